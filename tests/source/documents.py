# SPDX-License-Identifier: EUPL-1.2
"""The documents that an editor makes of the five sources: where each begins, how its lines are
read, and its front matter, whose values are taken from the text itself. A value that is taken away
from the body is marked with take(), one that also stays there is found with find()."""

import re

from blocks import NAME, Shape

MONTHS = "januari februari mars april maj juni juli augusti september oktober november december".split()


def iso(text):
    """"14 oktober 2021" → 2021-10-14."""
    day, month, year = re.search(r"(\d+) (%s) (\d{4})" % "|".join(MONTHS), text).groups()
    return f"{year}-{MONTHS.index(month) + 1:02}-{int(day):02}"


def sentence_case(text):
    return text.capitalize() if text.isupper() else text


def people(text):
    """"A B ÖK ordförande, C D (§ 63)" → a list for narvarande."""
    out = []
    for name in filter(None, (part.strip() for part in text.split(","))):
        match = re.fullmatch(r"(.*) \((§ \d+)\)", name)
        out.append({"namn": match[1], "galler": match[2]} if match else name)
    return out


def titled(doc, pattern, lines=1, **more):
    """The usual front matter: a title that stood on lines of its own."""
    return {"titel": sentence_case(doc.take(pattern, lines)), **more}


# The sources, in their order: name, file, how it begins, path, address.

def letter(doc):
    meeting = doc.find(r"Styrelsemöte (\d+ \w+)$")[1]
    title = doc.take(r"Brev från")
    day = iso(title)
    return {"titel": title, "datum": day, "mote_datum": iso(f"{meeting} {day[:4]}"),
            "ingress": doc.find(r"I brevet presenteras.*")[0],
            "avsandare": {"namn": doc.find(NAME + "$", last=True)[0],
                          "roll": doc.find(r"Ordförande \w+$")[0]}}


def annual_report(doc):
    title = doc.take(r"## Verksamhetsberättelse")
    return {"titel": title.lstrip("# "), "datum": iso(doc.find(r"Stockholm \d+ .*")[0]),
            "slag": "verksamhetsberattelse", "avser_ar": int(re.search(r"\d{4}", title)[0])}


def network_notes(doc):
    title = doc.take(r"Rapport från$", 3)
    day, month, year = re.search(r"(\d+)-\d+/(\d+) (\d{4})", title).groups()
    return {"titel": title, "datum": f"{year}-{int(month):02}-{int(day):02}", "natverk": "norrland",
            "vid_pennan": doc.after(r"Sammanställt av$")}


def county_notes(doc):
    title = doc.take(r"Minnesanteckningar")
    present = doc.take(r"Närvarande\t").split("\t")[1]
    return {"titel": title, "datum": iso(title), "natverk": "lanspresidium", "form": "digitalt",
            "plats": doc.take(r"Plats\t").split("\t")[1], "narvarande": people(present),
            "vid_pennan": doc.after(r"Vid pennan$")}


def protocol(doc):
    """The page's head has a field for each row but the place of the signing and its proof."""
    head, rest, rows = {}, [], doc.take_rows(r"Plats och tid\t")
    for label, *cells in rows:
        if label in head or label in ("BEVIS", "Underskrift"):
            rest.append(": ".join(filter(None, [label, *cells])))
            continue
        head[label] = cells
        if len(cells) > 1 and cells[1].startswith(("Paragrafer", "Anslaget tas ner")):
            name, value = cells[1].rsplit(" ", 1)
            head[name] = [value]
    start, end = head["Plats och tid"][1].split("-")
    day, names = head["Sammanträdesdatum"][0], head["Plats och tid"][0]
    doc.take(r"SAMMANTRÄDESPROTOKOLL")
    doc.preface = [line for line in rest]
    return {"titel": f"Sammanträdesprotokoll {day}", "datum": day, "organ": "ornskoldsvik",
            "starttid": start, "sluttid": end, "plats": names, "form": "digitalt",
            "paragrafer": head["Paragrafer"][0].replace("-", "–"),
            "ordforande": head["Ordförande"][0], "sekreterare": head["Sekreterare"][0],
            "justerare": [head["Justerare"][0]],
            "narvarande": {"beslutande": people(head["Beslutande"][0]),
                           "ovriga": people(head["Övriga deltagare"][0])},
            "justerat": head["Anslaget sätts upp"][0],
            "anslag": {"upp": head["Anslaget sätts upp"][0],
                       "ned": head["Anslaget tas ner tidigast"][0],
                       "forvaring": head["Förvaringsplats för protokollet"][0]},
            "bilagor": [{"nr": number, "sida": "content/" + path}
                        for number, path in enumerate(APPENDICES, 1)]}


