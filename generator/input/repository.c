// SPDX-License-Identifier: EUPL-1.2
#include "input/repository.h"

#include "base/arena.h"
#include "base/fail.h"

#include <git2.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

struct repository {
	git_repository *git;
	git_odb *odb;
	struct str work_tree;
};

static const char *
reason(void)
{
	const git_error *e = git_error_last();
	if (e && e->klass == GIT_ERROR_NOMEMORY)
		out_of_memory();
	return e && e->message ? e->message : "okänt fel";
}

static git_oid
to_git(struct oid id)
{
	git_oid out;
	git_oid_fromraw(&out, id.bytes);
	return out;
}

static struct oid
from_git(const git_oid *id)
{
	struct oid out;
	memcpy(out.bytes, id->id, sizeof out.bytes);
	return out;
}

bool
oid_eq(struct oid a, struct oid b)
{
	return memcmp(a.bytes, b.bytes, sizeof a.bytes) == 0;
}

struct str
oid_hex(struct arena *a, struct oid id)
{
	char text[GIT_OID_HEXSZ + 1];
	git_oid raw = to_git(id);
	git_oid_tostr(text, sizeof text, &raw);
	return str_dup(a, str_of(text));
}

static git_repository *
open_folder(const char *folder)
{
	git_repository *git = NULL;
	int error = git_repository_open_ext(&git, folder, GIT_REPOSITORY_OPEN_CROSS_FS, NULL);
	if (error == GIT_EOWNER)
		fail("Git-arkivet i %s ägs av en annan användare. Kör som ägaren, eller lägg till "
		     "det "
		     "i safe.directory.",
			folder);
	if (error < 0)
		fail("Hittar inget git-arkiv i %s. Kör i arkivets mapp, eller ange det med --repo.",
			folder);
	return git;
}

// Opened by its path, a repository would not have the objects of the push that a hook looks at.
static git_repository *
open_environment(void)
{
	git_repository *git = NULL;
	struct stat st;
	const char *folder = getenv("GIT_DIR");
	if (!folder)
		fail("Det här kommandot körs av git när någon skickar (push) till arkivet.");
	if (git_repository_open_ext(&git, NULL, GIT_REPOSITORY_OPEN_FROM_ENV, NULL) == 0)
		return git;
	if (stat(folder, &st) == 0 && st.st_uid != geteuid())
		fail("Git-arkivet på servern ägs av en annan användare än den som tar emot.\n"
		     "hint: Den som sköter servern kan byta ägare, eller lägga till arkivet i\n"
		     "hint: safe.directory.");
	fail("Kan inte öppna git-arkivet: %s", reason());
}

struct repository *
repository_open(const char *folder)
{
	git_libgit2_init();
	// The ids were checked when the objects came in; reading them again costs more than
	// parsing.
	git_libgit2_opts(GIT_OPT_ENABLE_STRICT_HASH_VERIFICATION, 0);
	git_repository *git = folder ? open_folder(folder) : open_environment();
	struct repository *r = xrealloc(NULL, sizeof *r);
	const char *work_tree = git_repository_workdir(git);
	*r = (struct repository){.git = git, .work_tree = work_tree ? str_of(work_tree) : S("")};
	if (git_repository_odb(&r->odb, git) < 0)
		fail("Kan inte läsa git-arkivet: %s", reason());
	return r;
}

void
repository_close(struct repository *r)
{
	git_odb_free(r->odb);
	git_repository_free(r->git);
	free(r);
	git_libgit2_shutdown();
}

struct str
repository_work_tree(const struct repository *r)
{
	return r->work_tree;
}

bool
repository_is_unborn(struct repository *r)
{
	return git_repository_head_unborn(r->git) == 1;
}

struct oid
repository_resolve(struct repository *r, const char *revision)
{
	git_object *object = NULL, *commit = NULL;
	if (strcmp(revision, "HEAD") == 0 && repository_is_unborn(r))
		fail("Git-arkivet är tomt. Checka in något först.");
	if (git_revparse_single(&object, r->git, revision) < 0)
		fail("Versionen ”%s” finns inte i git-arkivet.", revision);
	if (git_object_peel(&commit, object, GIT_OBJECT_COMMIT) < 0)
		fail("”%s” är ingen version (commit).", revision);
	struct oid id = from_git(git_object_id(commit));
	git_object_free(object);
	git_object_free(commit);
	return id;
}

static git_commit *
lookup_commit(struct repository *r, const git_oid *id)
{
	git_commit *commit = NULL;
	if (git_commit_lookup(&commit, r->git, id) < 0)
		fail("Kan inte läsa en version i git-arkivet: %s", reason());
	return commit;
}

