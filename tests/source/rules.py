# SPDX-License-Identifier: EUPL-1.2
"""What an editor drops when text from a PDF is pasted: furniture of the printed page, and nothing
else. The layout drops it, and the comparison drops it from what must be found on the page; both
count it here, so that nothing can vanish without a rule."""

import re
from collections import Counter

# Whole lines: rule, the document that it holds in, the line.
LINES = [
    ("initials of a signature", "protokoll", r"\w{1,2}"),
]

# Lines that stand at the top of every printed page of a document. The first one is kept.
RUNNING = [
    ("jobbtorg", r"\w+ \d{4}-\d\d-\d\d"),
    ("ansokan", r"Ansökan om medel"),
    ("ansokan", r"(Organisationsnummer|Post- och besöksadress:|Hemsida:|Telefon:|Kontakt:) .*"),
]

# Parts of lines, with what takes their place.
PARTS = [
    ("page header within a line", r" ?\bSid \d+ \(\d+\) Sammanträdesprotokoll \w+\b", ""),
    ("HTML tag", r"</?(?:p|ul|ol|li|br|span)\b[^>]*>", " "),
    ("HTML bold", r"</?b>", "**"),
    ("link that leads nowhere", r"\[([^\]]+)\]\(#\)", r"\1"),
    ("bullet of another font", r"^(- )÷ ", r"\1"),
    ("hyphen of a broken line", r"(\w)-$", "\\1\u00ad"),
]


class Furniture:
    """Drops the furniture of one document, line by line, and counts it."""

    def __init__(self, name):
        self.name = name
        self.seen = set()
        self.count = Counter()

    def drops(self, line):
        """The rule by which a whole line is dropped, or None."""
        text = line.strip()
        for rule, name, pattern in LINES:
            if name == self.name and re.fullmatch(pattern, text):
                self.count[rule] += 1
                return rule
        for name, pattern in RUNNING:
            match = re.fullmatch(pattern, text) if name == self.name else None
            if match:
                which = match[1] if match.re.groups else text
                if which in self.seen:
                    self.count["header of a page"] += 1
                    return "header of a page"
                self.seen.add(which)
        return None

    def clean(self, line):
        """A line without the furniture in it."""
        for rule, pattern, to in PARTS:
            line, n = re.subn(pattern, to, line)
            self.count[rule] += n
        return line
