"""Who pays nothing for help of the municipality, and in which year an amount holds."""

from datetime import date

import pytest

from supportcycle.content.catalogue import choice_lists, text
from supportcycle.content.rules import rules
from supportcycle.domain.contribution import amount_in, exceptions, has_amount, told_by_dossier
from supportcycle.domain.dates import as_date
from supportcycle.domain.model.wmo import ContributionException as Why
from tests.domain.dossiers import STEP, TODAY, dossier_with, round_of, with_a_goal

PARTNER, UNDER = ("people", "p1"), 65
REQUEST = ("rounds", "r1", "aanvraag", "contribution_exceptions")


def told(*writes):
    dossier = dossier_with(*writes)
    return set(told_by_dossier(dossier, round_of(dossier), TODAY, UNDER))


def asked(*categories):
    lines = {f"w{n}": {"what": "Hulp", "category": each} for n, each in enumerate(categories)}
    dossier = with_a_goal((STEP, {"text": "Stap", "wmo": lines}))
    return set(told_by_dossier(dossier, round_of(dossier), TODAY, UNDER))


@pytest.mark.parametrize(
    ("client", "partner", "known"),
    [
        ("1-1-1980", {"role": "partner"}, {Why.YOUNGER_PARTNER}),
        ("1-1-1940", {"role": "partner", "birth_year": "1970"}, {Why.YOUNGER_PARTNER}),
        ("1-1-1940", {"role": "partner", "birth_year": "1941"}, set()),
        ("1-1-1940", {"role": "partner"}, set()),
        ("", {"role": "partner"}, set()),
        ("1-1-1980", {"role": "friend", "birth_year": "1970"}, set()),
        ("1-1-1940", {"role": "partner", "birth_year": "1970", "gone": "died"}, set()),
        ("1-1-2015", {"role": "friend"}, {Why.UNDER_18}),
    ],
)
def test_a_couple_of_which_one_has_not_the_aow_age_pays_nothing(client, partner, known):
    """Wmo 2015 art. 2.1.4a lid 3 and the decree: what is not known is asked, never guessed."""
    assert told((("identity", "birth_date"), client), (PARTNER, partner)) == known


@pytest.mark.parametrize(
    ("categories", "known"),
    [
        (["c11"], {Why.WHEELCHAIR}),
        (["c11", "c01"], set()),
        (["c15"], {Why.PROTECTED_LIVING}),
        (["c02"], set()),
        ([""], set()),
    ],
)
def test_what_is_asked_for_tells_whether_the_usual_amount_applies(categories, known):
    assert asked(*categories) == known


def test_who_said_that_none_applies_is_believed():
    dossier = dossier_with(
        (("identity", "birth_date"), "1-1-1980"), (PARTNER, {"role": "partner"}), (REQUEST, ["none"])
    )
    assert exceptions(round_of(dossier)) == ()


def test_what_was_said_and_what_is_asked_for_both_count_in_one_order():
    dossier = with_a_goal(
        (STEP, {"text": "Stap", "wmo": {"w1": {"what": "Hulp", "category": "c15"}}}),
        (REQUEST, ["low_income", "already_paying"]),
    )
    assert exceptions(round_of(dossier)) == (Why.PROTECTED_LIVING, Why.ALREADY_PAYING, Why.LOW_INCOME)


def test_what_a_birth_date_makes_likely_applies_only_when_it_was_said():
    dossier = dossier_with((("identity", "birth_date"), "1-1-2015"), (PARTNER, {"role": "partner"}))
    assert set(told_by_dossier(dossier, round_of(dossier), TODAY, UNDER)) == {
        Why.YOUNGER_PARTNER,
        Why.UNDER_18,
    }
    assert exceptions(round_of(dossier)) == ()
    assert has_amount(round_of(dossier))


def test_who_is_no_longer_there_makes_nobody_a_couple():
    born = (("identity", "birth_date"), "1-1-1985")
    assert told(born, (PARTNER, {"role": "partner", "gone": "lost"})) == set()
    assert told(born, (PARTNER, {"role": "partner", "gone": "over"})) == set()


@pytest.mark.parametrize(
    ("categories", "couple"), [(["c15"], False), (["c15", "c16"], False), (["c15", "c02"], True)]
)
def test_a_couple_is_not_asked_about_for_protected_living_alone(categories, couple):
    born = (("identity", "birth_date"), "1-1-1985")
    lines = {f"w{n}": {"what": "Hulp", "category": each} for n, each in enumerate(categories)}
    dossier = with_a_goal((STEP, {"text": "Stap", "wmo": lines}), born, (PARTNER, {"role": "partner"}))
    likely = set(told_by_dossier(dossier, round_of(dossier), TODAY, UNDER))
    assert (Why.YOUNGER_PARTNER in likely) is couple


@pytest.mark.parametrize(
    ("categories", "said", "amount"),
    [
        ([], [], True),
        (["c02"], [], True),
        (["c15"], [], False),
        (["c15", "c02"], [], True),
        (["c11"], [], False),
        (["c11", "c02"], [], True),
        (["c15"], ["none"], True),
        ([], ["protected_living"], False),
        (["c02"], ["younger_partner"], False),
        (["c02"], ["under_18"], False),
        (["c02"], ["low_income"], True),
    ],
)
def test_the_usual_amount_is_of_all_help_without_a_rule_of_its_own(categories, said, amount):
    lines = {f"w{n}": {"what": "Hulp", "category": each} for n, each in enumerate(categories)}
    dossier = with_a_goal((STEP, {"text": "Stap", "wmo": lines}), (REQUEST, said))
    assert has_amount(round_of(dossier)) is amount


@pytest.mark.parametrize(("year", "amount"), [(2025, ""), (2026, "€ 21,80"), (2027, "")])
def test_an_amount_is_of_its_own_year_only(year, amount):
    rule = {"amount": "€ 21,80", "year": 2026}
    assert amount_in(rule, date(year, 3, 1)) == amount


def test_each_exception_of_the_law_has_an_article_a_source_a_day_and_words():
    special = rules()["contribution_exceptions"]
    assert list(special) == [each for each in Why if each is not Why.NONE]
    assert list(choice_lists()["contribution_exception"]) == list(Why)
    for key, rule in special.items():
        assert rule["article"].startswith("Wmo 2015 art. ")
        assert rule["source"]
        assert as_date(rule["checked"])
        assert text(f"plan.contribution.because.{key}")
