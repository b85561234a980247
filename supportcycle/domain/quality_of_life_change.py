"""The eight dimensions of quality of life at two moments, only those that were chosen."""

from typing import NamedTuple

from supportcycle.domain.model.dossier import Dossier, number_in_id
from supportcycle.domain.model.profile import first_row
from supportcycle.domain.model.worksheet import Sheet

SHEET = "quality_of_life"
_TOLD_THEN = ("barriers", "wishes")


class DimensionPair(NamedTuple):
    """One dimension: what was said in the beginning, and what was said last when looking back."""

    row: str
    then: str
    now: str


def dimension_pairs(dossier: Dossier) -> list[DimensionPair]:
    """The dimensions chosen in any time of looking back, each with the words that were said last."""
    said: dict[str, str] = {}
    for round_id in sorted(dossier.rounds, key=number_in_id):
        evaluations = dossier.rounds[round_id].evaluations
        for id in sorted(evaluations, key=number_in_id):
            for row, review in evaluations[id].dimensions.items():
                said[row] = review.now.strip() or said.get(row, "")
    return [DimensionPair(row, said_in_the_beginning(dossier, row), now) for row, now in said.items()]


def said_in_the_beginning(dossier: Dossier, row: str) -> str:
    """What hinders and the wishes, in the first round in which anything was said of this dimension."""
    for round_id in sorted(dossier.rounds, key=number_in_id):
        round = dossier.rounds[round_id]
        sheet = round.sheets.get(SHEET, Sheet())
        wishes = [wish.text.strip() for id, wish in round.wishes.items() if first_row(id) == row]
        told = [*(sheet.cell(row, column).strip() for column in _TOLD_THEN), *wishes]
        if words := "\n".join(filter(None, told)):
            return words
    return ""
