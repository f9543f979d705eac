// SPDX-License-Identifier: EUPL-1.2
// anslag hook VERB, and what its two halves have in common.
#include "command/hook.h"

#include "base/arena.h"
#include "base/buf.h"
#include "base/fail.h"
#include "base/pool.h"
#include "command/command.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

// git push -o WORD
static bool
has_push_option(struct arena *a, struct str word)
{
	const char *count = getenv("GIT_PUSH_OPTION_COUNT");
	long n = count ? str_number(str_of(count)) : 0;
	for (long i = 0; i < n; i++) {
		const char *value = getenv(str_cstr(a, str_fmt(a, "GIT_PUSH_OPTION_%ld", i)));
		if (value && str_eq(str_of(value), word))
			return true;
	}
	return false;
}

void
receiver_open(struct receiver *r, struct arena *a, const char *folder)
{
	*r = (struct receiver){.arena = a,
		.repository = folder,
		.allow_lost = has_push_option(a, S("allow-lost"))};
	struct repository *repository = repository_open(folder);
	r->publisher = publisher_read(repository, a);
	repository_close(repository);
	if (!r->publisher.output.n)
		fail("Arkivet vet inte vart det ska publicera.\n"
		     "hint: Den som sköter servern kan göra om: anslag hook install");
}

void
receiver_limit(const struct receiver *r)
{
	guard_limit(r->publisher.memory << 20, r->publisher.seconds);
}

struct options
receiver_options(const struct receiver *r, struct str revision, struct str output)
{
	const struct publisher *p = &r->publisher;
	return (struct options){.repository = r->repository,
		.revision = str_cstr(r->arena, revision),
		.output = str_cstr(r->arena, output),
		.output_given = true,
		.compress = p->compress,
		.allow_lost = r->allow_lost,
		.base_url = p->base_url.n ? str_cstr(r->arena, p->base_url) : NULL,
		.date = date_in_stockholm((int64_t)time(NULL)),
		.jobs = pool_processors()};
}

void
hook_print(struct buf *out)
{
	if (out->n)
		fwrite(out->p, 1, out->n, stderr);
	buf_release(out);
}

bool
hook_explain(enum guard_ending ending, int status)
{
	switch (ending) {
	case GUARD_DONE:
		return status != 0 && status != EXIT_CONTENT;
	case GUARD_TIME:
		fputs("error: Webbplatsen tog för lång tid att bygga, och bygget avbröts.\n"
		      "hint: Kom något med som inte skulle vara med? Annars kan den som sköter\n"
		      "hint: servern höja anslag.maxSeconds i arkivet.\n",
			stderr);
		return true;
	case GUARD_MEMORY:
		fputs("error: Webbplatsen behövde för mycket minne, och bygget avbröts.\n"
		      "hint: Kom något stort med som inte skulle vara med? Annars kan den som\n"
		      "hint: sköter servern höja anslag.maxMemory i arkivet.\n",
			stderr);
		return true;
	case GUARD_BROKEN:
		break;
	}
	fputs("error: Bygget avbröts.\n", stderr);
	return true;
}

typedef int verb(const struct hook_options *options);

static verb *
verb_of(const char *name)
{
	static const struct {
		const char *name;
		verb *run;
	} verbs[] = {{"install", hook_install}, {"status", hook_status},
		{"publish", hook_publish_now}, {"remove", hook_remove}};
	for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++)
		if (strcmp(verbs[i].name, name) == 0)
			return verbs[i].run;
	return NULL;
}

int
command_hook(int argc, char **argv)
{
	const char *name = argc ? argv[0] : "";
	struct hook_options options;
	if (strcmp(name, "pre-receive") == 0)
		return hook_check();
	if (strcmp(name, "post-receive") == 0)
		return hook_publish();
	verb *run = verb_of(name);
	if (!run)
		fputs("error: Skriv anslag hook install, status, publish eller remove.\n"
		      "hint: Alla val visas med: anslag help\n",
			stderr);
	return run && hook_options_read(&options, argc - 1, argv + 1) ? run(&options) : EXIT_USAGE;
}
