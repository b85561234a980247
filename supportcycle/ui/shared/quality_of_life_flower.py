"""The dimensions of quality of life as a flower that grows with what is said."""

from collections.abc import Callable, Mapping, Sequence

from supportcycle.content.catalogue import text
from supportcycle.content.worksheets import worksheet
from supportcycle.domain.model.base import Path
from supportcycle.domain.model.profile import wishes_in
from supportcycle.domain.model.worksheet import Sheet
from supportcycle.figures.progress.quality_of_life import Petal, PetalWords, petals_picture
from supportcycle.ui import session
from supportcycle.ui.shared.sheet_rows import sheet_path

Shows = Callable[[Path, str], bool]
_KEY = "quality_of_life"


def flower(
    names: Mapping[str, str], shows: Shows = lambda _path, _words: True, words: PetalWords | None = None
) -> tuple[str, str]:
    """The flower with a petal for each of these rows, as SVG, and the same in words. `shows(path, words)`
    says whether words may be known of; the others count as not said. `words` are those of
    the legend, else as printed."""
    words = words or PetalWords(*(column.label for column in worksheet(_KEY).columns))
    petals = [_petal(row, name, shows) for row, name in names.items()]
    return petals_picture(petals, words=words), _in_words(petals, words)


def _petal(row: str, name: str, shows: Shows) -> Petal:
    round_id, round = session.round()
    said = round.sheets.get(_KEY, Sheet())

    def is_said(key: str) -> bool:
        cell = said.cell(row, key)
        return bool(cell.strip()) and shows((*sheet_path(_KEY), "cells", row, key), cell)

    wished = any(
        shows(("rounds", round_id, "wishes", id, "text"), wish.text)
        for id, wish in wishes_in(round.wishes, row).items()
    )
    return Petal(name, is_said("barriers"), wished, is_said("needed"), is_said("present"))


def _in_words(petals: Sequence[Petal], words: PetalWords) -> str:
    lines = []
    for petal in petals:
        marks = zip(petal.said, (words.barrier, words.wish, words.needed, words.present), strict=True)
        said = [word for there, word in marks if there]
        lines.append(f"{petal.label}: {', '.join(said) or text('quality_of_life.nothing_said')}")
    return "\n".join(lines)
