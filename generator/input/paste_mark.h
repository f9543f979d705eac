// SPDX-License-Identifier: EUPL-1.2
// The marks that a word processor or a PDF leaves in a line of text. Private to the check for
// pasted text; knows lines only.
#ifndef ANSLAG_PASTE_MARK_H
#define ANSLAG_PASTE_MARK_H

#include "base/str.h"

struct arena;

// Skips white space and the marker of a list item, "- " or "12. "; what follows may be nothing.
bool paste_marker(struct str *line);

// Skips a bullet and the space behind it. In an item more signs are bullets than at the beginning
// of a line, where a dash is speech and an o a letter.
bool paste_bullet(struct str *text, bool in_item);

// Does a block of code begin with a fence?
bool paste_is_fenced(struct str source);

// A tab between two texts; a tab behind a bullet or a number is none.
bool paste_is_row(struct str line);

// The row as that of a table: "| a | b |".
struct str paste_row(struct arena *a, struct str line);

// Does a word go on from one line to the next? first is the line without the hyphen, unless that
// belongs to the word (ESF-projekt); word is the rest of the word.
bool paste_is_divided(struct str line, struct str next, struct str *first, struct str *word);

// The next words that point to an image ("se bilden nedan", "figur 2"); text goes on behind them.
bool paste_mention(struct str *text, struct str *place);

#endif
