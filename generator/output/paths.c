// SPDX-License-Identifier: EUPL-1.2
#include "output/paths.h"

#include "base/arena.h"

#include <stdlib.h>

static int
by_bytes(const void *x, const void *y)
{
	const struct str *a = x, *b = y;
	return str_cmp(*a, *b);
}

void
paths_sort(struct strs *paths)
{
	if (paths->n)
		qsort(paths->items, paths->n, sizeof *paths->items, by_bytes);
}

bool
paths_has(const struct strs *paths, struct str path)
{
	return paths->n && bsearch(&path, paths->items, paths->n, sizeof *paths->items, by_bytes);
}

static bool
any_below(const struct strs *paths, struct str folder)
{
	size_t low = 0, high = paths->n;
	while (low < high) {
		size_t middle = (low + high) / 2;
		if (str_cmp(paths->items[middle], folder) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low < paths->n && str_starts(paths->items[low], folder);
}

bool
paths_blocked_by(const struct strs *paths, struct str path)
{
	struct arena scratch = {0};
	bool blocks = any_below(paths, str_join(&scratch, path, S("/")));
	for (size_t i = 0; i < path.n && !blocks; i++)
		blocks = path.p[i] == '/' && paths_has(paths, str_slice(path, 0, i));
	arena_release(&scratch);
	return blocks;
}
