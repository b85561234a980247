"""The request on two pages: what is asked and why, then data, consent, signatures and a box."""

from io import BytesIO

import pytest
from pypdf import PdfReader

from supportcycle.content.catalogue import text
from supportcycle.documents.compose.annexes import composed_with
from supportcycle.documents.compose.registry import composed
from supportcycle.documents.rendering import FORMATS, rendered
from supportcycle.documents.text import rendered_text
from supportcycle.documents.tree import Labelled, PageBreak, SignatureLine, Table
from supportcycle.domain.model.dossier import current_round
from supportcycle.domain.privacy.sharing import usual_slip
from supportcycle.domain.update import with_value
from tests.documents.composing import NOON, TODAY, headings, titles
from tests.domain.dossiers import practice
from tests.dossiers.bram import bram

SHORT = "korte-aanvraag"


def short(dossier):
    return composed(SHORT, dossier, TODAY)


@pytest.mark.parametrize("name", ["bram-plan", "tavenier", "ria"])
def test_it_is_two_pages(name):
    pdf = PdfReader(BytesIO(rendered(short(practice(name)), "pdf", created=NOON)))
    assert len(pdf.pages) == 2
    assert text("short.why") in pdf.pages[0].extract_text()
    assert (text("short.for_municipality") in pdf.pages[1].extract_text()) == (name != "ria")


def test_a_municipality_that_decided_has_nothing_to_fill_in_any_more():
    words = rendered_text(short(practice("ria")))
    assert text("short.for_municipality") not in words
    assert text("short.for_municipality") in rendered_text(short(bram()))


@pytest.mark.parametrize("format", FORMATS)
def test_every_format_has_it(format):
    assert rendered(short(bram()), format, created=NOON)


def test_what_is_asked_and_why_stand_first_and_no_page_is_forced():
    asked, why = text("asked_help.title"), text("short.why")
    assert titles(short(bram()))[:2] == [asked, why]
    assert not [block for block in short(bram()).blocks if isinstance(block, PageBreak)]
    asked_for = [each.text for each in headings(short(bram())) if each.level == 2]
    assert asked_for[:2] == ["Hulp bij het huishouden", "Ambulante begeleiding"]
    values = [block.value for block in short(bram()).blocks if isinstance(block, Labelled)]
    assert text("shared.nothing") not in values


def test_client_and_worker_sign_both_and_a_representative_where_there_is_one():
    labels = [block.label for block in short(bram()).blocks if isinstance(block, SignatureLine)]
    assert len(labels) == 1
    assert text("agreement.sign_client") in labels[0]
    assert text("agreement.sign_worker") in labels[0]
    with_one = with_value(bram(), ("identity", "representative"), "p2")
    assert text("agreement.sign_representative") in rendered_text(short(with_one))


def test_the_box_of_the_municipality_is_empty_as_far_as_nothing_is_known():
    box = [block for block in short(bram()).blocks if isinstance(block, Table)][-1]
    assert box.caption == text("short.for_municipality")
    assert box.rows == (("maandag 23 november 2026", "", ""),)


def test_the_day_it_was_received_is_for_the_municipality_to_write():
    sent = with_value(bram(), ("rounds", "r1", "aanvraag", "aanvraag_on"), "24-11-2026")
    box = [block for block in short(sent).blocks if isinstance(block, Table)][-1]
    assert (
        dict(zip([column.title for column in box.columns], *box.rows, strict=True))[text("short.received")]
        == ""
    )


def test_what_does_not_work_is_told_of_each_help_and_why_this_help_is_never_half_a_reason():
    words = rendered_text(short(practice("ria")))
    assert "Stofzuigen, ramen zemen, dweilen en het bed verschonen." in words
    assert "Zij doen al andere dingen voor mij." in words
    assert "…" not in words[words.index(text("short.why")) : words.index(text("identity.title_mine"))]


def test_consent_is_never_ticked_and_a_name_has_a_line_behind_it():
    words = rendered_text(short(bram()))
    consent = words[words.index(text("plan.chapters.consent")) : words.index(text("agreement.title"))]
    assert (consent.count("☐"), consent.count("☒"), consent.count("____\n")) == (5, 0, 3)


def test_it_is_openly_a_draft_until_all_it_tells_was_read():
    assert text("draft.not_all") in rendered_text(short(bram()))
    assert "oncept" not in rendered_text(short(practice("ria")))


def test_what_the_client_wants_left_out_is_not_there():
    parts = ("rounds", "r1", "aanvraag", "parts")
    silent = with_value(bram(), (*parts, "measures"), {"approval": "do_not_write"})
    assert "Hulp bij het huishouden" not in rendered_text(short(silent))
    assert "opruimen voordat" in rendered_text(short(bram()))
    silent = with_value(bram(), (*parts, "own"), {"approval": "do_not_write"})
    assert "opruimen voordat" not in rendered_text(short(silent))


def test_the_long_one_goes_behind_it_where_that_is_wanted():
    dossier = bram()
    slip = usual_slip(dossier, current_round(dossier)[0])
    whole = composed_with(SHORT, ["aanvraag"], dossier, TODAY, slip)
    assert whole.empty == ()
    assert titles(whole.document)[-2:] != titles(short(dossier))[-2:]
    assert "Bijlage 1. De hele aanvraag" in titles(whole.document)
    assert "1. Problemen" in titles(whole.document)
