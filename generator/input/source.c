// SPDX-License-Identifier: EUPL-1.2
// Walks a commit's tree or a work tree. Names that begin with "." and folders _internt below
// content/ are never read. Knows nothing of what is in the files.
#include "input/source.h"

#include "base/buf.h"
#include "base/compose.h"
#include "base/fail.h"
#include "base/folder.h"
#include "base/text.h"
#include "format/url.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { MOST_DEPTH = 16, MOST_MEGABYTES = 100 };

struct walk {
	struct repository *repository;
	struct arena *arena;
	struct source *out;
	struct diags *diags;
};

static int
by_path(const void *x, const void *y)
{
	const struct source_file *a = x, *b = y;
	return str_cmp(a->file.path, b->file.path);
}

void
source_sort(struct source *s)
{
	if (s->n)
		qsort(s->items, s->n, sizeof *s->items, by_path);
}

bool
source_is_internal(struct arena *a, struct str path)
{
	if (!str_starts(path, S("content/")))
		return false;
	for (struct str rest = path, part; rest.n;) {
		part = str_cut(&rest, '/');
		if (str_starts(part, S("_")) && str_eq(text_lower(a, part), S("_internt")))
			return true;
	}
	return false;
}

static bool
is_wanted(struct arena *a, struct str path)
{
	struct str name = path_name(path);
	if (str_starts(name, S(".")) || source_is_internal(a, path))
		return false;
	return str_eq(path, S("site.yaml")) || str_eq(path, S("content")) ||
		str_eq(path, S("themes")) || str_starts(path, S("content/")) ||
		str_starts(path, S("themes/"));
}

// A name that can stand in an address as it is.
static bool
is_plain_name(struct str name)
{
	for (size_t i = 0; i < name.n; i++)
		if (!is_alpha(name.p[i]) && !is_digit(name.p[i]) && !strchr("._-", name.p[i]))
			return false;
	return true;
}

static struct str
plain_name(struct arena *a, struct str name)
{
	struct str extension = path_extension(name);
	struct str stem = str_slice(name, 0, name.n - extension.n);
	return str_join(a, text_slug(a, stem), text_lower(a, extension));
}

// A file that findings can name although its bytes are not read.
static struct loc
nameless(struct walk *w, struct str path)
{
	struct file *f = ARENA_NEW(w->arena, struct file, 1);
	*f = (struct file){path, S("")};
	return loc_file(f);
}

static bool
check_entry(struct walk *w, struct str path, enum entry_type type)
{
	struct str name = path_name(path);
	if (type == ENTRY_SYMLINK)
		return diag(w->diags, DIAG_SYMLINK, nameless(w, path), (struct diag_words){0});
	if (type == ENTRY_SUBMODULE)
		return diag(w->diags, DIAG_SUBMODULE, nameless(w, path), (struct diag_words){0});
	bool shouted = str_eq(text_lower(w->arena, path_extension(name)), S(".md")) &&
		!str_eq(path_extension(name), S(".md"));
	if ((str_starts(path, S("content/")) || str_starts(path, S("themes/"))) &&
		(shouted || !is_plain_name(name)))
		return diag(w->diags, DIAG_FILE_NAME, nameless(w, path),
			(struct diag_words){.a = plain_name(w->arena, name)});
	return true;
}

static void
add_file(struct walk *w, struct str path, struct str bytes, struct oid id)
{
	bool text = str_ends(path, S(".md")) || str_ends(path, S(".yaml"));
	struct source_file f = {{path, text ? text_compose(w->arena, bytes) : bytes}, id};
	ARENA_PUSH(w->arena, w->out, f);
}

// A file may be so large that reading it is what does the harm.
static void
add_blob(struct walk *w, struct str path, struct oid id)
{
	size_t megabytes = repository_blob_size(w->repository, id) >> 20;
	if (megabytes < MOST_MEGABYTES)
		add_file(w, path, repository_blob(w->repository, w->arena, id), id);
	else
		diag(w->diags, DIAG_TOO_LARGE, nameless(w, path),
			(struct diag_words){.a = str_fmt(w->arena, "%zu MB", megabytes),
				.b = str_fmt(w->arena, "%d MB", MOST_MEGABYTES)});
}

