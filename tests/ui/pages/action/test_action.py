"""Doing: a small step in one touch, something that changed, the action list, agreements, the application."""

import pytest

from supportcycle.content.catalogue import text
from supportcycle.content.practice import practice_text
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.logbook import LogbookEntry
from supportcycle.domain.model.plan import FirstStep, FirstStepState
from supportcycle.domain.model.wmo import ApplicationStatus
from supportcycle.domain.update import with_value
from supportcycle.ui.pages.action.agreements import MORE
from supportcycle.ui.shell.page_registry import entry
from supportcycle.workspace.serialization import from_text
from supportcycle.workspace.workspace import Workspace
from tests.ui.pages_open import Opened

STEPS = ("rounds", "r1", "versions", "v2", "plans", "g1", "steps")
ASK = ("versions", "v2", "plans", "g1", "steps", "g1_t3", "first")


def bram(*writes: tuple[str, object]) -> Dossier:
    dossier = from_text(practice_text("bram-review")).model_copy(update={"id": "bram"})
    for path, value in writes:
        dossier = with_value(dossier, ("rounds", "r1", *path.split("/")), value)
    return dossier


def at(page: Opened, key: str) -> bool:
    """Whether this is the page somebody was brought to."""
    return [title.value for title in page.app.title] == [text(f"pages.{key}")] and bool(entry(key))


def test_the_nearest_small_step_stands_first_and_those_without_one_are_folded(
    open_workspace: Workspace,
) -> None:
    page = Opened(open_workspace, "action", bram())
    assert [each.value for each in page.app.subheader] == [
        "Vragen of de club vrijwilligers zoekt",
        "Mijn teamgenote vragen, na de training",
        "Op zaterdag twee planken van de kast opruimen",
    ]
    assert page.folds()["De kliko op tijd buiten zetten"] is False
    assert page.shows("samen met goede vriend · hoort bij: Was en kledingkast")


def test_what_came_of_a_small_step_takes_one_touch_and_how_it_felt_a_few_words(
    open_workspace: Workspace,
) -> None:
    page = Opened(open_workspace, "action", bram())
    assert not page.has(*ASK, "how_it_felt")
    page.set("done", *ASK, "state").set("Zij zei meteen ja", *ASK, "how_it_felt")
    page.press(text("action.next_small"))
    round = page.dossier.rounds["r1"]
    told = round.logbook["e7"]
    assert (told.what, told.how_it_felt, told.small_step) == (
        "Mijn teamgenote vragen, na de training",
        "Zij zei meteen ja",
        FirstStepState.DONE,
    )
    assert round.versions["v2"].plans["g1"].steps["g1_t3"].first == FirstStep()
    assert page.folds()["Boodschappen doen"] is True


def test_a_small_step_stays_where_it_is_when_something_came_of_it(open_workspace: Workspace) -> None:
    page = Opened(open_workspace, "action", bram())
    before = [each.value for each in page.app.subheader]
    page.set("done", "versions", "v2", "plans", "g2", "steps", "g2_t1", "first", "state")
    assert [each.value for each in page.app.subheader] == before


def test_a_helper_who_is_ill_leads_to_who_takes_over(open_workspace: Workspace) -> None:
    page = Opened(open_workspace, "action", bram()).press("buurman: Herinnert mij")
    assert at(page, "plan")
    assert page.folds()["**2. De kliko op tijd buiten zetten** · u zelf, buurman"] is True
    assert page.fold(text("plan.more_about_helper"))


def test_somebody_who_was_not_asked_yet_cannot_be_away(open_workspace: Workspace) -> None:
    page = Opened(open_workspace, "action", bram())
    away = [
        button.label.replace("\\", "") for button in page.app.button if "changed_away" in (button.key or "")
    ]
    assert away == ["buurman: Herinnert mij aan de kliko"]


@pytest.mark.parametrize(("change", "page"), [("urgent", "meeting"), ("plan", "review")])
def test_other_changes_lead_to_their_page(open_workspace: Workspace, change: str, page: str) -> None:
    assert at(Opened(open_workspace, "action", bram()).press(text(f"changed.{change}")), page)


def test_a_letter_of_the_municipality_leads_to_the_application(open_workspace: Workspace) -> None:
    page = Opened(open_workspace, "action", bram()).press(text("changed.letter"))
    assert page.has("aanvraag", "decided_on")


