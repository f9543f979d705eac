// SPDX-License-Identifier: EUPL-1.2
// diff: two versions of the repository → the addresses that differ. Both are built in memory for
// the same day; a page that is made from the same recipe is not even rendered.
#include "base/fail.h"
#include "base/text.h"
#include "command/page_name.h"
#include "command/pipeline.h"
#include "format/json.h"

#include <stdio.h>
#include <string.h>

struct side {
	struct options options;
	struct pipeline pipeline;
	struct hash *bytes; // of the pages that were rendered
	const struct plan *other;
};

enum change { CHANGE_NEW, CHANGE_CHANGED, CHANGE_VANISHED, CHANGES };

struct difference {
	enum change change;
	const struct page *page; // as it is now, or was
};

struct differences {
	struct difference *items;
	size_t n, cap;
	size_t counts[CHANGES];
};

// The versions

static struct str
name_of(const struct side *side)
{
	return side->options.work_tree ? S("arbetskopian") : str_of(side->options.revision);
}

// "A..B", "A" and the work tree, or nothing: the last commit and the work tree.
static void
set_versions(struct arena *a, struct side *from, struct side *to, const char *word)
{
	struct str second = word ? str_of(word) : S("HEAD");
	size_t dots = str_find(second, S(".."));
	bool two = dots < second.n;
	struct str first = str_slice(second, 0, dots);
	second = str_from(second, dots + 2);
	from->options.revision = first.n ? str_cstr(a, first) : "HEAD";
	to->options.revision = second.n ? str_cstr(a, second) : "HEAD";
	to->options.work_tree = !two;
}

// Building

static bool
take(void *ctx, struct arena *keep, size_t i, struct str path, const struct str *bytes)
{
	(void)keep, (void)path;
	struct side *side = ctx;
	const struct page *page = &side->pipeline.plan.items[i];
	const struct page *other = plan_find(side->other, page->address);
	if (!bytes)
		return !other || hash_eq(other->recipe, page->recipe);
	side->bytes[i] = hash_of(*bytes);
	return true;
}

static bool
report(struct side *side)
{
	struct buf out = {0};
	struct pipeline *p = &side->pipeline;
	fprintf(stderr, "error: Går inte att jämföra: %.*s har fel.\n\n", STR(name_of(side)));
	diags_sort(&p->diags);
	report_write(&out, &p->diags, REPORT_TEXT, false);
	fwrite(out.p, 1, out.n, stderr);
	buf_release(&out);
	return false;
}

static bool
render(struct side *side, const struct side *other)
{
	struct pipeline *p = &side->pipeline;
	side->bytes = ARENA_NEW(&p->arena, struct hash, p->plan.n);
	side->other = &other->pipeline.plan;
	return pipeline_render(p, take, side) || report(side);
}

static bool
build_both(struct side *from, struct side *to)
{
	if (!pipeline_read(&from->pipeline))
		return report(from);
	if (!pipeline_read(&to->pipeline))
		return report(to);
	return render(from, to) && render(to, from);
}

// Comparing

static void
add(struct arena *a, struct differences *all, enum change change, const struct page *page)
{
	struct difference d = {change, page};
	if (page->type == PAGE_SERVER)
		return; // follows from the other pages
	ARENA_PUSH(a, all, d);
	all->counts[change]++;
}

// Both plans are sorted by address.
static struct differences
compare(struct arena *a, const struct side *from, const struct side *to)
{
	const struct plan *before = &from->pipeline.plan, *now = &to->pipeline.plan;
	struct differences all = {0};
	size_t i = 0, k = 0;
	while (i < before->n || k < now->n) {
		const struct page *old = &before->items[i], *new = &now->items[k];
		int order = i == before->n ? 1
			: k == now->n      ? -1
					   : str_cmp(old->address, new->address);
		if (order < 0)
			add(a, &all, CHANGE_VANISHED, old);
		else if (order > 0)
			add(a, &all, CHANGE_NEW, new);
		else if (!hash_eq(from->bytes[i], to->bytes[k]))
			add(a, &all, CHANGE_CHANGED, new);
		i += order <= 0;
		k += order >= 0;
	}
	return all;
}

// Telling

