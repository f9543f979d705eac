// SPDX-License-Identifier: EUPL-1.2
// What other calendars read: a happening, an entry of a programme, or all there is to subscribe to.
#ifndef ANSLAG_CALENDAR_FILE_H
#define ANSLAG_CALENDAR_FILE_H

#include "base/buf.h"
#include "page/plan.h"

// A page of type PAGE_CALENDAR.
void calendar_file_write(
	struct buf *out, struct arena *scratch, const struct site *site, const struct page *page);

#endif
