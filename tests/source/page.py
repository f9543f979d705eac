# SPDX-License-Identifier: EUPL-1.2
"""A page of the site as a tree, and what of it a visitor reads: the text of the document and its
fields, without what the theme puts around them."""

import re
from html.parser import HTMLParser

VOID = {"area", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"}
INLINE = {"a", "abbr", "b", "code", "em", "i", "s", "small", "span", "strong", "sub", "sup", "time"}

# What the theme puts into the column of text: tags and classes.
THEME = {"nav", "obs", "arenden", "spara", "bilagor", "grupp", "bladdra", "fakta", "underskrifter", "program"}


class Node:
    def __init__(self, tag, attributes=()):
        self.tag, self.attributes, self.children = tag, dict(attributes), []

    @property
    def classes(self):
        return set((self.attributes.get("class") or "").split())

    def nodes(self):
        for child in self.children:
            if isinstance(child, Node):
                yield child
                yield from child.nodes()

    def all(self, *names):
        """Nodes below with one of these tags or classes, in the order of the page."""
        return [n for n in self.nodes() if n.tag in names or n.classes & set(names)]

    def first(self, *names):
        return next(iter(self.all(*names)), Node("none"))

    def text(self, without=frozenset()):
        out = []
        self.write(out, without)
        return "".join(out)

    def write(self, out, without):
        number = int(self.attributes.get("start") or 1)
        for child in self.children:
            if isinstance(child, str):
                out.append(child)
                continue
            if child.tag in without or child.classes & without:
                continue
            if child.tag == "li" and self.tag == "ol" and "schema" not in self.classes:
                out.append(f" {number}. ")  # as a browser shows it
                number += 1
            out.append("" if child.tag in INLINE else " ")
            child.write(out, without)
            out.append("" if child.tag in INLINE else " ")


class Builder(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.open = [Node("page")]

    def handle_starttag(self, tag, attrs):
        node = Node(tag, attrs)
        self.open[-1].children.append(node)
        if tag not in VOID:
            self.open.append(node)

    def handle_endtag(self, tag):
        while len(self.open) > 1 and any(n.tag == tag for n in self.open[1:]):
            if self.open.pop().tag == tag:
                break

    def handle_data(self, data):
        self.open[-1].children.append(data)


def read(path):
    builder = Builder()
    with open(path, encoding="utf-8") as file:
        builder.feed(file.read())
    return builder.open[0].first("main")


def words(text):
    """What is compared: no-break spaces are spaces, soft hyphens are nothing, a § is one word with
    its number."""
    text = text.replace("\u00ad", "").replace("\u00a0", " ").replace("\u202f", " ")
    return re.sub(r"§\s*(\d+(?:\.\d+)*)\.?(?=\s|$)", r"§\1", text).split()


def body(main):
    """The words of the document's text, without its programme."""
    return words(main.first("text").text(THEME))


def labels(main):
    return [" ".join(words(n.text())) for n in main.all("dt", "u-rubrik")]


def fields(main, without=()):
    """Words of the title, the teaser and the facts; dates also as numbers."""
    out = words(main.first("huvud").text())
    for facts in main.all("fakta"):
        label = ""
        for node in facts.all("dt", "dd"):
            if node.tag == "dt":
                label = " ".join(words(node.text()))
            elif label not in without:
                out += words(node.text())
                out += [time.attributes.get("datetime", "") for time in node.all("time")]
    return out + words(main.first("underskrifter").text())


def tables(main):
    """(caption, rows of cells) for each table; a cell is its text."""
    out = []
    for table in main.first("text").all("table"):
        rows = [[" ".join(words(cell.text())) for cell in row.children
                 if isinstance(cell, Node) and cell.tag in ("td", "th")] for row in table.all("tr")]
        out.append((" ".join(words(table.first("caption").text())), rows))
    return out


def programme(main):
    """[day, [(time, end, title, people and text)]] for each day."""
    days = []
    for day in main.first("program").all("dag"):
        entries = []
        for item in day.first("schema").children:
            if not isinstance(item, Node) or item.tag != "li":
                continue
            times = [t.attributes.get("datetime", "")[-5:] for t in item.first("marg").all("time")]
            title = words(item.first("punkt").text())
            rest = words(item.text({"marg", "punkt", "meta", "spara"}))
            entries.append((times[0], times[1] if len(times) > 1 else "", title, rest))
        heading = day.first("h3")
        days.append((heading.attributes.get("id", ""), " ".join(words(heading.text())), entries))
    return days
