# SPDX-License-Identifier: EUPL-1.2
"""check.py FOLDER PREFIX NAME PORT…: asks running servers for a built site, and compares the answers
with its files. PREFIX is the path that the site lies under. The last line counts."""
import gzip
import http.client
import json
import os
import subprocess
import sys
import time

folder, prefix = sys.argv[1:3]
servers = list(zip(sys.argv[3::2], map(int, sys.argv[4::2])))
counts = {"passed": 0, "failed": 0}


class Answer:
    def __init__(self, port, path, method="GET", **headers):
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
        connection.request(method, path, headers={k.replace("_", "-"): v for k, v in headers.items()})
        response = connection.getresponse()
        self.status, self.body = response.status, response.read()
        self.all = [(k.lower(), v) for k, v in response.getheaders()]
        connection.close()

    def __getitem__(self, name):
        values = [v for k, v in self.all if k == name.lower()]
        return ", ".join(values) if values else None


def read(path):
    with open(os.path.join(folder, path), "rb") as file:
        return file.read()


def expect(name, got, wanted):
    """One test: is it as wanted?"""
    good = wanted(got) if callable(wanted) else got == wanted
    counts["passed" if good else "failed"] += 1
    if not good:
        print(f"server: {name}: {got!r}" + ("" if callable(wanted) else f", väntat {wanted!r}"))


def wait(port):
    for _ in range(100):
        try:
            Answer(port, "/")
            return
        except OSError:
            time.sleep(0.05)
    sys.exit(f"server: ingen svarar på port {port}")


def has(*words):
    return lambda value: value is not None and all(w in value for w in words)


POLICY = ["default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self'",
          "connect-src 'self'", "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'"]
ALWAYS = ["Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy",
          "Permissions-Policy", "Cross-Origin-Opener-Policy", "Cache-Control"]


def check_headers(name, answer):
    """What every answer has, exactly once."""
    for header in ALWAYS:
        n = sum(k == header.lower() for k, _ in answer.all)
        expect(f"{name}: {header} {n} gånger", n, 1)
    expect(f"{name}: osäkert", answer["Content-Security-Policy"], lambda v: v and "unsafe" not in v)
    expect(f"{name}: nosniff", answer["X-Content-Type-Options"], "nosniff")


def asset(extension):
    return next(f"/tema/{f}" for f in sorted(os.listdir(folder + "/tema")) if f.endswith(extension))


def check_types(name, port):
    html = "text/html; charset=utf-8"
    files = {
        "/": ("index.html", html),
        "/protokoll/": ("protokoll/index.html", html),
        "/nyheter/2025-05-02-flyttad/": ("nyheter/2025-05-02-flyttad/index.html", html),
        "/atom.xml": ("atom.xml", "application/atom+xml"),
        "/brev/atom.xml": ("brev/atom.xml", "application/atom+xml"),
        "/sitemap.xml": ("sitemap.xml", "application/xml"),
        "/robots.txt": ("robots.txt", "text/plain; charset=utf-8"),
        "/.well-known/anslag.json": (".well-known/anslag.json", "application/json"),
        asset(".css"): (asset(".css")[1:], "text/css; charset=utf-8"),
        asset(".svg"): (asset(".svg")[1:], "image/svg+xml"),
        "/filer/nyheter/2025/prov.txt": ("filer/nyheter/2025/prov.txt", "text/plain; charset=utf-8"),
    }
    for address, (path, kind) in files.items():
        what = f"{name} {address}"
        answer = Answer(port, prefix + address)
        expect(what, answer.status, 200)
        expect(f"{what}: innehåll", answer.body == read(path), True)
        expect(f"{what}: typ", answer["Content-Type"], kind)
        check_headers(what, answer)
        page = not address.startswith("/filer/")
        expect(f"{what}: regler", answer["Content-Security-Policy"],
               has(*POLICY) if page else has("script-src 'none'", "frame-ancestors 'none'"))
        expect(f"{what}: cache", answer["Cache-Control"],
               has("max-age=31536000", "immutable") if address.startswith("/tema/") else "no-cache")
        expect(f"{what}: etag", answer["ETag"], bool)
        again = Answer(port, prefix + address, If_None_Match=answer["ETag"])
        expect(f"{what}: oförändrad", again.status, 304)
        expect(f"{what}: HEAD", Answer(port, prefix + address, "HEAD").status, 200)
        check_packed(what, port, address, path)


