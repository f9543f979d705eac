// SPDX-License-Identifier: EUPL-1.2
// When does a site change next without a commit, and what then?
#include "model/due.h"

#include "unit_site.h"

#define NEWS "content/nyheter/n.md"

// "2024-05-01 1 sida publiceras", empty if nothing is due.
static struct str
due_of(struct unit_site *s, const char *today, bool drafts)
{
	unit_build_site(s, today, drafts);
	struct due due = due_next(s->site);
	if (!date_is_set(due.date))
		return S("");
	struct str day = date_iso(s->arena, due.date), what = due_text(s->arena, &due);
	return str_fmt(s->arena, "%.*s %.*s", STR(day), STR(what));
}

struct day_case {
	const char *more, *today, *want;
	bool drafts;
};

static void
test_published(void **state)
{
	static const struct day_case cases[] = {
		{"", "2024-01-01", "", false},
		{"publicera_fran: 2024-05-01\n", "2024-04-30", "2024-05-01 1 sida publiceras",
			false},
		{"publicera_fran: 2024-05-01\n", "2024-05-01", "", false},
		{"publicera_fran: 2024-05-01\n", "2024-04-30", "", true}, // is there already
		{"publicera_fran: 2024-05-01\nstatus: utkast\n", "2024-04-30", "", false},
		{"avpublicera: 2024-05-01\n", "2024-04-01", "2024-05-01 1 sida avpubliceras",
			false},
		{"avpublicera: 2024-05-01\n", "2024-05-01", "", false},
		{"avpublicera: 2024-05-01\nstatus: utkast\n", "2024-04-01", "", false},
		{"publicera_fran: 2024-05-01\navpublicera: 2024-06-01\n", "2024-04-01",
			"2024-05-01 1 sida publiceras", false},
		{"publicera_fran: 2024-05-01\navpublicera: 2024-06-01\n", "2024-05-01",
			"2024-06-01 1 sida avpubliceras", false},
		// never seen, but from the later day its address says that it was taken down
		{"publicera_fran: 2024-06-01\navpublicera: 2024-05-01\n", "2024-04-01",
			"2024-06-01 1 sida avpubliceras", false},
		{"publicera_fran: 2024-05-01\navpublicera: 2024-05-01\n", "2024-04-01",
			"2024-05-01 1 sida avpubliceras", false},
		{"publicera_fran: 2024-02-29\n", "2024-02-28", "2024-02-29 1 sida publiceras",
			false},
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct arena *a = *state;
		struct unit_site s = {.arena = a};
		struct str head = S("---\ntitel: N\ndatum: 2024-01-01\ningress: I\n");
		struct str text = str_fmt(a, "%.*s%s---\nText\n", STR(head), cases[i].more);
		unit_file(&s, NEWS, str_cstr(a, text));
		assert_str(due_of(&s, cases[i].today, cases[i].drafts), cases[i].want);
	}
}

static void
test_calendar(void **state)
{
	static const struct day_case cases[] = {
		{"slut: 2024-05-03\n", "2024-05-01",
			"2024-05-04 1 händelse i kalendariet har varit", false},
		{"slut: 2024-05-03\n", "2024-05-03",
			"2024-05-04 1 händelse i kalendariet har varit", false},
		{"slut: 2024-05-03\n", "2024-05-04",
			"2026-01-01 1 händelse lämnar kalendern som man prenumererar på", false},
		{"slut: 2024-05-03\n", "2026-01-01", "", false},
		{"anmalan: {senast: 2024-04-20}\n", "2024-04-01",
			"2024-04-21 1 händelse i kalendariet har varit", false},
		{"installt: ja\nanmalan: {senast: 2024-04-20}\n", "2024-04-01",
			"2024-05-02 1 händelse i kalendariet har varit", false},
		{"anmalan: {senast: 2024-05-01}\n", "2024-04-01",
			"2024-05-02 2 händelser i kalendariet har varit", false},
		{"", "2024-04-01", "2024-05-02 1 händelse i kalendariet har varit", false},
		// published when it was over, or taken down before: it never moves
		{"publicera_fran: 2024-05-02\n", "2024-04-01", "2024-05-02 1 sida publiceras",
			false},
		{"publicera_fran: 2024-05-02\n", "2024-05-02",
			"2026-01-01 1 händelse lämnar kalendern som man prenumererar på", false},
		{"avpublicera: 2024-05-02\n", "2024-04-01", "2024-05-02 1 sida avpubliceras",
			false},
		{"avpublicera: 2024-05-01\n", "2024-05-01", "", false},
		{"status: utkast\n", "2024-04-01", "", false},
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct arena *a = *state;
		struct unit_site s = {.arena = a};
		struct str text = str_fmt(a,
			"---\ntitel: E\ndatum: 2024-01-01\ningress: I\nstart: 2024-05-01\n%s---\n",
			cases[i].more);
		unit_file(&s, "content/evenemang/e.md", str_cstr(a, text));
		assert_str(due_of(&s, cases[i].today, cases[i].drafts), cases[i].want);
	}
}

