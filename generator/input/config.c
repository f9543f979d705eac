// SPDX-License-Identifier: EUPL-1.2
#include "input/config.h"

#include "base/text.h"
#include "format/url.h"
#include "format/yaml.h"
#include "input/privacy.h"
#include "input/text_file.h"

enum { MOST_MENU = 7 };

static const struct str list_keys[CONFIG_LISTS] = {[LIST_BODIES] = S_INIT("organ"),
	[LIST_NETWORKS] = S_INIT("natverk"),
	[LIST_COUNTIES] = S_INIT("lan"),
	[LIST_SUBJECTS] = S_INIT("amnen"),
	[LIST_GROUPS] = S_INIT("malgrupper"),
	[LIST_THEMES] = S_INIT("teman"),
	[LIST_MATTERS] = S_INIT("arenden")};

static const struct str known[] = {S_INIT("namn"), S_INIT("kortnamn"), S_INIT("beskrivning"),
	S_INIT("adress"), S_INIT("tema"), S_INIT("ansvarig"), S_INIT("epost"), S_INIT("rapportera"),
	S_INIT("mappar"), S_INIT("organ"), S_INIT("natverk"), S_INIT("lan"), S_INIT("amnen"),
	S_INIT("malgrupper"), S_INIT("teman"), S_INIT("arenden"), S_INIT("forkortningar"),
	S_INIT("meny"), S_INIT("sidfot"), S_INIT("omdirigeringar"), S_INIT("ordlista"),
	S_INIT("namn_ok")};

enum { KNOWN = sizeof known / sizeof *known };

struct reader {
	struct arena *arena;
	const struct yaml *root;
	struct config *out;
	struct diags *diags;
};

struct str
config_list_key(enum config_list list)
{
	return list_keys[list];
}

static bool
expect(struct reader *r, const struct yaml *y, enum yaml_kind kind)
{
	if (y->kind == kind)
		return true;
	if (kind == YAML_TEXT)
		return diag(r->diags, y->kind == YAML_MAP ? DIAG_MAP_FOR_TEXT : DIAG_LIST_FOR_TEXT,
			y->loc, (struct diag_words){0});
	return diag(r->diags, DIAG_TEXT_FOR_MAP, y->loc,
		(struct diag_words){.a = kind == YAML_LIST ? S("en lista") : S("nyckel: värde")});
}

static struct str
read_text(struct reader *r, const struct yaml *map, struct str key)
{
	const struct yaml *y = yaml_get(map, key);
	return y && expect(r, y, YAML_TEXT) ? y->text : S("");
}

static struct str
read_required(struct reader *r, const struct yaml *map, struct str key, struct str example)
{
	struct str text = read_text(r, map, key);
	struct loc inside = map->key.n ? map->key_loc : map->loc;
	if (!text.n)
		diag(r->diags, DIAG_MISSING, map == r->root ? r->out->loc : inside,
			(struct diag_words){.a = key, .fix = example});
	return text;
}

// "id: Namn" or "id: {namn: Namn, numrering: lopande}"
static void
read_choice(struct reader *r, const struct yaml *y, struct choices *out)
{
	struct choice c = {.id = y->key, .name = y->text};
	if (y->kind == YAML_MAP) {
		c.name = read_required(r, y, S("namn"), S("namn: Styrelsen"));
		const struct yaml *numbering = yaml_get(y, S("numrering"));
		struct str word = numbering ? numbering->text : S("borjar-om");
		c.running = str_eq(word, S("lopande"));
		if (!c.running && !str_eq(word, S("borjar-om")))
			diag(r->diags, DIAG_CHOICE, numbering->loc,
				(struct diag_words){
					.a = word, .b = S("; välj borjar-om eller lopande")});
	}
	if (!str_eq(text_slug(r->arena, c.id), c.id)) // ids are parts of addresses
		diag(r->diags, DIAG_SLUG, y->key_loc, (struct diag_words){0});
	ARENA_PUSH(r->arena, out, c);
}

static void
read_list(struct reader *r, const struct yaml *root, enum config_list list)
{
	const struct yaml *y = yaml_get(root, list_keys[list]);
	if (!y || !expect(r, y, YAML_MAP))
		return;
	for (size_t i = 0; i < y->n; i++)
		read_choice(r, &y->items[i], &r->out->lists[list]);
}

