"""What the paper says of the contribution: only what is certain or was said, and never two things at odds."""

from supportcycle.content.catalogue import choice_lists, text
from supportcycle.content.rules import rules
from supportcycle.documents.compose.parts.contribution import contribution
from supportcycle.documents.compose.registry import composed
from supportcycle.documents.text import rendered_text
from supportcycle.documents.tree import strings
from supportcycle.domain.update import with_value
from tests.documents.composing import TODAY
from tests.dossiers.bram import bram

REQUEST = ("rounds", "r1", "aanvraag", "contribution_exceptions")
LINE = ("rounds", "r1", "versions", "v1", "plans", "g1", "steps", "g1_t1", "wmo", "w1")
AMOUNT = rules()["contribution"]["amount"]
COUPLE = (
    (("identity", "birth_date"), "1-1-1985"),
    (("people", "p90"), {"role": "partner", "birth_year": "1980"}),
)


def paper(*writes):
    dossier = bram()
    for path, value in writes:
        dossier = with_value(dossier, path, value)
    return " ".join(rendered_text(composed("persoonlijk-plan", dossier, TODAY)).split())


def test_what_was_not_said_is_no_sentence_of_the_client_and_takes_no_amount_away():
    words = paper(*COUPLE)
    assert "AOW-leeftijd nog niet. Wonen wij samen" not in words
    assert AMOUNT in words
    assert text("plan.contribution.not_everybody") not in words


def test_on_screen_the_client_reads_for_whom_it_is_not_what_is_announced_and_where_it_stands():
    words = " ".join(strings(contribution(bram().rounds["r1"], TODAY)))
    assert text("plan.contribution.not_everybody") in words
    assert all(label in words for label in list(choice_lists()["contribution_exception"].values())[:-1])
    assert "wetsvoorstel (36 713)" in words
    assert "misschien vanaf 1 januari 2027" in words
    assert "was niet bekend of dat doorgaat" in words
    assert "Wmo 2015 art. 2.1.4a" in words


def test_what_was_said_stands_there_instead_of_the_amount():
    words = paper(*COUPLE, (REQUEST, ["younger_partner"]))
    assert text("plan.contribution.because.younger_partner") in words
    assert AMOUNT not in words


def test_of_protected_living_no_couple_is_told_that_it_pays_nothing():
    words = paper(*COUPLE, (REQUEST, ["younger_partner", "protected_living"]))
    assert text("plan.contribution.because.protected_living") in words
    assert text("plan.contribution.younger_partner_protected") in words
    assert text("plan.contribution.because.younger_partner") not in words


def test_help_with_a_rule_of_its_own_leaves_the_amount_for_other_help():
    protected = (*LINE, "category"), "c15"
    assert text("plan.contribution.because.protected_living") in paper(protected)
    other = {"text": "Stap", "wmo": {"w9": {"what": "Huishoudelijke hulp", "category": "c01"}}}
    both = paper(protected, ((*LINE[:-3], "g1_t9"), other))
    assert text("plan.contribution.because.protected_living") in both
    assert AMOUNT in both
