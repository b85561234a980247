"""Names of help where what somebody wants should stand: what is the question behind it, and whose is it?"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from supportcycle.domain.loose_ends.kinds import LooseEnd, LooseEndKind
from supportcycle.domain.loose_ends.limits import Product
from supportcycle.domain.loose_ends.refusals import rows_left
from supportcycle.domain.loose_ends.scene import Scene
from supportcycle.domain.model.base import Model, Path, first_line
from supportcycle.domain.model.profile import first_row
from supportcycle.domain.names.spelling import words_key
from supportcycle.domain.typed_texts import TypedText, typed_texts

ASKED_IN = frozenset({"Wish", "Goal", "HelpWanted", "OptionSheet", "Option", "Step", "FirstStep"})
"""The models in which a client says what is wanted."""
MAY_NAME_HELP = frozenset(
    {
        "Wish.application_words", "Goal.application_words", "Goal.rather_not_free", "Goal.lasting_why",
        "Step.costs", "Step.who_pays",
    }
)  # fmt: skip
"""Fields where the name of help is in its place: words for the municipality, what is not wanted, what stays
needed, who pays."""
_ANY_START = "*"


def named_in(words: str, products: Sequence[Product]) -> tuple[int, str] | None:
    """Which of the products is named first, and the line that names it; None when none is."""
    pattern = _pattern(tuple(products))
    for line in words.splitlines() if pattern else ():
        if pattern and (found := pattern.search(words_key(line))):
            return int((found.lastgroup or "_0")[1:]), first_line(line)
    return None


def worded_as_product(scene: Scene) -> Iterator[LooseEnd]:
    """Goals, wishes, options and steps that name help instead of what it is for (W14; r.921-929).

    Each product is asked about once, where it matters most: at a goal, then a wish, an option or a step.
    """
    asked = set[int]()
    for kind, ids, held, path in _places(scene):
        for typed in _wanted(held, path):
            found = named_in(typed.words, scene.limits.products)
            if found and found[0] not in asked:
                number, said = found
                asked.add(number)
                behind = scene.limits.products[number].behind
                yield scene.end(kind, typed.path, *ids, said=said, behind=behind)
                break


def _places(scene: Scene) -> Iterator[tuple[LooseEndKind, tuple[str, ...], Model, Path]]:
    kind, left = LooseEndKind.WORDED_AS_PRODUCT, rows_left(scene.round)
    for id, goal in scene.goals.items():
        yield LooseEndKind.GOAL_AS_PRODUCT, (id,), goal, scene.at("goals", id)
    for id, wish in scene.round.wishes.items():
        if first_row(id) not in left:
            yield kind, (id,), wish, scene.at("wishes", id)
    for id, sheet in scene.sheets.items():
        yield kind, (id,), sheet, scene.at("option_sheets", id)
    for goal_id, id, step in scene.steps:
        yield kind, (id,), step, scene.step_at(goal_id, id)


def _wanted(held: Model, path: Path) -> Iterator[TypedText]:
    for typed in typed_texts(held, path):
        if typed.model in ASKED_IN and f"{typed.model}.{typed.field}" not in MAY_NAME_HELP:
            yield typed


@lru_cache(maxsize=4)
def _pattern(products: tuple[Product, ...]) -> re.Pattern[str] | None:
    """Finds a product in words that are spelled alike; its group says which."""
    groups = [
        rf"(?P<_{number}>{'|'.join(_spelled(word) for word in product.words)})"
        for number, product in enumerate(products)
    ]
    return re.compile(rf"(?<!\S)(?:{'|'.join(groups)})(?!\S)") if groups else None


def _spelled(word: str) -> str:
    start = r"\S*" if word.startswith(_ANY_START) else ""
    return start + re.escape(words_key(word.removeprefix(_ANY_START)))


CHECKS = (worded_as_product,)
