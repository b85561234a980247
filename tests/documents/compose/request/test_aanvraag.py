"""The Wmo-aanvraag: what stands in it, what does not, and who sees that it is a draft."""

from itertools import pairwise

import pytest

from supportcycle.content.catalogue import texts
from supportcycle.documents.compose import registry
from supportcycle.documents.compose.parts.proposals import proposed_parts
from supportcycle.documents.compose.request.aanvraag import wmo_aanvraag
from supportcycle.documents.text import rendered_text
from supportcycle.documents.tree import Heading, Labelled, Notice, PageBreak, SignatureLine, Table
from supportcycle.domain.model.wmo import PARTS
from supportcycle.domain.update import with_value
from tests.documents.composing import TODAY, headings, titles
from tests.dossiers.bram import AANVRAAG, NOT_TO_BE_NAMED, bram, empty, half

REQUEST = ("rounds", "r1", "aanvraag")


def composed(dossier):
    return wmo_aanvraag(dossier, round_id="r1", today=TODAY)


def text_of(dossier):
    return rendered_text(composed(dossier))


def approved():
    """Bram, with every part approved as proposed."""
    proposals = proposed_parts(bram(), "r1")
    parts = {part: {"approval": "right", "approved_text": proposals[part].text} for part in PARTS}
    return bram(aanvraag={**AANVRAAG, "parts": parts})


def tables(dossier):
    return [block for block in composed(dossier).blocks if isinstance(block, Table)]


def test_the_seven_parts_are_numbered_chapters_in_the_order_of_the_book():
    numbered = [title for title in titles(composed(bram())) if title[0].isdigit()]
    assert [title[0] for title in numbered] == list("1234567")
    assert numbered[0] == "1. Problemen"
    assert numbered[6].endswith("nog niet bestaat")


@pytest.mark.parametrize("dossier", [empty(), half(), bram()])
def test_headings_never_skip_a_level(dossier):
    levels = [0, *(heading.level for heading in headings(composed(dossier)))]
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_the_bsn_is_a_line_to_fill_in_by_pen():
    lines = [block for block in composed(bram()).blocks if isinstance(block, Labelled)]
    assert [line.value for line in lines if line.label.startswith("Burgerservicenummer")] == [""]


def notices(dossier):
    return [block.text for block in composed(dossier).blocks if isinstance(block, Notice)]


def test_one_notice_above_says_which_parts_were_not_read_and_no_part_says_it_again():
    assert notices(bram()) == ["Concept. Nog niet samen gelezen: deel 1, 2, 3, 4, 5, 6 en 7."]
    assert text_of(bram()).count("samen gelezen") == 1
    assert "concept" in composed(bram()).subtitle
    assert notices(empty()) == ["Concept. Dit stuk is nog niet samen gelezen."]


def test_once_all_is_approved_nothing_says_draft():
    assert "oncept" not in text_of(approved())


def test_one_part_changed_after_approval_is_a_draft_again():
    changed = with_value(approved(), ("rounds", "r1", "meeting", "reason"), "Iets anders.")
    assert notices(changed) == ["Concept. Nog niet samen gelezen: deel 1."]


def test_a_part_that_is_left_out_moves_the_numbers_in_the_notice_along():
    dossier = with_value(approved(), (*REQUEST, "parts", "problems", "approval"), "do_not_write")
    changed = with_value(dossier, ("rounds", "r1", "links"), {})
    assert notices(changed) == ["Concept. Nog niet samen gelezen: deel 1."]


def test_what_was_not_spoken_of_says_so():
    text = text_of(empty())
    assert text.count("Niet besproken.") >= 7
    assert (
        "6. Vorm van de hulp: in natura of pgb\n=====================================\n\nNog te kiezen"
        in text
    )


@pytest.mark.parametrize("part", PARTS)
def test_a_part_the_client_wants_left_out_is_absent_and_leaves_no_gap(part):
    dossier = with_value(bram(), (*REQUEST, "parts", part, "approval"), "do_not_write")
    numbered = [title for title in titles(composed(dossier)) if title[0].isdigit()]
    assert [title[0] for title in numbered] == list("123456")
    assert proposed_parts(bram(), "r1")[part].text.splitlines()[-1] not in text_of(dossier)


def test_measures_that_are_left_out_are_not_asked_for_anywhere_else():
    dossier = with_value(bram(), (*REQUEST, "parts", "measures", "approval"), "do_not_write")
    dossier = with_value(dossier, (*REQUEST, "parts", "form", "approval"), "do_not_write")
    dossier = with_value(dossier, (*REQUEST, "parts", "direction_of_solution", "approval"), "do_not_write")
    assert "Hulp bij het huishouden" not in text_of(dossier)


def test_results_that_are_left_out_are_not_named_in_a_caption():
    dossier = with_value(bram(), (*REQUEST, "parts", "intended_results", "approval"), "do_not_write")
    assert "Mijn huishouden op orde" not in text_of(dossier)


def test_who_does_what_shows_the_clients_own_effort_first():
    table = next(table for table in tables(bram()) if table.caption.startswith("Doel"))
    assert [column.title for column in table.columns][:3] == [
        "Stap",
        "Wat de cliënt zelf doet",
        "Wat anderen doen",
    ]
    assert (
        "Kliko buiten",
        "ik zet hem buiten",
        "Buurman: herinnert mij eraan, elke week",
        "–",
    ) in table.rows


