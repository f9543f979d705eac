// SPDX-License-Identifier: EUPL-1.2
// Mistakes that can be told from the lines of a YAML text alone. libyaml either reads them as
// something else or complains about them late and at the wrong place.
#ifndef ANSLAG_YAML_CHECK_H
#define ANSLAG_YAML_CHECK_H

#include "format/yaml_line.h"

// Reports and mends tabs and no-break spaces where YAML wants spaces, signs that do not show,
// "key:value", "-item" and other signs than "-" before an item. False if there were any.
bool yaml_check(struct yaml_lines *lines);

#endif
