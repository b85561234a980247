"""Ideas one on a line, one idea a card, and the choice: what is tapped is kept, and can be taken back."""

import pytest

from supportcycle.content.catalogue import choice_label, text
from supportcycle.domain.model.network.ties import Tie
from supportcycle.domain.model.options import Liking, Option, OptionSheet
from supportcycle.domain.model.people import NetworkMember
from supportcycle.workspace.workspace import Workspace
from tests.ui.pages.at_table.sitting import (
    GOAL,
    IDEAS,
    SHEET,
    now,
    press,
    sat_down,
    shown,
    tap,
    taps,
    tiles,
)

TON = (("people", "p1"), NetworkMember(name="Ton"))


def sheet(workspace: Workspace) -> OptionSheet:
    return now(workspace).rounds["r1"].option_sheets["s1"]


def idea(workspace: Workspace, id: str = "o1") -> Option:
    return sheet(workspace).options[id]


def lines(app):
    return [one for one in app.text_input if "-options-" in (one.key or "")]


def test_each_idea_has_a_line_of_its_own_and_an_empty_one_follows(open_workspace: Workspace) -> None:
    app = sat_down(open_workspace, "ideas", GOAL)
    for words in ("Met Ton vissen", "Naar het buurthuis"):
        app = press(lines(app)[-1].set_value(words))
    assert [one.value for one in lines(app)] == ["Met Ton vissen", "Naar het buurthuis", ""]
    assert [each.text for each in sheet(open_workspace).options.values()] == [
        "Met Ton vissen",
        "Naar het buurthuis",
    ]


def test_who_was_named_before_is_a_tile_that_becomes_an_idea(open_workspace: Workspace) -> None:
    app = sat_down(open_workspace, "ideas", GOAL, TON)
    assert tiles(app, "ideas") == ["Ton"]
    app = tap(app, "ideas", "0")
    assert (idea(open_workspace).text, idea(open_workspace).person) == ("Ton", "p1")
    assert tiles(app, "ideas") == []


def test_nobody_who_is_a_danger_or_sits_at_the_table_is_proposed(open_workspace: Workspace) -> None:
    els = (("people", "p2"), NetworkMember(name="Els"))
    danger = (("ties", "p2"), Tie(unsafe=True))
    app = sat_down(open_workspace, "ideas", GOAL, TON, els, danger, present=("p1",))
    assert tiles(app, "ideas") == []


def test_an_idea_about_somebody_at_the_table_stays_covered(open_workspace: Workspace) -> None:
    app = sat_down(open_workspace, "ideas", *IDEAS, TON, present=("p1",))
    assert [one.value for one in lines(app)] == ["Naar het buurthuis", "Een cursus", ""]
    assert text("at_table.covered") in shown(app)


def test_a_tap_is_kept_apart_from_the_words_and_brings_a_box_for_why(open_workspace: Workspace) -> None:
    app = sat_down(open_workspace, "weigh", *IDEAS, item="o1")
    assert not app.text_area
    app = tap(app, "weigh_o1", "nice")
    assert (idea(open_workspace).liking, idea(open_workspace).advantages) == ((Liking.NICE,), "")
    assert [(one.label, one.value) for one in app.text_area] == [(text("at_table.why.advantages"), "")]
    press(app.text_area[0].set_value("Ton is rustig."))
    assert idea(open_workspace).advantages == "Ton is rustig."


def test_fine_and_not_fine_go_together_and_each_has_its_own_place(open_workspace: Workspace) -> None:
    app = sat_down(open_workspace, "weigh", *IDEAS, item="o1")
    app = tap(tap(app, "weigh_o1", "not_nice"), "weigh_o1", "nice")
    assert set(taps(app, "weigh_o1").value) == {"nice", "not_nice"}
    assert idea(open_workspace).liking == (Liking.NICE, Liking.NOT_NICE)


@pytest.mark.parametrize(
    ("answer", "liking"),
    [("yes", (Liking.NICE,)), ("somewhat", (Liking.NICE, Liking.NOT_NICE)), ("no", (Liking.NOT_NICE,))],
)
def test_in_the_simple_edition_an_idea_is_weighed_with_yes_a_bit_or_no(
    open_workspace: Workspace, answer: str, liking: tuple[Liking, ...]
) -> None:
    app = sat_down(open_workspace, "weigh", *IDEAS, (("edition", "simple"), True), item="o1")
    assert tiles(app, "weigh_o1") == [choice_label("card_answer", each) for each in ("yes", "somewhat", "no")]
    app = tap(app, "weigh_o1", answer)
    assert (idea(open_workspace).liking, taps(app, "weigh_o1").value) == (liking, answer)
    assert len(app.text_area) == len(liking)
    tap(app, "weigh_o1", answer)
    assert idea(open_workspace).liking == ()


def test_a_second_tap_takes_the_first_back_and_never_what_was_said(open_workspace: Workspace) -> None:
    said = ((*SHEET, "options", "o1", "disadvantages"), "Het is ver weg.")
    app = sat_down(open_workspace, "weigh", *IDEAS, said, item="o1")
    app = tap(tap(app, "weigh_o1", "not_nice"), "weigh_o1", "not_nice")
    assert taps(app, "weigh_o1").value == []
    assert idea(open_workspace).liking == ()
    assert [one.value for one in app.text_area] == ["Het is ver weg."]


def test_the_first_tap_is_the_best_and_the_second_comes_after_it(open_workspace: Workspace) -> None:
    app = tap(tap(sat_down(open_workspace, "pick", *IDEAS), "pick", "o2"), "pick", "o1")
    assert (sheet(open_workspace).best, sheet(open_workspace).second_best) == ("o2", "o1")
    first, second = (text(f"at_table.picked.{place}", words="{}") for place in ("best", "second"))
    assert tiles(app, "pick") == [
        second.format("Met Ton vissen"),
        first.format("Naar het buurthuis"),
        "Een cursus",
    ]


def test_without_the_first_the_second_comes_first_and_a_third_takes_the_second_place(
    open_workspace: Workspace,
) -> None:
    app = tap(tap(sat_down(open_workspace, "pick", *IDEAS), "pick", "o2"), "pick", "o1")
    app = tap(app, "pick", "o3")
    assert (sheet(open_workspace).best, sheet(open_workspace).second_best) == ("o2", "o3")
    assert taps(app, "pick").value == ["o2", "o3"]
    tap(app, "pick", "o2")
    assert (sheet(open_workspace).best, sheet(open_workspace).second_best) == ("o3", None)


def test_nothing_is_chosen_for_the_client(open_workspace: Workspace) -> None:
    sat_down(open_workspace, "pick", *IDEAS)
    assert now(open_workspace).rounds["r1"].option_sheets["s1"].best is None
