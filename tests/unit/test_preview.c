// SPDX-License-Identifier: EUPL-1.2
// The preview without sockets: a site in a memory file, and what a request to it gets.
#include "command/preview_answer.h"
#include "unit.h"

#include <sys/mman.h>
#include <unistd.h>

static const struct preview_page pages[] = {
	{S_INIT("/"), S_INIT("<p>Start</p></body><!-- </body> --></html>"), S_INIT(""), S_INIT(""),
		{1, 1}, true},
	{S_INIT("/404.html"), S_INIT("<p>Saknas"), S_INIT(""), S_INIT(""), {2, 2}, true},
	{S_INIT("/gammal.aspx/"), S_INIT("<p>Flyttad</p>"), S_INIT(""), S_INIT(""), {3, 3}, false},
	{S_INIT("/om/"), S_INIT("<p>Om</p></body>"), S_INIT("Utkast, syns \"inte\""),
		S_INIT("content/sidor/om.md"), {4, 4}, true},
	{S_INIT("/om/bild.png"), S_INIT("\x89PNG </body>"), S_INIT(""), S_INIT(""), {5, 5}, false},
	{S_INIT("/tom.txt"), S_INIT(""), S_INIT(""), S_INIT(""), {6, 6}, false}};

enum { PAGES = sizeof pages / sizeof *pages };

struct source {
	const char *path;
	unsigned char id;
};

// A site of the pages above, made from some files, each of which became a page of that name.
static struct preview_site *
site(struct arena *a, const struct source *files, size_t n, const char *version)
{
	int fd = memfd_create("prov", MFD_CLOEXEC);
	struct preview_writer *w = preview_writer_open(a, fd, NULL, PAGES);
	for (size_t i = PAGES; i-- > 0;)
		preview_writer_page(w, i, &pages[i]);
	for (size_t i = 0; i < n; i++) {
		struct preview_file f = {str_of(files[i].path),
			str_fmt(a, "/%s/", files[i].path), {{files[i].id}}};
		preview_writer_file(w, &f);
	}
	struct preview_facts facts = {.version = str_of(version),
		.stylesheet = S("/tema/stil.css"),
		.report = S("warning: …\n"),
		.errors = true,
		.documents = 7};
	assert_null(preview_site_open(fd)); // it is not finished
	preview_writer_close(w, &facts);
	struct preview_site *s = preview_site_open(fd);
	close(fd);
	assert_non_null(s);
	return s;
}

static void
test_site(void **state)
{
	struct preview_site *s = site(*state, NULL, 0, "v1");
	struct preview_facts facts = preview_site_facts(s);
	struct preview_page page;
	assert_str(facts.version, "v1");
	assert_str(facts.stylesheet, "/tema/stil.css");
	assert_str(facts.report, "warning: …\n");
	assert_true(facts.errors && !facts.old);
	assert_int_equal(facts.documents, 7);
	assert_int_equal(preview_site_pages(s), PAGES);
	for (size_t i = 0; i < PAGES; i++) {
		assert_true(preview_site_find(s, pages[i].address, &page));
		assert_true(str_eq(page.bytes, pages[i].bytes) && str_eq(page.mark, pages[i].mark));
		assert_true(hash_eq(page.recipe, pages[i].recipe));
		assert_int_equal(page.scripted, pages[i].scripted);
	}
	assert_false(preview_site_find(s, S("/o"), &page));
	assert_false(preview_site_find(s, S("/ö/"), &page));
	preview_site_close(s);
	preview_site_close(NULL);
}

// A second site in the same file has a page of its own and shares another with the first.
static void
test_added(void **state)
{
	struct arena *a = *state;
	int fd = memfd_create("prov", MFD_CLOEXEC);
	struct preview_facts facts = {.version = S("v1")};
	struct preview_page page;
	struct preview_writer *w = preview_writer_open(a, fd, NULL, 2);
	preview_writer_page(w, 0, &pages[1]);
	preview_writer_page(w, 1, &pages[3]);
	preview_writer_close(w, &facts);
	struct preview_site *one = preview_site_open(fd);
	assert_true(preview_site_find(one, S("/om/"), &page));
	off_t size = lseek(fd, 0, SEEK_END);
	w = preview_writer_open(a, fd, one, 2);
	preview_writer_page(w, 0, &pages[0]);
	preview_writer_page(w, 1, &page);
	facts.version = S("v2");
	preview_writer_close(w, &facts);
	struct preview_site *two = preview_site_open(fd), *again;
	assert_true(lseek(fd, 0, SEEK_END) > size);
	assert_str(preview_site_facts(two).version, "v2");
	assert_true(preview_site_find(two, S("/om/"), &page) && preview_site_find(two, S("/"), &page));
	assert_str(page.bytes, pages[0].bytes.p);
	assert_false(preview_site_find(two, S("/404.html"), &page));
	assert_str(preview_site_facts(one).version, "v1");
	again = preview_site_open_at(fd, preview_site_at(one));
	assert_true(preview_site_find(again, S("/404.html"), &page));
	assert_str(page.bytes, pages[1].bytes.p);
	preview_site_close(one);
	preview_site_close(two);
	preview_site_close(again);
	close(fd);
}

static void
note(void *ctx, const struct preview_file *f)
{
	buf_addf(ctx, "%.*s:%.*s ", STR(f->path), STR(f->address));
}

