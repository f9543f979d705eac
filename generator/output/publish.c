// SPDX-License-Identifier: EUPL-1.2
// Two ways: a first build fills the folder "fresh" and renames it once; later ones stage what
// differs as numbered files and rename them one by one, guided by a journal.
//
// The journal: a line "R number path" for each file to be renamed into place, "D path" for each to
// be deleted, and "END". A run that finds a journal without END throws it away with the staged
// files; one with END is carried out again from the start, which is harmless.
#include "output/publish.h"

#include "base/fail.h"
#include "base/folder.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

enum { WAVES = 3 };

struct staged {
	struct manifest_entry entry;
	int wave;
	bool added, write, is_new;
};

struct publish {
	struct arena *arena;
	const char *output;
	int state, stage; // descriptors of the state directory, and of where files are staged
	int target;       // of the output directory; -1 in a first build
	bool fresh;
	struct manifest before;
	struct staged *files;
	size_t n;
};

// Opening

static char *
state_path(struct arena *a, const char *output)
{
	struct str path = str_of(output);
	while (path.n > 1 && str_ends(path, S("/")))
		path.n--;
	size_t slash = str_rchr(path, '/');
	struct str folder = slash < path.n ? str_slice(path, 0, slash + 1) : S("");
	struct str name = str_from(path, folder.n);
	if (!name.n || str_eq(name, S(".")) || str_eq(name, S("..")))
		fail("Utmappen ”%s” måste ha ett namn, till exempel public.", output);
	struct str state = str_fmt(a, "%.*s.%.*s.anslag", STR(folder), STR(name));
	return str_cstr(a, state);
}

static void
take_lock(struct publish *p)
{
	int lock = openat(p->state, "lock", O_RDWR | O_CREAT | O_CLOEXEC, 0644);
	if (lock < 0)
		fail("Kan inte låsa utmappen %s: %s", p->output, strerror(errno));
	if (flock(lock, LOCK_EX | LOCK_NB) < 0)
		fail("Ett annat bygge skriver till %s just nu. Försök igen om en stund.",
			p->output);
	// The descriptor stays open, and the lock held, until the process ends.
}

// Carried out again, a line finds that it is done: what it moves or deletes is not there.
static void
apply_rename(struct publish *p, struct str number, struct str path)
{
	char *from = str_cstr(p->arena, number), *to = str_cstr(p->arena, path);
	if (faccessat(p->stage, from, F_OK, AT_SYMLINK_NOFOLLOW) < 0)
		return;
	folder_make_parents(p->target, path);
	if (renameat(p->stage, from, p->target, to) < 0)
		fail("Kan inte publicera %s: %s", to, strerror(errno));
}

static void
apply_delete(struct publish *p, struct str path)
{
	bool done = unlinkat(p->target, str_cstr(p->arena, path), 0) == 0;
	if (!done && errno != ENOENT && errno != EISDIR && errno != ENOTDIR)
		fail("Kan inte ta bort %.*s: %s", STR(path), strerror(errno));
	if (done)
		folder_remove_empty_parents(p->target, path);
}

static void
apply_journal(struct publish *p, struct str journal)
{
	struct str line;
	while (str_line(&journal, &line)) {
		struct str verb = str_cut(&line, ' ');
		if (str_eq(verb, S("R"))) {
			struct str number = str_cut(&line, ' ');
			apply_rename(p, number, line);
		} else if (str_eq(verb, S("D"))) {
			apply_delete(p, line);
		}
	}
	if (renameat(p->state, "manifest.new", p->state, "manifest") < 0 && errno != ENOENT)
		fail("Kan inte spara manifestet: %s", strerror(errno));
	unlinkat(p->state, "journal", 0);
}

// What an earlier run left behind.
static void
recover(struct publish *p)
{
	struct str journal = folder_read(p->arena, p->state, "journal");
	if (str_ends(journal, S("\nEND\n")) && p->target >= 0) {
		p->stage = folder_open(p->state, "stage");
		apply_journal(p, journal);
		close(p->stage);
	}
	unlinkat(p->state, "journal", 0);
	unlinkat(p->state, "journal.new", 0);
	unlinkat(p->state, "manifest.new", 0);
	folder_remove(p->state, "stage");
	folder_remove(p->state, "fresh");
}

