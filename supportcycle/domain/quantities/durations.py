"""How long something has gone on, in months."""

from math import inf

from supportcycle.domain.quantities.amount import Amount
from supportcycle.domain.quantities.numerals import plain_words
from supportcycle.domain.quantities.parsing import read_amount
from supportcycle.domain.quantities.vocabulary import MONTHS_OF_AGE, SINCE

LIKE_A_YEAR = 1000
"""From here on a number without a unit is a year rather than a number of months."""


def months_in(typed: str) -> Amount | None:
    """Months: `18`, `anderhalf jaar`, `al 6 weken`, `jaren` (at least two); None if not understood."""
    found = read_amount(_said(typed), {"": 1.0, **MONTHS_OF_AGE})
    return found if found and not _has_a_year(found) else None


def _has_a_year(found: Amount) -> bool:
    return found.low >= LIKE_A_YEAR or LIKE_A_YEAR <= found.high < inf


def length_in(typed: str) -> Amount | None:
    """The same where a number without a unit says nothing: `2 jaar geleden`, not `2`."""
    return read_amount(_said(typed), MONTHS_OF_AGE)


def _said(typed: str) -> str:
    return " ".join(word for word in plain_words(typed).split() if word not in SINCE)
