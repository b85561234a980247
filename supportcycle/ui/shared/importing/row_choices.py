"""What becomes of each row: for all of a kind at once, and for one apart."""

from collections.abc import Iterator, Mapping, Sequence

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.domain.bringing_in.comparison import ComparedRow, RowChoice, RowStanding
from supportcycle.ui import session
from supportcycle.ui.shared.importing.row_words import row_words, why
from supportcycle.ui.shared.importing.subject import Chosen, ImportSubject
from supportcycle.ui.shell.page import section

_PAGE = 10
_IS = "is_"


def draw_row_choices(subject: ImportSubject, rows: Sequence[ComparedRow], of: str) -> Chosen:
    """The choices for each row."""
    section(text("importing.what_happens"))
    by_standing = {standing: [row for row in rows if row.standing is standing] for standing in RowStanding}
    likely = {
        standing: _draw_bulk(subject, standing, found, of) if found else RowChoice.SKIP
        for standing, found in by_standing.items()
    }
    own: Mapping[str, str] = session.recall(_own(of)) or {}
    with st.expander(text("importing.per_row"), key=f"per_row_{of}", on_change="rerun") as place:
        if place.open:
            _draw_list(subject, by_standing, likely, of)
    return [(row, _choice(row, likely, own)) for row in rows]


def _own(of: str) -> str:
    return f"import_own_{of}"


def _choice(row: ComparedRow, likely: Mapping[RowStanding, RowChoice], own: Mapping[str, str]) -> RowChoice:
    said = own.get(row.row.key, "")
    if said in list(RowChoice) and RowChoice(said) in row.choices:
        return RowChoice(said)
    return likely[row.standing] if likely[row.standing] in row.choices else row.choices[0]


def _draw_bulk(
    subject: ImportSubject, standing: RowStanding, rows: Sequence[ComparedRow], of: str
) -> RowChoice:
    counted = text(f"importing.standings.{standing}", count=len(rows))
    if standing not in subject.likely:
        st.markdown(counted)
        if standing is RowStanding.LEFT:
            _draw_reasons(rows)
        return RowChoice.SKIP
    options = [each for each in rows[0].choices if each is not RowChoice.ADD or standing is RowStanding.NEW]
    picked = st.selectbox(
        counted,
        options,
        options.index(subject.likely[standing]),
        format_func=lambda each: text(f"importing.choices.{each}"),
        key=f"bulk_{of}_{standing}",
        on_change=_forget,
        args=(of, [row.row.key for row in rows]),
    )
    return picked or RowChoice.SKIP


def _draw_reasons(rows: Sequence[ComparedRow]) -> None:
    counts: dict[str, int] = {}
    for row in rows:
        counts[str(row.left)] = counts.get(str(row.left), 0) + 1
    st.markdown("\n".join(f"* {text(f'importing.left.{kind}', count=each)}" for kind, each in counts.items()))


def _forget(of: str, keys: Sequence[str]) -> None:
    """What was said of single rows before goes: all of them was said now."""
    gone, own = set(keys), session.recall(_own(of)) or {}
    session.remember(_own(of), {key: said for key, said in own.items() if key not in gone})


def _draw_list(
    subject: ImportSubject,
    by_standing: Mapping[RowStanding, Sequence[ComparedRow]],
    likely: Mapping[RowStanding, RowChoice],
    of: str,
) -> None:
    some = [standing for standing, rows in by_standing.items() if rows]
    shown = st.segmented_control(
        text("importing.show"),
        some,
        default=some[0],
        format_func=lambda each: text(f"importing.standing_names.{each}"),
        key=f"shown_{of}",
    )
    rows = by_standing[shown or some[0]]
    begin = _draw_turn(len(rows), f"{of}_{shown or some[0]}")
    names = {f"{_IS}{id}": name for id, name in subject.names_here().items()}
    for row in rows[begin : begin + _PAGE]:
        _draw_row(subject, row, likely, names, of)


def _draw_turn(count: int, of: str) -> int:
    """Which ten; a field, so that row 90,000 is as near as row 10."""
    pages = (count + _PAGE - 1) // _PAGE
    if pages < 2:
        return 0
    page = st.number_input(text("importing.turn", count=pages), 1, pages, 1, key=f"turn_{of}")
    return (int(page) - 1) * _PAGE


def _draw_row(
    subject: ImportSubject,
    row: ComparedRow,
    likely: Mapping[RowStanding, RowChoice],
    names: Mapping[str, str],
    of: str,
) -> None:
    own: Mapping[str, str] = session.recall(_own(of)) or {}
    said = own.get(row.row.key)
    options = [*row.choices, *_others(row, names, said)]
    now = said if said in options else _choice(row, likely, own)
    with st.container(border=True, key=f"row_{of}_{row.row.key}"):
        words, choice = st.columns((3, 2), vertical_alignment="center")
        words.markdown(row_words(subject, row))
        words.caption(why(subject, row))
        with choice:
            st.selectbox(
                text(_counted(row), number=row.row.number),
                options,
                options.index(now),
                format_func=lambda each: _label(each, names),
                key=(key := f"choice_{of}_{row.row.key}"),
                on_change=_say,
                args=(of, row.row.key, key),
            )


def _counted(row: ComparedRow) -> str:
    return "importing.row_choice" if row.row.is_row else "importing.number_choice"


def _others(row: ComparedRow, names: Mapping[str, str], said: str | None) -> Iterator[str]:
    """Who here it may be: for a row that was not recognised, or that was pointed at somebody."""
    if row.standing in (RowStanding.NEW, RowStanding.LEFT) or (said or "").startswith(_IS):
        yield from names


def _label(each: str, names: Mapping[str, str]) -> str:
    if each in names:
        return text("importing.is_same", name=names[each])
    return text(f"importing.choices.{each}")


def _say(of: str, row: str, key: str) -> None:
    session.remember(_own(of), {**(session.recall(_own(of)) or {}), row: str(session.widget(key))})


def pointed_in(of: str) -> dict[str, str]:
    """Who of those here a row was said to be, by the key of the row."""
    own: Mapping[str, str] = session.recall(_own(of)) or {}
    return {row: said.removeprefix(_IS) for row, said in own.items() if said.startswith(_IS)}
