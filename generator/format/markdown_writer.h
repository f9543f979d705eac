// SPDX-License-Identifier: EUPL-1.2
// What the parts of the Markdown renderer share: blocks (markdown.c), HTML (markdown_html.c), links
// and images (markdown_link.c), text (markdown_text.c), footnotes (markdown_note.c), tables
// (markdown_table.c) and references (markdown_reference.c). Private to them. Positions are kept in
// buffers until the end, then copied.
#ifndef ANSLAG_MARKDOWN_WRITER_H
#define ANSLAG_MARKDOWN_WRITER_H

#include "base/dict.h"
#include "format/markdown.h"

struct cmark_node;

// A block while it is being written: its text is still a span of the text buffer.
struct md_open {
	struct cmark_node *node;
	struct md_block block;
	uint32_t text_from;
	uint32_t line_html, line_text; // where the current line of a paragraph began
	size_t line;                   // its index in the source
};

// What cmark was given: the body, one table cell, or one footnote.
struct md_source {
	struct str text;
	uint32_t *starts; // of its lines in the text
	uint32_t *places; // of its lines in the file
	size_t n;
};

// A footnote's definition.
struct md_note {
	struct str label;
	size_t line; // of the body, from 0
	struct md_source source;
	struct loc loc;
	size_t number;          // in the order of first references, 0 while there is none
	struct str id;          // of the note
	struct strs references; // the ids of what refers to it
};

// A line "[name]: address", and the last part of the document that it was put behind.
struct md_reference {
	struct str line;
	size_t part;
};

struct md_writer {
	struct arena *arena;   // of what is returned
	struct arena *scratch; // until the document is written
	const struct md_options *options;
	struct diags *diags;
	struct buf html, text;
	struct buf words;    // text on its way to the HTML
	struct loc text_loc; // of the text that is being written
	struct md_source source;
	size_t inline_depth;  // open emphasis, links …
	bool too_deep;        // has been said
	size_t image_depth;   // inside an image only plain text is written
	bool cell;            // writing a table cell: no paragraph tags
	bool aside;           // writing footnotes: no blocks of the document
	bool heading, figure; // within one
	struct md_anchor {
		bool open, dead; // a dead link leads nowhere: no tags are written
		bool within;     // in an address in the link's text
		uint32_t text_from;
		struct loc loc;
		struct md_note **items; // notes that its text refers to
		size_t n, cap;
	} link;
	size_t tables;
	struct {
		struct md_note *items;
		size_t n, cap;
	} notes;
	struct dict labels; // of notes, with the index of the first that has it
	size_t *numbered;   // their indexes, by number
	size_t n_numbered;
	size_t n_missing;       // references to notes that are not there
	size_t n_broken;        // links that are none
	struct dict references; // names of definitions, with their place among these, from 1
	struct {
		struct md_reference *items;
		size_t n, cap;
	} definitions;
	size_t n_parts;       // that definitions were put behind
	struct loc last_html; // the last raw HTML
	struct dict ids;      // that are taken, and how many numbers were put behind each
	struct {
		struct md_open *items; // the outermost first
		size_t n, cap;
	} open;
	struct {
		struct md_block *items;
		size_t n, cap;
	} blocks;
	struct {
		struct md_link *items;
		size_t n, cap;
	} links;
};

// The tree of a source, with adjacent texts joined; to be freed by cmark_node_free.
struct cmark_node *md_parse(const struct md_writer *w, struct str source);

// Writes the HTML and the plain text of a tree; calls md_block_begin and md_block_end on the way.
void md_write_tree(struct md_writer *w, struct cmark_node *root);

// Text between tags: escaped, with links for addresses, mentions and footnotes in it.
void md_write_text(struct md_writer *w, struct str text);

// Links and images. The image that a paragraph is all of, if it has a caption: then a figure.
void md_write_link(struct md_writer *w, struct cmark_node *node, bool entering);
void md_write_image(struct md_writer *w, struct cmark_node *node, bool entering);
struct cmark_node *md_figure_of(const struct md_writer *w, struct cmark_node *paragraph);
void md_end_void_element(struct md_writer *w);

// A place where an address goes when the page is written.
void md_add_slot(struct md_writer *w, struct md_link link);

// Takes the definitions of footnotes out of the source.
void md_take_notes(struct md_writer *w);

// Warns of what is written almost as a link, in a text at a place in the file.
void md_check_brackets(struct md_writer *w, struct str text, struct loc loc);

// If a text begins with a reference "[^label]", its length, otherwise 0.
size_t md_note_label(struct str text, struct str *label);
struct md_note *md_find_note(struct md_writer *w, struct str label);
void md_report_note(struct md_writer *w, struct str label, struct loc loc); // that is not there
void md_write_reference(struct md_writer *w, struct md_note *note);

// Writes the footnotes below everything else.
void md_write_notes(struct md_writer *w);

// The block of a node that is being written, NULL if it is none of the tree's.
struct md_block *md_block_of(struct md_writer *w, struct cmark_node *node);

void md_block_begin(struct md_writer *w, struct cmark_node *node);
void md_block_end(struct md_writer *w, struct cmark_node *node);
void md_block_inside(struct md_writer *w, struct cmark_node *node, bool entering);
void md_line_end(struct md_writer *w, struct cmark_node *softbreak);

// Collects the definitions of references, and puts those that a part of the document refers to
// behind it, for cmark: the part as it is, or what is in the buffer.
void md_find_references(struct md_writer *w);
struct str md_with_references(struct md_writer *w, struct buf *out, struct str part);

// Is a node a block at the top of the document?
bool md_is_top(const struct md_writer *w, struct cmark_node *node);

// A source that stands in the file at an offset as it is. Its lines end where cmark's do.
struct md_source md_source_of(struct md_writer *w, struct str text, uint32_t at);
struct str md_source_line(const struct md_source *s, size_t i); // without its last byte

// If a paragraph holds a table, writes it and returns true.
bool md_write_table(struct md_writer *w, struct cmark_node *paragraph);

// The place of a node in the file.
struct loc md_loc(const struct md_writer *w, struct cmark_node *node);

// Takes an id that no other element of the document has: the wished one, or with a number behind.
struct str md_unique_id(struct md_writer *w, struct str wish);

// A new line if the HTML does not end with one.
void md_fresh_line(struct md_writer *w);

#endif
