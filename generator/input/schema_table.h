// SPDX-License-Identifier: EUPL-1.2
// What the parts of the schema's table share: how a row is written, and what rows point to. Private
// to schema*.c.
#ifndef ANSLAG_SCHEMA_TABLE_H
#define ANSLAG_SCHEMA_TABLE_H

#include "input/document.h"

#include <stddef.h>

// A field of a map, and a field of documents: key, type, (kinds, required in,) member, label,
// example, help and what else there is to say.
#define PART(of, key_, type_, member, label_, example_, ...)                                       \
	{                                                                                          \
		.key = S_INIT(key_), .type = FIELD_##type_, .offset = offsetof(struct of, member), \
		.label = S_INIT(label_), .example = S_INIT(example_), __VA_ARGS__                  \
	}
#define FIELD(key_, type_, kinds_, required_, member, label_, example_, ...)        \
	{                                                                           \
		.key = S_INIT(key_), .type = FIELD_##type_, .kinds = kinds_,        \
		.required = required_, .offset = offsetof(struct document, member), \
		.label = S_INIT(label_), .example = S_INIT(example_), __VA_ARGS__   \
	}
#define HELP(text) .help = S_INIT(text)
#define OF(parts, of) .fields = parts, .size = sizeof(struct of)
#define END                       \
	{                         \
		.key = S_INIT("") \
	}

extern const struct choice_word form_choices[];
extern const struct choice_word status_choices[];
extern const struct choice_word event_choices[];
extern const struct choice_word direction_choices[];
extern const struct choice_word partner_choices[];
extern const struct choice_word state_choices[];
extern const struct choice_word basis_choices[];
extern const struct choice_word type_choices[];
extern const struct choice_word question_choices[];

extern const struct field attachment_parts[];
extern const struct field image_parts[];
extern const struct field contact_parts[];
extern const struct field registration_parts[];
extern const struct field place_parts[];
extern const struct field period_parts[];
extern const struct field next_parts[];
extern const struct field board_parts[];
extern const struct field decided_parts[];
extern const struct field follow_up_parts[];
extern const struct field menu_parts[];
extern const struct field term_parts[];
extern const struct field person_parts[];
extern const struct field attendance_parts[];

#endif