def test_only_who_said_yes_helps_and_others_are_still_to_be_asked():
    rows = {row[0]: row for table in tables(bram()) for row in table.rows}
    assert rows["Boodschappen"][2].splitlines() == [
        "Goede vriend: helpt met boodschappen, elke week",
        "Nog te vragen: teamgenote van volleybal: gaat mee",
    ]


def test_nobody_is_named_who_may_not_be_named():
    assert not any(name in text_of(bram()) for name in NOT_TO_BE_NAMED)


def test_what_was_granted_appears_only_once_it_was_entered():
    assert "Besluit:" not in text_of(bram())
    place = ("rounds", "r1", "versions", "v1", "plans", "g1", "steps", "g1_t1", "wmo", "w1")
    granted = with_value(
        with_value(bram(), (*place, "granted"), "3 uur per week"), (*place, "outcome"), "granted"
    )
    assert "Besluit: Toegekend, 3 uur per week" in text_of(granted)


def test_different_views_stand_beside_each_other():
    dossier = bram(aanvraag={**AANVRAAG, "dissent_client": "Ik wil meer uren."})
    text = text_of(dossier)
    assert "Hier verschillen we van mening" in text
    assert text.index("De cliënt zegt") < text.index("Ik wil meer uren.") < text.index("De ondersteuner zegt")
    assert "Heeft hier niets bij laten opschrijven." in text
    assert "Hier verschillen we van mening" not in text_of(bram())


@pytest.mark.parametrize("answer", ["agreed", "not_agreed", "later"])
def test_the_document_shows_agreement_and_disagreement_alike(answer):
    text = text_of(bram(aanvraag={**AANVRAAG, "agreement": answer}))
    assert f"☒ {texts()[f'agreement.{answer}']}".replace(" ", "\u00a0") in text
    signing = text[text.index("Akkoord en ondertekening") :]
    assert (signing.count("☒"), signing.count("☐")) == (1, 2)


def test_no_answer_leaves_three_boxes_to_tick():
    text = text_of(bram())
    assert text[text.index("Akkoord en ondertekening") :].count("☐") == 3


def test_the_clients_view_is_four_lines_with_the_signing_until_it_was_typed():
    blocks = composed(bram()).blocks
    assert not [block for block in blocks if isinstance(block, PageBreak)]
    at = blocks.index(Heading("Hoe de cliënt het zelf ziet (zienswijze)", 2))
    assert blocks[at + 1] == Labelled("", "", lines=4)
    assert isinstance(blocks[at + 4], SignatureLine)
    typed = composed(bram(aanvraag={**AANVRAAG, "zienswijze": "Zo is het."})).blocks
    at = typed.index(Heading("Hoe de cliënt het zelf ziet (zienswijze)"))
    assert typed[at + 1].text == "Zo is het."
    assert Labelled("", "", lines=4) not in typed


def test_a_column_in_which_nothing_stands_is_not_printed():
    plan = ("rounds", "r1", "versions", "v1", "plans", "g1", "steps")
    alone = with_value(bram(), plan, {"s1": {"text": "Was", "own": "mijn eigen was"}})
    table = next(table for table in tables(alone) if table.caption.startswith("Doel"))
    assert [column.title for column in table.columns] == ["Stap", "Wat de cliënt zelf doet"]


def test_client_and_worker_sign_and_a_representative_where_there_is_one():
    (both,) = [block.label for block in composed(bram()).blocks if isinstance(block, SignatureLine)]
    assert both.splitlines() == ["Handtekening cliënt", "Datum", "Handtekening ondersteuner", "Datum"]
    with_representative = with_value(bram(), ("identity", "representative"), "p2")
    assert "Handtekening vertegenwoordiger" in text_of(with_representative)


def test_dates_follow_from_the_melding_with_their_article():
    text = text_of(bram())
    assert "uiterlijk maandag 30 november 2026 (7 dagen na de melding)" in text
    assert "uiterlijk maandag 4 januari 2027 (6 weken na de melding)" in text
    assert "Wmo 2015 art. 2.3.2 lid 2" in text


def test_without_a_date_of_the_melding_the_term_itself_is_told():
    assert "binnen 7 dagen na de melding" in text_of(empty())
    assert "binnen 7 dagen na de melding" in text_of(bram(aanvraag={"melding_on": "vorige week"}))


def test_a_worker_who_types_dashes_gets_a_list():
    dossier = with_value(bram(), (*REQUEST, "parts", "analysis", "text"), "Dit speelt:\n- rommel\n- stress")
    blocks = composed(dossier).blocks
    at = blocks.index(Heading("Dit speelt", 2))
    assert blocks[at + 1].items == ("rommel", "stress")


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ({}, None),
        ({"decided_on": "07-09-2026"}, "al besloten, op maandag 7 september 2026."),
        ({"status": "objected"}, "al besloten. Verandert er iets"),
    ],
)
def test_after_a_decision_it_says_so_and_that_a_change_is_for_a_re_examination(said, told):
    for name in ("wmo-aanvraag", "korte-aanvraag", "persoonlijk-plan"):
        words = rendered_text(registry.composed(name, bram(aanvraag={**AANVRAAG, **said}), TODAY))
        assert ("hoort daar een heronderzoek bij" in words) is bool(told), name
        assert told is None or told in words, name
