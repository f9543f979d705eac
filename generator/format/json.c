// SPDX-License-Identifier: EUPL-1.2
#include "format/json.h"

#include "base/text.h"

#include <assert.h>

// What stands before a key, or before a value that has none.
static void
begin(struct json *j)
{
	if (j->named) {
		j->named = false;
		return;
	}
	if (j->filled[j->depth])
		buf_byte(j->out, ',');
	if (j->depth) {
		buf_byte(j->out, '\n');
		buf_pad(j->out, ' ', 2 * (size_t)j->depth);
	}
	j->filled[j->depth] = true;
}

void
json_open(struct json *j, char bracket)
{
	begin(j);
	buf_byte(j->out, bracket);
	assert(j->depth + 1 < JSON_DEPTH);
	j->filled[++j->depth] = false;
}

void
json_close(struct json *j, char bracket)
{
	assert(j->depth > 0 && !j->named);
	if (j->filled[j->depth--]) {
		buf_byte(j->out, '\n');
		buf_pad(j->out, ' ', 2 * (size_t)j->depth);
	}
	buf_byte(j->out, bracket);
	if (j->depth == 0)
		buf_byte(j->out, '\n');
}

// U+2028 and U+2029 are escaped too, so that the text is also a literal of JavaScript; so is "<",
// so that it may stand in a page.
static void
add_string(struct buf *out, struct str s)
{
	buf_byte(out, '"');
	for (size_t i = 0; i < s.n;) {
		size_t here = i;
		uint32_t c = text_next(s, &i);
		if (c == '"' || c == '\\')
			buf_byte(out, '\\');
		if (c == '\n')
			buf_add(out, S("\\n"));
		else if (c < 0x20 || c == 0x7F || c == '<' || c == 0x2028 || c == 0x2029)
			buf_addf(out, "\\u%04x", (unsigned)c);
		else if (c >= 0x80 && i == here + 1)
			buf_add(out, S("\uFFFD"));
		else
			buf_add(out, str_slice(s, here, i));
	}
	buf_byte(out, '"');
}

void
json_key(struct json *j, struct str key)
{
	begin(j);
	add_string(j->out, key);
	buf_add(j->out, S(": "));
	j->named = true;
}

void
json_text(struct json *j, struct str text)
{
	begin(j);
	add_string(j->out, text);
}

void
json_number(struct json *j, long long number)
{
	begin(j);
	buf_addf(j->out, "%lld", number);
}

void
json_bool(struct json *j, bool value)
{
	begin(j);
	buf_add(j->out, value ? S("true") : S("false"));
}

void
json_null(struct json *j)
{
	begin(j);
	buf_add(j->out, S("null"));
}
