// SPDX-License-Identifier: EUPL-1.2
// Text between tags. What stands bare in it and means more than its letters:
//
//   address   = ("www." | "http://" | "https://") host [path]     (GitHub Flavored Markdown, 6.9)
//   e-mail    = name "@" domain
//   note      = "[^" label "]"
//   mention   = what md_options.mention knows
//
// Signs that end a sentence are no part of an address.
#include "format/markdown_writer.h"

#include "base/hyphen.h"
#include "base/typography.h"
#include "format/html.h"

#include <string.h>

#define SECTION_SIGN "§"

static void
add(struct md_writer *w, struct str s)
{
	buf_add(&w->html, s);
}

// Words without anything to follow.
static void
write_words(struct md_writer *w, struct str text)
{
	if (!text.n)
		return;
	buf_add(&w->text, text);
	buf_clear(&w->words);
	bool tight = (w->heading || w->cell) && w->options->hyphen;
	if (!tight) {
		typography_add(&w->words, text);
		html_escape(&w->html, buf_str(&w->words));
		return;
	}
	struct buf broken = {0};
	hyphen_add(&broken, w->options->hyphen, text);
	typography_add(&w->words, buf_str(&broken));
	html_escape(&w->html, buf_str(&w->words));
	buf_release(&broken);
}

// Addresses

static bool
is_name_char(char c)
{
	return is_alpha(c) || is_digit(c) || strchr("._+-", c);
}

static bool
is_host_char(char c)
{
	return is_alpha(c) || is_digit(c) || c == '-' || c == '_' || (unsigned char)c >= 0x80;
}

// A host name with at least one dot; its last two parts hold no underscore.
static size_t
host_length(struct str s)
{
	size_t n = 0, dots = 0, last = 0, before = 0;
	while (n < s.n && (is_host_char(s.p[n]) || (s.p[n] == '.' && n && s.p[n - 1] != '.'))) {
		if (s.p[n] == '.') {
			dots++;
			before = last;
			last = n + 1;
		}
		n++;
	}
	if (n && s.p[n - 1] == '.' && dots) {
		n--;
		dots--;
	}
	return dots && !str_has(str_slice(s, before, n), S("_")) ? n : 0;
}

// Without the signs that belong to the sentence; a bracket stays if it was opened within.
static size_t
without_end(struct str s)
{
	static const struct str signs[] = {S_INIT("?"), S_INIT("!"), S_INIT("."), S_INIT(","),
		S_INIT(":"), S_INIT(";"), S_INIT("*"), S_INIT("_"), S_INIT("~"), S_INIT("'"),
		S_INIT("\""), S_INIT("”"), S_INIT("’"), S_INIT("»"), S_INIT("…")};
	for (bool cut = true; cut && s.n;) {
		cut = false;
		for (size_t i = 0; i < sizeof signs / sizeof *signs; i++) {
			if (!str_ends(s, signs[i]))
				continue;
			s.n -= signs[i].n;
			cut = true;
		}
		size_t opened = 0, closed = 0;
		for (size_t i = 0; i < s.n; i++) {
			opened += s.p[i] == '(';
			closed += s.p[i] == ')';
		}
		if (s.n && s.p[s.n - 1] == ')' && closed > opened) {
			s.n--;
			cut = true;
		}
	}
	return s.n;
}

static size_t
address_length(struct str s, bool *bare)
{
	size_t scheme = str_starts(s, S("https://")) ? 8 : str_starts(s, S("http://")) ? 7 : 0;
	*bare = !scheme;
	if (!scheme && !str_starts(s, S("www.")))
		return 0;
	size_t host = host_length(str_from(s, scheme)), n = scheme + host;
	if (!host || (*bare && !host_length(str_from(s, 4))))
		return 0;
	while (n < s.n && !is_space(s.p[n]) && s.p[n] != '<' && s.p[n] != '|' &&
		!str_starts(str_from(s, n), S("\u00a0")) && !str_starts(str_from(s, n), S("[^")))
		n++;
	return without_end(str_slice(s, 0, n));
}

static size_t
email_length(struct str s)
{
	size_t name = 0;
	while (name < s.n && is_name_char(s.p[name]))
		name++;
	if (!name || name >= s.n || s.p[name] != '@')
		return 0;
	size_t host = host_length(str_from(s, name + 1));
	char last = host ? s.p[name + host] : '-';
	return last == '-' || last == '_' ? 0 : name + 1 + host;
}

// A text on its way: what stands before "done" is written.
struct run {
	struct md_writer *w;
	struct str text;
	size_t done;
	bool mails; // is there an "@" in it?
};

