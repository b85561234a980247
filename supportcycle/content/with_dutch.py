"""Words of another language with the Dutch behind them, where a translation may not be all there is."""

from typing import Any

from supportcycle.content.client_words import in_dutch_too, is_listed

_OPEN, _CLOSE = "\n\u2068", "\u2069"
"""A new line and a place apart: the Dutch keeps its own direction, and can be told from what is before it."""


def with_dutch(words: Any, dutch: Any, place: str, key: str = "") -> Any:
    """The words of a file, `place` in its folder, with the Dutch behind those that must have it."""
    match words, dutch:
        case dict(), dict():
            return {
                name: with_dutch(each, dutch.get(name), place, f"{key}.{name}" if key else name)
                for name, each in words.items()
            }
        case [{}, *_], [{}, *_]:
            rows = zip(words, dutch, strict=True)
            return [with_dutch(row, own, place, f"{key}.{own.get('key', '')}") for row, own in rows]
        case str(), str() if words != dutch and is_listed(key, in_dutch_too(place)):
            return f"{words.rstrip()}{_OPEN}{dutch.strip()}{_CLOSE}"
        case _:
            return words


def parted(words: str) -> tuple[str, str]:
    """What is said in the language itself, and the Dutch behind it; empty when that does not stand there."""
    own, _, dutch = words.partition(_OPEN)
    return own, dutch.removesuffix(_CLOSE)
