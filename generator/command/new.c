// SPDX-License-Identifier: EUPL-1.2
// A new document in the work tree: arguments and site.yaml → draft → a file that was not there.
// Then what to fill in, in the words of the schema.
#include "base/fail.h"
#include "base/folder.h"
#include "base/text.h"
#include "command/command.h"
#include "command/draft.h"
#include "command/new_options.h"
#include "input/document.h"
#include "input/protocol.h"

#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

struct new
{
	struct arena arena;
	struct new_options options;
	struct diags diags;
	struct source source;
	struct config config;
	struct str top; // of the work tree, with "/"
	struct draft draft;
	struct blanks blanks;
	bool named;
	int previous; // the last paragraph of the protocol before
};

// One line about what is wrong with the call; false.
__attribute__((format(printf, 1, 2))) static bool
wrong(const char *format, ...)
{
	va_list args;
	va_start(args, format);
	fputs("error: ", stderr);
	vfprintf(stderr, format, args);
	fputc('\n', stderr);
	va_end(args);
	return false;
}

// What kind of document

static void
list_kinds(void)
{
	fputs("hint: Det här går att skapa:\n", stderr);
	for (int k = 0; k < KINDS; k++) {
		const struct kind_entry *e = kind_entry((enum kind)k);
		fprintf(stderr, "hint:   %-13.*s%.*s\n", STR(e->id), STR(e->help));
	}
}

static bool
read_kind(struct new *n)
{
	struct str typed = n->options.kind, word = text_slug(&n->arena, typed);
	struct str ids[KINDS];
	if (kind_of_id(word, &n->draft.kind))
		return true;
	for (size_t i = 0; i < n->config.folders.n; i++) { // "nyheter"
		n->draft.kind = n->config.folders.items[i].kind;
		if (str_eq(n->config.folders.items[i].name, word))
			return true;
	}
	for (int k = 0; k < KINDS; k++)
		ids[k] = kind_entry((enum kind)k)->id;
	size_t near = typed.n ? text_nearest(word, ids, KINDS) : KINDS;
	if (!typed.n)
		wrong("Vad ska skapas? Till exempel: anslag new brev \"Titeln\"");
	else if (near < KINDS)
		wrong("”%.*s” går inte att skapa. Menade du %.*s?", STR(typed), STR(ids[near]));
	else
		wrong("”%.*s” går inte att skapa.", STR(typed));
	list_kinds();
	return false;
}

// Bodies and networks

static void
list_choices(struct new *n, enum config_list list, const char *option)
{
	const struct choices *all = &n->config.lists[list];
	if (!all->n)
		fprintf(stderr, "hint: Lägg först till minst ett i site.yaml, under %.*s.\n",
			STR(config_list_key(list)));
	for (size_t i = 0; i < all->n; i++)
		fprintf(stderr, "hint:   %s %-16.*s%.*s\n", option, STR(all->items[i].id),
			STR(all->items[i].name));
}

static bool
check_choice(struct new *n, enum config_list list, const char *option, struct str id)
{
	struct strs ids = {0};
	if (config_choice(&n->config, list, id))
		return true;
	for (size_t i = 0; i < n->config.lists[list].n; i++)
		strs_push(&n->arena, &ids, n->config.lists[list].items[i].id);
	size_t near = text_nearest(id, ids.items, ids.n);
	if (near < ids.n)
		wrong("%s %.*s finns inte i site.yaml. Menade du %.*s?", option, STR(id),
			STR(ids.items[near]));
	else
		wrong("%s %.*s finns inte i site.yaml.", option, STR(id));
	list_choices(n, list, option);
	return false;
}

// A meeting is that of a body, or of a network; the only body need not be named.
static bool
read_meeting(struct new *n)
{
	struct draft *d = &n->draft;
	const struct choices *bodies = &n->config.lists[LIST_BODIES];
	bool networks = draft_field(d->kind, S("natverk")) != NULL;
	bool meeting = d->kind == KIND_PROTOCOL || d->kind == KIND_NOTES || d->kind == KIND_NOTICE;
	d->body = n->options.body;
	d->network = n->options.network;
	if (d->body.n && !check_choice(n, LIST_BODIES, "--organ", d->body))
		return false;
	if (d->network.n && !check_choice(n, LIST_NETWORKS, "--natverk", d->network))
		return false;
	if (!meeting || d->body.n || d->network.n)
		return true;
	if (bodies->n == 1 && !(networks && n->config.lists[LIST_NETWORKS].n)) {
		d->body = bodies->items[0].id;
		return true;
	}
	wrong("Vilket organ%s gäller det? Välj ett:", networks ? " eller nätverk" : "");
	list_choices(n, LIST_BODIES, "--organ");
	if (networks)
		list_choices(n, LIST_NETWORKS, "--natverk");
	return false;
}

// Is an option given that this kind has no use for?
static bool
check_fits(const struct new *n, bool given, struct str key)
{
	return !given || draft_field(n->draft.kind, key) ||
		wrong("--%.*s används inte för %.*s.", STR(key),
			STR(kind_entry(n->draft.kind)->id));
}

static bool
read_days(struct new *n)
{
	const struct new_options *o = &n->options;
	struct draft *d = &n->draft;
	d->date = date_is_set(o->start) ? o->start : o->date;
	if (!date_is_set(d->date))
		d->date = date_in_stockholm((int64_t)time(NULL));
	d->last = date_is_set(o->last) ? o->last : d->date;
	if (date_is_set(o->start) && date_is_set(o->date) && date_cmp(o->start, o->date))
		return wrong("Skriv --start eller --date, inte båda.");
	if (date_cmp(d->last, d->date) < 0)
		return wrong("--slut är före den första dagen, %.*s.",
			STR(date_long(&n->arena, d->date)));
	return true;
}

