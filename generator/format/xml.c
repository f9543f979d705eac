// SPDX-License-Identifier: EUPL-1.2
#include "format/xml.h"

#include "format/html.h"

void
xml_open(struct buf *out, struct str name)
{
	buf_addf(out, "<%.*s>", STR(name));
}

void
xml_close(struct buf *out, struct str name)
{
	buf_addf(out, "</%.*s>\n", STR(name));
}

void
xml_text(struct buf *out, struct str name, struct str text)
{
	xml_open(out, name);
	html_escape(out, text);
	xml_close(out, name);
}
