// SPDX-License-Identifier: EUPL-1.2
// Every sentence that an editor can meet about the content, one entry per code, in files by the
// letter of the code. Each table has room for all codes and holds those of its own letters.
//
// what: stands after the carets. advice: what to do when no correction can be built.
// explain: the long form. {a} and {b} are the finding's own words.
#ifndef ANSLAG_DIAG_TABLE_H
#define ANSLAG_DIAG_TABLE_H

#include "base/diag.h"

extern const struct diag_entry diag_words_file[DIAG_CODES];     // F, Y
extern const struct diag_entry diag_words_field[DIAG_CODES];    // N, D
extern const struct diag_entry diag_words_body[DIAG_CODES];     // L, H, P
extern const struct diag_entry diag_words_text[DIAG_CODES];     // K, I
extern const struct diag_entry diag_words_site[DIAG_CODES];     // S, T
extern const struct diag_entry diag_words_spelling[DIAG_CODES]; // R

#endif
