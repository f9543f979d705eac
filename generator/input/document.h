// SPDX-License-Identifier: EUPL-1.2
// One document: what its editor wrote, checked and typed. What is read here depends on the file and
// site.yaml alone, never on other documents.
#ifndef ANSLAG_DOCUMENT_H
#define ANSLAG_DOCUMENT_H

#include "base/dict.h"
#include "format/markdown.h"
#include "input/config.h"
#include "input/history.h"

struct attachment {
	int number;
	struct word title, file, page;
};

struct image {
	struct word file, alt, photo;
	enum flag decorative;
};

struct contact {
	struct word name, role, email, phone;
};

struct registration {
	enum flag needed;
	struct word link, email, price;
	struct day latest;
};

struct place {
	struct word name, street, link;
};

struct period {
	struct day start, end;
};

struct next_meeting {
	struct day day;
	struct word host;
};

struct notice_board {
	struct day up, down;
	struct word archive;
};

struct decided {
	struct word body, paragraph;
	struct day day;
};

struct follow_up {
	int number;
	struct word question, responsible, report, state;
};

struct menu_place {
	struct word place;
	int order;
};

struct protocol;
struct programme;

enum publication { PUBLISHED, NOT_PUBLISHED, UNPUBLISHED }; // the last leaves a tombstone

struct document {
	const struct source_file *source;
	enum kind kind;
	bool broken;   // has errors: no further findings are made about it
	bool remarked; // has findings of any level

	// all kinds
	struct word title, lead, slug, status, short_address, registry_number, responsible;
	struct day date, publish_from, unpublish, reviewed;
	struct words subjects, matters, associations, counties, related, redirects;
	struct maps attachments; // struct attachment
	struct image image;
	enum flag noindex;

	// meetings: letters, protocols, notes, notices
	struct word body_id, network; // organ, natverk
	struct day meeting;           // mote_datum
	struct clock starts, ends;
	struct word form;
	struct place place;
	struct person sender; // avsandare
	struct word to, reply_to, protocol_path;
	struct day reply_by;
	struct next_meeting next;
	struct span paragraphs;
	struct word chair, secretary, writer, online;
	struct persons adjusters, absent;
	struct attendance present;
	struct day adjusted, motions_by;
	struct notice_board board;
	struct words at_once; // omedelbart_justerade
	struct word original;
	struct maps follow_ups; // struct follow_up
	struct words agenda;
	struct registration registration;

	// events
	struct day start, end, week;
	struct word type;
	struct words organisers, audience; // arrangorer, malgrupp
	struct contact contact;
	struct word series, stream;
	enum flag cancelled;

	// examples
	struct word direction, state, funding, short_result, basis, participants;
	struct words partners, themes;
	struct period period;

	// documents
	struct word document_type, file;
	int year;
	struct day issued;
	struct decided decided;

	// associations and people
	struct word short_name, website, email, phone, organisation_number, role, party;
	struct words municipalities, contact_counties;
	enum flag member, stop_violence;
	struct menu_place menu;

	// the body
	size_t body_from; // offset in the file
	struct markdown body;
	struct protocol *protocol;   // of protocols
	struct programme *programme; // of events
	struct str summary;          // ingress, or the first paragraph
	struct str heading;          // the title, with breaks in long words
	struct dict anchors;         // of a long body: see document_has_anchor

	struct str id; // the file's name without ".md"

	// set by the site: everything from here to the end
	struct revisions revisions;
	struct str address;
	enum publication publication;
	bool preview; // a draft, of a day to come, or not adjusted: only a preview shows it
	const struct document *minutes, *letter, *notice; // of the same meeting
	const struct document *previous, *following;      // of the same body
};

// Reads one file as a document of a kind. Always returns a document; it is marked broken when it
// has errors.
struct document *document_read(struct arena *a, const struct source_file *file, enum kind kind,
	const struct config *config, struct diags *diags);

// The same document read from the same bytes again: a copy as it was before there was a site. What
// it points to stays where it is.
struct document *
document_again(struct arena *a, const struct document *d, const struct source_file *file);

// Calls visit for every word of a document's fields, and of the maps in them, that names something
// else: an association, another document, a file. In the schema's order; empty words are left out.
typedef void document_visit(void *ctx, enum field_type type, const struct word *word);
void document_references(const struct document *d, document_visit *visit, void *ctx);

// Does its page have an element with this id: a heading, a day or an entry of a programme?
bool document_has_anchor(const struct document *d, struct str id);

// The day that a document is filed and sorted under: of an event its start, otherwise its date.
struct date document_day(const struct document *d);
// The last day of an event; the same day otherwise.
struct date document_last_day(const struct document *d);
// When it last changed and was first published, in seconds since 1970; one that was never committed
// counts as changed on its day.
int64_t document_changed(const struct document *d);
int64_t document_created(const struct document *d);

#endif
