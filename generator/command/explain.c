// SPDX-License-Identifier: EUPL-1.2
#include "base/buf.h"
#include "base/diag.h"
#include "base/fail.h"
#include "base/text.h"
#include "command/command.h"
#include "page/view.h"

#include <stdio.h>

static void
print(const struct buf *b)
{
	fwrite(b->p, 1, b->n, stdout);
}

// A sentence of the table with "…" for a finding's own words; a hint after a word is left out.
static void
print_sentence(struct str s)
{
	char before = ' ';
	while (s.n) {
		bool words = str_starts(s, S("{a}")) || str_starts(s, S("{b}"));
		if (words && !is_alpha(before))
			fputs("…", stdout);
		if (!words)
			putchar(*s.p);
		before = *s.p;
		s = str_from(s, words ? 3 : 1);
	}
	putchar('\n');
}

static int
explain_all(void)
{
	for (int i = 0; i < DIAG_CODES; i++) {
		const struct diag_entry *e = diag_entry((enum diag_code)i);
		printf("%.*s  … ", STR(e->code));
		print_sentence(e->what);
	}
	return 0;
}

static int
explain_templates(void)
{
	struct arena arena = {0};
	struct buf b = {0};
	size_t n;
	const struct template_word *words = view_words(&arena, &n);
	for (size_t i = 0; i < n; i++) {
		size_t width = text_width(words[i].name);
		buf_add(&b, words[i].name);
		buf_pad(&b, ' ', width < 24 ? 24 - width : 1);
		buf_add(&b, words[i].meaning);
		buf_byte(&b, '\n');
	}
	print(&b);
	buf_release(&b);
	arena_release(&arena);
	return 0;
}

static int
explain_code(struct str code)
{
	const struct diag_entry *e = diag_lookup(code);
	if (!e) {
		fprintf(stderr,
			"error: Koden %.*s finns inte.\nhint: Alla koder visas med: "
			"anslag explain\n",
			STR(code));
		return EXIT_USAGE;
	}
	printf("%.*s (%s)\n\n  … ", STR(e->code),
		e->level == DIAG_ERROR ? "hindrar publiceringen" : "hindrar inte publiceringen");
	print_sentence(e->what);
	printf("\n%.*s\n", STR(e->explain));
	if (e->advice.n) {
		fputs("\nGör så här: ", stdout);
		print_sentence(e->advice);
	}
	return 0;
}

int
command_explain(int argc, char **argv)
{
	if (argc == 0)
		return explain_all();
	int status = 0;
	for (int i = 0; i < argc && status == 0; i++) {
		struct str what = str_of(argv[i]);
		if (i)
			putchar('\n');
		status = str_eq(what, S("templates")) ? explain_templates() : explain_code(what);
	}
	return status;
}

int
command_help(void)
{
	fputs("anslag bygger en webbplats av ett git-arkiv.\n"
	      "\n"
	      "  anslag build     bygg webbplatsen och publicera den\n"
	      "  anslag check     kontrollera allt utan att skriva något\n"
	      "  anslag explain   förklara en kod (D02), eller mallarnas namn (templates)\n"
	      "  anslag version   visa versionen\n"
	      "  anslag help      visa den här hjälpen\n"
	      "\n"
	      "Val för build och check:\n"
	      "  --repo MAPP      git-arkivet; annars det som den här mappen hör till\n"
	      "  --rev VERSION    den version som ska byggas; annars HEAD\n"
	      "  --output MAPP    dit webbplatsen skrivs; annars public\n"
	      "  --date DATUM     dagens datum, ÅÅÅÅ-MM-DD; annars dagen i Stockholm\n"
	      "  --jobs ANTAL     antal trådar; annars alla kärnor\n"
	      "  --worktree       läs filerna som de är, även det som inte är incheckat\n"
	      "  --drafts         ta med utkast\n"
	      "  --base-url URL   webbplatsens adress; annars den i site.yaml\n"
	      "\n"
	      "Slutar med 0 när allt gick bra, 1 vid fel i innehållet, 2 vid fel val,\n"
	      "3 när något annat hindrar, till exempel en full disk.\n",
		stdout);
	return 0;
}
