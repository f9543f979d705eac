// SPDX-License-Identifier: EUPL-1.2
// What git tells of a push, and the names that previews of its branches get.
#include "command/publisher.h"
#include "command/push.h"
#include "unit.h"

#define A "0123456789abcdef0123456789abcdef01234567"
#define ZERO "0000000000000000000000000000000000000000"

static void
test_push(void **state)
{
	struct arena *a = *state;
	struct push p = push_parse(a,
		S(A " " ZERO " refs/heads/f\u00f6rslag/x\n" ZERO " " A " refs/tags/main\n" A " " A
		  " refs/heads/main\n"));
	assert_int_equal(p.n, 3);
	assert_str(p.items[0].branch, "f\u00f6rslag/x");
	assert_true(oid_is_zero(p.items[0].after));
	assert_false(oid_is_zero(p.items[0].before));
	assert_int_equal(p.items[1].branch.n, 0);
	assert_ptr_equal(push_find(&p, S("main")), &p.items[2]); // not the tag of that name
	assert_null(push_find(&p, S("")));
	assert_null(push_find(&p, S("x")));
	assert_int_equal(push_parse(a, S("")).n, 0);
}

static void
test_preview(void **state)
{
	struct arena *a = *state;
	struct publisher p = {.output = S("/www/sajt"), .preview_url = S("https://prov.example/f")};
	assert_str(publisher_preview_folder(a, &p, S("utkast")), "/www/sajt-preview/utkast");
	assert_str(publisher_preview_url(a, &p, S("utkast")), "https://prov.example/f/utkast/");
	p.preview_url = S("https://prov.example/f/");
	assert_str(publisher_preview_url(a, &p, S("utkast")), "https://prov.example/f/utkast/");
	p.preview_url = S("");
	assert_int_equal(publisher_preview_url(a, &p, S("utkast")).n, 0);
}

// Every branch has a name of its own that is one plain folder.
static void
test_preview_names(void **state)
{
	struct arena *a = *state;
	static const char *const branches[] = {"utkast", "Utkast", "ut/kast", "ut-kast", "-ut-kast",
		"å", "a", "A", "漢字", "漢", "...", "x.lock", "<b>", "$(x)", "index.html"};
	enum { N = sizeof branches / sizeof *branches };
	struct publisher p = {0};
	struct str names[N];
	for (size_t i = 0; i < N; i++) {
		names[i] = str_from(publisher_preview_folder(a, &p, str_of(branches[i])),
			sizeof "-preview/" - 1);
		assert_true(names[i].n > 0 && names[i].n < 80);
		for (size_t k = 0; k < names[i].n; k++)
			assert_true(names[i].p[k] == '-' || is_digit(names[i].p[k]) ||
				(names[i].p[k] >= 'a' && names[i].p[k] <= 'z'));
		for (size_t k = 0; k < i; k++)
			assert_false(str_eq(names[i], names[k]));
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_push),
		TEST(test_preview),
		TEST(test_preview_names),
	};
	return cmocka_run_group_tests_name("push", tests, NULL, NULL);
}
