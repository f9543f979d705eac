// SPDX-License-Identifier: EUPL-1.2
// Writes JSON (RFC 8259). The caller opens and closes; commas and line breaks come by themselves.
#ifndef ANSLAG_JSON_H
#define ANSLAG_JSON_H

#include "base/buf.h"

enum { JSON_DEPTH = 16 };

struct json {
	struct buf *out;
	int depth;
	bool filled[JSON_DEPTH]; // has the object or array at a depth got something in it?
	bool named;              // a key was written: its value is next
};

void json_open(struct json *j, char bracket);  // '{' or '['
void json_close(struct json *j, char bracket); // '}' or ']'
void json_key(struct json *j, struct str key);

// Bytes that are no UTF-8 become U+FFFD.
void json_text(struct json *j, struct str text);
void json_number(struct json *j, long long number);
void json_bool(struct json *j, bool value);
void json_null(struct json *j);

#endif
