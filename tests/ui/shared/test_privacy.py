"""What is between the client and the worker about somebody is not on screen while that person is here."""

import pytest

from supportcycle.content.catalogue import text
from supportcycle.content.rules import limits
from supportcycle.documents.compose.registry import composed, composed_card
from supportcycle.documents.rendering import rendered
from supportcycle.domain.loose_ends import LooseEndKind, loose_ends
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.update import with_value
from supportcycle.ui.shell.loose_ends_panel import question_of
from supportcycle.workspace.conflicts import FieldConflict
from supportcycle.workspace.workspace import Workspace
from tests.documents.composing import NOON, TODAY
from tests.dossiers.bram import bram
from tests.ui.pages_open import Opened, unfolded

SECRET = "Quetzalcoatl"
APART = ("may_know", "remark", "strain", "makes_it_harder")
PRIVATE = (LooseEndKind.HELPER_RATHER_NOT, LooseEndKind.HARDER_TIE_HELPS)
HERE = pytest.mark.parametrize("present", [(), ("p1",)])


def about(present: tuple[str, ...] = ()) -> Dossier:
    """Bram, with words about his neighbour that are not for the neighbour."""
    dossier = with_value(bram(), ("rounds", "r1", "meeting", "present"), present)
    for key in ("may_know", "remark", "strain"):
        dossier = with_value(dossier, ("people", "p1", key), f"{SECRET} {key}")
    dossier = with_value(dossier, ("people", "p1", "makes_it_harder"), True)
    return with_value(dossier, ("rounds", "r1", "goals", "g1", "rather_not"), ("p1",))


def test_beside_the_name_of_who_is_here_nothing_asks_what_they_may_know(open_workspace: Workspace) -> None:
    page = Opened(open_workspace, "meeting", about(("p1",)))
    assert not page.has("people", "p1", "may_know")
    assert page.has("people", "p1", "relation")
    assert not page.shows(SECRET)


@pytest.mark.slow
@HERE
def test_the_register_keeps_the_words_apart_while_somebody_is_here(
    open_workspace: Workspace, present: tuple[str, ...]
) -> None:
    page = Opened(open_workspace, "network", about(present))
    assert page.has("people", "p1", "relation")
    assert all(page.has("people", "p1", key) != bool(present) for key in APART)
    if present:
        page.app.button(key="button_shown_network_p1").click().run()
        assert all(page.has("people", "p1", key) for key in APART)


@HERE
def test_nothing_tells_at_the_table_who_would_rather_not_be_asked(
    open_workspace: Workspace, present: tuple[str, ...]
) -> None:
    page = Opened(open_workspace, "options", about(present)).subject("kliko op tijd buiten")
    assert page.shows(text("plan.rather_not", name="Henk Naamloos")) != bool(present)


def test_no_card_and_no_invitation_holds_words_about_who_gets_it() -> None:
    dossier = about()
    for document in (composed_card("p1", dossier, TODAY), composed("uitnodiging", dossier, TODAY)):
        assert SECRET not in rendered(document, "json", created=NOON).decode()


def careful(present: tuple[str, ...] = ()) -> Dossier:
    """Bram, whose neighbour cares more than is good, helps in a step, and is rather not asked."""
    dossier = about(present)
    care = {"hours_a_week": "20", "months": "24"}
    step = ("rounds", "r1", "versions", "v1", "plans", "g1", "steps", "g1_t9")
    twice = {"text": "Kliko buiten", "others": {"a1": {"person": "p1"}, "a2": {"person": "p1"}}}
    return with_value(with_value(dossier, ("people", "p1", "care"), care), step, twice)


@HERE
def test_the_goal_asks_from_whom_rather_not_when_nobody_of_them_hears_it(
    open_workspace: Workspace, present: tuple[str, ...]
) -> None:
    page = Opened(open_workspace, "goals", about(present)).turn("g1")
    assert page.has("goals", "g1", "rather_not") != bool(present)
    assert page.has("goals", "g1", "rather_not_free") != bool(present)
    if present:
        page.app.button(key="button_shown_rather_not_g1").click().run()
        assert page.has("goals", "g1", "rather_not")


def test_a_professional_at_the_table_hides_no_question_about_the_network(open_workspace: Workspace) -> None:
    assert Opened(open_workspace, "goals", about(("p4",))).turn("g1").has("goals", "g1", "rather_not")


@HERE
def test_the_plan_does_not_say_of_whom_rather_not(
    open_workspace: Workspace, present: tuple[str, ...]
) -> None:
    dossier = with_value(about(present), ("people", "p1", "name"), SECRET)
    dossier = with_value(dossier, ("rounds", "r1", "versions", "v1", "plans"), {})
    assert Opened(open_workspace, "plan", dossier).shows(SECRET) != bool(present)


@HERE
def test_nor_does_it_say_so_in_words_of_ones_own(open_workspace: Workspace, present: tuple[str, ...]) -> None:
    dossier = with_value(about(present), ("rounds", "r1", "goals", "g1", "rather_not_free"), "Niet de buren")
    assert Opened(open_workspace, "plan", dossier).shows("Niet de buren") != bool(present)


