"""A number or an address of somebody, in any words that may go on a paper, is asked about."""

import pytest

from supportcycle.domain.loose_ends import LooseEnd, all_loose_ends
from supportcycle.domain.loose_ends import LooseEndKind as Kind
from supportcycle.domain.loose_ends.contact_data import MEANT_FOR_IT
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.update import with_value
from tests.domain.dossiers import LIMITS, ROUND, TODAY, dossier_with
from tests.domain.loose_ends.test_stale_reasons import FIELDS, full
from tests.running.walking import for_each

FOUND = {
    "Bel haar op 06-12345678.": "06-12345678",
    "Bel 020 123 45 67 na tienen": "020 123 45 67",
    "+31 6 12345678": "+31 6 12345678",
    "Mail naar an.s@thuis.example.nl, dat leest ze": "an.s@thuis.example.nl",
    "Rekening NL91 ABNA 0417 1643 00": "NL91 ABNA 0417 1643 00",
    "nummer 123456782": "123456782",
    "Zij woont op 3511 AB 12": "3511 AB",
    "Zij woont in 2013 AB Haarlem": "2013 AB",
    "Zij woont op Laan 12, 2013 AB": "2013 AB",
    "Zij woont op Laan 7\n1901 CD": "1901 CD",
    "Zij woont op 2013AB": "2013AB",
}
CALM = (
    "Op 01-12-2026 02-12-2026 gaan we", "Van 10.30 tot 12.00 uur", "€ 21,80 per maand", "1234 keer",
    "In 2026, en later",
    "0800 2000", "bel 112", "2025 EN 2026", "IN 2019 AD", "1500 EU", "Het is 10.000.000.000 waard",
)  # fmt: skip


def asked(dossier: Dossier) -> list[LooseEnd]:
    found = all_loose_ends(dossier, TODAY, LIMITS)
    return [end for end in found if end.kind is Kind.CONTACT_DATA_IN_TEXT]


@pytest.mark.parametrize("words", FOUND)
def test_whatever_finds_somebody_is_found(words: str) -> None:
    (end,) = asked(dossier_with(((*ROUND, "meeting", "story"), words)))
    assert end.values == {"found": FOUND[words]}


@pytest.mark.parametrize("words", CALM)
def test_days_hours_and_amounts_find_nobody(words: str) -> None:
    assert asked(dossier_with(((*ROUND, "meeting", "story"), words))) == []


@for_each("path", FIELDS, ids=lambda path: ".".join(path[2:]))
def test_in_every_text_that_argues_it_is_found(path: tuple[str, ...]) -> None:
    meant = path[-2:] == ("aanvraag", "case_number")
    assert [end.path for end in asked(full((path, "Bel 06-12345678")))] == ([] if meant else [path])


def test_what_finds_the_client_is_the_clients_own() -> None:
    said = dossier_with(((*ROUND, "meeting", "story"), "Bel mij op 06 1234 5678"))
    assert asked(said)
    assert asked(with_value(said, ("identity", "phone"), "06-12345678")) == []


def test_where_somebody_is_reached_is_asked_on_purpose() -> None:
    assert asked(dossier_with(((*ROUND, "meeting", "call_how"), "06-12345678"))) == []
    assert "Meeting.call_how" in MEANT_FOR_IT
