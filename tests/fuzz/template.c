// SPDX-License-Identifier: EUPL-1.2
// Templates: the bytes are a page; what stands before a line "---" in them is a partial "p". Both
// parse or give a finding, and rendering always ends.
#include "format/template.h"
#include "fuzz.h"

static const struct template_word words[] = {
	{S_INIT("a"), false, S_INIT("")}, {S_INIT("b"), true, S_INIT("")}};

static struct value
data_of(struct arena *a)
{
	struct value map = {0}, inner = {0}, list = {0};
	value_set(a, &inner, S("a"), value_text(S("<x>")));
	value_push(a, &list, inner);
	value_push(a, &list, value_text(S("y\nz")));
	value_set(a, &map, S("a"), list);
	value_set(a, &map, S("b"), value_html(S("<b>w</b>")));
	return map;
}

static void
render(struct arena *a, const struct file *partial, const struct file *page, bool strict)
{
	struct templates set = {.words = strict ? words : NULL, .n_words = strict ? 2 : 0};
	struct diags diags = {0}, later = {0};
	struct buf out = {0}, again = {0};
	struct value data = data_of(a);
	bool parsed = templates_add(a, &set, S("a"), page, &diags);
	parsed = templates_add(a, &set, S("p"), partial, &diags) && parsed;
	MUST(parsed == (diags.errors == 0), "det som inte går att läsa ger ett fel");
	if (templates_check(&set, &diags) && parsed) {
		template_render(&out, &set, &set.items[0], &data, S("/"), &later);
		template_render(&again, &set, &set.items[0], &data, S("/"), &later);
		MUST(str_eq(buf_str(&out), buf_str(&again)), "samma en gång till");
	}
	buf_release(&out);
	buf_release(&again);
	diags_release(&diags);
	diags_release(&later);
}

void
target(struct arena *a, struct str bytes)
{
	struct str mark = S("\n---\n");
	size_t at = str_find(bytes, mark);
	struct file partial = {S("p"), at < bytes.n ? str_slice(bytes, 0, at) : S("")};
	struct file page = {S("a"), at < bytes.n ? str_from(bytes, at + mark.n) : bytes};
	render(a, &partial, &page, false);
	render(a, &partial, &page, true);
}
