// SPDX-License-Identifier: EUPL-1.2
#include "input/text_file.h"

#include "base/text.h"

static bool
check_markers(const struct file *f, struct diags *diags)
{
	struct str rest = f->bytes, line;
	bool clean = true;
	if (!str_has(rest, S("<<<<<<< ")) && !str_has(rest, S(">>>>>>> ")))
		return true;
	while (str_line(&rest, &line))
		if (str_starts(line, S("<<<<<<< ")) || str_starts(line, S(">>>>>>> ")))
			clean = diag(
				diags, DIAG_MERGE_MARKER, loc_of(f, line), (struct diag_words){0});
	return clean;
}

bool
text_file_check(const struct file *f, struct diags *diags)
{
	struct str bytes = f->bytes;
	if (str_starts(bytes, S("PK\003\004")))
		return diag(diags, DIAG_BINARY, loc_file(f),
			(struct diag_words){.a = S("ett Word-dokument")});
	if (str_chr(bytes, '\0') < bytes.n)
		return diag(diags, DIAG_BINARY, loc_file(f),
			(struct diag_words){.a = S("en binär fil")});
	size_t bad = text_invalid(bytes);
	if (bad < bytes.n)
		return diag(diags, DIAG_ENCODING, (struct loc){f, (uint32_t)bad, 1},
			(struct diag_words){0});
	return check_markers(f, diags);
}
