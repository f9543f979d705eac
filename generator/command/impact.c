// SPDX-License-Identifier: EUPL-1.2
#include "command/impact.h"

#include "base/diag.h"

static bool
is_for_visitors(const struct page *page)
{
	switch (page->type) {
	case PAGE_DOCUMENT:
	case PAGE_TOMBSTONE:
	case PAGE_LIST:
	case PAGE_START:
	case PAGE_REGISTER:
		return true;
	case PAGE_MISSING:
	case PAGE_REDIRECT:
	case PAGE_CALENDAR:
	case PAGE_FEED:
	case PAGE_SITEMAP:
	case PAGE_ROBOTS:
	case PAGE_FILE:
	case PAGE_DATA:
	case PAGE_SERVER:
	case PAGE_SCHEMA:
		break;
	}
	return false;
}

static struct str
value_of(struct arena *a, struct str json, const char *key)
{
	struct str before = str_fmt(a, "\"%s\": \"", key);
	struct str value = str_from(json, str_find(json, before) + before.n);
	return str_cut(&value, '"');
}

// "anslag 0.1, 41b23c…, 2026-11-24"
static struct str
stamp_of(struct arena *a, struct str json)
{
	struct str program = value_of(a, json, "version"), commit = value_of(a, json, "commit"),
		   date = value_of(a, json, "datum");
	if (!commit.n)
		return S("");
	return str_fmt(a, "%.*s, %.*s, %.*s", STR(program), STR(commit), STR(date));
}

void
impact_begin(struct impact *i, struct arena *a, struct manifest before, struct str version,
	const struct plan *plan)
{
	const struct page *now = plan_find(plan, S(IMPACT_VERSION));
	*i = (struct impact){.plan = plan,
		.before = before,
		.stamp_before = stamp_of(a, version),
		.stamp = stamp_of(a, now ? now->bytes : S("")),
		.pages = ARENA_NEW(a, unsigned char, plan->n)};
}

bool
impact_keep(struct impact *i, size_t n, struct str path)
{
	const struct manifest_entry *old = manifest_find(&i->before, path);
	return old && hash_eq(old->recipe, i->plan->items[n].recipe);
}

// Would the page be the published one if it named the published version?
static bool
differs_in_stamp(const struct impact *i, struct hash before, struct str bytes)
{
	struct buf b = {0};
	size_t at = str_find(bytes, i->stamp);
	if (!i->stamp.n || at == bytes.n)
		return false;
	buf_add(&b, str_slice(bytes, 0, at));
	buf_add(&b, i->stamp_before);
	buf_add(&b, str_from(bytes, at + i->stamp.n));
	bool same = hash_eq(before, hash_of(buf_str(&b)));
	buf_release(&b);
	return same;
}

void
impact_page(struct impact *i, size_t n, struct str path, struct str bytes)
{
	const struct manifest_entry *old = manifest_find(&i->before, path);
	const struct page *page = &i->plan->items[n];
	if (old && hash_eq(old->bytes, hash_of(bytes)))
		return;
	if (old && page->type == PAGE_START && differs_in_stamp(i, old->bytes, bytes))
		return;
	if (page->type == PAGE_FILE)
		i->pages[n] = IMPACT_FILE;
	else if (is_for_visitors(page))
		i->pages[n] = old ? IMPACT_CHANGED : IMPACT_NEW;
}

void
impact_end(struct impact *i, struct arena *a)
{
	for (size_t n = 0; n < i->plan->n; n++) {
		i->created += i->pages[n] == IMPACT_NEW;
		i->changed += i->pages[n] == IMPACT_CHANGED;
		i->files += i->pages[n] == IMPACT_FILE;
	}
	for (size_t n = 0; n < i->before.n; n++) {
		const struct manifest_entry *old = &i->before.items[n];
		struct str path = old->path, name = S("index.html");
		bool page = str_eq(path, name) || str_ends(path, S("/index.html"));
		if (!page || old->role == ROLE_MOVED)
			continue;
		struct str folder = str_slice(path, 0, path.n - name.n);
		struct str address = str_join(a, S("/"), folder);
		if (!plan_find(i->plan, address))
			strs_push(a, &i->removed, address);
	}
}

bool
impact_is_first(const struct impact *i)
{
	return i->before.n == 0;
}

static bool
is_nothing(const struct impact *i)
{
	return !i->created && !i->changed && !i->removed.n;
}

void
impact_will(struct buf *out, const struct impact *i)
{
	if (impact_is_first(i))
		buf_addf(out, "den första publiceringen, %zu %s", i->created,
			i->created == 1 ? "sida" : "sidor");
	else if (is_nothing(i))
		buf_add(out, S("inga sidor ändras"));
	else
		buf_addf(out, "%zu %s ändras, %zu %s, %zu försvinner", i->changed,
			i->changed == 1 ? "sida" : "sidor", i->created,
			i->created == 1 ? "ny" : "nya", i->removed.n);
}

static void
add_no_pages(struct buf *out, const struct impact *i)
{
	buf_add(out, S("inga sidor ändrades"));
	if (i->files)
		buf_addf(out, ", men %zu %s", i->files, i->files == 1 ? "fil" : "filer");
}

void
impact_was(struct buf *out, const struct impact *i)
{
	if (impact_is_first(i))
		impact_will(out, i);
	else if (is_nothing(i))
		add_no_pages(out, i);
	else
		buf_addf(out, "%zu %s, %zu ändrad%s, %zu borttag%s", i->created,
			i->created == 1 ? "ny sida" : "nya sidor", i->changed,
			i->changed == 1 ? "" : "e", i->removed.n, i->removed.n == 1 ? "en" : "na");
}

// A list that is cut at its end.
struct list {
	struct buf *out;
	struct str base_url;
	size_t left;
};

static void
add(struct list *l, struct str word, struct str address)
{
	if (!l->left)
		return;
	l->left--;
	buf_add(l->out, S("  "));
	buf_add(l->out, word);
	diag_sentence(l->out, S("{a}{b}\n"),
		&(struct diag_words){.a = l->base_url, .b = str_from(address, 1)});
}

static void
add_pages(struct list *l, const struct impact *i, enum impact_kind kind, struct str word)
{
	for (size_t n = 0; n < i->plan->n; n++)
		if (i->pages[n] == kind)
			add(l, word, i->plan->items[n].address);
}

void
impact_list(struct buf *out, const struct impact *i, struct str base_url, size_t most)
{
	size_t all = i->created + i->changed + i->removed.n;
	if (impact_is_first(i))
		return;
	struct list l = {out, base_url, most};
	add_pages(&l, i, IMPACT_NEW, S("ny         "));
	for (size_t n = 0; n < i->removed.n; n++)
		add(&l, S("borttagen  "), i->removed.items[n]);
	add_pages(&l, i, IMPACT_CHANGED, S("ändrad     "));
	if (all > most)
		buf_addf(out, "  … och %zu till\n", all - most);
}