def consultation(doc):
    """The minutes' own date has the wrong year: the protocol that they are an appendix to is
    older. It stays in the text, the field says when the meeting was."""
    written = doc.find(r"Sammanträdesdatum: (\d+ \w+ \d+), ([\d.]+)-([\d.]+)$")
    front = {"titel": doc.take(r"Minnesanteckningar från"),
             "datum": iso(written[1]).replace("2022", "2021"), "natverk": "vasternorrland",
             "starttid": written[2], "sluttid": written[3]}
    front["plats"] = doc.take(r"Plats: ").split(": ")[1]
    doc.take(r"Närvarande:$")
    front["narvarande"] = [{"namn": name, "organisation": organisation}
                           for name, organisation in doc.take_rows(r"[^\t]+\t")]
    return front


def week(doc):
    return titled(doc, r"VÄSTERNORRLAND", ingress=doc.take(r"Samordningsförbunden i"),
                  datum="2021-10-14", vecka="2021-V47", typ="temavecka", form="digitalt")


def conference(doc):
    lead = doc.take(r"Välkommen till")
    return {"titel": lead.replace("Välkommen till ", ""), "ingress": lead, "datum": "2021-10-14",
            "start": "2021-11-11", "slut": "2021-11-12", "typ": "konferens",
            "anmalan": {"kravs": True, "senast": "2021-10-29",
                        "epost": doc.find(r".*?([\w.]+@[\w.]+) senast")[1]}}


def notice(doc):
    day = doc.find(r"Torsdagen den (.*) kl\.([\d.]+)-([\d.]+)$")
    motions = doc.find(r".*senast den (\d+ \w+)\..*")[1]
    return titled(doc, r"Kallelse till medlemsmöte$", datum=iso(day[1]), organ="medlemsmote",
                  starttid=day[2], sluttid=day[3], form="digitalt",
                  motioner_senast=iso(f"{motions} {iso(day[1])[:4]}"))


def document(pattern, slag, day=None, lines=1, **more):
    """Front matter of a document whose title stands on lines that begin so."""
    def front(doc):
        date = day or doc.find(r"(?:\w+ )?(\d{4}-\d\d-\d\d)$")[1]
        return titled(doc, pattern, lines, datum=date, slag=slag, **more)
    return front


MEETING = "2021-10-14"  # of the protocol that the others are appendices to
STAFF = {"arende": ["tjanstemannastod"]}
PLANNING = Shape(numbered=True, short=True, plain=(r"Slutförslag", r"Se "),
                 sections=((r"(Sammanfattning|Innehåll|Förklaringar)$", 2),))
TALK = Shape(short=True, plain=(r"\w+t våld$", r"Försummelse$", r"Film: "))
SIGNED = Shape(short=True, plain=(r"Ordförande", r"Kassör$", r"Nationella Nätverket",
                                  r"NNS finansieras", r"Torsdagen", r"Välkomna"))

