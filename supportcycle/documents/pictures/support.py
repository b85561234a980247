"""The pictures of support: what stands in the circles and who does what, at two moments."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from supportcycle.content.catalogue import choice_lists, text
from supportcycle.documents.words.days import short_day
from supportcycle.documents.words.names import with_a_name
from supportcycle.domain.circles import InCircle, Standing, circle_entries
from supportcycle.domain.model.dossier import Dossier, Round, current_round, current_version, goals_now
from supportcycle.domain.model.wmo import Laag
from supportcycle.domain.plan_shares import Carrier, first_plan, shares_of_plan
from supportcycle.figures.progress.load import LoadRow, LoadWords, load_picture
from supportcycle.figures.support_circles.drawing import CircleLayer, circles_picture
from supportcycle.figures.support_circles.then_and_now import (
    CircleEntry,
    CirclePair,
    MomentWords,
    circles_then_now,
)


class DescribedPicture(NamedTuple):
    """One picture: which it is, the drawing, and the same in words."""

    key: str
    svg: str
    words: str


def circles(dossier: Dossier) -> DescribedPicture | None:
    """The four circles at both moments, or as they are while there is one plan; None when they are empty."""
    then, (_, now) = first_plan(dossier), current_round(dossier)
    held = _held(now, dossier)
    if then is None:
        return _one_moment(now, held)
    before = _held(then[1], dossier)
    pairs = [CirclePair(label, _entries(before[laag], held[laag])) for laag, label in _layers().items()]
    if not any(pair.entries for pair in pairs):
        return None
    words = MomentWords(
        text("pictures.then_on", date=_made_on(then[1])),
        text("pictures.now_on", date=_made_on(now)),
        **{key: text(f"pictures.circles.{key}") for key in ("only_then", "only_now", "nothing")},
    )
    return DescribedPicture(
        "circles", circles_then_now(pairs, words=words), "\n".join(_circle_words(pairs, words))
    )


def _one_moment(round: Round, held: dict[Laag, list[str]]) -> DescribedPicture | None:
    if not any(held.values()):
        return None
    talks = [goal.layers for goal in goals_now(round).values()]
    layers = [
        CircleLayer(label, held[laag], any(laag in each and each[laag].discussed for each in talks))
        for laag, label in _layers().items()
    ]
    lines = [
        text(
            "pictures.circles.layer",
            layer=layer.label,
            entries=", ".join(layer.entries) or text("pictures.circles.empty"),
        )
        for layer in layers
    ]
    return DescribedPicture("circles", circles_picture(layers, centre=text("options.me")), "\n".join(lines))


def _layers() -> dict[Laag, str]:
    return {laag: choice_lists()["laag"][laag] for laag in Laag}


def _held(round: Round, dossier: Dossier) -> dict[Laag, list[str]]:
    """What stands in each circle, over all goals together."""
    found: dict[Laag, list[str]] = {laag: [] for laag in Laag}
    for circles in circle_entries(round, with_a_name(dossier.people)).values():
        for laag, entries in circles.items():
            found[laag] += [entry for entry in circle_words(entries) if entry not in found[laag]]
    return found


def _entries(then: list[str], now: list[str]) -> list[CircleEntry]:
    names = dict.fromkeys((*then, *now))
    return [CircleEntry(name, name in then, name in now) for name in names]


def _made_on(round: Round) -> str:
    return short_day(current_version(round)[1].made_on) or text("pictures.undated")


def _circle_words(pairs: list[CirclePair], words: MomentWords) -> Iterator[str]:
    yield f"{words.then}. {words.now}."
    for pair in pairs:
        said = [
            entry.name if entry.then and entry.now else
            f"{entry.name} ({words.only_now if entry.now else words.only_then})"
            for entry in pair.entries
        ]  # fmt: skip
        entries = ", ".join(said) or text("pictures.circles.empty")
        yield text("pictures.circles.layer", layer=pair.label, entries=entries)


def carriers(dossier: Dossier) -> DescribedPicture | None:
    """How many things each of the four does, then and now; None when nothing was agreed."""
    then = first_plan(dossier)
    before: Mapping[Carrier, int] = (
        shares_of_plan(current_version(then[1])[1], dossier.people) if then else {}
    )
    after = shares_of_plan(current_version(current_round(dossier)[1])[1], dossier.people)
    if not any((*before.values(), *after.values())):
        return None
    labels = choice_lists()["carrier"]
    rows = [LoadRow(labels[each], before.get(each), after[each]) for each in Carrier]
    svg = load_picture(rows, words=LoadWords(text("pictures.then"), text("pictures.now")))
    lines = [
        text(
            "pictures.carriers.one" if row.then is None else "pictures.carriers.pair",
            carrier=row.label, then=row.then, now=row.now,
        )
        for row in rows
    ]  # fmt: skip
    return DescribedPicture("carriers", svg, "\n".join(lines))


def circle_words(entries: Iterable[InCircle]) -> list[str]:
    """Each entry as it is drawn: what is not agreed yet says so."""
    return [
        entry.words
        if entry.standing is Standing.AGREED
        else text(
            "options.not_agreed",
            words=entry.words,
            standing=choice_lists()["standing"][entry.standing],
        )
        for entry in entries
    ]
