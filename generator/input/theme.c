// SPDX-License-Identifier: EUPL-1.2
#include "input/theme.h"

#include "base/buf.h"
#include "base/text.h"
#include "format/url.h"
#include "format/yaml.h"
#include "input/text_file.h"

struct reader {
	struct arena *arena;
	const struct source *source;
	struct str folder; // "themes/nnsfinsam/"
	struct theme *out;
	struct diags *diags;
};

static void
add_asset(struct reader *r, const struct source_file *f, struct str name)
{
	struct str extension = path_extension(name);
	struct str stem = str_slice(name, 0, name.n - extension.n);
	struct str hash = str_slice(hash_hex(r->arena, hash_of(f->file.bytes)), 0, 8);
	struct asset asset = {.name = name,
		.bytes = f->file.bytes,
		.address = str_fmt(
			r->arena, "/tema/%.*s.%.*s%.*s", STR(stem), STR(hash), STR(extension))};
	ARENA_PUSH(r->arena, r->out, asset);
}

static void
read_files(struct reader *r)
{
	struct buf all = {0};
	size_t n, first = source_folder(r->source, r->folder, &n);
	for (size_t i = first; i < first + n; i++) {
		const struct source_file *f = &r->source->items[i];
		struct str path = str_from(f->file.path, r->folder.n);
		buf_add(&all, f->file.path);
		buf_add(&all, (struct str){(const char *)f->id.bytes, sizeof f->id.bytes});
		if (str_starts(path, S("assets/"))) {
			add_asset(r, f, path_name(path));
		} else if (str_starts(path, S("templates/")) &&
			str_eq(path_extension(path), S(".mustache")) &&
			text_file_check(&f->file, r->diags)) {
			struct str name = path_name(path);
			name.n -= sizeof ".mustache" - 1;
			templates_add(r->arena, &r->out->templates, name, &f->file, r->diags);
		}
	}
	r->out->id = hash_of(buf_str(&all));
	buf_release(&all);
}

// The address of the asset that a key of theme.yaml names.
static struct str
asset_of(struct reader *r, const struct yaml *root, struct str key, bool required)
{
	const struct yaml *y = yaml_get(root, key);
	struct strs names = {0};
	if (!y) {
		if (required)
			diag(r->diags, DIAG_MISSING, loc_file(root->loc.file),
				(struct diag_words){.a = key,
					.fix = str_fmt(r->arena, "%.*s: stil.css", STR(key))});
		return S("");
	}
	for (size_t i = 0; i < r->out->n; i++) {
		if (str_eq(r->out->items[i].name, y->text))
			return r->out->items[i].address;
		strs_push(r->arena, &names, r->out->items[i].name);
	}
	diag(r->diags, DIAG_THEME_FILE, y->loc,
		(struct diag_words){
			.a = y->text, .b = text_hint(r->arena, y->text, names.items, names.n)});
	return S("");
}

static void
read_settings(struct reader *r, const struct source_file *f)
{
	struct yaml root;
	if (!text_file_check(&f->file, r->diags) ||
		!yaml_parse(r->arena, &f->file, 0, f->file.bytes.n, &root, r->diags))
		return;
	r->out->stylesheet = asset_of(r, &root, S("stilmall"), true);
	r->out->icon = asset_of(r, &root, S("ikon"), false);
	r->out->script = asset_of(r, &root, S("skript"), false);
}

bool
theme_read(struct arena *a, const struct source *source, const struct config *config,
	const struct template_word *words, size_t n_words, struct theme *out, struct diags *diags)
{
	*out = (struct theme){.templates = {.words = words, .n_words = n_words}};
	struct reader r = {a, source, str_fmt(a, "themes/%.*s/", STR(config->theme)), out, diags};
	const struct source_file *settings =
		source_find(source, str_join(a, r.folder, S("theme.yaml")));
	size_t errors = diags->errors;
	if (!settings)
		return diag(diags, DIAG_NO_THEME, config->theme_loc,
			(struct diag_words){.a = config->theme});
	read_files(&r);
	read_settings(&r, settings);
	templates_check(&out->templates, diags);
	return diags->errors == errors;
}