static void
walk_tree(struct walk *w, struct oid id, struct str folder, int depth)
{
	struct tree tree = repository_tree(w->repository, w->arena, id);
	for (size_t i = 0; i < tree.n; i++) {
		const struct tree_entry *e = &tree.items[i];
		struct str path = str_join(w->arena, folder, e->name);
		if (!is_wanted(w->arena, path) || !check_entry(w, path, e->type))
			continue;
		if (e->type == ENTRY_FILE)
			add_blob(w, path, e->id);
		else if (depth < MOST_DEPTH)
			walk_tree(w, e->id, str_join(w->arena, path, S("/")), depth + 1);
		else
			diag(w->diags, DIAG_TOO_DEEP, nameless(w, path), (struct diag_words){0});
	}
}

struct source
source_from_commit(struct repository *r, struct arena *a, struct oid commit, struct diags *diags)
{
	struct source out = {0};
	struct walk w = {r, a, &out, diags};
	walk_tree(&w, repository_commit(r, a, commit).tree, S(""), 0);
	source_sort(&out);
	return out;
}

static void walk_folder(struct walk *w, int folder, struct str prefix, int depth);

// What editing programs leave beside a file while it is open, or as a copy of what it was:
// "brev.md~",
// "#brev.md#", and the "4913" by which vim tries a folder. Git is not told to ignore them
// everywhere.
static bool
is_leftover(struct str name)
{
	return str_ends(name, S("~")) || str_eq(name, S("4913")) ||
		(str_starts(name, S("#")) && str_ends(name, S("#")));
}

static void
walk_disk_entry(struct walk *w, int folder, const char *name, struct str prefix, int depth)
{
	struct str path = str_join(w->arena, prefix, str_of(name));
	struct stat st;
	if (!is_wanted(w->arena, path) || is_leftover(str_of(name)) ||
		repository_ignores(w->repository, w->arena, path))
		return;
	int error = fstatat(folder, name, &st, AT_SYMLINK_NOFOLLOW) < 0 ? errno : 0;
	if (error == ENOENT)
		return; // gone since the folder was listed: as if it had never been there
	if (error)
		fail("Kan inte läsa %.*s: %s", STR(path), fail_reason());
	enum entry_type type = S_ISDIR(st.st_mode) ? ENTRY_FOLDER
		: S_ISLNK(st.st_mode)              ? ENTRY_SYMLINK
						   : ENTRY_FILE;
	if (!check_entry(w, path, type))
		return;
	if (type == ENTRY_FILE) {
		struct str bytes = folder_read(w->arena, folder, name);
		add_file(w, path, bytes, repository_blob_id(bytes));
		return;
	}
	if (depth >= MOST_DEPTH) {
		diag(w->diags, DIAG_TOO_DEEP, nameless(w, path), (struct diag_words){0});
		return;
	}
	int fd = openat(folder, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
	if (fd < 0 && errno == ENOENT)
		return;
	if (fd < 0)
		fail("Kan inte läsa %.*s: %s", STR(path), fail_reason());
	walk_folder(w, fd, str_join(w->arena, path, S("/")), depth + 1);
}

// Takes over the descriptor.
static void
walk_folder(struct walk *w, int folder, struct str prefix, int depth)
{
	DIR *dir = fdopendir(folder);
	if (!dir)
		fail("Kan inte läsa %.*s: %s", STR(prefix), fail_reason());
	for (struct dirent *e; (e = readdir(dir));)
		walk_disk_entry(w, folder, e->d_name, prefix, depth);
	closedir(dir);
}

struct source
source_from_work_tree(struct repository *r, struct arena *a, struct diags *diags)
{
	struct source out = {0};
	struct walk w = {r, a, &out, diags};
	struct str top = repository_work_tree(r);
	if (!top.n)
		fail("Arkivet saknar arbetskopia, så --worktree går inte att använda.");
	int fd = open(str_cstr(a, top), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (fd < 0)
		fail("Kan inte läsa %.*s: %s", STR(top), fail_reason());
	walk_folder(&w, fd, S(""), 0);
	source_sort(&out);
	return out;
}

// Index of the first file whose path is not before this one.
static size_t
lower_bound(const struct source *s, struct str path)
{
	size_t low = 0, high = s->n;
	while (low < high) {
		size_t middle = (low + high) / 2;
		if (str_cmp(s->items[middle].file.path, path) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

const struct source_file *
source_find(const struct source *s, struct str path)
{
	size_t i = lower_bound(s, path);
	return i < s->n && str_eq(s->items[i].file.path, path) ? &s->items[i] : NULL;
}

size_t
source_folder(const struct source *s, struct str folder, size_t *n)
{
	size_t first = lower_bound(s, folder);
	*n = 0;
	while (first + *n < s->n && str_starts(s->items[first + *n].file.path, folder))
		++*n;
	return first;
}
