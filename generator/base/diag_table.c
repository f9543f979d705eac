// SPDX-License-Identifier: EUPL-1.2
// Finds the entry of a code. The sentences themselves stand in diag_words_*.c.
#include "base/diag_table.h"

static const struct diag_entry *const tables[] = {diag_words_file, diag_words_field,
	diag_words_body, diag_words_text, diag_words_site, diag_words_spelling};

const struct diag_entry *
diag_entry(enum diag_code code)
{
	for (size_t i = 0; i < sizeof tables / sizeof *tables; i++)
		if (tables[i][code].code.n)
			return &tables[i][code];
	return NULL;
}

const struct diag_entry *
diag_lookup(struct str code)
{
	for (int i = 0; i < DIAG_CODES; i++) {
		const struct diag_entry *entry = diag_entry((enum diag_code)i);
		if (str_eq(entry->code, code))
			return entry;
	}
	return NULL;
}
