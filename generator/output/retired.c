// SPDX-License-Identifier: EUPL-1.2
#include "output/retired.h"

#include "base/folder.h"
#include "output/journal.h"
#include "output/paths.h"

#include <sys/stat.h>
#include <time.h>

enum { HOUR = 3600, DIGITS = 8 };

bool
retired_may_be(const struct manifest_entry *e)
{
	struct arena scratch = {0};
	size_t slash = str_rchr(e->path, '/');
	struct str name = str_from(e->path, slash < e->path.n ? slash + 1 : 0);
	struct str hash = str_slice(hash_hex(&scratch, e->bytes), 0, DIGITS);
	bool named = str_has(name, str_fmt(&scratch, ".%.*s.", STR(hash)));
	arena_release(&scratch);
	return named;
}

struct retired
retired_read(struct arena *a, int state)
{
	struct retired r = {.files = manifest_parse(a, folder_read(a, state, "retired"))};
	struct stat st;
	r.due = fstatat(state, "retired", &st, 0) == 0 && time(NULL) - st.st_mtime >= HOUR;
	return r;
}

bool
retired_next(const struct retired *r, struct arena *a, const struct manifest *before,
	const struct strs *paths, struct buf *journal, struct manifest *next)
{
	bool changed = r->due && r->files.n;
	for (size_t i = 0; i < before->n; i++) {
		const struct manifest_entry *e = &before->items[i];
		if (paths_has(paths, e->path) || !retired_may_be(e))
			continue;
		ARENA_PUSH(a, next, *e);
		changed = true;
	}
	for (size_t i = 0; i < r->files.n; i++) {
		const struct manifest_entry *e = &r->files.items[i];
		if (paths_has(paths, e->path))
			changed = true; // it is back
		else if (r->due)
			journal_delete(journal, e->path);
		else
			ARENA_PUSH(a, next, *e);
	}
	return changed;
}
