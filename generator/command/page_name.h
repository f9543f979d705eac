// SPDX-License-Identifier: EUPL-1.2
// What a page is called when we talk of it to an editor.
#ifndef ANSLAG_PAGE_NAME_H
#define ANSLAG_PAGE_NAME_H

#include "page/plan.h"

// Its title, or what it is: "Flöde: Brev från styrelsen", "Leder vidare till /brev/", "Fil".
struct str page_name(struct arena *a, const struct page *page);

// How many columns of addresses make a list easy to read: those of the longest, within reason.
size_t page_name_column(size_t widest);

#endif
