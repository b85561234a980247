"""Reading a part together: four answers in one tap, and nothing goes along until the client says so."""

import pytest
from streamlit.testing.v1 import AppTest

from supportcycle.content.catalogue import text
from supportcycle.documents.compose.registry import composed
from supportcycle.documents.text import rendered_text
from supportcycle.domain.model.people import NetworkMember
from supportcycle.domain.model.wmo import ApplicationStatus, Approval, RequestPart, is_held
from supportcycle.workspace.workspace import Workspace
from tests.documents.composing import TODAY
from tests.domain.dossiers import ROUND
from tests.ui.pages.at_table.sitting import go_on, now, press, sat_down, shown, tap, taps

WHO = "who_i_am"
PART = (*ROUND, "aanvraag", "parts", WHO)
WISH = ((*ROUND, "wishes", "leisure__1", "text"), "Weer elke week vissen")


def reading(workspace: Workspace, *writes, **visit) -> AppTest:
    return sat_down(workspace, "read", WISH, *writes, item=WHO, kind="reading", **visit)


def part(workspace: Workspace) -> RequestPart:
    return now(workspace).rounds["r1"].aanvraag.parts[WHO]


def paper(workspace: Workspace) -> str:
    return rendered_text(composed("persoonlijk-plan", now(workspace), TODAY))


def test_what_is_read_for_the_first_time_stays_here_until_the_client_says_otherwise(
    open_workspace: Workspace,
) -> None:
    app = reading(open_workspace)
    assert taps(app, f"reading_{WHO}").value is None
    assert is_held(part(open_workspace))
    go_on(app)
    assert part(open_workspace) == RequestPart(unanswered=True)
    assert text("plan.chapters.who_i_am") not in paper(open_workspace)


@pytest.mark.parametrize(
    ("answer", "approval", "goes"),
    [
        ("along", Approval.RIGHT, True),
        ("here", Approval.RIGHT, False),
        ("different", Approval.DIFFERENT, False),
        ("leave", Approval.DO_NOT_WRITE, False),
    ],
)
def test_each_answer_is_one_tap(
    answer: str, approval: Approval, goes: bool, open_workspace: Workspace
) -> None:
    app = tap(reading(open_workspace), f"reading_{WHO}", answer)
    assert part(open_workspace).approval is approval
    assert (text("plan.chapters.who_i_am") in paper(open_workspace)) is goes
    assert taps(app, f"reading_{WHO}").value == answer


def test_only_what_may_go_along_is_on_the_paper(open_workspace: Workspace) -> None:
    app = reading(open_workspace)
    title = text("plan.chapters.who_i_am")
    assert title not in paper(open_workspace)
    app = tap(app, f"reading_{WHO}", "along")
    assert title in paper(open_workspace)
    app = tap(app, f"reading_{WHO}", "here")
    assert title not in paper(open_workspace)


def test_an_answer_that_is_taken_back_lets_nothing_go(open_workspace: Workspace) -> None:
    app = tap(reading(open_workspace), f"reading_{WHO}", "along")
    tap(app, f"reading_{WHO}", "along")
    assert part(open_workspace) == RequestPart(unanswered=True)
    tap(app, f"reading_{WHO}", "here")
    assert part(open_workspace).stays


def test_other_words_are_typed_on_the_spot_and_then_said_to_be_right(open_workspace: Workspace) -> None:
    app = tap(reading(open_workspace), f"reading_{WHO}", "different")
    app = press(app.text_area[0].set_value("Ik ben iemand die graag vist."))
    tap(app, f"reading_{WHO}", "along")
    assert part(open_workspace).approved_text == "Ik ben iemand die graag vist."
    assert not part(open_workspace).stays


@pytest.mark.parametrize(
    "before",
    [
        (PART, RequestPart(approval=Approval.RIGHT, approved_text="Zo was het.")),
        ((*ROUND, "aanvraag", "status"), ApplicationStatus.APPLIED),
    ],
)
def test_what_went_along_before_is_not_taken_back_by_reading_it_again(
    before, open_workspace: Workspace
) -> None:
    reading(open_workspace, before)
    parts = now(open_workspace).rounds["r1"].aanvraag.parts
    assert not is_held(parts.get(WHO, RequestPart()))


def test_a_part_that_tells_of_somebody_at_the_table_is_read_another_time(open_workspace: Workspace) -> None:
    ton = (("people", "p1"), NetworkMember(name="Ton"))
    wish = ((*ROUND, "wishes", "leisure__2", "text"), "Minder last van Ton")
    app = reading(open_workspace, ton, wish, present=("p1",))
    assert text("at_table.read_later") in shown(app)
    assert "Ton" not in shown(app)
    assert not [one for one in app.button_group if "reading" in (one.key or "")]


def test_who_does_not_agree_gets_a_box_and_who_does_gets_none(open_workspace: Workspace) -> None:
    app = sat_down(open_workspace, "agreement", kind="reading")
    app = tap(app, "agreement", "agreed")
    assert not app.text_area
    assert now(open_workspace).rounds["r1"].aanvraag.agreed_on
    app = tap(app, "agreement", "not_agreed")
    press(app.text_area[0].set_value("Ik wil meer uren."))
    request = now(open_workspace).rounds["r1"].aanvraag
    assert (request.agreement, request.dissent_client) == ("not_agreed", "Ik wil meer uren.")
    tap(app, "agreement", "not_agreed")
    request = now(open_workspace).rounds["r1"].aanvraag
    assert (request.agreement, request.agreed_on, request.dissent_client) == (None, "", "Ik wil meer uren.")
