// SPDX-License-Identifier: EUPL-1.2
// A file changed in a commit when its id there is another than in every parent (as git log
// simplifies merges). Only content/ is looked at.
#include "input/history.h"

#include <string.h>

enum { MOST_PARENTS = 8 };

struct walk {
	struct repository *repository;
	const struct source *source;
	struct revisions *out;
	struct arena scratch;
	int64_t time;
	struct oid commit;
};

static void
note(struct walk *w, struct str path)
{
	const struct source_file *f = source_find(w->source, path);
	if (!f)
		return;
	struct revisions *r = &w->out[f - w->source->items];
	if (!r->n || w->time < r->first)
		r->first = w->time;
	if (!r->n || w->time > r->last) {
		r->last = w->time;
		r->newest = w->commit;
	}
	r->n++;
}

// Both trees are in git's order, so the entry is most often near the same place.
static const struct tree_entry *
find_entry(const struct tree *tree, struct str name, size_t near)
{
	enum { REACH = 8 };
	size_t from = near > REACH ? near - REACH : 0;
	for (size_t i = from; i < tree->n && i < near + REACH; i++)
		if (str_eq(tree->items[i].name, name))
			return &tree->items[i];
	for (size_t i = 0; i < tree->n; i++)
		if (str_eq(tree->items[i].name, name))
			return &tree->items[i];
	return NULL;
}

static void compare(struct walk *w, const struct tree *now, const struct tree *before, size_t n,
	struct str folder);

static void
compare_entry(struct walk *w, const struct tree_entry *e, size_t place, const struct tree *before,
	size_t n, struct str folder)
{
	struct tree older[MOST_PARENTS];
	size_t n_older = 0;
	for (size_t i = 0; i < n; i++) {
		const struct tree_entry *old = find_entry(&before[i], e->name, place);
		if (old && oid_eq(old->id, e->id))
			return;
		bool folder_then = old && old->type == ENTRY_FOLDER && e->type == ENTRY_FOLDER;
		older[n_older++] = folder_then
			? repository_tree(w->repository, &w->scratch, old->id)
			: (struct tree){0};
	}
	struct str path = str_join(&w->scratch, folder, e->name);
	if (e->type == ENTRY_FILE) {
		note(w, path);
	} else if (e->type == ENTRY_FOLDER) {
		struct tree now = repository_tree(w->repository, &w->scratch, e->id);
		compare(w, &now, older, n_older, str_join(&w->scratch, path, S("/")));
	}
}

static void
compare(struct walk *w, const struct tree *now, const struct tree *before, size_t n,
	struct str folder)
{
	for (size_t i = 0; i < now->n; i++)
		compare_entry(w, &now->items[i], i, before, n, folder);
}

static void
visit(void *ctx, const struct commit *commit)
{
	struct walk *w = ctx;
	struct tree now = repository_tree(w->repository, &w->scratch, commit->tree);
	const struct tree_entry *content = find_entry(&now, S("content"), 0);
	struct tree before[MOST_PARENTS];
	size_t n = commit->n_parents < MOST_PARENTS ? commit->n_parents : MOST_PARENTS;
	w->time = commit->time;
	w->commit = commit->id;
	for (size_t i = 0; i < n; i++) {
		struct commit parent =
			repository_commit(w->repository, &w->scratch, commit->parents[i]);
		before[i] = repository_tree(w->repository, &w->scratch, parent.tree);
	}
	if (content)
		compare_entry(w, content, 0, before, n, S(""));
	arena_reset(&w->scratch);
}

struct revisions *
history_read(struct repository *r, struct arena *a, struct oid from, const struct source *source)
{
	struct walk w = {.repository = r,
		.source = source,
		.out = ARENA_NEW(a, struct revisions, source->n)};
	repository_walk(r, from, visit, &w);
	arena_release(&w.scratch);
	return w.out;
}
