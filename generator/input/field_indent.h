// SPDX-License-Identifier: EUPL-1.2
// "avsandare:" with its parts below at the margin, where they read as keys of their own.
#ifndef ANSLAG_FIELD_INDENT_H
#define ANSLAG_FIELD_INDENT_H

#include "input/field_value.h"

// Moves such parts into the key that they belong to, one finding for each. map->items becomes
// another array. False if there were any.
bool field_indent(struct value_reader *r, struct yaml *map);

#endif
