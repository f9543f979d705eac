// SPDX-License-Identifier: EUPL-1.2
// Names that are taken for one name, and names that are not. Findings as "line:column a=… b=…".
#include "unit_site.h"

#include "model/names.h"

// One protocol with people in a list, and a text that is put in.
#define PROTOCOL(list, text)                                                              \
	"---\ntitel: P\ndatum: 2025-01-02\norgan: styrelse\njusterare: [" list            \
	"]\nnarvarande: [" list "]\njusterat: 2025-01-03\n---\n## § 1 A\n\n" text "\n"

static void
check(struct unit_site *s)
{
	unit_build_site(s, "2025-06-01", false);
	diags_release(&s->diags);
	names_check(s->arena, s->site, &s->diags);
	diags_sort(&s->diags);
}

static void
expect(struct arena *a, const char *list_and_text, const char *news, const char *want)
{
	struct unit_site s = {.arena = a};
	unit_file(&s, "content/protokoll/p.md", list_and_text);
	unit_file(&s, "content/nyheter/n.md", news);
	check(&s);
	assert_findings(a, &s.diags, want);
	diags_release(&s.diags);
}

static void
test_field_and_text(void **state)
{
	expect(*state, PROTOCOL("Jan-Olof Häggström", "Jan-Olov Häggström väljs."),
		UNIT_NEWS("N", "2025-01-02", ""),
		"R01 11:1 a=Jan-Olof Häggström b=på rad 5\n");
}

static void
test_two_documents(void **state)
{
	expect(*state, PROTOCOL("Märit Wedin", "Ja."),
		UNIT_NEWS("N", "2025-01-02", "") "Märith Wedin talar.\n",
		"R01 7:1 a=Märit Wedin b=i content/protokoll/p.md, rad 5\n");
}

// Alike as two names may be: both must stand in one document, or in one circle.
static void
test_weak_likeness(void **state)
{
	expect(*state, PROTOCOL("Anna Lexelius", "Anna Lexell talar."),
		UNIT_NEWS("N", "2025-01-02", ""), "R01 11:1 a=Anna Lexelius b=på rad 5\n");
	expect(*state, PROTOCOL("Anna Lexelius", "Ja."),
		UNIT_NEWS("N", "2025-01-02", "") "Anna Lexell talar.\n", "");
}

static void
test_same_circle(void **state)
{
	struct arena *a = *state;
	struct unit_site s = {.arena = a};
	unit_file(&s, "content/anteckningar/a.md",
		"---\ntitel: A\ndatum: 2024-01-02\nnatverk: norrland\nnarvarande: [Åke Rönnberg]\n"
		"---\nJa.\n");
	unit_file(&s, "content/anteckningar/b.md",
		"---\ntitel: B\ndatum: 2025-01-02\nnatverk: norrland\n---\nÅke Rönnerberg.\n");
	unit_file(&s, "content/nyheter/c.md",
		UNIT_NEWS("N", "2025-01-02", "") "Anna Lind, Anna Lindh.\n");
	check(&s);
	assert_findings(a, &s.diags,
		"R01 6:1 a=Åke Rönnberg b=i content/anteckningar/a.md, rad 5\n"
		"R01 7:12 a=Anna Lind b=på rad 7\n");
	diags_release(&s.diags);
}

// A list has each person once.
static void
test_people_of_a_list(void **state)
{
	expect(*state, PROTOCOL("Per Ek, Pär Ek", "Per Ek väljs."),
		UNIT_NEWS("N", "2025-01-02", ""), "");
}

static void
test_side_by_side(void **state)
{
	expect(*state, PROTOCOL("Bo Ek", "Maria Ek och Marie Ek valdes."),
		UNIT_NEWS("N", "2025-01-02", ""), "");
}

// Two names that both are usual are two people's.
static void
test_usual_names(void **state)
{
	struct arena *a = *state;
	struct unit_site s = {.arena = a};
	for (int i = 0; i < 3; i++) {
		struct str one = str_fmt(a, "content/nyheter/a%d.md", i);
		struct str two = str_fmt(a, "content/nyheter/b%d.md", i);
		struct str title = str_fmt(a, UNIT_NEWS("A%d", "2025-01-02", ""), i);
		unit_file(&s, str_cstr(a, one),
			str_cstr(a, str_join(a, title, S("Per Ek.\n"))));
		title = str_fmt(a, UNIT_NEWS("B%d", "2025-01-02", ""), i);
		unit_file(&s, str_cstr(a, two),
			str_cstr(a, str_join(a, title, S("Pär Ek.\n"))));
	}
	check(&s);
	assert_findings(a, &s.diags, "");
	diags_release(&s.diags);
}

