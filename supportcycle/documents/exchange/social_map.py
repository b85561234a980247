"""The local offers as a spreadsheet; no cell of it is ever a formula."""

from collections.abc import Iterable

from supportcycle.content.catalogue import text
from supportcycle.domain.guide.local_offers import LocalOffer

COLUMNS = tuple(LocalOffer.model_fields)


def offer_rows(offers: Iterable[LocalOffer]) -> list[list[str]]:
    """The headings and a row per offer; every cell is text."""
    headings = [text(f"methods.local.columns.{column}") for column in COLUMNS]
    return [headings, *([getattr(offer, column) for column in COLUMNS] for offer in offers)]
