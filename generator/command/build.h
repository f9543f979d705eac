// SPDX-License-Identifier: EUPL-1.2
// The whole way from a commit to pages, for the verbs that publish them or look at them.
#ifndef ANSLAG_BUILD_H
#define ANSLAG_BUILD_H

#include "command/impact.h"
#include "command/pipeline.h"
#include "output/publish.h"

#include <time.h>

// Makes all pages of an open pipeline. With publish they are added to it; with impact they are
// compared with what options->output holds. Either may be NULL. False when the content has errors.
bool build_pages(struct pipeline *p, struct publish *publish, struct impact *impact);

// "0,08 s" since a moment of CLOCK_MONOTONIC.
void build_time(struct buf *out, const struct timespec *start);

#endif
