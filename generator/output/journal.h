// SPDX-License-Identifier: EUPL-1.2
// What is to be done to the output directory, written down before it is done, so that a run that is
// cut off can be finished by the next: a line "R number path" for each staged file to be renamed
// into place, "D path" for each to be deleted, and "END".
#ifndef ANSLAG_JOURNAL_H
#define ANSLAG_JOURNAL_H

#include "base/buf.h"

struct arena;

void journal_rename(struct buf *journal, size_t number, struct str path);
void journal_delete(struct buf *journal, struct str path);
void journal_end(struct buf *journal);

// Was it written to its end? One that was not is thrown away.
bool journal_is_whole(struct str journal);

// Carries it out, between the folder of the staged files and the output directory. Doing it again,
// from the start, is harmless.
void journal_apply(struct arena *a, struct str journal, int stage, int target);

#endif
