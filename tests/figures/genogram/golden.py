"""The golden drawings. After a change that is meant to be seen: `python -m tests.figures.genogram.golden`,
and look at each of them."""

from pathlib import Path

from supportcycle.figures.genogram import genogram
from tests.figures.genogram.families import FAMILIES, WORDS

FOLDER = Path(__file__).with_name("golden")


def drawn(name):
    """A family as it is drawn now."""
    family, bonds = FAMILIES[name]
    return genogram(*family, bonds, words=WORDS)


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for each in FAMILIES:
        (FOLDER / f"{each}.svg").write_text(drawn(each).svg + "\n", encoding="utf-8", newline="\n")
