// SPDX-License-Identifier: EUPL-1.2
// anslag hook install, remove and status. A hook is a shell script of a few lines that runs this
// program; nothing that is pushed ever passes through the shell. A hook that somebody else wrote is
// never touched without being asked for, and then kept under another name.
#include "base/arena.h"
#include "base/buf.h"
#include "base/fail.h"
#include "base/folder.h"
#include "command/hook.h"
#include "output/publish.h"

#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#define MARK "# Skriven av anslag"
#define ASIDE ".before-anslag"

static const char *const hooks[] = {"pre-receive", "post-receive"};
enum { HOOKS = sizeof hooks / sizeof *hooks };

enum owner { NOBODY, OURS, FOREIGN };

// A repository and the folder of its hooks.
struct setup {
	struct arena arena;
	struct repository *repository;
	int folder;
	struct publisher publisher;
};

static void
setup_open(struct setup *s, const struct hook_options *options)
{
	*s = (struct setup){.repository = repository_open(options->repository)};
	struct arena *a = &s->arena;
	struct str elsewhere = repository_setting(s->repository, a, "core.hooksPath");
	if (!repository_is_bare(s->repository))
		fail("%s är ett arkiv som någon arbetar i. Det som tar emot ska vara ett bart\n"
		     "arkiv: git clone --bare %s ARKIV.git",
			options->repository, options->repository);
	if (elsewhere.n && !str_eq(elsewhere, S("hooks")))
		fail("Git läser krokar ur %.*s (core.hooksPath), inte ur arkivet.\n"
		     "hint: Ändra det för arkivet: git -C %s config core.hooksPath hooks",
			STR(elsewhere), options->repository);
	struct str path = str_join(a, repository_folder(s->repository), S("hooks"));
	s->folder = folder_open(AT_FDCWD, str_cstr(a, path));
	s->publisher = publisher_read(s->repository, a);
}

static void
setup_close(struct setup *s)
{
	close(s->folder);
	repository_close(s->repository);
	arena_release(&s->arena);
}

static enum owner
owner_of(struct setup *s, const char *hook)
{
	struct stat st;
	if (fstatat(s->folder, hook, &st, AT_SYMLINK_NOFOLLOW) < 0)
		return NOBODY;
	if (!S_ISREG(st.st_mode))
		return FOREIGN;
	return str_has(folder_read(&s->arena, s->folder, hook), S(MARK)) ? OURS : FOREIGN;
}

// 'it'\''s': one word for the shell, whatever is in it.
static void
add_quoted(struct buf *out, struct str s)
{
	buf_byte(out, '\'');
	for (size_t i = 0; i < s.n; i++)
		if (s.p[i] == '\'')
			buf_add(out, S("'\\''"));
		else
			buf_byte(out, s.p[i]);
	buf_byte(out, '\'');
}

static void
write_hook(struct setup *s, const char *hook, const char *program)
{
	struct buf text = {0};
	char *fresh = str_cstr(&s->arena, str_fmt(&s->arena, ".%s.anslag", hook));
	buf_add(&text,
		S("#!/bin/sh\n" MARK ". Inställningarna visas med: anslag hook status\nprogram="));
	add_quoted(&text, str_of(program));
	buf_addf(&text,
		"\n[ -x \"$program\" ] || {\n"
		"\techo 'error: Programmet anslag saknas på servern.' >&2\n"
		"\techo 'hint: Säg till den som sköter servern.' >&2\n"
		"\texit 1\n}\nexec \"$program\" hook %s\n",
		hook);
	folder_write(s->folder, str_of(fresh), buf_str(&text));
	buf_release(&text);
	if (fchmodat(s->folder, fresh, 0755, 0) < 0 ||
		renameat(s->folder, fresh, s->folder, hook) < 0)
		fail("Kan inte skriva kroken %s: %s", hook, fail_reason());
}

// Says which hooks are in the way, or sets them aside. False if one is still there.
static bool
make_room(struct setup *s, bool force)
{
	bool free = true;
	for (size_t i = 0; i < HOOKS; i++) {
		if (owner_of(s, hooks[i]) != FOREIGN)
			continue;
		char *aside = str_cstr(&s->arena, str_fmt(&s->arena, "%s" ASIDE, hooks[i]));
		bool taken = faccessat(s->folder, aside, F_OK, AT_SYMLINK_NOFOLLOW) == 0;
		if (!force || taken) {
			fprintf(stderr, "error: Arkivet har redan en egen krok, hooks/%s%s.\n",
				hooks[i], taken ? ", och en undanlagd" : "");
			free = false;
		} else if (renameat(s->folder, hooks[i], s->folder, aside) < 0) {
			fail("Kan inte lägga undan kroken %s: %s", hooks[i], fail_reason());
		} else {
			printf("Kroken %s är undanlagd som hooks/%s.\n", hooks[i], aside);
		}
	}
	if (!free)
		fputs("hint: Med --force läggs den undan som NAMN" ASIDE ", om inget sådant\n"
		      "hint: redan finns.\n",
			stderr);
	return free;
}

static struct str
absolute(struct arena *a, const char *path)
{
	char here[PATH_MAX];
	if (path[0] == '/')
		return str_of(path);
	if (!getcwd(here, sizeof here))
		fail("Kan inte läsa var den här mappen ligger: %s", fail_reason());
	return str_fmt(a, "%s/%s", here, path);
}

