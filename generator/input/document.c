// SPDX-License-Identifier: EUPL-1.2
// file = "---" front matter "---" body. Everything that can be told from the file and site.yaml
// alone is checked here.
#include "input/document.h"

#include "base/dict.h"
#include "base/hyphen.h"
#include "base/text.h"
#include "format/url.h"
#include "format/yaml.h"
#include "input/blank.h"
#include "input/field.h"
#include "input/front_matter.h"
#include "input/mention.h"
#include "input/note.h"
#include "input/paste.h"
#include "input/privacy.h"
#include "input/programme.h"
#include "input/protocol.h"
#include "input/protocol_check.h"
#include "input/text_file.h"

#include <stddef.h>
#include <string.h>

enum { MOST_BYTES = 2 * 1024 * 1024, SUMMARY = 300, MANY_BLOCKS = 100 };

struct reader {
	struct arena *arena;
	const struct file *file;
	const struct config *config;
	struct document *out;
	struct diags *diags;
	bool gaps; // something in the front matter could not be read
};

static bool
report(struct reader *r, enum diag_code code, struct loc loc)
{
	return diag(r->diags, code, loc, (struct diag_words){0});
}

// Is it text at all, in UTF-8, and of a reasonable size?
static bool
check_bytes(struct reader *r)
{
	struct str bytes = r->file->bytes;
	struct loc whole = loc_file(r->file);
	if (!str_trim(bytes).n)
		return report(r, DIAG_EMPTY_FILE, whole);
	if (bytes.n > MOST_BYTES) {
		size_t tenths = (bytes.n * 10 + (1 << 20) - 1) >> 20;
		return diag(r->diags, DIAG_TOO_LARGE, whole,
			(struct diag_words){
				.a = str_fmt(r->arena, "%zu,%zu MB", tenths / 10, tenths % 10),
				.b = S("2 MB")});
	}
	return text_file_check(r->file, r->diags);
}

// What must be there only because of what else is, or is not, there.
static bool
check_combinations(struct reader *r)
{
	const struct document *d = r->out;
	bool good = true;
	if (d->image.file.s.n && !d->image.alt.s.n && d->image.decorative != FLAG_YES)
		good = diag(r->diags, DIAG_MISSING, d->image.file.loc,
			(struct diag_words){.a = S("alt"), .fix = S("alt: Vad bilden visar")});
	if (d->kind == KIND_NOTES && !d->body_id.s.n && !d->network.s.n)
		good = diag(r->diags, DIAG_MISSING, loc_file(r->file),
			(struct diag_words){.a = S("natverk"), .fix = S("natverk: norrland")});
	return good;
}

static bool
read_fields(struct reader *r, struct arena *scratch)
{
	struct front_matter front;
	struct yaml root;
	if (!front_matter_find(r->arena, r->file, &front, r->diags))
		return false;
	r->out->body_from = front.body < r->file->bytes.n ? front.body : r->file->bytes.n;
	bool good = yaml_parse(scratch, r->file, front.from, front.to, &root, r->diags);
	if (root.kind == YAML_NONE || (root.kind == YAML_TEXT && !root.text.n))
		root.kind = YAML_MAP;
	r->gaps = root.gaps || root.kind != YAML_MAP;
	if (root.kind != YAML_MAP)
		return good && report(r, DIAG_YAML_NOT_MAP, root.loc);
	good = fields_read(r->arena, &root, r->config, r->out, r->diags) && good;
	return good && check_combinations(r);
}

// The YAML tree is gone when the fields are filled: they keep copies.
static bool
read_front_matter(struct reader *r)
{
	struct arena scratch = {0};
	bool good = read_fields(r, &scratch);
	arena_release(&scratch);
	return good;
}

static bool
check_sections(struct reader *r)
{
	static const struct str wanted[] = {
		S_INIT("Utmaning"), S_INIT("Så gör vi"), S_INIT("Resultat")};
	bool good = true;
	for (size_t i = 0; i < sizeof wanted / sizeof *wanted; i++) {
		bool found = false;
		for (size_t k = 0; k < r->out->body.n_blocks; k++)
			found = found ||
				(r->out->body.blocks[k].kind == MD_HEADING &&
					str_eq(r->out->body.blocks[k].text, wanted[i]));
		if (!found)
			good = diag(r->diags, DIAG_NO_SECTION, loc_file(r->file),
				(struct diag_words){.a = wanted[i],
					.fix = str_join(r->arena, S("## "), wanted[i])});
	}
	return good;
}

