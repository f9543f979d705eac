// SPDX-License-Identifier: EUPL-1.2
#include "command/impact.h"
#include "unit.h"

// A plan of pages with the recipe that their number is, and what was published before.
static struct page pages[] = {
	{.type = PAGE_START, .address = S_INIT("/"), .recipe = {0, 1}},
	{.type = PAGE_FEED, .address = S_INIT("/atom.xml"), .recipe = {0, 2}},
	{.type = PAGE_DOCUMENT, .address = S_INIT("/brev/1/"), .recipe = {0, 3}},
	{.type = PAGE_DOCUMENT, .address = S_INIT("/brev/2/"), .recipe = {0, 4}},
	{.type = PAGE_FILE, .address = S_INIT("/fil.pdf"), .recipe = {0, 5}},
	{.type = PAGE_REDIRECT, .address = S_INIT("/gammal/"), .recipe = {0, 6}},
};
enum { PAGES = sizeof pages / sizeof *pages };

static struct manifest
before(struct arena *a, const char *const (*files)[2], size_t n)
{
	struct manifest m = {0};
	for (size_t i = 0; i < n; i++) {
		struct manifest_entry e = {.path = str_of(files[i][0]),
			.bytes = hash_of(str_of(files[i][1])),
			.recipe = {9, i}};
		ARENA_PUSH(a, &m, e);
	}
	manifest_sort(&m);
	return m;
}

// Every page is rendered as "ny".
static struct impact
look(struct arena *a, struct manifest m)
{
	static const struct plan plan = {.items = pages, .n = PAGES};
	struct impact i;
	impact_begin(&i, a, m, S(""), &plan);
	for (size_t n = 0; n < PAGES; n++)
		impact_page(&i, n, page_file(a, &pages[n]), S("ny"));
	impact_end(&i, a);
	return i;
}

static struct str
words(struct arena *a, const struct impact *i)
{
	struct buf b = {0};
	impact_will(&b, i);
	buf_add(&b, S(" | "));
	impact_was(&b, i);
	buf_byte(&b, '\n');
	impact_list(&b, i, S("https://a.example/"), 2);
	struct str s = str_dup(a, buf_str(&b));
	buf_release(&b);
	return s;
}

static void
test_first(void **state)
{
	struct arena *a = *state;
	struct impact i = look(a, (struct manifest){0});
	assert_true(impact_is_first(&i));
	assert_str(words(a, &i),
		"den första publiceringen, 3 sidor | den första publiceringen, 3 sidor\n");
}

static void
test_nothing(void **state)
{
	struct arena *a = *state;
	static const char *const files[][2] = {{"index.html", "ny"}, {"atom.xml", "gammal"},
		{"brev/1/index.html", "ny"}, {"brev/2/index.html", "ny"}, {"fil.pdf", "ny"}, {"annan.pdf", "x"}};
	struct manifest m = before(a, files, 6);
	struct impact i = look(a, m);
	assert_str(words(a, &i), "inga sidor ändras | inga sidor ändrades\n");
	m.items[4].bytes = hash_of(S("gammal"));
	assert_str(m.items[4].path, "fil.pdf");
	i = look(a, m);
	assert_str(words(a, &i), "inga sidor ändras | inga sidor ändrades, men 1 fil\n");
}

// The version that the start page names is not for visitors.
static void
test_stamp(void **state)
{
	struct arena *a = *state;
	static struct page start[] = {{.type = PAGE_START, .address = S_INIT("/")},
		{.type = PAGE_SERVER,
			.address = S_INIT(IMPACT_VERSION),
			.bytes = S_INIT("{\"commit\": \"bb\", \"datum\": \"2\", "
					"\"version\": \"anslag 0\"}")}};
	static const struct plan plan = {.items = start, .n = 2};
	struct str live = S("{\"commit\": \"aa\", \"datum\": \"1\", \"version\": \"anslag 0\"}");
	static const struct {
		const char *before, *now;
		size_t changed;
	} cases[] = {
		{"<anslag 0, aa, 1> x", "<anslag 0, bb, 2> x", 0},
		{"<anslag 0, aa, 1> x", "<anslag 0, bb, 2> y", 1},
		{"<anslag 0, aa, 1> x", "<anslag 0, aa, 2> x", 1},
		{"<anslag 0, aa, 1>", "<>", 1},
		{"x", "x", 0},
	};
	for (size_t k = 0; k < sizeof cases / sizeof *cases; k++) {
		const char *const files[][2] = {{"index.html", cases[k].before}};
		struct impact i;
		impact_begin(&i, a, before(a, files, 1), live, &plan);
		impact_page(&i, 0, S("index.html"), str_of(cases[k].now));
		impact_end(&i, a);
		assert_int_equal(i.changed, cases[k].changed);
	}
}

// An old address that goes is no page that goes.
static void
test_moved(void **state)
{
	struct arena *a = *state;
	static const char *const files[][2] = {{"index.html", "ny"}, {"brev/1/index.html", "ny"},
		{"brev/2/index.html", "ny"}, {"fil.pdf", "ny"}, {"forr/index.html", "ny"}};
	struct manifest m = before(a, files, 5);
	m.items[3].role = ROLE_MOVED;
	struct impact i = look(a, m);
	assert_str(words(a, &i), "inga sidor ändras | inga sidor ändrades\n");
}

static void
test_changes(void **state)
{
	struct arena *a = *state;
	static const char *const files[][2] = {{"index.html", "gammal"}, {"brev/1/index.html", "ny"},
		{"brev/0/index.html", "ny"}};
	struct impact i = look(a, before(a, files, 3));
	assert_str(words(a, &i),
		"1 sida ändras, 1 ny, 1 försvinner | 1 ny sida, 1 ändrad, 1 borttagen\n"
		"  ny         https://a.example/brev/2/\n"
		"  borttagen  https://a.example/brev/0/\n"
		"  … och 1 till\n");
}

static void
test_many(void **state)
{
	struct arena *a = *state;
	static const char *const files[][2] = {{"x/index.html", ""}, {"brev/1/index.html", ""},
		{"brev/2/index.html", ""}, {"y/index.html", ""}, {"a/findex.html", ""}};
	struct impact i = look(a, before(a, files, 5));
	assert_str(words(a, &i),
		"2 sidor ändras, 1 ny, 2 försvinner | 1 ny sida, 2 ändrade, 2 borttagna\n"
		"  ny         https://a.example/\n"
		"  borttagen  https://a.example/x/\n"
		"  … och 3 till\n");
}

// A page with the published recipe need not be rendered.
static void
test_keep(void **state)
{
	struct arena *a = *state;
	static const struct plan plan = {.items = pages, .n = PAGES};
	static const char *const files[][2] = {{"index.html", ""}, {"brev/1/index.html", ""}};
	struct manifest m = before(a, files, 2);
	m.items[1].recipe = pages[0].recipe;
	struct impact i;
	impact_begin(&i, a, m, S(""), &plan);
	assert_true(impact_keep(&i, 0, S("index.html")));
	assert_false(impact_keep(&i, 2, S("brev/1/index.html")));
	assert_false(impact_keep(&i, 3, S("brev/2/index.html")));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_first),
		TEST(test_nothing),
		TEST(test_stamp),
		TEST(test_moved),
		TEST(test_changes),
		TEST(test_many),
		TEST(test_keep),
	};
	return cmocka_run_group_tests_name("impact", tests, NULL, NULL);
}
