// SPDX-License-Identifier: EUPL-1.2
// Markdown → safe HTML, plain text, and the tree of blocks that other rooms read. The HTML has
// slots where addresses of other pages go, so that a document can be parsed without knowing any
// other: the addresses are put in when a page is written.
#ifndef ANSLAG_MARKDOWN_H
#define ANSLAG_MARKDOWN_H

#include "base/buf.h"
#include "base/diag.h"

enum md_kind {
	MD_PARAGRAPH,
	MD_HEADING,
	MD_LIST,
	MD_ITEM,
	MD_QUOTE,
	MD_CODE,
	MD_TABLE,
	MD_RULE,
	MD_HTML
};

// Part of markdown.html.
struct md_span {
	uint32_t from, to;
};

struct md_line {
	struct md_span html; // markup may begin or end outside of it: see markdown_cut
	struct str text;
	struct loc loc;
};

// A block at the top of the document, or an item of a list at the top. Where lines are kept, also
// what stands in such an item: its paragraphs, and lists with their items.
struct md_block {
	enum md_kind kind;
	int level;             // of a heading, 1–6 as written
	struct str id;         // of a heading
	struct md_span html;   // the element
	struct md_span inside; // what stands between its tags
	struct str text;       // plain, white space squeezed
	struct loc loc;
	struct md_line *lines; // of a paragraph, if asked for; in deep markup one joins the next
	size_t n_lines, cap_lines;
	struct md_block *items; // of a list; of an item
	size_t n, cap;
};

// A mention is text that leads somewhere if that place exists ("bilaga 3", "§ 62"): its slots stand
// where the tags of a link go, or nothing.
// A size stands after the description of an image of ours: its width and height, if they are known.
enum md_target { MD_DOCUMENT, MD_FILE, MD_ADDRESS, MD_ANCHOR, MD_MENTION, MD_MENTION_END, MD_SIZE };

// A slot: an address goes into the HTML at this offset.
struct md_link {
	uint32_t at;
	enum md_target target;
	struct str path;  // of a document, file or size in the repository; otherwise "/…" or ""
	struct str query; // with "?"
	struct str fragment; // without "#"
	struct loc loc;
};

struct markdown {
	struct str html;
	struct md_span notes; // the footnotes, after the last block
	struct md_block *blocks;
	size_t n_blocks;
	struct md_link *links; // by offset
	size_t n_links;
};

struct md_options {
	const struct file *file; // the document
	size_t from;             // where its body begins
	void *ctx;               // of the two functions
	// Gives a heading an id of its own, or an empty str for the usual one. Called in order.
	struct str (*heading_id)(void *ctx, struct arena *a, struct str text);
	// Is there a mention at an offset of a text? Returns its length, or 0, and fills in path
	// and fragment of the link.
	size_t (*mention)(
		void *ctx, struct arena *a, struct str text, size_t at, struct md_link *link);
	struct hyphen *hyphen; // for headings and tables, may be NULL
	bool lines;            // keep the lines of paragraphs, and what stands in items
	bool plain;            // CommonMark only: no tables, no ids, links as written
};

// Can the body be rendered in reasonable time? Nesting that is out of all measure is a finding.
bool markdown_check(const struct file *file, size_t from, struct diags *diags);

// Parses and renders the body; what it returns lives in the arena. Raw HTML and links that leave
// the content are findings.
struct markdown
markdown_parse(struct arena *a, const struct md_options *options, struct diags *diags);

// Writes part of the HTML; put writes the address for a link into its slot.
typedef void md_put(struct buf *out, const struct md_link *link, void *ctx);
void markdown_write(
	struct buf *out, const struct markdown *m, struct md_span span, md_put *put, void *ctx);

// Part of the HTML together with the tags around it: spans to be written one after the other.
struct md_part {
	struct md_span *items;
	size_t n, cap;
};

struct md_parts {
	struct md_part *items;
	size_t n, cap;
};

// Cuts the HTML of one block into parts, from left to right.
struct md_cutter {
	struct arena *arena;
	const struct markdown *markdown;
	struct md_span inside;
	struct md_tag *items; // elements in the order of their beginnings
	size_t n, cap, next;
	struct {
		size_t *items;
		size_t n, cap;
	} open; // those around the place that was reached
};

struct md_cutter
markdown_cutter(struct arena *a, const struct markdown *m, const struct md_block *block);

// A part with every element closed that it opens and the other way round: with the block's own tag,
// or without it (what is "inside"). Its bounds must not lie within a tag, nor before earlier ones.
enum md_around { MD_WITH_BLOCK, MD_INSIDE };
struct md_part markdown_cut(struct md_cutter *c, struct md_span span, enum md_around around);

// A part that needs nothing around it.
struct md_part markdown_whole(struct arena *a, struct md_span span);

// Where so many bytes of a line's plain text end in its HTML.
uint32_t markdown_offset(const struct markdown *m, const struct md_line *line, size_t bytes);

// All of the HTML.
struct md_span markdown_all(const struct markdown *m);

#endif