static struct commit
read_commit(struct arena *a, const git_commit *commit)
{
	unsigned n = git_commit_parentcount(commit);
	struct commit out = {.id = from_git(git_commit_id(commit)),
		.tree = from_git(git_commit_tree_id(commit)),
		.parents = ARENA_NEW(a, struct oid, n),
		.n_parents = n,
		.time = git_commit_time(commit)};
	for (unsigned i = 0; i < n; i++)
		out.parents[i] = from_git(git_commit_parent_id(commit, i));
	return out;
}

struct commit
repository_commit(struct repository *r, struct arena *a, struct oid id)
{
	git_oid raw = to_git(id);
	git_commit *commit = lookup_commit(r, &raw);
	struct commit out = read_commit(a, commit);
	git_commit_free(commit);
	return out;
}

// Git itself refuses such names; a repository that was made by hand may hold them.
static void
check_name(struct str name)
{
	if (!name.n || str_has(name, S("/")) || str_eq(name, S(".")) || str_eq(name, S("..")))
		fail("Git-arkivet är skadat: en mapp innehåller ett omöjligt filnamn.");
}

static enum entry_type
entry_type(const git_tree_entry *entry)
{
	switch (git_tree_entry_filemode(entry)) {
	case GIT_FILEMODE_TREE:
		return ENTRY_FOLDER;
	case GIT_FILEMODE_LINK:
		return ENTRY_SYMLINK;
	case GIT_FILEMODE_COMMIT:
		return ENTRY_SUBMODULE;
	case GIT_FILEMODE_UNREADABLE:
	case GIT_FILEMODE_BLOB:
	case GIT_FILEMODE_BLOB_EXECUTABLE:
		break;
	}
	return ENTRY_FILE;
}

struct tree
repository_tree(struct repository *r, struct arena *a, struct oid id)
{
	git_oid raw = to_git(id);
	git_tree *git = NULL;
	if (git_tree_lookup(&git, r->git, &raw) < 0)
		fail("Kan inte läsa en mapp i git-arkivet: %s", reason());
	struct tree out = {.n = git_tree_entrycount(git)};
	out.items = ARENA_NEW(a, struct tree_entry, out.n);
	for (size_t i = 0; i < out.n; i++) {
		const git_tree_entry *entry = git_tree_entry_byindex(git, i);
		check_name(str_of(git_tree_entry_name(entry)));
		out.items[i] =
			(struct tree_entry){.name = str_dup(a, str_of(git_tree_entry_name(entry))),
				.type = entry_type(entry),
				.id = from_git(git_tree_entry_id(entry))};
	}
	git_tree_free(git);
	return out;
}

struct str
repository_blob(struct repository *r, struct arena *a, struct oid id)
{
	git_oid raw = to_git(id);
	git_odb_object *object = NULL;
	if (git_odb_read(&object, r->odb, &raw) < 0)
		fail("Kan inte läsa en fil i git-arkivet: %s", reason());
	struct str bytes = {git_odb_object_data(object), git_odb_object_size(object)};
	struct str copy = str_dup(a, bytes);
	git_odb_object_free(object);
	return copy;
}

size_t
repository_blob_size(struct repository *r, struct oid id)
{
	git_oid raw = to_git(id);
	size_t size;
	git_object_t type;
	if (git_odb_read_header(&size, &type, r->odb, &raw) < 0)
		fail("Kan inte läsa en fil i git-arkivet: %s", reason());
	return size;
}

void
repository_walk(struct repository *r, struct oid from, repository_visit *each, void *ctx)
{
	git_revwalk *walk = NULL;
	git_oid id = to_git(from);
	struct arena scratch = {0};
	if (git_revwalk_new(&walk, r->git) < 0 || git_revwalk_push(walk, &id) < 0)
		fail("Kan inte läsa historiken i git-arkivet: %s", reason());
	git_revwalk_sorting(walk, GIT_SORT_TOPOLOGICAL | GIT_SORT_TIME);
	while (git_revwalk_next(&id, walk) == 0) {
		git_commit *git = lookup_commit(r, &id);
		struct commit commit = read_commit(&scratch, git);
		git_commit_free(git);
		each(ctx, &commit);
		arena_reset(&scratch);
	}
	git_revwalk_free(walk);
	arena_release(&scratch);
}

