"""The review prepared from the dossier: its cards, what stops, rounding off, and what is not for all."""

from operator import attrgetter

import pytest

from supportcycle.content.catalogue import text
from supportcycle.content.worksheets import worksheet
from supportcycle.domain.dates import as_date
from supportcycle.domain.model.dossier import Dossier, Phase
from supportcycle.domain.model.plan import Asked
from supportcycle.domain.update import with_value
from supportcycle.ui.shell.page_registry import PAGES
from supportcycle.workspace.workspace import Workspace
from tests.ui.pages.review.test_review import REVIEW, bram, changed
from tests.ui.pages_open import Opened
from tests.ui.shown import said

HERE = ("rounds", "r1", *REVIEW)


def began(name: str = "bram-plan") -> Dossier:
    """Bram at the moment that looking back begins: nothing said yet, one version of the plan."""
    return changed(bram(name), "evaluations/v1", {"on": "24-11-2026", "plan_version": "v1"})


def test_the_review_begins_with_then_beside_now(open_workspace: Workspace) -> None:
    dossier = changed(began(), "logbook/e1", {"on": "10-10-2026", "new_contact": "Volleybalvereniging"})
    dossier = changed(dossier, "goals/g1/score", "4")
    dossier = changed(dossier, "evaluations/v1/goals/g1", {"score": "4"})
    page = Opened(open_workspace, "review", dossier).subject(text("review.subjects.then_and_now"))
    for words in (
        "Helpt met de boodschappen, elke week",
        text("review.met", name="Volleybalvereniging", date="10-10-2026"),
        text("review.equal"),
        text("review.no_map"),
    ):
        assert page.shows(words)


def test_when_the_friend_stops_the_teammate_is_only_asked_in_a_new_version(open_workspace: Workspace) -> None:
    dossier = with_value(began(), ("people", "p9"), {"relation": "teamgenote van volleybal"})
    page = Opened(open_workspace, "review", dossier).subject(text("review.subjects.helpers"))
    page.set("no", *REVIEW, "helpers", "g1_t3__o1", "feasible")
    page.press("teamgenote van volleybal")
    versions = page.dossier.rounds["r1"].versions
    assert versions["v1"] == dossier.rounds["r1"].versions["v1"]
    helper = versions["v2"].plans["g1"].steps["g1_t3"].others["o1"]
    assert (helper.person, helper.asked) == ("p9", Asked.NOT_YET)
    assert page.shows(text("review.asks", name="teamgenote van volleybal", number=2))
    page.subject(text("review.subjects.adjust"))
    assert page.shows("Boodschappen doen. Eerst goede vriend, nu teamgenote van volleybal (nog te vragen).")


def test_who_the_client_would_rather_not_ask_is_not_offered(open_workspace: Workspace) -> None:
    page = Opened(open_workspace, "review", began()).subject(text("review.subjects.helpers"))
    page.set("no", *REVIEW, "helpers", "g1_t3__o1", "feasible")
    assert not [button for button in page.app.button if button.label == "moeder"]
    assert [button for button in page.app.button if button.label == "buurman"]


def test_a_provision_is_granted_beside_used_with_a_reason_for_what_comes_next(
    open_workspace: Workspace,
) -> None:
    place = (*REVIEW, "provisions", "g1_t1__w1")
    dossier = changed(bram(), "goals/g1/lasting", "yes")
    page = Opened(open_workspace, "review", dossier).subject(text("review.subjects.provisions"))
    assert page.shows("Toegekend, 3 uur per week")
    assert page.shows(text("review.lasting"))
    page.set("stop", *place, "verdict")
    page.set("Ik kan het zelf weer", *place, "why")
    assert page.has(*place, "instead")
    assert page.shows(text("review.lasting_stop"))
    assert page.dossier.rounds["r1"].goals["g1"].lasting == "yes"


def test_without_help_of_the_municipality_there_is_no_subject_for_it(open_workspace: Workspace) -> None:
    bare = changed(began(), "versions/v1/plans/g1/steps", {"g1_t1": {"text": "Wandelen"}})
    page = Opened(open_workspace, "review", bare)
    pills = next(one for one in page.app.button_group if (one.key or "").startswith("subject_"))
    labels = [str(getattr(one, "content", one)) for one in pills.options]
    assert text("review.subjects.provisions") not in labels


def test_the_same_score_is_welcomed(open_workspace: Workspace) -> None:
    dossier = changed(began(), "goals/g1/score", "6")
    page = Opened(open_workspace, "review", dossier).subject(text("review.subjects.goals"))
    assert not page.shows(text("review.equal"))
    page.set("6", *REVIEW, "goals", "g1", "score")
    assert page.shows(text("review.equal"))


@pytest.mark.slow
@pytest.mark.parametrize(
    ("number", "place", "sheet", "questions"),
    [
        (0, "client_cards", "card_client", 10),
        (1, "member_cards", "card_network_member", 10),
        (2, "volunteer_cards", "card_volunteer", 6),
    ],
)
def test_each_card_is_alone_on_the_screen_with_all_its_questions(
    open_workspace: Workspace, number: int, place: str, sheet: str, questions: int
) -> None:
    page = Opened(open_workspace, "review", bram()).subject(text("review.subjects.cards"))
    before = len(getattr(page.dossier.rounds["r1"].evaluations["v1"], place))
    page.press(text("review.new_card"), number)
    card = f"k{before + 1}"
    asked = [field for field in worksheet(sheet).header if field.key not in ("on", "person", "filled_in")]
    assert len(asked) == questions
    assert all(page.has(place, card, field.key) for field in asked)
    assert [one.value for one in page.app.title] == [worksheet(sheet).title]
    page.set("Alles goed zo", place, card, "keep").press(text("review.card_done"))
    kept = getattr(page.dossier.rounds["r1"].evaluations["v1"], place)[card]
    assert kept.keep == "Alles goed zo"
    assert as_date(kept.on)
    assert [one.value for one in page.app.title] == [text("pages.review")]


