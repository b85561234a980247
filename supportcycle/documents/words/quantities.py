"""Amounts in words, as they were said: one number, a range, about, or at least."""

from math import inf

from supportcycle.content.catalogue import text
from supportcycle.domain.dates import number_as_typed
from supportcycle.domain.quantities.amount import Amount
from supportcycle.domain.quantities.numerals import plain_words
from supportcycle.domain.quantities.parsing import read_amount
from supportcycle.domain.quantities.rates import is_bare


def amount_words(amount: Amount) -> str:
    """One number, a range, at least or at most; with "about" before it when it was said so."""
    low, high = number_as_typed(amount.low), number_as_typed(amount.high) if amount.high < inf else ""
    if low == high:
        words = low
    elif not high:
        words = text("quantity.at_least", number=low)
    elif not amount.low:
        words = text("quantity.at_most", number=high)
    else:
        words = text("quantity.range", low=low, high=high)
    return text("quantity.about", words=words) if amount.about and high else words


def minutes_words(typed: str) -> str:
    """Minutes as typed; a number without a unit gets one."""
    minutes = typed.strip()
    bare = read_amount(plain_words(minutes), {"": 1.0})
    return text("invitation.minutes", minutes=minutes) if bare else minutes


def hours_each_time(typed: str) -> str:
    """Hours each time as typed; a number without a unit gets one, and nothing else is added."""
    hours = typed.strip()
    return text("people.hours_each", hours=hours) if is_bare(hours) else hours