// Files can only be renamed into place within one file system.
static void
check_device(const struct publish *p, const struct stat *output)
{
	struct stat state;
	if (output && fstat(p->state, &state) == 0 && state.st_dev != output->st_dev)
		fail("Utmappen %s ligger på ett annat filsystem än mappen den ligger i. Välj en "
		     "mapp "
		     "ett steg längre in.",
			p->output);
}

struct publish *
publish_open(struct arena *a, const char *output)
{
	struct publish *p = ARENA_NEW(a, struct publish, 1);
	char *state = state_path(a, output), *real = realpath(output, NULL);
	if (real) { // the state lies beside the folder, not beside a link to it
		output = str_cstr(a, str_of(real));
		state = state_path(a, output);
	}
	free(real);
	*p = (struct publish){.arena = a, .output = output, .stage = -1};
	folder_make_parents(AT_FDCWD, str_of(state));
	p->state = folder_open(AT_FDCWD, state);
	take_lock(p);
	struct stat st;
	bool exists = stat(output, &st) == 0;
	if (exists && !S_ISDIR(st.st_mode))
		fail("Utmappen %s är en fil.", output);
	p->fresh = !exists || folder_is_empty(output);
	p->target = p->fresh ? -1 : folder_open(AT_FDCWD, output);
	check_device(p, exists ? &st : NULL);
	recover(p);
	return p;
}

void
publish_begin(struct publish *p, size_t n)
{
	p->n = n;
	p->files = ARENA_NEW(p->arena, struct staged, n);
	if (!p->fresh)
		p->before = manifest_parse(p->arena, folder_read(p->arena, p->state, "manifest"));
	p->stage = folder_open(p->state, p->fresh ? "fresh" : "stage");
}

// Adding

static bool
is_on_disk(const struct publish *p, const struct manifest_entry *e)
{
	char path[4096];
	struct stat st;
	if (e->path.n >= sizeof path)
		return false;
	memcpy(path, e->path.p, e->path.n);
	path[e->path.n] = '\0';
	return fstatat(p->target, path, &st, AT_SYMLINK_NOFOLLOW) == 0 && S_ISREG(st.st_mode) &&
		(size_t)st.st_size == e->size;
}

// A path that leaves the output directory would be our mistake; it must never be written.
static void
check_path(struct str path)
{
	struct str rest = path;
	while (rest.n) {
		struct str part = str_cut(&rest, '/');
		if (!part.n || str_eq(part, S(".")) || str_eq(part, S("..")))
			fail("Sökvägen %.*s går inte att publicera.", STR(path));
	}
}

void
publish_add(struct publish *p, size_t i, struct str path, int wave, struct str bytes,
	struct hash recipe)
{
	check_path(path);
	const struct manifest_entry *old = manifest_find(&p->before, path);
	struct staged *s = &p->files[i];
	*s = (struct staged){.entry = {path, hash_of(bytes), recipe, bytes.n},
		.wave = wave,
		.added = true,
		.is_new = !old};
	s->write = !old || !hash_eq(old->bytes, s->entry.bytes) || !is_on_disk(p, old);
	if (!s->write)
		return;
	char number[32];
	snprintf(number, sizeof number, "%zu", i);
	folder_write(p->stage, p->fresh ? path : str_of(number), bytes);
}

bool
publish_keep(struct publish *p, size_t i, struct str path, int wave, struct hash recipe)
{
	const struct manifest_entry *old = manifest_find(&p->before, path);
	if (!old || !hash_eq(old->recipe, recipe) || !is_on_disk(p, old))
		return false;
	p->files[i] = (struct staged){.entry = *old, .wave = wave, .added = true};
	return true;
}

// Committing

static void
write_manifest(struct publish *p)
{
	struct manifest after = {0};
	struct buf text = {0};
	for (size_t i = 0; i < p->n; i++)
		if (p->files[i].added)
			ARENA_PUSH(p->arena, &after, p->files[i].entry);
	manifest_sort(&after);
	manifest_write(&text, &after);
	folder_write(p->state, S("manifest.new"), buf_str(&text));
	buf_release(&text);
}

static int
by_path(const void *x, const void *y)
{
	const struct str *a = x, *b = y;
	return str_cmp(*a, *b);
}