static void
test_compare(void **state)
{
	static const struct source before[] = {{"a", 1}, {"c", 1}, {"d", 1}, {"e", 1}},
				   after[] = {{"b", 1}, {"c", 2}, {"d", 1}, {"f", 1}};
	struct preview_site *x = site(*state, before, 4, ""), *y = site(*state, after, 4, "");
	struct buf out = {0};
	preview_site_compare(x, x, note, &out);
	assert_int_equal(out.n, 0);
	preview_site_compare(x, y, note, &out);
	assert_str(buf_str(&out), "a: b:/b/ c:/c/ e: f:/f/ ");
	buf_release(&out);
	preview_site_close(x);
	preview_site_close(y);
}

struct asked {
	struct preview_answer answer;
	struct str body;
};

static struct asked
ask(struct arena *a, const struct preview_state *state, const char *method, const char *host,
	struct str path)
{
	struct buf out = {0};
	struct preview_request request = {str_of(method), str_of(host), path};
	struct asked asked = {.answer = preview_answer(a, state, &request, &out)};
	asked.body = str_dup(a, buf_str(&out));
	buf_release(&out);
	return asked;
}

static struct asked
get(struct arena *a, const struct preview_state *state, const char *path)
{
	return ask(a, state, "GET", "localhost:80", str_of(path));
}

static void
test_pages(void **state)
{
	struct arena *a = *state;
	struct preview_site *s = site(a, NULL, 0, "v1");
	struct preview_state shown = {.site = s, .port = 80};
	assert_str(get(a, &shown, "/om/").body,
		"<p>Om</p><script defer src=\"/_anslag/preview.js\" data-version=\"v1\" "
		"data-mark=\"Utkast, syns &quot;inte&quot;\" "
		"data-source=\"content/sidor/om.md\"></script>\n</body>");
	assert_true(str_starts(get(a, &shown, "/").body, S("<p>Start</p></body><!-- <script")));
	assert_true(str_starts(get(a, &shown, "/%6Fm/index.html").body, S("<p>Om</p>")));
	assert_str(get(a, &shown, "/gammal.aspx/").body, "<p>Flyttad</p>");
	assert_str(get(a, &shown, "/om/bild.png").body, "\x89PNG </body>");
	assert_str(get(a, &shown, "/om/bild.png").answer.type, "image/png");
	assert_int_equal(get(a, &shown, "/tom.txt").answer.status, 200);
	assert_int_equal(get(a, &shown, "/om").answer.status, 301);
	assert_str(get(a, &shown, "/om").answer.location, "/om/");
	assert_str(get(a, &shown, "/_anslag/marks.json").body,
		"{\n  \"/om/\": \"Utkast, syns \\\"inte\\\"\"\n}\n");
	assert_true(get(a, &shown, "/_anslag/events").answer.events);
	struct asked missing = get(a, &shown, "/finns/inte/");
	assert_int_equal(missing.answer.status, 404);
	assert_true(str_starts(missing.body, S("<p>Saknas<script")));
	preview_site_close(s);
	shown.site = NULL;
	assert_int_equal(get(a, &shown, "/om/").answer.status, 503);
	assert_true(get(a, &shown, "/_anslag/events").answer.events);
}

static void
test_refused(void **state)
{
	struct arena *a = *state;
	struct preview_site *s = site(a, NULL, 0, "v1");
	struct preview_state shown = {.site = s, .port = 8417};
	const char *good[] = {"localhost:8417", "127.0.0.1:8417", "[::1]:8417"};
	const char *bad[] = {"", "localhost", "localhost:80", "localhost:84170", "localhost:8417.se",
		"evil.example:8417", "xlocalhost:8417", "127.0.0.1:8417@evil.example", "::1"};
	for (size_t i = 0; i < sizeof good / sizeof *good; i++)
		assert_int_equal(ask(a, &shown, "GET", good[i], S("/om/")).answer.status, 200);
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
		assert_int_equal(ask(a, &shown, "GET", bad[i], S("/om/")).answer.status, 421);
	shown.port = 80;
	assert_int_equal(ask(a, &shown, "HEAD", "localhost", S("/om/")).answer.status, 200);
	assert_int_equal(ask(a, &shown, "POST", "localhost", S("/om/")).answer.status, 405);
	assert_int_equal(ask(a, &shown, "get", "localhost", S("/om/")).answer.status, 405);
	assert_int_equal(get(a, &shown, "/om/%00").answer.status, 400);
	assert_int_equal(get(a, &shown, "om/").answer.status, 400);
	assert_int_equal(get(a, &shown, "").answer.status, 400);
	const char *nowhere[] = {"//om/", "/om//", "/./om/", "/om/../om/", "/%2e%2e/om/", "/%256fm/",
		"/om/%ff", "/index.html/", "/_anslag/", "/_anslag"};
	for (size_t i = 0; i < sizeof nowhere / sizeof *nowhere; i++)
		assert_int_equal(get(a, &shown, nowhere[i]).answer.status, 404);
	preview_site_close(s);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {TEST(test_site), TEST(test_added), TEST(test_compare), TEST(test_pages),
		TEST(test_refused)};
	return cmocka_run_group_tests_name("preview", tests, NULL, NULL);
}
