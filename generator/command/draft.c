// SPDX-License-Identifier: EUPL-1.2
// Names of new files, as the ones in content/ have them:
//   meetings  <year>/<organ>-<day>.md      letters  <year>/<day>.md
//   news      <year>/<day>-<title>.md      events, documents  <year>/<title>.md
//   others    <title>.md
#include "command/draft.h"

#include "base/text.h"
#include "input/blank.h"

const struct field *
draft_field(enum kind kind, struct str key)
{
	for (const struct field *f = schema_fields(); f->key.n; f++)
		if (str_eq(f->key, key) && (f->kinds & KIND_BIT(kind)))
			return f;
	return NULL;
}

static struct str
without(struct str s, struct str prefix)
{
	return str_starts(s, prefix) ? str_from(s, prefix.n) : s;
}

// A part of a name; empty when there is neither title nor slug.
static struct str
title_slug(struct arena *a, const struct draft *d)
{
	struct str slug = d->slug.n ? d->slug : text_slug(a, d->title);
	if (d->kind == KIND_ASSOCIATION && !d->slug.n) // every title begins so
		slug = without(without(slug, S("samordningsforbundet-")), S("i-"));
	return slug;
}

static struct str
by_title(struct arena *a, const struct draft *d, bool *named)
{
	struct str slug = title_slug(a, d);
	*named = slug.n > 0;
	return *named
		? slug
		: str_fmt(a, "%.*s-%.*s", STR(kind_entry(d->kind)->id), STR(date_iso(a, d->date)));
}

// "styrelse-2021-03-25"; a slug makes two of one day different.
static struct str
by_day(struct arena *a, const struct draft *d, struct str before, struct str after)
{
	struct str day = date_iso(a, d->date);
	return str_fmt(a, "%.*s%s%.*s%s%.*s", STR(before), before.n ? "-" : "", STR(day),
		after.n ? "-" : "", STR(after));
}

static struct str
file_name(struct arena *a, const struct draft *d, bool *named)
{
	*named = true;
	switch (d->kind) {
	case KIND_LETTER:
		return by_day(a, d, S(""), d->slug);
	case KIND_PROTOCOL:
	case KIND_NOTES:
	case KIND_NOTICE:
		return by_day(a, d, d->network.n ? d->network : d->body, d->slug);
	case KIND_NEWS:
		return by_day(a, d, S(""), title_slug(a, d));
	case KIND_EVENT:
	case KIND_EXAMPLE:
	case KIND_DOCUMENT:
	case KIND_ASSOCIATION:
	case KIND_PERSON:
	case KIND_PAGE:
	case KINDS:
		break;
	}
	return by_title(a, d, named);
}

// Those that are many and have a day lie in folders by year.
static bool
has_year(enum kind kind)
{
	return kind != KIND_EXAMPLE && kind != KIND_ASSOCIATION && kind != KIND_PERSON &&
		kind != KIND_PAGE;
}

struct str
draft_path(struct arena *a, const struct draft *d, bool *named)
{
	struct str folder = config_folder(d->config, d->kind), name = file_name(a, d, named);
	if (!folder.n)
		return S("");
	struct str year = has_year(d->kind) ? str_fmt(a, "%04d/", d->date.year) : S("");
	return str_fmt(a, "content/%.*s/%.*s%.*s.md", STR(folder), STR(year), STR(name));
}

static size_t
count_blanks(struct str text)
{
	size_t n = 0;
	for (size_t at; (at = str_find(text, S(BLANK))) < text.n; n++)
		text = str_from(text, at + 1);
	return n;
}

void
draft_write(struct buf *out, struct arena *a, const struct draft *d, struct blanks *blanks)
{
	draft_write_fields(out, a, d, blanks);
	size_t body = out->n;
	draft_write_body(out, a, d);
	blanks->in_body = count_blanks(str_from(buf_str(out), body));
}
