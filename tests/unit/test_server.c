// SPDX-License-Identifier: EUPL-1.2
// What is written for web servers. That it does what it should is for tests/server, with real ones.
#include "page/server.h"
#include "unit_site.h"

static struct unit_site
site(struct arena *a, const char *base)
{
	struct unit_site s = {.arena = a};
	struct str yaml = S(UNIT_SITE_YAML), old = S("https://fs.example/");
	size_t at = str_find(yaml, old);
	yaml = str_fmt(a,
		"%.*s%s%.*somdirigeringar: [{fran: /Om, till: /}, {fran: /A.aspx, till: /om/}, "
		"{fran: /a.aspx, till: /}]\n",
		STR(str_slice(yaml, 0, at)), base, STR(str_from(yaml, at + old.n)));
	unit_file(&s, "site.yaml", str_cstr(a, yaml));
	unit_file(&s, "content/sidor/om.md",
		UNIT_PAGE("Om", "omdirigera_fran: [/gammal.aspx, /en/adress/som-ar-alldeles-for-lang-for-tabellen/]\n"));
	unit_file(&s, "content/sidor/borta.md", UNIT_PAGE("B", "avpublicera: 2020-01-01\n"));
	unit_build_site(&s, "2024-01-01", false);
	assert_int_equal(s.diags.n, 0);
	return s;
}

static struct str
written(struct arena *a, const struct unit_site *s, enum server_file file)
{
	struct buf b = {0};
	server_write(&b, file, &s->plan, s->site);
	struct str text = str_dup(a, buf_str(&b));
	buf_release(&b);
	return text;
}

#define assert_has(text, part) unit_assert_has((text), S(part), __FILE__, __LINE__)

static void
unit_assert_has(struct str text, struct str part, const char *file, int line)
{
	if (str_has(text, part))
		return;
	fprintf(stderr, "--- saknar\n%.*s\n--- i\n%.*s\n", STR(part), STR(text));
	_fail(file, line);
}

static void
test_nginx(void **state)
{
	struct unit_site s = site(*state, "https://fs-1.example/");
	struct str maps = written(*state, &s, SERVER_NGINX_MAPS);
	assert_has(maps, "map $uri $fs_1_example_flyttad {\n\tdefault \"\";\n");
	assert_has(maps, "\t/gammal.aspx \"/om/\";\n\t/gammal.aspx/ \"/om/\";\n");
	// in one case only where another address differs by nothing else
	assert_has(maps, "\t\"~^/Om/?$\" \"/\";\n");
	assert_has(maps, "\t\"~^/A\\.aspx/?$\" \"/om/\";\n");
	assert_has(maps, "\t\"~^/a\\.aspx/?$\" \"/\";\n");
	assert_has(maps, "\t\"~*^/en/adress/som-ar-alldeles-for-lang-for-tabellen/?$\" \"/om/\";\n");
	assert_has(maps, "\t/borta 1;\n\t/borta/ 1;\n");
	assert_has(written(*state, &s, SERVER_NGINX), "return 301 $fs_1_example_flyttad;");
}

static void
test_caddy(void **state)
{
	struct unit_site s = site(*state, "https://fs.example/");
	struct str text = written(*state, &s, SERVER_CADDY);
	assert_has(text, " path /gammal.aspx /gammal.aspx/\nredir @flyttad");
	assert_has(text, " path_regexp ^/A\\.aspx/?$\nredir @flyttad");
	assert_has(text, "@borta1 path /borta /borta/\nerror @borta1 410\n");
}

static void
test_under_a_path(void **state)
{
	struct unit_site s = site(*state, "https://fs.example/webb/");
	struct str maps = written(*state, &s, SERVER_NGINX_MAPS);
	assert_has(maps, "$fs_example_webb_flyttad");
	assert_has(maps, "\t/webb/gammal.aspx \"/webb/om/\";\n");
	assert_has(maps, "\t~^/webb/tema/ ");
	assert_has(written(*state, &s, SERVER_NGINX), "error_page 404 /webb/404.html;");
	assert_has(written(*state, &s, SERVER_CADDY), "rewrite @annars /webb/404.html");
}

static void
test_hosts(void **state)
{
	struct unit_site s = site(*state, "https://fs.example/");
	struct plan plan = plan_build(*state, s.site);
	server_plan(*state, &plan, s.site);
	plan_seal(*state, &plan, s.site, (struct hash){0});
	struct str redirects = plan_find(&plan, S("/_redirects"))->bytes;
	struct str headers = plan_find(&plan, S("/_headers"))->bytes;
	assert_has(redirects, "\n/gammal.aspx /om/ 301!\n");
	assert_has(redirects, "\n/borta/ /borta/ 410!\n");
	assert_has(headers, "/*\n  Content-Security-Policy: default-src 'none'; ");
	assert_has(headers, "/tema/*\n  Cache-Control: public, max-age=31536000, immutable\n");
	assert_false(str_has(server_policy(), S("unsafe")));
	assert_str(plan_find(&plan, S("/.well-known/anslag.json"))->bytes,
		str_cstr(*state,
			str_fmt(*state,
				"{\"commit\": \"\", \"datum\": \"2023-12-31\", \"version\": "
				"\"\", \"sidor\": %zu}\n",
				plan_count(&plan))));
	for (size_t i = 0; i < plan.n_addresses; i++) // not to be linked to
		assert_false(str_starts(plan.addresses[i], S("/_")));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_nginx),
		TEST(test_caddy),
		TEST(test_under_a_path),
		TEST(test_hosts),
	};
	return cmocka_run_group_tests_name("server", tests, NULL, NULL);
}
