"""The one register of people around the client."""

from collections.abc import Mapping, Sequence

import streamlit as st

from supportcycle.content.catalogue import choice_label, text, texts
from supportcycle.content.worksheets import worksheet
from supportcycle.domain.editing import person_uses, without_person
from supportcycle.domain.model.base import Path, is_blank
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.people import NetworkMember, is_two_way, shown_name
from supportcycle.domain.model.worksheet import Field
from supportcycle.domain.names.mentions import texts_of
from supportcycle.domain.network.adding_people import with_typed_name
from supportcycle.domain.sanitize_text import without_capitals
from supportcycle.domain.update import value_at
from supportcycle.ui import session
from supportcycle.ui.pages.network.people_files import draw_people_files
from supportcycle.ui.pages.network.person_details import draw_person_details
from supportcycle.ui.pages.network.where_used import draw_name_uses, draw_removal_effects
from supportcycle.ui.shared.named_fold import draw_named_fold
from supportcycle.ui.shared.privacy import may_show
from supportcycle.ui.shell.deep_link import is_pointed
from supportcycle.ui.shell.page import page
from supportcycle.ui.shell.page_of_path import page_of
from supportcycle.ui.widgets.fields import draw_field, draw_grid, draw_side_by_side
from supportcycle.ui.widgets.fold import draw_fold
from supportcycle.ui.widgets.markdown import escape_markdown, shortened
from supportcycle.ui.widgets.quick_entry import draw_typed_line

FIRST = ("name", "relation", "role")
GIVES = ("gives", "receives", "hulp", "reachable")
GIVE_ROWS = (("gives", "receives"), ("hulp", "reachable"))
PRIVATE = (("may_know", "strain"), ("remark",), ("makes_it_harder",))
"""Not for the eyes of this person, who may sit at the table; what is declared and stands in no list comes
here too."""
TICKS = ("may_be_named",)


def show() -> None:
    """Draw the page."""
    with page("network"):
        _draw_add_line()
        typed = texts_of(session.dossier())
        for person_id, person in reversed(_known().items()):
            _draw_person(person_id, person, typed)
        draw_people_files()


def _known() -> dict[str, NetworkMember]:
    """Everybody of whom something was said."""
    return {id: person for id, person in session.dossier().people.items() if not is_blank(person)}


def _draw_add_line() -> None:
    label = text("network.who" if _known() else "network.who_first")
    with st.container(key="new_person", gap="xsmall"):
        draw_typed_line("network", "who", label, with_typed_name)
        st.caption(text("network.who_why"))


def _draw_person(person_id: str, person: NetworkMember, typed: Mapping[Path, str]) -> None:
    pointed = is_pointed(("people", person_id))
    draw_fold(
        _label(person), f"person_{person_id}", lambda: _draw_inside(person_id, person, typed), pointed=pointed
    )


def _draw_inside(person_id: str, person: NetworkMember, typed: Mapping[Path, str]) -> None:
    path, sheet = ("people", person_id), worksheet("person")
    draw_side_by_side([sheet.named[key] for key in FIRST], path)
    draw_named_fold(text("network.give"), path, GIVES, lambda: _draw_give(person, path))
    private = sheet.without(*FIRST, *GIVES, *TICKS)
    keys = [field.key for field in private]
    draw_named_fold(
        text("network.private"), path, keys, lambda: _draw_private(person_id, private), telling=False
    )
    for key in TICKS:
        draw_field(sheet.named[key], (*path, key))
    draw_name_uses(person_id, person, typed)
    draw_person_details(person_id)
    _draw_take_away(person_id)


def _draw_give(person: NetworkMember, path: Path) -> None:
    draw_grid([worksheet("person").named[key] for key in GIVES], path, GIVE_ROWS)
    if is_two_way(person):
        st.caption(text("network.two_way"))


def _draw_private(person_id: str, private: Sequence[Field]) -> None:
    if may_show(("people", person_id, "remark"), f"network_{person_id}"):
        draw_grid(private, ("people", person_id), PRIVATE)


def _label(person: NetworkMember) -> str:
    """Who this is in one line: name, what this person is to the client, and what they do."""
    name = escape_markdown(shown_name(person)) or text("network.unnamed")
    relation = person.relation if person.name.strip() else ""
    facts = (relation, choice_label("role", person.role), shortened(person.gives, 50))
    told = [
        escape_markdown(fact)
        for fact in facts
        if without_capitals(fact.strip()) not in ("", without_capitals(name))
    ]
    return " · ".join([f"**{name}**", *told])


def _draw_take_away(person_id: str) -> None:
    uses = person_uses(session.dossier(), person_id)
    with (
        st.container(horizontal=True, horizontal_alignment="right"),
        st.popover(text("form.take_away"), type="tertiary", key=f"away_{person_id}"),
    ):
        if uses:
            st.markdown(text("network.hangs_on"))
            for path in uses:
                st.caption(_use(path))
        if not draw_removal_effects(person_id) and not uses:
            st.caption(text("network.nothing_hangs_on"))
        st.button(
            text("form.take_away_yes"), key=f"away_yes_{person_id}", on_click=_remove, args=(person_id,)
        )


def _use(path: Path) -> str:
    """What a reference is about: the text of the nearest thing it stands in, else the page it stands on."""
    dossier: Dossier = session.dossier()
    for end in range(len(path), 2, -1):
        near = value_at(dossier, path[:end])
        for key in ("what", "text", "own_words", "sign"):
            words = getattr(near, key, "")
            if isinstance(words, str) and words.strip():
                return escape_markdown(shortened(words))
    part = f"network.parts.{path[2]}" if len(path) > 2 else ""
    return text(part if part in texts() else f"pages.{page_of(path)}")


def _remove(person_id: str) -> None:
    session.change(lambda dossier: without_person(dossier, person_id))