static void
test_people(void **state)
{
	static const struct day_case cases[] = {
		{"", "2024-01-01", "", false},
		{"period: {till: 2024-05-01}\n", "2024-05-01", "2024-05-02 1 uppdrag upphör",
			false},
		{"period: {till: 2024-05-01}\n", "2024-05-02", "", false},
		{"publicera_fran: 2024-05-01\n", "2024-01-01", "2024-05-01 1 person läggs till",
			false},
		{"avpublicera: 2024-05-01\n", "2024-01-01", "2024-05-01 1 person tas bort", false},
		// no page, so no tombstone either
		{"publicera_fran: 2024-05-02\navpublicera: 2024-05-01\n", "2024-01-01", "", false},
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct arena *a = *state;
		struct unit_site s = {.arena = a};
		struct str text = str_fmt(
			a, "---\ntitel: P\ndatum: 2024-01-01\n%s---\n", cases[i].more);
		unit_file(&s, "content/person/p.md", str_cstr(a, text));
		assert_str(due_of(&s, cases[i].today, cases[i].drafts), cases[i].want);
	}
}

// Minutes that were not adjusted are not published on any day.
static void
test_protocol(void **state)
{
	struct arena *a = *state;
	struct unit_site s = {.arena = a};
	unit_file(&s, "content/protokoll/p.md",
		"---\ntitel: P\ndatum: 2024-01-01\norgan: au\njusterare: [A]\nnarvarande: [A]\n"
		"publicera_fran: 2024-05-01\n---\n## § 1 A\n\nBeslut: Ja.\n");
	assert_str(due_of(&s, "2024-01-01", false), "");
}

// The earliest day counts, and everything that happens on it.
static void
test_several(void **state)
{
	struct arena *a = *state;
	struct unit_site s = {.arena = a};
	unit_file(&s, "content/nyheter/a.md",
		UNIT_NEWS("A", "2024-01-01", "publicera_fran: 2024-05-02\n"));
	unit_file(&s, "content/nyheter/b.md",
		UNIT_NEWS("B", "2024-01-01", "publicera_fran: 2024-05-02\n"));
	unit_file(&s, "content/nyheter/c.md",
		UNIT_NEWS("C", "2024-01-01", "avpublicera: 2024-05-02\n"));
	unit_file(&s, "content/nyheter/d.md",
		UNIT_NEWS("D", "2024-01-01", "avpublicera: 2024-05-03\n"));
	unit_file(&s, "content/evenemang/e.md", UNIT_EVENT("E", "2024-05-01", ""));
	assert_str(due_of(&s, "2024-04-01", false),
		"2024-05-02 2 sidor publiceras, 1 sida avpubliceras och 1 händelse i kalendariet "
		"har varit");
}

static void
test_since(void **state)
{
	static const struct {
		const char *today, *committed, *want;
	} cases[] = {{"2024-04-30", "2024-03-01", "2024-03-01"},
		{"2024-05-01", "2024-03-01", "2024-05-01"},
		{"2024-05-02", "2024-03-01", "2024-05-01"},
		{"2024-06-09", "2024-03-01", "2024-06-09"},
		{"2024-12-31", "2024-03-01", "2024-06-09"},
		{"2024-12-31", "2024-07-01", "2024-07-01"},
		{"2024-01-01", "2024-07-01", "2024-07-01"}};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct unit_site s = {.arena = *state};
		struct date committed;
		date_parse(str_of(cases[i].committed), &committed);
		unit_file(&s, "content/nyheter/a.md",
			UNIT_NEWS("A", "2024-01-01",
				"publicera_fran: 2024-05-01\navpublicera: 2024-06-09\n"));
		unit_build_site(&s, cases[i].today, false);
		assert_str(date_iso(s.arena, due_since(s.site, committed)), cases[i].want);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {TEST(test_published), TEST(test_calendar),
		TEST(test_people), TEST(test_protocol), TEST(test_several), TEST(test_since)};
	return cmocka_run_group_tests_name("due", tests, NULL, NULL);
}
