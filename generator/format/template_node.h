// SPDX-License-Identifier: EUPL-1.2
// The parsed form that the template parser gives to the renderer. Private to the two.
#ifndef ANSLAG_TEMPLATE_NODE_H
#define ANSLAG_TEMPLATE_NODE_H

#include "format/template.h"

enum node_type {
	NODE_TEXT,     // at most one line
	NODE_VARIABLE, // {{name}}
	NODE_RAW,      // {{{name}}} and {{&name}}
	NODE_SECTION,  // {{#name}} … {{/name}}
	NODE_INVERTED, // {{^name}} … {{/name}}
	NODE_PARTIAL,  // {{>name}}
	NODE_PARENT,   // {{<name}} … {{/name}}
	NODE_BLOCK,    // {{$name}} … {{/name}}
	NODE_ROOT
};

struct template_node {
	enum node_type type;
	struct str text;   // of NODE_TEXT; otherwise the name
	struct str indent; // of a partial, parent or block that stands alone on its line
	struct loc loc;
	bool line_start; // NODE_TEXT at the beginning of a line: indentation is added before it
	struct template_node *items;
	size_t n, cap;
};

#endif
