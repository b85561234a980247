"""Reading back: what was said today, in the client's words, under the question it answered."""

from supportcycle.content.catalogue import text
from supportcycle.domain.model.people import NetworkMember
from supportcycle.domain.model.visits import Visit
from supportcycle.domain.model.wmo import Approval
from supportcycle.workspace.workspace import Workspace
from tests.domain.dossiers import ROUND
from tests.ui.pages.at_table.sitting import GOAL, IDEAS, SHEET, now, press, sat_down, say, shown, tap, tiles

WISH = ((*ROUND, "wishes", "leisure__1", "text"), "Weer vissen")
TON = (("people", "p1", "name"), "Ton")
HELPER = (*ROUND, "versions", "v1", "plans", "g1", "steps", "g1_t1", "others", "o1", "person")
HARD = ((*SHEET, "options", "o1", "disadvantages"), "Het is ver weg.")


def visit(workspace: Workspace) -> Visit:
    return now(workspace).rounds["r1"].visits["b1"]


def test_without_a_word_today_it_says_so_calmly_and_asks_nothing(open_workspace: Workspace) -> None:
    app = sat_down(open_workspace, "read_back", WISH)
    assert text("at_table.nothing_today") in shown(app)
    assert tiles(app, "right") == []
    assert "Weer vissen" not in shown(app)


def test_what_was_said_stands_under_its_question(open_workspace: Workspace) -> None:
    app = sat_down(open_workspace, "read_back")
    say(open_workspace, WISH, TON, HARD)
    app = press(app)
    captions = [one.value for one in app.caption]
    assert captions[:3] == [
        "Recreëren - Vrije tijd: wat wilt u graag?",
        "Wie zijn er om u heen?",
        "Wat vindt u van dit idee?",
    ]
    assert [one.value for one in app.text] == ["Weer vissen", "Ton", "Het is ver weg."]


def test_who_and_what_was_chosen_is_read_by_name(open_workspace: Workspace) -> None:
    app = sat_down(open_workspace, "read_back", *IDEAS, TON)
    say(open_workspace, ((*SHEET, "second_best"), "o2"), (HELPER, "p1"))
    assert [one.value for one in press(app).text] == ["Naar het buurthuis", "Ton"]


def test_of_who_and_what_was_chosen_nothing_is_read_that_stays_covered(open_workspace: Workspace) -> None:
    covered = {"covered_people": ("p1",), "covered_words": "Naar het buurthuis"}
    app = sat_down(open_workspace, "read_back", *IDEAS, TON, **covered)
    say(open_workspace, ((*SHEET, "best"), "o2"), (HELPER, "p1"))
    assert [one.value for one in press(app).text] == []


def test_how_the_client_sees_it_is_read_under_the_question_whether_they_agree(
    open_workspace: Workspace,
) -> None:
    app = sat_down(open_workspace, "read_back")
    say(open_workspace, ((*ROUND, "aanvraag", "dissent_client"), "Het is te weinig."))
    app = press(app)
    assert (app.caption[0].value, app.text[0].value) == (
        "Bent u het eens met de hele aanvraag?",
        "Het is te weinig.",
    )


def test_a_sentence_that_was_taken_over_is_read_once(open_workspace: Workspace) -> None:
    app = sat_down(open_workspace, "read_back")
    say(open_workspace, WISH, (GOAL[0], "Weer vissen"))
    assert [one.value for one in press(app).text] == ["Weer vissen"]


def test_who_must_stay_covered_is_not_read_out(open_workspace: Workspace) -> None:
    app = sat_down(open_workspace, "read_back", covered_people=("p1",))
    say(open_workspace, (("people", "p1"), NetworkMember(name="Ton")))
    assert "Ton" not in shown(press(app))


def test_what_is_right_is_said_in_a_tap_and_what_is_not_in_words(open_workspace: Workspace) -> None:
    app = sat_down(open_workspace, "read_back")
    say(open_workspace, WISH)
    app = tap(press(app), "right", "yes")
    assert visit(open_workspace).right is Approval.RIGHT
    assert not app.text_area
    app = tap(app, "right", "different")
    press(app.text_area[0].set_value("Ik wil liever zwemmen."))
    assert (visit(open_workspace).right, visit(open_workspace).right_words) == (
        Approval.DIFFERENT,
        "Ik wil liever zwemmen.",
    )