struct date
document_day(const struct document *d)
{
	if (d->kind != KIND_EVENT)
		return d->date.d;
	if (date_is_set(d->start.d))
		return d->start.d;
	return date_is_set(d->week.d) ? d->week.d : d->date.d;
}

struct date
document_last_day(const struct document *d)
{
	struct date first = document_day(d);
	if (d->kind != KIND_EVENT)
		return first;
	if (date_is_set(d->end.d))
		return d->end.d;
	bool whole_week = !date_is_set(d->start.d) && date_is_set(d->week.d);
	return whole_week ? date_from_days(date_days(first) + 6) : first;
}

int64_t
document_changed(const struct document *d)
{
	struct date day = document_day(d);
	if (d->revisions.n)
		return d->revisions.last;
	return date_is_set(day) ? (int64_t)date_days(day) * 86400 : 0;
}

int64_t
document_created(const struct document *d)
{
	return d->revisions.n ? d->revisions.first : document_changed(d);
}

static bool
check_event(struct reader *r)
{
	struct document *d = r->out;
	if (!date_is_set(d->start.d) && !date_is_set(d->week.d) &&
		(r->gaps || d->start.loc.file || d->week.loc.file))
		return false; // already reported
	struct str day = date_is_set(d->date.d) ? date_iso(r->arena, d->date.d) : S("2021-11-11");
	if (!date_is_set(d->start.d) && !date_is_set(d->week.d))
		return diag(r->diags, DIAG_NO_START, loc_file(r->file),
			(struct diag_words){.fix = str_join(r->arena, S("start: "), day)});
	struct date first = document_day(d), last = document_last_day(d);
	if (d->end.loc.file && !date_is_set(d->end.d)) // unreadable: some day of that year
		last = (struct date){first.year, 12, 31};
	if (date_cmp(last, first) < 0)
		return diag(r->diags, DIAG_ENDS_BEFORE, d->end.loc,
			(struct diag_words){.a = date_long(r->arena, first)});
	size_t errors = r->diags->errors;
	d->programme = programme_parse(r->arena, &d->body, first, last, r->diags);
	return r->diags->errors == errors;
}

static struct str
heading_id(void *ctx, struct arena *a, struct str heading)
{
	struct mentions *m = ctx;
	return paragraph_id(&m->within, a, heading);
}

static struct str
first_paragraph(const struct markdown *m)
{
	for (size_t i = 0; i < m->n_blocks; i++)
		if (m->blocks[i].kind == MD_PARAGRAPH)
			return m->blocks[i].text;
	return S("");
}

// A text that names an attachment which is not there; once for each number.
static void
check_attachments(struct reader *r)
{
	const struct document *d = r->out;
	const struct attachment *attachments = d->attachments.items;
	struct notes notes = {0};
	struct dict seen = {0};
	for (size_t i = 0; i < d->body.n_links; i++) {
		const struct md_link *link = &d->body.links[i];
		int number = mention_attachment(link);
		bool found = !number || (*dict_at(r->arena, &seen, link->fragment))++;
		for (size_t k = 0; !found && k < d->attachments.n; k++)
			found = attachments[k].number == number;
		if (!found)
			note_add(r->arena, &notes, DIAG_ATTACHMENT, link->loc,
				(struct diag_words){.a = str_fmt(r->arena, "%d", number)});
	}
	notes_report(r->arena, &notes, r->diags);
}

static void
read_body(struct reader *r)
{
	struct document *d = r->out;
	bool protocol = d->kind == KIND_PROTOCOL;
	struct mentions mentions = {.config = r->config,
		.attachments = protocol || d->attachments.n,
		.paragraphs = protocol};
	struct md_options options = {.file = r->file,
		.from = d->body_from,
		.ctx = &mentions,
		.heading_id = protocol ? heading_id : NULL,
		.mention = mention_find,
		.hyphen = r->config->hyphen,
		.lines = d->kind == KIND_EVENT};
	size_t before = r->diags->n;
	d->body = markdown_parse(r->arena, &options, r->diags);
	notes_fold(r->arena, r->diags, before);
	paste_check(r->arena, r->file, d->body_from, &d->body, r->diags);
	blank_check(r->file, d->body_from, &d->body, r->diags);
	d->summary = d->lead.s.n ? d->lead.s
				 : text_shorten(r->arena, first_paragraph(&d->body), SUMMARY);
	check_attachments(r);
	if (protocol) {
		d->protocol = protocol_parse(r->arena, &d->body, r->diags);
		protocol_check(r->arena, d, r->diags);
	}
	if (d->kind == KIND_EVENT)
		check_event(r);
	if (d->kind == KIND_EXAMPLE)
		check_sections(r);
}

