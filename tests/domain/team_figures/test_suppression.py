"""Nothing of fewer than five dossiers is shown, nor does it follow from what is."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import product

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from supportcycle.domain.team_figures.suppression import FEW, ShownCounts, shown_counts, shown_of
from supportcycle.domain.team_figures.tally import PARTS, Fact, Quarter, Tally, TeamCell, TeamFigure
from tests.running.walking import for_each

DOSSIERS = st.lists(st.sets(st.integers(0, 11)), min_size=2, max_size=6)
"""Of each part the dossiers in which it was counted."""


def told(dossiers: list[set[int]]) -> tuple[dict[str, TeamCell], ShownCounts]:
    """Parts of which each dossier has one, two or three things."""
    cells = {
        f"part{at}": TeamCell(sum(1 + one % 3 for one in found), len(found))
        for at, found in enumerate(dossiers)
    }
    whole = TeamCell(sum(cell.things for cell in cells.values()), len(set().union(*dossiers)))
    return cells, shown_counts(cells, whole)


@given(DOSSIERS)
def test_no_number_is_of_fewer_than_five_dossiers(dossiers: list[set[int]]) -> None:
    cells, shown = told(dossiers)
    assert all(cells[part].dossiers >= FEW for part, count in shown.parts.items() if count is not None)
    assert shown.whole is None or len(set().union(*dossiers)) >= FEW


@given(DOSSIERS)
def test_what_is_left_when_the_parts_are_taken_from_the_whole_is_of_five_dossiers_and_of_several_parts(
    dossiers: list[set[int]],
) -> None:
    _, shown = told(dossiers)
    hidden = [at for at, count in enumerate(shown.parts.values()) if count is None]
    if shown.whole is not None and hidden:
        assert len(hidden) > 1
        assert len(set().union(*(dossiers[at] for at in hidden))) >= FEW
        left = shown.whole - sum(count for count in shown.parts.values() if count is not None)
        assert left > 0


@given(DOSSIERS)
def test_what_is_shown_is_what_was_counted(dossiers: list[set[int]]) -> None:
    cells, shown = told(dossiers)
    assert {**shown.parts} == {
        part: cells[part].things if count is not None else None for part, count in shown.parts.items()
    }


def test_a_whole_of_fewer_than_five_hides_everything() -> None:
    shown = shown_counts({"a": TeamCell(40, 4), "b": TeamCell(0, 0)}, TeamCell(40, 4))
    assert shown == ShownCounts({"a": None, "b": None}, None)


@for_each(
    ("cells", "parts"),
    [
        ((9, 9), (9, 9)),
        ((9, 4), (None, None)),
        ((9, 0), (None, None)),
        ((9, 7, 3), (9, None, None)),
        ((9, 7, 0, 0), (9, None, None, None)),
        ((3, 3, 3), (None, None, None)),
    ],
)
def test_beside_a_small_part_one_more_is_hidden(
    cells: tuple[int, ...], parts: tuple[int | None, ...]
) -> None:
    counted = {f"{at}": TeamCell(count, count) for at, count in enumerate(cells)}
    shown = shown_counts(counted, TeamCell(sum(cells), sum(cells)))
    assert tuple(shown.parts.values()) == parts
    assert shown.whole == sum(cells)


SPRING = Quarter(2026, 2)
STOPS = tuple(product(("network_stopped", "paid_stopped"), PARTS[TeamFigure.REPLACED]))
"""Help that stopped and what came for it: one thing in two figures."""
GOALS = tuple(product(PARTS[TeamFigure.GOALS], PARTS[TeamFigure.OPTIONS]))
"""A goal and how many options were named for it: also one thing in two figures."""
OTHER_HELP = tuple(part for part in PARTS[TeamFigure.HELP] if not part.endswith("stopped"))
COUNTED = st.fixed_dictionaries(
    {
        "stops": st.dictionaries(st.sampled_from(STOPS), st.sets(st.integers(0, 15)), max_size=4),
        "goals": st.dictionaries(st.sampled_from(GOALS), st.sets(st.integers(0, 15)), max_size=4),
        "help": st.dictionaries(st.sampled_from(OTHER_HELP), st.sets(st.integers(0, 15))),
    }
)
"""Which dossiers have such a thing."""
Cell = tuple[TeamFigure, str]
CELLS: list[Cell] = [(figure, part) for figure in TeamFigure for part in PARTS[figure]]
TWICE = ((TeamFigure.HELP, TeamFigure.REPLACED), (TeamFigure.GOALS, TeamFigure.OPTIONS))


def counted(said: dict[str, dict[object, set[int]]]) -> Tally:
    tally = Tally()
    for number in range(16):
        tally.add(_facts(said, number))
    return tally


def _facts(said: dict[str, dict[object, set[int]]], number: int) -> Iterator[Fact]:
    pairs = {"stops": (TeamFigure.HELP, TeamFigure.REPLACED), "goals": (TeamFigure.GOALS, TeamFigure.OPTIONS)}
    for key, figures in pairs.items():
        for parts, dossiers in said[key].items():
            if number in dossiers:
                yield from (Fact(of, SPRING, part) for of, part in zip(figures, parts, strict=True))  # type: ignore[call-overload]
    yield from (Fact(TeamFigure.HELP, SPRING, str(part)) for part, of in said["help"].items() if number in of)


def _row(cells: Iterable[Cell]) -> list[float]:
    wanted = set(cells)
    return [float(cell in wanted) for cell in CELLS]


def _known(tally: Tally, figures: Sequence[TeamFigure]) -> np.ndarray:
    """The sums anybody knows who reads these figures and how they were counted, one a row."""
    stopped = [(TeamFigure.HELP, "network_stopped"), (TeamFigure.HELP, "paid_stopped")]
    of = {figure: [cell for cell in CELLS if cell[0] is figure] for figure in TeamFigure}
    rows = [
        np.subtract(_row(stopped), _row(of[TeamFigure.REPLACED])),
        np.subtract(_row(of[TeamFigure.GOALS]), _row(of[TeamFigure.OPTIONS])),
    ]
    for figure in figures:
        shown = shown_of(tally, figure, SPRING, figures)
        rows += [_row([(figure, part)]) for part, count in shown.parts.items() if count is not None]
        rows += [_row(of[figure])] if shown.whole is not None else []
    return np.array(rows)


def _follows(known: np.ndarray, wanted: np.ndarray) -> np.ndarray:
    """Of each row whether it can be reckoned out of what is known."""
    basis = np.linalg.svd(known.T, full_matrices=False)
    kept = basis.U[:, basis.S > 1e-9]
    return np.linalg.norm(wanted - wanted @ kept @ kept.T, axis=1) < 1e-9


@given(COUNTED)
def test_no_part_and_no_parts_together_of_fewer_than_five_dossiers_follow_from_all_figures_beside_each_other(
    said: dict[str, dict[object, set[int]]],
) -> None:
    tally = counted(said)
    known = _known(tally, list(TeamFigure))
    facts = [set(_facts(said, number)) for number in range(16)]
    for figure in (figure for figures in TWICE for figure in figures):
        some = [
            [part for part, is_in in zip(PARTS[figure], chosen, strict=True) if is_in]
            for chosen in product((False, True), repeat=len(PARTS[figure]))
        ][1:]
        rows = np.array([_row((figure, part) for part in parts) for parts in some])
        for parts, follows in zip(some, _follows(known, rows), strict=True):
            wanted = {Fact(figure, SPRING, part) for part in parts}
            assert not follows or sum(bool(wanted & of) for of in facts) >= FEW, (figure, parts)


def stopped(network: int, paid: int) -> Tally:
    """So many dossiers with help of the network that stopped, and so many others with paid help."""
    own, other = ("network_stopped", "own"), ("paid_stopped", "own")
    of = {own: set(range(network)), other: set(range(network, network + paid))}
    return counted({"stops": of, "goals": {}, "help": {"paid_began": set(range(5))}})  # type: ignore[dict-item]


def test_one_dossier_in_which_help_stopped_does_not_follow_from_what_came_for_it() -> None:
    shown = shown_of(stopped(network=1, paid=9), TeamFigure.REPLACED, SPRING, list(TeamFigure))
    assert shown == ShownCounts(dict.fromkeys(PARTS[TeamFigure.REPLACED]), None)


def test_what_came_for_help_is_shown_when_no_help_that_stopped_is_hidden_or_it_stands_alone() -> None:
    enough, few = stopped(network=6, paid=7), stopped(network=1, paid=9)
    assert shown_of(enough, TeamFigure.REPLACED, SPRING, list(TeamFigure)).whole == 13
    assert shown_of(few, TeamFigure.REPLACED, SPRING, [TeamFigure.REPLACED]).whole == 10
