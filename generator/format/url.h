// SPDX-License-Identifier: EUPL-1.2
// Link targets as editors write them, and paths inside the repository.
#ifndef ANSLAG_URL_H
#define ANSLAG_URL_H

#include "base/str.h"

struct arena;

// "https" of "https://…", "mailto" of "mailto:…"; empty if there is no scheme (RFC 3986, 3.1).
struct str url_scheme(struct str url);

// True for schemes that can run script (javascript, vbscript, file, data), as cmark's safe mode.
bool url_is_dangerous(struct str url, bool image);

// Splits off "?…", with its sign, and "#…", without it.
void url_split(struct str url, struct str *path, struct str *query, struct str *fragment);

// An address on this site that can also be a path on disk: "/…" of plain characters, no part of
// which begins with a dot.
bool url_is_local(struct str address);

// An address on the web: http or https, without spaces and control characters.
bool url_is_web(struct str url);

// The address that a site lies at: on the web, and its path plain as url_is_local has it, since it
// is written into settings for web servers.
bool url_is_site(struct str url);

// name@domain, and nothing that could be more than that in a mailto: link.
bool url_is_email(struct str text);

// Percent-decoding.
struct str url_decode(struct arena *a, struct str s);

// The folder of a path, with its "/" ("content/brev/2023/"), empty at the top.
struct str path_folder(struct str path);
struct str path_name(struct str path);      // the last part
struct str path_extension(struct str path); // ".md", or empty

// A relative path from a folder, with "." and ".." worked out. False if it would leave the top.
bool path_resolve(struct arena *a, struct str folder, struct str relative, struct str *out);

// The other way: a path as it is written in a file of a folder ("../brev/mars.md").
struct str path_relative(struct arena *a, struct str folder, struct str path);

#endif
