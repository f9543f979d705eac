// SPDX-License-Identifier: EUPL-1.2
#include "format/url.h"

#include "base/arena.h"
#include "base/text.h"

#include <string.h>

struct str
url_scheme(struct str url)
{
	size_t i = 0;
	while (i < url.n &&
		(is_alpha(url.p[i]) || (i && (is_digit(url.p[i]) || strchr("+.-", url.p[i])))))
		i++;
	return i > 1 && i < url.n && url.p[i] == ':' ? str_slice(url, 0, i) : S("");
}

static bool
is_word(struct str s, struct str word)
{
	return s.n == word.n && text_distance(s, word, 0) == 0;
}

bool
url_is_dangerous(struct str url, bool image)
{
	struct str scheme = url_scheme(url);
	if (is_word(scheme, S("data")))
		return !(image && str_starts(str_from(url, 5), S("image/")) &&
			!str_has(str_slice(url, 0, 20), S("svg")));
	return is_word(scheme, S("javascript")) || is_word(scheme, S("vbscript")) ||
		is_word(scheme, S("file"));
}

void
url_split(struct str url, struct str *path, struct str *query, struct str *fragment)
{
	struct str before = str_cut(&url, '#');
	size_t question = str_chr(before, '?');
	*fragment = url;
	*path = str_slice(before, 0, question);
	*query = str_from(before, question);
}

static bool
is_plain(char c)
{
	return is_alpha(c) || is_digit(c) || (c && strchr("/._-", c));
}

bool
url_is_local(struct str address)
{
	if (!str_starts(address, S("/")))
		return false;
	struct str rest = str_from(address, 1);
	for (size_t i = 0; i < rest.n; i++)
		if (!is_plain(rest.p[i]))
			return false;
	while (rest.n) {
		struct str part = str_cut(&rest, '/');
		if (!part.n || *part.p == '.')
			return false;
	}
	return true;
}

static bool
is_solid(struct str s)
{
	for (size_t i = 0; i < s.n; i++)
		if ((unsigned char)s.p[i] <= ' ' || strchr("<>\"", s.p[i]))
			return false;
	return true;
}

bool
url_is_web(struct str url)
{
	bool web = str_starts(url, S("https://")) || str_starts(url, S("http://"));
	return web && is_solid(url) && url.n > sizeof "https://" - 1;
}

bool
url_is_site(struct str url)
{
	struct str rest = str_from(url, str_find(url, S("://")) + 3);
	struct str host = str_cut(&rest, '/');
	bool plain = str_chr(host, '?') == host.n && str_chr(host, '#') == host.n;
	for (size_t i = 0; i < rest.n; i++)
		plain = plain && is_plain(rest.p[i]);
	return url_is_web(url) && host.n && plain;
}

bool
url_is_email(struct str text)
{
	struct str domain = text, name = str_cut(&domain, '@');
	bool plain = is_solid(text) && !str_has(text, S("?")) && !str_has(domain, S("@"));
	return plain && name.n && str_chr(domain, '.') > 0 && str_chr(domain, '.') < domain.n;
}

static int
hex(char c)
{
	if (is_digit(c))
		return c - '0';
	c = (char)(c | 32);
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

struct str
url_decode(struct arena *a, struct str s)
{
	if (!str_has(s, S("%")))
		return s;
	char *out = arena_alloc(a, s.n + 1);
	size_t n = 0;
	for (size_t i = 0; i < s.n; i++) {
		int high = i + 2 < s.n + 0 && s.p[i] == '%' ? hex(s.p[i + 1]) : -1;
		int low = high >= 0 ? hex(s.p[i + 2]) : -1;
		if (low >= 0) {
			out[n++] = (char)(high * 16 + low);
			i += 2;
		} else {
			out[n++] = s.p[i];
		}
	}
	return (struct str){out, n};
}

struct str
path_folder(struct str path)
{
	size_t slash = str_rchr(path, '/');
	return slash < path.n ? str_slice(path, 0, slash + 1) : S("");
}

struct str
path_name(struct str path)
{
	return str_from(path, path_folder(path).n);
}

struct str
path_extension(struct str path)
{
	struct str name = path_name(path);
	size_t dot = str_rchr(name, '.');
	return dot > 0 && dot < name.n ? str_from(name, dot) : S("");
}

bool
path_resolve(struct arena *a, struct str folder, struct str relative, struct str *out)
{
	char *path = arena_alloc(a, folder.n + relative.n + 2);
	size_t n = 0;
	memcpy(path, folder.p ? folder.p : "", folder.n);
	n = folder.n;
	while (relative.n) {
		struct str part = str_cut(&relative, '/');
		if (!part.n || str_eq(part, S(".")))
			continue;
		if (str_eq(part, S(".."))) {
			if (!n)
				return false;
			n = path_folder((struct str){path, n - 1}).n;
			continue;
		}
		memcpy(path + n, part.p, part.n);
		n += part.n;
		if (relative.n)
			path[n++] = '/';
	}
	*out = (struct str){path, n};
	return true;
}

struct str
path_relative(struct arena *a, struct str folder, struct str path)
{
	struct str up = S("");
	while (!str_starts(path, folder)) {
		folder = path_folder(str_slice(folder, 0, folder.n - 1));
		up = str_join(a, up, S("../"));
	}
	return str_join(a, up, str_from(path, folder.n));
}