static void
write_until(struct run *r, size_t end)
{
	write_words(r->w, str_slice(r->text, r->done, end));
	r->done = end;
}

static void
write_anchor(struct run *r, size_t at, size_t n, struct str before)
{
	struct str address = str_slice(r->text, at, at + n);
	write_until(r, at);
	add(r->w, S("<a href=\""));
	add(r->w, before);
	html_escape_url(&r->w->html, address);
	add(r->w, S("\">"));
	html_escape(&r->w->html, address);
	buf_add(&r->w->text, address);
	add(r->w, S("</a>"));
	r->done = at + n;
}

static void
write_address(struct run *r, size_t at)
{
	bool bare;
	size_t n = address_length(str_from(r->text, at), &bare);
	if (n)
		write_anchor(r, at, n, bare ? S("https://") : S(""));
}

static void
write_email(struct run *r, size_t at)
{
	size_t n = email_length(str_from(r->text, at));
	if (n)
		write_anchor(r, at, n, S("mailto:"));
}

// Where a piece of the text stands in the file; the text as a whole, if it is written otherwise.
static struct loc
piece_loc(const struct run *r, struct str piece)
{
	struct loc loc = r->w->text_loc;
	struct str rest = str_from(r->w->options->file->bytes, loc.at);
	size_t at = str_find(str_slice(rest, 0, r->text.n * 2), piece);
	if (at + piece.n > rest.n || !str_starts(str_from(rest, at), piece))
		return loc;
	return (struct loc){loc.file, loc.at + (uint32_t)at, (uint32_t)piece.n};
}

static void
write_note(struct run *r, size_t at)
{
	struct str label;
	size_t n = md_note_label(str_from(r->text, at), &label);
	if (!n)
		return;
	struct md_note *note = md_find_note(r->w, label);
	if (!note) {
		md_report_note(r->w, label, piece_loc(r, str_slice(r->text, at, at + n)));
		return;
	}
	write_until(r, at);
	r->done = at + n;
	if (r->w->link.open) // no link stands in another: right behind it
		ARENA_PUSH(r->w->scratch, &r->w->link, note);
	else
		md_write_reference(r->w, note);
}

static void
write_mention(struct run *r, size_t at)
{
	struct md_writer *w = r->w;
	struct md_link link = {.target = MD_MENTION};
	size_t n = w->options->mention(w->options->ctx, w->arena, r->text, at, &link);
	if (!n)
		return;
	write_until(r, at);
	link.loc = piece_loc(r, str_slice(r->text, at, at + n));
	md_add_slot(w, link);
	write_until(r, at + n);
	link.target = MD_MENTION_END;
	md_add_slot(w, link);
}

// Does a word begin here? Within a word nothing is looked for.
static bool
begins_word(struct str text, size_t at)
{
	if (at == 0 || str_ends(str_slice(text, 0, at), S("”")))
		return true;
	char before = text.p[at - 1];
	return !(is_name_char(before) || before == '/' || before == '@' ||
		(unsigned char)before >= 0x80);
}

// Writes what begins at an offset, if it is more than a word. c is a sign that something can begin
// with.
static void
write_special(struct run *r, size_t at, char c)
{
	bool mentions = r->w->options->mention && !r->w->heading;
	if (c == '[')
		write_note(r, at);
	else if (r->w->link.open)
		return;
	else if (c == SECTION_SIGN[0]) {
		if (mentions && str_starts(str_from(r->text, at), S(SECTION_SIGN)))
			write_mention(r, at);
	} else if (begins_word(r->text, at)) {
		if (c == 'w' || c == 'h')
			write_address(r, at);
		else if (mentions && (c == 'b' || c == 'B'))
			write_mention(r, at);
		if (r->done <= at && r->mails)
			write_email(r, at);
	}
}

// Can something begin with this byte? In a text with an "@" any word can be that of a mailbox.
static bool
may_begin(char c, bool mails)
{
	return c == '[' || c == SECTION_SIGN[0] || c == 'w' || c == 'h' || c == 'b' || c == 'B' ||
		(mails && (is_alpha(c) || is_digit(c)));
}

void
md_write_text(struct md_writer *w, struct str text)
{
	struct run r = {.w = w, .text = text, .mails = str_has(text, S("@"))};
	if (w->options->plain) {
		html_escape(&w->html, text);
		buf_add(&w->text, text);
		return;
	}
	md_check_brackets(w, text, w->text_loc);
	for (size_t i = 0; i<text.n; i = r.done> i ? r.done : i + 1)
		if (may_begin(text.p[i], r.mails))
			write_special(&r, i, text.p[i]);
	write_until(&r, text.n);
}
