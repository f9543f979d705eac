// SPDX-License-Identifier: EUPL-1.2
// Two ways: a first build fills the folder "fresh" and renames it once; later ones stage what
// differs as numbered files and rename them one by one, guided by a journal.
#include "output/publish.h"

#include "base/fail.h"
#include "base/folder.h"
#include "output/compress.h"
#include "output/journal.h"
#include "output/paths.h"
#include "output/retired.h"
#include "output/state.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { WAVES = 3, SLOTS = 1 + PACKINGS }; // a file and its compressed copies

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
	bool fresh, compress;
	struct manifest before;
	struct retired retired;
	struct staged *files; // SLOTS for each
	size_t n;
	struct aside {
		struct str path, bytes;
	} * aside;
	size_t n_aside, cap_aside;
};

// Opening

static void
replace(const struct publish *p, const char *from, const char *to)
{
	if (renameat(p->state, from, p->state, to) < 0 && errno != ENOENT)
		fail("Kan inte spara %s: %s", to, fail_reason());
}

static void
apply_journal(struct publish *p, struct str journal)
{
	journal_apply(p->arena, journal, p->stage, p->target);
	replace(p, "manifest.new", "manifest");
	replace(p, "retired.new", "retired");
	unlinkat(p->state, "journal", 0);
}

