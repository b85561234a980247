"""Nothing of fewer than five dossiers is shown, nor does it follow from what is."""

from hypothesis import given
from hypothesis import strategies as st

from supportcycle.domain.team_figures.suppression import FEW, ShownCounts, shown_counts
from supportcycle.domain.team_figures.tally import TeamCell
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
