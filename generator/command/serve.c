// SPDX-License-Identifier: EUPL-1.2
// serve: one loop, one thread. It waits for files that change (preview_watch), for a site that is
// being made in another process (preview_build), and for browsers (preview_http), and passes on
// what happened: in the terminal, and to every page that is open.
#include "base/fail.h"
#include "command/preview_build.h"
#include "command/preview_http.h"
#include "command/preview_watch.h"
#include "format/url.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <string.h>
#include <sys/signalfd.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

extern char **environ;

// Milliseconds. Editors save in several steps, so a build waits until nothing has happened for a
// little while, but not for ever.
enum {
	QUIET = 20,
	LONGEST_WAIT = 100,
	RETRY_WAIT = 150,
	MOST_RETRIES = 3,
	PULSE = 1000,    // to look for a work tree that is gone, and at the date
	KEEP_ALIVE = 15, // pulses between signs of life to the browsers
};

struct serve {
	const struct options *options;
	struct arena arena; // emptied after every build
	struct preview_watch watch;
	struct preview_builder builder;
	struct preview_http *http;
	struct preview_state state;
	struct preview_site *site; // what the state shows
	struct buf report;         // what the state says
	struct date shown;         // the day that the site was made for
	int signals;
	pid_t browser; // that was started, until it has been heard of; 0 otherwise
	bool dirty;    // something changed since the last build began
	int64_t first_change, due, began, pulse;
	int pulses, retries;
};

static int64_t
now_ms(void)
{
	struct timespec t;
	clock_gettime(CLOCK_MONOTONIC, &t);
	return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

static struct date
today(const struct serve *s)
{
	return s->options->dated ? s->options->date : date_in_stockholm((int64_t)time(NULL));
}

static void
note_change(struct serve *s)
{
	int64_t now = now_ms();
	if (!s->dirty)
		s->first_change = now;
	s->dirty = true;
	s->retries = 0;
	s->due = now + QUIET;
	if (s->due > s->first_change + LONGEST_WAIT)
		s->due = s->first_change + LONGEST_WAIT;
}

static void
start_build(struct serve *s)
{
	s->dirty = false;
	s->began = now_ms();
	s->shown = today(s);
	preview_builder_start(&s->builder);
}

// What to say

static struct str
seconds_since(struct serve *s, int64_t start)
{
	int64_t hundredths = (now_ms() - start + 5) / 10;
	return str_fmt(&s->arena, "%d,%02d s", (int)(hundredths / 100), (int)(hundredths % 100));
}

static void
set_report(struct serve *s, struct str text, bool errors)
{
	if (text.n && !str_eq(text, buf_str(&s->report)))
		fprintf(stderr, "\n%.*s\n", STR(str_trim_end(text)));
	buf_clear(&s->report);
	buf_add(&s->report, text);
	s->state.report = buf_str(&s->report);
	s->state.errors = errors;
}

static void
show_errors(struct serve *s, struct str text)
{
	set_report(s, text, true);
	preview_http_tell(s->http, S("errors"), s->state.report);
}

// What differs between two sites.
struct changes {
	size_t n, pages;
	bool styles; // nothing but style sheets
	struct str path, address;
};

static void
note_file(void *ctx, const struct preview_file *file)
{
	struct changes *c = ctx;
	bool style = str_starts(file->path, S("themes/")) &&
		str_eq(path_extension(file->path), S(".css"));
	c->n++;
	c->styles = c->styles && style;
	c->path = file->path;
	if (file->address.n) {
		c->pages++;
		c->address = file->address;
	}
}

static void
tell_changes(struct serve *s, const struct changes *c, const struct preview_facts *facts)
{
	if (c->styles)
		preview_http_tell(s->http, S("style"),
			str_fmt(&s->arena, "%.*s %.*s", STR(facts->version),
				STR(facts->stylesheet)));
	else
		preview_http_tell(s->http, S("reload"), c->pages == 1 ? c->address : S(""));
	struct str what = c->n == 1 ? c->path : str_fmt(&s->arena, "%zu filer", c->n);
	fprintf(stderr, "success: Visas efter %.*s: %.*s\n", STR(seconds_since(s, s->first_change)),
		STR(what));
}

static void
show_first(struct serve *s, const struct preview_facts *facts)
{
	fprintf(stderr, "success: Klart på %.*s: %zu dokument, %zu sidor.\n",
		STR(seconds_since(s, s->began)), facts->documents, preview_site_pages(s->site));
	preview_http_tell(s->http, S("reload"), S(""));
}

// The new site takes the old one's place.
static void
show_site(struct serve *s, struct preview_site *site, const struct preview_facts *facts)
{
	struct changes changes = {.styles = true};
	struct preview_site *old = s->site;
	if (old)
		preview_site_compare(old, site, note_file, &changes);
	s->state.site = s->site = site;
	preview_builder_keep(&s->builder, site);
	bool corrected = s->state.errors && !changes.n;
	set_report(s, facts->report, false);
	preview_http_tell(s->http, S("ok"), s->state.report);
	if (!old)
		show_first(s, facts);
	else if (changes.n)
		tell_changes(s, &changes, facts);
	else if (corrected)
		fputs("success: Felet är borta.\n", stderr);
	preview_site_close(old); // what was changed may be named there
}

static void
finish_build(struct serve *s)
{
	struct preview_site *site;
	struct str why;
	bool asked = s->builder.busy;
	enum preview_result result = preview_builder_finish(&s->builder, &s->arena, &site, &why);
	if (result == PREVIEW_FAILED && asked && !s->dirty && s->retries < MOST_RETRIES) {
		s->retries++; // it may have been a file that was just being moved
		s->dirty = true;
		s->due = now_ms() + RETRY_WAIT;
	} else if (result == PREVIEW_FAILED && asked && !s->dirty) {
		show_errors(s, why);
	} else if (result == PREVIEW_MADE) {
		struct preview_facts facts = preview_site_facts(site);
		bool old = facts.old;
		if (facts.errors) {
			show_errors(s, facts.report);
			preview_site_close(site);
		} else {
			show_site(s, site, &facts);
		}
		s->retries = 0;
		if (old)
			preview_builder_renew(&s->builder);
	}
	arena_reset(&s->arena);
}

// The browser

static void
open_browser(struct serve *s)
{
	char url[64], program[] = "xdg-open";
	char *arguments[] = {program, url, NULL};
	posix_spawn_file_actions_t files;
	posix_spawnattr_t attributes;
	sigset_t none;
	snprintf(url, sizeof url, "http://localhost:%d/", s->state.port);
	sigemptyset(&none);
	posix_spawn_file_actions_init(&files);
	for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; fd++)
		posix_spawn_file_actions_addopen(&files, fd, "/dev/null", O_RDWR, 0);
	posix_spawnattr_init(&attributes);
	posix_spawnattr_setsigmask(&attributes, &none);
	posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK);
	if (posix_spawnp(&s->browser, program, &files, &attributes, arguments, environ) != 0)
		s->browser = 0; // the address stands in the terminal
	posix_spawnattr_destroy(&attributes);
	posix_spawn_file_actions_destroy(&files);
}

