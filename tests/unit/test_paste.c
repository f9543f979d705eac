// SPDX-License-Identifier: EUPL-1.2
// paste and capitals. The cases are in paste.txt: the body of a document, ".", its findings, ".".
#include "input/capitals.h"
#include "input/paste.h"
#include "input/paste_mark.h"
#include "unit.h"

static struct str
findings(struct arena *a, struct str front, struct str body)
{
	struct file f = {S("content/nyheter/a.md"), str_join(a, front, body)};
	struct diags d = {0};
	struct md_options options = {.file = &f, .from = front.n};
	struct markdown m = markdown_parse(a, &options, &d);
	paste_check(a, &f, front.n, &m, &d);
	diags_sort(&d);
	assert_int_equal(d.errors, 0);
	struct str s = unit_findings(a, &d);
	diags_release(&d);
	return s;
}

static void
run_case(void **state)
{
	const struct unit_case *c = *state;
	struct arena a = {0};
	assert_case(c, findings(&a, S(""), c->input));
	arena_release(&a);
}

// Front matter is no text, and an image there is an image.
static void
test_front_matter(void **state)
{
	struct arena *a = *state;
	assert_str(findings(a, S("---\ntitel: • A\tB\ningress: C\tD\n---\n"), S("Se bilden nedan.\n")),
		"K09 5:1\n");
	assert_str(findings(a, S("---\nbild: a.png\n---\n"), S("Se bilden nedan.\n")), "");
	assert_str(findings(a, S("---\ntitel: A\n---\n"), S("")), "");
}

static void
test_capitals(void **state)
{
	struct arena *a = *state;
	static const char *const yes[] = {"TACK FÖR DENNA GÅNG!", "SAMMANTRÄDESPROTOKOLL",
		"§ 60 NNS ÅRSMÖTE", "ESF-PROJEKTET", "ÅRSMÖTET 2021",
		"BUDGET – ETT FÖRSLAG"};
	static const char *const no[] = {"", "NNS", "NNS OCH SKR i samverkan", "ESF", "GDPR",
		"NNS AU", "ESF SUS MIA", "2021", "§ 60", "Tack för denna gång", "LUNCH",
		"11.00 LUNCH", "ÄRENDE 7", "SAMORDNINGSFÖRBUNDEt"};
	for (size_t i = 0; i < sizeof yes / sizeof *yes; i++)
		if (!capitals_only(a, str_of(yes[i])))
			fail_msg("inte bara versaler: ”%s”", yes[i]);
	for (size_t i = 0; i < sizeof no / sizeof *no; i++)
		if (capitals_only(a, str_of(no[i])))
			fail_msg("bara versaler: ”%s”", no[i]);
}

static void
test_lower(void **state)
{
	struct arena *a = *state;
	static const struct str whole = S_INIT("Vi möttes i Östersund. Länet heter Jämtlands län. "
					       "Rapport från mötet, som Åsa skrev, och en rapport.");
	static const char *const cases[][2] = {
		{"TACK FÖR DENNA GÅNG!", "Tack för denna gång!"},
		{"MÖTE I ÖSTERSUND", "Möte i Östersund"},
		{"SAMORDNINGSFÖRBUNDET I JÄMTLANDS LÄN", "Samordningsförbundet i Jämtlands län"},
		{"NNS ÅRSMÖTE MED SKR", "NNS årsmöte med SKR"},
		{"ÅSAS RAPPORT FRÅN ÅSA", "Åsas rapport från Åsa"},
		{"ESF-PROJEKTET 2021", "ESF-projektet 2021"},
		{"**ÅRSMÖTE**", "**Årsmöte**"},
		{"[ÅRSMÖTE I LULEÅ](a/Mote.md)", "[Årsmöte i luleå](a/Mote.md)"},
		{"", ""},
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_str(capitals_lower(a, str_of(cases[i][0]), whole), cases[i][1]);
}

static void
test_mentions(void **state)
{
	(void)state;
	static const char *const yes[][2] = {{"Se bilden nedan.", "Se bilden nedan"},
		{"(se figur)", "se figur"}, {"(se bild)", "se bild"}, {"Bilden ovan visar", "Bilden ovan"},
		{"i figur 2 visas", "figur 2"}, {"Figur 1. Andelar", "Figur 1"},
		{"diagrammet nedan", "diagrammet nedan"}, {"se\ndiagrammet", "se\ndiagrammet"},
		{"Nedanstående bild", "Nedanstående bild"}, {"xx se bilderna yy", "se bilderna"}};
	static const char *const no[] = {"", "i", "bild", "Bild på gruppen", "bilden av kommunen",
		"se bifogat bildspel", "se bildspelet nedan", "en bild nedanför", "utbilden nedan",
		"se bild i bilaga 2", "se bilden på sidan 4", "ge en bild ovanligt ofta",
		"centralfigur 2", "Bild 2021"};
	struct str text, place;
	for (size_t i = 0; i < sizeof yes / sizeof *yes; i++) {
		text = str_of(yes[i][0]);
		if (!paste_mention(&text, &place))
			fail_msg("fann inget i ”%s”", yes[i][0]);
		assert_str(place, yes[i][1]);
		assert_false(paste_mention(&text, &place));
	}
	for (size_t i = 0; i < sizeof no / sizeof *no; i++) {
		text = str_of(no[i]);
		if (paste_mention(&text, &place))
			fail_msg("fann något i ”%s”", no[i]);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_front_matter),
		TEST(test_capitals),
		TEST(test_lower),
		TEST(test_mentions),
	};
	struct unit_suite suite = {0};
	unit_add_all(&suite, tests, sizeof tests / sizeof *tests);
	unit_add_cases(&suite, "tests/unit/paste.txt", run_case);
	return unit_run(&suite, "paste");
}
