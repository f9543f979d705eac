// SPDX-License-Identifier: EUPL-1.2
// YAML values → the typed fields of a document, by the schema's table.
#ifndef ANSLAG_FIELD_H
#define ANSLAG_FIELD_H

#include "format/yaml.h"
#include "input/document.h"

// Fills document from a map of front matter; every mistake is a finding. False if there was an
// error.
bool fields_read(struct arena *a, const struct yaml *map, const struct config *config,
	struct document *document, struct diags *diags);

#endif
