// SPDX-License-Identifier: EUPL-1.2
// What the parts of the Markdown renderer share: blocks (markdown.c), HTML (markdown_html.c) and
// tables (markdown_table.c). Private to them. Positions are kept in buffers until the end, then
// copied.
#ifndef ANSLAG_MARKDOWN_WRITER_H
#define ANSLAG_MARKDOWN_WRITER_H

#include "format/markdown.h"

struct cmark_node;

// A block while it is being written: its text is still a span of the text buffer.
struct md_open {
	struct md_block block;
	uint32_t text_from;
	uint32_t line_html, line_text; // where the current line of a paragraph began
	struct loc line_loc;
	bool in_use;
};

// An id that is taken, and how many numbers were put behind it.
struct md_id {
	struct str id;
	size_t used;
};

struct md_writer {
	struct arena *arena;   // of what is returned
	struct arena *scratch; // until the document is written
	const struct md_options *options;
	struct diags *diags;
	struct buf html, text;
	struct str source;     // what cmark was given: the body, or one table cell
	uint32_t *line_starts; // offsets in source
	size_t n_lines;
	uint32_t source_at;       // offset of source in the file
	struct md_open top, item; // the open block at the top, and the open item within it
	size_t inline_depth;      // open emphasis, links …
	size_t image_depth;       // inside an image only plain text is written
	bool cell;                // writing a table cell: no paragraph tags
	size_t tables;
	struct str references; // the document's lines of the form [name]: address
	size_t html_line;      // where raw HTML was last reported
	struct md_id *ids;     // a hash table of ids_size slots, n_ids of them taken
	size_t ids_size, n_ids;
	struct {
		struct md_block *items;
		size_t n, cap;
	} blocks;
	struct {
		struct md_link *items;
		size_t n, cap;
	} links;
};

// Writes the HTML and the plain text of a tree; calls md_block_begin and md_block_end on the way.
void md_write_tree(struct md_writer *w, struct cmark_node *root);

void md_block_begin(struct md_writer *w, struct cmark_node *node);
void md_block_end(struct md_writer *w, struct cmark_node *node);
void md_block_inside(struct md_writer *w, struct cmark_node *node, bool entering);
void md_line_end(struct md_writer *w, struct cmark_node *softbreak);

// Is a node a block at the top of the document?
bool md_is_top(struct cmark_node *node);

// Fills in where the lines of the source begin.
void md_index_lines(struct md_writer *w);

// If a paragraph holds a table, writes it and returns true.
bool md_write_table(struct md_writer *w, struct cmark_node *paragraph);

// The place of a node in the file.
struct loc md_loc(const struct md_writer *w, struct cmark_node *node);

// Takes an id that no other element of the document has: the wished one, or with a number behind.
struct str md_unique_id(struct md_writer *w, struct str wish);

// A new line if the HTML does not end with one.
void md_fresh_line(struct md_writer *w);

#endif