static void
print_text(struct arena *a, const struct differences *all)
{
	static const char signs[CHANGES] = {'+', '~', '-'};
	struct buf out = {0};
	size_t widest = 0;
	for (size_t i = 0; i < all->n; i++) {
		size_t width = text_width(all->items[i].page->address);
		widest = width > widest ? width : widest;
	}
	widest = page_name_column(widest);
	for (size_t i = 0; i < all->n; i++) {
		const struct difference *d = &all->items[i];
		size_t width = text_width(d->page->address);
		buf_addf(&out, "%c %.*s", signs[d->change], STR(d->page->address));
		buf_pad(&out, ' ', width < widest ? widest - width + 2 : 2);
		buf_add(&out, page_name(a, d->page));
		buf_byte(&out, '\n');
	}
	if (out.n)
		fwrite(out.p, 1, out.n, stdout);
	buf_release(&out);
}

static void
add_version(struct json *j, struct arena *a, const struct side *side)
{
	if (side->options.work_tree)
		json_null(j);
	else
		json_text(j, oid_hex(a, side->pipeline.commit));
}

static void
print_json(struct arena *a, const struct differences *all, const struct side *from,
	const struct side *to)
{
	static const struct str changes[CHANGES] = {
		S_INIT("new"), S_INIT("changed"), S_INIT("vanished")};
	struct buf out = {0};
	struct json j = {.out = &out};
	json_open(&j, '{');
	json_key(&j, S("version"));
	json_number(&j, 1);
	json_key(&j, S("from"));
	add_version(&j, a, from);
	json_key(&j, S("to"));
	add_version(&j, a, to);
	json_key(&j, S("changes"));
	json_open(&j, '[');
	for (size_t i = 0; i < all->n; i++) {
		const struct difference *d = &all->items[i];
		json_open(&j, '{');
		json_key(&j, S("change"));
		json_text(&j, changes[d->change]);
		json_key(&j, S("address"));
		json_text(&j, d->page->address);
		json_key(&j, S("title"));
		json_text(&j, page_name(a, d->page));
		json_close(&j, '}');
	}
	json_close(&j, ']');
	json_close(&j, '}');
	fwrite(out.p, 1, out.n, stdout);
	buf_release(&out);
}

static void
print_summary(const struct differences *all, const struct side *from, const struct side *to)
{
	fprintf(stderr, "%.*s → %.*s: ", STR(name_of(from)), STR(name_of(to)));
	if (!all->n) {
		fputs("samma webbplats\n", stderr);
		return;
	}
	size_t changed = all->counts[CHANGE_CHANGED];
	fprintf(stderr, "%zu %s (+), %zu %s (~), %zu %s (-)\n", all->counts[CHANGE_NEW],
		all->counts[CHANGE_NEW] == 1 ? "ny" : "nya", changed,
		changed == 1 ? "ändrad" : "ändrade", all->counts[CHANGE_VANISHED], "borta");
}

static int
compare_and_tell(struct side *from, struct side *to)
{
	struct arena *a = &to->pipeline.arena;
	if (!build_both(from, to))
		return EXIT_SYSTEM;
	struct differences all = compare(a, from, to);
	if (to->options.format == REPORT_JSON)
		print_json(a, &all, from, to);
	else
		print_text(a, &all);
	print_summary(&all, from, to);
	return all.n > 0;
}

int
command_diff(int argc, char **argv)
{
	struct side from = {0}, to;
	struct arena arena = {0};
	const char *word;
	if (!options_read_word(&from.options, argc, argv, &word))
		return EXIT_USAGE;
	bool versions = from.options.work_tree || strcmp(from.options.revision, "HEAD") != 0;
	if (versions || from.options.format == REPORT_GCC || from.options.next_due) {
		fputs("error: Skriv: anslag diff [VERSION..VERSION] [--format text|json]\n"
		      "hint: Utan versioner jämförs HEAD med filerna som de är nu.\n",
			stderr);
		return EXIT_USAGE;
	}
	from.options.unnamed = true; // two versions of one page are the same page
	to = from;
	set_versions(&arena, &from, &to, word);
	pipeline_open(&from.pipeline, &from.options);
	pipeline_open(&to.pipeline, &to.options);
	int status = compare_and_tell(&from, &to);
	pipeline_release(&from.pipeline);
	pipeline_release(&to.pipeline);
	arena_release(&arena);
	return status;
}