// What is not said is as it was.
static void
change(struct setup *s, const struct hook_options *o)
{
	struct publisher *p = &s->publisher;
	if (o->output)
		p->output = absolute(&s->arena, o->output);
	while (p->output.n > 1 && str_ends(p->output, S("/")))
		p->output.n--;
	if (o->branch)
		p->branch = str_of(o->branch);
	if (o->base_url)
		p->base_url = str_of(o->base_url);
	if (o->preview_url)
		p->preview_url = str_of(o->preview_url);
	p->preview = p->preview || o->preview || o->preview_url;
	p->compress = p->compress || o->compress;
	p->allow_force = p->allow_force || o->allow_force;
}

static void
install(struct setup *s, const char *program)
{
	struct publisher *p = &s->publisher;
	char *branch = str_cstr(&s->arena, p->branch);
	// Whatever keeps a site from being written there is better known now than at a push.
	publish_abort(publish_open(&s->arena, str_cstr(&s->arena, p->output), 0));
	publisher_write(s->repository, &s->arena, p);
	repository_set(s->repository, "receive.advertisePushOptions", "true");
	repository_begin_with(s->repository, &s->arena, branch);
	for (size_t i = HOOKS; i > 0; i--) // publishing comes first: it does nothing alone
		write_hook(s, hooks[i - 1], program);
	printf("success: Det som skickas till grenen %s publiceras i %.*s.\n", branch,
		STR(p->output));
}

int
hook_install(const struct hook_options *options)
{
	struct setup s;
	char program[PATH_MAX + 1];
	int status = 0;
	setup_open(&s, options);
	change(&s, options);
	if (!realpath("/proc/self/exe", program))
		fail("Kan inte läsa var programmet ligger: %s", fail_reason());
	if (!s.publisher.output.n) {
		fputs("error: Ange vart webbplatsen ska skrivas, med --output MAPP.\n", stderr);
		status = EXIT_USAGE;
	} else if (!make_room(&s, options->force)) {
		status = EXIT_SYSTEM;
	} else {
		install(&s, program);
		if (repository_has_branch(s.repository, str_cstr(&s.arena, s.publisher.branch)))
			printf("hint: Det som redan finns publiceras vid nästa skickning, eller "
			       "nu med\nhint: anslag hook publish --repo %s\n",
				options->repository);
	}
	setup_close(&s);
	return status;
}

int
hook_remove(const struct hook_options *options)
{
	struct setup s;
	setup_open(&s, options);
	for (size_t i = 0; i < HOOKS; i++) {
		char *aside = str_cstr(&s.arena, str_fmt(&s.arena, "%s" ASIDE, hooks[i]));
		if (owner_of(&s, hooks[i]) != OURS)
			continue;
		if (unlinkat(s.folder, hooks[i], 0) < 0)
			fail("Kan inte ta bort kroken %s: %s", hooks[i], fail_reason());
		if (renameat(s.folder, aside, s.folder, hooks[i]) == 0)
			printf("Kroken %s är som den var före anslag.\n", hooks[i]);
	}
	publisher_forget(s.repository);
	puts("success: Arkivet publicerar inget längre. Webbplatsen står kvar som den är.");
	setup_close(&s);
	return 0;
}

static void
print_setting(const char *name, struct str value)
{
	if (value.n)
		printf("  %-20s %.*s\n", name, STR(value));
}

static bool
print_hooks(struct setup *s)
{
	static const char *const words[] = {[NOBODY] = "saknas",
		[OURS] = "på plats",
		[FOREIGN] = "någon annans, inte den som anslag skriver"};
	bool whole = true;
	for (size_t i = 0; i < HOOKS; i++) {
		enum owner owner = owner_of(s, hooks[i]);
		whole = whole && owner == OURS;
		print_setting(hooks[i], str_of(words[owner]));
	}
	return whole;
}

int
hook_status(const struct hook_options *options)
{
	struct setup s;
	setup_open(&s, options);
	const struct publisher *p = &s.publisher;
	if (!p->output.n) {
		puts("Arkivet publicerar inget.\nhint: Det börjar med: anslag hook install");
		setup_close(&s);
		return EXIT_SYSTEM;
	}
	printf("Det som skickas till grenen %.*s publiceras i %.*s.\n\n", STR(p->branch),
		STR(p->output));
	bool whole = print_hooks(&s);
	print_setting("anslag.output", p->output);
	print_setting("anslag.branch", p->branch);
	print_setting("anslag.baseUrl", p->base_url);
	print_setting("anslag.preview", p->preview ? S("true") : S("false"));
	print_setting("anslag.previewUrl", p->preview_url);
	print_setting("anslag.compress", p->compress ? S("true") : S("false"));
	print_setting("anslag.allowForce", p->allow_force ? S("true") : S("false"));
	print_setting("anslag.maxMemory", str_fmt(&s.arena, "%zu MiB", p->memory));
	print_setting("anslag.maxSeconds", str_fmt(&s.arena, "%zu s", p->seconds));
	printf("\nÄndra med: git -C %s config NAMN VÄRDE\n", options->repository);
	if (!whole)
		puts("hint: Kör anslag hook install igen, så blir krokarna hela.");
	setup_close(&s);
	return whole ? 0 : EXIT_SYSTEM;
}
