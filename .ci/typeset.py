"""Sets the papers of the example in the official look by three makers of PDF, and reads them back.

What a PDF or a page must give is what its XML gives: the same articles and sections, the same sentences but for
a few in a thousand, and every letter in the account.
"""

import html
import json
import re
import subprocess
import sys
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from xml.etree import ElementTree

import typst
import weasyprint

BINARY, RENDER, TRUTH, WORK = sys.argv[1], sys.argv[2], sys.argv[3], Path(sys.argv[4])
FEWEST_SAME = 0.995
# So much is told of what went wrong with one maker.
MOST_TOLD = 12
# Points of the official page: the column of text, and where tables begin.
LEFT, WIDE, RIGHT, FULL = 224.3, 346.0, 25.0, 65.1
PROSE = {"doelstelling", "rol-en-verantwoordelijkheid", "beleidswijzigingen", "beleidsconclusies"}


# ---- a paper as blocks -------------------------------------------------------------------------

class Note:
    def __init__(self, mark, text):
        self.mark, self.text = mark, text


def squeezed(text):
    return re.sub(r"[ \t\r\n]+", " ", text or "")


def plain(node):
    return "".join(run for run, _ in runs(node) if isinstance(run, str)).strip()


def runs(node, style=""):
    """The text of an element as runs of one style; a note stands between them."""
    found = [(squeezed(node.text), style)]
    for child in node:
        if child.tag == "noot":
            found.append((Note(child.findtext("noot.nr", ""), plain(child.find("noot.al"))), style))
        else:
            inner = child.get("type", "") if child.tag == "nadruk" else style
            found.extend(runs(child, inner))
        found.append((squeezed(child.tail), style))
    return [run for run in found if run[0] != ""]


class Paper:
    def __init__(self, path):
        self.name = path.stem
        text = path.read_text(encoding="utf-8-sig").replace("ĳ", "ij").replace("Ĳ", "IJ")
        root = ElementTree.fromstring(text.encode())
        self.blocks = []
        find = root.iter
        year = next(one.text for one in find("tekstregel") if one.get("inhoud") == "vergaderjaar")
        dossier = next(find("dossiernr")).text
        chapter = next(find("begrotingshoofdstuk")).text
        number = next(find("stuknr"))
        self.mark = plain(number)
        self.foot = (f"Tweede Kamer, {year.replace('Vergaderjaar', 'vergaderjaar')}, "
                     f"{dossier} {chapter}, nr. {plain(number.find('ondernummer'))}")
        paper = next(find("stuk"))
        self.front = ["Tweede Kamer der Staten-Generaal", squeezed(year)]
        self.dossier = f"{dossier} {chapter}"
        self.title = plain(root.find("kamerstuk/dossier/titel"))
        self.subject = plain(paper.find("titel"))
        self.date = plain(paper.find("datumtekst"))
        self.children(paper, skip={"stuknr", "titel", "datumtekst"})
        for annex in root.iter("bijlage"):
            self.children(annex)

    def children(self, node, skip=frozenset(), level=1):
        for child in node:
            if child.tag not in skip:
                self.node(child, level)

    def node(self, node, level):
        tag = node.tag
        if tag == "officiele-inhoudsopgave":
            entries = [plain(one) for one in node.iter("al")]
            self.blocks.append(("contents", plain(node.find("kop/titel")), entries))
        elif tag == "kop":
            self.blocks.append(("heading", " ".join(filter(None, map(plain, node)))))
        elif tag == "tussenkop":
            self.blocks.append(("subheading", plain(node), node.get("kopopmaak")))
        elif tag in ("al", "functie"):
            text = runs(node)
            if any(not isinstance(run, str) or run.strip() for run, _ in text):
                self.blocks.append(("paragraph", text))
        elif tag == "lijst":
            for item in node.iter("li"):
                marker = item.findtext("li.nr") or "–"
                for at, one in enumerate(item.findall("al")):
                    self.blocks.append(("item", marker if at == 0 else "", runs(one)))
        elif tag == "table":
            self.table(node)
        elif tag == "illustratie":
            self.blocks.append(("picture",))
        else:
            self.children(node, level=level + 1)

    def table(self, node):
        columns = [one.get("colname") for one in node.iter("colspec")]
        rows = []
        for row in node.iter("row"):
            cells = []
            for entry in row.findall("entry"):
                first, last = entry.get("namest"), entry.get("nameend")
                span = columns.index(last) - columns.index(first) + 1 if first and last else 1
                cells.append((" ".join(filter(None, map(plain, entry))), span,
                              entry.get("align") or "left"))
            rows.append(cells)
        heads = sum(1 for _ in (node.find(".//thead") if node.find(".//thead") is not None else []))
        self.blocks.append(("table", plain(node.find("title")) if node.find("title") is not None
                            else "", len(columns), heads, rows))


