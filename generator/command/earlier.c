// SPDX-License-Identifier: EUPL-1.2
// A document depends on its bytes and on site.yaml alone (document.h), and the dates on the commit.
#include "command/earlier.h"

enum { FEW_DOCUMENTS = 24 }; // that are quickly read again each time

// Is what the earlier pipeline read from a file what would be read from it now?
static bool
is_same_file(const struct pipeline *p, struct str path)
{
	const struct source_file *now = source_find(&p->source, path),
				 *then = source_find(&p->earlier->source, path);
	return now && then && oid_eq(now->id, then->id);
}

struct document *
earlier_document(const struct pipeline *p, struct arena *a, const struct job *job, size_t *anew)
{
	const struct source_file *f = job->file;
	if (!p->earlier)
		return NULL;
	const struct document *d = p->earlier->site && is_same_file(p, S("site.yaml"))
		? site_find(p->earlier->site, f->file.path)
		: NULL;
	bool same = d && d->kind == job->kind && oid_eq(d->source->id, f->id);
	*anew += !same;
	return same && !d->remarked ? document_again(a, d, f) : NULL;
}

struct revisions *
earlier_revisions(struct pipeline *p)
{
	const struct pipeline *e = p->earlier;
	if (!e || !e->revisions || !oid_eq(e->commit, p->commit))
		return NULL;
	struct revisions *out = ARENA_NEW(&p->arena, struct revisions, p->source.n);
	for (size_t i = 0; i < p->source.n; i++) {
		const struct source_file *f = source_find(&e->source, p->source.items[i].file.path);
		if (!f)
			return NULL;
		out[i] = e->revisions[f - e->source.items];
	}
	return out;
}

bool
earlier_is_old(const struct pipeline *p)
{
	size_t anew = 0;
	for (size_t i = 0; i < p->options->jobs; i++)
		anew += p->workers[i].anew;
	return p->walked || anew > FEW_DOCUMENTS;
}
