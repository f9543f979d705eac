// SPDX-License-Identifier: EUPL-1.2
// What only the whole site can tell: do links, references and menus lead somewhere?
#ifndef ANSLAG_CHECK_H
#define ANSLAG_CHECK_H

#include "model/site.h"

// addresses are those of all pages, sorted by bytes.
void site_check(struct arena *a, const struct site *site, const struct str *addresses, size_t n,
	struct diags *diags);

// The folder under which files of content/ are published.
#define SITE_FILES "/filer/"

#endif
