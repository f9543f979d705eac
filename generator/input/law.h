// SPDX-License-Identifier: EUPL-1.2
// "§ 4 i stadgarna", "5 kap. 3 § kommunallagen": paragraphs of laws, statutes and agreements.
#ifndef ANSLAG_LAW_H
#define ANSLAG_LAW_H

#include "base/arena.h"
#include "base/str.h"

// Is the paragraph that stands in a text between two offsets ("§ 4") one of a law? Words that tell
// so are looked for right beside it.
bool law_is_cited(struct arena *a, struct str text, size_t from, size_t to);

#endif
