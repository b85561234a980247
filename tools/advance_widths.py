"""Makes the widths of letters that drawings measure with: `python -m tools.advance_widths`."""

import json
from pathlib import Path

from fontTools.ttLib import TTFont

from supportcycle.documents.fonts import BOLD, REGULAR
from supportcycle.figures.base.text_metrics import EM, WIDTHS
from supportcycle.resources import FONTS


def advance_widths() -> str:
    """For each shipped face its letters in runs: the first code point, and the widths from there on."""
    faces = {"regular": REGULAR, "bold": BOLD}
    return json.dumps({name: _runs(FONTS / face.file) for name, face in faces.items()}, indent=0) + "\n"


def _runs(file: Path) -> dict[str, str]:
    with TTFont(file) as font:
        metrics, of_em = font["hmtx"].metrics, font["head"].unitsPerEm
        glyphs = font.getBestCmap().items()
        widths = {code: round(metrics[glyph][0] * EM / of_em) for code, glyph in glyphs}
    runs: dict[int, list[int]] = {}
    first = -1
    for code in sorted(widths):
        first = first if code - 1 in widths else code
        runs.setdefault(first, []).append(widths[code])
    return {str(code): " ".join(map(str, run)) for code, run in runs.items()}


if __name__ == "__main__":
    WIDTHS.write_text(advance_widths(), encoding="utf-8")
