// SPDX-License-Identifier: EUPL-1.2
// Runs Mustache cases in the form of the official suite: mustache FILE.yml …
// Each file holds tests: a list of {name, data, template, partials, expected}.
#include "base/buf.h"
#include "base/folder.h"
#include "format/template.h"
#include "format/yaml.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// Numbers are written without trailing zeros, as the suite expects.
static struct value
scalar(struct arena *a, const struct yaml *y)
{
	if (y->quoted)
		return (struct value){.kind = VALUE_TEXT, .text = y->text};
	if (!y->text.n)
		return (struct value){0};
	if (str_eq(y->text, S("true")) || str_eq(y->text, S("false")))
		return value_flag(y->text.n == 4);
	char *end, *text = str_cstr(a, y->text);
	double number = strtod(text, &end);
	return value_text(*end ? y->text : str_fmt(a, "%.10g", number));
}

static struct value
convert(struct arena *a, const struct yaml *y)
{
	struct value v = {0};
	if (y->kind == YAML_TEXT)
		return scalar(a, y);
	v.kind = y->kind == YAML_LIST ? VALUE_LIST : VALUE_MAP;
	for (size_t i = 0; i < y->n; i++) {
		if (y->kind == YAML_LIST)
			value_push(a, &v, convert(a, &y->items[i]));
		else
			value_set(a, &v, y->items[i].key, convert(a, &y->items[i]));
	}
	return v;
}

static struct str
text_of(const struct yaml *map, struct str key)
{
	const struct yaml *y = yaml_get(map, key);
	return y ? y->text : S("");
}

static void
add(struct arena *a, struct templates *set, struct str name, struct str source, struct diags *diags)
{
	struct file *f = ARENA_NEW(a, struct file, 1);
	*f = (struct file){name, source};
	templates_add(a, set, name, f, diags);
}

static bool
run_case(struct arena *a, const struct yaml *test)
{
	struct templates set = {0};
	struct diags diags = {0};
	struct buf out = {0};
	const struct yaml *data = yaml_get(test, S("data")),
			  *partials = yaml_get(test, S("partials"));
	struct value value = data ? convert(a, data) : (struct value){.kind = VALUE_MAP};
	for (size_t i = 0; partials && i < partials->n; i++)
		add(a, &set, partials->items[i].key, partials->items[i].text, &diags);
	add(a, &set, S("\001"), text_of(test, S("template")), &diags);
	template_render(&out, &set, &set.items[set.n - 1], &value, S(""), &diags);
	bool same = str_eq(buf_str(&out), text_of(test, S("expected"))) && !diags.n;
	if (!same) {
		struct str want = text_of(test, S("expected")), name = text_of(test, S("name"));
		printf("FEL %.*s\n--- väntat\n%.*s\n--- fick\n%.*s\n---\n", STR(name), STR(want),
			STR(buf_str(&out)));
	}
	buf_release(&out);
	diags_release(&diags);
	return same;
}

int
main(int argc, char **argv)
{
	size_t passed = 0, failed = 0;
	for (int i = 1; i < argc; i++) {
		struct arena a = {0};
		struct diags diags = {0};
		struct file file = {str_of(argv[i]), folder_read(&a, AT_FDCWD, argv[i])};
		struct yaml root;
		const struct yaml *tests = NULL;
		if (yaml_parse(&a, &file, 0, file.bytes.n, &root, &diags))
			tests = yaml_get(&root, S("tests"));
		if (!tests || !tests->n) {
			printf("FEL inga fall i %s\n", argv[i]);
			failed++;
		}
		for (size_t k = 0; tests && k < tests->n; k++)
			*(run_case(&a, &tests->items[k]) ? &passed : &failed) += 1;
		diags_release(&diags);
		arena_release(&a);
	}
	printf("mustache: %zu passed, %zu failed\n", passed, failed);
	return failed || !passed;
}
