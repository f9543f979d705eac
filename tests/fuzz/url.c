// SPDX-License-Identifier: EUPL-1.2
// Addresses and paths: parts add up to the whole, resolved paths stay inside, and what is written
// into an attribute cannot leave it.
#include "format/html.h"
#include "format/url.h"
#include "fuzz.h"

static void
check_path(struct arena *a, struct str folder, struct str relative)
{
	struct str out, back, part, rest;
	if (!path_resolve(a, folder, relative, &out))
		return;
	MUST(!str_starts(out, S("/")), "en väg är inte absolut");
	for (rest = out; rest.n;) {
		part = str_cut(&rest, '/');
		MUST(part.n && !str_eq(part, S(".")) && !str_eq(part, S("..")), "vägen är rak");
	}
	MUST(path_resolve(a, folder, path_relative(a, folder, out), &back), "vägen tillbaka");
	MUST(str_eq(out, back) || str_ends(out, S("/")), "samma väg tillbaka");
}

void
target(struct arena *a, struct str bytes)
{
	struct str path, query, fragment;
	struct buf out = {0};
	url_split(bytes, &path, &query, &fragment);
	size_t hash = path.n + query.n < bytes.n;
	MUST(path.n + query.n + hash + fragment.n == bytes.n, "delarna är hela adressen");
	MUST(!str_has(path, S("#")) && !str_has(path, S("?")), "vägen har inga tecken för annat");
	MUST(url_decode(a, bytes).n <= bytes.n, "avkodat är inte längre");
	MUST(path_folder(path).n + path_name(path).n == path.n, "mapp och namn är vägen");
	struct str scheme = url_scheme(bytes);
	MUST(!url_is_dangerous(bytes, true) || scheme.n, "farligt är bara det som har ett schema");
	if (url_is_local(bytes))
		MUST(!scheme.n && !str_has(bytes, S("/.")), "en egen adress stannar här");
	if (url_is_web(bytes))
		MUST(str_starts(scheme, S("http")), "webben har http");
	if (url_is_email(bytes))
		MUST(!str_has(bytes, S("?")) && !str_has(bytes, S(" ")), "e-post är bara e-post");
	check_path(a, S("content/brev/2023/"), url_decode(a, path));
	check_path(a, S(""), path);
	html_escape_url(&out, bytes);
	for (size_t i = 0; i < out.n; i++)
		MUST((unsigned char)out.p[i] > ' ' && (unsigned char)out.p[i] < 0x7f &&
				!strchr("<>\"'`", out.p[i]),
			"adressen stannar i attributet");
	buf_clear(&out);
	html_escape(&out, bytes);
	for (size_t i = 0; i < out.n; i++)
		MUST(!out.p[i] || !strchr("<>\"", out.p[i]), "texten stannar i elementet");
	buf_release(&out);
}
