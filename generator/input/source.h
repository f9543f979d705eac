// SPDX-License-Identifier: EUPL-1.2
// The files that a site is made of: those of one commit, or of a work tree. Sorted by path, with
// their bytes; what cannot be read as a file is a finding.
#ifndef ANSLAG_SOURCE_H
#define ANSLAG_SOURCE_H

#include "base/diag.h"
#include "input/repository.h"

struct source_file {
	struct file file; // of a text, its letters are composed
	struct oid id;    // of the bytes, as git names them
};

struct source {
	struct source_file *items;
	size_t n, cap;
};

// site.yaml, content/ and themes/ of a commit.
struct source
source_from_commit(struct repository *r, struct arena *a, struct oid commit, struct diags *diags);

// The same of the work tree, with what has not been committed; files that git ignores are left out.
struct source source_from_work_tree(struct repository *r, struct arena *a, struct diags *diags);

// Does a path lead into a folder _internt below content/? Such folders are never read.
bool source_is_internal(struct arena *a, struct str path);

// NULL if there is no such file.
const struct source_file *source_find(const struct source *s, struct str path);

// Index of the first file in a folder (its name ends in "/") and the number of files below it.
size_t source_folder(const struct source *s, struct str folder, size_t *n);

// Restores the order after files were added. Needed once.
void source_sort(struct source *s);

#endif
