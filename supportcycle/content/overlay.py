"""Words of another edition laid over the Dutch ones, key by key: only words change, never what is asked."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

_PLACE = re.compile(r"\{(\w+)\}")
_CODE = re.compile(r"[a-z0-9_.\-{}]+")
_NO_WORDS = {
    "key", "id", "kind", "place", "field", "choices", "picture", "each", "needs", "value", "when", "counts",
    "page", "subject", "paper", "source", "sources", "layer", "group", "moments", "not_proposed", "bring",
    "facts", "columns", "phases", "for_whom", "carried_out_by", "setting", "theme", "level", "time",
    "training", "evidence", "outlook",
}  # fmt: skip
"""Keys whose value is a name that code knows, as long as it is written as one."""


def overlaid(words: Any, over: Any, name: str = "", *, whole: bool = False) -> Any:
    """The Dutch `words` with what `over` says instead. Rows of a list go by their `key` or `id`, or in order.

    What Dutch does not have, or has in another shape, is left: `differences` tells of it. For `whole`
    see `fits`.
    """
    match words, over:
        case dict(), dict():
            return {
                key: overlaid(each, over[key], key, whole=whole) if key in over else each
                for key, each in words.items()
            }
        case [{}, *_], list():
            said = _by_key(over)
            return [overlaid(row, said.get(key), whole=whole) for key, row in _by_key(words).items()]
        case str(), str() if not fits(words, over, whole=whole):
            return words
        case _:
            return over if _is_words(words, name) and _same_shape(words, over) else words


def fits(words: str, over: str, *, whole: bool) -> bool:
    """Whether a sentence can be said instead of a Dutch one: it asks for no other values. `whole`, in another
    language: it says something, and asks for all. An edition of Dutch may leave a sentence out."""
    asked, given = places(over), places(words)
    return not asked.keys() - given.keys() and (not whole or (bool(over.strip()) and asked == given))


def places(words: str) -> Counter[str]:
    """The values that a sentence asks for, and how often; not the word for the client, which may stand there
    itself."""
    return Counter(place for place in _PLACE.findall(words) if place != "client")


def differences(words: Any, over: Any, at: str = "") -> Iterator[str]:
    """Where `over` says what cannot lie over the Dutch `words`: by its keys, or the place it asks for."""
    match words, over:
        case dict(), dict():
            yield from _differences(words, over, at)
        case [{}, *_], list():
            yield from _differences(_by_key(words), _by_key(over), at)
        case str(), str() if _is_words(words, at):
            strange = set(_PLACE.findall(over)) - set(_PLACE.findall(words))
            yield from (f"{at} asks for {place}" for place in sorted(strange))
        case _ if words != over and not (_is_words(words, at) and _same_shape(words, over)):
            yield at


def _differences(words: Mapping[str, Any], over: Mapping[str, Any], at: str) -> Iterator[str]:
    for key, each in over.items():
        here = f"{at}.{key}" if at else key
        yield from differences(words[key], each, here) if key in words else (here,)


def _is_words(value: object, at: str) -> bool:
    each = value if isinstance(value, list) else [value]
    return at.rpartition(".")[2] not in _NO_WORDS or not all(_CODE.fullmatch(str(one)) for one in each)


def _same_shape(words: object, over: object) -> bool:
    if isinstance(words, str):
        return isinstance(over, str)
    both = (words, over)
    return all(isinstance(one, list) and all(isinstance(each, str) for each in one) for one in both)


def _by_key(rows: Sequence[Any]) -> dict[str, Any]:
    """The rows of a list by their key, or by where they stand in it."""
    return {_key_of(row, at): row for at, row in enumerate(rows)}


def _key_of(row: Any, at: int) -> str:
    known = row if isinstance(row, dict) else {}
    return str(known.get("key", known.get("id", at)))
