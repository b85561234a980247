"""More about one person of the register, and what about them may leave the dossier; drawn when unfolded."""

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.content.worksheets import worksheet
from supportcycle.domain.dates import as_typed
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.network.person_facts import NamedBy
from supportcycle.domain.model.people import NetworkMember
from supportcycle.domain.network.ages import Age, age_of, born
from supportcycle.domain.quantities.years import days_in
from supportcycle.domain.update import with_value
from supportcycle.ui import session
from supportcycle.ui.shell.deep_link import is_pointed
from supportcycle.ui.widgets.field_hints import draw_hint
from supportcycle.ui.widgets.fields import draw_field, draw_grid
from supportcycle.ui.widgets.fold import draw_fold

_ROWS = (
    ("kind", "number"),
    ("sex", "schooling"),
    ("gone", "died_year"),
    ("at_home", "in_client_system"),
    ("online", "needs_care"),
    ("has_few_people", "only_in_family_tree"),
    ("named_by", "found_by"),
)
_APART = ("birth_year", "age", "age_on", "named_by_person")
_BY_SOMEBODY = frozenset({NamedBy.FAMILY, NamedBy.SOMEBODY_ELSE})


def draw_person_details(id: str) -> None:
    """The two folded parts of one person."""
    path = ("people", id)
    within = [(*path, field.key) for field in worksheet("person_more").fields]
    pointed = any(is_pointed(place) for place in within)
    draw_fold(text("network.more"), f"more_{id}", lambda: _draw_more(id), pointed=pointed, type="compact")
    pointed = is_pointed((*path, "may_leave"))
    draw_fold(
        text("network.sharing"), f"sharing_{id}", lambda: _draw_sharing(id), pointed=pointed, type="compact"
    )


def _draw_sharing(id: str) -> None:
    sheet = worksheet("person_sharing")
    st.caption(sheet.purpose)
    draw_field(sheet.named["may_leave"], ("people", id, "may_leave"))


def _draw_more(id: str) -> None:
    sheet, path, person = worksheet("person_more"), ("people", id), session.dossier().people[id]
    st.caption(sheet.purpose)
    born, age, on = st.columns(3)
    with born:
        draw_field(sheet.named["birth_year"], (*path, "birth_year"))
    with age:
        _draw_age(id, person)
    with on:
        draw_field(sheet.named["age_on"], (*path, "age_on"))
    if told := _told(person):
        st.caption(told)
    draw_grid(sheet.without(*_APART), path, _ROWS)
    if person.named_by in _BY_SOMEBODY:
        draw_field(sheet.named["named_by_person"], (*path, "named_by_person"))


def _draw_age(id: str, person: NetworkMember) -> None:
    """An age is that of today unless another day is said."""
    field, path = worksheet("person_more").named["age"], ("people", id, "age")
    key = session.field_key(path)
    st.text_input(
        field.label, value=person.age, key=key, on_change=_take_age, args=(id, key), autocomplete="off"
    )
    draw_hint(field, person.age, key)


def _take_age(id: str, key: str) -> None:
    session.commit(("people", id, "age"))
    typed, today = str(session.widget(key) or "").strip(), as_typed(session.today())

    def change(dossier: Dossier) -> Dossier:
        if typed and not dossier.people[id].age_on.strip():
            return with_value(dossier, ("people", id, "age_on"), today)
        return dossier

    session.change(change)


def _told(person: NetworkMember) -> str:
    """What the two give one another: the age now or at death, or the year of birth."""
    age, birth = age_of(person, session.today()), born(person)
    facts = []
    if age:
        key = "age_at_death" if age.at_death else "age_now"
        facts.append(text(f"network.{key}", age=_age_words(age)))
    if birth and not days_in(person.birth_year):
        first, last = birth.years
        key = "born_about" if birth.about else "born_in" if first == last else "born_between"
        facts.append(text(f"network.{key}", first=first, last=last))
    return " ".join(facts)


def _age_words(age: Age) -> str:
    """In years, or in months for the very young; both ends when the birthday is not known."""
    low, high = age.span
    key = "same" if low == high else "either" if high - low == 1 else "range"
    years = text(f"network.ages.{key}", low=low, high=high)
    words = text("network.months" if age.in_months else "network.years", age=years)
    return text("network.about", age=words) if age.about else words
