// SPDX-License-Identifier: EUPL-1.2
// url, html and xml.
#include "format/html.h"
#include "format/url.h"
#include "format/xml.h"
#include "unit.h"

static void
test_scheme(void **state)
{
	(void)state;
	static const char *const cases[][2] = {{"https://a.se/", "https"},
		{"mailto:a@b.se", "mailto"}, {"x-y+z.1:", "x-y+z.1"}, {"/a:b", ""}, {"a/b:c", ""},
		{"1a:b", ""}, {"c:\\fil", ""}, {"brev.md", ""}, {"", ""}, {":", ""}, {"#a:b", ""},
		{"https", ""}};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_str(url_scheme(str_of(cases[i][0])), cases[i][1]);
}

static void
test_dangerous(void **state)
{
	(void)state;
	assert_true(url_is_dangerous(S("javascript:alert(1)"), false));
	assert_true(url_is_dangerous(S("JavaScript:alert(1)"), false));
	assert_true(url_is_dangerous(S("vbscript:x"), true));
	assert_true(url_is_dangerous(S("file:///etc/passwd"), false));
	assert_true(url_is_dangerous(S("data:text/html,x"), false));
	assert_true(url_is_dangerous(S("data:image/png;base64,x"), false));
	assert_false(url_is_dangerous(S("data:image/png;base64,x"), true));
	assert_true(url_is_dangerous(S("data:image/svg+xml,x"), true));
	assert_false(url_is_dangerous(S("https://a.se/"), false));
	assert_false(url_is_dangerous(S("mailto:a@b.se"), false));
	assert_false(url_is_dangerous(S("javascript.md"), false));
}

static void
test_split(void **state)
{
	(void)state;
	static const char *const cases[][4] = {{"a.md#b", "a.md", "", "b"},
		{"a.md?x=1#b", "a.md", "?x=1", "b"}, {"#b", "", "", "b"}, {"a.md", "a.md", "", ""},
		{"a#b#c", "a", "", "b#c"}, {"?x#y?z", "", "?x", "y?z"}, {"a?", "a", "?", ""},
		{"", "", "", ""}};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct str path, query, fragment;
		url_split(str_of(cases[i][0]), &path, &query, &fragment);
		assert_str(path, cases[i][1]);
		assert_str(query, cases[i][2]);
		assert_str(fragment, cases[i][3]);
	}
}

static void
test_decode(void **state)
{
	struct arena *a = *state;
	static const char *const cases[][2] = {{"a%20b", "a b"}, {"%C3%a5", "å"}, {"100%", "100%"},
		{"%4", "%4"}, {"%zz", "%zz"}, {"%2e%2E/", "../"}, {"%25", "%"}, {"%%41", "%A"},
		{"abc", "abc"}, {"", ""}};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_str(url_decode(a, str_of(cases[i][0])), cases[i][1]);
}

static void
test_path_parts(void **state)
{
	(void)state;
	static const char *const cases[][4] = {
		{"content/brev/2023/mars.md", "content/brev/2023/", "mars.md", ".md"},
		{"site.yaml", "", "site.yaml", ".yaml"},
		{"content/", "content/", "", ""},
		{"a.b/c", "a.b/", "c", ""},
		{"a/.gitignore", "a/", ".gitignore", ""},
		{"a/b.tar.gz", "a/", "b.tar.gz", ".gz"},
		{"", "", "", ""},
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct str path = str_of(cases[i][0]);
		assert_str(path_folder(path), cases[i][1]);
		assert_str(path_name(path), cases[i][2]);
		assert_str(path_extension(path), cases[i][3]);
	}
}

static void
test_resolve(void **state)
{
	struct arena *a = *state;
	static const char *const cases[][3] = {
		{"content/brev/2023/", "mars.md", "content/brev/2023/mars.md"},
		{"content/brev/2023/", "../../protokoll/a.md", "content/protokoll/a.md"},
		{"content/brev/2023/", "./a.md", "content/brev/2023/a.md"},
		{"content/brev/", "a//b/./c.md", "content/brev/a/b/c.md"},
		{"content/brev/", "..", "content/"},
		{"content/brev/", "../", "content/"},
		{"content/brev/", "a/../b.md", "content/brev/b.md"},
		{"content/brev/", "../../site.yaml", "site.yaml"},
		{"content/brev/", "../..", ""},
		{"", "a.md", "a.md"},
		{"content/", "", "content/"},
		{"content/", "...", "content/..."},
		{"content/", "..a/b", "content/..a/b"},
	};
	struct str out;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		assert_true(path_resolve(a, str_of(cases[i][0]), str_of(cases[i][1]), &out));
		assert_str(out, cases[i][2]);
	}
	assert_false(path_resolve(a, S(""), S(".."), &out));
	assert_false(path_resolve(a, S("content/"), S("../../x"), &out));
	assert_false(path_resolve(a, S("content/"), S("a/../../../content/x"), &out));
}