// The paths that this run added, sorted.
static struct strs
added_paths(struct publish *p)
{
	struct strs paths = {0};
	for (size_t i = 0; i < p->n; i++)
		if (p->files[i].added)
			strs_push(p->arena, &paths, p->files[i].entry.path);
	if (paths.n)
		qsort(paths.items, paths.n, sizeof *paths.items, by_path);
	return paths;
}

static bool
is_among(const struct strs *paths, struct str path)
{
	return paths->n && bsearch(&path, paths->items, paths->n, sizeof *paths->items, by_path);
}

// Is this file in the way of a folder, or in a folder that is in the way of a file?
static bool
is_in_the_way(struct publish *p, struct str path, const struct strs *paths)
{
	struct str below = str_join(p->arena, path, S("/"));
	for (size_t i = 0; i < path.n; i++)
		if (path.p[i] == '/' && is_among(paths, str_slice(path, 0, i)))
			return true;
	size_t low = 0, high = paths->n;
	while (low < high) {
		size_t middle = (low + high) / 2;
		if (str_cmp(paths->items[middle], below) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low < paths->n && str_starts(paths->items[low], below);
}

// What the manifest has and this run did not add. Deletions come last, but for what is in the way.
static void
add_deletions(struct publish *p, struct buf *journal, const struct strs *paths,
	struct published *count, bool in_the_way)
{
	for (size_t i = 0; i < p->before.n; i++) {
		struct str path = p->before.items[i].path;
		if (is_among(paths, path) || is_in_the_way(p, path, paths) != in_the_way)
			continue;
		buf_add(journal, S("D "));
		buf_add(journal, path);
		buf_byte(journal, '\n');
		count->removed++;
	}
}

static void
add_renames(struct publish *p, struct buf *journal, struct published *count)
{
	for (int wave = 0; wave < WAVES; wave++) {
		for (size_t i = 0; i < p->n; i++) {
			const struct staged *s = &p->files[i];
			if (!s->write || s->wave != wave)
				continue;
			buf_addf(journal, "R %zu ", i);
			buf_add(journal, s->entry.path);
			buf_byte(journal, '\n');
			*(s->is_new ? &count->created : &count->changed) += 1;
		}
	}
}

static struct published
commit_fresh(struct publish *p)
{
	struct published count = {0};
	for (size_t i = 0; i < p->n; i++)
		count.created += p->files[i].added;
	// The manifest first: without its folder it is not looked at, but files without it would
	// never be known for ours.
	if (renameat(p->state, "manifest.new", p->state, "manifest") < 0)
		fail("Kan inte spara manifestet: %s", strerror(errno));
	folder_make_parents(AT_FDCWD, str_of(p->output));
	if (renameat(p->state, "fresh", AT_FDCWD, p->output) < 0)
		fail("Kan inte publicera till %s: %s", p->output, strerror(errno));
	return count;
}

static void
close_all(struct publish *p)
{
	if (p->stage >= 0)
		close(p->stage);
	folder_remove(p->state, "stage");
	folder_remove(p->state, "fresh");
	if (p->target >= 0)
		close(p->target);
	close(p->state);
}

struct published
publish_commit(struct publish *p)
{
	struct published count = {0};
	write_manifest(p);
	if (p->fresh) {
		count = commit_fresh(p);
		close_all(p);
		return count;
	}
	struct buf journal = {0};
	struct strs paths = added_paths(p);
	add_deletions(p, &journal, &paths, &count, true);
	add_renames(p, &journal, &count);
	add_deletions(p, &journal, &paths, &count, false);
	buf_add(&journal, S("END\n"));
	bool nothing = !count.created && !count.changed && !count.removed;
	folder_write(p->state, S("journal.new"), buf_str(&journal));
	// What is staged and the journal that names it are on the disk before either is used.
	if (!nothing && syncfs(p->state) < 0)
		fail("Kan inte spara till disken: %s", strerror(errno));
	if (renameat(p->state, "journal.new", p->state, "journal") < 0)
		fail("Kan inte spara journalen: %s", strerror(errno));
	apply_journal(p, buf_str(&journal));
	buf_release(&journal);
	close_all(p);
	return count;
}

void
publish_abort(struct publish *p)
{
	close_all(p);
}