def test_rounding_off_says_who_notices_and_who_calls_whom(open_workspace: Workspace) -> None:
    page = Opened(open_workspace, "review", bram()).subject(text("review.subjects.closing"))
    count = len(page.dossier.rounds["r1"].closing.aftercare)
    page.press(text("review.add_sign"))
    sign = f"n{count + 1}"
    page.set("De gordijnen blijven dicht", "closing", "aftercare", sign, "sign")
    page.set("p5", "closing", "aftercare", sign, "notices").set("p7", "closing", "aftercare", sign, "calls")
    held = page.dossier.rounds["r1"].closing.aftercare[sign]
    assert (held.sign, held.notices, held.calls) == ("De gordijnen blijven dicht", "p5", "p7")


def test_a_new_round_keeps_the_old_one_to_read(open_workspace: Workspace) -> None:
    page = Opened(open_workspace, "review", bram()).subject(text("review.subjects.closing"))
    before = page.dossier.rounds["r1"]
    page.press(text("review.new_round_yes"))
    assert page.dossier.rounds["r1"] == before
    assert list(page.dossier.rounds) == ["r1", "r2"]
    assert page.shows("Ronde 1")
    held = before.evaluations["v1"]
    title = text("review.held", number=1, date=held.on)
    assert title in page.folds()
    assert page.shows("te druk met zijn werk")


def test_the_account_has_a_page_of_its_own_and_asks_for_each_line(open_workspace: Workspace) -> None:
    page = Opened(open_workspace, "account", bram())
    line = (*REVIEW, "municipality", "lines", "g1_t1__w1")
    page.set("Elke week 3 uur", *line, "used").set(True, *line, "may_be_shared")
    kept = page.dossier.rounds["r1"].evaluations["v1"].municipality.lines["g1_t1__w1"]
    assert (kept.used, kept.may_be_shared) == ("Elke week 3 uur", True)
    assert not page.shows("Boodschappen doen")
    page.go("review")
    pills = next(one for one in page.app.button_group if (one.key or "").startswith("subject_"))
    assert not page.has(*REVIEW, "municipality", "used")
    assert text("pages.account") not in [str(getattr(one, "content", one)) for one in pills.options]


def test_without_a_review_there_is_nothing_to_account_for(open_workspace: Workspace) -> None:
    page = Opened(open_workspace, "account", bram("bram-plan"))
    assert page.shows(text("account.no_review"))


@pytest.mark.slow
@pytest.mark.parametrize("page", [page for page in PAGES if page.phase], ids=lambda page: page.key)
def test_the_clients_card_is_within_reach_in_every_phase(page, open_workspace: Workspace) -> None:
    opened = Opened(open_workspace, page.key, bram())
    links = [one.proto.label for one in opened.app.get("page_link")]
    assert text("page.how_was_it") in links
    opened.go("touchstone").press(text("touchstone.add"))
    [*_, card] = opened.dossier.rounds["r1"].touchstones.values()
    assert card.phase == page.phase


def test_the_clients_card_has_a_word_beside_every_face_and_can_be_skipped(open_workspace: Workspace) -> None:
    page = Opened(open_workspace, "touchstone", bram("bram-plan")).press(text("touchstone.add"))
    place = ("touchstones", "t1")
    faces = page._found("-".join((*place, "heard")))[0]
    shown = [str(getattr(one, "content", one)) for one in faces.options]
    assert shown == ["Ja", "Een beetje", "Nee"]
    drawn = next(one for one in map(attrgetter("words"), said(page.app)) if "url(" in one and "-heard" in one)
    assert drawn.count("data:image/svg+xml") == len(shown)
    page.set("somewhat", *place, "heard").press(text("touchstone.done"))
    held = page.dossier.rounds["r1"].touchstones["t1"]
    assert (held.heard, held.seen) == ("somewhat", None)
    assert page.shows(text("touchstone.skipped"))


def test_the_process_check_is_private_and_stands_beside_what_the_client_said(
    open_workspace: Workspace,
) -> None:
    dossier = changed(
        began(), "touchstones/t1", {"on": "23-11-2026", "heard": "no", "words": "U praatte veel"}
    )
    page = Opened(open_workspace, "reflection", dossier).subject(text("reflection.subjects.check"))
    assert page.shows("U praatte veel")
    count = len(page.dossier.private.process_checks)
    page.press(text("reflection.add_check"))
    card = f"c{count + 1}"
    questions = ("trust", "communication", "perspective", "activities", "connection")
    assert all(page.has("process_checks", card, key) for key in questions)
    page.set("doubt", "process_checks", card, "trust").set("goals", "process_checks", card, "phase")
    held = page.dossier.private.process_checks[card]
    assert (held.trust, held.phase) == ("doubt", Phase.GOALS)


@pytest.mark.slow
def test_wherever_somebody_is_named_the_register_says_where_before_taking_them_away(
    open_workspace: Workspace,
) -> None:
    page = Opened(open_workspace, "network", bram())
    assert page.shows("De rommel blijft liggen")
    assert page.shows(text("pages.review"))
