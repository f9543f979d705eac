// SPDX-License-Identifier: EUPL-1.2
#include "base/pool.h"
#include "base/text.h"
#include "command/command.h"
#include "format/url.h"

#include <stdio.h>
#include <time.h>

static const struct str options[] = {S_INIT("--repo"), S_INIT("--rev"), S_INIT("--output"),
	S_INIT("--base-url"), S_INIT("--date"), S_INIT("--jobs"), S_INIT("--format"),
	S_INIT("--port"), S_INIT("--worktree"), S_INIT("--drafts"), S_INIT("--names"),
	S_INIT("--spelling"), S_INIT("--compress"), S_INIT("--allow-lost"), S_INIT("--next-due"),
	S_INIT("--open")};

enum verb { VERB_BUILD, VERB_SERVE };

enum {
	REPO,
	REV,
	OUTPUT,
	BASE_URL,
	DATE,
	JOBS,
	FORMAT,
	PORT,
	FIRST_FLAG,
	WORKTREE = FIRST_FLAG,
	DRAFTS,
	CHECK_NAMES,
	CHECK_SPELLING,
	COMPRESS,
	ALLOW_LOST,
	NEXT_DUE,
	OPEN,
	NAMES
};

bool
option_unknown(struct str name, const struct str *names, size_t n)
{
	size_t near = text_nearest(name, names, n);
	fprintf(stderr, "error: Okänt val: %.*s", STR(name));
	if (near < n)
		fprintf(stderr, ". Menade du %.*s?", STR(names[near]));
	fputs("\nhint: Alla val visas med: anslag help\n", stderr);
	return false;
}

// serve shows the work tree, with drafts, and writes nothing.
static bool
is_for(enum verb verb, size_t option)
{
	switch (option) {
	case PORT:
	case OPEN:
		return verb == VERB_SERVE;
	case REV:
	case OUTPUT:
	case FORMAT:
	case CHECK_NAMES:
	case CHECK_SPELLING:
	case COMPRESS:
	case ALLOW_LOST:
	case NEXT_DUE:
		return verb == VERB_BUILD;
	default:
		return true;
	}
}

static bool
report_unknown(enum verb verb, struct str name)
{
	struct str known[NAMES];
	size_t n = 0;
	for (size_t i = 0; i < NAMES; i++)
		if (is_for(verb, i))
			known[n++] = options[i];
	return option_unknown(name, known, n);
}

static bool
set_format(struct options *out, struct str value)
{
	static const struct str formats[] = {S_INIT("text"), S_INIT("gcc"), S_INIT("json")};
	size_t near = text_nearest(value, formats, 3);
	if (report_format_of(value, &out->format))
		return true;
	fputs("error: --format ska vara text, gcc eller json.", stderr);
	if (near < 3)
		fprintf(stderr, " Menade du %.*s?", STR(formats[near]));
	fputc('\n', stderr);
	return false;
}

static bool
set_value(struct options *out, size_t option, const char *value)
{
	long number = str_number(str_of(value));
	switch (option) {
	case REPO:
		out->repository = value;
		return true;
	case REV:
		out->revision = value;
		return true;
	case OUTPUT:
		out->output = value;
		out->output_given = true;
		return true;
	case BASE_URL:
		out->base_url = value;
		if (url_is_site(str_of(value)))
			return true;
		fprintf(stderr, "error: --base-url ska vara en adress som börjar med https://.\n");
		return false;
	case DATE:
		out->dated = true;
		if (date_parse(str_of(value), &out->date) == DATE_OK)
			return true;
		fprintf(stderr, "error: --date ska vara ett datum, till exempel 2025-03-31.\n");
		return false;
	case FORMAT:
		return set_format(out, str_of(value));
	case PORT:
		out->port = (int)number;
		if (number >= 0 && number <= 65535)
			return true;
		fprintf(stderr, "error: --port ska vara ett tal från 0 till 65535.\n");
		return false;
	default:
		out->jobs = (size_t)number;
		if (number >= 1 && number <= 64)
			return true;
		fprintf(stderr, "error: --jobs ska vara ett tal från 1 till 64.\n");
		return false;
	}
}

static bool *
flag(struct options *out, size_t option)
{
	bool *const flags[] = {&out->work_tree, &out->drafts, &out->names, &out->spelling,
		&out->compress, &out->allow_lost, &out->next_due, &out->open_browser};
	return flags[option - FIRST_FLAG];
}

static bool
read_all(struct options *out, enum verb verb, int argc, char **argv, const char **word)
{
	*out = (struct options){.repository = ".",
		.revision = "HEAD",
		.output = "public",
		.date = date_in_stockholm((int64_t)time(NULL)),
		.jobs = pool_processors(),
		.port = USUAL_PORT};
	if (word)
		*word = NULL;
	for (int i = 0; i < argc; i++) {
		struct str arg = str_of(argv[i]), rest = arg;
		struct str name = str_cut(&rest, '=');
		if (word && !*word && !str_starts(arg, S("-"))) {
			*word = argv[i];
			continue;
		}
		size_t option = 0;
		while (option < NAMES && !str_eq(options[option], name))
			option++;
		if (option == NAMES || !is_for(verb, option))
			return report_unknown(verb, arg);
		if (option >= FIRST_FLAG) {
			*flag(out, option) = true;
			continue;
		}
		const char *value = name.n < arg.n ? rest.p : argv[++i];
		if (!value) {
			fprintf(stderr, "error: %.*s ska följas av ett värde.\n", STR(name));
			return false;
		}
		if (!set_value(out, option, value))
			return false;
	}
	return true;
}

bool
options_read(struct options *out, int argc, char **argv)
{
	return read_all(out, VERB_BUILD, argc, argv, NULL);
}

bool
options_read_word(struct options *out, int argc, char **argv, const char **word)
{
	return read_all(out, VERB_BUILD, argc, argv, word);
}

bool
options_read_serve(struct options *out, int argc, char **argv)
{
	return read_all(out, VERB_SERVE, argc, argv, NULL);
}
