// SPDX-License-Identifier: EUPL-1.2
// Where text names an attachment or a paragraph: "bilaga 3", "§ 62", "styrelsen 2021-10-14, § 65".
#ifndef ANSLAG_MENTION_H
#define ANSLAG_MENTION_H

#include "format/markdown.h"
#include "input/config.h"

// What a text's own document has.
struct mentions {
	const struct config *config;
	bool attachments; // that can be named
	bool paragraphs;
	int within; // for paragraph_id
};

// For md_options.mention; ctx is a struct mentions. The link has the fragment "bilaga-3" or "p62",
// and the address of the other meeting's protocol as path when body and date stand beside. Whether
// all this exists is not asked here.
size_t mention_find(void *ctx, struct arena *a, struct str text, size_t at, struct md_link *link);

// The number of an attachment that a mention names, 0 if it names none.
int mention_attachment(const struct md_link *link);

#endif
