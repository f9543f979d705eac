// SPDX-License-Identifier: EUPL-1.2
// Open addressing over a power of two, at most half full.
#include "base/dict.h"

#include "base/arena.h"
#include "base/hash.h"

enum { SMALLEST = 32 };

static struct dict_slot *
slot_of(const struct dict *d, struct str key)
{
	size_t i = (size_t)hash_of(key).low & (d->size - 1);
	while (d->slots[i].key.p && !str_eq(d->slots[i].key, key))
		i = (i + 1) & (d->size - 1);
	return &d->slots[i];
}

static void
grow(struct arena *a, struct dict *d)
{
	struct dict larger = {.size = d->size ? d->size * 2 : SMALLEST, .n = d->n};
	larger.slots = ARENA_NEW(a, struct dict_slot, larger.size);
	for (size_t i = 0; i < d->size; i++)
		if (d->slots[i].key.p)
			*slot_of(&larger, d->slots[i].key) = d->slots[i];
	*d = larger;
}

size_t *
dict_at(struct arena *a, struct dict *d, struct str key)
{
	if (d->n * 2 >= d->size)
		grow(a, d);
	struct dict_slot *slot = slot_of(d, key);
	if (!slot->key.p) {
		slot->key = key.p ? key : S("");
		d->n++;
	}
	return &slot->value;
}

const size_t *
dict_find(const struct dict *d, struct str key)
{
	const struct dict_slot *slot = d->size ? slot_of(d, key) : NULL;
	return slot && slot->key.p ? &slot->value : NULL;
}
