// SPDX-License-Identifier: EUPL-1.2
// What is wrong with the content, said so that an editor can act on it.
//
// A finding has a code; every Swedish sentence stands once, in diag_words_*.c. A function that
// takes struct diags and returns false has already reported.
#ifndef ANSLAG_DIAG_H
#define ANSLAG_DIAG_H

#include "base/arena.h"
#include "base/str.h"

struct buf;

// A file that findings may point into: its path in the repository and its bytes.
struct file {
	struct str path, bytes;
};

// A place in a file: byte offset and length. DIAG_NOWHERE as offset means the file as a whole.
#define DIAG_NOWHERE UINT32_MAX
struct loc {
	const struct file *file;
	uint32_t at, n;
};

enum diag_level { DIAG_ERROR, DIAG_WARNING };

enum diag_code {
	// files
	DIAG_ENCODING,
	DIAG_EMPTY_FILE,
	DIAG_SYMLINK,
	DIAG_SUBMODULE,
	DIAG_FOLDER,
	DIAG_TOO_LARGE,
	DIAG_MERGE_MARKER,
	DIAG_BINARY,
	DIAG_FILE_NAME,
	DIAG_TOO_DEEP,
	DIAG_UTF16,
	DIAG_CONTROL,
	// front matter
	DIAG_NO_FRONT_MATTER,
	DIAG_FRONT_MATTER_OPEN,
	DIAG_YAML,
	DIAG_YAML_COLON,
	DIAG_YAML_TAB,
	DIAG_YAML_DUPLICATE,
	DIAG_YAML_ALIAS,
	DIAG_YAML_OPEN,
	DIAG_YAML_NOT_MAP,
	DIAG_YAML_SPACE,
	DIAG_YAML_INDENT,
	DIAG_FRONT_MATTER_LINE,
	DIAG_YAML_DASH,
	DIAG_YAML_NO_COLON,
	DIAG_YAML_NBSP,
	DIAG_YAML_AFTER_QUOTE,
	DIAG_YAML_ESCAPE,
	DIAG_YAML_COMMENT,
	DIAG_YAML_QUOTES,
	// keys and values
	DIAG_MISSING,
	DIAG_UNKNOWN_KEY,
	DIAG_MAP_FOR_TEXT,
	DIAG_LIST_FOR_TEXT,
	DIAG_TEXT_FOR_MAP,
	DIAG_CHOICE,
	DIAG_TOO_LONG,
	DIAG_YES_NO,
	DIAG_NUMBER,
	DIAG_PARAGRAPHS,
	DIAG_SLUG,
	DIAG_ADDRESS,
	DIAG_URL,
	DIAG_EMAIL,
	DIAG_EMPTY_VALUE,
	DIAG_NOT_INDENTED,
	DIAG_TEXT_FOR_LIST,
	// dates and times
	DIAG_NO_SUCH_DAY,
	DIAG_DATE,
	DIAG_TIME,
	DIAG_WEEK,
	DIAG_WEEKDAY,
	DIAG_DAY_OUTSIDE,
	DIAG_ENDS_BEFORE,
	DIAG_NO_START,
	DIAG_DAY_FORM,
	DIAG_TIME_BACKWARDS,
	DIAG_DAY_BACKWARDS,
	DIAG_SPEAKERS,
	// the body
	DIAG_LINK_DOCUMENT,
	DIAG_LINK_ANCHOR,
	DIAG_LINK_FILE,
	DIAG_FILE_TYPE,
	DIAG_LINK_OUTSIDE,
	DIAG_LINK_ADDRESS,
	DIAG_LINK_UNPUBLISHED,
	DIAG_LINK_SCHEME,
	DIAG_LINK_DANGEROUS,
	DIAG_LINK_NOWHERE,
	DIAG_LINK_WORDS,
	DIAG_LINK_BROKEN,
	DIAG_IMAGE_WORDS,
	DIAG_NOTE_MISSING,
	DIAG_NOTE_UNUSED,
	DIAG_NOTE_TWICE,
	DIAG_HTML,
	DIAG_TABLE_CELLS,
	DIAG_TABLE_WIDE,
	DIAG_NO_SECTION,
	DIAG_REFERENCE,
	DIAG_BLANK,
	// text pasted from a word processor
	DIAG_PASTE_NUMBER,
	DIAG_PASTE_BOLD_ITEM,
	DIAG_PASTE_TWO_BULLETS,
	DIAG_PASTE_BULLET,
	DIAG_PASTE_TABS,
	DIAG_PASTE_INDENT,
	DIAG_PASTE_CAPITALS,
	DIAG_PASTE_LEVEL,
	DIAG_PASTE_IMAGE,
	DIAG_PASTE_BOLD,
	DIAG_PASTE_HYPHEN,
	DIAG_PASTE_SOFT_HYPHEN,
	// people
	DIAG_IDENTITY,
	DIAG_MOBILE,
	DIAG_PRIVATE_EMAIL,
	DIAG_HEALTH,
	DIAG_INTERNAL,
	// protocols
	DIAG_SPAN,
	DIAG_NO_PARAGRAPHS,
	DIAG_NOT_ADJUSTED,
	DIAG_PARAGRAPH_TWICE,
	DIAG_PARAGRAPH_GAP,
	DIAG_NUMBERING,
	DIAG_HIDDEN_DECISION,
	DIAG_ATTACHMENT,
	DIAG_BEFORE_MEETING,
	DIAG_PARAGRAPH_UNKNOWN,
	DIAG_PARAGRAPH_TEXT,
	// the site
	DIAG_NO_SITE_FILE,
	DIAG_SAME_ADDRESS,
	DIAG_REDIRECT,
	DIAG_MENU_LENGTH,
	DIAG_NO_THEME,
	DIAG_BASE_URL,
	DIAG_TWO_SPELLINGS,
	DIAG_ADDRESS_LOST,
	DIAG_DOCUMENT_LOST,
	DIAG_FILE_LOST,
	DIAG_REDIRECT_CHAIN,
	DIAG_REDIRECT_LOOP,
	// spelling
	DIAG_NAME_TWICE,
	DIAG_UNKNOWN_WORD,
	DIAG_NAME_PAIR,
	// the theme
	DIAG_TEMPLATE_SYNTAX,
	DIAG_TEMPLATE_NAME,
	DIAG_TEMPLATE_MISSING,
	DIAG_TEMPLATE_OPEN,
	DIAG_TEMPLATE_VALUE,
	DIAG_TEMPLATE_DEPTH,
	DIAG_THEME_FILE,
	DIAG_CODES
};

