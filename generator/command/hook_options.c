// SPDX-License-Identifier: EUPL-1.2
#include "command/hook.h"
#include "command/command.h"
#include "format/url.h"

#include <stdio.h>

enum {
	REPO,
	OUTPUT,
	BRANCH,
	BASE_URL,
	PREVIEW_URL,
	FIRST_FLAG,
	PREVIEW = FIRST_FLAG,
	COMPRESS,
	ALLOW_FORCE,
	ALLOW_LOST,
	FORCE,
	NAMES
};

static const struct str names[NAMES] = {S_INIT("--repo"), S_INIT("--output"), S_INIT("--branch"),
	S_INIT("--base-url"), S_INIT("--preview-url"), S_INIT("--preview"), S_INIT("--compress"),
	S_INIT("--allow-force"), S_INIT("--allow-lost"), S_INIT("--force")};

static bool
check_values(const struct hook_options *o)
{
	const char *urls[] = {o->base_url, o->preview_url};
	for (size_t i = 0; i < 2; i++)
		if (urls[i] && !url_is_web(str_of(urls[i]))) {
			fprintf(stderr, "error: %.*s ska vara en adress som börjar med https://.\n",
				STR(names[BASE_URL + i]));
			return false;
		}
	if (o->branch && !repository_is_branch_name(o->branch)) {
		fputs("error: --branch ska vara namnet på en gren, till exempel main.\n", stderr);
		return false;
	}
	return true;
}

bool
hook_options_read(struct hook_options *out, int argc, char **argv)
{
	*out = (struct hook_options){.repository = "."};
	const char **values[FIRST_FLAG] = {
		&out->repository, &out->output, &out->branch, &out->base_url, &out->preview_url};
	bool *flags[NAMES - FIRST_FLAG] = {
		&out->preview, &out->compress, &out->allow_force, &out->allow_lost, &out->force};
	for (int i = 0; i < argc; i++) {
		struct str arg = str_of(argv[i]), rest = arg;
		struct str name = str_cut(&rest, '=');
		size_t option = 0;
		while (option < NAMES && !str_eq(names[option], name))
			option++;
		if (option == NAMES)
			return option_unknown(arg, names, NAMES);
		if (option >= FIRST_FLAG) {
			*flags[option - FIRST_FLAG] = true;
			continue;
		}
		*values[option] = name.n < arg.n ? rest.p : argv[++i];
		if (!*values[option] || !**values[option]) {
			fprintf(stderr, "error: %.*s ska följas av ett värde.\n", STR(name));
			return false;
		}
	}
	return check_values(out);
}
