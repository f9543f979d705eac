// SPDX-License-Identifier: EUPL-1.2
// What the YAML reader complains about, as an editor's mistake with a correction.
#ifndef ANSLAG_YAML_PROBLEM_H
#define ANSLAG_YAML_PROBLEM_H

#include "format/yaml_line.h"

enum yaml_complaint {
	YAML_BAD_COLON,  // a second "key: " on a line, or a line that is too far in
	YAML_BAD_SIGN,   // a value begins with a sign that means something
	YAML_BAD_ESCAPE, // a backslash in a quoted text
	YAML_NOT_CLOSED, // a quote or a bracket
	YAML_NO_COLON,   // a line that is neither a key with a value nor an item
	YAML_NO_KEY,     // a line or a rest of a line that fits nowhere
	YAML_ODD         // anything else
};

struct yaml_problem {
	enum yaml_complaint complaint;
	size_t at;     // byte in the joined lines
	size_t opened; // YAML_NOT_CLOSED: where
};

// Reports the problem and mends the lines, so that reading can be tried again. False when nothing
// more can be done.
bool yaml_problem_mend(struct yaml_lines *lines, const struct yaml_problem *problem);

#endif
