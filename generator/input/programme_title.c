// SPDX-License-Identifier: EUPL-1.2
// What the words of a line say: a break, a continuation, people.
#include "base/text.h"
#include "input/programme_line.h"

// Breaks

static const struct str breaks[] = {S_INIT("lunch"), S_INIT("fika"), S_INIT("gofika"),
	S_INIT("paus"), S_INIT("bensträckare"), S_INIT("middag"), S_INIT("incheckning"),
	S_INIT("mingel")};

static bool
ends_like(struct str word, struct str ending)
{
	return word.n >= ending.n &&
		text_distance(str_from(word, word.n - ending.n), ending, 0) == 0;
}

// A word for a break, or one made with it.
static bool
is_break_word(struct str word)
{
	static const struct str others[] = {S_INIT("eftermiddag"), S_INIT("förmiddag"),
		S_INIT("specifika"), S_INIT("menopaus")};
	for (size_t i = 0; i < sizeof breaks / sizeof *breaks; i++)
		if (ends_like(word, breaks[i]))
			return !WORD_AMONG(word, others);
	return false;
}

// "Gemensam lunch": few words, the last one a break, none of them joining it to something else.
static bool
ends_with_break(struct str title)
{
	static const struct str joints[] = {S_INIT("med"), S_INIT("om"), S_INIT("efter"),
		S_INIT("före"), S_INIT("till"), S_INIT("från"), S_INIT("vid"), S_INIT("utan"),
		S_INIT("i"), S_INIT("på"), S_INIT("under"), S_INIT("och"), S_INIT("inför"),
		S_INIT("ingen"), S_INIT("inte")};
	enum { MOST_WORDS = 3 };
	struct scan s = {title};
	struct str word = S("");
	for (size_t n = 0; n < MOST_WORDS; n++) {
		word = scan_letters(&s);
		if (!word.n || WORD_AMONG(word, joints))
			return false;
		if (!s.rest.n || !scan_at_letter(&s))
			break;
	}
	struct scan end = s;
	bool spaced = s.rest.p > word.p + word.n; // "Lunch – i salen", not "Lunch-föreläsning"
	bool ended = scan_done(&end) || scan_sign(&end, ',') || scan_sign(&end, '(') ||
		scan_sign(&end, '.') || scan_sign(&end, ':') || (spaced && scan_dash(&end));
	return ended && is_break_word(word);
}

bool
title_is_break(struct str title)
{
	struct scan s = {title};
	struct str word = scan_letters(&s);
	struct str behind = str_from(title, word.n);
	struct scan next = {str_from(behind, 1)};
	bool joined = str_starts(behind, S("-")) && scan_at_letter(&next); // "Lunch-föreläsning"
	return (is_break_word(word) && !joined) || ends_with_break(title);
}

// Continuations

static bool
is_edge(struct str s)
{
	struct scan scan = {s};
	return !s.n || !scan_at_letter(&scan);
}

// Where "forts" stands as a word, s.n if it does not.
static size_t
find_word(struct str s, struct str word)
{
	for (size_t i = 0; i + word.n <= s.n; i++) {
		bool begins = i == 0 || s.p[i - 1] == ' ' || s.p[i - 1] == '(';
		if (begins && text_distance(str_slice(s, i, i + word.n), word, 0) == 0 &&
			is_edge(str_from(s, i + word.n)))
			return i;
	}
	return s.n;
}

static bool
is_filling(char c)
{
	return c == ' ' || c == ',' || c == '.' || c == '(' || c == ')' || c == ':' || c == '-';
}

static struct str
bare(struct str s)
{
	struct str dash = S("–");
	for (;;) {
		if (s.n && is_filling(*s.p))
			s = str_from(s, 1);
		else if (s.n && is_filling(s.p[s.n - 1]))
			s.n--;
		else if (str_starts(s, dash))
			s = str_from(s, dash.n);
		else if (str_ends(s, dash))
			s.n -= dash.n;
		else
			return s;
	}
}

bool
title_continues(struct arena *a, struct str title, struct str *base)
{
	struct str forts = S("forts"), whole = S("fortsättning");
	size_t at = find_word(title, forts), n = forts.n;
	if (at == title.n) {
		at = find_word(title, whole);
		n = whole.n;
		bool apart = at == 0 || (at > 1 && at < title.n && title.p[at - 1] == '(') ||
			(at > 2 && at < title.n && title.p[at - 2] == ',');
		if (!apart || bare(str_from(title, at + n)).n)
			at = title.n; // "Fortsättning följer"
	}
	bool found = at < title.n;
	struct str before = bare(str_slice(title, 0, at));
	struct str after = found ? bare(str_from(title, at + n)) : S("");
	*base = text_lower(a,
		before.n && after.n ? str_fmt(a, "%.*s %.*s", STR(before), STR(after))
			: before.n  ? before
				    : after);
	return found;
}

// People

enum { LONGEST_LINE = 100, MOST_NAMES = 4 };

static bool
take_other_label(struct scan *s)
{
	static const struct str labels[] = {S_INIT("föreläsare"), S_INIT("talare"), S_INIT("talar"),
		S_INIT("medverkar"), S_INIT("föredragshållare"), S_INIT("inledare"),
		S_INIT("föredragande"), S_INIT("presentatör"), S_INIT("deltar")};
	struct scan ahead = *s;
	if (!WORD_AMONG(scan_letters(&ahead), labels) || !scan_sign(&ahead, ':') ||
		scan_done(&ahead))
		return false;
	*s = ahead;
	return true;
}