size_t
repository_uncommitted(struct repository *r)
{
	char site[] = "site.yaml", content[] = "content", themes[] = "themes";
	char *paths[] = {site, content, themes};
	git_status_options options;
	git_status_list *list = NULL;
	if (git_status_options_init(&options, GIT_STATUS_OPTIONS_VERSION) < 0)
		return 0;
	options.flags = GIT_STATUS_OPT_INCLUDE_UNTRACKED | GIT_STATUS_OPT_RECURSE_UNTRACKED_DIRS |
		GIT_STATUS_OPT_DISABLE_PATHSPEC_MATCH;
	options.pathspec = (git_strarray){paths, sizeof paths / sizeof *paths};
	if (git_status_list_new(&list, r->git, &options) < 0)
		return 0; // only a courtesy: no reason to stop
	size_t n = git_status_list_entrycount(list);
	git_status_list_free(list);
	return n;
}

bool
repository_is_older(struct repository *r, struct oid id)
{
	git_oid head, old;
	memcpy(old.id, id.bytes, sizeof old.id);
	return git_reference_name_to_id(&head, r->git, "HEAD") == 0 &&
		git_graph_descendant_of(r->git, &head, &old) == 1;
}

bool
repository_is_shallow(const struct repository *r)
{
	return git_repository_is_shallow(r->git) == 1;
}

bool
repository_ignores(struct repository *r, struct arena *a, struct str path)
{
	int ignored = 0;
	return git_ignore_path_is_ignored(&ignored, r->git, str_cstr(a, path)) == 0 && ignored;
}

struct oid
repository_blob_id(struct str bytes)
{
	git_oid id = {{0}};
	git_odb_hash(&id, bytes.p ? bytes.p : "", bytes.n, GIT_OBJECT_BLOB);
	return from_git(&id);
}

bool
oid_parse(struct str hex, struct oid *out)
{
	git_oid id;
	if (hex.n != GIT_OID_HEXSZ || git_oid_fromstrn(&id, hex.p, hex.n) < 0)
		return false;
	*out = from_git(&id);
	return true;
}

bool
oid_is_zero(struct oid id)
{
	return oid_eq(id, (struct oid){{0}});
}

struct str
repository_folder(const struct repository *r)
{
	return str_of(git_repository_path(r->git));
}

bool
repository_is_bare(const struct repository *r)
{
	return git_repository_is_bare(r->git) == 1;
}

bool
repository_has_branch(struct repository *r, const char *branch)
{
	git_reference *ref = NULL;
	bool has = git_branch_lookup(&ref, r->git, branch, GIT_BRANCH_LOCAL) == 0;
	git_reference_free(ref);
	return has;
}

bool
repository_is_branch_name(const char *branch)
{
	int valid = 0;
	git_libgit2_init();
	bool good = git_branch_name_is_valid(&valid, branch) == 0 && valid;
	git_libgit2_shutdown();
	return good;
}

void
repository_begin_with(struct repository *r, struct arena *a, const char *branch)
{
	struct str name = str_fmt(a, "refs/heads/%s", branch);
	if (git_repository_head_unborn(r->git) == 1)
		git_repository_set_head(r->git, str_cstr(a, name));
}

bool
repository_is_ancestor(struct repository *r, struct oid older, struct oid newer)
{
	git_oid from = to_git(newer), to = to_git(older);
	return oid_eq(older, newer) || git_graph_descendant_of(r->git, &from, &to) == 1;
}

bool
repository_has_file(
	struct repository *r, struct arena *a, struct oid tree, struct str path, struct oid id)
{
	git_oid raw = to_git(tree);
	git_tree *git = NULL;
	git_tree_entry *entry = NULL;
	bool same = git_tree_lookup(&git, r->git, &raw) == 0 &&
		git_tree_entry_bypath(&entry, git, str_cstr(a, path)) == 0 &&
		oid_eq(from_git(git_tree_entry_id(entry)), id);
	git_tree_entry_free(entry);
	git_tree_free(git);
	return same;
}

struct str
repository_setting(struct repository *r, struct arena *a, const char *name)
{
	git_config *config = NULL;
	const char *value = NULL;
	struct str out = S("");
	if (git_repository_config_snapshot(&config, r->git) < 0)
		fail("Kan inte läsa git-arkivets inställningar: %s", reason());
	if (git_config_get_string(&value, config, name) == 0)
		out = str_dup(a, str_of(value));
	git_config_free(config);
	return out;
}

void
repository_set(struct repository *r, const char *name, const char *value)
{
	git_config *config = NULL;
	int error = git_repository_config(&config, r->git);
	if (error == 0)
		error = value ? git_config_set_string(config, name, value)
			      : git_config_delete_entry(config, name);
	if (error < 0 && !(error == GIT_ENOTFOUND && !value))
		fail("Kan inte ändra git-arkivets inställningar: %s", reason());
	git_config_free(config);
}
