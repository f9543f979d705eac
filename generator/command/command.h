// SPDX-License-Identifier: EUPL-1.2
// The verbs. Each takes its own arguments and returns the exit status.
#ifndef ANSLAG_COMMAND_H
#define ANSLAG_COMMAND_H

#include "base/date.h"
#include "command/report.h"

#define ANSLAG_VERSION "0.1"

enum { USUAL_PORT = 8417 };

struct options {
	const char *repository; // NULL: as git's environment says (input/repository.h)
	const char *revision, *output, *base_url;
	struct date date;
	size_t jobs;
	bool dated; // the date was given; otherwise it is today
	bool work_tree, drafts;
	bool unnamed;  // the pages do not say which version they are
	bool next_due; // say only when the site changes next by itself
	int port;      // of serve; 0 for any free one
	bool open_browser;
	enum report_format format;
	bool names, spelling; // look for misspelt ones too
	bool output_given;
	bool compress;   // write compressed copies too
	bool allow_lost; // published addresses may vanish
};

// Reads --name value and --name from arguments. False, with one line on stderr, when they are off.
bool options_read(struct options *out, int argc, char **argv);

// The same, with one word among them that is no option; *word is NULL if there is none.
bool options_read_word(struct options *out, int argc, char **argv, const char **word);

// Says that an option is none of these, and which it may have been meant to be; false.
bool option_unknown(struct str name, const struct str *names, size_t n);
// The options of serve.
bool options_read_serve(struct options *out, int argc, char **argv);

// Builds the site of a commit; with writing false everything but the writing is done.
int command_build(const struct options *options, bool writing);

// Writes a new document into the work tree: KIND [TITLE] and options.
int command_new(int argc, char **argv);

// Has the site built every night: install, and options.
int command_schedule(int argc, char **argv);

// The addresses that differ between two versions: "A..B", and options. As diff(1) does: 0 when
// there are none, 1 when there are, EXIT_SYSTEM when a version has errors.
int command_diff(int argc, char **argv);

// What made the page with an address, or why there is none: an address and options. EXIT_CONTENT
// when nothing is known of it.
int command_why(int argc, char **argv);

// Shows the work tree in the browser, and again after every save, until it is stopped.
int command_serve(const struct options *options);

// The long form of a code; the vocabulary for "templates"; all codes without an argument.
int command_explain(int argc, char **argv);

// The reference of fields, of all kinds or of one.
int command_fields(int argc, char **argv);

// Makes a bare repository publish what is pushed to it; and what git then runs.
int command_hook(int argc, char **argv);

int command_help(void);

#endif
