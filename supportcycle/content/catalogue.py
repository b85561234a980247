"""Every word people read: from templates/ once for each language, handed out by key."""

import re
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from supportcycle.content.language import (
    HOME,
    files_over,
    folders_over,
    language,
    per_language,
    stands_beside_dutch,
    words_file,
)
from supportcycle.content.overlay import fits, overlaid
from supportcycle.content.rules import organisation
from supportcycle.content.template_file import line_of, read_toml
from supportcycle.content.with_dutch import with_dutch
from supportcycle.content.writing import capital, isolated, small
from supportcycle.domain.errors import TemplateError
from supportcycle.domain.model.base import ends_sentence

_PAPER = ("documents/*.toml",)
WRITTEN = ("texts.toml", "texts/*.toml", *_PAPER)
_CLIENT = re.compile(r"\{([Cc])lient\}")
_PLACE = re.compile(r"\{(\w+)\}(”?)(\.(?=\s|$))?")


def words_in(file: Path) -> dict[str, Any]:
    """A file of templates/ as plain data, with the organisation's word for the client. TemplateError.

    Of a Dutch one, with what the edition that is read now says instead; a file of that which does not fit is
    left, and told by check-templates.
    """
    dutch = words = read_toml(file)
    for over in files_over(file):
        with suppress(TemplateError):
            words = overlaid(words, read_toml(over), whole=language() != HOME)
    if stands_beside_dutch() and file.is_relative_to(words_file()):
        words = with_dutch(words, dutch, file.relative_to(words_file()).as_posix())
    put: dict[str, Any] = _with_client(words)
    return put


@per_language()
def client_word() -> str:
    """The word for the client: in Dutch that of the organisation, where it has one."""
    return _word_of_organisation() or _written()["shared.client"]


def choice_label(choices: str, value: str | None) -> str:
    """The label of a stored value, own words as they are; empty for None."""
    return choice_lists()[choices].get(value, value) if value else ""


@per_language()
def choice_lists() -> dict[str, dict[str, str]]:
    """Lists to choose from: list key -> stored value -> label."""
    return words_in(words_file("choices.toml"))


@per_language()
def loose_end_texts() -> dict[str, dict[str, str]]:
    """Per kind of loose end its question, the page that mends it, and its source (loose_ends.toml)."""
    return words_in(words_file("loose_ends.toml"))


@per_language()
def texts() -> dict[str, str]:
    """All sentences by dotted key, of screen and paper. TemplateError, also when a key stands there twice."""
    put: dict[str, str] = _with_client(_written())
    return put


@per_language()
def document_texts() -> dict[str, str]:
    """The sentences by dotted key that only papers say."""
    return {key: texts()[key] for key in _sentences(_PAPER)}


def text(key: str, /, **values: object) -> str:
    """The sentence for `key` with `{name}` filled in. KeyError for an unknown key."""
    return filled(texts()[key], values)


def filled(sentence: str, values: Mapping[str, object]) -> str:
    """The sentence with its `{name}`s replaced in one go, so that braces in a value stay as typed.

    A value that ends a sentence itself gets no second full stop, whether it stands between quotes or not.
    """

    def put(found: re.Match[str]) -> str:
        name, quote, stop = found.groups(default="")
        value = str(values.get(name, f"{{{name}}}"))
        ends = ends_sentence(value + quote)
        return isolated(value) + quote + ("" if ends else stop)

    return _PLACE.sub(put, sentence)


def in_sentence(words: str) -> str:
    """A label as it stands inside a sentence: without the capital it begins with.

    A capital carries no accent in Dutch; in small letters the accent comes back.
    """
    if not words[1:2].islower():
        return words
    return words[1] + words[1:] if words.startswith("Eé") else small(words[0]) + words[1:]


def at_start(words: str) -> str:
    """Words as they stand at the start of a line: with a capital, which carries no accent in "eén"."""
    return f"E{words[1:]}" if words.startswith("éé") else capital(words[:1]) + words[1:]


@per_language()
def _written() -> dict[str, str]:
    return _sentences(WRITTEN)


def _sentences(patterns: Iterable[str]) -> dict[str, str]:
    """By dotted key what stands in these files: of this edition, in Dutch what that does not say."""
    found = sentences_in(words_file(), patterns)
    for folder in folders_over():
        for file in _files(folder, patterns):
            with suppress(TemplateError):
                said = _flatten(read_toml(file), "", {}, file)
                found |= _fitting(found, said, file.relative_to(folder).as_posix())
    return found


def _fitting(dutch: Mapping[str, str], said: Mapping[str, str], place: str) -> dict[str, str]:
    """What of these sentences can be said instead of the Dutch ones; on screen with those behind some."""
    whole = language() != HOME
    own = {key: words for key, words in said.items() if key in dutch and fits(dutch[key], words, whole=whole)}
    return with_dutch(own, {key: dutch[key] for key in own}, place) if stands_beside_dutch() else own


def sentences_in(folder: Path, patterns: Iterable[str] = WRITTEN) -> dict[str, str]:
    """By dotted key what these files of one folder say. TemplateError, also when a key stands there twice."""
    found: dict[str, str] = {}
    for file in _files(folder, patterns):
        _flatten(read_toml(file), "", found, file)
    return found


def _files(folder: Path, patterns: Iterable[str]) -> list[Path]:
    return [file for pattern in patterns for file in sorted(folder.glob(pattern))]


def _flatten(node: dict[str, Any], prefix: str, into: dict[str, str], file: Path) -> dict[str, str]:
    for key, value in node.items():
        whole = prefix + key
        if isinstance(value, dict):
            _flatten(value, f"{whole}.", into, file)
        elif whole in into:
            raise TemplateError(file, line_of(file, key), f"the key {whole} stands in another file too")
        else:
            into[whole] = str(value).strip("\n")
    return into


def _word_of_organisation() -> str:
    if language() != HOME:
        return ""
    try:
        return str(organisation().get("client_word") or "").strip()
    except TemplateError:
        return ""


def _with_client(node: Any) -> Any:
    """The same with the word for the client in every sentence, with a capital where it begins one."""
    match node:
        case dict():
            return {key: _with_client(value) for key, value in node.items()}
        case list():
            return [_with_client(each) for each in node]
        case str() if _CLIENT.search(node):
            word = client_word()
            return _CLIENT.sub(lambda found: at_start(word) if found[1] == "C" else word, node)
        case _:
            return node