static void
read_folders(struct reader *r, const struct yaml *root)
{
	const struct yaml *y = yaml_get(root, S("mappar"));
	if (!y)
		diag(r->diags, DIAG_MISSING, r->out->loc,
			(struct diag_words){
				.a = S("mappar"), .fix = S("mappar: {brev: brev, sidor: sida}")});
	if (!y || !expect(r, y, YAML_MAP))
		return;
	for (size_t i = 0; i < y->n; i++) {
		struct folder f = {.name = y->items[i].key};
		if (kind_of_id(y->items[i].text, &f.kind)) {
			ARENA_PUSH(r->arena, &r->out->folders, f);
			continue;
		}
		struct str kinds[KINDS];
		for (int k = 0; k < KINDS; k++)
			kinds[k] = kind_entry((enum kind)k)->id;
		diag(r->diags, DIAG_CHOICE, y->items[i].loc,
			(struct diag_words){.a = y->items[i].text,
				.b = text_hint(r->arena, y->items[i].text, kinds, KINDS)});
	}
}

static void
read_menu(struct reader *r, const struct yaml *root, struct str key, struct menu *out)
{
	const struct yaml *y = yaml_get(root, key);
	if (!y || !expect(r, y, YAML_LIST))
		return;
	for (size_t i = 0; i < y->n; i++) {
		const struct yaml *item = &y->items[i];
		if (!expect(r, item, YAML_MAP))
			continue;
		const struct yaml *address = yaml_get(item, S("adress"));
		struct menu_item entry = {
			.title = read_required(r, item, S("titel"), S("titel: Kontakt")),
			.address = read_required(r, item, S("adress"), S("adress: /kontakt/")),
			.loc = address ? address->loc : item->loc};
		ARENA_PUSH(r->arena, out, entry);
	}
}

static void
read_redirects(struct reader *r, const struct yaml *root)
{
	const struct yaml *y = yaml_get(root, S("omdirigeringar"));
	if (!y || !expect(r, y, YAML_LIST))
		return;
	for (size_t i = 0; i < y->n; i++) {
		const struct yaml *item = &y->items[i];
		if (!expect(r, item, YAML_MAP))
			continue;
		const struct yaml *from = yaml_get(item, S("fran")),
				  *to = yaml_get(item, S("till"));
		struct redirect entry = {
			.from = read_required(r, item, S("fran"), S("fran: /gammal.aspx")),
			.to = read_required(r, item, S("till"), S("till: /protokoll/")),
			.from_loc = from ? from->loc : item->loc,
			.to_loc = to ? to->loc : item->loc};
		if (entry.from.n && !url_is_local(entry.from))
			diag(r->diags, DIAG_ADDRESS, entry.from_loc, (struct diag_words){0});
		ARENA_PUSH(r->arena, &r->out->redirects, entry);
	}
}

static void
read_abbreviations(struct reader *r, const struct yaml *root)
{
	const struct yaml *y = yaml_get(root, S("forkortningar"));
	if (!y || !expect(r, y, YAML_MAP))
		return;
	for (size_t i = 0; i < y->n; i++) {
		struct choice c = {.id = y->items[i].key, .name = y->items[i].text};
		if (expect(r, &y->items[i], YAML_TEXT))
			ARENA_PUSH(r->arena, &r->out->abbreviations, c);
	}
}

// Words that are spelt right, and "Anna Ek / Anne Ek".
static void
read_spellings(struct reader *r, const struct yaml *root)
{
	const struct yaml *words = yaml_get(root, S("ordlista"));
	const struct yaml *pairs = yaml_get(root, S("namn_ok"));
	size_t n_words = words && expect(r, words, YAML_LIST) ? words->n : 0;
	size_t n_pairs = pairs && expect(r, pairs, YAML_LIST) ? pairs->n : 0;
	for (size_t i = 0; i < n_words; i++)
		if (expect(r, &words->items[i], YAML_TEXT))
			strs_push(r->arena, &r->out->words, str_trim(words->items[i].text));
	for (size_t i = 0; i < n_pairs; i++) {
		const struct yaml *y = &pairs->items[i];
		struct str b = y->text, a = str_cut(&b, '/');
		struct name_pair pair = {str_trim(a), str_trim(b)};
		if (!expect(r, y, YAML_TEXT))
			continue;
		if (pair.a.n && pair.b.n && !str_has(pair.b, S("/")))
			ARENA_PUSH(r->arena, &r->out->name_pairs, pair);
		else
			diag(r->diags, DIAG_NAME_PAIR, y->loc, (struct diag_words){0});
	}
}

static void
check_keys(struct reader *r, const struct yaml *root)
{
	for (size_t i = 0; i < root->n; i++) {
		bool found = false;
		for (size_t k = 0; k < KNOWN; k++)
			found = found || str_eq(root->items[i].key, known[k]);
		if (!found)
			diag(r->diags, DIAG_UNKNOWN_KEY, root->items[i].key_loc,
				(struct diag_words){.a = root->items[i].key,
					.b = text_hint(
						r->arena, root->items[i].key, known, KNOWN)});
	}
}

