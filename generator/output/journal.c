// SPDX-License-Identifier: EUPL-1.2
#include "output/journal.h"

#include "base/fail.h"
#include "base/folder.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

void
journal_rename(struct buf *journal, size_t number, struct str path)
{
	buf_addf(journal, "R %zu ", number);
	buf_add(journal, path);
	buf_byte(journal, '\n');
}

void
journal_delete(struct buf *journal, struct str path)
{
	buf_add(journal, S("D "));
	buf_add(journal, path);
	buf_byte(journal, '\n');
}

void
journal_end(struct buf *journal)
{
	buf_add(journal, S("END\n"));
}

bool
journal_is_whole(struct str journal)
{
	return str_ends(journal, S("\nEND\n"));
}

// Carried out again, a line finds that it is done: what it moves or deletes is not there.
static void
apply_rename(struct arena *a, int stage, int target, struct str number, struct str path)
{
	char *from = str_cstr(a, number), *to = str_cstr(a, path);
	if (faccessat(stage, from, F_OK, AT_SYMLINK_NOFOLLOW) < 0)
		return;
	folder_make_parents(target, path);
	if (renameat(stage, from, target, to) < 0)
		fail("Kan inte publicera %s: %s", to, fail_reason());
}

static void
apply_delete(struct arena *a, int target, struct str path)
{
	bool done = unlinkat(target, str_cstr(a, path), 0) == 0;
	if (!done && errno != ENOENT && errno != EISDIR && errno != ENOTDIR)
		fail("Kan inte ta bort %.*s: %s", STR(path), fail_reason());
	if (done)
		folder_remove_empty_parents(target, path);
}

void
journal_apply(struct arena *a, struct str journal, int stage, int target)
{
	struct str line;
	while (str_line(&journal, &line)) {
		struct str verb = str_cut(&line, ' ');
		if (str_eq(verb, S("R"))) {
			struct str number = str_cut(&line, ' ');
			apply_rename(a, stage, target, number, line);
		} else if (str_eq(verb, S("D"))) {
			apply_delete(a, target, line);
		}
	}
}
