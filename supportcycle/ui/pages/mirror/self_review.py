"""Standing still: a mark, what helped and what was in the way, one thing to do otherwise, a mark again."""

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.content.library import factor_groups, factors
from supportcycle.documents.exchange.mirror_file import as_file
from supportcycle.documents.rendering import DATA, WORDS
from supportcycle.documents.words.quantities import amount_words
from supportcycle.domain.dates import as_date, as_typed
from supportcycle.domain.guide.viewing_frames import FactorGroup
from supportcycle.domain.model.base import Path
from supportcycle.domain.model.reflection import Mirror
from supportcycle.domain.model.worksheet import Field
from supportcycle.domain.quantities.scores import score_in
from supportcycle.domain.update import value_at
from supportcycle.ui import session
from supportcycle.ui.shared.downloads import offer_download
from supportcycle.ui.shell.deep_link import is_pointed
from supportcycle.ui.widgets.collections import draw_cards
from supportcycle.ui.widgets.fields import draw_field
from supportcycle.ui.widgets.fold import draw_fold, fold_key

PATH: Path = ("private", "mirrors")
SIDES = {"helped": "helps", "hindered": "hinders"}


def draw_looks() -> None:
    """One card per time the worker stood still, the newest first; and the summary for colleagues."""
    draw_cards(
        PATH,
        "k",
        _draw_look,
        add=text("mirror.add"),
        start={"on": as_typed(session.today())},
        newest_first=True,
    )
    st.caption(text("mirror.source"))
    _draw_summary()


def _draw_look(id: str) -> None:
    path = (*PATH, id)
    left, right = st.columns([1, 3])
    with left:
        _draw_typed("on", path, "date")
    with right:
        _draw_typed("situation", path)
    _draw_typed("before", path, "number")
    st.caption(text("mirror.before_why"))
    for side in SIDES:
        _draw_side(side, (*path, side))
    left, right = st.columns([3, 1])
    with left:
        _draw_typed("one_thing", path, "text")
    with right:
        _draw_typed("after", path, "number")


def _draw_side(side: str, path: Path) -> None:
    """The factors of one side, folded away under how many were chosen."""
    chosen = value_at(session.dossier(), path) or ()
    words = text(f"mirror.{side}")
    label = text("mirror.chosen", words=words, count=len(chosen)) if chosen else words
    key, pointed = fold_key("side", path), is_pointed(path)
    draw_fold(f"**{label}**", key, lambda: _draw_all_factors(side, path), pointed=pointed)


def _draw_all_factors(side: str, path: Path) -> None:
    st.caption(text("mirror.few"))
    for group in factor_groups().values():
        _draw_factors(group, side, path)


def _draw_typed(key: str, path: Path, kind: str = "line") -> None:
    said = {"counts": "score"} if kind == "number" else {"when": "happened"} if kind == "date" else {}
    field = Field.model_validate({"key": key, "label": text(f"mirror.{key}"), "kind": kind, **said})
    draw_field(field, (*path, key))


def _draw_factors(group: FactorGroup, side: str, path: Path) -> None:
    """The factors of one group; those of the other groups stay chosen."""
    labels: dict[str, str] = getattr(group, SIDES[side])
    now = tuple(value_at(session.dossier(), path) or ())
    key = session.field_key((*path, group.key))
    st.pills(
        f"{group.label}: {group.question}",
        list(labels),
        selection_mode="multi",
        default=[factor for factor in now if factor in labels],
        format_func=lambda factor: labels.get(factor, factor),
        key=key,
        on_change=_choose,
        args=(path, key, tuple(labels)),
    )


def _choose(path: Path, key: str, of_group: tuple[str, ...]) -> None:
    others = [factor for factor in value_at(session.dossier(), path) or () if factor not in of_group]
    session.write(path, (*others, *(session.widget(key) or ())))


def _draw_summary() -> None:
    mirrors = session.dossier().private.mirrors
    if not mirrors:
        return
    with st.expander(text("mirror.intervisie"), icon=":material/groups:"):
        st.caption(text("mirror.intervisie_why"))
        words = "\n\n".join(summary_of(mirror) for mirror in mirrors.values())
        st.text(words)
        offer_download(
            text("mirror.fetch"), words.encode(), text("mirror.file_name"), WORDS, key="mirror_txt"
        )
        st.caption(text("mirror.hand_over_why"))
        offer_download(
            text("mirror.hand_over"),
            as_file(mirrors.values(), factors()),
            text("mirror.hand_over_file"),
            DATA,
            key="mirror_json",
        )


def summary_of(mirror: Mirror) -> str:
    """Date, marks and chosen factors: nothing that was typed freely but the day and two numbers."""
    on, before, after = _day(mirror.on), _score(mirror.before), _score(mirror.after)
    lines = [text("mirror.line", on=on, before=before, after=after)]
    for side, declared in SIDES.items():
        labels: dict[str, str] = {}
        for group in factor_groups().values():
            labels |= getattr(group, declared)
        said = [labels[factor] for factor in getattr(mirror, side) if factor in labels]
        lines.append(text(f"mirror.{side}_line", words="; ".join(said) or text("mirror.nothing")))
    return "\n".join(lines)


def _day(typed: str) -> str:
    day = as_date(typed)
    return as_typed(day) if day else text("mirror.nothing")


def _score(typed: str) -> str:
    """The mark in what was typed, as far as it is sure: words about a client would not pass."""
    score = score_in(typed)
    return amount_words(score) if score else text("mirror.nothing")
