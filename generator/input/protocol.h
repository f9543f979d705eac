// SPDX-License-Identifier: EUPL-1.2
// The body of a protocol: paragraphs (§) with their decisions.
#ifndef ANSLAG_PROTOCOL_H
#define ANSLAG_PROTOCOL_H

#include "format/markdown.h"

enum part_kind { PART_PROSE, PART_DECISION, PART_PROPOSAL, PART_RESERVATION };

struct part {
	enum part_kind kind;
	struct md_span html;
	struct strs texts; // of a decision: its sentences without the label
	struct loc loc;
};

struct paragraph {
	int number, sub;  // § 6.3 is 6, 3; sub is 0 for a whole paragraph
	int level;        // of its heading
	struct str label; // "§ 6.3"
	struct str title; // "Tjänstemannastöd"
	struct md_part title_html;
	struct str id; // "p6-3"
	struct loc loc;
	size_t n_decisions;
	struct part *items;
	size_t n, cap;
};

struct protocol {
	struct md_span preamble; // what stands before the first paragraph
	bool unmarked;           // text looks like paragraphs that lost their signs for a heading
	struct paragraph *items;
	size_t n, cap;
};

// "§ 60 Rubrik" → its number, title and id; false if a heading is no paragraph. within is the
// number of the paragraph that the heading stands in, 0 before the first: there "11.1 Rubrik" is
// one too.
bool paragraph_parse(struct arena *a, struct str heading, int within, struct paragraph *out);

// The id of a paragraph's heading, for md_options; ctx is an int, 0 at first.
struct str paragraph_id(void *within, struct arena *a, struct str heading);

// The highest number of a paragraph, 0 if there is none.
int protocol_last(const struct protocol *p);

// The paragraph with an id, NULL if there is none.
const struct paragraph *protocol_find(const struct protocol *p, struct str id);

// Warns of what looks like a decision or a paragraph's heading and is not written as one.
struct protocol *protocol_parse(struct arena *a, const struct markdown *body, struct diags *diags);

#endif
