"""The help that is there already: what it yields and whether it may stay, before something new is sought."""

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.content.worksheets import worksheet
from supportcycle.documents.words.help import provision_words
from supportcycle.domain.helper_load import Load, loads_now
from supportcycle.domain.model.base import Path
from supportcycle.domain.model.people import shown_name
from supportcycle.domain.network.existing_help import HelpNow, help_now
from supportcycle.ui import session
from supportcycle.ui.shared.privacy import may_show
from supportcycle.ui.shell.deep_link import is_pointed
from supportcycle.ui.widgets.fields import draw_side_by_side
from supportcycle.ui.widgets.fold import draw_fold
from supportcycle.ui.widgets.markdown import escape_markdown, shortened

_KEY = "existing_help"


def draw_existing_help() -> None:
    """The fold with all of it; none while nobody of the dossier helps yet."""
    round_id, round = session.round()
    found, path = help_now(session.dossier(), round), ("rounds", round_id, _KEY)
    if found:
        draw_fold(
            worksheet(_KEY).title,
            _KEY,
            lambda: _draw_all(found, path),
            pointed=is_pointed(path),
            type="compact",
        )


def _draw_all(found: list[HelpNow], path: Path) -> None:
    st.markdown(text("options.existing_why"))
    for each in found:
        with st.container(border=True, key=f"help_{each.key}", gap="xsmall"):
            st.markdown(_words(each))
            if may_show((*path, each.key), f"help_{each.key}"):
                draw_side_by_side(worksheet(_KEY).columns, (*path, each.key))


def _words(each: HelpNow) -> str:
    """Who or what it is, and what it is about."""
    people = session.dossier().people
    if each.line:
        return f"**{escape_markdown(provision_words(each.line, people))}**"
    person = people[each.person]
    tasks = "; ".join(task.what for task in loads_now(session.round()[1]).get(each.person, Load()).confirmed)
    about = shortened(person.gives.strip() or tasks or person.relation.strip(), 80)
    name = shown_name(person)
    told = [f"**{escape_markdown(name)}**", *([escape_markdown(about)] if about and about != name else [])]
    return " · ".join(told)