static void
test_relative(void **state)
{
	struct arena *a = *state;
	assert_str(path_relative(a, S("content/brev/2023/"), S("content/protokoll/a.md")),
		"../../protokoll/a.md");
	assert_str(path_relative(a, S("content/brev/"), S("content/brev/a.md")), "a.md");
	assert_str(path_relative(a, S("content/brev/"), S("content/brev/2023/a.md")), "2023/a.md");
	assert_str(path_relative(a, S("content/brev/"), S("site.yaml")), "../../site.yaml");
	assert_str(path_relative(a, S(""), S("content/a.md")), "content/a.md");
	assert_str(path_relative(a, S("content/brev/"), S("content/brevlåda/a.md")),
		"../brevlåda/a.md");
}

static struct str
escaped(struct arena *a, void (*f)(struct buf *, struct str), struct str text)
{
	struct buf b = {0};
	f(&b, text);
	struct str s = str_dup(a, buf_str(&b));
	buf_release(&b);
	return s;
}

static void
test_escape(void **state)
{
	struct arena *a = *state;
	assert_str(escaped(a, html_escape, S("<a href=\"x\">å & ö</a>")),
		"&lt;a href=&quot;x&quot;&gt;å &amp; ö&lt;/a&gt;");
	assert_str(escaped(a, html_escape, S("&amp;")), "&amp;amp;"); // text, not HTML
	assert_str(escaped(a, html_escape, S("vanlig text")), "vanlig text");
	assert_str(escaped(a, html_escape, S("<")), "&lt;");
	assert_str(escaped(a, html_escape, S("")), "");
}

static void
test_escape_url(void **state)
{
	struct arena *a = *state;
	assert_str(escaped(a, html_escape_url, S("https://a.se/b c?d=1&e='f'#g")),
		"https://a.se/b%20c?d=1&amp;e=&#x27;f&#x27;#g");
	assert_str(escaped(a, html_escape_url, S("å\"<>%20`")), "%C3%A5%22%3C%3E%20%60");
	assert_str(escaped(a, html_escape_url, (struct str){"a\0b", 3}), "a%00b");
}

static void
test_xml(void **state)
{
	struct arena *a = *state;
	struct buf b = {0};
	xml_open(&b, S("entry"));
	xml_text(&b, S("title"), S("A & <b>"));
	xml_close(&b, S("entry"));
	assert_str(str_dup(a, buf_str(&b)), "<entry><title>A &amp; &lt;b&gt;</title>\n</entry>\n");
	buf_release(&b);
}

static void
test_site(void **state)
{
	(void)state;
	static const struct str good[] = {S_INIT("https://f.example/"), S_INIT("http://f.example"),
		S_INIT("https://f.example:8080/a-b/c_d.e/")};
	static const struct str bad[] = {S_INIT("f.example"), S_INIT("ftp://f.example/"),
		S_INIT("https://"), S_INIT("https:///a/"), S_INIT("https://f.example/a;b/"),
		S_INIT("https://f.example/a b/"), S_INIT("https://f.example/{a}/"),
		S_INIT("https://f.example/?a"), S_INIT("https://f.example#a"),
		S_INIT("https://f.example/å/"), S_INIT("https://f.example/\na/"), S_INIT("")};
	for (size_t i = 0; i < sizeof good / sizeof *good; i++)
		assert_true(url_is_site(good[i]));
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
		assert_false(url_is_site(bad[i]));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_scheme),
		TEST(test_dangerous),
		TEST(test_split),
		TEST(test_decode),
		TEST(test_path_parts),
		TEST(test_resolve),
		TEST(test_relative),
		TEST(test_escape),
		TEST(test_escape_url),
		TEST(test_xml),
		TEST(test_site),
	};
	return cmocka_run_group_tests_name("url", tests, NULL, NULL);
}