def check_packed(what, port, address, path):
    """The smallest that the browser takes, and the same bytes after unpacking."""
    unpack = {"gzip": gzip.decompress,
              "br": lambda b: subprocess.run(["brotli", "-dc"], input=b, capture_output=True).stdout}
    for encoding, extension in (("gzip", ".gz"), ("br", ".br")):
        answer = Answer(port, prefix + address, Accept_Encoding=encoding)
        if not os.path.exists(os.path.join(folder, path + extension)):
            expect(f"{what}: {encoding}", answer["Content-Encoding"], None)
            continue
        expect(f"{what}: {encoding}", answer["Content-Encoding"], encoding)
        expect(f"{what}: {encoding} uppackad", unpack[encoding](answer.body) == read(path), True)
        expect(f"{what}: {encoding} vary", answer["Vary"], has("Accept-Encoding"))
        expect(f"{what}: {encoding} typ", answer["Content-Type"],
               Answer(port, prefix + address)["Content-Type"])
        check_headers(f"{what} {encoding}", answer)
    both = Answer(port, prefix + address, Accept_Encoding="gzip, deflate, br")
    if os.path.exists(os.path.join(folder, path + ".br")):
        expect(f"{what}: br före gzip", both["Content-Encoding"], "br")


def check_moved(name, port):
    moved = "/nyheter/2025-05-02-flyttad/"
    for old, new in {
        "/dokument/protokoll.aspx": "/protokoll/",
        "/Dokument/Protokoll.ASPX": "/protokoll/",  # as the old site answered
        "/gammal/nyhet": moved,
        "/Nyheter/Flyttad.aspx": moved,
        "/nyheter/flyttad.aspx": moved,
        "/nyheter/en-mycket-lang-gammal-adress-som-inte-far-plats.aspx": moved,
        "/kort": "/nyheter/2025-05-02-kort/",
        "/Kalendarium": "/nyheter/2025-05-02-lika/",  # differs from a page in case only
        "/gammal/borta.aspx": "/nyheter/2025-05-02-borta/",
    }.items():
        for form in (old, old + "/", old + "?id=7&x=/a", old + "/?id=7"):
            what = f"{name} {form}"
            answer = Answer(port, prefix + form)
            expect(what, (answer.status, answer["Location"]), (301, prefix + new))
            check_headers(what, answer)
        landed = Answer(port, prefix + new)
        expect(f"{name} {old}: ett hopp", landed.status, 410 if new.endswith("borta/") else 200)
    expect(f"{name} /kalendarium/", Answer(port, prefix + "/kalendarium/").status, 200)
    answer = Answer(port, prefix + "/protokoll")
    expect(f"{name} /protokoll", (answer.status in (301, 308), answer["Location"]), (True, prefix + "/protokoll/"))


def check_gone(name, port):
    tombstone = read("nyheter/2025-05-02-borta/index.html")
    for address in ("/nyheter/2025-05-02-borta/", "/nyheter/2025-05-02-borta"):
        for encoding in ("identity", "gzip"):
            what = f"{name} {address} {encoding}"
            answer = Answer(port, prefix + address, Accept_Encoding=encoding)
            body = gzip.decompress(answer.body) if answer["Content-Encoding"] == "gzip" else answer.body
            expect(what, answer.status, 410)
            expect(f"{what}: besked", body == tombstone, True)
            expect(f"{what}: typ", answer["Content-Type"], "text/html; charset=utf-8")
            check_headers(what, answer)


def check_missing(name, port):
    missing = read("404.html")
    for address in ("/finns/inte/", "/finns-inte.pdf", "/tema/borta.css", "/brev/x.ics", "/404.html",
                    "/_headers", "/_redirects", "/.public.anslag/manifest", "/index.htm"):
        what = f"{name} {address}"
        answer = Answer(port, prefix + address)
        expect(what, answer.status, 404)
        expect(f"{what}: sida", answer.body == missing, True)
        expect(f"{what}: typ", answer["Content-Type"], "text/html; charset=utf-8")
        expect(f"{what}: cache", answer["Cache-Control"], "no-cache")
        check_headers(what, answer)


for name, port in servers:
    wait(port)
    check_types(name + prefix, port)
    check_moved(name + prefix, port)
    check_gone(name + prefix, port)
    check_missing(name + prefix, port)
version = json.loads(read(".well-known/anslag.json"))
expect("anslag.json", sorted(version), ["commit", "datum", "sidor", "version"])
print(f"server: {counts['passed']} passed, {counts['failed']} failed")
sys.exit(counts["failed"] > 0)
