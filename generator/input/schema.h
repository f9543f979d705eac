// SPDX-License-Identifier: EUPL-1.2
// The kinds of documents and their fields: one table, from which validation, the templates'
// vocabulary and the field reference are read.
#ifndef ANSLAG_SCHEMA_H
#define ANSLAG_SCHEMA_H

#include "base/date.h"
#include "base/diag.h"

enum kind {
	KIND_LETTER,
	KIND_PROTOCOL,
	KIND_NOTES,
	KIND_NOTICE,
	KIND_EVENT,
	KIND_EXAMPLE,
	KIND_DOCUMENT,
	KIND_ASSOCIATION,
	KIND_PERSON,
	KIND_NEWS,
	KIND_PAGE,
	KINDS
};

struct kind_entry {
	struct str id;       // "brev": in site.yaml, and the name of the template
	struct str prefix;   // "/brev/": of its addresses and its list
	struct str singular; // "Brev"
	struct str plural;   // "Brev från styrelsen"
	bool feed;           // has an Atom feed of its own
	struct str help;     // a sentence: what it is for
};

const struct kind_entry *kind_entry(enum kind kind);
bool kind_of_id(struct str id, enum kind *out);

// How fields are kept in struct document, in the type that stands behind each.
enum field_type {
	FIELD_TEXT,        // struct word; a list: struct words
	FIELD_SLUG,        // struct word
	FIELD_EMAIL,       // struct word
	FIELD_URL,         // struct word
	FIELD_CHOICE,      // struct word: one of the field's choices
	FIELD_REFERENCE,   // struct word: an id from a list in site.yaml
	FIELD_ASSOCIATION, // struct word: an association's id
	FIELD_PATH,        // struct word: a document under content/
	FIELD_FILE,        // struct word: a file beside the document
	FIELD_ADDRESS,     // struct word: "/…"
	FIELD_DATE,        // struct day
	FIELD_WEEK,        // struct day: its Monday
	FIELD_CLOCK,       // struct clock
	FIELD_FLAG,        // enum flag
	FIELD_NUMBER,      // int
	FIELD_SPAN,        // struct span
	FIELD_PERSON,      // struct person; a list: struct persons
	FIELD_ATTENDANCE,  // struct attendance
	FIELD_MAP          // a struct with fields of its own; a list: struct maps
};

struct word {
	struct str s;
	struct loc loc;
};

struct words {
	struct word *items;
	size_t n, cap;
};

struct day {
	struct date d;
	struct loc loc;
};

enum flag { FLAG_UNSET, FLAG_NO, FLAG_YES };

// §§ from–to; a single one may be part of a paragraph: § 6.3.
struct span {
	int from, to, sub;
	struct loc loc;
};

struct person {
	struct word name, role, organisation;
	struct word applies; // to which part of the meeting: "§ 63"
};

struct persons {
	struct person *items;
	size_t n, cap;
};

struct attendance {
	struct persons all; // when it is not given in groups
	struct persons deciding, deputies, others;
};

struct maps {
	void *items; // field.size bytes each
	size_t n, cap;
};

struct field {
	struct str key;
	enum field_type type;
	bool list;
	unsigned kinds;                    // bit per kind that has it
	unsigned required;                 // bit per kind that must have it
	size_t offset;                     // in struct document, or in the map's struct
	int list_id;                       // FIELD_REFERENCE: enum config_list
	size_t max;                        // characters of text, 0 for any
	const struct choice_word *choices; // FIELD_CHOICE, ends with an empty id
	const struct field *fields;        // of a map, of people: parts; ends with an empty key
	size_t size;                       // FIELD_MAP: of its struct
	bool shorthand;                    // FIELD_MAP: text alone is its first field
	struct str alternative;            // of two such fields, a kind that has both wants one
	struct str label, example;
	struct str help; // a sentence: what it is for, or what visitors see of it
};

struct choice_word {
	struct str id, name;
	struct str plural; // as the heading of a list, where there is one
};

#define KIND_BIT(kind) (1u << (kind))
#define ALL_KINDS ((1u << KINDS) - 1)

// The fields of all kinds, in the order in which they are shown; ends with an empty key.
const struct field *schema_fields(void);

// What a fixed value is called ("extern-utvardering" → "Extern utvärdering").
struct str schema_choice_name(const struct field *f, struct str id);

#endif
