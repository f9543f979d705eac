#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""compare.py SOURCES ACCOUNT SITE: each page of the site against the lines that it was made of.

  account   every line of the sources is in one document, as text, as a field or as furniture
  words     the text of a page is the text of its lines, word by word; nothing lost or invented
  fields    what moved to the front matter is among the facts that the page shows
  tables    rows and columns, cell by cell
  structure paragraphs, decisions, programmes, excerpts"""

import json
import os
import re
import sys
from collections import Counter
from difflib import SequenceMatcher

import page
from lay_out import read
from rules import Furniture

# Labels of the sources, and those that the theme has for them.
LABELS = {
    "Plats och tid": "Plats", "Beslutande": "Beslutande", "Övriga deltagare": "Övriga närvarande",
    "Justerare": "Justerare", "Justerande": "Justerare", "Sekreterare": "Sekreterare",
    "Ordförande": "Ordförande", "Paragrafer": None, "BEVIS": None, "Instans": "Organ",
    "Sammanträdesdatum": "Datum", "Anslaget sätts upp": "Anslaget sätts upp",
    "Anslaget tas ner tidigast": "Anslaget tas ned", "Underskrift": "Underskrifter",
    "Förvaringsplats för protokollet": "Protokollet förvaras", "Närvarande": "Närvarande",
    "Plats": "Plats",
}

# Facts whose words are names from site.yaml or dates that the editor adds.
NAMED = {"Organ", "Nätverk", "Form", "Finns under", "Datum", "När", "Styrelsens möte", "Justerat",
         "Slag", "Motioner senast", "Från", "Vid pennan", "Anmälan", "Nästa möte"}

# Rows and columns of the tables, counted by hand.
TABLES = {
    "berattelse": [(2, 5), (7, 7), (8, 4)], "skuldradgivning": [(3, 12), (2, 12), (2, 12)],
    "inriktning": [(27, 4)], "jobbtorg": [(3, 6), (3, 6), (2, 6), (11, 3), (11, 3)],
    "ansokan": [(7, 3), (6, 2), (6, 2), (6, 2), (7, 5)],
}
DECISIONS = {number: 61 <= number <= 71 for number in range(60, 74)}
EXCERPTS, MEETINGS = 19, 19
ENTRIES = {"vecka": [1, 1, 2, 1, 1], "norrlandskonferens": [13, 6]}

MONTHS = "januari februari mars april maj juni juli augusti september oktober november december".split()
DAYS = "Måndag Tisdag Onsdag Torsdag Fredag Lördag Söndag".split()
ENTRY = re.compile(rf"(?:((?:{'|'.join(DAYS)}) \d+/\d+) kl )?(\d\d):(\d\d)(?:-(\d\d):(\d\d))? (.*)")
DAY = re.compile(rf"((?:{'|'.join(DAYS)}) \d+) ({'|'.join(MONTHS)})$")


class Checks:
    def __init__(self):
        self.passed = self.failed = 0

    def expect(self, name, what, good, *details):
        if good:
            self.passed += 1
            return
        self.failed += 1
        print(f"sources: {name}: {what}")
        for detail in details:
            print("   ", detail)


def inline(text):
    """The words of a text, without the signs that stand for emphasis and links."""
    text = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", text)
    text = re.sub(r"<(\S+[:@]\S+)>", r"\1", text)
    return page.words(text.replace("*", "").replace("\t", " "))


def visible(line):
    """The words of a line, without the signs that begin a heading or an item."""
    line = re.sub(r"^(#+ |- (?!\d+\) )|Tabell: )", "", line.strip())
    return inline(re.sub(r"^- (\d+)\) ", r"\1. ", line))


class Source:
    """The lines of a document, with what became of each."""

    def __init__(self, account, lines):
        self.first, self.roles = account["first"], account["roles"]
        furniture = Furniture(account["name"])
        raw = lines[self.first:self.first + len(self.roles)]
        self.dropped = [furniture.drops(line) for line in raw]
        self.lines = [furniture.clean(line) for line in raw]
        self.furniture = +furniture.count

    def of(self, role):
        return [(self.first + i + 1, line) for i, line in enumerate(self.lines)
                if self.roles[i] == role]


def numbered_words(lines):
    """(word, number of its line); a word that was parted by a hyphen is one."""
    out, joined = [], False
    for number, line in lines:
        found = visible(line)
        if joined and found:
            out[-1] = (out[-1][0] + found.pop(0), out[-1][1])
        out += [(word, number) for word in found]
        joined = line.rstrip().endswith("\u00ad")
    return out


def check_words(checks, name, want, got):
    """Both ways: what is lost, with its line, and what the page has beyond it."""
    found, details = [word for word, _ in want], []
    for op, a, b, c, d in SequenceMatcher(None, found, got, autojunk=False).get_opcodes():
        if op == "equal":
            continue
        line = want[min(a, len(want) - 1)][1] if want else 0
        details.append(f"rad {line}: källan [{' '.join(found[a:b])}] sidan [{' '.join(got[c:d])}]")
    checks.expect(name, "texten är en annan än källans", not details, *details)


def plain(found):
    """Words of fields: without the case, the commas and the spellings of times and ranges."""
    text = " ".join(found).casefold()
    text = re.sub(r"\b0?(\d{1,2})[:.](\d\d)\b", r" \1.\2 ", text)
    text = re.sub(r"(?<=[\d ])[-–](?=[\d ])", " ", text)
    return [re.sub(r"^[,;:(#]+|[,;:)]+$", "", word) for word in text.split()]


def field_values(lines, shown):
    """Words of the values in lines of fields, and the labels that the page has not."""
    values, missing = [], []
    for _, line in lines:
        for cell in re.sub(r"^#+ ", "", line.strip()).split("\t"):
            label = next((label for label in sorted(LABELS, key=len, reverse=True)
                          if re.match(rf"{label}(:|$| [\d-]+$)", cell.strip())), None)
            if label and LABELS[label] and LABELS[label] not in shown:
                missing.append(label)
            values += plain(page.words(cell.strip()[len(label or ""):]))
    return Counter(filter(None, values)), missing


def check_fields(checks, account, source, main):
    moved = source.of("field")
    shown = plain(page.fields(main)) + plain(page.words(" ".join(account["preface"])))
    values, missing = field_values(moved, page.labels(main))
    lost = values - Counter(shown)
    checks.expect(account["name"], "uppgifter som sidan inte visar", not lost and not missing,
                  *lost.elements(), *missing)
    known = {word for line in source.lines for word in plain(page.words(line.replace("\t", " ")))}
    for day in re.findall(r"(\d{4})-(\d\d)-(\d\d)", " ".join(source.lines)):
        known |= {day[0], MONTHS[int(day[1]) - 1], str(int(day[2]))}
    heads = {word for label in ("slag", "u", "u-rubrik") for node in main.all(label)
             for word in plain(page.words(node.text()))} | {"kl."}
    found = plain(page.fields(main, NAMED))
    invented = [w for w in found if w and w not in known | heads and not re.match(r"\d{4}-\d\d", w)]
    checks.expect(account["name"], "uppgifter som källan inte har", not invented, *invented)


def cells(line):
    return [" ".join(inline(cell)) for cell in line.split("\t")]


def check_tables(checks, name, source, main):
    found = page.tables(main)
    sizes = [(len(rows), len(rows[0])) for _, rows in found]
    checks.expect(name, f"tabellerna är {sizes}", sizes == TABLES.get(name, []))
    checks.expect(name, "rader med olika många celler",
                  all(len(row) == len(rows[0]) for _, rows in found for row in rows))
    rows = [cells(line) for _, line in source.of("body") if "\t" in line]
    contents = re.compile(r"\D*(\d+\. .*)?\t\d{1,2}")  # titles and pages are no table
    want = [[cell for cell in row if cell] for row in rows
            if not contents.fullmatch("\t".join(row))]
    got = []
    for caption, rows in found:
        got += [[caption]] if caption and [caption] in want else []
        got += [[cell for cell in row if cell] for row in rows]
    details = [f"källan {w} sidan {g}" for w, g in zip(want, got) if w != g]
    checks.expect(name, "celler", want == got, *details)


def check_protocol(checks, source, main):
    want, number = {}, None
    for _, line in source.of("body"):
        match = re.match(r"§ ?(\d+)", line)
        if match:
            number, deciding = int(match[1]), False
            want[number] = []
        elif number:
            deciding = deciding or line.strip() == "Beslut:"
            want[number] += visible(line) if deciding else []
    sections = main.first("text").all("paragraf")
    got = {}
    for section in sections:
        number = int(section.first("h2").attributes.get("id", "p0")[1:])
        regions = [n for n in section.all("beslut") if n.attributes.get("role") == "group" and
                   n.attributes.get("aria-label", "").startswith("Beslut")]
        got[number] = [word for region in regions for word in page.words(region.text())]
    checks.expect("protokoll", f"paragraferna är {sorted(got)}", list(got) == list(DECISIONS))
    checks.expect("protokoll", "paragrafer med beslut",
                  {n: bool(w) for n, w in got.items()} == DECISIONS, got)
    wrong = [f"§ {n}: källan {want.get(n)} sidan {got.get(n)}"
             for n in want if want.get(n) != got.get(n)]
    checks.expect("protokoll", "besluten är andra än källans", not wrong, *wrong)
    text = " ".join(line for _, line in source.of("body"))
    want = ["#bilaga-" + number for number in re.findall(r"\(Bilaga (\d+)\)", text)]
    links = [n.attributes.get("href", "") for n in main.first("text").all("a")]
    ids = {n.attributes.get("id") for n in main.nodes()}
    checks.expect("protokoll", "hänvisningar till bilagor",
                  [link for link in links if link.startswith("#bilaga-")] == want and
                  ids.issuperset(link[1:] for link in want), links)


def written_programme(lines):
    """Days with their entries, from the source; before and after stand other lines."""
    days, outside = [], []
    for number, line in lines:
        entry, day = ENTRY.match(line.strip()), DAY.match(line.strip())
        name = day and f"{day[1]} {day[2]}"
        if entry and entry[1]:
            weekday, numbers = entry[1].split(" ")
            d, m = numbers.split("/")
            name = f"{weekday} {d} {MONTHS[int(m) - 1]}"
        if name and (not days or days[-1][0] != name):
            days.append((name, []))
        if entry:
            end = f"{entry[4]}:{entry[5]}" if entry[4] else ""
            days[-1][1].append((f"{entry[2]}:{entry[3]}", end, page.words(entry[6]), []))
        elif not day:
            outside.append((number, line))
            if days and days[-1][1]:
                days[-1][1][-1][3].extend(visible(line))
    return days, outside


def check_programme(checks, account, source, main):
    """The words after the last entry are its own as far as the page says so; the rest of them must
    stand after the programme, in order."""
    name = account["name"]
    days, outside = written_programme(source.of("body"))
    shown = page.programme(main)
    counts = [len(entries) for _, _, entries in shown]
    checks.expect(name, f"programmet har {counts} punkter", counts == ENTRIES[name])
    checks.expect(name, "dagar", [d for d, _ in days] == [t for _, t, _ in shown],
                  [d for d, _ in days], [t for _, t, _ in shown])
    checks.expect(name, "dagar utan ankare", all(i.startswith("dag-") for i, _, _ in shown))
    want = [entry for _, entries in days for entry in entries]
    got = [entry for _, _, entries in shown for entry in entries]
    details = [f"källan {w} sidan {g}" for w, g in zip(want[:-1], got[:-1]) if w != g]
    ends = want and got and want[-1][:3] == got[-1][:3] and \
        want[-1][3][:len(got[-1][3])] == got[-1][3]
    checks.expect(name, "punkterna är andra än källans",
                  not details and ends and len(want) == len(got), *details)
    inside = sum(len(w[3]) for w in want[:-1]) + (len(got[-1][3]) if got else 0)
    first = next((i for i, (n, _) in enumerate(source.of("body")) if ENTRY.match(_.strip())), 0)
    before = [w for n, line in source.of("body")[:first] if not DAY.match(line.strip())
              for w in visible(line)]
    rest = [w for _, line in outside for w in visible(line)]
    after = rest[len(before) + inside:]
    want = [(w, 0) for w in before + account["added"] + after]
    check_words(checks, name, want, page.body(main))


def check_excerpts(checks, source, main):
    """Each § of each meeting is a heading with an anchor of its own, below its meeting's."""
    body = [line.strip() for _, line in source.of("body")]
    want = [" ".join(visible(line)) for line in body if re.match(r"§|(AU|Styrelse) \d{4}-", line)]
    headings = main.first("text").all("h2", "h3")
    got = [" ".join(page.words(h.text())) for h in headings]
    anchors = [h.attributes.get("id") for h in headings]
    checks.expect("utdrag", "rubrikerna", want == got, want, got)
    checks.expect("utdrag", "antalet utdrag", sum(h.startswith("§") for h in got) == EXCERPTS and
                  len(got) == EXCERPTS + MEETINGS, got)
    checks.expect("utdrag", "ankare", all(anchors) and len(set(anchors)) == len(anchors), anchors)
    nested = [h.tag for h, text in zip(headings, got)] == \
        ["h3" if text.startswith("§") else "h2" for text in got]
    checks.expect("utdrag", "nivåer", nested)


