// SPDX-License-Identifier: EUPL-1.2
// XML for feeds and site maps.
#ifndef ANSLAG_XML_H
#define ANSLAG_XML_H

#include "base/buf.h"

void xml_open(struct buf *out, struct str name);                  // <name>
void xml_close(struct buf *out, struct str name);                 // </name>
void xml_text(struct buf *out, struct str name, struct str text); // <name>text</name>

#endif
