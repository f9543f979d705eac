// SPDX-License-Identifier: EUPL-1.2
// build and check: the pipeline's pages are published, or only looked at. This is the whole way
// from a commit to what visitors see.
#include "command/build.h"

#include "base/fail.h"
#include "base/text.h"
#include "command/former.h"
#include "model/due.h"
#include "page/server.h"

#include <stdio.h>

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

void
build_time(struct buf *out, const struct timespec *start)
{
	struct timespec now;
	clock_gettime(CLOCK_MONOTONIC, &now);
	long hundredths =
		(now.tv_sec - start->tv_sec) * 100 + (now.tv_nsec - start->tv_nsec) / 10000000;
	buf_addf(out, "%ld,%02ld s", hundredths / 100, hundredths % 100);
}

static void
print_success(const struct pipeline *p, const struct published *count, const struct timespec *start)
{
	struct str url = p->config.base_url;
	struct buf out = {0};
	buf_add(&out, S("success: Publicerat på "));
	build_time(&out, start);
	if (!count->created && !count->changed && !count->removed)
		buf_add(&out, S(": inget hade ändrats"));
	else
		buf_addf(&out, ": %zu %s, %zu ändrad%s, %zu borttag%s", count->created,
			count->created == 1 ? "ny fil" : "nya filer", count->changed,
			count->changed == 1 ? "" : "e", count->removed,
			count->removed == 1 ? "en" : "na");
	buf_addf(&out, " → %.*s\n", STR(url));
	fwrite(out.p, 1, out.n, stderr);
	buf_release(&out);
}

// Where the pages go; no publish when they are only looked at.
struct target {
	struct pipeline *pipeline;
	struct publish *publish;
	struct impact *impact;
};

// A page with the recipe of the published one is the published one.
static bool
take_page(void *ctx, struct arena *keep, size_t i, struct str path, const struct str *bytes)
{
	const struct target *t = ctx;
	const struct page *page = &t->pipeline->plan.items[i];
	struct publish_file file = {
		.path = path, .recipe = page->recipe, .wave = (int)page_wave(page)};
	bool kept = !bytes && t->impact && impact_keep(t->impact, i, path);
	if (bytes && t->impact)
		impact_page(t->impact, i, path, *bytes);
	if (!t->publish)
		return kept;
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

static void
begin(struct target *t)
{
	struct pipeline *p = t->pipeline;
	const char *output = p->options->output;
	if (t->impact)
		impact_begin(t->impact, &p->arena, publish_peek(&p->arena, output),
			publish_read(&p->arena, output, S(IMPACT_VERSION)), &p->plan);
	if (!t->publish)
		return;
	publish_begin(t->publish, p->plan.n, p->options->compress);
	add_server_files(p, t->publish);
}

bool
build_pages(struct pipeline *p, struct publish *publish, struct impact *impact)
{
	struct target target = {p, publish, impact};
	pipeline_read(p);
	check_lost(p, publish);
	if (p->diags.errors)
		return false;
	begin(&target);
	bool good = pipeline_render(p, take_page, &target);
	if (impact)
		impact_end(impact, &p->arena);
	return good;
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
	struct publish *publish = writing ? publish_open(&p.arena, options->output, 0) : NULL;
	bool good = build_pages(&p, publish, NULL);
	print_findings(&p, writing);
	if (good && publish) {
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
