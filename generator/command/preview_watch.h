// SPDX-License-Identifier: EUPL-1.2
// Tells when something that a site is made of may have changed in a work tree. Wrong only in the
// careful direction: it may tell of a change where there is none.
#ifndef ANSLAG_PREVIEW_WATCH_H
#define ANSLAG_PREVIEW_WATCH_H

#include "base/str.h"

struct preview_watch {
	int fd;          // can be read when something happened
	const char *top; // the work tree
	int top_id;      // -1 when the work tree is gone
	bool complained; // that there were too many folders
};

void preview_watch_open(struct preview_watch *w, const char *top);
void preview_watch_close(struct preview_watch *w);

// Takes in what happened. True if the site may have changed.
bool preview_watch_read(struct preview_watch *w);

// Looks for a work tree that was gone. True if it is back.
bool preview_watch_again(struct preview_watch *w);

#endif
