"""When a visit is, where and with whom, and which of its moments were chosen: what both papers tell."""

from supportcycle.content.catalogue import text
from supportcycle.content.visits import visits
from supportcycle.documents.compose.frame import labelled
from supportcycle.documents.tree import Block
from supportcycle.documents.words.days import day_words
from supportcycle.documents.words.names import all_named
from supportcycle.domain.model.dossier import Dossier, Round
from supportcycle.domain.model.visits import Visit
from supportcycle.domain.sanitize_text import one_line
from supportcycle.domain.visits.declaration import Moment, VisitDeclaration, declared_for
from supportcycle.domain.visits.planning import at_hand, known_minutes


def visit_of(round: Round, visit_id: str) -> Visit | None:
    """The visit of this id, else the one that is at hand; None when there is none in this round."""
    return round.visits.get(visit_id) or round.visits.get(at_hand(round))


def declaration_of(visit: Visit) -> VisitDeclaration:
    """What is declared for it."""
    return declared_for(visit, visits())


def ticked(visit: Visit) -> tuple[Moment, ...]:
    """Its moments in order."""
    return tuple(moment for moment in declaration_of(visit).moments if moment.key in visit.moments)


def appointment(visit: Visit, dossier: Dossier) -> tuple[Block, ...]:
    """Short facts, each with a line to write on while it is not known."""
    here = all_named(dossier.people, visit.present)
    facts = {
        "when": when(visit),
        "where": one_line(visit.place),
        "who": ", ".join(filter(None, (here, one_line(visit.others)))),
        "how_long": _how_long(visit),
    }
    return labelled(((text(f"visit_papers.{key}"), words) for key, words in facts.items()), beside=True)


def _how_long(visit: Visit) -> str:
    """In minutes where those are known, else as it was typed."""
    minutes = known_minutes(visit, declaration_of(visit))
    return text("visit_papers.minutes", count=minutes) if minutes else one_line(visit.minutes)


def when(visit: Visit) -> str:
    """The day in words with the time as it was typed."""
    day, at = day_words(one_line(visit.on)), one_line(visit.at)
    return text("visit_papers.day_and_time", day=day, time=at) if day and at else day or at
