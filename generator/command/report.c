// SPDX-License-Identifier: EUPL-1.2
#include "command/report.h"

#include "base/identity.h"
#include "base/text.h"
#include "format/json.h"

static const struct str names[REPORT_FORMATS] = {S_INIT("text"), S_INIT("gcc"), S_INIT("json")};

bool
report_format_of(struct str name, enum report_format *out)
{
	for (int i = 0; i < REPORT_FORMATS; i++)
		if (str_eq(names[i], name)) {
			*out = (enum report_format)i;
			return true;
		}
	return false;
}

bool
report_is_for_programs(enum report_format format)
{
	return format != REPORT_TEXT;
}

static struct str
level_name(const struct diag *finding)
{
	return diag_entry(finding->code)->level == DIAG_ERROR ? S("error") : S("warning");
}

static struct str
path_of(const struct diag *finding)
{
	return finding->loc.file ? finding->loc.file->path : S("");
}

static bool
has_place(const struct diag *finding)
{
	return finding->loc.file && finding->loc.at != DIAG_NOWHERE;
}

// The column behind the last character that is marked on the line.
static size_t
end_column(struct loc loc)
{
	size_t line, column;
	struct str whole = loc_line(loc);
	size_t left = whole.n - (loc.at - (size_t)(whole.p - loc.file->bytes.p));
	loc.at += (uint32_t)(loc.n < left ? loc.n : left);
	loc_position(loc, &line, &column);
	return column;
}

static void
add_gcc(struct buf *out, const struct diag *finding)
{
	size_t line = 1, column = 1;
	struct str fix = finding->words.fix;
	if (has_place(finding))
		loc_position(finding->loc, &line, &column);
	diag_sentence(out, finding->loc.file ? S("{a}") : S("site.yaml"),
		&(struct diag_words){.a = path_of(finding)});
	buf_addf(out, ":%zu:%zu: %.*s: ", line, column, STR(level_name(finding)));
	diag_sentence(out, diag_entry(finding->code)->what, &finding->words);
	if (fix.n && str_chr(fix, '\n') == fix.n)
		diag_sentence(out, S("; skriv: {a}"), &(struct diag_words){.a = fix});
	buf_addf(out, " [%.*s]\n", STR(diag_entry(finding->code)->code));
}

// The editor's own words; a personal number is never shown.
static void
add_words(struct json *j, struct str s)
{
	struct buf masked = {0};
	identity_mask(&masked, s);
	json_text(j, buf_str(&masked));
	buf_release(&masked);
}

static void
add_sentence(struct json *j, struct str key, struct str sentence, const struct diag *finding)
{
	struct buf b = {0};
	diag_sentence(&b, sentence, &finding->words);
	json_key(j, key);
	json_text(j, buf_str(&b));
	buf_release(&b);
}

static void
add_place(struct json *j, const struct diag *finding)
{
	static const struct str keys[] = {S_INIT("line"), S_INIT("column"), S_INIT("endColumn")};
	size_t values[3] = {0};
	bool placed = has_place(finding);
	if (placed) {
		loc_position(finding->loc, &values[0], &values[1]);
		values[2] = end_column(finding->loc);
	}
	json_key(j, S("path"));
	if (finding->loc.file)
		add_words(j, path_of(finding));
	else
		json_null(j);
	for (size_t i = 0; i < 3; i++) {
		json_key(j, keys[i]);
		if (placed)
			json_number(j, (long long)values[i]);
		else
			json_null(j);
	}
}

static void
add_object(struct json *j, const struct diag *finding)
{
	const struct diag_entry *entry = diag_entry(finding->code);
	bool corrected = finding->words.fix.n > 0;
	json_open(j, '{');
	add_place(j, finding);
	json_key(j, S("level"));
	json_text(j, level_name(finding));
	json_key(j, S("code"));
	json_text(j, entry->code);
	add_sentence(j, S("message"), entry->what, finding);
	json_key(j, S("correction"));
	if (corrected)
		add_words(j, finding->words.fix);
	else
		json_null(j);
	if (!corrected) {
		add_sentence(j, S("advice"), entry->advice, finding);
	} else {
		json_key(j, S("advice"));
		json_null(j);
	}
	json_close(j, '}');
}

static void
add_json(struct buf *out, const struct diags *d)
{
	struct json j = {.out = out};
	json_open(&j, '{');
	json_key(&j, S("version"));
	json_number(&j, 1);
	json_key(&j, S("errors"));
	json_number(&j, (long long)d->errors);
	json_key(&j, S("warnings"));
	json_number(&j, (long long)(d->n - d->errors));
	json_key(&j, S("findings"));
	json_open(&j, '[');
	for (size_t i = 0; i < d->n; i++)
		add_object(&j, &d->items[i]);
	json_close(&j, ']');
	json_close(&j, '}');
}

void
report_write(struct buf *out, const struct diags *d, enum report_format format, bool building)
{
	if (format == REPORT_JSON)
		add_json(out, d);
	for (size_t i = 0; format == REPORT_GCC && i < d->n; i++)
		add_gcc(out, &d->items[i]);
	if (format == REPORT_TEXT)
		diags_report(out, d, building);
}
