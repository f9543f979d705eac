// SPDX-License-Identifier: EUPL-1.2
// Protocols that are not published yet count too: only published ones would show gaps that are
// none.
#include "model/numbering.h"

#include "input/protocol.h"

#include <stdlib.h>

static int
by_body_and_day(const void *x, const void *y)
{
	const struct document *const *a = x, *const *b = y;
	int order = str_cmp((*a)->body_id.s, (*b)->body_id.s);
	if (!order)
		order = date_cmp((*a)->date.d, (*b)->date.d);
	return order ? order : str_cmp((*a)->source->file.path, (*b)->source->file.path);
}

static bool
is_numbered_on(const struct site *site, const struct document *d)
{
	const struct choice *body = config_choice(site->config, LIST_BODIES, d->body_id.s);
	return body && body->running && !d->broken && d->protocol && d->protocol->n &&
		!str_eq(d->status.s, S("utkast"));
}

// Numbers begin again with a new year.
static void
check_pair(struct arena *a, const struct document *before, const struct document *d,
	struct diags *diags)
{
	const struct paragraph *first = &d->protocol->items[0];
	int last = protocol_last(before->protocol);
	bool same_year = before->date.d.year == d->date.d.year;
	if (!str_eq(before->body_id.s, d->body_id.s) || first->number == last + 1 ||
		(!same_year && first->number == 1))
		return;
	diag(diags, DIAG_NUMBERING, first->loc,
		(struct diag_words){.a = date_iso(a, before->date.d), .b = str_fmt(a, "%d", last)});
}

void
numbering_check(struct arena *a, const struct site *site, struct diags *diags)
{
	const struct document **all = ARENA_NEW(a, const struct document *, site->n_by_path);
	size_t n = 0;
	for (size_t i = 0; i < site->n_by_path; i++)
		if (is_numbered_on(site, site->by_path[i]))
			all[n++] = site->by_path[i];
	if (n)
		qsort(all, n, sizeof *all, by_body_and_day);
	for (size_t i = 1; i < n; i++)
		check_pair(a, all[i - 1], all[i], diags);
}
