// SPDX-License-Identifier: EUPL-1.2
// Open data: the documents of a kind, or all decisions, as JSON; and what such a file holds, as
// JSON Schema (draft 2020-12). Both are made from the one table of fields.
#ifndef ANSLAG_DATA_H
#define ANSLAG_DATA_H

#include "base/buf.h"
#include "page/plan.h"

// A page of type PAGE_DATA, and one of type PAGE_SCHEMA; of kind KIND_PROTOCOL: the decisions.
void data_write(
	struct buf *out, struct arena *scratch, const struct site *site, const struct page *page);
void data_schema_write(
	struct buf *out, struct arena *scratch, const struct site *site, const struct page *page);

#endif
