// SPDX-License-Identifier: EUPL-1.2
#include "command/new_options.h"

#include "base/text.h"
#include "command/command.h"

#include <stdio.h>

enum { REPO, DATE, BODY, NETWORK, START, LAST, SLUG, NAMES };

static const struct str names[NAMES] = {
	[REPO] = S_INIT("--repo"),
	[DATE] = S_INIT("--date"),
	[BODY] = S_INIT("--organ"),
	[NETWORK] = S_INIT("--natverk"),
	[START] = S_INIT("--start"),
	[LAST] = S_INIT("--slut"),
	[SLUG] = S_INIT("--slug"),
};

static bool
read_date(struct arena *a, struct str name, struct str value, struct date *out)
{
	struct date guess;
	enum date_error error = date_parse(value, out);
	if (error == DATE_OK)
		return true;
	if (error == DATE_CALENDAR)
		fprintf(stderr, "error: Dagen %.*s finns inte i kalendern.\n", STR(value));
	else if (date_guess(value, &guess))
		fprintf(stderr, "error: Skriv datumet så här: %.*s %.*s\n", STR(name),
			STR(date_iso(a, guess)));
	else
		fprintf(stderr, "error: %.*s ska vara ett datum, till exempel 2025-03-31.\n",
			STR(name));
	return false;
}

static bool
read_slug(struct arena *a, struct str value, struct str *out)
{
	struct str slug = text_slug(a, value);
	*out = value;
	if (slug.n && str_eq(slug, value))
		return true;
	fputs("error: --slug ska bestå av små bokstäver a–z, siffror och bindestreck.\n", stderr);
	if (slug.n)
		fprintf(stderr, "hint: Skriv så här: --slug %.*s\n", STR(slug));
	return false;
}

static bool
set_value(struct arena *a, struct new_options *out, size_t option, const char *text)
{
	struct str value = str_of(text);
	switch (option) {
	case REPO:
		out->repository = text;
		return true;
	case DATE:
		return read_date(a, names[option], value, &out->date);
	case START:
		return read_date(a, names[option], value, &out->start);
	case LAST:
		return read_date(a, names[option], value, &out->last);
	case SLUG:
		return read_slug(a, value, &out->slug);
	default:
		*(option == BODY ? &out->body : &out->network) = value;
		return true;
	}
}

// The kind comes first; all other words are the title, in quotes or not.
static void
add_word(struct arena *a, struct new_options *out, struct str word)
{
	if (!out->kind.n)
		out->kind = word;
	else
		out->title = text_squeeze(a, str_fmt(a, "%.*s %.*s", STR(out->title), STR(word)));
}

static bool
check_title(const struct new_options *out)
{
	enum { MOST = 120 };
	if (text_invalid(out->title) < out->title.n) {
		fputs("error: Titeln är inte skriven i UTF-8.\n", stderr);
		return false;
	}
	if (text_chars(out->title) <= MOST)
		return true;
	fprintf(stderr, "error: Titeln är %zu tecken lång, högst %d får plats.\n",
		text_chars(out->title), MOST);
	return false;
}

bool
new_options_read(struct arena *a, struct new_options *out, int argc, char **argv)
{
	*out = (struct new_options){.repository = "."};
	for (int i = 0; i < argc; i++) {
		struct str arg = str_of(argv[i]), rest = arg;
		if (!str_starts(arg, S("--"))) {
			add_word(a, out, arg);
			continue;
		}
		struct str name = str_cut(&rest, '=');
		size_t option = 0;
		while (option < NAMES && !str_eq(names[option], name))
			option++;
		if (option == NAMES)
			return option_unknown(arg, names, NAMES);
		const char *value = name.n < arg.n ? rest.p : argv[++i];
		if (!value) {
			fprintf(stderr, "error: %.*s ska följas av ett värde.\n", STR(name));
			return false;
		}
		if (!set_value(a, out, option, value))
			return false;
	}
	return check_title(out);
}
