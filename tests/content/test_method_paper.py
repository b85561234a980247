"""The paper on the method names every form with its title, its source and the lines it was made after."""

import tomllib

from tests.sources import ROOT

PAPER = ROOT / "docs" / "method.md"
SHEETS = sorted((ROOT / "templates" / "nl" / "worksheets").glob("*.toml"))


def rows() -> dict[str, tuple[str, ...]]:
    """Title, source and lines by worksheet, as the paper has them."""
    cells = [
        [cell.strip() for cell in line.split("|")[1:-1]] for line in PAPER.read_text("utf-8").splitlines()
    ]
    return {row[0].strip("`"): tuple(row[1:]) for row in cells if len(row) == 4 and row[0].startswith("`")}


def test_each_form_stands_in_it_as_it_is_declared() -> None:
    declared = {}
    for file in SHEETS:
        written = file.read_text("utf-8")
        first = written.partition("\n")[0]
        sheet = tomllib.loads(written)
        lines = first[1:].strip() if first.startswith("#") else ""
        declared[file.stem] = (sheet["title"], sheet.get("source", ""), lines)
    assert rows() == declared
