// SPDX-License-Identifier: EUPL-1.2
// Where long Swedish words may be broken.
#include "base/hyphen.h"
#include "unit.h"

static struct str
broken(struct arena *a, struct hyphen *h, const char *text)
{
	struct buf b = {0};
	hyphen_add(&b, h, str_of(text));
	struct str s = str_dup(a, buf_str(&b));
	buf_release(&b);
	return s;
}

// Leaves hyphens all over the stack: a library that reads on after a word's end finds them, and the
// word's place in the text, which looks like one too.
static void __attribute__((noinline)) litter(void)
{
	volatile char junk[16384];
	for (size_t i = 0; i < sizeof junk; i++)
		junk[i] = '-';
}

static void
test_words(void **state)
{
	struct arena *a = *state;
	struct hyphen *h = hyphen_open();
	assert_str(broken(a, h, "Kort och gott"), "Kort och gott");
	struct str word = broken(a, h, "samordningsförbundet");
	assert_true(str_has(word, S("\u00ad")));
	for (int before = 0; before < 60; before++) {
		struct buf text = {0};
		buf_pad(&text, ' ', (size_t)before);
		buf_add(&text, S("samordningsförbundet"));
		char *typed = str_cstr(a, buf_str(&text));
		buf_release(&text);
		litter();
		assert_true(str_eq(str_trim(broken(a, h, typed)), word));
	}
	hyphen_close(h);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_words),
	};
	return cmocka_run_group_tests_name("hyphen", tests, NULL, NULL);
}
