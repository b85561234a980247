"""What goes behind a document, and why help is not asked of the people around the client."""

import pytest

from supportcycle.documents.compose.parts.proposals import proposed_parts
from supportcycle.documents.compose.plan.by_person import by_person
from supportcycle.documents.compose.registry import composed
from supportcycle.documents.compose.request.budget_plan import budget_plan
from supportcycle.documents.pdf import rendered_pdf
from supportcycle.documents.text import rendered_text
from supportcycle.documents.tree import Document, Table
from supportcycle.domain.model.share_slip import ShareSlip
from supportcycle.domain.privacy.sharing import as_shared
from supportcycle.domain.update import with_value
from tests.documents.composing import NOON, TODAY
from tests.documents.pdf.checks import faults
from tests.domain.dossiers import practice
from tests.dossiers.bram import NOT_TO_BE_NAMED, bram

R1 = ("rounds", "r1")
MEASURE = (*R1, "versions", "v1", "plans", "g1", "steps", "g1_t1", "wmo", "w1")
BUDGET = {
    "manages": "Ik zelf",
    "helps_manage": "p2",
    "skills_alone": ["decisions"],
    "skills_helped": ["rules"],
}


def wanting_a_budget():
    dossier = with_value(bram(), (*MEASURE, "leveringsvorm"), "pgb")
    dossier = with_value(dossier, (*MEASURE, "form_reason"), "Dan kies ik zelf wie er komt.")
    return with_value(dossier, (*R1, "aanvraag", "budget"), BUDGET)


def text_of(blocks):
    return rendered_text(Document("T", tuple(blocks)))


def shared(dossier, **slip):
    return as_shared(dossier, "r1", ShareSlip(**slip))


def test_the_budget_plan_says_why_who_manages_and_what_for():
    text = text_of(budget_plan(shared(wanting_a_budget()), "r1"))
    for words in ("Dan kies ik zelf wie er komt.", "Waarvoor: Huis schoonmaken", "Ik zelf", "goede vriend"):
        assert words in text
    assert not any(name in text for name in NOT_TO_BE_NAMED)


def test_the_ten_points_are_ticked_as_was_said():
    (table,) = (each for each in budget_plan(wanting_a_budget(), "r1") if isinstance(each, Table))
    assert len(table.rows) == 10
    ticked = {row[0]: row[1:] for row in table.rows if "☒" in row}
    assert set(ticked.values()) == {("☒", "☐"), ("☐", "☒")}


def test_the_chapter_about_the_form_has_what_was_written_about_the_budget():
    assert "Wie beheert het budget? Ik zelf" in rendered_text(
        composed("persoonlijk-plan", wanting_a_budget(), TODAY)
    )


@pytest.mark.parametrize("slip", [{"left_out": ("form",)}, {"left_out": ("measures",)}])
def test_without_the_parts_it_belongs_to_there_is_no_budget_plan(slip):
    assert budget_plan(shared(wanting_a_budget(), **slip), "r1") == ()
    assert budget_plan(shared(bram()), "r1") == ()


def test_per_person_everything_stands_together_with_the_client_first():
    (table,) = by_person(shared(bram()), "r1")
    names = [row[0] for row in table.rows]
    assert names[:3] == ["Bram", "Buurman", "Goede vriend"]
    assert "(nog te vragen)" in table.rows[names.index("Teamgenote van volleybal")][1]
    assert table.rows[1][2] == "elke week"


def test_who_is_kept_silent_about_and_what_is_left_out_is_not_in_it():
    assert "uurman" not in text_of(by_person(shared(bram(), silent=("p1",)), "r1"))
    assert "Bram" not in text_of(by_person(shared(bram(), left_out=("own",)), "r1"))


@pytest.mark.parametrize("compose", [budget_plan, by_person])
def test_an_annex_is_a_valid_and_tagged_pdf(compose):
    document = Document("T", compose(wanting_a_budget(), "r1"))
    assert faults(rendered_pdf(document, created=NOON)) == []


def asked(answer, *, printed):
    """Bram, who rather did not ask his mother for help with the house."""
    reasons = {"r4": {"may_be_printed": printed}, "r5": {"may_be_printed": False}}
    ask = {"person": "p3", "step": "g1_t1", "answer": answer, "reasons": reasons}
    return with_value(bram(), (*R1, "asks"), {"q1": ask})


@pytest.mark.parametrize(
    ("answer", "printed", "there"),
    [(None, True, True), ("no", True, True), ("yes", True, False), (None, False, False)],
)
def test_a_reason_not_to_ask_stands_with_the_help_when_the_client_lets_it(answer, printed, there):
    text = proposed_parts(shared(asked(answer, printed=printed)), "r1")["measures"].text
    assert ("“Dan draaien ouder en kind van plek om”" in text) is there
    assert "Ik wil het zelf blijven doen" not in text
    assert "oeder" not in text


def test_a_reason_about_somebody_who_is_kept_silent_about_is_not_told():
    dossier = shared(asked(None, printed=True), silent=("p3",))
    assert "ouder en kind" not in proposed_parts(dossier, "r1")["measures"].text


def test_the_budget_plan_says_what_this_help_is_for_and_not_what_the_rest_of_the_plan_is_for():
    text = rendered_text(Document("Plan", budget_plan(practice("tavenier"), "r1")))
    assert "Weer lucht in ons gezin" in text
    assert "Een huis waar alles het doet" not in text
