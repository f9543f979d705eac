// SPDX-License-Identifier: EUPL-1.2
// What a request to the preview gets: from memory alone, so that there is nothing outside the site
// to be had. Knows HTTP's words but no sockets.
#ifndef ANSLAG_PREVIEW_ANSWER_H
#define ANSLAG_PREVIEW_ANSWER_H

#include "base/buf.h"
#include "command/preview_site.h"

// A method, the host it was addressed to, and a path as it came: percent-encoded, without "?…".
struct preview_request {
	struct str method, host, path;
};

// What there is to show.
struct preview_state {
	const struct preview_site *site; // the last good one, NULL before there is any
	struct str report;               // the newest findings, as in the terminal; empty for none
	bool errors;                     // they hinder: the site shown is an older one
	int port;
};

struct preview_answer {
	unsigned status;
	struct str type;     // Content-Type
	struct str location; // of a redirect, empty otherwise
	bool events;         // the stream of events follows
};

// Writes the body to out; the rest lives in the arena, or is constant.
struct preview_answer preview_answer(struct arena *a, const struct preview_state *state,
	const struct preview_request *request, struct buf *out);

#endif
