"""What the law gives or asks beside its terms: urgency, receipt, appeal, and what belongs to a budget."""

import pytest

from supportcycle.content.catalogue import in_sentence, text
from supportcycle.content.rules import rules
from supportcycle.content.worksheets import worksheet
from supportcycle.documents.compose.registry import composed
from supportcycle.documents.text import rendered_text
from supportcycle.documents.tree import Notice
from supportcycle.domain.dates import as_date
from supportcycle.domain.model.wmo import URGENT
from supportcycle.domain.update import with_value
from tests.documents.composing import TODAY
from tests.dossiers.bram import bram

REQUEST = ("rounds", "r1", "aanvraag")
LINE = ("rounds", "r1", "versions", "v1", "plans", "g1", "steps", "g1_t1", "wmo", "w1")
PAPERS = ("wmo-aanvraag", "persoonlijk-plan")
each_paper = pytest.mark.parametrize("name", PAPERS)


def with_request(**said):
    dossier = bram()
    for key, value in said.items():
        dossier = with_value(dossier, (*REQUEST, key), value)
    return dossier


def paper(name, **said):
    return rendered_text(composed(name, with_request(**said), TODAY))


@each_paper
def test_what_cannot_wait_stands_above_everything_with_its_article(name):
    """Wmo 2015 art. 2.3.3: then the municipality decides at once about temporary help."""
    document = composed(name, with_request(urgent="Ik kan niet naar huis."), TODAY)
    notices = [block.text for block in document.blocks if isinstance(block, Notice)]
    assert [each for each in notices if "“Ik kan niet naar huis.”" in each and "art. 2.3.3" in each]
    words = rendered_text(document)
    assert words.index("Ik kan niet naar huis") < words.index("In het kort")


@each_paper
def test_without_medical_data_it_still_cannot_wait_and_why_stays_at_the_table(name):
    words = paper(name, urgent="Mijn wond is open.", medical_data="stays")
    assert "Spoed. Dit kan niet wachten op het onderzoek. " in words
    assert "art. 2.3.3" in words
    assert "wond" not in words
    assert "…" not in words[words.index("Spoed") : words.index("art. 2.3.3")]


@each_paper
def test_why_it_cannot_wait_is_a_draft_until_the_client_said_that_it_is_right(name):
    part = {"approval": "right", "approved_text": "“Ik slaap op straat.”"}
    unread, read = (paper(name, urgent="Ik slaap op straat.", parts=parts) for parts in ({}, {URGENT: part}))
    assert "Nog niet samen gelezen: waarom het niet kan wachten, deel 1" in unread
    assert "Nog niet samen gelezen: deel 1" in read


@each_paper
@pytest.mark.parametrize("part", [{"approval": "do_not_write"}, {"stays": True}])
def test_words_that_are_not_to_be_written_stay_away_and_that_it_cannot_wait_does_not(name, part):
    words = paper(name, urgent="Ik slaap op straat.", parts={URGENT: part})
    assert "straat" not in words
    assert "Spoed. Dit kan niet wachten op het onderzoek. " in words


@each_paper
def test_words_that_were_said_otherwise_stand_there_with_those_for_the_municipality(name):
    part = {"text": "Ik heb geen bed", "application_words": "Geen onderdak."}
    words = paper(name, urgent="Ik slaap op straat.", parts={URGENT: part})
    assert "straat" not in words
    assert "“Ik heb geen bed”" in words
    assert "Geen onderdak." in words
    assert "geen bed" not in paper(name, urgent="x", parts={URGENT: part}, medical_data="stays")


@each_paper
def test_without_urgency_nothing_speaks_of_it(name):
    assert "Spoed" not in paper(name)
    assert "Spoed" not in paper(name, medical_data="stays")


@each_paper
def test_that_the_report_was_received_is_a_step_of_its_own(name):
    """Wmo 2015 art. 2.3.2 lid 1: the municipality confirms that it received the report."""
    assert in_sentence(text("dates.confirmed")) in paper(name)
    assert "donderdag 19 november 2026" in paper(name, confirmed_on="19-11-2026")


@each_paper
def test_that_a_change_is_told_at_once_stands_among_the_dates(name):
    """Wmo 2015 art. 2.3.8."""
    words = paper(name)
    assert text("dates.at_once") in words
    assert "Wmo 2015 art. 2.3.8" in words


@each_paper
def test_after_an_objection_the_day_to_go_to_court_is_told(name):
    assert text("dates.appeal_due") not in paper(name)
    words = paper(name, objection_decided_on="12-04-2027")
    assert "maandag 24 mei 2027" in words
    assert "Awb art. 6:7 en 8:1" in words


@each_paper
def test_a_decision_of_which_the_day_is_not_known_yet_still_tells_that_one_can_object(name):
    """Awb art. 6:7: the weeks run, also while nobody wrote down since when."""
    words = paper(name, status="decided")
    assert text("dates.objection_due") in words
    assert in_sentence(text("dates.decided")) in words


def test_where_a_rule_was_found_is_said_without_who_read_it():
    """What we did not read ourselves is for the worker's screen (see test_deadlines), never for a paper."""
    sources = [str(rule["source"]) for rule in rules().values() if "source" in rule and "weeks" in rule]
    assert sources
    assert [each for each in sources if "gelezen" in each] == []


def test_a_budget_tells_for_whom_the_rate_is_and_how_the_agreement_and_the_vog_stand():
    said = {"rate_for": "network", "care_agreement": "Ligt bij de SVB", "conduct": "Aangevraagd in mei"}
    dossier = with_value(with_request(), (*LINE, "leveringsvorm"), "pgb")
    for key, value in said.items():
        dossier = with_value(dossier, (*REQUEST, "budget", key), value)
    words = rendered_text(composed("pgb-plan", dossier, TODAY))
    assert all(each in words for each in ("Iemand uit het netwerk", "Ligt bij de SVB", "Aangevraagd in mei"))
    plan = rendered_text(composed("persoonlijk-plan", dossier, TODAY))
    assert all(
        each in plan for each in (text("plan.pgb.rate_for"), "Iemand uit het netwerk", "Ligt bij de SVB")
    )


def test_who_cares_is_asked_about_respite_and_appreciation():
    """Wmo 2015 art. 1.1.1 and 2.1.6."""
    asked = " ".join(worksheet("aanvraag").named["mantelzorger_needs"].guide)
    assert "respijtzorg" in asked
    assert "waardering" in asked


def test_everything_the_law_gives_beside_its_terms_has_article_source_and_day():
    for rule in rules()["law"].values():
        assert rule["article"]
        assert rule["source"]
        assert as_date(rule["checked"])