@pytest.mark.parametrize("field", ["new_contact", "what"])
def test_a_new_contact_or_anything_else_is_written_down_at_once(
    open_workspace: Workspace, field: str
) -> None:
    page = Opened(open_workspace, "action", bram()).press(text(f"changed.{field}"))
    assert page.dossier.rounds["r1"].logbook["e7"] == LogbookEntry(
        on=page.dossier.rounds["r1"].logbook["e7"].on
    )
    page.set("Een praatje bij de kliko", "logbook", "e7", "what")
    assert page.dossier.rounds["r1"].logbook["e7"].what == "Een praatje bij de kliko"


def test_a_logbook_entry_is_tied_to_a_step_a_person_and_a_goal(open_workspace: Workspace) -> None:
    page = Opened(open_workspace, "action", bram()).subject(text("action.subjects.logbook"))
    page.set("g2", "logbook", "e2", "goal").set("g1_t3", "logbook", "e2", "step")
    page.set(["p9"], "logbook", "e2", "people")
    told = page.dossier.rounds["r1"].logbook["e2"]
    assert (told.goal, told.step, told.people) == ("g2", "g1_t3", ("p9",))


def test_a_long_logbook_shows_what_is_about_one_person_or_goal(open_workspace: Workspace) -> None:
    page = Opened(open_workspace, "action", bram()).subject(text("action.subjects.logbook"))
    choice = next(box for box in page.app.selectbox if box.label == text("action.show_about"))
    choice.set_value("p_p8").run()
    assert len([title for title in page.folds() if "Volleybalvereniging" in title]) == len(
        [title for title in page.folds() if title.startswith("**")]
    )


def test_an_action_has_an_owner_and_moves_down_when_something_came_of_it(open_workspace: Workspace) -> None:
    page = Opened(open_workspace, "action", bram()).subject(text("action.subjects.actions"))
    page.press(text("action.add_action"))
    page.set("Lamp kapot", "actions", "a4", "problem").set("Buurman", "actions", "a4", "who")
    page.set("Gemaakt", "actions", "a4", "result")
    assert page.dossier.rounds["r1"].actions["a4"].who == "Buurman"
    titles = [title.strip("*") for title in page.folds() if title.startswith("**")]
    assert titles.index("Lamp kapot · Buurman") == len(titles) - 2


def test_agreements_stand_with_each_person_and_the_number_to_call_above(open_workspace: Workspace) -> None:
    page = Opened(open_workspace, "action", bram()).subject(text("action.subjects.agreements"))
    page.set("Dan bel ik", "helper_agreements", "p9", "cannot")
    assert page.dossier.rounds["r1"].helper_agreements["p9"].cannot == "Dan bel ik"
    page.set("06 12345678", "meeting", "call_how")
    assert page.shows("consulent van de woningcorporatie · 06 12345678")


def test_what_somebody_wants_to_know_first_and_what_keeps_it_bearable_is_agreed_in_a_fold(
    open_workspace: Workspace,
) -> None:
    page = Opened(open_workspace, "action", bram()).subject(text("action.subjects.agreements"))
    for key in MORE:
        page.set(f"Over {key}", "helper_agreements", "p9", key)
    agreed = page.dossier.rounds["r1"].helper_agreements["p9"]
    assert [getattr(agreed, key) for key in MORE] == [f"Over {key}" for key in MORE]
    assert any(text("action.agree_more") in title for title in page.folds())


def test_the_dates_propose_how_far_the_application_is(open_workspace: Workspace) -> None:
    page = Opened(open_workspace, "action", bram()).subject(text("action.subjects.application"))
    page.set("20-11-2026", "aanvraag", "decided_on").set("23-11-2026", "aanvraag", "objected_on")
    page.press(text("application.propose", stage="Bezwaar gemaakt"))
    assert page.dossier.rounds["r1"].aanvraag.status is ApplicationStatus.OBJECTED
    assert page.has("aanvraag", "objection_reason")
    assert page.shows(text("deadlines.titles.objection_decision"))


def test_while_the_client_tells_no_question_of_ours_stands_on_the_screen(open_workspace: Workspace) -> None:
    urgent = bram(("meeting/urgent", "De huur"), ("meeting/urgent_this_week", ""))
    page = Opened(open_workspace, "meeting", urgent)
    assert any(title.startswith(text("loose_ends.one_here")) for title in page.folds())
    page.subject(text("meeting.subjects.story"))
    assert not any(title.startswith(text("loose_ends.one_here")) for title in page.folds())
    page.go("read_together")
    assert not any(title.startswith(text("loose_ends.one_here")) for title in page.folds())


def test_a_question_tells_where_it_comes_from(open_workspace: Workspace) -> None:
    page = Opened(open_workspace, "loose_ends", bram())
    assert page.shows("Wilken & Dankers (2012), r. 1642-1643")
