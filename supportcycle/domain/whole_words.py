"""Words that are looked for in what was typed: each as a whole word, whatever its capitals."""

import re
from functools import lru_cache


@lru_cache(maxsize=4)
def any_of(words: tuple[str, ...]) -> re.Pattern[str] | None:
    """A pattern that finds one of these; None without words."""
    found = [re.escape(word) for word in sorted(words, key=len, reverse=True) if word]
    return re.compile(rf"(?<!\w)(?:{'|'.join(found)})(?!\w)", re.IGNORECASE) if found else None