static bool
read_draft(struct new *n)
{
	const struct new_options *o = &n->options;
	n->draft.config = &n->config;
	n->draft.title = o->title;
	n->draft.slug = o->slug;
	return check_fits(n, o->body.n, S("organ")) && check_fits(n, o->network.n, S("natverk")) &&
		check_fits(n, date_is_set(o->start), S("start")) &&
		check_fits(n, date_is_set(o->last), S("slut")) && read_days(n) && read_meeting(n);
}

// Numbering

// The body's last protocol before this one, of the same year; NULL if there is none.
static const struct document *
find_previous(struct new *n, struct diags *unsaid)
{
	const struct draft *d = &n->draft;
	const struct document *found = NULL;
	struct str folder =
		str_fmt(&n->arena, "content/%.*s/", STR(config_folder(&n->config, KIND_PROTOCOL)));
	size_t count, first = source_folder(&n->source, folder, &count);
	for (size_t i = first; i < first + count; i++) {
		const struct source_file *f = &n->source.items[i];
		if (!str_ends(f->file.path, S(".md")))
			continue;
		const struct document *p =
			document_read(&n->arena, f, KIND_PROTOCOL, &n->config, unsaid);
		if (p->protocol && p->protocol->n && str_eq(p->body_id.s, d->body) &&
			date_cmp(p->date.d, d->date) < 0 &&
			(!found || date_cmp(p->date.d, found->date.d) > 0))
			found = p;
	}
	return found;
}

static void
number_on(struct new *n)
{
	struct diags unsaid = {0};
	const struct document *before = find_previous(n, &unsaid);
	const struct choice *body = config_choice(&n->config, LIST_BODIES, n->draft.body);
	n->draft.paragraph = 1;
	if (before)
		n->draft.previous = before->date.d;
	if (before && body && body->running && before->date.d.year == n->draft.date.year)
		n->previous = protocol_last(before->protocol);
	n->draft.paragraph = n->previous + 1;
	diags_release(&unsaid);
}

// Telling

static void
print_hints(struct new *n)
{
	const struct draft *d = &n->draft;
	const char *repository = n->options.repository;
	if (n->previous)
		printf("\nParagraferna börjar på § %d: förra protokollet, %s, slutade med § %d.\n",
			d->paragraph, str_cstr(&n->arena, date_iso(&n->arena, d->previous)),
			n->previous);
	if (!n->named)
		puts("\nFilen har inget bra namn ännu. Ge den ett innan du skickar den, utan å, ä\n"
		     "och ö: det går inte att ändra sedan utan att länkar hit slutar fungera.");
	puts("\nRader som börjar med # är frivilliga: ta bort tecknet på dem du vill använda.");
	bool elsewhere = strcmp(repository, ".") != 0;
	printf("Kontrollera sedan: anslag check --worktree%s%s\n", elsewhere ? " --repo " : "",
		elsewhere ? repository : "");
}

static void
print_blanks(const struct new *n)
{
	const struct blanks *b = &n->blanks;
	if (b->n || b->in_body)
		puts("\nFyll i:");
	for (size_t i = 0; i < b->n; i++)
		printf("  %-13.*s%.*s\n", STR(b->items[i]->key), STR(b->items[i]->help));
	if (b->in_body)
		printf("  %-13s%zu %s som börjar med [Fyll i\n", "texten", b->in_body,
			b->in_body == 1 ? "plats" : "platser");
}

static bool
write_new(struct new *n, struct str path)
{
	struct buf text = {0};
	draft_write(&text, &n->arena, &n->draft, &n->blanks);
	int folder = open(str_cstr(&n->arena, n->top), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (folder < 0)
		fail("Kan inte öppna arkivets mapp.");
	bool written = folder_create(folder, path, buf_str(&text));
	close(folder);
	buf_release(&text);
	if (written)
		return true;
	wrong("%.*s finns redan, och är orörd.", STR(path));
	fputs("hint: Välj en annan dag med --date, eller ett annat namn med --slug.\n", stderr);
	return false;
}

static bool
create(struct new *n)
{
	struct str path = draft_path(&n->arena, &n->draft, &n->named);
	if (!path.n)
		return wrong("site.yaml har ingen mapp för %.*s, under mappar.",
			STR(kind_entry(n->draft.kind)->id));
	if (n->draft.kind == KIND_PROTOCOL)
		number_on(n);
	if (!write_new(n, path))
		return false;
	printf("Ny fil: %.*s\n", STR(path));
	print_blanks(n);
	print_hints(n);
	return true;
}

// site.yaml must be right; what else is wrong in the work tree is none of our business.
static bool
read_site(struct new *n)
{
	struct diags unsaid = {0};
	struct repository *r = repository_open(n->options.repository);
	n->top = str_dup(&n->arena, repository_work_tree(r));
	if (!n->top.n)
		fail("Arkivet saknar arbetskopia, så inga filer kan skapas.");
	n->source = source_from_work_tree(r, &n->arena, &unsaid);
	repository_close(r);
	diags_release(&unsaid);
	if (config_read(&n->arena, &n->source, &n->config, &n->diags))
		return true;
	struct buf out = {0};
	diags_sort(&n->diags);
	diags_report(&out, &n->diags, false);
	fwrite(out.p, 1, out.n, stderr);
	buf_release(&out);
	return false;
}

int
command_new(int argc, char **argv)
{
	struct new n = {0};
	int status = EXIT_USAGE;
	if (new_options_read(&n.arena, &n.options, argc, argv)) {
		if (!read_site(&n))
			status = EXIT_CONTENT;
		else if (read_kind(&n) && read_draft(&n) && create(&n))
			status = 0;
	}
	diags_release(&n.diags);
	arena_release(&n.arena);
	return status;
}
