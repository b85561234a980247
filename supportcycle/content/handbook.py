"""The handbook: chapters of words and pictures, read from the files in docs/ that stand in the repository."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from supportcycle.content.catalogue import texts
from supportcycle.resources import HANDBOOK

NEWS = "whats-new.md"
FILES = ("handleiding.md", "your-data.md", NEWS)
_HEADING = re.compile(r"^#{1,4} (.+)$")
_PICTURE = re.compile(r"^!\[([^\]]+)\]\(([\w/.-]+)\)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class HandbookPicture:
    """A picture between the words, and what can be read in place of it."""

    file: Path
    words: str


@dataclass(frozen=True, slots=True)
class HandbookChapter:
    """What stands under one heading, until the next one; `file` is the name of the file in docs/."""

    file: str
    title: str
    parts: tuple[str | HandbookPicture, ...]

    @property
    def words(self) -> str:
        """All that can be read in it, pictures told; for who searches."""
        told = (part if isinstance(part, str) else part.words for part in self.parts)
        return " ".join((self.title, *told)).replace("*", "").replace("|", " ")


@cache
def handbook() -> tuple[HandbookChapter, ...]:
    """Every chapter in the order of the files; none when the files did not come along."""
    found: list[HandbookChapter] = []
    for name in FILES:
        file = HANDBOOK / name
        if file.is_file():
            found += _chapters(name, file.read_text(encoding="utf-8"))
    return tuple(found)


def chapter_of(page: str) -> str:
    """The title of the chapter that explains a page, by its key; empty when none does."""
    return texts().get(f"handbook_of.{page}", "")


def news() -> str:
    """The title of the newest chapter of news; empty without one."""
    told = [chapter.title for chapter in handbook() if chapter.file == NEWS]
    return told[1] if len(told) > 1 else ""


def _chapters(name: str, written: str) -> list[HandbookChapter]:
    found: list[tuple[str, list[str]]] = []
    for line in written.splitlines():
        if heading := _HEADING.match(line):
            found.append((heading[1], []))
        elif found:
            found[-1][1].append(line)
    return [HandbookChapter(name, title, _parts("\n".join(lines))) for title, lines in found if any(lines)]


def _parts(words: str) -> tuple[str | HandbookPicture, ...]:
    """The words between the pictures, and the pictures; of each picture the pattern gives two pieces."""
    pieces = _PICTURE.split(words)
    parts: list[str | HandbookPicture] = []
    for at in range(0, len(pieces), 3):
        if between := pieces[at].strip():
            parts.append(between)
        if at + 1 < len(pieces):
            parts.append(HandbookPicture(HANDBOOK / pieces[at + 2], pieces[at + 1]))
    return tuple(parts)
