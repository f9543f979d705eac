// SPDX-License-Identifier: EUPL-1.2
// Reads the source and not what was made of it, so that each word is known with its place.
//
//   line    = (code | escape | tag | entity | note | target | chunk | sign)*
//   target  = "](" address | "][" label "]"     words behind the address, a caption, are text
//   chunk   = what stands together without a space; a word, if it is letters with hyphens,
//             apostrophes and a short ending behind a colon ("NNS:s")
//
// Fenced code may stand at any depth; indented code is known at the top only.
#include "input/prose.h"

#include "base/text.h"

#include <string.h>

enum { SHORT_ENDING = 3, LONGEST_ENTITY = 10 };

struct scan {
	struct str line;
	size_t i;
	size_t word_end; // of the word before
	bool first;
	prose_visit *visit;
	void *ctx;
};

static bool
is_letter(uint32_t c)
{
	if (c < 0x80)
		return is_alpha((char)c);
	return c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7;
}

// A sign within a word, if letters stand on both sides.
static bool
is_joint(uint32_t c)
{
	return c == '-' || c == '\'' || c == 0x2019 || c == 0xAD || c == 0x2011 || c == ':';
}

static bool
is_chunk(uint32_t c)
{
	return is_letter(c) || is_joint(c) || (c >= '0' && c <= '9') ||
		(c < 0x80 && c && strchr(".@_+=", (int)c));
}

// Behind the first needle at or after the place; the place itself if there is none.
static size_t
behind(const struct scan *s, size_t from, struct str needle)
{
	struct str rest = str_from(s->line, from);
	size_t at = str_find(rest, needle);
	return at < rest.n ? from + at + needle.n : s->i;
}

static void
skip_code(struct scan *s)
{
	struct str rest = str_from(s->line, s->i);
	size_t n = 0, from;
	while (n < rest.n && rest.p[n] == '`')
		n++;
	for (from = n; from < rest.n;) {
		from += str_chr(str_from(rest, from), '`');
		size_t run = 0;
		while (from + run < rest.n && rest.p[from + run] == '`')
			run++;
		from += run;
		if (run == n) {
			s->i += from;
			return;
		}
	}
	s->i += n; // no code: signs
}

static void
skip_target(struct scan *s)
{
	char open = s->i + 1 < s->line.n ? s->line.p[s->i + 1] : 0;
	size_t depth = 0, i = s->i + 1;
	if (open == '[') {
		size_t end = behind(s, i, S("]"));
		s->i = end > s->i ? end : s->i + 1;
		return;
	}
	s->i++;
	if (open != '(')
		return;
	for (; i < s->line.n && !is_space(s->line.p[i]); i++) {
		depth += s->line.p[i] == '(';
		if (s->line.p[i] == ')' && --depth == 0)
			break;
	}
	s->i = i < s->line.n ? i + 1 : i;
}

static void
skip_entity(struct scan *s)
{
	size_t n = 1;
	while (n < LONGEST_ENTITY && s->i + n < s->line.n &&
		(is_alpha(s->line.p[s->i + n]) || is_digit(s->line.p[s->i + n]) ||
			s->line.p[s->i + n] == '#'))
		n++;
	bool entity = n > 1 && s->i + n < s->line.n && s->line.p[s->i + n] == ';';
	s->i += entity ? n + 1 : 1;
}

// "<https://…>" and "<b>"; "<" as a sign is followed by something else.
static void
skip_tag(struct scan *s)
{
	char c = s->i + 1 < s->line.n ? s->line.p[s->i + 1] : 0;
	size_t end = is_alpha(c) || c == '/' || c == '!' ? behind(s, s->i, S(">")) : s->i;
	s->i = end > s->i ? end : s->i + 1;
}

// Ends the sentence, or begins one within it.
static bool
is_stop(uint32_t c)
{
	return c == 0x2013 || c == 0x2014 || c == 0x201C || c == 0x201D || c == 0x2022 ||
		(c < 0x80 && c && strchr(".!?:;\"|(", (int)c));
}

static void
skip_sign(struct scan *s)
{
	s->first = is_stop(text_next(s->line, &s->i)) || s->first;
}

static bool
is_address(struct str chunk)
{
	return str_starts(chunk, S("www.")) || str_starts(chunk, S("http:")) ||
		str_starts(chunk, S("https:")) || str_starts(chunk, S("mailto:")) ||
		str_chr(chunk, '@') < chunk.n;
}

// Letters and joints only, and behind a colon no more than an ending.
static bool
is_word(struct str chunk)
{
	for (size_t i = 0; i < chunk.n;) {
		uint32_t c = text_next(chunk, &i);
		if (!is_letter(c) && !is_joint(c))
			return false;
	}
	size_t colon = str_chr(chunk, ':');
	return colon == chunk.n || chunk.n - colon - 1 <= SHORT_ENDING;
}

