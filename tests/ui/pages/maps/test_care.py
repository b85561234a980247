"""Who cares: a page in their own voice, what the plan asks of each person, and the two standing questions."""

import pytest

from supportcycle.content.catalogue import choice_lists, text
from supportcycle.content.number_words import months_in_words, number_in_words
from supportcycle.content.worksheets import worksheet
from supportcycle.domain.loose_ends import LooseEndKind
from supportcycle.domain.loose_ends.scene import key_of
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.network.care import CareSign
from supportcycle.domain.model.network.person_facts import MayLeave
from supportcycle.domain.network.care_signals import INTENSE_HOURS, LONG_MONTHS
from supportcycle.domain.update import with_value
from supportcycle.workspace.workspace import Workspace
from tests.domain.cases.every_case import tavenier
from tests.domain.cases.tavenier import HIS_FAMILY, PIETER
from tests.ui.pages_open import Opened, files_ready

STEPS = ("rounds", "r1", "versions", "v1", "plans", "g1", "steps")
CARE = ("people", PIETER, "care")


def planned() -> Dossier:
    """Pieter promised one thing and is still to be asked for another; his family promised something too."""
    others = {
        "o1": {"person": PIETER, "what": "Brengt Lina", "asked": "yes", "frequency": "weekly", "hours": "2"},
        "o2": {"person": PIETER, "what": "Past op", "asked": "not_yet"},
        "o3": {"person": HIS_FAMILY, "what": "Gaat mee", "asked": "yes", "frequency": "fortnightly"},
    }
    return with_value(tavenier(), (*STEPS, "g1_t1"), {"text": "Naar afspraken", "others": others})


@pytest.fixture
def care(open_workspace: Workspace) -> Opened:
    return Opened(open_workspace, "maps", planned()).subject(text("maps.subjects.care"))


def test_the_signal_stands_with_its_reasons_and_says_it_is_no_limit(care: Opened) -> None:
    assert care.shows(text("maps.care.signal.discuss"))
    assert care.shows(text("maps.care.signal.why"))
    for sign in ("partner_or_child", "own_work_suffers", "complex"):
        assert care.shows(choice_lists()["care_sign"][sign])


@pytest.mark.slow
def test_many_hours_for_a_long_time_ask_for_a_talk_first(care: Opened) -> None:
    care.set("20", *CARE, "hours_a_week").set("2019", *CARE, "since")
    assert care.shows(text("maps.care.signal.worry"))
    assert care.shows(text("maps.care.signal.lasting", term=months_in_words(LONG_MONTHS)))
    assert care.shows(text("maps.care.signal.intense", hours=number_in_words(INTENSE_HOURS)))
    care.go("plan")
    assert care.shows(text("load.talk_first", name="Pieter"))
    care.press(text("load.to_care", name="Pieter"))
    care.set("met Pieter en Lina", *CARE, "talked_about")
    care.go("plan")
    assert not care.shows(text("load.talk_first", name="Pieter"))


def test_nothing_known_is_never_no_signal(care: Opened) -> None:
    care.set([], *CARE, "signs")
    assert care.shows(text("maps.care.signal.unknown"))
    assert not care.shows(text("maps.care.signal.none"))


def test_what_the_plan_asks_is_summed_and_what_is_not_promised_weighs_nothing(care: Opened) -> None:
    assert care.shows(text("load.promised", what="Brengt Lina", often="elke week"))
    assert care.shows(text("load.asked", what="Past op"))
    assert care.shows(text("load.hours", hours="2"))


def test_all_fifteen_signs_and_every_question_can_be_answered(care: Opened) -> None:
    for key in worksheet("care").named:
        assert care.has(*CARE, key), key
    assert len(choice_lists()["care_sign"]) == len(CareSign) == 15


def test_who_cares_is_called_so_in_one_touch(care: Opened) -> None:
    care.set([PIETER, HIS_FAMILY], "people", "of_all", "carers")
    assert care.dossier.people[HIS_FAMILY].hulp == "mantelzorg"
    assert any(name.startswith("familie van Pieter") for name in pills(care, "turn_care"))


def pills(page: Opened, key: str) -> list[str]:
    group = next(one for one in page.app.button_group if (one.key or "").startswith(key))
    return [str(getattr(one, "content", one)) for one in group.options]


@pytest.mark.slow
def test_nothing_of_the_page_leaves_until_who_cares_agrees(care: Opened) -> None:
    assert care.dossier.people[PIETER].may_leave == ()
    care.set(True, "people", PIETER, "may_leave", "strain")
    assert care.dossier.people[PIETER].may_leave == (MayLeave.STRAIN,)
    care.set(False, "people", PIETER, "may_leave", "strain")
    assert care.dossier.people[PIETER].may_leave == ()


def test_the_page_goes_on_paper_filled_in_and_empty(care: Opened) -> None:
    for what in ("make", "blank_page"):
        care.press(text(f"maps.print.{what}"))
        assert files_ready(care.app)[0].endswith(".pdf")


@pytest.mark.parametrize("moment", ["plan", "review"])
def test_the_two_questions_stand_at_the_close_of_a_plan_and_at_every_review(
    open_workspace: Workspace, moment: str
) -> None:
    page = Opened(open_workspace, moment, planned())
    if moment == "plan":
        page.subject(text("plan.agreements"))
    else:
        page.press(text("review.begin"))
    place = ("rounds", "r1", "network", "standing", f"{moment}__v1")
    assert page.shows("Brengt Lina")
    assert not page.has(*place, "care_words")
    page.set("with_changes", *place, "realistic").set("yes", *place, "network_needs_care")
    page.set("Pieter wil een avond vrij", *place, "care_words")
    said = page.dossier.rounds["r1"].network.standing[f"{moment}__v1"]
    assert (said.realistic, said.care_words) == ("with_changes", "Pieter wil een avond vrij")


def test_a_plan_that_asks_nothing_says_so(open_workspace: Workspace) -> None:
    page = Opened(open_workspace, "plan", tavenier()).subject(text("plan.agreements"))
    assert page.shows(text("load.nobody"))


def test_a_loose_end_about_who_cares_leads_to_their_own_page(open_workspace: Workspace) -> None:
    heavy = planned()
    for id in (PIETER, HIS_FAMILY):
        heavy = with_value(heavy, ("people", id, "care"), {"hours_a_week": "20", "months": "24"})
    page = Opened(open_workspace, "loose_ends", heavy)
    end = key_of("r1", LooseEndKind.CARER_TO_TALK_WITH, HIS_FAMILY)
    page.app.button(key=f"end_{end}_go").click().run()
    page.go("maps")
    assert page.shows(text("maps.care.of", name="familie van Pieter"))
    assert page.has("people", HIS_FAMILY, "care", "talked_about")
