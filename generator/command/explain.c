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
add_sentence(struct buf *out, struct str s, size_t indent)
{
	struct buf b = {0};
	char before = ' ';
	while (s.n) {
		bool words = str_starts(s, S("{a}")) || str_starts(s, S("{b}"));
		if (words && !is_alpha(before))
			buf_add(&b, S("…"));
		if (!words)
			buf_byte(&b, *s.p);
		before = *s.p;
		s = str_from(s, words ? 3 : 1);
	}
	diag_fill(out, buf_str(&b), indent, indent);
	buf_release(&b);
}

static int
explain_all(void)
{
	struct buf b = {0};
	for (int i = 0; i < DIAG_CODES; i++) {
		const struct diag_entry *e = diag_entry((enum diag_code)i);
		buf_addf(&b, "%.*s  … ", STR(e->code));
		add_sentence(&b, e->what, 7);
	}
	print(&b);
	buf_release(&b);
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

static bool
is_example(struct str line)
{
	return str_starts(line, S("Fel:")) || str_starts(line, S("Rätt:")) ||
		str_starts(line, S("  "));
}

// Paragraphs are filled; examples stand as they are, a little further in.
static void
add_long_form(struct buf *out, struct str text)
{
	struct str line;
	while (str_line(&text, &line)) {
		if (is_example(line))
			buf_addf(out, "  %.*s\n", STR(line));
		else if (line.n)
			diag_fill(out, line, 0, 0);
		else
			buf_byte(out, '\n');
	}
}

static int
explain_code(struct str typed)
{
	struct arena arena = {0};
	struct buf b = {0};
	char *code = str_cstr(&arena, typed); // "d02" will do
	for (size_t i = 0; i < typed.n; i++)
		if (code[i] >= 'a' && code[i] <= 'z')
			code[i] = (char)(code[i] - 'a' + 'A');
	const struct diag_entry *e = diag_lookup(str_of(code));
	if (e) {
		buf_addf(&b, "%.*s (%s)\n\n  … ", STR(e->code),
			e->level == DIAG_ERROR ? "hindrar publiceringen"
					       : "hindrar inte publiceringen");
		add_sentence(&b, e->what, 4);
		buf_byte(&b, '\n');
		add_long_form(&b, e->explain);
		buf_add(&b, S("\nGör så här: "));
		add_sentence(&b, e->advice, 12);
		print(&b);
	} else {
		fprintf(stderr,
			"error: Koden %.*s finns inte.\nhint: Alla koder visas med: "
			"anslag explain\n",
			STR(typed));
	}
	buf_release(&b);
	arena_release(&arena);
	return e ? 0 : EXIT_USAGE;
}

int
command_explain(int argc, char **argv)
{
	if (argc == 0)
		return explain_all();
	if (str_eq(str_of(argv[0]), S("fields")))
		return command_fields(argc - 1, argv + 1);
	int status = 0;
	for (int i = 0; i < argc && status == 0; i++) {
		struct str what = str_of(argv[i]);
		if (i)
			putchar('\n');
		status = str_eq(what, S("templates")) ? explain_templates() : explain_code(what);
	}
	return status;
}

static void
help_versions(void)
{
	fputs("\n"
	      "Vad skiljer: anslag diff [VERSION..VERSION], med valen --repo, --date,\n"
	      "--drafts, --base-url och --format text eller json. Visar adresserna som\n"
	      "är nya (+), ändrade (~) eller borta (-). Utan versioner jämförs den\n"
	      "senaste incheckningen med filerna som de är nu; står det bara en version\n"
	      "jämförs den med dem. Slutar med 0 om webbplatserna är lika, 1 om de\n"
	      "skiljer och 3 om de inte går att jämföra.\n"
	      "\n"
	      "Varför är sidan som den är: anslag why ADRESS, med samma val som check.\n"
	      "Säger vilket dokument och vilka mallar som gör sidan, eller varför den\n"
	      "inte visas. Slutar med 1 om adressen är okänd.\n"
	      "\n"
	      "Bygg varje natt: anslag schedule install, med valen för build och\n"
	      "  --user           för dig själv; annars för hela datorn, om du är root\n"
	      "  --print          visa filerna utan att skriva dem\n"
	      "  --force          skriv över filer som har ändrats\n"
	      "\n",
		stdout);
}

static void
help_hook(void)
{
	fputs("Ett bart git-arkiv (bare) publicerar det som skickas till det efter\n"
	      "anslag hook install. Inställningarna visas med hook status, det som\n"
	      "finns publiceras genast med hook publish, och hook remove slutar. Val:\n"
	      "  --repo ARKIV     arkivet; annars den här mappen\n"
	      "  --output MAPP    dit webbplatsen skrivs\n"
	      "  --branch GREN    grenen som publiceras; annars main\n"
	      "  --base-url URL   webbplatsens adress; annars den i site.yaml\n"
	      "  --preview        bygg andra grenar i MAPP-preview/, med utkast\n"
	      "  --preview-url URL   adressen till MAPP-preview/\n"
	      "  --compress       skriv även komprimerade kopior (.gz, .br)\n"
	      "  --allow-force    låt historiken skrivas om (git push --force)\n"
	      "  --allow-lost     för publish: låt publicerade adresser försvinna\n"
	      "  --force          lägg undan krokar (hooks) som redan finns\n"
	      "\n",
		stdout);
}

int
command_help(void)
{
	fputs("anslag bygger en webbplats av ett git-arkiv.\n"
	      "\n"
	      "  anslag build     bygg webbplatsen och publicera den\n"
	      "  anslag check     kontrollera allt utan att skriva något\n"
	      "  anslag serve     visa arbetskopian i webbläsaren medan du skriver\n"
	      "  anslag diff      visa vilka sidor som skiljer mellan två versioner\n"
	      "  anslag why       förklara varför en sida ser ut som den gör\n"
	      "  anslag schedule  bygg webbplatsen varje natt\n"
	      "  anslag new       skapa ett nytt dokument att fylla i\n"
	      "  anslag explain   förklara en kod (D02), mallarnas namn (templates) eller\n"
	      "                   dokumentens fält (fields)\n"
	      "  anslag hook      låt ett git-arkiv publicera det som skickas till det\n"
	      "  anslag version   visa versionen\n"
	      "  anslag help      visa den här hjälpen\n"
	      "\n"
	      "Val för build och check:\n"
	      "  --repo MAPP      git-arkivet; annars det som den här mappen hör till\n"
	      "  --rev VERSION    den version som ska byggas; annars HEAD\n"
	      "  --output MAPP    dit webbplatsen skrivs; annars public\n"
	      "  --date DATUM     dagens datum, ÅÅÅÅ-MM-DD; annars dagen i Stockholm\n"
	      "  --jobs ANTAL     antal trådar; annars alla kärnor\n"
	      "  --format FORM    vad som är fel, som text, gcc eller json; annars text\n"
	      "  --worktree       läs filerna som de är, även det som inte är incheckat\n"
	      "  --drafts         ta med utkast\n"
	      "  --base-url URL   webbplatsens adress; annars den i site.yaml\n"
	      "  --names          leta efter namn som skrivs på två sätt\n"
	      "  --spelling       leta efter felstavade ord\n"
	      "  --compress       skriv även komprimerade kopior (.gz, .br) för webbservern\n"
	      "  --allow-lost     låt publicerade adresser försvinna; annars är det ett fel\n"
	      "  --next-due       skriv bara dagen då webbplatsen ändras nästa gång utan\n"
	      "                   ny incheckning; ingenting byggs\n"
	      "\n"
	      "Val för serve: --repo, --date, --jobs, --base-url, och\n"
	      "  --port NUMMER    porten; annars 8417, eller nästa som är ledig\n"
	      "  --open           öppna webbläsaren\n"
	      "\n"
	      "Texten skrivs på stderr. Med gcc (fil:rad:kolumn: error: … [D02], en rad\n"
	      "för varje sak) och json skrivs den på stdout, för andra program.\n"
	      "\n"
	      "Ett nytt dokument: anslag new SORT [TITEL], till exempel\n"
	      "  anslag new brev \"Höstens arbete\"\n"
	      "Sorterna är brev, protokoll, anteckningar, kallelse, evenemang, exempel,\n"
	      "dokument, forbund, person, nyhet och sida. Val:\n"
	      "  --date DATUM     dokumentets dag; annars dagen i Stockholm\n"
	      "  --organ ID       organet som möts; --natverk ID för ett nätverk\n"
	      "  --start DATUM    ett evenemangs första dag; --slut DATUM den sista\n"
	      "  --slug NAMN      filens namn; annars görs det av titeln\n"
	      "  --repo MAPP      git-arkivet\n",
		stdout);
	help_versions();
	help_hook();
	fputs("Slutar med 0 när allt gick bra, 1 vid fel i innehållet, 2 vid fel val,\n"
	      "3 när något annat hindrar, till exempel en full disk.\n",
		stdout);
	return 0;
}