// The chunk without the signs at its end.
static struct str
without_signs(struct str chunk)
{
	size_t end = 0;
	for (size_t i = 0; i < chunk.n;) {
		uint32_t c = text_next(chunk, &i);
		if (is_letter(c) || (c >= '0' && c <= '9'))
			end = i;
	}
	return str_slice(chunk, 0, end);
}

// "content/brev" and ".md"
static bool
is_path(const struct scan *s, size_t from, struct str chunk)
{
	bool folder = s->i < s->line.n && s->line.p[s->i] == '/';
	bool dot = from && s->line.p[from - 1] == '.';
	return (folder && str_eq(chunk, S("content"))) ||
		(dot && (from == 1 || is_space(s->line.p[from - 2])));
}

static void
read_chunk(struct scan *s)
{
	size_t from = s->i;
	while (s->i < s->line.n) {
		size_t next = s->i;
		if (!is_chunk(text_next(s->line, &next)))
			break;
		s->i = next;
	}
	struct str chunk = str_slice(s->line, from, s->i), word = without_signs(chunk);
	bool stop = chunk.n > word.n && is_stop((unsigned char)chunk.p[word.n]);
	if (is_address(chunk) || is_path(s, from, word)) {
		while (s->i < s->line.n && !strchr(" \t|),;", s->line.p[s->i]))
			s->i++;
	} else if (is_word(word)) {
		bool joined = s->word_end && s->word_end + 1 == from && s->line.p[from - 1] == ' ';
		struct prose_word w = {
			word, s->first, joined, .cut = chunk.n > word.n && chunk.p[word.n] == '-'};
		s->visit(s->ctx, &w);
		s->word_end = from + word.n;
		s->first = false;
	}
	s->first = s->first || stop;
}

static void
scan_line(struct scan *s)
{
	s->i = s->word_end = 0;
	s->first = true;
	while (s->i < s->line.n) {
		size_t next = s->i;
		uint32_t c = text_next(s->line, &next);
		if (c == '`')
			skip_code(s);
		else if (c == '\\')
			s->i = next < s->line.n && (unsigned char)s->line.p[next] < 0x80 ? next + 1
											 : next;
		else if (c == '<')
			skip_tag(s);
		else if (c == '&')
			skip_entity(s);
		else if (c == '[' && next < s->line.n && s->line.p[next] == '^')
			s->i = behind(s, s->i, S("]")) > s->i ? behind(s, s->i, S("]")) : next;
		else if (c == ']')
			skip_target(s);
		else if (is_letter(c) || (c >= '0' && c <= '9'))
			read_chunk(s);
		else
			skip_sign(s);
	}
}

void
prose_line(struct str line, prose_visit *visit, void *ctx)
{
	struct scan s = {.line = line, .visit = visit, .ctx = ctx};
	scan_line(&s);
}

// How many signs a fence at the beginning of a line has, 0 if it has none.
static size_t
fence_length(struct str text)
{
	size_t n = 0;
	while (n < text.n && text.p[n] == text.p[0] && (text.p[0] == '`' || text.p[0] == '~'))
		n++;
	return n >= 3 ? n : 0;
}

// "[label]: address", but no footnote.
static bool
is_definition(struct str text)
{
	return str_starts(text, S("[")) && !str_starts(text, S("[^")) &&
		str_starts(str_from(text, str_chr(text, ']')), S("]:"));
}

// Does an indented block of code at the top begin on this line?
static bool
begins_code(const struct markdown *body, size_t *block, size_t from, size_t to)
{
	bool begins = false;
	while (*block < body->n_blocks && body->blocks[*block].loc.at < to) {
		const struct md_block *b = &body->blocks[(*block)++];
		begins = b->kind == MD_CODE && b->loc.at >= from;
	}
	return begins;
}

static bool
is_indented(struct str line)
{
	return str_starts(line, S("    ")) || str_starts(line, S("\t")) || !str_trim(line).n;
}

void
prose_body(const struct file *f, size_t from, const struct markdown *body, prose_visit *visit,
	void *ctx)
{
	struct scan s = {.visit = visit, .ctx = ctx};
	struct str rest = str_from(f->bytes, from), line;
	size_t fence = 0, block = 0;
	char sign = 0;
	bool code = false;
	while (str_line(&rest, &line)) {
		struct str text = str_trim(line);
		size_t at = (size_t)(line.p - f->bytes.p), n = fence_length(text);
		code = begins_code(body, &block, at, at + line.n + 1) ||
			(code && is_indented(line));
		if (fence) {
			bool closes = n >= fence && *text.p == sign && n == text.n;
			fence = closes ? 0 : fence;
			code = code && !closes;
		} else if (n) {
			fence = n;
			sign = *text.p;
		} else if (!(code && is_indented(line)) && !is_definition(text)) {
			s.line = line;
			scan_line(&s);
		}
	}
}
