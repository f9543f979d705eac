// SPDX-License-Identifier: EUPL-1.2
#include "model/register.h"
#include "unit_site.h"

#define PROTOCOL(body, date, more, text)                                             \
	"---\ntitel: P\ndatum: " date "\norgan: " body "\njusterare: A\nnarvarande: A\n"  \
	"justerat: " date "\n" more "---\n\n" text

static struct registers
build(struct arena *a)
{
	struct unit_site s = {.arena = a};
	unit_file(&s, "content/protokoll/a.md",
		PROTOCOL("au", "2021-03-01", "arende: [stod]\n",
			"## § 1 Tjänstemannastödet\n\nBeslut:\n\n- ett\n- två\n\nBeslut: tre\n\n"
			"## § 2 Annat\n\nBeslut: fyra om tjänstemannastöden\n\n"
			"## § 3 Mer\n\nBeslut: fem\n\nFörslag till beslut: nej\n"));
	unit_file(&s, "content/protokoll/b.md",
		PROTOCOL("styrelse", "2021-04-01", "arende: [stod]\n",
			"## § 4 Rapport\n\n### 4.1 Del\n\nBeslut: sex\n"));
	unit_file(&s, "content/protokoll/c.md",
		PROTOCOL("styrelse", "2021-05-01", "status: utkast\n", "## § 5 X\n\nBeslut: y\n"));
	unit_file(&s, "content/brev/c.md",
		"---\ntitel: B\ndatum: 2021-01-15\ningress: i\nmote_datum: 2021-01-10\n"
		"avsandare: {namn: A, roll: O}\narende: [stod]\n---\n\nText.\n");
	unit_file(&s, "content/anteckningar/d.md",
		"---\ntitel: N\ndatum: 2021-02-01\nnatverk: norrland\nuppfoljning:\n"
		"  - {nr: 1, fraga: Hur, ansvarig: Bo, lage: klar}\n  - {nr: 2, fraga: När}\n---\n\nT.\n");
	unit_build_site(&s, "2022-01-01", false);
	assert_int_equal(s.diags.errors, 0);
	return register_build(a, s.site);
}

static struct str
outline(struct arena *a, const struct decisions *all)
{
	struct str out = S("");
	for (size_t i = 0; i < all->n; i++) {
		const struct decision *d = &all->items[i];
		out = str_fmt(a, "%.*s%.*s", STR(out), STR(d->id));
		for (size_t k = 0; k < d->part->texts.n; k++)
			out = str_fmt(a, "%.*s [%.*s]", STR(out), STR(d->part->texts.items[k]));
		out = str_fmt(a, "%.*s%s\n", STR(out), d->matters.n ? " *" : "");
	}
	return out;
}

// The newest meeting first; in a protocol of many paragraphs only some belong to the matter.
static void
test_decisions(void **state)
{
	struct arena *a = *state;
	struct registers r = build(a);
	assert_str(outline(a, &r.decisions),
		"styrelse-2021-04-01-p4-1 [sex] *\n"
		"au-2021-03-01-p1-b1 [ett] [två] *\n"
		"au-2021-03-01-p1-b2 [tre] *\n"
		"au-2021-03-01-p2 [fyra om tjänstemannastöden] *\n"
		"au-2021-03-01-p3 [fem]\n");
}

static void
test_threads(void **state)
{
	struct registers r = build(*state);
	assert_int_equal(r.threads.n, 1);
	const struct thread *t = &r.threads.items[0];
	assert_str(t->matter->id, "stod");
	assert_int_equal(t->documents.n, 3);
	assert_str(t->documents.items[0]->address, "/brev/2021-01-15/");
	assert_str(t->documents.items[2]->address, "/protokoll/styrelse/2021-04-01/");
	assert_int_equal(t->decisions.n, 4);
}

static void
test_questions(void **state)
{
	struct registers r = build(*state);
	assert_int_equal(r.questions.n, 2);
	assert_str(r.questions.items[0].item->question.s, "Hur");
	assert_str(r.questions.items[1].notes->title.s, "N");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_decisions),
		TEST(test_threads),
		TEST(test_questions),
	};
	struct unit_suite suite = {0};
	unit_add_all(&suite, tests, sizeof tests / sizeof *tests);
	return unit_run(&suite, "register");
}