DOCUMENTS = [
    # name, source, begins, file below content/, address, shape, front matter
    ("brev", "000", r"Brev från", "brev/2023/2023-08-24.md", "brev/2023-08-24",
     Shape(short=True, sections=((r"Arbetsgrupp för", 2),), plain=(r"Ordförande",)), letter),
    ("berattelse", "001", r"## Verksamhetsberättelse", "dokument/2011/berattelse-2010.md",
     "dokument/berattelse-2010", Shape(numbered=True), annual_report),
    ("norrland", "002", r"SAMORDNINGSFÖRBUNDET", "anteckningar/2014/norrland.md",
     "anteckningar/2014-11-06-norrland",
     Shape(short=True, plain=(r"För att hålla", r"Frågor som")), network_notes),
    ("lanspresidium", "003", r"Minnesanteckningar", "anteckningar/2020/lanspresidium.md",
     "anteckningar/2020-11-26-lanspresidium", Shape(numbered=True), county_notes),
    ("protokoll", "004", r"SAMMANTRÄDESPROTOKOLL", "protokoll/2021/ornskoldsvik-2021-10-14.md",
     "protokoll/ornskoldsvik/2021-10-14", Shape(sections=((r"§ ?\d", 2),)), protocol),
    ("samrad", "004", r"Minnesanteckningar från", "anteckningar/2021/samrad.md",
     "anteckningar/2021-09-10-samrad", Shape(short=True), consultation),
    ("vecka", "004", r"VÄSTERNORRLAND FRITT", "evenemang/2021/vecka.md",
     "kalendarium/2021/vecka",
     Shape(sections=((r"(?i:samordningsförbundet)$", 2),), added="Arrangörer"), week),
    ("skuldradgivning", "004", r"FÖRSTÄRKT BUDGET- OCH", "dokument/2021/skuldradgivning.md",
     "dokument/skuldradgivning", TALK, document(r"FÖRSTÄRKT", "presentation", MEETING, 3)),
    ("norrlandskonferens", "004", r"Välkommen till", "evenemang/2021/norrlandskonferens.md",
     "kalendarium/2021/norrlandskonferens",
     Shape(sections=((r"Var är|Anmälan till", 2),)), conference),
    ("joffv", "004", r"Kommunövergripande", "dokument/2021/joffv.md", "dokument/joffv", TALK,
     document(r"Kommunövergripande", "presentation", MEETING)),
    ("skrivelse", "004", r"DATUM$", "dokument/2021/skrivelse.md", "dokument/skrivelse", Shape(),
     document(r"Långsiktig finansiering", "skrivelse", **STAFF)),
    ("forslag", "004", r"Förslag till långsiktig", "dokument/2021/forslag.md", "dokument/forslag",
     SIGNED, document(r"Förslag till långsiktig", "skrivelse", "2021-08-31", **STAFF)),
    ("finansiering", "004", r"2021-03-18$", "dokument/2021/finansiering.md",
     "dokument/finansiering", SIGNED, document(r"Finansiering av NNS", "skrivelse", **STAFF)),
    ("utdrag", "004", r"Hantering finansiering", "dokument/2021/utdrag.md", "dokument/utdrag",
     Shape(sections=((r"(Styrelse|AU) \d{4}-", 2), (r"§ ?\d", 3), (r"\d+\.\d+ ", 4))),
     document(r"Hantering", "rapport", "2021-08-31", **STAFF)),
    ("inriktning", "004", r"Verksamhetsinriktning \d", "dokument/2021/inriktning.md",
     "dokument/inriktning", Shape(numbered=True, short=True, plain=(
         r"Samordningsförbundet ska", r"Verksamhetsplanen", r"Medlemmarna")),
     document(r"Verksamhetsinriktning", "verksamhetsplan", "2021-08-31")),
    ("kallelse", "004", r"Nationella Nätverket för .* \(NNS\)", "kallelse/2021/medlemsmote.md",
     "kalendarium/2021/medlemsmote", SIGNED, notice),
    ("psykeveckan", "004", r"PSYKEVECKAN", "dokument/2021/psykeveckan.md", "dokument/psykeveckan",
     Shape(), document(r"PSYKEVECKAN", "presentation", MEETING)),
    ("jobbtorg", "004", r"Slutförslag", "dokument/2021/jobbtorg.md", "dokument/jobbtorg", PLANNING,
     document(r"Jobbtorg i", "utredning")),
    ("fall", "004", r"Bilaga till", "dokument/2021/fall.md", "dokument/fall",
     Shape(sections=((r"Fallbeskrivning \d", 2),)),
     document(r"Bilaga till", "utredning", "2021-10-07")),
    ("ansokan", "004", r"Organisationsnummer", "dokument/2021/ansokan.md", "dokument/ansokan",
     Shape(short=True, plain=(r"Organisationsnummer", r"[\w -]+: ", r"Arbetsintegrerande")),
     document(r"Ansökan om medel", "ansokan", MEETING)),
]

FILES = {name: path for name, _, _, path, *_ in DOCUMENTS}
APPENDICES = [FILES[name] for name in ("samrad", "vecka", "norrlandskonferens", "joffv", "forslag",
                                       "kallelse", "psykeveckan", "jobbtorg", "ansokan")]
