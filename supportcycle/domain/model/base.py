"""The kinds of value a dossier is made of."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Annotated, Any, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, StringConstraints

T = TypeVar("T")
LONGEST_TEXT = 200_000
"""Characters one field may hold; far above what anyone types, low enough to refuse a hostile file."""


def whole_characters(text: str) -> str:
    """The text as it can be kept and sent: half a character, of an emoji under way, is an unknown one."""
    return text if text.isascii() else text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _as_text(value: object) -> object:
    """Nothing said is empty text."""
    if isinstance(value, str):
        return whole_characters(value)
    return "" if value is None else value


Text = Annotated[str, BeforeValidator(_as_text), StringConstraints(max_length=LONGEST_TEXT)]


@dataclass(frozen=True, slots=True)
class ByWorkbook:
    """Marks a text that nobody types: the workbook writes it, so it is no field and nobody looks for it."""


Stamp = Annotated[Text, ByWorkbook()]
"""A day or a moment that the workbook noted itself."""
Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9_]{1,60}$")]


@dataclass(frozen=True, slots=True)
class Refers:
    """Marks an id in a field as that of something kept elsewhere, so that it can be found and let go."""

    to: str


PersonId = Annotated[Id, Refers("person")]
GoalId = Annotated[Id, Refers("goal")]
SheetId = Annotated[Id, Refers("option_sheet")]
WishId = Annotated[Id, Refers("wish")]
StepId = Annotated[Id, Refers("step")]
"""Unique among all plans of a version: the id of the goal is part of it."""

Path = tuple[str, ...]
"""Where a value stands in a dossier: attribute names and dictionary keys, outermost first."""


class Model(BaseModel):
    """Frozen, closed to unknown keys, and silent about its content in `repr` and error messages."""

    model_config = ConfigDict(extra="forbid", frozen=True, hide_input_in_errors=True)
    __slots__ = ("_kept",)

    def __repr_args__(self) -> Any:
        return ()

    def kept(self, made: Callable[["Model"], T]) -> T:
        """What `made` gives for this very model, made once and gone with it: nothing in it ever changes.

        It is no part of the model: not written, not copied, not compared.
        """
        known: dict[Any, Any] = getattr(self, "_kept", None) or {}
        if made not in known:
            known = known | {made: made(self)}
            object.__setattr__(self, "_kept", known)
        found: T = known[made]
        return found


def children(node: object) -> dict[str, Any] | None:
    """What a part of a dossier holds by name or by id; None for a value that is one whole, such as a list."""
    if isinstance(node, dict):
        return node
    return node.__dict__ if isinstance(node, BaseModel) else None  # four times as fast as dict(node)


def texts_in(node: object, path: Path = ()) -> Iterator[tuple[Path, str]]:
    """Every text in a part of a dossier, choices and ids among them, with its place below `path`."""
    if isinstance(node, str):
        yield path, node
        return
    for key, value in (children(node) or {}).items():
        yield from texts_in(value, (*path, str(key)))


def is_blank(value: object) -> bool:
    """Whether nothing was said: empty text, empty collection, None, False, or a model of only those."""
    if isinstance(value, str):
        return not value.strip()
    inside = children(value)
    return not value if inside is None else all(map(is_blank, inside.values()))


def first_line(text: str, length: int = 80) -> str:
    """The first line with a word in it, cut at a space when it is longer; empty for empty text."""
    line = next(filter(None, map(str.strip, text.splitlines())), "")
    if len(line) <= length:
        return line
    cut = line[: length - 1]
    return (cut.rpartition(" ")[0] or cut).rstrip(" ,;:") + "…"


def ends_sentence(words: str) -> bool:
    """Whether the words end a sentence themselves, with or without quotes around them."""
    return words.rstrip(' \n”’"').endswith((".", "!", "?", "…"))