@pytest.mark.slow
@HERE
@pytest.mark.parametrize(
    ("subject", "turn", "place"),
    [
        ("collect", "name_list", ("people", "p1", "remark")),
        ("circle", "circle", ("ties", "p1", "hope")),
    ],
)
def test_the_maps_keep_words_about_who_is_here_apart(
    open_workspace: Workspace, subject: str, turn: str, place: tuple[str, ...], present: tuple[str, ...]
) -> None:
    page = Opened(open_workspace, "maps", about(present))
    page.app.session_state["memory"] = {**page.app.session_state["memory"], f"turn_{turn}": "p1"}
    page.turn(subject)
    assert page.has(*place) != bool(present)
    if present:
        page.press(text("meeting.show_hidden"))
        assert page.has(*place)


@HERE
def test_what_was_put_away_about_who_is_here_is_not_listed(
    open_workspace: Workspace, present: tuple[str, ...]
) -> None:
    ends = loose_ends(about(present), TODAY, limits())
    end = next(end for end in ends if end.kind is LooseEndKind.HELPER_RATHER_NOT)
    page = Opened(open_workspace, "loose_ends", with_value(about(present), ("put_away", end.key), SECRET))
    assert page.shows(SECRET) != bool(present)
    assert page.shows(question_of(end)) != bool(present)
    if present:
        page.app.button(key="button_shown_loose_ends").click().run()
        assert page.shows(SECRET)


@HERE
def test_how_it_was_before_does_not_tell_it_either(
    open_workspace: Workspace, present: tuple[str, ...]
) -> None:
    page = Opened(open_workspace, "history", about(present))
    live = open_workspace.live(page.id, "")
    assert live is not None
    revision = live.keep(window="")
    live.change(lambda dossier: with_value(dossier, ("people", "p1", "remark"), "Heel anders"), window="x")
    page.app.session_state["memory"] = {**page.app.session_state["memory"], "looking_at": revision}
    page.app.run()
    assert not page.app.exception
    assert page.shows(f"{SECRET} remark") != bool(present)
    if present:
        page.app.button(key="button_shown_history").click().run()
        assert page.shows(f"{SECRET} remark")


@HERE
def test_two_windows_that_wrote_about_who_is_here_do_not_tell_what(
    open_workspace: Workspace, present: tuple[str, ...]
) -> None:
    page = Opened(open_workspace, "meeting", about(present))
    live, remark = open_workspace.live(page.id, ""), ("people", "p1", "remark")
    assert live is not None
    live.conflicts[remark] = FieldConflict("Zij zegt A", "Hij zegt B", "x", f"{SECRET} remark")
    page.app.run()
    assert page.shows(text("frame.conflict", page=text("pages.network")))
    assert page.shows("Zij zegt A") != bool(present)


@pytest.mark.slow
@HERE
def test_nothing_beside_a_name_in_a_list_says_that_this_person_is_rather_not_asked(
    open_workspace: Workspace, present: tuple[str, ...]
) -> None:
    page = Opened(open_workspace, "plan", careful(present))
    shown = [one for box in unfolded(page.app).selectbox for one in box.options if "Henk" in one]
    sign = text("plan.signs.rather_not")
    assert shown
    assert any(sign in one for one in shown) != bool(present)


@HERE
def test_asking_is_kept_apart_while_somebody_is_here(
    open_workspace: Workspace, present: tuple[str, ...]
) -> None:
    dossier = with_value(about(present), ("rounds", "r1", "asks", "a1"), {"person": "p1", "need": SECRET})
    page = Opened(open_workspace, "maps", dossier).subject(text("maps.subjects.asking"))
    turned = {**page.app.session_state["memory"], "turn_asking": "p1"}
    page.app.session_state["memory"] = turned
    page.app.run()
    keys = {one.key or "" for one in page.app.button}
    assert ("button_shown_asking_p1" in keys) == bool(present)
    assert ("new_ask_p1" in keys) != bool(present)
    assert page.has("asks", "a1", "need") != bool(present)


@pytest.mark.slow
@HERE
def test_the_ecogram_keeps_its_words_about_a_contact_apart(
    open_workspace: Workspace, present: tuple[str, ...]
) -> None:
    dossier = with_value(about(present), ("ties", "p1", "remark"), SECRET)
    page = Opened(open_workspace, "maps", dossier).subject(text("maps.subjects.ecogram"))
    page.app.session_state["memory"] = {**page.app.session_state["memory"], "turn_ecogram": "p1"}
    page.app.run()
    assert page.has("ties", "p1", "reciprocity")
    assert page.has("ties", "p1", "unsafe") != bool(present)


@HERE
def test_guests_are_not_questioned_in_their_own_hearing(
    open_workspace: Workspace, present: tuple[str, ...]
) -> None:
    gathering = {"about": "Het huis", "guests": {"n1": {"person": "p1"}}}
    dossier = with_value(about(present), ("rounds", "r1", "together", "gatherings", "b1"), gathering)
    page = Opened(open_workspace, "together", dossier).turn("guests")
    for key in ("rather_not", "harder"):
        assert page.shows(text(f"together.{key}", name="Henk Naamloos")) != bool(present)


@pytest.mark.slow
@HERE
def test_the_boxes_and_the_list_of_loose_ends_tell_nothing_of_who_is_here(
    open_workspace: Workspace, present: tuple[str, ...]
) -> None:
    ends = [end for end in loose_ends(about(present), TODAY, limits()) if end.kind in PRIVATE]
    assert ends
    box = Opened(open_workspace, "plan", about(present)).turn("g1")
    assert any(box.shows(question_of(end)) for end in ends) != bool(present)
    listed = box.go("loose_ends")
    assert all(listed.shows(question_of(end)) != bool(present) for end in ends)
    if present:
        listed.app.button(key="button_shown_loose_ends").click().run()
        assert all(listed.shows(question_of(end)) for end in ends)
