// SPDX-License-Identifier: EUPL-1.2
// The preview's own files, which are part of the program.
#ifndef ANSLAG_PREVIEW_ASSET_H
#define ANSLAG_PREVIEW_ASSET_H

#include "base/str.h"

struct arena;

// Nothing of a site has such an address: those of pages end in "/", and files lie elsewhere.
#define PREVIEW_SCRIPT "/_anslag/preview.js"
#define PREVIEW_STYLE "/_anslag/preview.css"
#define PREVIEW_EVENTS "/_anslag/events"
#define PREVIEW_MARKS "/_anslag/marks.json"

// The bytes of the file with an address, empty if there is none.
struct str preview_asset(struct arena *a, struct str address);

#endif
