"""Ideas that follow from what was said before: people, strengths, what the client chose on a map or wishes in
the street."""

from collections.abc import Iterator

from supportcycle.content.worksheets import worksheet
from supportcycle.domain.circles import layer_of
from supportcycle.domain.editing import Idea, option_ideas
from supportcycle.domain.model.base import Path, first_line
from supportcycle.domain.model.dossier import Dossier, next_id
from supportcycle.domain.model.network.street import Street, wished_more
from supportcycle.domain.model.options import Option, OptionSheet
from supportcycle.domain.model.people import shown_name
from supportcycle.domain.model.wmo import Laag
from supportcycle.domain.model.worksheet import Field
from supportcycle.domain.network.ask_overview import went_wrong_with
from supportcycle.domain.network.radio import chosen_moves
from supportcycle.domain.network.who_counts import tie_with
from supportcycle.domain.sanitize_text import without_capitals
from supportcycle.domain.update import with_value
from supportcycle.ui import session
from supportcycle.ui.shared.words_from_map import idea_of

IDEA = Field(key="text", label="", kind="line")
"""An idea is one line: what it is good for comes later."""


def proposed_ideas(sheet: OptionSheet) -> list[Idea]:
    """What may become an option of this sheet; never somebody with whom it is not safe."""
    dossier = session.dossier()
    people = {id: each for id, each in dossier.people.items() if not tie_with(dossier, id).unsafe}
    have = {without_capitals(option.text) for option in sheet.options.values()}
    chosen = (*_moves(dossier), *_in_street(session.round()[1].network.street))
    first = [idea for idea in chosen if without_capitals(idea.text) not in have]
    return [*first, *option_ideas(session.round()[1], people, sheet)]


def take_idea(path: Path, idea: Idea) -> None:
    """Put an idea on the sheet at `path` as an option."""
    option = Option(text=idea.text, layer=idea.layer, person=idea.person)
    taken = session.round()[1].option_sheets[path[-1]].options
    session.change(lambda dossier: with_value(dossier, (*path, "options", next_id(taken, "o")), option))


def _in_street(street: Street) -> Iterator[Idea]:
    """What the client would like to do in the street, and contact there that is wished more often."""
    names = {row.key: row.label for row in worksheet("street_contacts").rows}
    words = (first_line(street.idea), *(names[kind] for kind in wished_more(street)))
    yield from (Idea(text=each, layer=Laag.SOCIAAL_NETWERK) for each in words if each)


def _moves(dossier: Dossier) -> Iterator[Idea]:
    """What the client chose to do with a contact (RADIO), unless they would rather leave it as it is."""
    for id in chosen_moves(dossier, went_wrong_with(dossier)):
        person = dossier.people[id]
        words = idea_of(tie_with(dossier, id), shown_name(person))
        yield Idea(text=words, layer=layer_of(person), person=id)
