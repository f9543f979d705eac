// SPDX-License-Identifier: EUPL-1.2
// A git repository, read only. The only room that knows libgit2. To be used by one thread.
// Damaged or missing objects are the world's fault: fail().
#ifndef ANSLAG_REPOSITORY_H
#define ANSLAG_REPOSITORY_H

#include "base/str.h"

struct arena;
struct repository;

struct oid {
	unsigned char bytes[20];
};

enum entry_type { ENTRY_FILE, ENTRY_FOLDER, ENTRY_SYMLINK, ENTRY_SUBMODULE };

struct tree_entry {
	struct str name;
	enum entry_type type;
	struct oid id;
};

// In git's order: folders sort as if their names ended in "/".
struct tree {
	struct tree_entry *items;
	size_t n;
};

struct commit {
	struct oid id, tree;
	struct oid *parents;
	size_t n_parents;
	int64_t time; // committed, seconds since 1970 UTC
};

bool oid_eq(struct oid a, struct oid b);
struct str oid_hex(struct arena *a, struct oid id);
bool oid_parse(struct str hex, struct oid *out);
bool oid_is_zero(struct oid id); // what git calls a ref that is not there

// Opens the repository around a folder (or a bare one). Where there is none: fail(). NULL stands
// for the one that git's environment names: in a hook, with what is pushed and not accepted yet.
struct repository *repository_open(const char *folder);
void repository_close(struct repository *r);

// The folder that holds the work tree, with "/" at its end; empty for a bare repository.
struct str repository_work_tree(const struct repository *r);

// Has nothing been committed yet?
bool repository_is_unborn(struct repository *r);

// The commit that a revision names. Where there is none: fail().
struct oid repository_resolve(struct repository *r, const char *revision);

// The folder with git's own files, with "/" at its end.
struct str repository_folder(const struct repository *r);
bool repository_is_bare(const struct repository *r);

bool repository_has_branch(struct repository *r, const char *branch);
bool repository_is_branch_name(const char *branch);

// Makes this the branch that a clone begins with, if the repository is empty.
void repository_begin_with(struct repository *r, struct arena *a, const char *branch);

// Is all of the older commit's history in that of the newer?
bool repository_is_ancestor(struct repository *r, struct oid older, struct oid newer);

// Is the file at this path of a tree the one with this id?
bool repository_has_file(
	struct repository *r, struct arena *a, struct oid tree, struct str path, struct oid id);

// A value of git's configuration, empty if it is not set. Setting it to NULL removes it.
struct str repository_setting(struct repository *r, struct arena *a, const char *name);
void repository_set(struct repository *r, const char *name, const char *value);

struct commit repository_commit(struct repository *r, struct arena *a, struct oid id);
struct tree repository_tree(struct repository *r, struct arena *a, struct oid id);
struct str repository_blob(struct repository *r, struct arena *a, struct oid id);
size_t repository_blob_size(struct repository *r, struct oid id);

// Calls each for every commit that can be reached from one, newest first. What each is given lives
// until it returns.
typedef void repository_visit(void *ctx, const struct commit *commit);
void repository_walk(struct repository *r, struct oid from, repository_visit *each, void *ctx);

// How many files under site.yaml, content/ and themes/ differ from the last commit.
size_t repository_uncommitted(struct repository *r);

// Is this a commit that HEAD has gone on from? Not HEAD itself, nor one of another branch.
bool repository_is_older(struct repository *r, struct oid id);

// Is only the newest part of the history here? Then the dates of files are not to be trusted.
bool repository_is_shallow(const struct repository *r);

// Would git ignore this path of the work tree?
bool repository_ignores(struct repository *r, struct arena *a, struct str path);

// The id that git would give these bytes as a blob.
struct oid repository_blob_id(struct str bytes);

#endif
