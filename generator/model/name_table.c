// SPDX-License-Identifier: EUPL-1.2
// First the fields of all documents: they tell which words are first names, and which places there
// are. Then each document in order, its fields before its text.
#include "model/name_table.h"

#include "base/text.h"
#include "input/prose.h"
#include "model/field_text.h"

enum { MOST_PARTS = 4, PARTICLE = 3, SHORT_PLACE = 6 };

struct collector {
	struct arena *arena;
	struct name_table *out;
	const struct document *document;
	size_t number;      // of the document
	struct loc defined; // of the places that are being noted
	struct str before;  // the word with a capital right before this one
};

bool
name_documents_meet(const struct name_documents *x, const struct name_documents *y)
{
	for (size_t i = 0, k = 0; i < x->n && k < y->n;) {
		if (x->items[i] == y->items[k])
			return true;
		if (x->items[i] < y->items[k])
			i++;
		else
			k++;
	}
	return false;
}

static void
add_document(struct collector *c, struct name_documents *list)
{
	if (!list->n || list->items[list->n - 1] != c->number)
		ARENA_PUSH(c->arena, list, c->number);
}

static struct name *
find_name(struct collector *c, struct names *names, struct str key, struct str text)
{
	size_t *at = dict_at(c->arena, &names->index, key);
	if (!*at) {
		struct name fresh = {.text = text};
		ARENA_PUSH(c->arena, names, fresh);
		*at = names->n;
	}
	return &names->items[*at - 1];
}

static void
add_mention(struct collector *c, struct name *name, struct loc loc)
{
	if (!name->mentions++)
		name->loc = loc;
	add_document(c, &name->documents);
}

static bool
has_capital(struct str word)
{
	size_t i = 0;
	uint32_t c = word.n ? text_next(word, &i) : 0;
	return (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7);
}

// Two to four words with a capital; "von" and the like may stand between.
static bool
is_person(struct str name)
{
	size_t parts = 0;
	bool capital = false;
	for (struct str rest = name; rest.n;) {
		struct str part = str_cut(&rest, ' ');
		capital = has_capital(part);
		if (!part.n || (!capital && (!parts || part.n > PARTICLE)))
			return false;
		for (size_t i = 0; i < part.n; i++)
			if ((unsigned char)part.p[i] < 0x80 && !is_alpha(part.p[i]) &&
				part.p[i] != '-')
				return false;
		parts++;
	}
	return parts > 1 && parts <= MOST_PARTS && capital;
}

static struct name *
find_person(struct collector *c, struct str text)
{
	struct name *name = find_name(c, &c->out->people, text, text);
	name->rest = text;
	name->first = str_cut(&name->rest, ' ');
	return name;
}

static void
note_first_name(void *ctx, const struct word *word, bool listed)
{
	struct collector *c = ctx;
	(void)listed;
	if (is_person(word->s))
		++*dict_at(c->arena, &c->out->first_names, find_person(c, word->s)->first);
}

static void
collect_person(void *ctx, const struct word *word, bool listed)
{
	struct collector *c = ctx;
	if (!is_person(word->s))
		return;
	struct name *name = find_person(c, word->s);
	name->typed = true;
	add_mention(c, name, word->loc);
	if (listed)
		add_document(c, &name->lists);
}

// "Örnsköldsviks" counts as "Örnsköldsvik".
static struct str
without_genitive(struct str word)
{
	return str_ends(word, S("s")) ? str_slice(word, 0, word.n - 1) : word;
}

static struct name *
find_place(struct collector *c, struct str word)
{
	return find_name(c, &c->out->places, without_genitive(word), word);
}

static void
note_place(void *ctx, const struct prose_word *w)
{
	struct collector *c = ctx;
	if (!has_capital(w->s) || text_chars(w->s) < SHORT_PLACE)
		return;
	struct name *name = find_place(c, w->s);
	name->typed = true;
	name->loc = c->defined;
}

static void
note_places(void *ctx, const struct word *word)
{
	struct collector *c = ctx;
	c->defined = word->loc;
	prose_line(word->s, note_place, ctx);
}

static void
collect_word(void *ctx, const struct prose_word *w)
{
	struct collector *c = ctx;
	const struct file *file = &c->document->source->file;
	struct str before = w->joined ? c->before : S("");
	c->before = has_capital(w->s) ? w->s : S("");
	if (!c->before.n)
		return;
	bool person = dict_find(&c->out->first_names, w->s) != NULL;
	if (before.n) {
		struct str text = {before.p, (size_t)(w->s.p - before.p) + w->s.n};
		add_mention(c, find_person(c, text), loc_of(file, text));
		person = person || dict_find(&c->out->first_names, before) != NULL;
	}
	if (person || text_chars(w->s) < SHORT_PLACE)
		return;
	struct name *name = find_place(c, w->s);
	name->inside = name->inside || !w->first;
	if (before.n && !name->before.n)
		name->before = before;
	add_mention(c, name, loc_of(file, w->s));
}

static void
collect_text(void *ctx, const struct word *word)
{
	struct collector *c = ctx;
	c->before = S("");
	if (word->s.n && word->loc.file)
		prose_line(
			str_slice(word->loc.file->bytes, word->loc.at, word->loc.at + word->loc.n),
			collect_word, c);
}

static void
note_settings(struct collector *c, const struct config *config)
{
	const struct choices *counties = &config->lists[LIST_COUNTIES];
	c->defined = config->loc;
	for (size_t i = 0; i < counties->n; i++)
		prose_line(counties->items[i].name, note_place, c);
	for (size_t i = 0; i < config->abbreviations.n; i++)
		prose_line(config->abbreviations.items[i].name, note_place, c);
}

static void
note_registered(struct collector *c, const struct document *d)
{
	if (d->kind == KIND_ASSOCIATION) {
		note_places(c, &d->title);
		note_places(c, &d->short_name);
	}
	for (size_t i = 0; i < d->municipalities.n; i++)
		note_places(c, &d->municipalities.items[i]);
}

struct name_table
name_table_read(struct arena *a, const struct site *site)
{
	struct name_table table = {0};
	struct collector c = {.arena = a, .out = &table};
	note_settings(&c, site->config);
	for (size_t i = 0; i < site->n_by_path; i++) {
		field_people(site->by_path[i], note_first_name, &c);
		note_registered(&c, site->by_path[i]);
	}
	for (size_t i = 0; i < site->n_by_path; i++) {
		const struct document *d = c.document = site->by_path[i];
		c.number = i;
		field_people(d, collect_person, &c);
		field_places(d, collect_text, &c);
		field_prose(d, collect_text, &c);
		c.before = S("");
		if (d->body_from)
			prose_body(&d->source->file, d->body_from, &d->body, collect_word, &c);
	}
	return table;
}

bool
name_table_has_place(const struct name_table *t, struct str word)
{
	const size_t *at = dict_find(&t->places.index, without_genitive(word));
	return at && t->places.items[*at - 1].typed;
}
