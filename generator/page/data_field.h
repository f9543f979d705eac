// SPDX-License-Identifier: EUPL-1.2
// Fields of documents as JSON, and what they are as JSON Schema. Private to data.c.
#ifndef ANSLAG_DATA_FIELD_H
#define ANSLAG_DATA_FIELD_H

#include "format/json.h"
#include "model/site.h"

struct data_source {
	struct arena *arena;
	const struct site *site;
	const struct document *document;
};

// Adds the fields of a kind that are set, from a document or from a map in it.
void data_fields(struct json *j, const struct data_source *source, const struct field *fields,
	enum kind kind, const void *base);

// Adds what each field of a kind is, and the keys of those that are always there.
void data_properties(struct json *j, const struct field *fields, enum kind kind);
void data_required(struct json *j, const struct field *fields, enum kind kind);

#endif
