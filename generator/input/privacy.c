// SPDX-License-Identifier: EUPL-1.2
// Walks the bytes, not the Markdown: what stands in a link or in a code block is published too.
//
// mobile  = ("0" | "+46" | "0046") "7" digit, then seven digits, in groups as people write them
// private = name "@" domain, a domain at which people have accounts of their own
#include "input/privacy.h"

#include "base/identity.h"
#include "base/text.h"
#include "input/health.h"
#include "input/note.h"

#include <string.h>

enum { MOBILE_DIGITS = 9, MOST_PREFIX = 10, MOST_TITLE = 80 }; // digits without the 0

struct privacy {
	struct arena *arena;
	const struct file *file;
	struct notes notes;
	struct str title; // a short passage that goes with the next one
};

bool
privacy_check_numbers(const struct file *f, struct diags *diags)
{
	bool clean = true;
	for (size_t at = 0, n = 0; identity_find(f->bytes, &at, &n); at += n)
		clean = diag(diags, DIAG_IDENTITY, loc_of(f, str_slice(f->bytes, at, at + n)),
			(struct diag_words){0});
	return clean;
}

// What may stand between two groups of digits.
static size_t
gap_at(struct str s, size_t i)
{
	static const struct str signs[] = {S_INIT(" "), S_INIT("-"), S_INIT("–"), S_INIT("\u2011"),
		S_INIT("\u00a0"), S_INIT("/"), S_INIT("("), S_INIT(")")};
	size_t from = i;
	for (size_t k = 0; k < sizeof signs / sizeof *signs && i - from < 6;) {
		bool here = str_starts(str_from(s, i), signs[k]);
		i += here ? signs[k].n : 0;
		k = here ? 0 : k + 1;
	}
	return i - from;
}

// "0", "+46", "+46 (0)", "0046": where it ends, 0 if there is none.
static size_t
prefix_end(struct str s, size_t i)
{
	struct str rest = str_from(s, i);
	bool country = str_starts(rest, S("+46")), zeros = str_starts(rest, S("0046"));
	if (!country && !zeros)
		return str_starts(rest, S("0")) ? i + 1 : 0;
	i += country ? 3 : 4;
	i += gap_at(s, i);
	if (str_starts(str_from(s, i), S("0")))
		i++;
	return i + gap_at(s, i);
}

// Are the groups those of a phone number? The first one is 70 or 701, then two or three digits, or
// all the rest. "07.00-10.30 12" is none, and neither is "0730-0930 12".
static bool
is_grouped(const size_t *groups, size_t n)
{
	if (n == 1)
		return true;
	if (groups[0] != 2 && groups[0] != 3)
		return false;
	for (size_t i = 1; n > 2 && i < n; i++)
		if (groups[i] != 2 && groups[i] != 3)
			return false;
	return true;
}

// The groups of digits from the 7 at i on: where the number ends, 0 if it is none.
static size_t
mobile_end(struct str s, size_t i)
{
	size_t groups[MOBILE_DIGITS] = {0}, n = 0, digits = 0, end = 0;
	while (digits < MOBILE_DIGITS) {
		size_t from = i;
		while (i < s.n && is_digit(s.p[i]) && digits < MOBILE_DIGITS)
			i++, digits++;
		if (i == from)
			return 0;
		groups[n++] = i - from;
		end = i;
		i += gap_at(s, i);
	}
	bool goes_on = end < s.n && (is_digit(s.p[end]) || is_alpha(s.p[end]));
	return !goes_on && is_grouped(groups, n) ? end : 0;
}

// Does place i stand within a longer number or a word?
static bool
is_inside(struct str s, size_t i)
{
	if (i && (is_digit(s.p[i - 1]) || is_alpha(s.p[i - 1])))
		return true;
	return i > 1 && strchr("-.,", s.p[i - 1]) && is_digit(s.p[i - 2]);
}

// Where the number begins whose 7 stands at i: with the longest prefix that ends there. i if none.
static size_t
mobile_begin(struct str s, size_t i)
{
	size_t begin = i;
	for (size_t k = 1; k <= MOST_PREFIX && k <= i; k++)
		if ((s.p[i - k] == '0' || s.p[i - k] == '+') && prefix_end(s, i - k) == i)
			begin = i - k;
	return begin;
}

static void
check_mobiles(struct privacy *p)
{
	struct str s = p->file->bytes;
	for (size_t i = 0; (i += str_chr(str_from(s, i), '7')) + 1 < s.n; i++) {
		if (!strchr("02369", s.p[i + 1]))
			continue;
		size_t begin = mobile_begin(s, i), end = mobile_end(s, i);
		if (begin == i || !end || is_inside(s, begin))
			continue;
		note_add(p->arena, &p->notes, DIAG_MOBILE,
			loc_of(p->file, str_slice(s, begin, end)), (struct diag_words){0});
		i = end - 1;
	}
}

static bool
is_domain_part(char c)
{
	return is_alpha(c) || is_digit(c) || c == '-';
}