// The loop

static void
pulse(struct serve *s)
{
	s->pulse = now_ms() + PULSE;
	if (preview_watch_again(&s->watch) || date_cmp(s->shown, today(s)) != 0)
		note_change(s);
	if (++s->pulses % KEEP_ALIVE == 0)
		preview_http_keep_alive(s->http);
	if (s->browser && waitpid(s->browser, NULL, WNOHANG) != 0)
		s->browser = 0;
}

static int
patience(const struct serve *s, long http)
{
	int64_t now = now_ms(), until = s->pulse;
	if (s->dirty && !s->builder.busy && s->due < until)
		until = s->due;
	if (http >= 0 && now + http < until)
		until = now + http;
	return until > now ? (int)(until - now) : 0;
}

static void
run(struct serve *s)
{
	enum { SIGNALS, WATCH, LINE, HTTP, WAITS = HTTP + 2 };
	for (;;) {
		int http[2];
		long timeout;
		struct pollfd waits[WAITS] = {{s->signals, POLLIN, 0}, {s->watch.fd, POLLIN, 0},
			{s->builder.line, POLLIN, 0}};
		size_t n = preview_http_waits(s->http, http, &timeout);
		for (size_t i = 0; i < n; i++)
			waits[HTTP + i] = (struct pollfd){http[i], POLLIN, 0};
		if (poll(waits, HTTP + n, patience(s, timeout)) < 0 && errno != EINTR)
			fail("Förhandsvisningen kan inte fortsätta: %s", fail_reason());
		if (waits[SIGNALS].revents)
			return;
		if (waits[WATCH].revents && preview_watch_read(&s->watch))
			note_change(s);
		if (waits[LINE].revents)
			finish_build(s);
		if (now_ms() >= s->pulse)
			pulse(s);
		if (s->dirty && !s->builder.busy && now_ms() >= s->due)
			start_build(s);
		preview_http_run(s->http);
	}
}

static int
signals_that_end(void)
{
	sigset_t set;
	sigemptyset(&set);
	sigaddset(&set, SIGINT);
	sigaddset(&set, SIGTERM);
	sigaddset(&set, SIGHUP);
	sigprocmask(SIG_BLOCK, &set, NULL);
	signal(SIGPIPE, SIG_IGN);
	int fd = signalfd(-1, &set, SFD_CLOEXEC);
	if (fd < 0)
		fail("Kan inte starta förhandsvisningen: %s", fail_reason());
	return fd;
}

static const char *
find_work_tree(struct arena *a, const char *folder)
{
	struct repository *r = repository_open(folder);
	struct str top = repository_work_tree(r);
	if (!top.n)
		fail("Arkivet saknar arbetskopia, så det finns inget att förhandsvisa.");
	const char *path = str_cstr(a, top);
	repository_close(r);
	return path;
}

int
command_serve(const struct options *given)
{
	struct arena arena = {0};
	struct options options = *given;
	struct serve s = {.options = &options};
	options.repository = find_work_tree(&arena, given->repository);
	s.signals = signals_that_end();
	s.http = preview_http_open(&s.state, options.port);
	preview_watch_open(&s.watch, options.repository);
	preview_builder_open(&s.builder, &options);
	if (options.port && s.state.port != options.port)
		fprintf(stderr, "hint: Port %d är upptagen, så det blev %d.\n", options.port,
			s.state.port);
	fprintf(stderr, "Förhandsvisning på http://localhost:%d/ – sluta med Ctrl-C.\n",
		s.state.port);
	s.pulse = now_ms() + PULSE;
	start_build(&s);
	if (options.open_browser)
		open_browser(&s);
	run(&s);
	fputs("\nFörhandsvisningen är avslutad.\n", stderr);
	preview_http_close(s.http);
	preview_builder_close(&s.builder);
	preview_watch_close(&s.watch);
	preview_site_close(s.site);
	buf_release(&s.report);
	arena_release(&s.arena);
	arena_release(&arena);
	return 0;
}
