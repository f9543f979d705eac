// SPDX-License-Identifier: EUPL-1.2
// age  = number [" " | "-"] "år" …, as it is said of a person: "Anna, 34 år", "Anna är 34 år",
//        "34-åriga Anna", "34-åringen Anna". Not a span of time or a range: "i 34 år", "16–29 år".
// name = one of the common first names, a few words before the age or right behind it
#include "input/health.h"

#include "base/text.h"

#include <string.h>

enum { YOUNGEST = 5, OLDEST = 109, WORDS_BEFORE = 6, WORDS_BEHIND = 3 };

// Common in Sweden in any generation, without those that are also usual words.
static const char first_names[] =
	" Abdi Agneta Ahmad Ahmed Aisha Alexander Ali Alice Alva Amanda Amina Amir Amira "
	"Anders Andreas Anette Anita Ann Anna Anneli Annika Anton Arvid Axel Barbro Bengt "
	"Berit Birgitta Bo Britt Camilla Carina Carl Carolina Caroline Cecilia Charlotte "
	"Christer Christian Christina Christoffer Dan Daniel David Dennis Dragana Ebba Elin "
	"Elisabeth Ella Ellen Elsa Emelie Emil Emma Erik Erika Eva Fatima Felicia Filip "
	"Fredrik Frida Gabriel Goran Gunilla Gunnar Gustav Hanna Hannah Hans Hassan Helen "
	"Helena Henrik Hugo Håkan Ibrahim Ida Inga Ingela Inger Ingrid Irene Isabelle Jakob "
	"Jan Jelena Jennifer Jenny Jens Jessica Jesper Joakim Johan Johanna Johannes John "
	"Jonas Jonathan Josefin Julia Kajsa Kalle Karin Karl Katarina Kenneth Kerstin Kevin "
	"Khadija Kim Kjell Klara Kristina Kristoffer Lars Layla Leif Leila Lena Lennart Lina "
	"Linda Linnea Linnéa Lisa Lotta Louise Lovisa Lukas Magnus Mahdi Maja Malin Marcus "
	"Margareta Maria Marianne Marie Markus Martin Maryam Mats Mattias Mia Michael Mikael "
	"Moa Mohamed Mohammed Mona Monica Monika Muhammad Mustafa Nadia Natalia Natalie "
	"Niklas Nils Noor Nour Olga Olivia Olle Olof Omar Oscar Oskar Patrik Per Peter Petra "
	"Pia Rami Rebecca Reza Rickard Robert Robin Rolf Roger Sami Samira Samuel Sandra Sara "
	"Sebastian Selam Simon Sofia Sofie Stefan Stina Sture Susanne Sven Svetlana Thomas "
	"Tobias Tomas Tommy Tove Ulf Ulla Ulrika Veronica Viktor Viktoria Wilma William "
	"Yasmin Yusuf Zahra Åke Åsa Örjan ";

// How words about health begin.
static const struct str health[] = {S_INIT("adhd"), S_INIT("alkoholberoende"), S_INIT("alkoholis"),
	S_INIT("anorexi"), S_INIT("asperger"), S_INIT("autis"), S_INIT("bipolär"), S_INIT("cancer"),
	S_INIT("demens"), S_INIT("depress"), S_INIT("deprimer"), S_INIT("diabetes"),
	S_INIT("diagnos"), S_INIT("drogberoende"), S_INIT("droger"), S_INIT("epilepsi"),
	S_INIT("fibromyalgi"), S_INIT("funktionsnedsättning"), S_INIT("funktionsvariation"),
	S_INIT("hivpositiv"), S_INIT("hjärnskad"), S_INIT("läkemedelsberoende"),
	S_INIT("långtidssjuk"), S_INIT("missbruk"), S_INIT("neuropsykiatrisk"), S_INIT("ohälsa"),
	S_INIT("panikattack"), S_INIT("posttraumatisk"), S_INIT("psykisk"), S_INIT("psykos"),
	S_INIT("ptsd"), S_INIT("schizofren"), S_INIT("självmord"), S_INIT("självskad"),
	S_INIT("sjukdom"), S_INIT("sjukersättning"), S_INIT("sjukpenning"), S_INIT("sjukskr"),
	S_INIT("smärta"), S_INIT("smärtor"), S_INIT("spelberoende"), S_INIT("stressrelaterad"),
	S_INIT("stressyndrom"), S_INIT("stroke"), S_INIT("suicid"), S_INIT("trauma"),
	S_INIT("utbrän"), S_INIT("utmatt"), S_INIT("whiplash"), S_INIT("ångest"),
	S_INIT("ätstörning")};

static bool
is_sentence_end(struct str s, size_t i)
{
	return strchr(".!?|", s.p[i]) && (i + 1 == s.n || is_space(s.p[i + 1]));
}

// The word before place i of the same sentence, empty if there is none; *i moves to its beginning.
static struct str
word_before(struct str s, size_t *i)
{
	size_t end = *i;
	while (end && !text_is_letter(s, end - 1) && !is_sentence_end(s, end - 1))
		end--;
	size_t from = end;
	while (from && text_is_letter(s, from - 1))
		from--;
	*i = from;
	return str_slice(s, from, end);
}

