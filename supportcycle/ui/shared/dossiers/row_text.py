"""What the list of dossiers says of one of them, in words."""

from datetime import date

from supportcycle.content.catalogue import text
from supportcycle.domain.dates import as_typed
from supportcycle.domain.dossier_list import DossierLine, has_ended
from supportcycle.domain.model.dossier import Phase
from supportcycle.domain.upcoming_days import UpcomingDay
from supportcycle.ui.widgets.markdown import escape_markdown


def course(line: DossierLine) -> str:
    """Which round and which step."""
    number = list(Phase).index(line.phase) + 1
    said = [text("page.step", number=number, total=len(Phase), phase=text(f"phases.{line.phase}"))]
    if line.round > 1:
        said.insert(0, text("start.round", number=line.round))
    return " · ".join(said)


def twin_words(line: DossierLine, from_backup: str) -> str:
    """What tells a dossier from another of the same name; empty when the name is enough."""
    if not line.is_twin:
        return ""
    moment = f"{line.saved_at.astimezone():%d-%m-%Y %H:%M}" if line.saved_at else ""
    said = [
        text("overview.code", code=line.code),
        text("overview.saved_on", moment=moment) if moment else "",
        text("overview.from_backup", day=from_backup) if from_backup else "",
    ]
    return " · ".join(filter(None, said))


def short_course(line: DossierLine) -> str:
    """The same in a few words, for a long list."""
    number = list(Phase).index(line.phase) + 1
    said = text("overview.short_step", number=number, phase=text(f"phases.{line.phase}"))
    return f"{text('start.round', number=line.round)} · {said}" if line.round > 1 else said


def next_step(line: DossierLine) -> str:
    """The small step that comes first, with its day when there is one; empty when there is none."""
    if not line.next_step:
        return ""
    step = escape_markdown(line.next_step)
    if line.next_step_on:
        return text("overview.next_step_on", day=as_typed(line.next_step_on), step=step)
    return text("overview.next_step", step=step)


def days(line: DossierLine, today: date) -> list[str]:
    """When to look back, and what the municipality has to do or may be asked."""
    said = [_review(line.review_on, today)] if line.review_on else []
    if line.ended_on and has_ended(line, today):
        said = [text("overview.ended_on", day=as_typed(line.ended_on))]
    return [*said, *([term_words(line.term, today)] if line.term else [])]


def visit(line: DossierLine) -> str:
    """The last visit; empty when none is known."""
    return text("overview.last_visit", day=as_typed(line.last_visit)) if line.last_visit else ""


def open_ends(line: DossierLine) -> str:
    """How much is open; empty when nothing is."""
    if not line.loose_ends:
        return ""
    return text("start.one_end" if line.loose_ends == 1 else "start.ends", count=line.loose_ends)


def term_words(term: UpcomingDay, today: date) -> str:
    """A term of the law, ahead or passed."""
    kind = "terms" if term.day >= today else "terms_passed"
    return text(f"overview.{kind}.{term.key}", day=as_typed(term.day))


def thousands(count: int) -> str:
    """A number as Dutch readers write it: 10.000."""
    return f"{count:,}".replace(",", ".")


def _review(day: date, today: date) -> str:
    return text("overview.review_passed" if day <= today else "overview.review_on", day=as_typed(day))