// One entry of the table. {a} and {b} in the sentences stand for the finding's own words.
struct diag_entry {
	struct str code; // "D02"
	enum diag_level level;
	struct str what;    // stands after the carets: "går inte att läsa som ett datum"
	struct str advice;  // what to do, when no correction can be built
	struct str explain; // the long form; its examples begin "Fel:   " and "Rätt:  ", or stand
			    // in lines that are indented below these words
};

const struct diag_entry *diag_entry(enum diag_code code);

// The entry with a code such as "D02", NULL if there is none.
const struct diag_entry *diag_lookup(struct str code);

struct diag_words {
	struct str a, b;
	struct str fix; // the corrected line or lines, ready to copy; empty when there is none
	unsigned rank;  // of what was looked for on demand: the lower, the sooner it is shown
};

struct diag {
	enum diag_code code;
	struct loc loc;
	struct diag_words words;
};

// Findings are collected in an arena of their own, one struct diags per worker.
struct diags {
	struct arena arena;
	struct diag *items;
	size_t n, cap;
	size_t errors;
	bool all; // report every finding, however many
};

void diags_release(struct diags *d);

// Adds a finding (its words are copied) and returns false, so that "return diag(…)" ends a
// function that failed.
bool diag(struct diags *d, enum diag_code code, struct loc loc, struct diag_words words);

// Moves all findings of from to the end of to.
void diags_move(struct diags *to, struct diags *from);

// Sorts by path, place and code, and drops repetitions: the same order for any number of threads.
void diags_sort(struct diags *d);

// A loc for the whole file, and for a str that points into the file's bytes.
struct loc loc_file(const struct file *f);
struct loc loc_of(const struct file *f, struct str part);

// Line and column, both from 1; the column counts characters as they are seen: a letter and the
// accent that follows it are one.
void loc_position(struct loc loc, size_t *line, size_t *column);

// The line that a place stands on, without its end.
struct str loc_line(struct loc loc);

// The same line with another text in the place, trimmed: a correction to copy.
struct str loc_line_with(struct arena *a, struct loc loc, struct str text);

// A sentence of the table with the finding's words put in, fit for a terminal.
void diag_sentence(struct buf *out, struct str sentence, const struct diag_words *words);

// Words filled into lines of 72 columns: the first goes on at column at, the others are indented.
void diag_fill(struct buf *out, struct str words, size_t at, size_t indent);

// Writes the findings as the editor meets them: outcome first, then file by file. building tells
// whether a build or only a check was asked for.
void diags_report(struct buf *out, const struct diags *d, bool building);

#endif
