// SPDX-License-Identifier: EUPL-1.2
// The state directory ".NAME.anslag" beside an output directory NAME, and its lock.
#ifndef ANSLAG_STATE_H
#define ANSLAG_STATE_H

#include "base/str.h"

struct arena;

// Where an output directory's state lies. A link is followed: the state lies beside the folder, not
// beside the link. *output becomes the folder's own path.
char *state_path(struct arena *a, const char **output);

// Takes the lock; waits for up to so many seconds while another run holds it, and then fails. It is
// held until the process ends.
void state_lock(int state, const char *output, unsigned patience);

#endif
