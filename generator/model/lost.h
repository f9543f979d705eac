// SPDX-License-Identifier: EUPL-1.2
// Addresses last: what was published once may move or say that it is gone, but not just vanish.
#ifndef ANSLAG_LOST_H
#define ANSLAG_LOST_H

#include "model/site.h"

enum former_kind {
	FORMER_PAGE,  // a document's
	FORMER_MOVED, // an old address that led to a document's
	FORMER_FILE   // an attachment
};

// What stood at an address when the site was last published.
struct former {
	enum former_kind kind;
	struct str address;
	struct str source; // path in the repository: of the document, or of the file that moved it
	struct str id;     // of its bytes, as git writes it; empty when unknown
};

struct formers {
	struct former *items;
	size_t n, cap;
};

// A finding for each document whose address would vanish, where the editor can do something about
// it, and a warning for each attachment. addresses are those of all pages now, sorted by bytes.
// Says nothing of what other findings may be the cause of.
void lost_check(struct arena *a, const struct site *site, const struct formers *before,
	const struct str *addresses, size_t n, struct diags *diags);

#endif
