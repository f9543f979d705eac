// SPDX-License-Identifier: EUPL-1.2
// Where the front matter of a document stands: between two lines of three hyphens.
#ifndef ANSLAG_FRONT_MATTER_H
#define ANSLAG_FRONT_MATTER_H

#include "base/diag.h"

struct front_matter {
	size_t from, to; // its lines in the file
	size_t body;     // where the text begins
};

// Finds it. A line that was meant to be the hyphens, and one that is missing, are findings; what
// stands between is still told where possible. False when the file has no front matter at all.
bool front_matter_find(
	struct arena *a, const struct file *file, struct front_matter *out, struct diags *diags);

#endif
