// SPDX-License-Identifier: EUPL-1.2
// anslag explain fields [KIND]: with the folders and lists of the site.yaml in this folder, or in
// that of --repo, if there is one.
#include "base/fail.h"
#include "base/folder.h"
#include "base/text.h"
#include "command/command.h"
#include "command/reference.h"

#include <fcntl.h>
#include <stdio.h>

static bool
read_kind(struct str word, struct arena *a, enum kind *out)
{
	struct str ids[KINDS];
	if (kind_of_id(text_slug(a, word), out))
		return true;
	for (int k = 0; k < KINDS; k++)
		ids[k] = kind_entry((enum kind)k)->id;
	size_t near = text_nearest(text_slug(a, word), ids, KINDS);
	fprintf(stderr, "error: ”%.*s” är ingen sorts dokument.", STR(word));
	if (near < KINDS)
		fprintf(stderr, " Menade du %.*s?", STR(ids[near]));
	fputs("\nhint: Alla sorter visas med: anslag help\n", stderr);
	return false;
}

// The settings, as far as they can be read: here nothing is wrong with them.
static void
read_settings(struct arena *a, struct str folder, struct config *out)
{
	struct source_file f = {.file = {.path = S("site.yaml")}};
	struct str path = str_join(a, folder, S("/site.yaml"));
	struct diags unsaid = {0};
	f.file.bytes = folder_read(a, AT_FDCWD, str_cstr(a, path));
	struct source source = {.items = &f, .n = 1};
	config_read(a, &source, out, &unsaid);
	diags_release(&unsaid);
}

int
command_fields(int argc, char **argv)
{
	struct arena arena = {0};
	struct buf out = {0};
	struct config config = {0};
	struct str folder = S(".");
	enum kind kind = KINDS;
	bool good = true;
	for (int i = 0; i < argc && good; i++) {
		if (str_eq(str_of(argv[i]), S("--repo")) && argv[i + 1])
			folder = str_of(argv[++i]);
		else
			good = read_kind(str_of(argv[i]), &arena, &kind);
	}
	if (good) {
		read_settings(&arena, folder, &config);
		reference_write(&out, &arena, &config, kind);
		fwrite(out.p, 1, out.n, stdout);
	}
	buf_release(&out);
	arena_release(&arena);
	return good ? 0 : EXIT_USAGE;
}