// A domain where people have accounts of their own: by its first part anywhere, or whole.
static bool
is_private(struct str domain)
{
	static const struct str anywhere[] = {S_INIT("aol"), S_INIT("gmail"), S_INIT("gmx"),
		S_INIT("googlemail"), S_INIT("hotmail"), S_INIT("icloud"), S_INIT("live"),
		S_INIT("msn"), S_INIT("outlook"), S_INIT("proton"), S_INIT("protonmail"),
		S_INIT("yahoo"), S_INIT("ymail")};
	static const struct str whole[] = {S_INIT("bahnhof.se"), S_INIT("bredband.net"),
		S_INIT("bredband2.com"), S_INIT("comhem.se"), S_INIT("glocalnet.net"),
		S_INIT("home.se"), S_INIT("mac.com"), S_INIT("mail.com"), S_INIT("me.com"),
		S_INIT("spray.se"), S_INIT("swipnet.se"), S_INIT("tele2.se"), S_INIT("telia.com")};
	struct str rest = domain, first = str_cut(&rest, '.');
	bool country = rest.n > 1 && rest.n <= 5; // "se", "com", "co.uk"
	for (size_t i = 0; country && i < sizeof anywhere / sizeof *anywhere; i++)
		if (str_eq(first, anywhere[i]))
			return true;
	for (size_t i = 0; i < sizeof whole / sizeof *whole; i++)
		if (str_eq(domain, whole[i]))
			return true;
	return false;
}

static void
check_email(struct privacy *p, size_t at)
{
	struct str s = p->file->bytes;
	size_t from = at, to = at + 1;
	while (from && (is_domain_part(s.p[from - 1]) || strchr("._+", s.p[from - 1])))
		from--;
	while (to < s.n && (is_domain_part(s.p[to]) || s.p[to] == '.'))
		to++;
	while (s.p[to - 1] == '.')
		to--;
	if (from == at || to <= at + 1)
		return;
	if (is_private(text_lower(p->arena, str_slice(s, at + 1, to))))
		note_add(p->arena, &p->notes, DIAG_PRIVATE_EMAIL,
			loc_of(p->file, str_slice(s, from, to)), (struct diag_words){0});
}

static void
check_emails(struct privacy *p)
{
	struct str s = p->file->bytes;
	for (size_t at = str_chr(s, '@'); at < s.n; at += 1 + str_chr(str_from(s, at + 1), '@'))
		check_email(p, at);
}

static void
check_age(struct privacy *p, struct str passage, struct str around)
{
	struct str age, word;
	if (health_find(passage, around, &age, &word))
		note_add(p->arena, &p->notes, DIAG_HEALTH, loc_of(p->file, age),
			(struct diag_words){.a = word});
}

// A short passage may be the heading of the next: "Fall 3 (Sofia, 25 år)".
static void
check_passage(struct privacy *p, struct str passage)
{
	if (!str_trim(passage).n)
		return;
	if (p->title.n) {
		size_t n = (size_t)(passage.p - p->title.p) + passage.n;
		check_age(p, p->title, (struct str){p->title.p, n});
	}
	bool title = str_trim(passage).n <= MOST_TITLE;
	p->title = title ? passage : S("");
	if (!title)
		check_age(p, passage, passage);
}

// Does a line begin a passage of its own? An item of a list, a row of a table, a heading.
static bool
begins_passage(struct str line)
{
	struct str text = str_trim(line);
	size_t digits = 0;
	while (digits < text.n && is_digit(text.p[digits]))
		digits++;
	bool numbered = digits && digits < text.n && strchr(".)", text.p[digits]);
	return !text.n || numbered || strchr("-*|#>", *text.p);
}

// Do one to three digits stand before place i, with a space or hyphen or without?
static bool
is_behind_number(struct str s, size_t i)
{
	struct str before = str_slice(s, 0, i);
	size_t digits = 0;
	if (str_ends(before, S(" ")) || str_ends(before, S("-")))
		before.n--;
	else if (str_ends(before, S("\u00a0")))
		before.n -= 2;
	while (digits < before.n && digits < 4 && is_digit(before.p[before.n - 1 - digits]))
		digits++;
	return digits > 0 && digits < 4;
}

// Is there an age at all? Few documents have one, and then it is worth a closer look.
static bool
has_years(struct str s)
{
	for (size_t at = 0; (at += str_chr(str_from(s, at), '\xA5')) < s.n; at++) // of "å"
		if (at && is_behind_number(s, at - 1))
			return true;
	return false;
}

// Front matter line by line, the body by paragraphs.
static void
check_passages(struct privacy *p, size_t body_from)
{
	struct str rest = p->file->bytes, line = {0};
	size_t from = 0;
	if (!has_years(rest))
		return;
	while (str_line(&rest, &line)) {
		size_t at = (size_t)(line.p - p->file->bytes.p);
		if (at > body_from && !begins_passage(line))
			continue;
		check_passage(p, str_slice(p->file->bytes, from, at));
		from = at;
	}
	check_passage(p, str_from(p->file->bytes, from));
	check_age(p, p->title, p->title);
}

void
privacy_check(struct arena *a, const struct file *f, size_t body_from, struct diags *diags)
{
	struct privacy p = {.arena = a, .file = f};
	privacy_check_numbers(f, diags);
	check_mobiles(&p);
	check_emails(&p);
	check_passages(&p, body_from);
	notes_report(a, &p.notes, diags);
}
