# SPDX-License-Identifier: EUPL-1.2
"""Lines of a pasted text → blocks of Markdown, by the shape of the lines alone.

  table      adjacent lines with tabs; tables that only a page header parts are one
  heading    "§ 60 …", "2.1 …", "## …", a lone number before a line, "- *…*" alone; in documents
             without numbers a short line without a full stop that stands alone
  item       "- …", "1. …" next to another one, "- 1) …"
  paragraph  everything else; one that a page break has parted is joined again"""

import re

PARAGRAPH, HEADING, ITEM, TABLE, CAPTION = "paragraph", "heading", "item", "table", "caption"

NAME = r"(?:[A-ZÅÄÖÉ][\wåäöé-]+ ){1,2}[A-ZÅÄÖÉ][\wåäöé-]+"


class Block:
    def __init__(self, kind, lines, level=0, apart=True):
        self.kind, self.lines, self.level = kind, lines, level
        self.apart = apart  # blank lines stood before it
        self.rows = []

    @property
    def text(self):
        return "\n".join(self.lines)


def rows_of(lines):
    """Cells; columns at the end that are empty in every row are no columns."""
    rows = [[cell.strip() for cell in line.split("\t")] for line in lines]
    width = max(len(row) for row in rows)
    rows = [row + [""] * (width - len(row)) for row in rows]
    while width > 1 and not any(row[width - 1] for row in rows):
        width -= 1
        rows = [row[:width] for row in rows]
    return rows


def is_alone(row):
    return bool(row[0]) and not any(row[1:])


def split_tables(rows):
    """Tables that were written as one: a row with one cell names each of them."""
    if not is_alone(rows[0]) or sum(map(is_alone, rows)) < 2:
        return [(None, rows)]
    tables = []
    for row in rows:
        if is_alone(row):
            tables.append((row[0], []))
        else:
            tables[-1][1].append(row)
    return tables


def goes_on(table, line):
    """Is a row below a page header one more of the table above it? Not a head of its own."""
    cells = line.split("\t")
    return cells[0] != table.lines[0].split("\t")[0] and not is_alone(cells)


def raw_blocks(lines):
    """Runs of lines between blank ones; within them tables and items by themselves."""
    blocks, apart, parted = [], True, False
    for line in lines:
        if line is None:  # dropped
            parted = True
            continue
        if not line.strip():
            apart = True
            continue
        last = blocks[-1] if blocks else None
        item = re.match(r"(- |\d+\. )", line)
        if "\t" in line:
            if last and last.kind == TABLE and (not apart or parted and goes_on(last, line)):
                last.lines.append(line)
            else:
                blocks.append(Block(TABLE, [line], apart=apart))
        elif item:
            blocks.append(Block(ITEM, [line], apart=apart))
        elif last and not apart and last.kind in (PARAGRAPH, ITEM):
            last.lines.append(line)
        else:
            blocks.append(Block(PARAGRAPH, [line], apart=apart))
        apart = parted = False
    return blocks


def stands_alone(blocks, i):
    return blocks[i].apart and (i + 1 == len(blocks) or blocks[i + 1].apart)


def numbered_heading(text):
    """("## 2.1 …", level), if a line is one."""
    match = re.fullmatch(r"(\d+(?:\.\d+)*)\.? \**[A-ZÅÄÖ][^\t]{0,100}", text)
    if not match or re.search(r"[.;,:]$", text):
        return None
    return match[1].count(".") + 2


def is_short(text):
    ends = re.search(r"[.!;:)]$|https?:|www\.|@", text)
    return len(text) <= 90 and "," not in text and re.match(r"[A-ZÅÄÖ§]", text) and not ends


class Shape:
    """How the lines of one document are read."""

    def __init__(self, numbered=False, short=False, sections=(), plain=(), added=None):
        self.numbered, self.short = numbered, short
        self.sections = sections  # (pattern of a heading's line, level)
        self.plain = plain        # patterns of short lines that are no headings
        self.added = added        # a heading that the text lacks, put before such a line

    def heading(self, text, alone):
        for pattern, level in self.sections:
            if re.match(pattern, text):
                return level
        if not alone or "\n" in text:
            return None
        if re.fullmatch(r"- \*[^*]+\*", text):
            return 3
        if any(re.match(pattern, text) for pattern in self.plain):
            return None
        if self.numbered and numbered_heading(text):
            return numbered_heading(text)
        if self.short and is_short(text) and not re.fullmatch(NAME, text):
            return 3 if self.numbered else 2
        return None