// What an earlier run left behind.
static void
recover(struct publish *p)
{
	struct str journal = folder_read(p->arena, p->state, "journal");
	if (journal_is_whole(journal) && p->target >= 0) {
		p->stage = folder_open(p->state, "stage");
		apply_journal(p, journal);
		close(p->stage);
	}
	unlinkat(p->state, "journal", 0);
	unlinkat(p->state, "journal.new", 0);
	unlinkat(p->state, "manifest.new", 0);
	unlinkat(p->state, "retired.new", 0);
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
publish_open(struct arena *a, const char *output, unsigned patience)
{
	struct publish *p = ARENA_NEW(a, struct publish, 1);
	char *state = state_path(a, &output);
	umask(022); // a web server is another user
	*p = (struct publish){.arena = a, .output = output, .stage = -1};
	folder_make_parents(AT_FDCWD, str_of(state));
	p->state = folder_open(AT_FDCWD, state);
	state_lock(p->state, output, patience);
	struct stat st;
	bool exists = stat(output, &st) == 0;
	if (exists && !S_ISDIR(st.st_mode))
		fail("Utmappen %s är en fil.", output);
	p->fresh = !exists || folder_is_empty(output);
	p->target = p->fresh ? -1 : folder_open(AT_FDCWD, output);
	check_device(p, exists ? &st : NULL);
	recover(p);
	if (!p->fresh) {
		p->before = manifest_parse(a, folder_read(a, p->state, "manifest"));
		p->retired = retired_read(a, p->state);
	}
	return p;
}

const struct manifest *
publish_before(const struct publish *p)
{
	return &p->before;
}

struct manifest
publish_peek(struct arena *a, const char *output)
{
	char *state = state_path(a, &output);
	struct stat st;
	if (stat(output, &st) < 0 || !S_ISDIR(st.st_mode) || folder_is_empty(output))
		return (struct manifest){0};
	return manifest_parse(
		a, folder_read(a, AT_FDCWD, str_cstr(a, str_fmt(a, "%s/manifest", state))));
}

struct str
publish_read(struct arena *a, const char *output, struct str address)
{
	struct stat st;
	char *path = str_cstr(a, str_fmt(a, "%s%.*s", output, STR(address)));
	bool is_there = stat(path, &st) == 0 && S_ISREG(st.st_mode);
	return is_there ? folder_read(a, AT_FDCWD, path) : S("");
}

void
publish_begin(struct publish *p, size_t n, bool compress_text)
{
	p->n = n * SLOTS;
	p->compress = compress_text;
	p->files = ARENA_NEW(p->arena, struct staged, p->n);
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

static void
stage(struct publish *p, size_t slot, struct manifest_entry entry, int wave, struct str bytes)
{
	const struct manifest_entry *old = manifest_find(&p->before, entry.path);
	struct staged *s = &p->files[slot];
	entry.bytes = hash_of(bytes);
	entry.size = bytes.n;
	*s = (struct staged){.entry = entry, .wave = wave, .added = true, .is_new = !old};
	s->write = !old || !hash_eq(old->bytes, entry.bytes) || !is_on_disk(p, old);
	if (!s->write)
		return;
	char number[32];
	snprintf(number, sizeof number, "%zu", slot);
	folder_write(p->stage, p->fresh ? entry.path : str_of(number), bytes);
}

static void
keep_published(struct publish *p, size_t slot, const struct manifest_entry *old,
	const struct publish_file *file)
{
	struct manifest_entry entry = *old;
	entry.recipe = file->recipe;
	if (entry.role != ROLE_PACKED) {
		entry.role = file->role;
		entry.id = file->id;
		entry.source = file->source;
	}
	p->files[slot] = (struct staged){.entry = entry, .wave = file->wave, .added = true};
}

// Compressing is the dearest part of a build: the copy of a file that is as it was stays.
static void
pack(struct publish *p, size_t slot, enum packing packing, struct str path,
	const struct publish_file *file)
{
	const struct staged *original = &p->files[slot - 1 - packing];
	const struct manifest_entry *old = manifest_find(&p->before, path);
	struct manifest_entry entry = {path, .recipe = file->recipe, .role = ROLE_PACKED};
	struct buf packed = {0};
	if (old && !original->write && is_on_disk(p, old))
		keep_published(p, slot, old, file);
	else if (compress_bytes(&packed, packing, file->bytes))
		stage(p, slot, entry, file->wave, buf_str(&packed));
	buf_release(&packed);
}

void
publish_add(struct publish *p, struct arena *keep, size_t i, const struct publish_file *file)
{
	check_path(file->path);
	size_t slot = i * SLOTS;
	stage(p, slot,
		(struct manifest_entry){.path = file->path,
			.recipe = file->recipe,
			.role = file->role,
			.id = file->id,
			.source = file->source},
		file->wave, file->bytes);
	for (unsigned k = 0; k < PACKINGS && p->compress && compress_wanted(file->path); k++)
		pack(p, slot + 1 + k, (enum packing)k,
			str_join(keep, file->path, packing_extension((enum packing)k)), file);
}

// A copy that was never made, since it would not be smaller, cannot be told from one that
// is missing: then the file is added anew, which for such small files is soon done.
bool
publish_keep(struct publish *p, struct arena *keep, size_t i, const struct publish_file *file)
{
	const struct manifest_entry *old[SLOTS] = {manifest_find(&p->before, file->path)};
	size_t n = p->compress && compress_wanted(file->path) ? SLOTS : 1;
	if (!old[0] || !hash_eq(old[0]->recipe, file->recipe))
		return false;
	for (size_t k = 1; k < n; k++) {
		struct str extension = packing_extension((enum packing)(k - 1));
		old[k] = manifest_find(&p->before, str_join(keep, file->path, extension));
	}
	for (size_t k = 0; k < n; k++)
		if (!old[k] || !is_on_disk(p, old[k]))
			return false;
	for (size_t k = 0; k < n; k++)
		keep_published(p, i * SLOTS + k, old[k], file);
	return true;
}

void
publish_aside(struct publish *p, struct str path, struct str bytes)
{
	p->aside = arena_grow(p->arena, p->aside, p->n_aside, &p->cap_aside, sizeof *p->aside);
	p->aside[p->n_aside++] = (struct aside){path, bytes};
}

// Committing

static void
write_manifest(struct publish *p, struct str name, struct manifest *m)
{
	struct buf text = {0};
	manifest_sort(m);
	manifest_write(&text, m);
	folder_write(p->state, name, buf_str(&text));
	buf_release(&text);
}

static void
write_what_was_added(struct publish *p)
{
	struct manifest after = {0};
	for (size_t i = 0; i < p->n; i++)
		if (p->files[i].added)
			ARENA_PUSH(p->arena, &after, p->files[i].entry);
	write_manifest(p, S("manifest.new"), &after);
}

static struct strs
added_paths(struct publish *p)
{
	struct strs paths = {0};
	for (size_t i = 0; i < p->n; i++)
		if (p->files[i].added)
			strs_push(p->arena, &paths, p->files[i].entry.path);
	paths_sort(&paths);
	return paths;
}

// What the manifest has and this run did not add. Deletions come last, but for what is in
// the way.
static void
add_deletions(struct publish *p, struct buf *journal, const struct strs *paths,
	struct published *count, bool in_the_way)
{
	for (size_t i = 0; i < p->before.n; i++) {
		struct str path = p->before.items[i].path;
		if (paths_has(paths, path) || paths_blocked_by(paths, path) != in_the_way)
			continue;
		if (!retired_may_be(&p->before.items[i]))
			journal_delete(journal, path);
		count->removed += p->before.items[i].role != ROLE_PACKED;
	}
}

static void
add_retired(struct publish *p, struct buf *journal, const struct strs *paths)
{
	struct manifest next = {0};
	if (retired_next(&p->retired, p->arena, &p->before, paths, journal, &next))
		write_manifest(p, S("retired.new"), &next);
}

static bool
is_packed(const struct staged *s)
{
	return s->entry.role == ROLE_PACKED;
}

// What is new comes first: a page never leads to one that is not there yet.
static void
add_renames(struct publish *p, struct buf *journal, struct published *count)
{
	for (int step = 0; step < 2 * WAVES; step++) {
		for (size_t i = 0; i < p->n; i++) {
			const struct staged *s = &p->files[i];
			int its_step = s->wave + (s->is_new ? 0 : WAVES);
			if (!s->write || its_step != step)
				continue;
			journal_rename(journal, i, s->entry.path);
			*(s->is_new ? &count->created : &count->changed) += !is_packed(s);
		}
	}
}

static struct published
commit_fresh(struct publish *p)
{
	struct published count = {0};
	for (size_t i = 0; i < p->n; i++)
		count.created += p->files[i].added && !is_packed(&p->files[i]);
	unlinkat(p->state, "retired", 0);
	// The manifest first: without its folder it is not looked at, but files without it
	// would never be known for ours.
	if (renameat(p->state, "manifest.new", p->state, "manifest") < 0)
		fail("Kan inte spara manifestet: %s", fail_reason());
	folder_make_parents(AT_FDCWD, str_of(p->output));
	if (renameat(p->state, "fresh", AT_FDCWD, p->output) < 0)
		fail("Kan inte publicera till %s: %s", p->output, fail_reason());
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

static void
write_aside(struct publish *p)
{
	for (size_t i = 0; i < p->n_aside; i++)
		folder_replace(p->arena, p->state, p->aside[i].path, p->aside[i].bytes);
}

struct published
publish_commit(struct publish *p)
{
	struct published count = {0};
	write_what_was_added(p);
	if (p->fresh) {
		count = commit_fresh(p);
		write_aside(p);
		close_all(p);
		return count;
	}
	struct buf journal = {0};
	struct strs paths = added_paths(p);
	add_deletions(p, &journal, &paths, &count, true);
	add_renames(p, &journal, &count);
	add_deletions(p, &journal, &paths, &count, false);
	add_retired(p, &journal, &paths);
	bool nothing = !journal.n;
	journal_end(&journal);
	folder_write(p->state, S("journal.new"), buf_str(&journal));
	// What is staged and the journal that names it are on the disk before either is
	// used.
	if (!nothing && syncfs(p->state) < 0)
		fail("Kan inte spara till disken: %s", fail_reason());
	if (renameat(p->state, "journal.new", p->state, "journal") < 0)
		fail("Kan inte spara journalen: %s", fail_reason());
	apply_journal(p, buf_str(&journal));
	buf_release(&journal);
	write_aside(p);
	close_all(p);
	return count;
}

void
publish_abort(struct publish *p)
{
	close_all(p);
}

void
publish_remove(struct publish *p)
{
	const char *output = p->output;
	char *state = state_path(p->arena, &output);
	struct buf journal = {0};
	for (size_t i = 0; i < p->before.n; i++)
		journal_delete(&journal, p->before.items[i].path);
	for (size_t i = 0; i < p->retired.files.n; i++)
		journal_delete(&journal, p->retired.files.items[i].path);
	journal_apply(p->arena, buf_str(&journal), p->stage, p->target);
	buf_release(&journal);
	close_all(p);
	if (rmdir(output) == 0)
		folder_remove(AT_FDCWD, state);
}
