// SPDX-License-Identifier: EUPL-1.2
// A chain of ids for each form.
#include "base/alike.h"

#include "base/arena.h"
#include "base/text.h"

#include <string.h>

enum { MOST_CHAIN = 64, LONGEST = 64 };

struct alike_link {
	size_t id;
	size_t next; // 1 + index of the one before, 0 at the end
};

static bool
is_new_pair(struct alike *x, size_t earlier, size_t id)
{
	if (x->n_seen <= id) {
		size_t n = id * 2 + 64;
		size_t *seen = ARENA_NEW(x->arena, size_t, n);
		if (x->n_seen)
			memcpy(seen, x->seen, x->n_seen * sizeof *seen);
		x->seen = seen;
		x->n_seen = n;
	}
	if (x->seen[earlier] == id + 1)
		return false;
	x->seen[earlier] = id + 1;
	return true;
}

static void
add_form(struct alike *x, struct str key, size_t id, alike_pair *pair, void *ctx)
{
	size_t *head = dict_find(&x->forms, key)
		? dict_at(x->arena, &x->forms, key)
		: dict_at(x->arena, &x->forms, str_dup(x->arena, key));
	size_t steps = 0;
	for (size_t at = *head; at && steps < MOST_CHAIN; steps++) {
		const struct alike_link *link = &x->items[at - 1];
		if (link->id != id && is_new_pair(x, link->id, id))
			pair(ctx, link->id, id);
		at = link->next;
	}
	if (*head && x->items[*head - 1].id == id)
		return;
	struct alike_link link = {id, *head};
	ARENA_PUSH(x->arena, x, link);
	*head = x->n;
}

// scope, a zero byte, the form
static struct str
key_of(char *out, size_t most, struct str scope, struct str a, struct str b)
{
	size_t n = 0;
	struct str parts[] = {scope, {"", 1}, a, b};
	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
		size_t room = parts[i].n < most - n ? parts[i].n : most - n;
		if (room)
			memcpy(out + n, parts[i].p, room);
		n += room;
	}
	return (struct str){out, n};
}

void
alike_add_form(
	struct alike *x, struct str scope, struct str form, size_t id, alike_pair *pair, void *ctx)
{
	char bytes[512];
	add_form(x, key_of(bytes, sizeof bytes, scope, form, S("")), id, pair, ctx);
}

void
alike_add(
	struct alike *x, struct str scope, struct str word, size_t id, alike_pair *pair, void *ctx)
{
	char bytes[512];
	alike_add_form(x, scope, word, id, pair, ctx);
	if (text_chars(word) > LONGEST)
		return;
	for (size_t i = 0; i < word.n;) {
		size_t from = i;
		text_next(word, &i);
		struct str form = key_of(
			bytes, sizeof bytes, scope, str_slice(word, 0, from), str_from(word, i));
		add_form(x, form, id, pair, ctx);
	}
}
