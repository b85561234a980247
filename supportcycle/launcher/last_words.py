"""What a server said as it ended: a sentence of ours is for everybody; of all else only the kind is told."""

import re
import tomllib
from collections.abc import Sequence

from supportcycle.resources import TEMPLATES

_KIND = re.compile(r"(?:[A-Za-z_]\w*\.)*([A-Z]\w*(?:Error|Exception))(?::|$)")
_PORT = re.escape("{port}")


def own_sentence(said: Sequence[str]) -> str:
    """The last line when it is one of the sentences a start ends with; else empty."""
    last = next((line for line in reversed(said) if line), "")
    return last if any(re.fullmatch(one, last) for one in _own_sentences()) else ""


def kind_of_error(said: Sequence[str]) -> str:
    """The name of the last error, without its words: those may hold a path, or what somebody wrote."""
    return next((found[1] for line in reversed(said) if (found := _KIND.match(line))), "")


def _own_sentences() -> list[str]:
    from supportcycle.content.language import HOME  # only where a start failed

    file = TEMPLATES / HOME / "texts" / "starting.toml"
    sentences = tomllib.loads(file.read_text(encoding="utf-8"))["starting"].values()
    return [re.escape(one).replace(_PORT, r"\d+") for one in sentences]
