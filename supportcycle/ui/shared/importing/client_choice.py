"""Who of the file the client is, and how much of the family comes along."""

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.domain.bringing_in.comparison import Values
from supportcycle.ui.shared.importing.row_words import said
from supportcycle.ui.shared.importing.subject import Reading

_STEPS: tuple[int | None, ...] = (1, 2, 3, None)


def draw_client(reading: Reading, of: str) -> tuple[str, int | None]:
    """The key of the row that is the client, empty for none; and how many steps of family, None for all."""
    names = {"": text("importing.no_client")} | {row.key: _name(row.values) for row in reading.rows}
    client = st.selectbox(
        text("importing.who_is_client"),
        list(names),
        list(names).index(reading.client),
        format_func=lambda key: names[key],
        key=f"client_{of}",
    )
    if not client or not reading.bonds.descents:
        return client or "", None
    steps = st.segmented_control(
        text("importing.how_far"),
        _STEPS,
        default=2,
        format_func=lambda each: text(f"importing.steps.{each or 'all'}"),
        key=f"steps_{of}",
    )
    return client, steps


def _name(values: Values) -> str:
    name, year = said("name", values.get("name")), said("birth_year", values.get("birth_year"))
    return f"{name or text('importing.unnamed')}{f' ({year})' if year else ''}"
