"""How a style of the house style looks: as its file says, or the style it was made of, or the whole file."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from docx.document import Document as WordFile
from docx.oxml.ns import qn

from supportcycle.documents.word.markup import Node

HALF_POINTS, SINGLE = 22, 240
"""How large type is where nothing says so, and a single line in the parts that Word counts lines in."""
TWIPS = 20


@dataclass(frozen=True, slots=True)
class Look:
    """The size of type and the white above and under it, in points; `leading` is how far apart lines are, so
    many times as far as the typeface asks, or in points where that is `exact`."""

    size: float
    around: float
    leading: float
    exact: bool = False

    @classmethod
    def of(cls, file: WordFile, style_id: str) -> "Look":
        """That of the style with this id."""
        said = list(_said(file.styles.element, style_id))
        exact = _fact(said, "spacing", "lineRule") in ("exact", "atLeast")
        line = _number(said, "spacing", "line", SINGLE)
        return cls(
            _number(said, "sz", "val", HALF_POINTS) / 2,
            (_number(said, "spacing", "before") + _number(said, "spacing", "after")) / TWIPS,
            line / (TWIPS if exact else SINGLE),
            exact,
        )

    def line(self, height: float) -> float:
        """The height of a line in points; `height`: what the typeface asks, in parts of its size."""
        return self.leading if self.exact else self.size * self.leading * height


def _said(styles: Node, style_id: str) -> Iterator[Node]:
    """The style, those it was made of, and what holds in the whole file."""
    known = {each.get(qn("w:styleId")): each for each in styles.iterfind(qn("w:style"))}
    style = known.pop(style_id, None)
    while style is not None:
        yield style
        based = style.find(qn("w:basedOn"))
        style = known.pop(based.get(qn("w:val")), None) if based is not None else None
    yield from styles.iterfind(qn("w:docDefaults"))


def _fact(said: Sequence[Node], tag: str, name: str) -> str:
    """The first that is said of this; empty when nothing is."""
    found = (part.get(qn(f"w:{name}")) for each in said for part in each.iter(qn(f"w:{tag}")))
    return next((fact for fact in found if fact), "")


def _number(said: Sequence[Node], tag: str, name: str, otherwise: int = 0) -> int:
    fact = _fact(said, tag, name)
    return int(fact) if fact.isdigit() else otherwise
