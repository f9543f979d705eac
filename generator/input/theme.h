// SPDX-License-Identifier: EUPL-1.2
// A theme: themes/<name>/theme.yaml, templates/*.mustache and assets/.
#ifndef ANSLAG_THEME_H
#define ANSLAG_THEME_H

#include "base/hash.h"
#include "format/template.h"
#include "input/config.h"

struct asset {
	struct str name;    // "stil.css"
	struct str address; // "/tema/stil.0123abcd.css": the content's hash is part of it
	struct str bytes;
};

struct theme {
	struct templates templates;
	struct asset *items;
	size_t n, cap;
	struct str stylesheet, icon, script; // addresses, from theme.yaml; script may be empty
	struct hash id;                      // of everything in it
};

// Reads the theme that site.yaml names. words is the vocabulary (see format/template.h). False if
// there is none or a finding was made.
bool theme_read(struct arena *a, const struct source *source, const struct config *config,
	const struct template_word *words, size_t n_words, struct theme *out, struct diags *diags);

#endif