// Calls found for every id until it says that this was it. A heading that became a day or an entry
// is an anchor no longer: the day is, and the entry.
typedef bool anchor_found(void *ctx, struct str id);

static bool
each_anchor(const struct document *d, anchor_found *found, void *ctx)
{
	const struct programme *p = d->programme;
	for (size_t i = 0; i < d->body.n_blocks; i++) {
		const struct md_block *b = &d->body.blocks[i];
		bool gone = p && dict_find(&p->taken, b->id);
		if (b->kind == MD_HEADING && !gone && found(ctx, b->id))
			return true;
	}
	for (size_t i = 0; p && i < p->n; i++) {
		const struct programme_day *day = &p->items[i];
		if (day->title.n && found(ctx, day->id))
			return true;
		for (size_t k = 0; k < day->n; k++)
			if (found(ctx, day->items[k].id))
				return true;
	}
	return false;
}

// "bilaga-3" in the list of attachments below the text.
static bool
is_attachment(const struct document *d, struct str id)
{
	const struct md_link link = {.target = MD_MENTION, .fragment = id};
	const struct attachment *attachments = d->attachments.items;
	int number = mention_attachment(&link);
	for (size_t i = 0; number && i < d->attachments.n; i++)
		if (attachments[i].number == number)
			return true;
	return false;
}

static bool
is_same(void *ctx, struct str id)
{
	const struct str *wanted = ctx;
	return str_eq(*wanted, id);
}

static bool
add_anchor(void *ctx, struct str id)
{
	struct reader *r = ctx;
	dict_at(r->arena, &r->out->anchors, id);
	return false;
}

bool
document_has_anchor(const struct document *d, struct str id)
{
	if (is_attachment(d, id))
		return true;
	return d->anchors.n ? dict_find(&d->anchors, id) != NULL : each_anchor(d, is_same, &id);
}

struct document *
document_read(struct arena *a, const struct source_file *file, enum kind kind,
	const struct config *config, struct diags *diags)
{
	struct document *d = ARENA_NEW(a, struct document, 1);
	struct str name = path_name(file->file.path);
	d->source = file;
	d->kind = kind;
	d->id = str_slice(name, 0, name.n - path_extension(name).n);
	struct reader r = {
		.arena = a, .file = &file->file, .config = config, .out = d, .diags = diags};
	size_t errors = diags->errors, findings = diags->n;
	if (check_bytes(&r)) {
		read_front_matter(&r);
		d->heading = hyphen_heading(a, config->hyphen, d->title.s);
		// the body can be read although a field is wrong
		if (d->body_from && markdown_check(r.file, d->body_from, diags))
			read_body(&r);
		if (d->body.n_blocks > MANY_BLOCKS || (d->programme && d->programme->n))
			each_anchor(d, add_anchor, &r);
		privacy_check(a, &file->file, d->body_from, diags);
	}
	d->broken = diags->errors > errors;
	d->remarked = diags->n > findings;
	return d;
}

struct document *
document_again(struct arena *a, const struct document *d, const struct source_file *file)
{
	struct document *copy = ARENA_NEW(a, struct document, 1);
	memcpy(copy, d, offsetof(struct document, revisions));
	copy->source = file;
	return copy;
}

static void
visit_field(const struct field *f, const void *at, document_visit *visit, void *ctx)
{
	bool refers =
		f->type == FIELD_ASSOCIATION || f->type == FIELD_PATH || f->type == FIELD_FILE;
	const struct words *list = at;
	const struct word *words = f->list ? list->items : at;
	size_t n = !refers ? 0 : f->list ? list->n : 1;
	for (size_t i = 0; i < n; i++)
		if (words[i].s.n)
			visit(ctx, f->type, &words[i]);
}

static void
visit_fields(const struct field *fields, enum kind kind, const void *base, document_visit *visit,
	void *ctx)
{
	for (const struct field *f = fields; f->key.n; f++) {
		const char *at = (const char *)base + f->offset;
		if (f->kinds && !(f->kinds & KIND_BIT(kind)))
			continue;
		if (f->type != FIELD_MAP) {
			visit_field(f, at, visit, ctx);
			continue;
		}
		const struct maps *maps = (const void *)at;
		const char *items = f->list ? maps->items : at;
		for (size_t i = 0; i < (f->list ? maps->n : 1); i++)
			visit_fields(f->fields, kind, items + i * f->size, visit, ctx);
	}
}

void
document_references(const struct document *d, document_visit *visit, void *ctx)
{
	visit_fields(schema_fields(), d->kind, d, visit, ctx);
}
