"""One name in many spellings: words of a text as they are compared, whatever keyboard they came from."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

_APOSTROPHES = frozenset("'`\u2018\u2019\u201b\u02bc\u02bb\u02b9\u02c8\u00b4\u2032\uff07\u2035")
_OTHERWISE = {
    "\u0131": "i", "\u00f8": "o", "\u00e6": "ae", "\u0153": "oe", "\u0111": "d", "\u0142": "l",
    "\u00f0": "d", "\u00fe": "th", "\u0127": "h", "\u014b": "ng", "\u0640": "", "\u0649": "\u064a",
    "\u06cc": "\u064a", "\u06a9": "\u0643", "\u0629": "\u0647", "\u03c2": "\u03c3",
}  # fmt: skip
"""What does not come apart by itself: letters with a stroke, and letters that look alike in Arabic."""
_WITH_E = {"a\u0308": "ae", "o\u0308": "oe", "u\u0308": "ue", "a\u030a": "aa", "\u00f8": "oe"}
_OPENS = frozenset('.!?:;\u2026\u201c\u201e\u00ab"(\n\r\u2028\u2029')
"""After one of these a sentence begins."""
_PLAIN_WORD = re.compile("[a-z0-9]+")
_PREFIXES = "\u0648\u0628\u0644\u0641\u0643\u05d5\u05d1\u05dc\u05d4\u05de\u05e9\u05db"
"""Arabic and Hebrew letters that are written to the front of a name: and, in, for, from."""
_BARE = "".join(_APOSTROPHES) + " \t"
_SPAN = re.compile("a(?:[af]|q(?=a))*")
"""A word, in a text of which each sign stands for what it is: see `_kind_of_sign`."""
_LONGEST_MARKS = 2
_MOST_SPELLINGS = 64
"""Of a whole name: with two for every word, a long one would have more than any memory holds."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text: where it stands, how it may be compared, and what stands around it.

    `keys`: the spellings it has in common with others. `opens`: whether a sentence begins with it.
    `hyphen`: whether it hangs on the word before it. `whole`: whether its script has no spaces.
    """

    start: int
    end: int
    keys: tuple[str, ...]
    capital: bool
    opens: bool
    hyphen: bool
    whole: bool

    def __repr__(self) -> str:
        return f"Word({self.start}, {self.end})"


def words_of(text: str) -> Iterator[Word]:
    """The words of a text in order. Hyphens, dashes and every kind of white part them; marks that take no
    room and apostrophes do not."""
    before = 0
    for start, end, keys in _spelled_words(text):
        raw, between = text[start:end], text[before:start]
        bare = between.strip(_BARE)
        before = end
        if not keys:
            continue
        yield Word(
            start,
            end,
            keys,
            capital=_is_capital(raw),
            opens=start == len(between) or not _OPENS.isdisjoint(bare),
            hyphen=bool(bare) and all(unicodedata.category(sign) in ("Pd", "Cc") for sign in bare.strip()),
            whole=not raw.isascii() and any(map(_has_no_spaces, raw)),
        )


def spelled(name: str) -> frozenset[str]:
    """All ways in which a whole name is compared; empty for a name without letters.

    After the first six words that can be written in two ways, the rest is compared in one.
    """
    found = [""]
    for _, _, keys in _spelled_words(name):
        ways = _LONGEST_MARKS if len(found) < _MOST_SPELLINGS else 1
        found = [start + key for start in found for key in keys[:ways] or ("",)]
    return frozenset(filter(None, found))


def name_key(name: str) -> str:
    """One spelling for all: what is the same name has the same key, but for an umlaut that is written out."""
    return words_key(name).replace(" ", "")


def words_key(text: str) -> str:
    """The same for a text in which it matters where one word ends and the next begins."""
    if text.isascii() and _APOSTROPHES.isdisjoint(text):  # the same, ten times as fast
        return " ".join(_PLAIN_WORD.findall(text.lower())).replace("ij", "y") or text.strip()
    return " ".join(keys[0] for _, _, keys in _spelled_words(text) if keys) or text.strip().casefold()


def _spelled_words(text: str) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """Where each word begins and ends, and the spellings it is compared by; none for one without letters."""
    known: dict[str, tuple[str, ...]] = {}
    for start, end in _spans(text):
        raw = text[start:end]
        if raw not in known:
            known[raw] = tuple(filter(None, dict.fromkeys(_keys(raw))))
        yield start, end, known[raw]


def _spans(text: str) -> Iterator[tuple[int, int]]:
    """Where the words are; an apostrophe with a letter on both sides is within one, as is a sign that takes
    no room."""
    kinds = text.translate({ord(sign): _kind_of_sign(sign) for sign in set(text)})
    return (found.span() for found in _SPAN.finditer(kinds))


@lru_cache(maxsize=2048)
def _kind_of_sign(sign: str) -> str:
    """One letter for a letter, an apostrophe, a sign that takes no room, or all else."""
    if sign in _APOSTROPHES:
        return "q"
    if _is_letter(sign):
        return "a"
    return "f" if unicodedata.category(sign) == "Cf" else " "


@lru_cache(maxsize=2048)
def _is_letter(sign: str) -> bool:
    return sign not in _APOSTROPHES and unicodedata.category(sign)[0] in "LMN"


@lru_cache(maxsize=2048)
def _has_no_spaces(sign: str) -> bool:
    """Chinese, Japanese and the scripts of South-East Asia are written without spaces."""
    name = unicodedata.name(sign, "")
    return name.startswith(("CJK", "HIRAGANA", "KATAKANA", "THAI", "LAO", "KHMER", "MYANMAR"))


def _is_capital(raw: str) -> bool:
    first = raw[0] if raw.isascii() else unicodedata.normalize("NFKC", raw)[:1]
    return first.isupper() or first.istitle() or first.lower() == first.upper()


def _keys(raw: str) -> Iterator[str]:
    if raw.isascii() and raw.isalnum():
        yield _folded(raw)
        return
    parts = _parted_at_apostrophes(raw)
    yield _folded("".join(parts))
    if len(parts) > 1 and len(parts[0]) > 1:
        yield _folded(parts[0])
    loose = unicodedata.normalize("NFKD", "".join(parts).casefold())
    if any(marked in loose for marked in _WITH_E):
        for marked, plain in _WITH_E.items():
            loose = loose.replace(marked, plain)
        yield _folded(loose)
    key = _folded(raw)
    if key[:1] in _PREFIXES and len(key) > 3:
        yield key[1:]


def _parted_at_apostrophes(raw: str) -> list[str]:
    return "".join(" " if sign in _APOSTROPHES else sign for sign in raw).split(" ")


def _folded(raw: str) -> str:
    """In small letters, without accents and without signs that take no room."""
    if raw.isascii() and raw.isalnum():
        return raw.lower().replace("ij", "y")
    return "".join(map(_folded_sign, raw)).replace("ij", "y")


@lru_cache(maxsize=4096)
def _folded_sign(sign: str) -> str:
    parted = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", sign).casefold())
    kept = (each for each in parted if not unicodedata.combining(each) and each not in _APOSTROPHES)
    letters = "".join(_OTHERWISE.get(each, each) for each in kept)
    return "".join(letter for letter in letters if unicodedata.category(letter)[0] in "LMN")
