// SPDX-License-Identifier: EUPL-1.2
#include "input/text_file.h"

#include "base/text.h"

static bool
is_marker(struct str line, struct str sign)
{
	return str_starts(line, sign) && (line.n == sign.n || line.p[sign.n] == ' ');
}

static size_t
line_number(const struct file *f, struct str line)
{
	size_t number, column;
	loc_position(loc_of(f, line), &number, &column);
	return number;
}

// The number of the line on which two versions that begin above it end, 0 if none does.
static size_t
end_of_versions(const struct file *f, struct str rest)
{
	struct str line;
	while (str_line(&rest, &line)) {
		if (is_marker(line, S("<<<<<<<")))
			return 0;
		if (is_marker(line, S(">>>>>>>")))
			return line_number(f, line);
	}
	return 0;
}

// One finding for each pair of versions: where it begins, or ends if its beginning was deleted.
static bool
check_markers(struct arena *a, const struct file *f, struct diags *diags)
{
	struct str rest = f->bytes, line;
	bool clean = true, open = false;
	if (!str_has(rest, S("<<<<<<<")) && !str_has(rest, S(">>>>>>>")))
		return true;
	while (str_line(&rest, &line)) {
		bool begins = is_marker(line, S("<<<<<<<")), ends = is_marker(line, S(">>>>>>>"));
		size_t last = begins ? end_of_versions(f, rest) : 0;
		struct str lines = S("");
		if (last)
			lines = str_fmt(a, " (rad %zu–%zu)", line_number(f, line), last);
		if (begins || (ends && !open))
			clean = diag(diags, DIAG_MERGE_MARKER, loc_of(f, line),
				(struct diag_words){.a = lines});
		open = begins || (open && !ends);
	}
	return clean;
}

// What a file is that was only given another name.
static struct str
disguise(struct str bytes)
{
	static const struct {
		struct str magic, name;
	} known[] = {
		{S_INIT("PK\003\004"), S_INIT("ett Word-dokument (docx) eller en zip-fil")},
		{S_INIT("\xD0\xCF\x11\xE0"), S_INIT("ett äldre Word-dokument (doc)")},
		{S_INIT("%PDF-"), S_INIT("en pdf-fil")},
		{S_INIT("{\\rtf"), S_INIT("ett dokument i formatet RTF")},
		{S_INIT("\x89PNG"), S_INIT("en bild")},
		{S_INIT("\xFF\xD8\xFF"), S_INIT("en bild")},
		{S_INIT("GIF8"), S_INIT("en bild")},
	};
	for (size_t i = 0; i < sizeof known / sizeof *known; i++)
		if (str_starts(bytes, known[i].magic))
			return known[i].name;
	return S("");
}

// UTF-16 begins with a mark, or has a zero in every second byte.
static bool
is_utf16(struct str bytes)
{
	size_t zeros = 0, n = bytes.n < 512 ? bytes.n : 512;
	if (str_starts(bytes, S("\xFF\xFE")) || str_starts(bytes, S("\xFE\xFF")))
		return true;
	for (size_t i = 0; i + 1 < n; i += 2)
		zeros += (bytes.p[i] == '\0') != (bytes.p[i + 1] == '\0');
	return zeros > n / 2 * 3 / 4;
}

bool
text_file_check(const struct file *f, struct diags *diags)
{
	struct str bytes = f->bytes, looks_like = disguise(bytes);
	struct loc whole = loc_file(f);
	if (looks_like.n)
		return diag(diags, DIAG_BINARY, whole, (struct diag_words){.a = looks_like});
	if (is_utf16(bytes))
		return diag(diags, DIAG_UTF16, whole, (struct diag_words){0});
	if (str_chr(bytes, '\0') < bytes.n)
		return diag(diags, DIAG_BINARY, whole,
			(struct diag_words){.a = S("en fil av något annat slag än text")});
	size_t bad = text_invalid(bytes);
	if (bad < bytes.n)
		return diag(diags, DIAG_ENCODING, (struct loc){f, (uint32_t)bad, 1},
			(struct diag_words){0});
	return check_markers(&diags->arena, f, diags);
}
