"""From a map into the cycle and back, and asking per person: linked both ways, in one press."""

import pytest

from supportcycle.content.catalogue import choice_label, text
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.network.asking import KnownBy
from supportcycle.domain.model.plan import Asked
from supportcycle.domain.network.person_links import LinkKind, links_of
from supportcycle.domain.update import with_value
from supportcycle.workspace.workspace import Workspace
from tests.domain.cases.every_case import tavenier
from tests.domain.cases.tavenier import HIS_FAMILY, PIETER, QUESTIONS
from tests.ui.pages_open import Opened

FAMILY = "familie van Pieter"
STEP = ("rounds", "r1", "versions", "v1", "plans", "g1", "steps", "g1_t1")


def opened(workspace: Workspace, subject: str, dossier: Dossier | None = None) -> Opened:
    page = Opened(workspace, "maps", dossier or tavenier()).subject(text(f"maps.subjects.{subject}"))
    choosers = [*page.app.button_group, *page.app.selectbox]
    turn = next(one for one in choosers if (one.key or "").startswith(f"turn_{subject}"))
    turn.set_value(HIS_FAMILY).run()
    return page


def kinds(page: Opened) -> list[LinkKind]:
    return [link.kind for link in links_of(page.dossier, HIS_FAMILY)]


@pytest.mark.slow
@pytest.mark.parametrize("subject", ["circle", "support", "ecogram", "asking"])
def test_from_a_map_a_wish_a_goal_an_option_and_a_helper_are_one_press_each(
    open_workspace: Workspace, subject: str
) -> None:
    page = opened(open_workspace, subject, with_value(tavenier(), STEP, {"text": "Naar afspraken"}))
    page.set("Vaker samen eten", "ties", HIS_FAMILY, "hope")
    page.press(text("onward.wish")).press(text("onward.goal"))
    page.press("Weer lucht in ons gezin").press("Naar afspraken")
    assert kinds(page) == [LinkKind.WISH, LinkKind.GOAL, LinkKind.OPTION, LinkKind.STEP]
    round = page.dossier.rounds["r1"]
    assert round.wishes["social_contacts__1"].text == "Vaker samen eten"
    assert round.goals["g2"].wishes == ("social_contacts__1",)
    assert round.option_sheets["s1"].options["o1"].person == HIS_FAMILY
    helper = round.versions["v1"].plans["g1"].steps["g1_t1"].others["o1"]
    assert (helper.person, helper.asked) == (HIS_FAMILY, Asked.NOT_YET)


def test_a_press_more_makes_nothing_twice(open_workspace: Workspace) -> None:
    page = opened(open_workspace, "circle").set("Vaker samen eten", "ties", HIS_FAMILY, "hope")
    page.press(text("onward.wish")).press(text("onward.wish"))
    page.press(text("onward.goal")).press(text("onward.goal"))
    assert kinds(page) == [LinkKind.WISH, LinkKind.GOAL]


def test_without_own_words_the_wish_for_the_contact_gives_them(open_workspace: Workspace) -> None:
    dossier = with_value(tavenier(), ("ties", HIS_FAMILY, "wish"), "closer")
    page = opened(open_workspace, "circle", dossier).press(text("onward.wish"))
    wish = page.dossier.rounds["r1"].wishes["social_contacts__1"]
    assert wish.text == text("onward.wishes.closer", name=FAMILY)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("kind", "page_key"), [("wish", "profile"), ("goal", "goals"), ("option", "options")]
)
def test_the_link_leads_there_and_back_to_the_same_person(
    open_workspace: Workspace, kind: str, page_key: str
) -> None:
    page = opened(open_workspace, "support")
    page.press("Weer lucht in ons gezin" if kind == "option" else text(f"onward.{kind}"))
    page.press(text("onward.link", kind=choice_label("link_kind", kind), words=""))
    assert page.app.title[0].value == text(f"pages.{page_key}")
    page.go(page_key).press(text("onward.on_map", name=FAMILY))
    assert page.app.title[0].value == text("pages.maps")
    assert page.shows(text("maps.support.what_for"))
    assert page.shows(text("onward.title", name=FAMILY))


def test_nothing_but_a_wish_or_goal_is_offered_where_there_was_violence(open_workspace: Workspace) -> None:
    page = opened(open_workspace, "asking", with_value(tavenier(), ("ties", HIS_FAMILY, "unsafe"), True))
    labels = [button.label for button in page.app.button]
    assert text("onward.wish") in labels
    assert "Weer lucht in ons gezin" not in labels
    assert text("maps.asking.new_other") not in labels


def test_a_request_for_help_that_is_wanted_keeps_what_it_is_about(open_workspace: Workspace) -> None:
    page = opened(open_workspace, "asking")
    assert page.shows(text("maps.asking.alone"))
    page.press(text("maps.asking.new_for", need=QUESTIONS[4][:20]))
    ask = page.dossier.rounds["r1"].asks["a1"]
    assert (ask.person, ask.need, ask.goal, ask.help_wanted) == (HIS_FAMILY, QUESTIONS[4], "g1", "h5")


def test_an_answer_goes_into_the_plan_in_one_press(open_workspace: Workspace) -> None:
    page = opened(open_workspace, "asking").press(text("maps.asking.new_for", need=QUESTIONS[0][:20]))
    here = ("rounds", "r1", "asks", "a1")
    page.set("Om de week mee naar de longarts", *here, "exactly").set(
        "Ik kook voor jullie", *here, "in_return"
    )
    page.set("asked", *here, "known_by").set("partly", *here, "answer")
    page.press(text("maps.asking.take_answer"))
    step = page.dossier.rounds["r1"].versions["v1"].plans["g1"].steps["g1_t1"]
    assert (step.text, step.covers) == (QUESTIONS[0], ("h1",))
    helper = step.others["o1"]
    assert (helper.person, helper.what, helper.asked, helper.in_return) == (
        HIS_FAMILY,
        "Om de week mee naar de longarts",
        Asked.YES,
        "Ik kook voor jullie",
    )
    assert text("maps.asking.take_answer") not in [button.label for button in page.app.button]


def test_not_asking_is_an_answer_with_its_own_reasons(open_workspace: Workspace) -> None:
    page = opened(open_workspace, "asking").press(text("maps.asking.not_now", name=FAMILY))
    assert page.dossier.rounds["r1"].asks["a1"].known_by is KnownBy.ASSUMED
    assert page.folds()[text("maps.asking.reasons")]
    assert not page.folds()[text("maps.asking.still")]


def test_who_cares_too_much_already_is_never_called_in_the_plan_without_a_word(
    open_workspace: Workspace,
) -> None:
    heavy = with_value(tavenier(), ("people", PIETER, "care"), {"hours_a_week": "20", "months": "24"})
    step = {"text": "Oppas", "others": {"o1": {"person": PIETER}, "o2": {"person": PIETER}}}
    page = Opened(open_workspace, "plan", with_value(heavy, STEP, step))
    assert page.shows(text("load.talk_first", name="Pieter"))


def test_who_cares_too_much_and_is_here_does_not_read_that_it_is_to_be_talked_about(
    open_workspace: Workspace,
) -> None:
    heavy = with_value(tavenier(), ("people", PIETER, "care"), {"hours_a_week": "20", "months": "24"})
    step = {"text": "Oppas", "others": {"o1": {"person": PIETER}, "o2": {"person": PIETER}}}
    here = with_value(with_value(heavy, STEP, step), ("rounds", "r2", "meeting", "present"), (PIETER,))
    assert not Opened(open_workspace, "plan", here).shows(text("load.talk_first", name="Pieter"))