static void
test_not_people(void **state)
{
	expect(*state, PROTOCOL("Bo Ek", "Beslut: Ordförande Karin får bifall."),
		UNIT_NEWS("N", "2025-01-02", "") "Som ordförande var Ordförande Carin bra.\n", "");
	expect(*state, PROTOCOL("Bo Ek", "Kontakta Bo Ek, `Bo Eek` eller [x](Bo-Eek.md)."),
		UNIT_NEWS("N", "2025-01-02", "") "Bo Eks förslag.\n", "");
}

static void
test_places(void **state)
{
	struct arena *a = *state;
	struct unit_site s = {.arena = a};
	unit_file(&s, "content/forbund/o.md",
		"---\ntitel: Samordningsförbundet Örnsköldsvik\nlan: [vasternorrland]\n"
		"kommuner: [Örnsköldsvik]\n---\nText\n");
	unit_file(&s, "content/nyheter/n.md",
		UNIT_NEWS("Örnköldsvik", "2025-01-02", "")
		"Örnköldsviks kommun, Samordnigsförbundet Örnköldsvik, Västernorlands län.\n");
	check(&s);
	assert_findings(a, &s.diags,
		"R01 2:8 a=Örnsköldsvik b=i content/forbund/o.md, rad 2; den här stavningen finns på 3 ställen\n"
		"R01 7:22 a=Samordningsförbundet b=i content/forbund/o.md, rad 2\n"
		"R01 7:55 a=Västernorrlands b=i site.yaml\n");
	diags_release(&s.diags);
}

static void
test_allowed(void **state)
{
	struct arena *a = *state;
	struct unit_site s = {.arena = a};
	unit_file(&s, "site.yaml", UNIT_SITE_YAML "namn_ok: [Märith Wedin/Märit Wedin]\n");
	unit_file(&s, "content/nyheter/n.md",
		UNIT_NEWS("N", "2025-01-02", "") "Märit Wedin.\n\nMärith Wedin.\n\nBo Lundén.\n");
	unit_file(&s, "content/nyheter/m.md",
		UNIT_NEWS("M", "2025-01-02", "") "Märritt Wedin. Bo Lundeén.\n\nMärit Wedin. Märith Wedin. Bo Lundén.\n");
	check(&s);
	assert_findings(a, &s.diags,
		"R01 7:1 a=Märit Wedin b=på rad 9\n"
		"R01 7:16 a=Bo Lundén b=på rad 9\n");
	diags_release(&s.diags);
}

// Ten thousand names, and two that are misspelt.
static void
test_many(void **state)
{
	enum { MANY = 10000, LETTERS = 9 };
	static const char *const first[] = {"Anna", "Bertil", "Cecilia", "David", "Elin", "Fredrik",
		"Gunilla", "Henrik", "Ingrid", "Jonas"};
	struct arena *a = *state;
	struct buf text = {0};
	uint64_t random = 11;
	buf_add(&text, S(UNIT_NEWS("N", "2025-01-02", "")));
	for (size_t i = 0; i < MANY; i++) {
		buf_addf(&text, "%s X", first[i % 10]);
		for (size_t k = 0; k < LETTERS; k++) {
			random = random * 6364136223846793005u + 1442695040888963407u;
			buf_byte(&text, (char)('a' + (random >> 33) % 26));
		}
		buf_add(&text, i % 10 ? S(", ") : S(".\n"));
	}
	buf_add(&text, S("\nAnna Lindgren, Bertil Ekström.\n\nBertil Ekstörm, Anna Lindggren.\n"));
	struct unit_site s = {.arena = a};
	unit_file(&s, "content/nyheter/n.md", str_cstr(a, buf_str(&text)));
	buf_release(&text);
	check(&s);
	assert_int_equal(s.diags.n, 2);
	assert_str(s.diags.items[0].words.a, "Bertil Ekström");
	assert_str(s.diags.items[1].words.a, "Anna Lindgren");
	diags_release(&s.diags);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {TEST(test_field_and_text), TEST(test_two_documents),
		TEST(test_weak_likeness), TEST(test_same_circle), TEST(test_people_of_a_list),
		TEST(test_side_by_side), TEST(test_usual_names), TEST(test_not_people),
		TEST(test_places), TEST(test_allowed), TEST(test_many)};
	return cmocka_run_group_tests_name("names", tests, NULL, NULL);
}
