// SPDX-License-Identifier: EUPL-1.2
#include "command/preview_build.h"

#include "base/arena.h"
#include "base/buf.h"
#include "base/fail.h"
#include "base/hyphen.h"
#include "command/earlier.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { MOST_WASTE = 16 * 1024 * 1024 }; // bytes in a slot beside the site

// What the server asks the reader for.
struct request {
	int into;   // the slot to write
	int before; // the slot with the last good site, -1 for none
	size_t at;  // where it lies there
};

static int
memory_file(const char *name)
{
	int fd = memfd_create(name, MFD_CLOEXEC);
	if (fd < 0)
		fail("Kan inte ta minne till förhandsvisningen: %s", fail_reason());
	return fd;
}

void
preview_builder_open(struct preview_builder *b, const struct options *options)
{
	*b = (struct preview_builder){.options = *options, .line = -1, .current = -1};
	b->options.work_tree = b->options.drafts = true;
	b->words = memory_file("anslag-ord");
	b->slots[0] = memory_file("anslag-sidor");
	b->slots[1] = memory_file("anslag-sidor");
	// What the reader and its children say comes after one another.
	fcntl(b->words, F_SETFL, O_APPEND);
}

// The child: a build

static struct str
version_of(struct pipeline *p)
{
	struct buf all = {0};
	struct hash self = hash_program();
	buf_add(&all, (struct str){(const char *)&self, sizeof self});
	buf_add(&all, (struct str){(const char *)&p->options->date, sizeof p->options->date});
	for (size_t i = 0; i < p->source.n; i++) {
		const struct source_file *f = &p->source.items[i];
		buf_add(&all, f->file.path);
		buf_add(&all, (struct str){(const char *)f->id.bytes, sizeof f->id.bytes});
	}
	struct str hex = hash_hex(&p->arena, hash_of(buf_str(&all)));
	buf_release(&all);
	return hex;
}

static struct str
mark_of(struct arena *a, const struct page *page, struct date today)
{
	const struct document *d = page->document;
	if (page->type == PAGE_TOMBSTONE)
		return S("Avpublicerad");
	if (page->type != PAGE_DOCUMENT || !d)
		return S("");
	switch (site_hold(d, today)) {
	case HOLD_DRAFT:
		return S("Utkast, syns inte för besökare");
	case HOLD_SCHEDULED:
		return str_fmt(a, "Publiceras %.*s", STR(date_long(a, d->publish_from.d)));
	case HOLD_NOT_ADJUSTED:
		return S("Ojusterat protokoll, syns inte för besökare");
	case HOLD_NONE:
		break;
	}
	return S("");
}

struct rendering {
	struct pipeline *pipeline;
	struct preview_writer *writer;
	const struct preview_site *before;
};

static bool
take_page(void *ctx, struct arena *keep, size_t i, struct str path, const struct str *bytes)
{
	(void)keep;
	struct rendering *r = ctx;
	const struct page *page = &r->pipeline->plan.items[i];
	struct preview_page old,
		out = {.address = page->address,
			.mark = mark_of(keep, page, r->pipeline->options->date),
			.source = page->document ? page->document->source->file.path : S(""),
			.recipe = page->recipe,
			.scripted = str_ends(path, S(".html")) && page->type != PAGE_REDIRECT};
	bool kept = !bytes && r->before && preview_site_find(r->before, page->address, &old) &&
		hash_eq(old.recipe, page->recipe);
	if (!bytes && !kept)
		return false;
	out.bytes = kept ? old.bytes : *bytes;
	out.address = kept ? old.address : out.address;
	preview_writer_page(r->writer, i, &out);
	return true;
}

static void
write_files(struct preview_writer *w, const struct pipeline *p)
{
	for (size_t i = 0; i < p->source.n; i++) {
		const struct source_file *f = &p->source.items[i];
		const struct document *d = p->site ? site_find(p->site, f->file.path) : NULL;
		bool page = d && plan_find(&p->plan, d->address);
		struct preview_file file = {f->file.path, page ? d->address : S(""), f->id};
		preview_writer_file(w, &file);
	}
}

static bool
render(struct pipeline *p, struct preview_writer *w, const struct preview_site *before)
{
	struct rendering r = {p, w, before};
	return pipeline_render(p, take_page, &r);
}

static void
make_site(const struct preview_builder *b, const struct pipeline *earlier, struct request request)
{
	struct pipeline p;
	struct buf report = {0};
	struct options options = b->options;
	if (!options.dated)
		options.date = date_in_stockholm((int64_t)time(NULL));
	pipeline_open(&p, &options);
	p.earlier = earlier;
	hyphen_close(p.hyphen);
	p.hyphen = earlier->hyphen; // its patterns are loaded
	bool good = pipeline_read(&p);
	const struct preview_site *before = request.before < 0
		? NULL
		: preview_site_open_at(b->slots[request.before], request.at);
	struct preview_writer *w = preview_writer_open(&p.arena, b->slots[request.into],
		request.into == request.before ? before : NULL, good ? p.plan.n : 0);
	good = good && render(&p, w, before);
	write_files(w, &p);
	diags_sort(&p.diags);
	diags_report(&report, &p.diags, false);
	struct preview_facts facts = {.version = version_of(&p),
		.stylesheet = p.theme.stylesheet,
		.report = buf_str(&report),
		.errors = !good,
		.old = earlier_is_old(&p),
		.documents = p.n_jobs};
	preview_writer_close(w, &facts);
}

// The reader

