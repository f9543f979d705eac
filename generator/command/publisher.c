// SPDX-License-Identifier: EUPL-1.2
#include "command/publisher.h"

#include "base/arena.h"
#include "base/fail.h"
#include "base/hash.h"
#include "base/text.h"

enum { DEFAULT_MEMORY = 2048, DEFAULT_SECONDS = 60, MOST_NAME = 60, DIGITS = 8 };

static bool
read_flag(struct repository *r, struct arena *a, const char *name)
{
	struct str value = repository_setting(r, a, name);
	return str_eq(value, S("true")) || str_eq(value, S("yes")) || str_eq(value, S("on")) ||
		str_eq(value, S("1"));
}

static size_t
read_number(struct repository *r, struct arena *a, const char *name, size_t usual)
{
	struct str value = repository_setting(r, a, name);
	long number = str_number(value);
	if (!value.n)
		return usual;
	if (number < 1)
		fail("Inställningen %s ska vara ett tal, till exempel %zu.", name, usual);
	return (size_t)number;
}

struct publisher
publisher_read(struct repository *r, struct arena *a)
{
	struct publisher p = {.output = repository_setting(r, a, "anslag.output"),
		.branch = repository_setting(r, a, "anslag.branch"),
		.base_url = repository_setting(r, a, "anslag.baseUrl"),
		.preview_url = repository_setting(r, a, "anslag.previewUrl"),
		.preview = read_flag(r, a, "anslag.preview"),
		.compress = read_flag(r, a, "anslag.compress"),
		.allow_force = read_flag(r, a, "anslag.allowForce"),
		.memory = read_number(r, a, "anslag.maxMemory", DEFAULT_MEMORY),
		.seconds = read_number(r, a, "anslag.maxSeconds", DEFAULT_SECONDS)};
	if (!p.branch.n)
		p.branch = S("main");
	return p;
}

static void
set(struct repository *r, struct arena *a, const char *name, struct str value)
{
	repository_set(r, name, value.n ? str_cstr(a, value) : NULL);
}

void
publisher_write(struct repository *r, struct arena *a, const struct publisher *p)
{
	set(r, a, "anslag.output", p->output);
	set(r, a, "anslag.branch", p->branch);
	set(r, a, "anslag.baseUrl", p->base_url);
	set(r, a, "anslag.previewUrl", p->preview_url);
	set(r, a, "anslag.preview", p->preview ? S("true") : S(""));
	set(r, a, "anslag.compress", p->compress ? S("true") : S(""));
	set(r, a, "anslag.allowForce", p->allow_force ? S("true") : S(""));
}

void
publisher_forget(struct repository *r)
{
	static const char *const names[] = {"anslag.output", "anslag.branch", "anslag.baseUrl",
		"anslag.previewUrl", "anslag.preview", "anslag.compress", "anslag.allowForce",
		"anslag.maxMemory", "anslag.maxSeconds"};
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		repository_set(r, names[i], NULL);
}

// "utkast" for utkast, "annas-brev-4f1c2d3e" for Annas/brev: a slug, and what tells branches with
// the same slug apart.
static struct str
preview_name(struct arena *a, struct str branch)
{
	struct str slug = str_slice(text_slug(a, branch), 0, MOST_NAME);
	if (str_eq(slug, branch))
		return slug;
	struct str hash = str_slice(hash_hex(a, hash_of(branch)), 0, DIGITS);
	return str_fmt(a, "%.*s%s%.*s", STR(slug), slug.n ? "-" : "", STR(hash));
}

struct str
publisher_preview_folder(struct arena *a, const struct publisher *p, struct str branch)
{
	return str_fmt(a, "%.*s-preview/%.*s", STR(p->output), STR(preview_name(a, branch)));
}

struct str
publisher_preview_url(struct arena *a, const struct publisher *p, struct str branch)
{
	if (!p->preview_url.n)
		return S("");
	const char *slash = str_ends(p->preview_url, S("/")) ? "" : "/";
	return str_fmt(a, "%.*s%s%.*s/", STR(p->preview_url), slash, STR(preview_name(a, branch)));
}
