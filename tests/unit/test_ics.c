// SPDX-License-Identifier: EUPL-1.2
// Lines, folding, escaping and times of iCalendar.
#include "format/ics.h"
#include "unit.h"

#define CHECK(arena, call, expected)                                   \
	do {                                                           \
		struct buf b_ = {0};                                   \
		struct buf *out = &b_;                                 \
		call;                                                  \
		struct str text_ = str_dup((arena), buf_str(&b_));     \
		buf_release(&b_);                                      \
		assert_str(text_, expected);                           \
	} while (0)

static void
test_lines(void **state)
{
	struct arena *a = *state;
	CHECK(a, ics_open(out, S("VEVENT")), "BEGIN:VEVENT\r\n");
	CHECK(a, ics_close(out, S("VEVENT")), "END:VEVENT\r\n");
	CHECK(a, ics_line(out, S("VERSION"), S("2.0")), "VERSION:2.0\r\n");
	CHECK(a, ics_line(out, S("X"), S("")), "X:\r\n");
}

static void
test_escaping(void **state)
{
	struct arena *a = *state;
	CHECK(a, ics_text(out, S("S"), S("a, b; c: \"d\" \\ e")), "S:a\\, b\\; c: \"d\" \\\\ e\r\n");
	CHECK(a, ics_text(out, S("S"), S("a\nb\r\nc\x01\x7f\td")), "S:a\\nb\\nc\td\r\n");
	CHECK(a, ics_text(out, S("S"), S("Åre – ”nu”")), "S:Åre – ”nu”\r\n");
	struct str words[] = {S("a,b"), S("c")};
	struct strs list = {words, 2, 2};
	CHECK(a, ics_texts(out, S("S"), &list), "S:a\\,b,c\r\n");
	CHECK(a, ics_named(out, S("O"), S("CN"), S("A \"B\", C;\n"), S("mailto:x@y")),
		"O;CN=\"A 'B', C;\":mailto:x@y\r\n");
}

// Every line is at most 75 octets, a character is never cut, and unfolding gives the text back.
static void
check_folding(struct arena *a, struct str text)
{
	struct buf b = {0}, back = {0};
	ics_text(&b, S("S"), text);
	struct str rest = buf_str(&b);
	for (size_t n = 0; rest.n; n++) {
		size_t end = str_find(rest, S("\r\n"));
		assert_true(end <= ICS_WIDTH);
		struct str line = str_slice(rest, 0, end);
		if (n)
			assert_int_equal(line.p[0], ' ');
		line = str_from(line, n > 0);
		assert_true(((unsigned char)line.p[0] & 0xC0) != 0x80);
		buf_add(&back, line);
		rest = str_from(rest, end + 2);
	}
	struct str expected = str_join(a, S("S:"), text);
	assert_true(str_eq(buf_str(&back), expected));
	buf_release(&b);
	buf_release(&back);
}

static void
test_folding(void **state)
{
	struct arena *a = *state;
	struct buf text = {0};
	static const char *const letters[] = {"a", "å", "–", "😀"};
	for (size_t k = 0; k < sizeof letters / sizeof *letters; k++)
		for (size_t n = 0; n < 160; n++) {
			buf_clear(&text);
			for (size_t i = 0; i < n; i++)
				buf_add(&text, str_of(i % 7 ? letters[k] : "b"));
			check_folding(a, buf_str(&text));
		}
	buf_release(&text);
	CHECK(a,
		ics_text(out, S("S"),
			S("012345678901234567890123456789012345678901234567890123456789"
			  "0123456789012å")),
		"S:0123456789012345678901234567890123456789012345678901234567890123456789012\r\n"
		" å\r\n");
	CHECK(a,
		ics_text(out, S("S"),
			S("012345678901234567890123456789012345678901234567890123456789"
			  "0123456789012")),
		"S:0123456789012345678901234567890123456789012345678901234567890123456789012\r\n");
}

// Local times are written as they are, on both sides of the changes of time and within them.
static void
test_times(void **state)
{
	struct arena *a = *state;
	static const struct {
		struct date day;
		int minute;
		const char *expected;
	} cases[] = {
		{{2021, 3, 28}, 90, "20210328T013000"},
		{{2021, 3, 28}, 180, "20210328T030000"},
		{{2021, 10, 31}, 150, "20211031T023000"},
		{{2021, 10, 31}, 180, "20211031T030000"},
		{{2021, 12, 31}, 1440, "20211231T000000"},
		{{2021, 6, 1}, 1439, "20210601T235900"},
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct str expected =
			str_fmt(a, "DTSTART;TZID=Europe/Stockholm:%s\r\n", cases[i].expected);
		CHECK(a,
			ics_time(out, S("DTSTART"), cases[i].day,
				(struct clock){cases[i].minute + 1}),
			str_cstr(a, expected));
	}
	CHECK(a, ics_day(out, S("DTEND"), ((struct date){2024, 2, 29})),
		"DTEND;VALUE=DATE:20240229\r\n");
	CHECK(a, ics_moment(out, S("DTSTAMP"), 0), "DTSTAMP:19700101T000000Z\r\n");
	CHECK(a, ics_moment(out, S("DTSTAMP"), 1708468205), "DTSTAMP:20240220T223005Z\r\n");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_lines),
		TEST(test_escaping),
		TEST(test_folding),
		TEST(test_times),
	};
	return cmocka_run_group_tests_name("ics", tests, NULL, NULL);
}
