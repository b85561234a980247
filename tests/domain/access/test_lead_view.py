"""A team lead sees heads and counts, and nothing of what was said."""

from datetime import date

from supportcycle.content.rules import rules
from supportcycle.domain.access.lead_view import HEAD, counted, for_lead
from supportcycle.domain.deadlines import terms_from
from supportcycle.domain.dossier_summary import head
from tests.domain.dossiers import dossier_with


def test_only_what_is_listed_passes():
    assert for_lead({"name": "Bram", "next_step": "bellen", "new": "iets"}) == {"name": "Bram"}


def test_the_list_names_what_a_head_has():
    made = head(dossier_with(), date(2026, 11, 30), terms_from(rules()))
    assert set(HEAD) <= set(made)
    assert "next_step" not in for_lead(made)


def test_dossiers_are_counted_by_owner():
    assert counted(["fatma", None, "fatma"]) == {"fatma": 2, None: 1}
