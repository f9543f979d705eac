// SPDX-License-Identifier: EUPL-1.2
// A planned page → its bytes.
#ifndef ANSLAG_RENDER_H
#define ANSLAG_RENDER_H

#include "base/buf.h"
#include "input/theme.h"
#include "page/plan.h"

struct render_context {
	const struct site *site;
	const struct theme *theme;
	const struct plan *plan;
};

// Writes a page; what is made on the way lives in scratch. False if a finding was made.
bool page_render(struct buf *out, struct arena *scratch, const struct render_context *ctx,
	const struct page *page, struct diags *diags);

// Do all templates that the plan uses exist? A missing one is a finding, once.
bool render_check(struct arena *a, const struct render_context *ctx, struct diags *diags);

#endif
