// SPDX-License-Identifier: EUPL-1.2
// The words that a reader meets, where they stand in the file: no code, no addresses, no markup,
// and nothing with a number in it.
#ifndef ANSLAG_PROSE_H
#define ANSLAG_PROSE_H

#include "format/markdown.h"

struct prose_word {
	struct str s; // part of the text; soft hyphens may stand in it
	bool first;   // may begin a sentence
	bool joined;  // only a space stands between it and the word before
	bool cut;     // the first part of a compound: "budget- och"
};

typedef void prose_visit(void *ctx, const struct prose_word *word);

// The words of one line of text, as of a field.
void prose_line(struct str line, prose_visit *visit, void *ctx);

// The words of a document's body: body is what was made of the file's bytes from offset from on.
void prose_body(const struct file *f, size_t from, const struct markdown *body, prose_visit *visit,
	void *ctx);

#endif