// Of what the server has open the reader needs little; a connection that the server closes must
// not stay open here.
static void
close_others(const struct preview_builder *b, int line)
{
	const int keep[] = {line, b->words, b->slots[0], b->slots[1]};
	for (int from = STDERR_FILENO + 1, next; from != INT_MAX; from = next + 1) {
		next = INT_MAX - 1;
		for (size_t i = 0; i < sizeof keep / sizeof *keep; i++)
			if (keep[i] >= from && keep[i] < next)
				next = keep[i];
		if (next > from)
			close_range((unsigned)from, (unsigned)next - 1, 0);
	}
}

static int
status_of(pid_t pid)
{
	int status = 0;
	while (waitpid(pid, &status, 0) < 0 && errno == EINTR)
		;
	return status;
}

static _Noreturn void
read_and_wait(const struct preview_builder *b, int line)
{
	sigset_t none;
	struct pipeline p;
	struct request request;
	sigemptyset(&none);
	sigprocmask(SIG_SETMASK, &none, NULL);
	signal(SIGINT, SIG_IGN); // Ctrl-C reaches all; it is the server that ends
	prctl(PR_SET_PDEATHSIG, SIGKILL);
	close_others(b, line);
	dup2(b->words, STDERR_FILENO);
	// As long as one repository is open libgit2 stays ready, which takes it longer than a
	// build.
	struct repository *repository = repository_open(b->options.repository);
	pipeline_open(&p, &b->options);
	pipeline_read(&p); // the findings are the child's to report
	while (recv(line, &request, sizeof request, 0) == sizeof request) {
		pid_t child = fork();
		if (child == 0) {
			prctl(PR_SET_PDEATHSIG, SIGKILL);
			make_site(b, &p, request);
			_exit(0);
		}
		int status = child < 0 ? EXIT_SYSTEM << 8 : status_of(child);
		if (send(line, &status, sizeof status, MSG_NOSIGNAL) < 0)
			break;
	}
	repository_close(repository);
	_exit(0);
}

// The server's side

static void
end_reader(struct preview_builder *b)
{
	if (!b->reader)
		return;
	kill(b->reader, SIGKILL);
	status_of(b->reader);
	close(b->line);
	b->reader = 0;
	b->line = -1;
}

static void
start_reader(struct preview_builder *b)
{
	int line[2];
	if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, line) < 0)
		fail("Kan inte starta förhandsvisningen: %s", fail_reason());
	fflush(NULL);
	pid_t pid = fork();
	if (pid < 0)
		fail("Kan inte starta förhandsvisningen: %s", fail_reason());
	if (pid == 0)
		read_and_wait(b, line[1]);
	close(line[1]);
	b->reader = pid;
	b->line = line[0];
}

static size_t
size_of(int fd)
{
	struct stat st;
	return fstat(fd, &st) < 0 ? 0 : (size_t)st.st_size;
}

// Most often a site is added after the last good one, with which it shares most pages. What has
// become of no use in a slot is given back by writing a whole site to the other one.
static int
choose_slot(const struct preview_builder *b)
{
	bool grown = b->current >= 0 &&
		size_of(b->slots[b->current]) > b->whole + b->whole / 2 + MOST_WASTE;
	return b->current < 0 ? 0 : grown ? 1 - b->current : b->current;
}

void
preview_builder_start(struct preview_builder *b)
{
	if (b->busy)
		return;
	b->next = choose_slot(b);
	struct request request = {.into = b->next, .before = b->current, .at = b->at};
	int unused = b->current < 0 ? b->words : b->slots[1 - b->current];
	if (ftruncate(b->words, 0) < 0 || ftruncate(unused, 0) < 0)
		fail("Kan inte tömma förhandsvisningens minne: %s", fail_reason());
	if (!b->reader)
		start_reader(b);
	// A reader that is gone shows as the end of the line.
	(void)!send(b->line, &request, sizeof request, MSG_NOSIGNAL);
	b->busy = true;
}

static struct str
words_of(struct preview_builder *b, struct arena *a, int status)
{
	enum { MOST_WORDS = 4096 };
	char *text = ARENA_NEW(a, char, MOST_WORDS);
	ssize_t n = pread(b->words, text, MOST_WORDS, 0);
	if (WIFEXITED(status) && WEXITSTATUS(status) == EXIT_SYSTEM && n > 0)
		return str_trim((struct str){text, (size_t)n});
	return S("error: Programmet kom av sig när sidorna gjordes. Felet är programmets, inte "
		 "ditt.");
}

enum preview_result
preview_builder_finish(
	struct preview_builder *b, struct arena *a, struct preview_site **out, struct str *why)
{
	int status = 0;
	ssize_t n = recv(b->line, &status, sizeof status, 0);
	b->busy = false;
	if (n != sizeof status) { // the reader is gone
		status = status_of(b->reader);
		close(b->line);
		b->reader = 0;
		b->line = -1;
	}
	*out = n == sizeof status && status == 0 ? preview_site_open(b->slots[b->next]) : NULL;
	if (*out)
		return PREVIEW_MADE;
	*why = words_of(b, a, status);
	return PREVIEW_FAILED;
}

void
preview_builder_keep(struct preview_builder *b, const struct preview_site *site)
{
	if (b->next != b->current)
		b->whole = size_of(b->slots[b->next]);
	b->current = b->next;
	b->at = preview_site_at(site);
}

void
preview_builder_renew(struct preview_builder *b)
{
	end_reader(b);
	start_reader(b);
}

void
preview_builder_close(struct preview_builder *b)
{
	end_reader(b);
	close(b->words);
	close(b->slots[0]);
	close(b->slots[1]);
}
