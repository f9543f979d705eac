// SPDX-License-Identifier: EUPL-1.2
// anslag: one commit of a git repository → one website. The pipeline stands in command/pipeline.c.
#include "base/fail.h"
#include "command/command.h"

#include <stdio.h>
#include <string.h>

int
main(int argc, char **argv)
{
	const char *verb = argc > 1 ? argv[1] : "help";
	struct options options;
	bool writing = strcmp(verb, "build") == 0;
	if (writing || strcmp(verb, "check") == 0)
		return options_read(&options, argc - 2, argv + 2) ? command_build(&options, writing)
								  : EXIT_USAGE;
	if (strcmp(verb, "serve") == 0)
		return options_read_serve(&options, argc - 2, argv + 2) ? command_serve(&options)
									: EXIT_USAGE;
	if (strcmp(verb, "new") == 0)
		return command_new(argc - 2, argv + 2);
	if (strcmp(verb, "schedule") == 0)
		return command_schedule(argc - 2, argv + 2);
	if (strcmp(verb, "diff") == 0)
		return command_diff(argc - 2, argv + 2);
	if (strcmp(verb, "why") == 0)
		return command_why(argc - 2, argv + 2);
	if (strcmp(verb, "explain") == 0)
		return command_explain(argc - 2, argv + 2);
	if (strcmp(verb, "hook") == 0)
		return command_hook(argc - 2, argv + 2);
	if (strcmp(verb, "version") == 0)
		return printf("anslag " ANSLAG_VERSION "\n") < 0;
	if (strcmp(verb, "help") == 0 || strcmp(verb, "--help") == 0)
		return command_help();
	fprintf(stderr, "error: Okänt kommando: %s\nhint: Alla kommandon visas med: anslag help\n",
		verb);
	return EXIT_USAGE;
}