# ---- typst -------------------------------------------------------------------------------------

def for_typst(text):
    return re.sub(r"([\\#*_`$<>@\[\]~=+\-/.'\"])", r"\\\1", text)


def typst_runs(text):
    made = ""
    for run, style in text:
        if isinstance(run, Note):
            made += f"#footnote[{for_typst(run.text)}]"
        elif style == "vet":
            made += f"#strong[{for_typst(run)}]"
        else:
            made += for_typst(run)
    return made.strip()


def by_typst(paper, look, target):
    two = look.columns == 2
    left, right = (FULL, FULL) if two else (LEFT, RIGHT)
    out = [
        f'#set page(paper: "a4", margin: (left: {left}pt, right: {right}pt, top: 86pt, bottom: '
        f'100pt), columns: {look.columns}, footer: context text(size: 7pt)[{for_typst(paper.foot)} '
        '#h(1fr) #counter(page).display()])',
        '#set text(font: ("Liberation Sans", "Libertinus Serif"), size: 8.7pt, lang: "nl", '
        'hyphenate: true)',
        f'#set par(leading: 0.45em, spacing: {0.9 if look.apart else 0.45}em, '
        f'justify: {str(two).lower()})',
        "#show heading: it => block(above: 1.4em, below: 0.8em, "
        'text(size: 8.7pt, weight: "bold", it.body))',
        "#set footnote.entry(gap: 0.3em)",
        "#show footnote.entry: set text(size: 7.2pt)",
        "#show table: set text(size: 7.2pt, hyphenate: false)",
        "#show table: set par(justify: false)",
    ]
    for line in paper.front:
        out.append(for_typst(line) + "\n")
    out.append(f"*{for_typst(paper.dossier)}* #h(2em) *{for_typst(paper.title)}*\n")
    out.append(f"*{for_typst(paper.mark)}* #h(2em) *{for_typst(paper.subject)}*\n")
    out.append(for_typst(paper.date) + "\n")
    for block in paper.blocks:
        kind = block[0]
        if kind == "contents":
            out.append(f"#heading[{for_typst(block[1])}]")
            for at, entry in enumerate(block[2]):
                out.append(f"{for_typst(entry)} #h(1fr) {at + 2}\n")
        elif kind == "heading":
            out.append(f"#heading[{for_typst(block[1])}]")
        elif kind == "subheading":
            style = 'style: "italic"' if block[2] == "cur" else 'weight: "bold"'
            out.append(f"#block(above: 1.2em, below: 0.6em, sticky: true, "
                       f"text({style})[{for_typst(block[1])}])")
        elif kind == "paragraph":
            out.append(typst_runs(block[1]) + "\n")
        elif kind == "item":
            mark = for_typst(block[1])
            out.append(f"#grid(columns: (12pt, 1fr), [{mark}], [{typst_runs(block[2])}])")
        elif kind == "picture":
            out.append("#rect(width: 60pt, height: 30pt)")
        else:
            _, title, count, heads, rows = block
            cells = ", ".join(f"table.cell(colspan: {span}, align: {align})[{for_typst(text)}]"
                              for row in rows for text, span, align in row)
            wide = f"(2fr, {', '.join(['1fr'] * (count - 1))})" if count > 1 else "1"
            table = (f"#block(below: 4pt, text(size: 7.2pt, weight: \"bold\")[{for_typst(title)}])"
                     f"#table(columns: {wide}, stroke: (x: none, y: 0.3pt), inset: (x: 4pt, "
                     f"y: 2.4pt), {cells})")
            out.append(table if two else f"#pad(left: -{LEFT - FULL}pt)[{table}]")
    typst.compile("\n".join(out).encode(), output=str(target))


# ---- WeasyPrint --------------------------------------------------------------------------------

