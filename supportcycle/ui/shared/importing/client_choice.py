"""Who of the file the client is, and how much of the family comes along."""

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.domain.bringing_in.comparison import Values
from supportcycle.ui.shared.importing.row_words import said
from supportcycle.ui.shared.importing.subject import Reading

_ALL = "all"
_STEPS, _NEAR, _NOBODY = ("1", "2", "3"), "2", "0"


def draw_client(reading: Reading, of: str) -> tuple[str, int | None]:
    """The key of the row that is the client, empty for none; and how many steps of family, None for all.

    Of a family nobody is near before it is said who the client is, or that everybody comes.
    """
    names = {"": text("importing.no_client")} | {row.key: _name(row.values) for row in reading.rows}
    client = (
        st.selectbox(
            text("importing.who_is_client"),
            list(names),
            list(names).index(reading.client),
            format_func=lambda key: names[key],
            key=f"client_{of}",
        )
        or ""
    )
    steps = _draw_steps(bool(client), of) if reading.bonds.descents else _ALL
    return client, None if steps == _ALL else int(steps)


def _draw_steps(has_client: bool, of: str) -> str:
    steps = st.segmented_control(
        text("importing.how_far"),
        (*_STEPS, _ALL) if has_client else (_ALL,),
        default=_NEAR if has_client else None,
        format_func=lambda each: text(f"importing.steps.{each}"),
        key=f"steps_{of}_{has_client}",
    )
    return steps or (_NEAR if has_client else _NOBODY)


def _name(values: Values) -> str:
    name, year = said("name", values.get("name")), said("birth_year", values.get("birth_year"))
    return f"{name or text('importing.unnamed')}{f' ({year})' if year else ''}"
