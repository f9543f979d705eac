// SPDX-License-Identifier: EUPL-1.2
#include "model/anchor.h"

#include "base/text.h"
#include "input/programme.h"
#include "input/protocol.h"

// "p62", "dag-2025-09-13": a number that is only near is another paragraph, another day; proposed
// is the one that a single slip makes of it, if there is no second one.
static struct str
nearest_number(const struct document *d, struct str id)
{
	struct str found = S("");
	if (id.n < 3) // "p1" is as near to "p2" as to any other
		return found;
	for (size_t i = 0; d->protocol && i < d->protocol->n; i++) {
		if (text_distance(id, d->protocol->items[i].id, 1) > 1)
			continue;
		if (found.n)
			return S("");
		found = d->protocol->items[i].id;
	}
	return found;
}

static bool
is_numbered(struct str id)
{
	return str_starts(id, S("dag-")) || (id.n > 1 && *id.p == 'p' && is_digit(id.p[1]));
}

// The day of a programme whose heading would have had this anchor.
static struct str
anchor_of_day(struct arena *a, const struct document *d, struct str id)
{
	for (size_t i = 0; d->programme && i < d->programme->n; i++)
		if (str_eq(text_slug(a, d->programme->items[i].title), id))
			return d->programme->items[i].id;
	return S("");
}

struct str
anchor_nearest(struct arena *a, const struct document *d, struct str id)
{
	struct strs ids = {0};
	if (is_numbered(id))
		return nearest_number(d, id);
	struct str day = anchor_of_day(a, d, id);
	if (day.n)
		return day;
	for (size_t i = 0; i < d->body.n_blocks; i++)
		if (d->body.blocks[i].kind == MD_HEADING &&
			document_has_anchor(d, d->body.blocks[i].id))
			strs_push(a, &ids, d->body.blocks[i].id);
	size_t near = text_nearest(id, ids.items, ids.n);
	return near < ids.n ? ids.items[near] : S("");
}
