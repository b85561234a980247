"""What was not read together is counted as it is on paper, whoever wrote the words."""

import pytest

from supportcycle.content.catalogue import text
from supportcycle.documents.compose.parts.proposals import part_text
from supportcycle.documents.compose.parts.reading import BLOCKS, blocks_of, ends_about_reading, unread_parts
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.wmo import PARTS, URGENT
from supportcycle.domain.update import with_value, with_values
from tests.domain.dossiers import ROUND, dossier_with, practice
from tests.running.walking import for_each

PLAN = practice("bram-plan")
SAID = [part for part in BLOCKS if part_text(PLAN, "r1", part).text]


def read(dossier: Dossier, *parts: str) -> Dossier:
    for part in parts:
        right = {"approval": "right", "approved_text": part_text(dossier, "r1", part).text}
        dossier = with_values(dossier, (*ROUND, "aanvraag", "parts", part), right)
    return dossier


def counted(dossier: Dossier) -> list[str]:
    return [end.values["number"] for end in ends_about_reading(dossier)]


def test_there_are_fifteen_parts_and_the_seven_of_the_request_are_among_them() -> None:
    assert len(BLOCKS) == 15
    assert set(PARTS) <= set(BLOCKS)


def test_of_a_plan_of_which_nothing_was_read_every_part_with_words_counts() -> None:
    assert unread_parts(PLAN, "r1") == SAID
    assert counted(PLAN) == [str(len(SAID))]
    assert len(SAID) > 8


@pytest.mark.parametrize("part", SAID)
def test_each_part_that_was_read_counts_no_more_and_counts_again_when_its_words_change(part: str) -> None:
    once = read(PLAN, part)
    assert part not in unread_parts(once, "r1")
    other = with_value(once, (*ROUND, "aanvraag", "parts", part, "text"), "Dat is nu anders.")
    assert part in unread_parts(other, "r1")


@for_each("part", SAID)
@for_each(("field", "value"), [("stays", True), ("approval", "do_not_write")])
def test_what_does_not_go_need_not_be_read(part: str, field: str, value: object) -> None:
    assert part not in unread_parts(with_value(PLAN, (*ROUND, "aanvraag", "parts", part, field), value), "r1")


def test_when_all_was_read_nothing_is_asked() -> None:
    assert counted(read(PLAN, *SAID)) == []


def test_as_long_as_nothing_is_asked_of_the_municipality_nobody_has_to_read() -> None:
    talked = dossier_with(((*ROUND, "meeting", "reason"), "Het huis raakt vol."))
    assert unread_parts(talked, "r1")
    assert counted(talked) == []
    assert counted(with_value(talked, (*ROUND, "aanvraag", "zienswijze"), "Graag hulp")) == ["1"]


URGENTLY = with_value(PLAN, (*ROUND, "aanvraag", "urgent"), "Ik slaap op straat")
"""What is said above everything on both papers, in the client's words."""
PAYS_NOTHING = with_value(PLAN, (*ROUND, "aanvraag", "contribution_exceptions"), ("younger_partner",))


def test_why_it_cannot_wait_is_read_first_and_only_where_it_was_said() -> None:
    assert unread_parts(URGENTLY, "r1") == [URGENT, *SAID]
    assert URGENT not in unread_parts(read(URGENTLY, URGENT), "r1")
    assert blocks_of(PLAN.rounds["r1"].aanvraag) == BLOCKS


def test_a_reason_to_pay_nothing_belongs_to_what_is_read_about_the_costs() -> None:
    assert text("plan.contribution.because.younger_partner") in part_text(PAYS_NOTHING, "r1", "costs").text
    assert "costs" in unread_parts(PAYS_NOTHING, "r1")
    once = read(PAYS_NOTHING, "costs")
    assert "costs" not in unread_parts(once, "r1")
    other = with_value(once, (*ROUND, "aanvraag", "contribution_exceptions"), ("low_income",))
    assert "costs" in unread_parts(other, "r1")
