// SPDX-License-Identifier: EUPL-1.2
#include "input/mention.h"
#include "unit.h"

static struct config
bodies(struct arena *a)
{
	struct config c = {0};
	static const struct choice all[] = {{S_INIT("styrelse"), S_INIT("Styrelsen"), false},
		{S_INIT("au"), S_INIT("Arbetsutskottet"), false}};
	for (size_t i = 0; i < sizeof all / sizeof *all; i++)
		ARENA_PUSH(a, &c.lists[LIST_BODIES], all[i]);
	return c;
}

// All mentions of a text, as "bilaga 3=#bilaga-3 ".
static struct str
mentions_of(struct arena *a, const char *text, bool protocol)
{
	struct config config = bodies(a);
	struct mentions m = {.config = &config, .attachments = true, .paragraphs = protocol};
	struct str s = str_of(text), out = S("");
	for (size_t i = 0; i < s.n; i++) {
		struct md_link link = {.target = MD_MENTION};
		bool begins = i == 0 || !is_alpha(s.p[i - 1]);
		size_t n = begins ? mention_find(&m, a, s, i, &link) : 0;
		if (n)
			out = str_fmt(a, "%.*s%.*s=%.*s#%.*s ", STR(out), STR(str_slice(s, i, i + n)),
				STR(link.path), STR(link.fragment));
	}
	return str_trim_end(out);
}

static void
test_attachments(void **state)
{
	struct arena *a = *state;
	assert_str(mentions_of(a, "(Bilaga 3) och bilaga\u00a012.", false),
		"Bilaga 3=#bilaga-3 bilaga\u00a012=#bilaga-12");
	assert_str(mentions_of(a, "Bilaga, bilagan 3, bilaga3, bilaga 0, bilaga 3b, bilaga 3.1", false),
		"");
	assert_str(mentions_of(a, "bilaga nr 3", false), "bilaga nr 3=#bilaga-3");
}

static void
test_paragraphs(void **state)
{
	struct arena *a = *state;
	assert_str(mentions_of(a, "Se § 62 och §6.3.", true), "§ 62=#p62 §6.3=#p6-3");
	assert_str(mentions_of(a, "Se § 62.", false), "");
	assert_str(mentions_of(a, "§§ 60–73, §, § x", true), "");
	assert_str(mentions_of(a, "enligt § 3 i stadgarna", true), "");
	assert_str(mentions_of(a, "lagen (2003:1210) § 5", true), "");
}

// Paragraphs of others are left alone, and only those.
static void
test_laws(void **state)
{
	static const char *const laws[] = {"enligt 5 kap. 3 § kommunallagen", "§ 4 i stadgarna",
		"7 § lagen (2003:1210)", "stadgarnas § 4", "kommunallagen § 4", "KL 5:3 § 62",
		"§ 62 KL", "§ 62 förvaltningslagen", "lag (2003:1210) om samordning, § 4",
		"lagen om finansiell samordning av rehabilitering § 4", "3 § 2 st.", "3 a § 2",
		"§ 4 och § 5 i förbundsordningen", "stadgarna § 4 och § 5", "§ 4 i det nya avtalet",
		"§ 4 första stycket lagen", "§ 4, kommunallagen", "5 kap. § 62",
		"§ 4 i besluts- och delegationsordningen", "SFS 2003:1210 § 4"};
	static const char *const ours[] = {"Enligt lagen. Se § 62.", "Samordningsförbundet, § 62",
		"Samarbetsavtalet (se § 62)", "förslagen i § 62", "anslagen § 62", "§ 62 om stadgarna",
		"enligt kommunallagen (2017:725) ska beslutet i § 62", "§ 62, enligt avtal",
		"§ 62. Stadgarna", "Dagordningen i § 62", "underlagen § 62"};
	struct arena *a = *state;
	for (size_t i = 0; i < sizeof laws / sizeof *laws; i++)
		if (mentions_of(a, laws[i], true).n)
			fail_msg("länkas: %s", laws[i]);
	for (size_t i = 0; i < sizeof ours / sizeof *ours; i++)
		if (!str_eq(mentions_of(a, ours[i], true), S("§ 62=#p62")))
			fail_msg("länkas inte: %s", ours[i]);
}

static void
test_meetings(void **state)
{
	struct arena *a = *state;
	assert_str(mentions_of(a, "styrelsens protokoll 2021-09-01, § 50", false),
		"§ 50=/protokoll/styrelse/2021-09-01/#p50");
	assert_str(mentions_of(a, "Enligt AU den 1 september 2021 § 50 gäller", true),
		"§ 50=/protokoll/au/2021-09-01/#p50");
	assert_str(mentions_of(a, "se § 50 i arbetsutskottets protokoll 2021-09-01. Styrelsen", false),
		"§ 50=/protokoll/au/2021-09-01/#p50");
	// Of several bodies the one beside the date; none of another sentence.
	assert_str(mentions_of(a, "Styrelsens möte. AU 2021-09-01 § 50", true),
		"§ 50=/protokoll/au/2021-09-01/#p50");
	assert_str(mentions_of(a, "Styrelsen har läst AU 2021-09-01, § 50", true),
		"§ 50=/protokoll/au/2021-09-01/#p50");
	assert_str(mentions_of(a, "AU möttes. Protokollet 2021-09-01 § 50", true), "");
	// A date without a body, or far away, names no meeting.
	assert_str(mentions_of(a, "protokollet 2021-09-01 § 50", true), "");
	assert_str(mentions_of(a, "Styrelsen möttes 2021-09-01 och talade om mycket, § 50", true),
		"§ 50=#p50");
}

static void
test_number(void **state)
{
	(void)state;
	struct md_link link = {.target = MD_MENTION, .fragment = S("bilaga-12")};
	assert_int_equal(mention_attachment(&link), 12);
	link.fragment = S("p12");
	assert_int_equal(mention_attachment(&link), 0);
	link = (struct md_link){.target = MD_ANCHOR, .fragment = S("bilaga-12")};
	assert_int_equal(mention_attachment(&link), 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_attachments),
		TEST(test_paragraphs),
		TEST(test_laws),
		TEST(test_meetings),
		TEST(test_number),
	};
	struct unit_suite suite = {0};
	unit_add_all(&suite, tests, sizeof tests / sizeof *tests);
	return unit_run(&suite, "mention");
}
