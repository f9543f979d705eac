// SPDX-License-Identifier: EUPL-1.2
// Single YAML values → the types of fields. Each reader returns false when it made a finding.
#ifndef ANSLAG_FIELD_VALUE_H
#define ANSLAG_FIELD_VALUE_H

#include "format/yaml.h"
#include "input/config.h"

struct value_reader {
	struct arena *arena;
	const struct config *config;
	enum kind kind;
	struct diags *diags;
	bool gaps; // lines of the front matter were left out
};

// The line of a place with something else in that place, as a correction.
struct str value_line_with(struct value_reader *r, struct loc loc, struct str value);

// A map or list where text is wanted.
bool value_report_not_text(struct value_reader *r, const struct yaml *y);

bool value_read_text(
	struct value_reader *r, const struct field *f, const struct yaml *y, struct word *out);
bool value_read_slug(
	struct value_reader *r, const struct field *f, const struct yaml *y, struct word *out);
bool value_read_address(
	struct value_reader *r, const struct field *f, const struct yaml *y, struct word *out);
bool value_read_url(
	struct value_reader *r, const struct field *f, const struct yaml *y, struct word *out);
bool value_read_email(
	struct value_reader *r, const struct field *f, const struct yaml *y, struct word *out);
bool value_read_choice(
	struct value_reader *r, const struct field *f, const struct yaml *y, struct word *out);
bool value_read_reference(
	struct value_reader *r, const struct field *f, const struct yaml *y, struct word *out);
bool value_read_date(struct value_reader *r, const struct yaml *y, struct day *out);
bool value_read_week(struct value_reader *r, const struct yaml *y, struct day *out);
bool value_read_clock(struct value_reader *r, const struct yaml *y, struct clock *out);
bool value_read_flag(struct value_reader *r, const struct yaml *y, enum flag *out);
bool value_read_number(struct value_reader *r, const struct yaml *y, int *out);
bool value_read_span(struct value_reader *r, const struct yaml *y, struct span *out);

// A key as it is kept: å, ä → a, ö → o.
struct str field_plain_key(struct arena *a, struct str key);

// One person, several, and several in groups (field_people.c).
bool value_read_person(struct value_reader *r, const struct yaml *y, struct person *out);
bool value_read_persons(struct value_reader *r, const struct yaml *y, struct persons *out);
bool value_read_attendance(struct value_reader *r, const struct yaml *y, struct attendance *out);

#endif