static void
read_base_url(struct reader *r, const struct yaml *root)
{
	struct str url =
		read_required(r, root, S("adress"), S("adress: https://nnsfinsam.example/"));
	const struct yaml *y = yaml_get(root, S("adress"));
	if (url.n && !url_is_site(url))
		diag(r->diags, DIAG_BASE_URL, y->loc, (struct diag_words){0});
	r->out->base_url = str_ends(url, S("/")) ? url : str_join(r->arena, url, S("/"));
}

static void
read_names(struct reader *r, const struct yaml *root)
{
	struct config *c = r->out;
	c->name = read_required(r, root, S("namn"), S("namn: Föreningens namn"));
	c->short_name = read_text(r, root, S("kortnamn"));
	if (!c->short_name.n)
		c->short_name = c->name;
	c->description = read_text(r, root, S("beskrivning"));
	const struct yaml *theme = yaml_get(root, S("tema"));
	c->theme_loc = theme ? theme->loc : c->loc;
	c->theme = read_required(r, root, S("tema"), S("tema: nnsfinsam"));
	c->responsible = read_text(r, root, S("ansvarig"));
	c->email = read_text(r, root, S("epost"));
	c->report = read_text(r, root, S("rapportera"));
	if (!c->report.n)
		c->report = c->email;
}

bool
config_read(struct arena *a, const struct source *source, struct config *out, struct diags *diags)
{
	const struct source_file *f = source_find(source, S("site.yaml"));
	struct yaml root;
	struct reader r = {a, &root, out, diags};
	size_t errors = diags->errors;
	*out = (struct config){0};
	if (!f) {
		struct file *missing = ARENA_NEW(a, struct file, 1);
		*missing = (struct file){S("site.yaml"), S("")};
		return diag(diags, DIAG_NO_SITE_FILE, loc_file(missing), (struct diag_words){0});
	}
	out->loc = loc_file(&f->file);
	if (!text_file_check(&f->file, diags) ||
		!yaml_parse(a, &f->file, 0, f->file.bytes.n, &root, diags))
		return false;
	if (root.kind != YAML_MAP)
		return diag(diags, DIAG_YAML_NOT_MAP, loc_file(&f->file), (struct diag_words){0});
	privacy_check_numbers(&f->file, diags);
	check_keys(&r, &root);
	read_names(&r, &root);
	read_base_url(&r, &root);
	read_folders(&r, &root);
	for (int i = 0; i < CONFIG_LISTS; i++)
		read_list(&r, &root, (enum config_list)i);
	read_menu(&r, &root, S("meny"), &out->main_menu);
	read_menu(&r, &root, S("sidfot"), &out->footer);
	read_redirects(&r, &root);
	read_abbreviations(&r, &root);
	read_spellings(&r, &root);
	if (out->main_menu.n > MOST_MENU)
		diag(diags, DIAG_MENU_LENGTH, yaml_get(&root, S("meny"))->key_loc,
			(struct diag_words){.a = str_fmt(a, "%zu", out->main_menu.n), .b = S("7")});
	return diags->errors == errors;
}

const struct choice *
config_choice(const struct config *c, enum config_list list, struct str id)
{
	for (size_t i = 0; i < c->lists[list].n; i++)
		if (str_eq(c->lists[list].items[i].id, id))
			return &c->lists[list].items[i];
	return NULL;
}

struct strs
config_values(struct arena *a, const struct config *c, const struct field *f)
{
	struct strs ids = {0};
	for (const struct choice_word *w = f->choices; w && w->id.n; w++)
		strs_push(a, &ids, w->id);
	if (f->type == FIELD_REFERENCE)
		for (size_t i = 0; i < c->lists[f->list_id].n; i++)
			strs_push(a, &ids, c->lists[f->list_id].items[i].id);
	return ids;
}

struct str
config_folder(const struct config *c, enum kind kind)
{
	for (size_t i = 0; i < c->folders.n; i++)
		if (c->folders.items[i].kind == kind)
			return c->folders.items[i].name;
	return S("");
}

struct str
config_example(const struct config *c, const struct field *f)
{
	const struct choices *list = &c->lists[f->list_id];
	bool foreign = f->type == FIELD_REFERENCE && list->n &&
		!config_choice(c, (enum config_list)f->list_id, f->example);
	return foreign ? list->items[0].id : f->example;
}
