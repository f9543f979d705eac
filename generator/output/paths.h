// SPDX-License-Identifier: EUPL-1.2
// A set of paths below the output directory.
#ifndef ANSLAG_PATHS_H
#define ANSLAG_PATHS_H

#include "base/str.h"

// Sorts them; the others look in sorted ones.
void paths_sort(struct strs *paths);
bool paths_has(const struct strs *paths, struct str path);

// Is this file in the way of one of theirs: where they need a folder, or in a folder where they
// need a file?
bool paths_blocked_by(const struct strs *paths, struct str path);

#endif