def marked(text, note, bold):
    made = ""
    for run, style in text:
        if isinstance(run, Note):
            made += note(html.escape(run.text))
        elif style == "vet":
            made += bold(html.escape(run))
        else:
            made += html.escape(run)
    return made.strip()


def html_runs(text):
    return marked(text, lambda note: f"<span class=note>{note}</span>", lambda bold: f"<b>{bold}</b>")


def as_html(paper, look):
    two = look.columns == 2
    left, right = (FULL, FULL) if two else (LEFT, RIGHT)
    out = [f"""<!DOCTYPE html><html lang=nl><meta charset=utf-8><style>
@page {{ size: A4; margin: 86pt {right}pt 100pt {left}pt;
  @bottom-left {{ content: "{paper.foot}"; font: 7pt Liberation Sans; white-space: nowrap }}
  @bottom-right {{ content: counter(page); font: 7pt Liberation Sans }} }}
body {{ font: 8.7pt/10.8pt Liberation Sans, sans-serif; hyphens: auto; margin: 0;
  text-align: {"justify" if two else "left"}; {"columns: 2; column-gap: 16pt" if two else ""} }}
p {{ margin: 0 0 {"4.5pt" if look.apart else "0"} 0; orphans: 1; widows: 1 }}
h1, h2, h3 {{ font-size: 8.7pt; margin: 10pt 0 4pt; break-after: avoid; text-align: left }}
h3 {{ font-weight: normal; font-style: italic }}
.note {{ float: footnote; font-size: 7.2pt; line-height: 8.6pt }}
.note::footnote-call {{ font-size: 5.2pt; vertical-align: super; line-height: 0 }}
.note::footnote-marker {{ font-size: 4.6pt; vertical-align: super; line-height: 0 }}
table {{ font-size: 7.2pt; line-height: 8.6pt; border-collapse: collapse; hyphens: manual;
  text-align: left; width: {"100%" if two else f"{LEFT - FULL + WIDE}pt"};
  margin: 6pt 0 8pt {0 if two else FULL - LEFT}pt }}
caption {{ font-weight: bold; text-align: left; padding-bottom: 4pt }}
td {{ padding: 2.4pt 4pt; vertical-align: top; border-bottom: 0.3pt solid }}
.item {{ padding-left: 12pt; text-indent: -12pt }}
.mark {{ display: inline-block; width: 12pt; text-indent: 0 }}
.entry {{ display: flex; justify-content: space-between }}
svg {{ display: block }}
</style>"""]
    for line in paper.front:
        out.append(f"<p>{line}</p>")
    wide = "&#8195;&#8195;"
    out.append(f"<h1>{paper.dossier}{wide}{html.escape(paper.title)}</h1>")
    out.append(f"<h1>{paper.mark}{wide}{html.escape(paper.subject)}</h1><p>{paper.date}</p>")
    for block in paper.blocks:
        kind = block[0]
        if kind == "contents":
            out.append(f"<h2>{html.escape(block[1])}</h2>")
            for at, entry in enumerate(block[2]):
                out.append(f"<div class=entry><span>{html.escape(entry)}</span>"
                           f"<span>{at + 2}</span></div>")
        elif kind == "heading":
            out.append(f"<h2>{html.escape(block[1])}</h2>")
        elif kind == "subheading":
            tag = "h3" if block[2] == "cur" else "h2"
            out.append(f"<{tag}>{html.escape(block[1])}</{tag}>")
        elif kind == "paragraph":
            out.append(f"<p>{html_runs(block[1])}</p>")
        elif kind == "item":
            out.append(f"<p class=item><span class=mark>{block[1]}</span>"
                       f"{html_runs(block[2])}</p>")
        elif kind == "picture":
            out.append("<svg width=60 height=30><rect width=60 height=30 fill=gray /></svg>")
        else:
            _, title, _, _, rows = block
            out.append("<table>" + (f"<caption>{html.escape(title)}</caption>" if title else ""))
            for row in rows:
                out.append("<tr>" + "".join(
                    f"<td colspan={span} style='text-align:{align}'>{html.escape(text)}</td>"
                    for text, span, align in row) + "</tr>")
            out.append("</table>")
    return "\n".join(out)


def by_weasyprint(paper, look, target):
    weasyprint.HTML(string=as_html(paper, look)).write_pdf(str(target))


# ---- LibreOffice -------------------------------------------------------------------------------

