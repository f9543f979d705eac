// SPDX-License-Identifier: EUPL-1.2
// site.yaml: the site's name and address, and every list that documents may refer to.
#ifndef ANSLAG_CONFIG_H
#define ANSLAG_CONFIG_H

#include "input/schema.h"
#include "input/source.h"

// The lists whose ids documents name in their fields.
enum config_list {
	LIST_BODIES,
	LIST_NETWORKS,
	LIST_COUNTIES,
	LIST_SUBJECTS,
	LIST_GROUPS,
	LIST_THEMES,
	LIST_MATTERS,
	CONFIG_LISTS
};

struct choice {
	struct str id, name;
	bool running; // of a body: paragraphs are numbered on from meeting to meeting
};

struct choices {
	struct choice *items;
	size_t n, cap;
};

struct menu_item {
	struct str title, address;
	struct loc loc;
};

struct menu {
	struct menu_item *items;
	size_t n, cap;
};

struct folder {
	struct str name; // below content/
	enum kind kind;
};

struct redirect {
	struct str from, to;
	struct loc from_loc, to_loc;
};

// Two names, both right, that might be taken for one.
struct name_pair {
	struct str a, b;
};

struct hyphen;

struct config {
	struct hyphen *hyphen; // where long words may be broken; NULL to leave them whole
	struct loc loc;        // of site.yaml
	struct loc theme_loc;
	struct str name, short_name, description, base_url, theme, responsible, email, report;
	struct choices lists[CONFIG_LISTS];
	struct menu main_menu, footer;
	struct choices abbreviations;
	struct strs words; // that the spelling dictionary lacks
	struct {
		struct name_pair *items;
		size_t n, cap;
	} name_pairs;
	struct {
		struct folder *items;
		size_t n, cap;
	} folders;
	struct {
		struct redirect *items;
		size_t n, cap;
	} redirects;
};

// Reads site.yaml. False when it is missing or has errors: everything else is read by it, and would
// be found wrong for no reason of its own.
bool
config_read(struct arena *a, const struct source *source, struct config *out, struct diags *diags);

const struct choice *config_choice(const struct config *c, enum config_list list, struct str id);

// The folder below content/ for a kind, the first if there are several; empty if there is none.
struct str config_folder(const struct config *c, enum kind kind);

// The values that a field can take: fixed ones or the ids of its list; none for other fields.
struct strs config_values(struct arena *a, const struct config *c, const struct field *f);

// The schema's example of a field's value; of a list that does not have it, the first that it has.
struct str config_example(const struct config *c, const struct field *f);

// The key of a list in site.yaml ("organ").
struct str config_list_key(enum config_list list);

#endif
