"""Names of help where what somebody wants should stand: what is the question behind it, and whose is it?"""

import re
from collections.abc import Iterator
from functools import lru_cache

from supportcycle.domain.loose_ends.kinds import LooseEnd, LooseEndKind
from supportcycle.domain.loose_ends.limits import Limits, Product, ProductContext
from supportcycle.domain.loose_ends.refusals import rows_left
from supportcycle.domain.loose_ends.scene import Scene
from supportcycle.domain.model.base import Model, Path, first_line
from supportcycle.domain.model.profile import first_row
from supportcycle.domain.names.spelling import words_key
from supportcycle.domain.typed_texts import TypedText, typed_texts

ASKED_IN = frozenset({"Wish", "Goal", "HelpWanted"})
"""The models in which a client says what is wanted. An option or a step is a means, and may name help
(`bare_means`)."""
MAY_NAME_HELP = frozenset(
    {"Wish.application_words", "Goal.application_words", "Goal.rather_not_free", "Goal.lasting_why"}
)
"""Fields where the name of help is in its place: words for the municipality, what is not wanted, what stays
needed."""
_ANY_START = "*"
_CLAUSE = re.compile(r"[,;:.!?()]+(?:\s|$)")


def named_in(words: str, limits: Limits) -> tuple[int, str] | None:
    """Which of the products is asked for first, and the line that does; None when none is."""
    pattern = _pattern(limits.products)
    for line in words.splitlines() if pattern else ():
        for part in _CLAUSE.split(line):
            for found in pattern.finditer(words_key(part)) if pattern else ():
                if _is_asked_for(found, limits.product_context):
                    return int((found.lastgroup or "_0")[1:]), first_line(line)
    return None


def only_named_in(words: str, limits: Limits) -> int | None:
    """Which of the products these words are, when they are nothing but names of help and small words."""
    pattern, said = _pattern(limits.products), words_key(words)
    found = pattern.search(said) if pattern else None
    if not found or not pattern:
        return None
    beside = pattern.sub(" ", said).split()
    small = limits.product_context.little.issuperset(beside)
    return int((found.lastgroup or "_0")[1:]) if small else None


def _is_asked_for(found: re.Match[str], context: ProductContext) -> bool:
    """Whether the name of help is what is wanted here: not refused, nor only told of in passing."""
    before, after = found.string[: found.start()].split(), found.string[found.end() :].split()
    if not context.before.isdisjoint(before) or not context.after.isdisjoint(after[:1]):
        return False
    return found[0] not in context.alone or context.little.issuperset((*before, *after))


def worded_as_product(scene: Scene) -> Iterator[LooseEnd]:
    """Goals and wishes that name help instead of what it is for (W14; r.921-929).

    Each product is asked about once, where it matters most: at a goal, then at a wish.
    """
    yield from wanted_as_product(scene).values()


def wanted_as_product(scene: Scene) -> dict[int, LooseEnd]:
    """What is asked about each product that stands where something is wanted."""
    asked = dict[int, LooseEnd]()
    for kind, ids, held, path in _places(scene):
        for typed in _wanted(held, path):
            found = named_in(typed.words, scene.limits)
            if found and found[0] not in asked:
                number, said = found
                behind = scene.limits.products[number].behind
                asked[number] = scene.end(kind, typed.path, *ids, said=said, behind=behind)
                break
    return asked


def _places(scene: Scene) -> Iterator[tuple[LooseEndKind, tuple[str, ...], Model, Path]]:
    left = rows_left(scene.round)
    for id, goal in scene.goals.items():
        yield LooseEndKind.GOAL_AS_PRODUCT, (id,), goal, scene.at("goals", id)
    for id, wish in scene.round.wishes.items():
        if first_row(id) not in left:
            yield LooseEndKind.WORDED_AS_PRODUCT, (id,), wish, scene.at("wishes", id)


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
