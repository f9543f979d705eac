// SPDX-License-Identifier: EUPL-1.2
// The arguments of "anslag new".
#ifndef ANSLAG_NEW_OPTIONS_H
#define ANSLAG_NEW_OPTIONS_H

#include "base/arena.h"
#include "base/date.h"
#include "base/str.h"

struct new_options {
	const char *repository;
	struct str kind, title;
	struct str body, network, slug;
	struct date date, start, last; // unset when they are not given
};

// False, with a line or two on stderr, when they are off. What only site.yaml and the kind can tell
// is not checked here.
bool new_options_read(struct arena *a, struct new_options *out, int argc, char **argv);

#endif
