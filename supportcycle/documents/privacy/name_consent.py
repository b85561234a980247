"""Before a paper is made: whose name stands on it without a yes, and what was decided about that."""

from collections.abc import Iterator
from datetime import date

from supportcycle.content.catalogue import text
from supportcycle.content.rules import name_words
from supportcycle.documents.compose.offer import OUTSIDE
from supportcycle.documents.compose.registry import composed, offers
from supportcycle.documents.privacy.name_search import NamePlace, mark_of, name_places, with_relations
from supportcycle.documents.tree import Document
from supportcycle.documents.words.names import named
from supportcycle.domain.loose_ends import LooseEnd, LooseEndKind
from supportcycle.domain.loose_ends.scene import key_of
from supportcycle.domain.model.dossier import Dossier, current_round
from supportcycle.domain.model.people import is_formal, shown_name
from supportcycle.domain.model.share_slip import ShareSlip
from supportcycle.domain.names.matching import NameIndex
from supportcycle.domain.names.people_by_name import names_of
from supportcycle.domain.privacy.sharing import slip_of

Asked = dict[str, tuple[NamePlace, ...]]


def names_asked(
    document: Document, dossier: Dossier, slip: ShareSlip, *, own: str = "", index: NameIndex | None = None
) -> Asked:
    """Everybody who is named on a document and may not be, with the places; not who was decided about.

    `own`: whose own paper it is, so that this name may stand there. `index`: that of the dossier, when it is
    there already.
    """
    private = {id for id, person in dossier.people.items() if not is_formal(person)}
    private -= {own, *slip.named}
    found = name_places(document, index or names_of(dossier, name_words()), private)
    return {id: places for id, places in found.items() if mark_of(id, places) not in slip.as_typed}


def as_told(
    document: Document, dossier: Dossier, slip: ShareSlip, *, index: NameIndex | None = None
) -> Document:
    """The document with the relation, between brackets, for whom that was chosen."""
    instead = {id: _instead(dossier, id) for id in slip.told_by_relation if id in dossier.people}
    if not instead:
        return document
    return with_relations(document, index or names_of(dossier, name_words()), instead)


def _instead(dossier: Dossier, id: str) -> str:
    person = dossier.people[id].model_copy(update={"may_be_named": False})
    return text("names_asked.instead", words=named({id: person}, id))


def ends_about_names(dossier: Dossier, today: date) -> list[LooseEnd]:
    """A question for everybody who is named on a paper for others and may not be, the first paper with it.

    All those papers are composed for it, so it is not for a page that is drawn at every key.
    """
    round_id, _ = current_round(dossier)
    index, found = names_of(dossier, name_words()), dict[str, LooseEnd]()
    for paper, document, slip, own in _outgoing(dossier, round_id, today):
        told = as_told(document, dossier, slip, index=index)
        for id in names_asked(told, dossier, slip, own=own, index=index):
            key = key_of(round_id, LooseEndKind.NAME_IN_REQUEST, id)
            values = {"person": shown_name(dossier.people[id]), "paper": text(f"papers.names.{paper}")}
            path = ("people", id, "may_be_named")
            aside = key in dossier.put_away
            found.setdefault(id, LooseEnd(LooseEndKind.NAME_IN_REQUEST, path, key, values, aside))
    return list(found.values())


def _outgoing(dossier: Dossier, round_id: str, today: date) -> Iterator[tuple[str, Document, ShareSlip, str]]:
    """Every paper for others: its key, as it would be made now, its slip, and whose own it is."""
    for name, offer in offers().items():
        if offer.audience in OUTSIDE:
            slip = slip_of(dossier, round_id, name)
            yield offer.key, composed(name, dossier, today, slip), slip, ""
