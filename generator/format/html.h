// SPDX-License-Identifier: EUPL-1.2
// Escaping for HTML and XML: the same five characters serve text and quoted attributes.
#ifndef ANSLAG_HTML_H
#define ANSLAG_HTML_H

#include "base/buf.h"

// Adds text with & < > " escaped. The result is safe as element content and in a double-quoted
// attribute of HTML and of XML.
void html_escape(struct buf *out, struct str text);

// Adds an address for an href attribute: escapes as above, and percent-encodes bytes that may not
// stand in a URL (RFC 3986); what is already encoded stays.
void html_escape_url(struct buf *out, struct str url);

#endif
