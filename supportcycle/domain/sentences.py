"""A text as sentences: a line ends one too, and nothing of the text is lost."""

import re

_SENTENCE = re.compile(r"\S.*?(?:[.!?\u2026]+[\u201d\u2019\"')\]]*(?=\s|$)|(?=\n)|$)\s*")


def sentences(words: str) -> list[str]:
    """The sentences of a text in order, each with the white behind it; joined they are the text, stripped."""
    return _SENTENCE.findall(words.strip())
