// SPDX-License-Identifier: EUPL-1.2
#include "unit.h"

#include "model/likeness.h"

static void
test_names(void **state)
{
	static const struct {
		const char *x, *y;
		enum likeness want;
	} cases[] = {
		// by ear
		{"Jan-Olof", "Jan-Olov", LIKE_ONE}, {"Märit", "Märith", LIKE_ONE},
		{"Karlsson", "Carlson", LIKE_ONE}, {"Kenth", "Kent", LIKE_ONE},
		{"Eriksson", "Ericsson", LIKE_ONE}, {"Sofia", "Sophia", LIKE_ONE},
		{"Kristina", "Christina", LIKE_ONE}, {"Pär", "Per", LIKE_ONE},
		{"Ann-Marie", "Annmarie", LIKE_ONE}, {"Lindqvist", "Lindkvist", LIKE_ONE},
		{"Ohlsson", "Olsson", LIKE_ONE}, {"Brandt", "Brant", LIKE_ONE},
		{"Wiktor", "Viktor", LIKE_ONE}, {"Linnéa", "Linnea", LIKE_ONE},
		// slips
		{"Kicara-Barucija", "Kicara-Barucia", LIKE_ONE}, {"Häggström", "Häggstörm", LIKE_ONE},
		{"Häggström", "Haggström", LIKE_ONE}, {"Fredriksson", "Fredrikson", LIKE_ONE},
		{"Sondell", "Sondel", LIKE_ONE}, {"Holmlund", "Holmund", LIKE_ONE},
		// may be two
		{"Lexell", "Lexelius", LIKE_NAMES}, {"Rönnberg", "Rönnerberg", LIKE_NAMES},
		{"Maria", "Marie", LIKE_NAMES}, {"Daniel", "Daniela", LIKE_NAMES},
		{"Jansson", "Jonsson", LIKE_NAMES}, {"Kristian", "Kristina", LIKE_NAMES},
		{"Marta", "Marla", LIKE_NAMES}, {"Eva", "Evy", LIKE_NAMES},
		// two
		{"Hansson", "Jansson", UNLIKE}, {"Lindberg", "Lindgren", UNLIKE},
		{"Berg", "Bergman", UNLIKE}, {"Lind", "Lindberg", UNLIKE},
		{"Nordström", "Nordholm", UNLIKE}, {"Sondell", "Sondells", UNLIKE},
		{"Ek", "Ek", UNLIKE}, {"Ek", "EK", UNLIKE}, {"", "", UNLIKE}, {"", "Ek", UNLIKE},
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct str x = str_of(cases[i].x), y = str_of(cases[i].y);
		enum likeness there = name_likeness(*state, x, y), back = name_likeness(*state, y, x);
		if (there != cases[i].want || back != cases[i].want)
			fail_msg("%s, %s: %d %d", cases[i].x, cases[i].y, there, back);
	}
}

static void
test_places(void **state)
{
	static const struct {
		const char *x, *y;
		bool want;
	} cases[] = {{"Örnsköldsvik", "Örnköldsvik", true}, {"Skellefteå", "Skellfteå", true},
		{"Härnösand", "Härnosand", true}, {"Sundsvall", "Sudnsvall", true},
		{"Sollefteå", "Skellefteå", false}, {"Sundsvall", "Sundsvalls", false},
		{"Kommunen", "Kommuner", false}, {"Malå", "Mala", false}, {"Nacka", "Backa", false},
		{"Sundsvall", "Sundsvall", false}, {"Sundsvall", "SUNDSVALL", false}};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		if (place_likeness(*state, str_of(cases[i].x), str_of(cases[i].y)) != cases[i].want)
			fail_msg("%s, %s", cases[i].x, cases[i].y);
}

static void
test_long(void **state)
{
	char x[400], y[400];
	memset(x, 'a', sizeof x);
	memset(y, 'b', sizeof y);
	struct str a = {x, sizeof x}, b = {y, sizeof y};
	assert_int_equal(name_likeness(*state, a, b), UNLIKE);
	assert_int_equal(name_likeness(*state, a, a), UNLIKE);
	assert_int_equal(name_sound(*state, a).n, 1);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {TEST(test_names), TEST(test_places), TEST(test_long)};
	return cmocka_run_group_tests_name("likeness", tests, NULL, NULL);
}