def check_account(checks, accounts, sources):
    """Every line that says something is in one document; what was dropped has a rule."""
    seen = Counter((a["source"], a["first"] + i) for a in accounts for i in range(len(a["roles"])))
    for name, lines in sources.items():
        wrong = [f"rad {i + 1}" for i, line in enumerate(lines)
                 if line.strip() and seen[name, i] != 1]
        checks.expect(name, "rader som inte är med i precis ett dokument", not wrong, *wrong)


def main(folder, path, site):
    checks, furniture, sources, added = Checks(), Counter(), {}, []
    with open(path, encoding="utf-8") as file:
        accounts = json.load(file)
    for account in accounts:
        name = account["name"]
        lines = sources.setdefault(account["source"], read(folder, account["source"]))
        source = Source(account, lines)
        furniture += source.furniture
        added += account["added"]
        roles = [role if role not in ("body", "field", "blank") else None
                 for role in source.roles]
        checks.expect(name, "rader som togs bort utan regel", roles == source.dropped)
        main_part = page.read(os.path.join(site, account["address"], "index.html"))
        check_fields(checks, account, source, main_part)
        check_tables(checks, name, source, main_part)
        if name in ENTRIES:
            check_programme(checks, account, source, main_part)
        else:
            text = [(word, 0) for line in account["preface"] for word in page.words(line)]
            check_words(checks, name, text + numbered_words(source.of("body")), page.body(main_part))
        if name == "protokoll":
            check_protocol(checks, source, main_part)
        if name == "utdrag":
            check_excerpts(checks, source, main_part)
    check_account(checks, accounts, sources)
    print("  borttaget: " + ", ".join(f"{rule} {n}" for rule, n in sorted(furniture.items())))
    print("  tillagt: " + ", ".join(added))
    print(f"sources: {checks.passed} passed, {checks.failed} failed")
    return checks.failed > 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