static struct str
word_behind(struct str s, size_t *i)
{
	size_t from = *i;
	while (from < s.n && !text_is_letter(s, from) && !is_sentence_end(s, from))
		from++;
	size_t end = from;
	while (end < s.n && text_is_letter(s, end))
		end++;
	*i = end;
	return str_slice(s, from, end);
}

static bool
is_first_name(struct str word)
{
	char wanted[32];
	if (word.n < 2 || word.n + 2 > sizeof wanted)
		return false;
	wanted[0] = ' ';
	memcpy(wanted + 1, word.p, word.n);
	wanted[word.n + 1] = ' ';
	struct str names = {first_names, sizeof first_names - 1};
	return str_has(names, (struct str){wanted, word.n + 2});
}

static bool
is_one_of(struct str word, const struct str *list, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (str_eq(word, list[i]))
			return true;
	return false;
}

// "34 år" is somebody's age only behind a name, a comma, a bracket or one of a few verbs.
static bool
is_said_of_person(struct str s, size_t number)
{
	static const struct str verbs[] = {S_INIT("är"), S_INIT("var"), S_INIT("blev"),
		S_INIT("blir"), S_INIT("fyllde"), S_INIT("fyller"), S_INIT("nu"), S_INIT("bara"),
		S_INIT("vid")};
	size_t i = number;
	while (i && s.p[i - 1] == ' ')
		i--;
	if (i && (s.p[i - 1] == ',' || s.p[i - 1] == '('))
		return true;
	struct str word = word_before(s, &i);
	return word.n &&
		(is_one_of(word, verbs, sizeof verbs / sizeof *verbs) || is_first_name(word));
}

// What stands behind the number: 0 if it makes no age, otherwise where the age ends.
static size_t
age_end(struct str s, size_t number, size_t i)
{
	bool joined = i < s.n && s.p[i] == '-';
	struct str rest = str_from(s, i), nbsp = S("\u00a0");
	i += joined || str_starts(rest, S(" ")) ? 1 : str_starts(rest, nbsp) ? nbsp.n : 0;
	struct str word = i < s.n && text_is_letter(s, i) ? word_behind(s, &i) : S("");
	if (str_starts(word, S("åring")) || str_starts(word, S("årig")))
		return i;
	bool years = str_eq(word, S("år")), genitive = str_eq(word, S("års"));
	size_t next = i;
	struct str behind = word_behind(s, &next);
	if (joined || (!years && !(genitive && str_eq(behind, S("ålder")))))
		return 0;
	static const struct str spans[] = {S_INIT("sedan"), S_INIT("tillbaka"), S_INIT("framåt"),
		S_INIT("senare"), S_INIT("kvar")};
	if (is_one_of(behind, spans, sizeof spans / sizeof *spans))
		return 0;
	return is_said_of_person(s, number) ? i : 0;
}

// The next age at or after *i, with the place where its number begins.
static bool
find_age(struct str s, size_t *i, struct str *age)
{
	while (*i < s.n) {
		size_t from = *i;
		if (!is_digit(s.p[from])) {
			++*i;
			continue;
		}
		while (*i < s.n && is_digit(s.p[*i]))
			++*i;
		long years = str_number(str_slice(s, from, *i));
		struct str before = str_slice(s, 0, from);
		bool range = str_ends(before, S("–")) ||
			(before.n && strchr("-.,:/", before.p[before.n - 1]));
		if (years < YOUNGEST || years > OLDEST || range)
			continue;
		size_t end = age_end(s, from, *i);
		if (end) {
			*age = str_slice(s, from, end);
			return true;
		}
	}
	return false;
}

static bool
has_name_near(struct str s, struct str age)
{
	size_t i = (size_t)(age.p - s.p);
	for (int n = 0; n < WORDS_BEFORE; n++) {
		struct str word = word_before(s, &i);
		if (!word.n)
			break;
		if (is_first_name(word))
			return true;
	}
	i = (size_t)(age.p - s.p) + age.n;
	for (int n = 0; n < WORDS_BEHIND; n++) {
		struct str word = word_behind(s, &i);
		if (!word.n)
			break;
		if (is_first_name(word))
			return true;
	}
	return false;
}

// Of Swedish letters upper and lower case differ in one bit, in UTF-8 too.
static bool
begins_with(struct str word, struct str beginning)
{
	if (word.n < beginning.n)
		return false;
	for (size_t i = 0; i < beginning.n; i++)
		if ((word.p[i] | 0x20) != (beginning.p[i] | 0x20))
			return false;
	return true;
}

static bool
find_health(struct str s, struct str *word)
{
	for (size_t i = 0; i < s.n;) {
		*word = word_behind(s, &i);
		if (!word->n)
			i++; // the end of a sentence
		for (size_t k = 0; word->n && k < sizeof health / sizeof *health; k++)
			if (begins_with(*word, health[k]))
				return true;
	}
	return false;
}

bool
health_find(struct str passage, struct str around, struct str *age, struct str *word)
{
	for (size_t i = 0; find_age(passage, &i, age); i++)
		if (has_name_near(passage, *age) && find_health(around, word))
			return true;
	return false;
}
