// SPDX-License-Identifier: EUPL-1.2
// build and check: the pipeline's pages are published, or only looked at. This is the whole way
// from a commit to what visitors see.
#include "base/buf.h"
#include "base/fail.h"
#include "base/text.h"
#include "command/former.h"
#include "command/pipeline.h"
#include "model/due.h"
#include "page/server.h"

#include <stdio.h>
#include <time.h>

// What is good to know about the repository, after everything else.
static void
print_hints(const struct pipeline *p)
{
	size_t n = p->options->work_tree ? 0 : p->uncommitted;
	bool lost = false;
	for (size_t i = 0; i < p->diags.n; i++)
		lost = lost || p->diags.items[i].code == DIAG_ADDRESS_LOST ||
			p->diags.items[i].code == DIAG_DOCUMENT_LOST;
	if (lost)
		fputs("hint: Ska adressen ändå försvinna? Bygg en gång med --allow-lost.\n",
			stderr);
	if (n)
		fprintf(stderr, "hint: %zu %s ändrad%s men inte incheckad%s, och är inte med.\n", n,
			n == 1 ? "fil är" : "filer är", n == 1 ? "" : "e", n == 1 ? "" : "e");
	if (p->shallow)
		fputs("hint: Arkivet har bara den nyaste historiken, så datumen för publicering "
		      "och\n"
		      "hint: ändring kan vara fel. Hämta resten: git fetch --unshallow\n",
			stderr);
}

// When the site will change next although nobody commits anything.
static void
print_due(struct pipeline *p)
{
	enum { WIDEST = 72 };
	struct due due = due_next(p->site);
	if (!date_is_set(due.date))
		return;
	struct str what = due_text(&p->arena, &due), day = date_iso(&p->arena, due.date);
	struct str line = str_fmt(&p->arena, "hint: Nästa ändring utan ny incheckning: %.*s (%.*s)",
		STR(day), STR(what));
	if (text_width(line) <= WIDEST)
		fprintf(stderr, "%.*s\n", STR(line));
	else
		fprintf(stderr, "hint: Nästa ändring utan ny incheckning: %.*s\nhint: (%.*s)\n",
			STR(day), STR(what));
}

static void
print_findings(struct pipeline *p, bool writing)
{
	struct buf out = {0};
	enum report_format format = p->options->format;
	diags_sort(&p->diags);
	report_write(&out, &p->diags, format, writing);
	if (out.n)
		fwrite(out.p, 1, out.n, report_is_for_programs(format) ? stdout : stderr);
	buf_release(&out);
}

static double
seconds_since(const struct timespec *start)
{
	struct timespec now;
	clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)(now.tv_sec - start->tv_sec) + 1e-9 * (double)(now.tv_nsec - start->tv_nsec);
}

static void
print_success(const struct pipeline *p, const struct published *count, const struct timespec *start)
{
	double seconds = seconds_since(start);
	int whole = (int)seconds, hundredths = (int)((seconds - whole) * 100);
	struct str url = p->config.base_url;
	fprintf(stderr, "success: Publicerat på %d,%02d s: ", whole, hundredths);
	if (!count->created && !count->changed && !count->removed)
		fprintf(stderr, "inget hade ändrats");
	else
		fprintf(stderr, "%zu %s, %zu ändrad%s, %zu borttag%s", count->created,
			count->created == 1 ? "ny fil" : "nya filer", count->changed,
			count->changed == 1 ? "" : "e", count->removed,
			count->removed == 1 ? "en" : "na");
	fprintf(stderr, " → %.*s\n", STR(url));
}

// Where the pages go; no publish when they are only looked at.
struct target {
	struct pipeline *pipeline;
	struct publish *publish;
};

// A page with the recipe of the published one is the published one.
static bool
take_page(void *ctx, struct arena *keep, size_t i, struct str path, const struct str *bytes)
{
	const struct target *t = ctx;
	const struct page *page = &t->pipeline->plan.items[i];
	struct publish_file file = {
		.path = path, .recipe = page->recipe, .wave = (int)page_wave(page)};
	if (!t->publish)
		return false;
	former_mark(&file, keep, t->pipeline->site, page);
	if (!bytes)
		return publish_keep(t->publish, keep, i, &file);
	file.bytes = *bytes;
	publish_add(t->publish, keep, i, &file);
	return true;
}

// Addresses last: what was published to the output directory is still there, or says where it went.
static void
check_lost(struct pipeline *p, const struct publish *publish)
{
	struct manifest before = {0};
	if (p->options->allow_lost || p->older || !p->site)
		return; // going back takes the later pages away: that is what it is for
	if (publish)
		before = *publish_before(publish);
	else if (p->options->output_given)
		before = publish_peek(&p->arena, p->options->output);
	struct formers formers = former_addresses(&p->arena, &before);
	lost_check(&p->arena, p->site, &formers, p->plan.addresses, p->plan.n_addresses, &p->diags);
}

static bool
make_pages(struct pipeline *p, struct publish *publish)
{
	struct target target = {p, publish};
	pipeline_read(p);
	check_lost(p, publish);
	if (p->diags.errors)
		return false;
	if (publish)
		publish_begin(publish, p->plan.n, p->options->compress);
	return pipeline_render(p, take_page, &target);
}

static void
add_server_files(struct pipeline *p, struct publish *publish)
{
	struct buf text = {0};
	for (int i = 0; i < SERVER_FILES; i++) {
		buf_clear(&text);
		server_write(&text, (enum server_file)i, &p->plan, p->site);
		publish_aside(publish, server_file_name((enum server_file)i),
			str_dup(&p->arena, buf_str(&text)));
	}
	buf_release(&text);
}

// Reads all and renders nothing.
static int
next_due(const struct options *options)
{
	struct pipeline p;
	pipeline_open(&p, options);
	bool good = pipeline_read(&p);
	if (good) {
		struct date date = due_next(p.site).date;
		if (date_is_set(date))
			printf("%.*s\n", STR(date_iso(&p.arena, date)));
	} else {
		print_findings(&p, false);
	}
	pipeline_release(&p);
	return good ? 0 : EXIT_CONTENT;
}

int
command_build(const struct options *options, bool writing)
{
	if (options->next_due)
		return next_due(options);
	struct pipeline p;
	struct timespec start;
	clock_gettime(CLOCK_MONOTONIC, &start);
	pipeline_open(&p, options);
	struct publish *publish = writing ? publish_open(&p.arena, options->output) : NULL;
	bool good = make_pages(&p, publish);
	print_findings(&p, writing);
	if (good && publish) {
		add_server_files(&p, publish);
		struct published count = publish_commit(publish);
		print_success(&p, &count, &start);
	} else if (publish) {
		publish_abort(publish);
	} else if (good) {
		fprintf(stderr, "success: Allt stämmer: %zu dokument, %zu sidor.\n", p.n_jobs,
			plan_count(&p.plan));
	}
	print_hints(&p);
	if (good && writing)
		print_due(&p);
	pipeline_release(&p);
	return good ? 0 : EXIT_CONTENT;
}
