"""Opens documents and workbooks of the example in LibreOffice and compares them with their sources.

What a text must be is made here from `extract --format json`, paper by paper, and from the CSV.
"""

import csv
import io
import json
import subprocess
import sys
import time
from pathlib import Path

import uno
from com.sun.star.beans import PropertyValue

BINARY, PAPERS, WORK = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
# What is ours in a document, and not of either text.
OURS = {"Title", "Subtitle", "Closing"}
COMPARED = ["doelstelling", "rol-en-verantwoordelijkheid"]


def run(*arguments):
    done = subprocess.run([BINARY, *arguments], cwd=WORK, capture_output=True, check=False)
    assert done.returncode in (0, 5), (arguments, done.stderr.decode())
    return done.stdout


def start():
    pipe = f"prinsjesdiff{WORK.name.replace('.', '')}"
    office = subprocess.Popen(
        ["soffice", "--headless", "--norestore", "--nologo", "--nodefault",
         f"-env:UserInstallation=file://{WORK}/profile", f"--accept=pipe,name={pipe};urp;"],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext(
        "com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(240):
        try:
            context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
            return office, context
        except Exception:
            assert office.poll() is None, "LibreOffice ended"
            time.sleep(0.5)
    raise AssertionError("LibreOffice did not start")


def opened(context, path):
    manager = context.ServiceManager
    desktop = manager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    hidden = PropertyValue()
    hidden.Name, hidden.Value = "Hidden", True
    document = desktop.loadComponentFromURL(f"file://{path}", "_blank", 0, (hidden,))
    assert document is not None, f"LibreOffice does not open {path}"
    return document


def settled(context, path, how):
    """Opens a document, accepts or rejects all changes, and returns its lines."""
    document = opened(context, path)
    changes = document.Redlines.createEnumeration()
    assert changes.hasMoreElements(), "nothing is tracked"
    authors = set()
    while changes.hasMoreElements():
        one = changes.nextElement()
        authors.add(one.RedlineAuthor)
        assert one.RedlineDateTime.Year > 2000, "a change bears the day of its paper"
    assert all(author.startswith(("Kamerstukken II", "begroting")) for author in authors), authors
    dispatcher = context.ServiceManager.createInstanceWithContext(
        "com.sun.star.frame.DispatchHelper", context)
    frame = document.CurrentController.Frame
    dispatcher.executeDispatch(frame, f".uno:{how}AllTrackedChanges", "", 0, ())
    assert not document.Redlines.createEnumeration().hasMoreElements(), "changes are left"
    lines, paragraphs = [], document.Text.createEnumeration()
    while paragraphs.hasMoreElements():
        one = paragraphs.nextElement()
        if one.ParaStyleName not in OURS:
            lines.append(one.String)
    document.close(True)
    return lines


def cells(context, path):
    """Opens a workbook and returns what is in it."""
    document = opened(context, path)
    sheet = document.Sheets.getByIndex(0)
    cursor = sheet.createCursor()
    cursor.gotoEndOfUsedArea(False)
    area = sheet.getCellRangeByPosition(
        0, 0, cursor.RangeAddress.EndColumn, cursor.RangeAddress.EndRow)
    rows = [list(row) for row in area.getDataArray()]
    kinds = {type(cell) for row in rows for cell in row}
    assert kinds == {str}, f"a cell is no text: {kinds}"
    document.close(True)
    return rows


def heading(section):
    return " ".join(part for part in (section["letter"], section["heading"]) if part)


def block(one):
    """Returns the lines of a block, as they are printed."""
    if one["type"] == "table":
        lines = [one["title"]] if one.get("title") else []
        for row in one["rows"]:
            filled = [cell for cell in row if cell.strip()]
            # A sentence alone in its row is prose in a frame.
            if len(filled) == 1 and filled[0][-1] in ".;?!:":
                lines.extend(line.strip() for line in filled[0].split("\n") if line.strip())
            elif filled:
                lines.append(" | ".join(row).replace("\n", " "))
        return lines
    marker = one.get("marker")
    return [f"{marker} {one['text']}" if marker else one["text"]]


def unread(years, side):
    """Names the sections that one of the sides has not read: a document has them on neither."""
    told = json.loads(run("diff", *(f"begroting/{year}" for year in years),
                          "--archive", "snapshots/demo", "--format", "json"))
    return {(f"{one['chapter']}/{one['number']}", section["kind"])
            for article in told["articles"] for section in article["sections"]
            if section["unread"] for one in article[side]}


def text(year, article, left_out):
    """Returns the lines of A and B of an edition, or of one article."""
    lines = []
    papers = [json.loads(run("extract", str(path), "--format", "json"))
              for path in sorted(PAPERS.glob("*.xml"))]
    editions = {}
    for paper in papers:
        about = paper.get("publication")
        if about and about["kind"] == "begroting" and about["year"] == year and paper["articles"]:
            chapter = editions.get(about["chapter"])
            # A reprint takes the place of the paper that it corrects.
            if chapter is None or chapter["publication"]["published"] <= about["published"]:
                editions[about["chapter"]] = paper
    # Chapters in Roman figures come first, and funds behind them.
    order = lambda chapter: (not set(chapter) <= set("XVI"), len(chapter), chapter)
    for paper in (editions[chapter] for chapter in sorted(editions, key=order)):
        shown = [one for one in paper["articles"]
                 if article in (None, f"{one['chapter']}/{one['number']}")]
        if shown:
            lines.append(None)  # The name of the chapter: any line.
        for one in shown:
            lines.append(f"Artikel {one['number']}. {one['title']}")
            for kind in COMPARED:
                for section in one["sections"]:
                    place = f"{one['chapter']}/{one['number']}"
                    if section["kind"] == kind and (place, kind) not in left_out:
                        if section["heading"]:
                            lines.append(heading(section))
                        for part in section["blocks"]:
                            lines.extend(block(part))
    return lines


def same(found, wanted, what):
    for at, (one, two) in enumerate(zip(found, wanted)):
        assert two is None or one == two, f"{what}, line {at}: {one!r} is not {two!r}"
    assert len(found) == len(wanted), f"{what}: {len(found)} lines, wanted {len(wanted)}"


def main():
    run("demo", "--quiet")
    office, context = start()
    told = []
    try:
        for years, articles in [
            ((2025, 2026), (None, None)), ((2024, 2025), (None, None)),
            ((2025, 2026), ("XXV/1", "XXV/1")), ((2025, 2026), ("XXV/5", "XXVII/5")),
        ]:
            arguments = ["diff", f"begroting/{years[0]}", f"begroting/{years[1]}",
                         "--archive", "snapshots/demo", "--format", "docx"]
            if articles[1]:
                arguments += ["--article", articles[1]]
            path = WORK / "text.docx"
            path.write_bytes(run(*arguments))
            for how, year, side in [("Reject", 0, "from"), ("Accept", 1, "to")]:
                lines = settled(context, path, how)
                wanted = text(years[year], articles[year], unread(years, side))
                same(lines, wanted, f"{years[year]} {articles[year] or ''}")
                told.append(len(lines))
        for arguments in [
            ["report", "begroting/2026"], ["report", "jaarverslag/2024"],
            ["diff", "begroting/2024", "begroting/2026", "--places"],
        ]:
            made = {}
            for form in ("xlsx", "csv"):
                made[form] = run(*arguments, "--archive", "snapshots/demo", "--format", form)
            path = WORK / "table.xlsx"
            path.write_bytes(made["xlsx"])
            table = list(csv.reader(io.StringIO(made["csv"].decode("utf-8-sig")), delimiter=";"))
            found = cells(context, path)
            # In the CSV an apostrophe keeps a cell from being calculated.
            plain = [[cell[1:] if cell[:1] == "'" and cell[1:2] in "=+-@" else cell for cell in row]
                     for row in table]
            for one, two in zip(found, plain, strict=True):
                assert one == two, (arguments, one, two)
            told.append(len(found))
    finally:
        office.terminate()
        office.wait(30)
    print(f"LibreOffice read {len(told)} texts and tables with {sum(told)} lines")


main()
