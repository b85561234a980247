"""Amounts of money are of one year: no paper of a later year prints them."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from supportcycle.content.rules import rules
from supportcycle.documents.compose.registry import composed, documents
from supportcycle.documents.rendering import rendered
from supportcycle.documents.text import rendered_text
from tests.documents.composing import NOON
from tests.domain.dossiers import practice

LATER = date(2027, 3, 1)
AMOUNT = re.compile(r"€\s?\d[\d.,]*\d")


def amounts(value: Any) -> Iterator[str]:
    """Every amount that stands anywhere in the rules."""
    if isinstance(value, dict):
        for each in value.values():
            yield from amounts(each)
    yield from AMOUNT.findall(value) if isinstance(value, str) else ()


def test_an_amount_in_the_rules_stands_beside_its_year():
    assert set(amounts(rules())) == {rule["amount"] for rule in rules().values() if "amount" in rule}
    assert all(isinstance(rule["year"], int) for rule in rules().values() if "amount" in rule)


@pytest.mark.slow
@pytest.mark.parametrize("dossier", ["leeg", "bram-review", "tavenier"])
def test_no_paper_of_a_later_year_prints_an_amount_of_this_one(dossier):
    printed = {name: rendered_text(composed(name, practice(dossier), LATER)) for name in documents()}
    found = {name: AMOUNT.findall(words) for name, words in printed.items()}
    assert {name: amounts for name, amounts in found.items() if amounts} == {}
    of_now = [*amounts(rules())]
    assert {name for name, words in printed.items() if any(amount in words for amount in of_now)} == set()


@pytest.mark.parametrize("format", ["docx", "html", "txt", "json"])
def test_the_plan_of_a_later_year_says_where_the_amount_stands(format):
    paper = composed("persoonlijk-plan", practice("bram-plan"), LATER)
    printed = rendered(paper, format, created=NOON)
    assert b"21,80" not in printed
    assert "www.hetcak.nl" in rendered_text(paper)


def test_the_search_finds_an_amount_where_there_is_one():
    words = rendered_text(composed("persoonlijk-plan", practice("bram-plan"), date(2026, 12, 1)))
    assert AMOUNT.findall(words) == [rules()["contribution"]["amount"]]