def find_headings(blocks, shape):
    out, i = [], 0
    while i < len(blocks):
        block, alone = blocks[i], stands_alone(blocks, i)
        text = block.text.strip()
        match = re.match(r"#+ +(.*)", text)
        level = shape.heading(text, alone) if block.kind in (PARAGRAPH, ITEM) else None
        if block.kind == PARAGRAPH and re.fullmatch(r"\d+\.", text) and i + 1 < len(blocks):
            i += 1
            out.append(Block(HEADING, [text + " " + blocks[i].text], 2))
        elif match:
            number = numbered_heading(match[1]) if shape.numbered else None
            out.append(Block(HEADING, [match[1]], number or text.index(" ")))
        elif level:
            out.append(Block(HEADING, [text], level))
        else:
            out.append(block)
        i += 1
    return out


def join_parted(blocks):
    """A paragraph that begins with a small letter goes on with what stood before the page break."""
    out = []
    for block in blocks:
        last = out[-1] if out else None
        small = block.kind == PARAGRAPH and re.match(r"\*?[a-zåäö(]", block.text)
        open_ = last and last.kind in (PARAGRAPH, ITEM) and len(last.text) > 60 and \
            not re.search(r"[.!?:)\"”*]\s*$", last.text)
        if small and open_ and block.apart:
            if last.lines[-1].endswith("\u00ad"):
                last.lines[-1] += block.lines[0]
                last.lines += block.lines[1:]
            else:
                last.lines += block.lines
        else:
            out.append(block)
    return out


def write_table(rows):
    escaped = [[cell.replace("|", "\\|") for cell in row] for row in rows]
    lines = ["| " + " | ".join(row) + " |" for row in escaped]
    lines.insert(1, "|" + " --- |" * len(rows[0]))
    return "\n".join(lines)


def is_contents(rows):
    """A printed table of contents: titles and the pages they stand on."""
    pages = [row[1] for row in rows if len(row) == 2 and row[0] and row[1].isdigit()]
    return len(pages) == len(rows) > 2 and sorted(pages, key=int) == pages


def write_tables(lines):
    parts = []
    if is_contents(rows_of(lines)):
        return "\n".join(f"- {escape(title)} {page}" for title, page in rows_of(lines))
    for caption, rows in split_tables(rows_of(lines)):
        if caption:
            parts.append("Tabell: " + caption)
        parts.append(write_table(rows))
    return "\n\n".join(parts)


def escape(text):
    """Text that begins like an item of a list but is none."""
    return re.sub(r"^(\d+)([.)]) ", r"\1\\\2 ", text)


def write_item(text):
    match = re.match(r"- (\d+)\) +(.*)", text, re.S)
    text = f"{match[1]}. {match[2]}" if match else text
    indent = " " * (text.index(" ") + 1)
    return text.replace("\n", "\n" + indent)


def write_heading(block, level):
    text = re.sub(r"\*\*|^- |(?<!\w)\*|\*(?!\w)", "", block.text.replace("\n", " "))
    return "#" * level + " " + text.strip()


def markdown(lines, shape):
    """The body of a document. None stands for a line that was dropped."""
    blocks = join_parted(find_headings(raw_blocks(lines), shape))
    out, depth, last = [], 1, None
    for block in blocks:
        if block.kind == HEADING:
            depth = min(max(block.level, 2), depth + 1)
            text = write_heading(block, depth)
        elif block.kind == TABLE:
            text = write_tables(block.lines)
        elif block.kind == ITEM:
            text = write_item(block.text)
        else:
            text = block.text
        tight = last and last.kind == ITEM and block.kind == ITEM and not block.apart
        out.append(("\n" if tight else "\n\n") + text if out else text)
        last = block
    return "".join(out) + "\n"
