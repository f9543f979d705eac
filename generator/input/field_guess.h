// SPDX-License-Identifier: EUPL-1.2
// What a value that cannot be read most likely means: proposals for the editor, never used without
// asking. Empty when there is no likely reading.
#ifndef ANSLAG_FIELD_GUESS_H
#define ANSLAG_FIELD_GUESS_H

#include "base/str.h"

struct arena;

struct str guess_day(struct arena *a, struct str text);     // "8/5 2025 kl. 12" → "2025-05-08"
struct str guess_week(struct arena *a, struct str text);    // "v. 47 2021" → "2021-V47"
struct str guess_clock(struct arena *a, struct str text);   // "klockan 9" → "9.00"
struct str guess_number(struct arena *a, struct str text);  // "2 500" → "2500"
struct str guess_span(struct arena *a, struct str text);    // "§§ 60 till 73" → "60–73"
struct str guess_email(struct arena *a, struct str text);   // "a (at) b.se" → "a@b.se"
struct str guess_url(struct arena *a, struct str text);     // "www.b.se" → "https://www.b.se"
struct str guess_address(struct arena *a, struct str text); // "https://b.se/c" → "/c"

// The numbers in a text, at most most of them; more than that gives most + 1.
size_t guess_numbers(struct str text, int *out, size_t most);

#endif
