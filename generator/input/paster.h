// SPDX-License-Identifier: EUPL-1.2
// What the parts of the check for pasted text share: lines and lists (paste.c), headings
// (paste_heading.c). Private to them.
#ifndef ANSLAG_PASTER_H
#define ANSLAG_PASTER_H

#include "format/markdown.h"
#include "input/note.h"

enum { PASTE_MOST_FIX = 200, PASTE_MOST_TITLE = 80 }; // characters

struct paster {
	struct arena *arena;
	const struct file *file;
	size_t from; // where the body begins
	const struct markdown *body;
	struct notes notes;
	bool soft_hyphens;
	int level; // of the heading that we are under, as it is shown; 0 before the first
};

// Notes a place, with the line to write instead; a line too long to be copied is left out.
void paste_note(struct paster *p, enum diag_code code, struct str place, struct str fix);

// The source of block i: its lines and the blank ones behind it.
struct str paste_source(const struct paster *p, size_t i);

// "## " and the text: a heading one step below the one that we are under.
struct str paste_heading(struct paster *p, struct str text);

// Does block i, whose text ends at that block, introduce something: a paragraph, a list, a table?
bool paste_introduces(const struct paster *p, size_t i);

// The checks of paste_heading.c.
void paste_check_heading(struct paster *p, size_t i);
void paste_check_title(struct paster *p, size_t i); // a paragraph that looks like a heading

#endif
