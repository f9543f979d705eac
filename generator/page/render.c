// SPDX-License-Identifier: EUPL-1.2
#include "page/render.h"

#include "base/text.h"
#include "page/calendar_file.h"
#include "page/data.h"
#include "page/feed.h"
#include "page/view.h"

static bool
render_template(struct buf *out, struct arena *scratch, const struct render_context *ctx,
	const struct page *page, struct diags *diags)
{
	const struct template *t = templates_find(&ctx->theme->templates, page->template);
	if (!t)
		return false; // render_check has reported it
	struct value values = view_page(scratch, ctx->site, ctx->theme, page);
	return template_render(out, &ctx->theme->templates, t, &values, page->address, diags);
}

bool
page_render(struct buf *out, struct arena *scratch, const struct render_context *ctx,
	const struct page *page, struct diags *diags)
{
	switch (page->type) {
	case PAGE_FEED:
		feed_write(out, scratch, ctx->site, page);
		return true;
	case PAGE_CALENDAR:
		calendar_file_write(out, scratch, ctx->site, page);
		return true;
	case PAGE_DATA:
		data_write(out, scratch, ctx->site, page);
		return true;
	case PAGE_SCHEMA:
		data_schema_write(out, scratch, ctx->site, page);
		return true;
	case PAGE_SITEMAP:
		sitemap_write(out, scratch, ctx->site, ctx->plan, page);
		return true;
	case PAGE_ROBOTS:
		robots_write(out, scratch, ctx->site);
		return true;
	case PAGE_FILE:
	case PAGE_SERVER:
		buf_add(out, page->bytes);
		return true;
	case PAGE_DOCUMENT:
	case PAGE_TOMBSTONE:
	case PAGE_LIST:
	case PAGE_REGISTER:
	case PAGE_START:
	case PAGE_MISSING:
	case PAGE_REDIRECT:
		break;
	}
	return render_template(out, scratch, ctx, page, diags);
}

bool
render_check(struct arena *a, const struct render_context *ctx, struct diags *diags)
{
	const struct templates *set = &ctx->theme->templates;
	struct strs missing = {0};
	for (size_t i = 0; i < ctx->plan->n; i++) {
		struct str name = ctx->plan->items[i].template;
		bool known = !name.n || templates_find(set, name);
		for (size_t k = 0; k < missing.n && !known; k++)
			known = str_eq(missing.items[k], name);
		if (known)
			continue;
		strs_push(a, &missing, name);
		struct file *file = ARENA_NEW(a, struct file, 1);
		file->path = str_fmt(a, "themes/%.*s/templates/%.*s.mustache",
			STR(ctx->site->config->theme), STR(name));
		diag(diags, DIAG_TEMPLATE_MISSING, loc_file(file), (struct diag_words){.a = name});
	}
	return missing.n == 0;
}