// A word of a name: a capital letter, then small ones; "Anna-Karin".
static bool
take_name_word(struct scan *s)
{
	struct scan ahead = *s;
	do {
		if (!scan_at_capital(&ahead))
			return false;
		struct str rest = ahead.rest, word = scan_letters(&ahead);
		struct scan second = {str_from(word, 1)};
		if ((unsigned char)*word.p >= 0x80)
			second.rest = str_from(word, 2);
		if (!second.rest.n || scan_at_capital(&second))
			return false; // an initial, or capitals only
		if (ahead.rest.p > rest.p + word.n)
			break;
	} while (scan_sign(&ahead, '-'));
	*s = ahead;
	return true;
}

// Two to four words, with "von" or "af" between them.
static bool
take_name(struct scan *s)
{
	static const struct str particles[] = {S_INIT("von"), S_INIT("af"), S_INIT("de")};
	static const struct str others[] = {S_INIT("en"), S_INIT("ett"), S_INIT("den"),
		S_INIT("det"), S_INIT("vi"), S_INIT("alla"), S_INIT("om"), S_INIT("vad"),
		S_INIT("hur"), S_INIT("från"), S_INIT("till"), S_INIT("med"), S_INIT("nya"),
		S_INIT("våra"), S_INIT("kommunens"), S_INIT("förbundets")};
	struct scan first = *s;
	size_t n = 0;
	if (WORD_AMONG(scan_letters(&first), others))
		return false; // "Nya Örnsköldsviks samordnare"
	while (n < MOST_NAMES) {
		struct scan ahead = *s;
		if (n && WORD_AMONG(scan_letters(&ahead), particles) && scan_at_capital(&ahead))
			*s = ahead;
		if (!take_name_word(s))
			break;
		n++;
	}
	return n >= 2;
}

// What somebody is. Endings only where no other words have them.
static const struct str leaders[] = {S_INIT("ordförande"), S_INIT("chef"), S_INIT("ledare"),
	S_INIT("handläggare"), S_INIT("samordnare"), S_INIT("strateg"), S_INIT("sekreterare"),
	S_INIT("kommunalråd"), S_INIT("regionråd"), S_INIT("direktör")};
static const struct str roles[] = {S_INIT("are"), S_INIT("inspektör"), S_INIT("redaktör"),
	S_INIT("instruktör"), S_INIT("representant"), S_INIT("konsult"), S_INIT("student"),
	S_INIT("assistent"), S_INIT("konsulent"), S_INIT("docent"), S_INIT("psykolog"),
	S_INIT("sociolog"), S_INIT("pedagog"), S_INIT("specialist"), S_INIT("jurist"),
	S_INIT("journalist"), S_INIT("terapeut"), S_INIT("kurator"), S_INIT("ombudsman"),
	S_INIT("talesman"), S_INIT("tjänsteman"), S_INIT("expert"), S_INIT("lektor"),
	S_INIT("professor"), S_INIT("doktor")};

static bool
ends_like_any(struct str word, const struct str *endings, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (ends_like(word, endings[i]))
			return true;
	return false;
}

static bool
is_role_word(struct str word, bool leading)
{
	static const struct str none[] = {S_INIT("tidigare"), S_INIT("senare"), S_INIT("vidare"),
		S_INIT("närmare"), S_INIT("klarare"), S_INIT("bättre"), S_INIT("snarare")};
	enum { SHORTEST = 4 };
	struct scan s = {word};
	if (scan_at_capital(&s) || text_chars(word) < SHORTEST || WORD_AMONG(word, none))
		return false;
	return ends_like_any(word, leaders, sizeof leaders / sizeof *leaders) ||
		(!leading && ends_like_any(word, roles, sizeof roles / sizeof *roles));
}

// An organisation that people come from.
static bool
is_employer(struct str word)
{
	static const struct str endings[] = {S_INIT("förmedlingen"), S_INIT("kassan"),
		S_INIT("förbundet"), S_INIT("kommun"), S_INIT("polisen"), S_INIT("styrelsen"),
		S_INIT("universitet"), S_INIT("högskola"), S_INIT("NNS")};
	return ends_like_any(word, endings, sizeof endings / sizeof *endings);
}

// Is one of the next words what somebody is, or behind a comma where somebody works?
static bool
has_role(struct scan s, bool comma)
{
	enum { NEAR = 4 };
	for (size_t i = 0; i < NEAR && s.rest.n; i++) {
		struct str word = scan_letters(&s);
		if (is_role_word(word, !comma) || (comma && is_employer(word)))
			return true;
		if (!word.n)
			break;
	}
	return false;
}

bool
line_is_people(struct str text, struct str *names)
{
	struct scan s = {text};
	*names = text;
	if (take_other_label(&s)) {
		*names = s.rest;
		return true;
	}
	if (text_chars(text) > LONGEST_LINE || str_ends(text, S(".")) || str_ends(text, S("?")) ||
		str_ends(text, S(":")) || !take_name(&s))
		return false;
	struct scan second = s;
	bool two = WORD_AMONG(scan_letters(&second), ((const struct str[]){S_INIT("och")})) &&
		take_name(&second);
	if (two && scan_done(&second))
		return true; // "Carolina Sondell och Pär Eriksson"
	if (scan_sign(two ? &second : &s, ','))
		return has_role(two ? second : s, true);
	return !two && has_role(s, false); // "Per Nylén kommunstyrelsens ordförande"
}
