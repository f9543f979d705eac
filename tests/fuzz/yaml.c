// SPDX-License-Identifier: EUPL-1.2
// YAML: positions lie in the file, and a tree or a finding comes out of any bytes.
#include "format/yaml.h"
#include "fuzz.h"

static void
check_loc(struct loc loc, const struct file *f)
{
	MUST(!loc.file || loc.file == f, "värdet är ur filen");
	MUST(!loc.file || loc.at <= f->bytes.n, "värdet börjar i filen");
	MUST(!loc.file || loc.n <= f->bytes.n - loc.at, "värdet slutar i filen");
}

static void
check_value(const struct yaml *y, const struct file *f)
{
	check_loc(y->loc, f);
	check_loc(y->key_loc, f);
	MUST(y->kind == YAML_LIST || y->kind == YAML_MAP || !y->n, "bara listor har delar");
	for (size_t i = 0; i < y->n; i++) {
		check_value(&y->items[i], f);
		if (y->kind == YAML_MAP)
			MUST(yaml_get(y, y->items[i].key), "en nyckel går att hitta");
	}
}

void
target(struct arena *a, struct str bytes)
{
	struct file f = {S("content/sidor/a.md"), bytes};
	struct diags diags = {0};
	struct yaml root;
	if (text_invalid(bytes) < bytes.n) // has been found before YAML is read
		return;
	bool read = yaml_parse(a, &f, 0, bytes.n, &root, &diags);
	MUST(read || diags.errors, "det som inte går att läsa ger ett fel");
	check_value(&root, &f); // what was mended is a tree like any other
	check_findings(&diags, &f);
	diags_release(&diags);
}
