"""The parts about today: what does not work, and how that comes about."""

from collections.abc import Iterable

from supportcycle.content.catalogue import text
from supportcycle.content.worksheets import worksheet
from supportcycle.documents.compose.organisation import organisation_settings
from supportcycle.documents.compose.parts.proposal import Proposal, proposal, together
from supportcycle.documents.compose.typed_text import listed, quoted, told
from supportcycle.domain.model.dossier import Dossier, Round
from supportcycle.domain.model.profile import Link, MarkKind, is_said_in, ranked
from supportcycle.domain.model.wmo import MedicalData
from supportcycle.domain.model.worksheet import Row, Sheet
from supportcycle.domain.privacy.medical_redaction import MEDICAL_ROWS


def problems(dossier: Dossier, round_id: str, *, before: bool = False) -> Proposal:
    """What stands in the way, in the client's words; rows about health only where that is allowed.

    `before`: said as how it was, for a paper that is made once the help came.
    """
    round, part = dossier.rounds[round_id], "before" if before else "problems"
    stays = round.aanvraag.medical_data is MedicalData.STAYS
    meeting, hidden = round.meeting, MEDICAL_ROWS if stays else frozenset()
    return together(
        _told(f"{part}.reason", meeting.reason, "meeting_earlier.reason"),
        _told(f"{part}.not_working", meeting.what_does_not_work, "meeting_earlier.what_does_not_work"),
        _cells(round, "quality_of_life", "barriers", f"{part}.barriers", hidden),
        _cells(round, "personal_profile", "now", f"{part}.now", hidden | rows_without_wish(round)),
    )


def analysis(dossier: Dossier, round_id: str) -> Proposal:
    """How things hang together, what goes well, and what earlier help did."""
    round = dossier.rounds[round_id]
    good, bad = round.meeting.earlier_help_good, round.meeting.earlier_help_bad
    return together(
        _listed("analysis.links", map(_arrows, chains(round.links.values())), "link.cause"),
        _listed("analysis.strengths", marked(round, MarkKind.STRENGTH), "mark.text"),
        _listed("analysis.earlier", marked(round, MarkKind.EARLIER_SOLUTION), "mark.text"),
        _told("analysis.earlier_good", good, "meeting_earlier.earlier_help_good"),
        _told("analysis.earlier_bad", bad, "meeting_earlier.earlier_help_bad"),
    )


def chains(links: Iterable[Link]) -> list[list[str]]:
    """Causes and effects as chains, each link used once: mess → stress and stress → no visits is one."""
    left = [(link.cause.strip(), link.effect.strip()) for link in links]
    left = [pair for pair in left if any(pair)]
    found = []
    while left:
        effects = {_same(effect) for _, effect in left}
        start = next((pair for pair in left if _same(pair[0]) not in effects), left[0])
        left.remove(start)
        chain = list(start)
        while following := next((pair for pair in left if _same(pair[0]) == _same(chain[-1])), None):
            left.remove(following)
            chain.append(following[1])
        found.append([part for part in chain if part])
    return found


def marked(round: Round, kind: MarkKind) -> list[str]:
    """The remarks of one kind that were kept, as quotations."""
    kept = [mark.text.strip() for mark in round.marks.values() if mark.kind is kind]
    return [quoted(words) for words in dict.fromkeys(kept) if words]


def _same(words: str) -> str:
    return words.casefold().rstrip(" .")


def _arrows(chain: list[str]) -> str:
    return text("parts.analysis.arrow").join(chain)


def _told(lead: str, words: str, source: str) -> Proposal:
    return proposal(told(text(f"parts.{lead}"), words), source)


def _listed(lead: str, items: Iterable[str], source: str) -> Proposal:
    return proposal(listed(text(f"parts.{lead}"), list(items)), source)


def rows_without_wish(round: Round) -> frozenset[str]:
    """The rows of the profile where none of the most important wishes shows."""
    top = ranked(round.wishes) or [pair for pair in round.wishes.items() if pair[1].text.strip()]
    rows = (row.key for row in worksheet("personal_profile").rows)
    return frozenset(row for row in rows if not any(is_said_in(id, wish, row) for id, wish in top))


def _area(row: Row) -> str:
    """The area of life as the municipality calls it."""
    return organisation_settings().life_areas.get(row.key) or row.label


def _cells(round: Round, key: str, column: str, lead: str, hidden: frozenset[str]) -> Proposal:
    sheet = round.sheets.get(key, Sheet())
    rows = [
        row for row in worksheet(key).rows if row.key not in hidden and sheet.cell(row.key, column).strip()
    ]
    items = [
        text("shared.labelled", label=_area(row), words=quoted(sheet.cell(row.key, column))) for row in rows
    ]
    return _listed(lead, items, f"{key}.{column}")