NAMES = " ".join(f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{long}:1.0"'
                 for short, long in [("office", "office"), ("style", "style"), ("text", "text"),
                                     ("table", "table"), ("fo", "xsl-fo-compatible"),
                                     ("svg", "svg-compatible")])


def odt_runs(text, count):
    def note(words):
        count[0] += 1
        return (f'<text:note text:id="n{count[0]}" text:note-class="footnote">'
                f"<text:note-citation>{count[0]}</text:note-citation><text:note-body>"
                f'<text:p text:style-name="Note">{words}</text:p></text:note-body></text:note>')

    return marked(text, note, lambda bold: f'<text:span text:style-name="Bold">{bold}</text:span>')


def as_odt(paper, look):
    two = look.columns == 2
    left, right = (FULL, FULL) if two else (LEFT, RIGHT)
    font = 'fo:font-family="Liberation Sans" style:font-name="Liberation Sans"'

    def style(name, paragraph, letters, parent=""):
        return (f'<style:style style:name="{name}" style:family="paragraph"'
                f'{parent and f" style:parent-style-name={chr(34)}{parent}{chr(34)}"}>'
                f"<style:paragraph-properties {paragraph}/>"
                f"<style:text-properties {font} {letters}/></style:style>")

    body = ('fo:font-size="8.7pt" fo:language="nl" fo:country="NL" fo:hyphenate="true" '
            'fo:hyphenation-remain-char-count="2" fo:hyphenation-push-char-count="2"')
    small = ('fo:font-size="7.2pt" fo:language="nl" fo:country="NL" fo:hyphenate="false"')
    apart = "4.5pt" if look.apart else "0pt"
    lines = ('fo:line-height="10.8pt" fo:orphans="0" fo:widows="0" fo:text-align="'
             + ("justify" if two else "left") + '"')
    columns = ('<style:columns fo:column-count="2" fo:column-gap="16pt"/>' if two else "")
    shift = 0 if two else FULL - LEFT
    out = [f"""<?xml version="1.0" encoding="UTF-8"?>
<office:document {NAMES} office:version="1.2"
 office:mimetype="application/vnd.oasis.opendocument.text"><office:font-face-decls>
<style:font-face style:name="Liberation Sans" svg:font-family="'Liberation Sans'"/>
</office:font-face-decls><office:styles>
{style("Text", f'fo:margin-bottom="{apart}" {lines}', body)}
{style("Item", f'fo:margin-left="12pt" fo:text-indent="-12pt" fo:margin-bottom="{apart}" {lines}'
       , body)}
{style("Head", 'fo:margin-top="10pt" fo:margin-bottom="4pt" fo:line-height="10.8pt" '
       'fo:keep-with-next="always"', body + ' fo:font-weight="bold"')}
{style("Sub", 'fo:margin-top="10pt" fo:margin-bottom="4pt" fo:line-height="10.8pt" '
       'fo:keep-with-next="always"', body + ' fo:font-style="italic"')}
{style("Note", "", small)}{style("Cell", "", small)}
{style("Right", 'fo:text-align="end"', small)}
{style("Caption", f'fo:margin-left="{shift}pt" fo:margin-top="6pt" fo:margin-bottom="4pt"',
       small + ' fo:font-weight="bold"')}
{style("Foot", "", small)}
<style:style style:name="Bold" style:family="text">
<style:text-properties fo:font-weight="bold"/></style:style>
<text:notes-configuration text:note-class="footnote" style:num-format="1"/>
</office:styles><office:automatic-styles>
<style:page-layout style:name="Page"><style:page-layout-properties fo:page-width="595pt"
 fo:page-height="842pt" fo:margin-left="{left}pt" fo:margin-right="{right}pt" fo:margin-top="86pt"
 fo:margin-bottom="60pt">{columns}</style:page-layout-properties>
<style:footer-style><style:header-footer-properties fo:min-height="20pt"
 fo:margin-top="10pt"/></style:footer-style></style:page-layout>
<style:style style:name="Table" style:family="table"><style:table-properties
 style:width="{(595 - 2 * FULL - 16) / 2 if two else WIDE - shift}pt" table:align="left"
 fo:margin-left="{shift}pt" fo:margin-bottom="8pt"/></style:style>
<style:style style:name="Box" style:family="table-cell"><style:table-cell-properties
 fo:padding="2.4pt" fo:border-bottom="0.3pt solid #000000"/></style:style>
</office:automatic-styles><office:master-styles>
<style:master-page style:name="Standard" style:page-layout-name="Page"><style:footer>
<text:p text:style-name="Foot">{paper.foot}<text:s text:c="6"/><text:page-number/></text:p>
</style:footer></style:master-page></office:master-styles><office:body><office:text>"""]
    count = [0]

    def put(name, inner):
        out.append(f'<text:p text:style-name="{name}">{inner}</text:p>')

    for line in paper.front:
        put("Text", line)
    put("Head", f'{paper.dossier}<text:s text:c="6"/>{html.escape(paper.title)}')
    put("Head", f'{paper.mark}<text:s text:c="6"/>{html.escape(paper.subject)}')
    put("Text", paper.date)
    for block in paper.blocks:
        kind = block[0]
        if kind == "contents":
            put("Head", html.escape(block[1]))
            for at, entry in enumerate(block[2]):
                put("Text", f"{html.escape(entry)} ........ {at + 2}")
        elif kind == "heading":
            put("Head", html.escape(block[1]))
        elif kind == "subheading":
            put("Sub" if block[2] == "cur" else "Head", html.escape(block[1]))
        elif kind == "paragraph":
            put("Text", odt_runs(block[1], count))
        elif kind == "item":
            put("Item", f"{block[1]}<text:tab/>{odt_runs(block[2], count)}")
        elif kind == "table":
            _, title, wide, _, rows = block
            if title:
                put("Caption", html.escape(title))
            out.append(f'<table:table table:style-name="Table"><table:table-column '
                       f'table:number-columns-repeated="{wide}"/>')
            for row in rows:
                out.append("<table:table-row>")
                for text, span, align in row:
                    name = "Right" if align == "right" else "Cell"
                    out.append(f'<table:table-cell table:style-name="Box" '
                               f'table:number-columns-spanned="{span}"><text:p '
                               f'text:style-name="{name}">{html.escape(text)}</text:p>'
                               "</table:table-cell>" + "<table:covered-table-cell/>" * (span - 1))
                out.append("</table:table-row>")
            out.append("</table:table>")
    out.append("</office:text></office:body></office:document>")
    return "\n".join(out)


