#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""lay_out.py SOURCES SITE: the five texts → documents below SITE/content/, as an editor pastes
them. SITE/account.json says what became of every line: body, field (moved to the front matter),
or the rule that dropped it."""

import glob
import json
import os
import re
import sys

from blocks import NAME, markdown
from documents import DOCUMENTS
from rules import Furniture

DAYS = "måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag"
TIMED = rf"(?i:(?:(?:{DAYS}) \d+/\d+ kl )?\d\d[:.]\d\d)"
DAY = rf"(?i:{DAYS}) \d+ \w+$"


class Document:
    """Some lines of a source, and what becomes of each."""

    def __init__(self, name, lines, first):
        self.name, self.lines, self.first = name, lines, first
        self.furniture = Furniture(name)
        self.roles = []
        for line in lines:
            dropped = self.furniture.drops(line)
            self.roles.append(dropped or ("body" if line.strip() else "blank"))
        self.clean = [self.furniture.clean(line) for line in lines]
        self.preface = []

    def index(self, pattern):
        for i, line in enumerate(self.clean):
            if self.roles[i] == "body" and re.match(pattern, line.strip()):
                return i
        sys.exit(f"lay_out: {self.name}: no line begins with {pattern}")

    def find(self, pattern, last=False):
        lines = self.clean[::-1] if last else self.clean
        for line in lines:
            match = re.match(pattern, line.strip())
            if match:
                return match
        sys.exit(f"lay_out: {self.name}: no line is like {pattern}")

    def after(self, pattern):
        """The line with text that follows."""
        rest = self.clean[self.index(pattern) + 1:]
        return next(line.strip() for line in rest if line.strip())

    def take(self, pattern, lines=1):
        first = self.index(pattern)
        for i in range(first, first + lines):
            self.roles[i] = "field"
        return " ".join(line.strip() for line in self.clean[first:first + lines])

    def take_rows(self, pattern):
        """The rows of the table that begins so."""
        rows, i = [], self.index(pattern)
        while i < len(self.lines) and "\t" in self.clean[i]:
            rows.append([cell.strip() for cell in self.clean[i].rstrip("\t").split("\t")])
            self.roles[i] = "field"
            i += 1
        return rows

    def body(self):
        """Lines for blocks.markdown: None where something was dropped."""
        return [line if role == "body" else "" if role in ("blank", "field") else None
                for line, role in zip(self.clean, self.roles)]


def programme(lines, shape):
    """Days as headings, entries as they are, names below an entry as "Medverkande:"."""
    out, began, ended = [], False, False
    for line in (line.strip() for line in lines if line and line.strip()):
        level = shape.heading(line, False)
        if not began and re.match(f"{DAY}|{TIMED}", line):
            out.append("## Program")
            began = True
        if re.match(DAY, line):
            out.append("### " + line)
        elif level:
            out += ["## " + shape.added] if shape.added and not ended else []
            out.append(("" if shape.added else "#" * level + " ") + line)
            ended = True
        elif began and re.match(NAME, line) and "\nMedverkande: " in out[-1]:
            out[-1] += "; " + line
        elif began and re.match(NAME, line) and re.match(TIMED, out[-1]):
            out[-1] += "\nMedverkande: " + line
        else:
            out.append(line)
    return "\n\n".join(out) + "\n"


def yaml(value, indent=0):
    """Front matter; texts in quotes so that none is taken for anything else."""
    pad = "  " * indent
    if isinstance(value, dict):
        return "".join(f"\n{pad}{key}:{yaml(item, indent + 1)}" for key, item in value.items())
    if isinstance(value, list):
        return "".join(f"\n{pad}-{yaml(item, indent + 1)}" for item in value)
    if isinstance(value, bool):
        return " ja" if value else " nej"
    if isinstance(value, int) or re.fullmatch(r"\d{4}-[\dV-]+|[a-z-]+", value):
        return f" {value}"
    return " " + json.dumps(value, ensure_ascii=False)


def read(sources, name):
    (path,) = glob.glob(os.path.join(sources, name + "*.txt"))
    with open(path, encoding="utf-8-sig", newline="\n") as file:
        return file.read().split("\n")


def split(sources):
    """The documents, each with the lines from its beginning to that of the next one."""
    begins = []
    for name, source, pattern, *rest in DOCUMENTS:
        lines = read(sources, source)
        same = begins and begins[-1][1] == source
        after = begins[-1][3] + 1 if same else 0
        first = next((i for i in range(after, len(lines)) if re.match(pattern, lines[i])), None)
        if first is None:
            sys.exit(f"lay_out: {name}: no line begins with {pattern}")
        if not same and any(line.strip() for line in lines[:first]):
            sys.exit(f"lay_out: {name}: text before the first document")
        begins.append((name, source, lines, first, rest))
    for i, (name, source, lines, first, rest) in enumerate(begins):
        goes_on = i + 1 < len(begins) and begins[i + 1][1] == source
        last = begins[i + 1][3] if goes_on else len(lines)
        yield Document(name, lines[first:last], first), source, rest


def write(path, text):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def main(sources, site):
    account = []
    for doc, source, (path, address, shape, front) in split(sources):
        fields = front(doc)
        if not path.startswith("protokoll/"):
            fields["slug"] = os.path.splitext(os.path.basename(path))[0]
        lay_out = programme if path.startswith("evenemang/") else markdown
        body = "".join(line + "\n\n" for line in doc.preface) + lay_out(doc.body(), shape)
        write(os.path.join(site, "content", path), f"---{yaml(fields)}\n---\n\n{body}")
        account.append({"name": doc.name, "source": source, "address": address,
                        "first": doc.first, "roles": doc.roles, "preface": doc.preface,
                        "added": [shape.added] if shape.added else [],
                        "furniture": dict(+doc.furniture.count)})
    write(os.path.join(site, "account.json"), json.dumps(account))


if __name__ == "__main__":
    main(*sys.argv[1:])
