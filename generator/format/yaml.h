// SPDX-License-Identifier: EUPL-1.2
// YAML as values with positions. The part of YAML 1.1 that editors need: text, lists, maps.
#ifndef ANSLAG_YAML_H
#define ANSLAG_YAML_H

#include "base/diag.h"

enum yaml_kind { YAML_NONE, YAML_TEXT, YAML_LIST, YAML_MAP };

struct yaml {
	enum yaml_kind kind;
	struct str text; // YAML_TEXT; an empty value is text of length 0
	bool quoted;
	bool mended; // read as the correction of a mistake says: whatever is wrong here has been
		     // said
	bool gaps;   // of the root: lines were left out, since nobody can say what they mean
	struct loc
		comment; // what stands behind an unquoted text on its line, from "#" on; or n = 0
	struct loc loc;  // of the value
	struct str key;  // set when this is a value in a map
	struct loc key_loc;
	struct yaml *items; // of a list or a map, in file order
	size_t n, cap;
};

// Parses bytes from … to of a file; everything lives in the arena. Aliases, anchors, tags,
// duplicate keys, tabs and deep nesting are findings. False when something had to be mended or
// left out: then all of it has been reported, and root holds what the text is likely to mean, so
// that further mistakes can be found in the same run.
bool yaml_parse(struct arena *a, const struct file *file, size_t from, size_t to, struct yaml *root,
	struct diags *diags);

// The value of a key in a map, NULL if there is none.
const struct yaml *yaml_get(const struct yaml *map, struct str key);

#endif