def by_libreoffice(papers, look, folder, form="pdf"):
    folder.mkdir(parents=True, exist_ok=True)
    sources = []
    for paper in papers:
        source = folder / f"{paper.name}.fodt"
        source.write_text(as_odt(paper, look), encoding="utf-8")
        sources.append(str(source))
    subprocess.run(["soffice", "--headless", "--norestore", "--nologo",
                    f"-env:UserInstallation=file://{WORK}/profile", "--convert-to", form,
                    "--outdir", str(folder), *sources],
                   check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


# ---- reading back ------------------------------------------------------------------------------

def read(path):
    done = subprocess.run([BINARY, "extract", str(path), "--format", "json"],
                          capture_output=True, check=False)
    assert done.returncode in (0, 5), (path, done.returncode, done.stderr.decode())
    return json.loads(done.stdout)


def outline(paper):
    return [(one["chapter"], one["sub_budget"], one["number"], one["title"], one["policy"],
             [(section["kind"], section["letter"], section["heading"])
              for section in one["sections"]])
            for one in paper["articles"]]


def sentences(paper):
    return [sentence for article in paper["articles"] for section in article["sections"]
            if section["kind"] in PROSE
            for block in section["blocks"] for sentence in block.get("sentences", [])]


class Look:
    def __init__(self, name, columns, apart):
        self.name, self.columns, self.apart = name, columns, apart


LOOKS = [Look("one column", 1, False), Look("one column, paragraphs apart", 1, True),
         Look("two columns", 2, True)]


def main():
    folder = WORK / "papers"
    subprocess.run([BINARY, "demo", "--papers", str(folder), "--quiet"], check=True, cwd=WORK)
    paths = sorted(folder.glob("*.xml"))
    papers = [Paper(path) for path in paths]
    wanted = {path.stem: read(path) for path in paths}
    subprocess.run([RENDER, str(WORK / "html")], check=True)
    found = {name: read(WORK / "html" / f"{name}.html") for name in wanted}
    failed = not judged("HTML", wanted, found)
    for maker in ["typst", "WeasyPrint", "LibreOffice"]:
        for look in LOOKS:
            made = WORK / maker / look.name.replace(" ", "-").replace(",", "")
            made.mkdir(parents=True, exist_ok=True)
            if maker == "LibreOffice":
                by_libreoffice(papers, look, made)
            else:
                by = by_typst if maker == "typst" else by_weasyprint
                for paper in papers:
                    by(paper, look, made / f"{paper.name}.pdf")
            with ThreadPoolExecutor(2) as pool:
                found = dict(zip([paper.name for paper in papers],
                                 pool.map(read, [made / f"{one.name}.pdf" for one in papers])))
            failed |= not judged(f"{maker}, {look.name}", wanted, found)
    for form in ["docx", "odt"]:
        made = WORK / form
        by_libreoffice(papers, LOOKS[0], made, form)
        found = {name: read(made / f"{name}.{form}") for name in wanted}
        failed |= not judged(f"LibreOffice, {form}", wanted, found)
    failed |= not judge_joining()
    sys.exit(failed)


# ---- words broken at line ends -------------------------------------------------------------------

PRECISION, RECALL = 0.999, 0.995
NARROW = "width: 150pt; font: 9pt/11pt Liberation Sans; hyphens: auto; text-align: left"


def of_letters(text):
    """The letters of a text, and what stands before each that is none."""
    letters, gaps, gap = [], [], ""
    for sign in text:
        if sign.isalnum():
            letters.append(sign)
            gaps.append(gap)
            gap = ""
        else:
            gap += sign
    return "".join(letters), gaps


def in_columns(paragraphs, heading, way, spaced, target):
    """Sets paragraphs in a narrow column by WeasyPrint, or by typst where no way is named."""
    front = ["Tweede Kamer der Staten-Generaal", "Vergaderjaar 2023–2024", "99 010 XXV Vaststelling "
             "van de begrotingsstaten van het Ministerie van Dorpen (XXV) voor het jaar 2024",
             "Nr. 2 MEMORIE VAN TOELICHTING", "Ontvangen 19 september 2023"]
    if way is None:
        out = ['#set page(width: 420pt, margin: (x: 135pt, y: 70pt))',
               '#set text(font: ("Liberation Sans", "Libertinus Serif"), size: 9pt, lang: "nl", '
               'hyphenate: true)', "#set par(leading: 0.5em, spacing: 1em)",
               "#show heading: set text(size: 9pt)"]
        out += [for_typst(line) + "\n" for line in front]
        out += [f"#heading[{for_typst(line)}]" for line in heading]
        out += [for_typst(text) + "\n" for text in paragraphs]
        typst.compile("\n".join(out).encode(), output=str(target))
        return
    hyphen = {"kept": "-", "soft": "\u2010", "lost": ""}[way]
    # A maker takes the space at the end of a line away, but none that may not be broken.
    space = "&nbsp;<wbr>" if spaced else " "
    out = [f"<!DOCTYPE html><html lang=nl><meta charset=utf-8><style>@page {{ size: 420pt 800pt; "
           f"margin: 70pt 135pt }} body {{ {NARROW}; margin: 0; hyphenate-character: '{hyphen}' }} "
           "p { margin: 0 0 5pt; orphans: 1; widows: 1 } "
           "h2 { font-size: 9pt; margin: 9pt 0 4pt }</style>"]
    out += [f"<p>{html.escape(line)}</p>" for line in front]
    out += [f"<h2>{html.escape(line)}</h2>" for line in heading]
    out += [f"<p>{html.escape(text).replace(' ', space)}</p>" for text in paragraphs]
    made = weasyprint.HTML(string="\n".join(out)).write_pdf(uncompressed_pdf=True)
    if way == "soft":
        # No maker writes what it does not draw: the font is made to call its hyphen soft.
        assert b"<2010>" in made
        made = made.replace(b"<2010>", b"<00ad>")
    target.write_bytes(made)


def joined(path, paragraphs):
    """Counts line ends in words, those that were closed, and those that were closed well."""
    letters, wanted = of_letters(" ".join(paragraphs))
    paper = read(path)
    found_letters, found = of_letters(" ".join(
        sentence for article in paper["articles"] for section in article["sections"]
        for block in section["blocks"] for sentence in block.get("sentences", [])))
    start = found_letters.index(letters[:60])
    for at, (one, two) in enumerate(zip(letters, found_letters[start:], strict=False)):
        assert one == two, (f"{path}: {letters[at - 20:at + 20]} became "
                            f"{found_letters[start + at - 20:start + at + 20]}")
    found = found[start:]
    done = subprocess.run([BINARY, "read-pdf"], stdin=path.open("rb"), capture_output=True,
                          check=True)
    lines = [line["text"] for line in json.loads(done.stdout)["Ok"]["lines"]
             if isinstance(line, dict) and "text" in line]
    ends, at = [], 0
    for line in lines:
        at += len(of_letters(line)[0])
        ends.append(at)
    all_letters = "".join(of_letters(line)[0] for line in lines)
    first = all_letters.index(letters[:60])
    broken = made = right = 0
    wrong = []
    for end in ends:
        end -= first
        if not 0 < end < len(letters):
            continue
        is_broken, is_made = " " not in wanted[end], " " not in found[end]
        broken += is_broken
        made += is_made
        same = wanted[end] == found[end]
        right += is_broken and same
        if not same:
            wrong.append(f"{letters[end - 14:end]}[{wanted[end]!r} {found[end]!r}]"
                         f"{letters[end:end + 14]}")
    return broken, made, right, wrong


def judge_joining():
    source = WORK / "joining.txt"
    subprocess.run([TRUTH, "--joining", str(source)], check=True)
    paragraphs = source.read_text(encoding="utf-8").split("\n")
    words = sum(len(text.split()) for text in paragraphs)
    heading = ["3 Beleidsartikelen", "Artikel 1. Vitale dorpen", "A. Algemene doelstelling"]
    good = words >= 20_000
    for maker, way, spaced in [("typst", None, False), ("WeasyPrint", "soft", False),
                               ("WeasyPrint", "lost", True)]:
        target = WORK / f"joining-{maker}-{way}-{spaced}.pdf"
        in_columns(paragraphs, heading, way, spaced, target)
        broken, made, right, wrong = joined(target, paragraphs)
        precision, recall = right / max(made, 1), right / max(broken, 1)
        print(f"{maker}, hyphen {way or 'kept'}, {'spaces' if spaced else 'no spaces'} at line ends: "
              f"{words} words, {broken} broken, precision {precision:.4f}, recall {recall:.4f}",
              flush=True)
        if precision < PRECISION or recall < RECALL or broken < 1_000:
            good = False
            print("  " + "\n  ".join(wrong[:MOST_TOLD]), flush=True)
    return good


def judged(what, wanted, found):
    same = all_wanted = all_found = 0
    trouble = []
    for name, xml in wanted.items():
        pdf = found[name]
        for one, two in zip(outline(xml), outline(pdf)):
            if one != two:
                trouble.append(f"{name}: {one}\n    became {two}")
                break
        if len(outline(xml)) != len(outline(pdf)):
            trouble.append(f"{name}: {len(outline(xml))} articles became {len(outline(pdf))}")
        account = pdf["ledger"]
        out = (account["letters_out"] + account["letters_outside"] + account["letters_left_out"])
        if account["letters_in"] != out or account["cut_off"]:
            trouble.append(f"{name}: account {account}")
        if (pdf["publication"] or {}).get("id") != xml["publication"]["id"]:
            trouble.append(f"{name}: read as {pdf['publication']}")
        one, two = Counter(sentences(xml)), Counter(sentences(pdf))
        same += (one & two).total()
        all_wanted += one.total()
        all_found += two.total()
        for sentence in one - two:
            near = [other for other in two - one if other[:12] == sentence[:12]
                    or other[-12:] == sentence[-12:]]
            trouble.append(f"{name}:\n    - {sentence}\n    + {near[:1]}")
        for sentence in two - one:
            trouble.append(f"{name}:\n    + {sentence}")
    agreement = same / max(all_wanted, all_found)
    # Sentences may differ now and then; articles, sections and letters may not.
    good = agreement >= FEWEST_SAME and not any("\n    " not in one or "became" in one
                                               for one in trouble)
    print(f"{what}: {same} of {all_wanted} sentences the same, {all_found} read "
          f"({agreement:.4f})", flush=True)
    if trouble:
        print("  " + "\n  ".join(trouble[:MOST_TOLD]), flush=True)
    return good


main()
