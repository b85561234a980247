"""The client's own papers in every language there is, beside the Dutch; papers for others in Dutch alone."""

from dataclasses import replace
from datetime import date

import pytest

from supportcycle.content.catalogue import text
from supportcycle.content.language import HOME, in_language
from supportcycle.content.spoken_languages import spoken_language, spoken_languages
from supportcycle.documents.compose.registry import composed, composed_card, documents
from supportcycle.documents.compose.two_languages import IN_TWO_LANGUAGES
from supportcycle.documents.pdf import rendered_pdf
from supportcycle.documents.rendering import FORMATS
from supportcycle.documents.text import rendered_text
from supportcycle.documents.tree import Beside, Document, Picture, Table, strings
from supportcycle.domain.model.dossier import Dossier, current_round
from supportcycle.domain.update import with_value
from tests.documents.pdf.checks import faults
from tests.documents.pdf.test_blocks import NOON
from tests.domain.dossiers import practice

TODAY = date(2026, 11, 24)
LANGUAGES = [each.key for each in spoken_languages()]
NAMES = sorted(name for name, offer in documents().items() if offer.key in IN_TWO_LANGUAGES)


def spoken_to(key: str, name: str = "bram-review") -> Dossier:
    return with_value(practice(name), ("edition", "language"), key)


def beside(document: Document) -> list[Beside]:
    return [block for block in document.blocks if isinstance(block, Beside)]


def said(document: Document) -> str:
    return "\n".join(strings(document))


def test_in_a_column_from_right_to_left_a_phone_number_stays_in_its_order() -> None:
    called = spoken_to("ar")
    called = with_value(called, ("rounds", current_round(called)[0], "meeting", "call_how"), "033 123 45 67")
    paper = composed(next(name for name in NAMES if documents()[name].key == "client_page"), called, TODAY)
    own = said(replace(paper, blocks=tuple(each for one in beside(paper) for each in one.own)))
    home = said(replace(paper, blocks=tuple(each for one in beside(paper) for each in one.home)))
    assert "033\u00a0123\u00a045\u00a067" in own
    assert "033 123 45 67" in home


@pytest.mark.parametrize("key", LANGUAGES)
def test_every_paper_of_the_client_is_in_both_and_has_no_faults(key: str) -> None:
    for name in NAMES:
        paper, dutch = composed(name, spoken_to(key), TODAY), composed(name, practice("bram-review"), TODAY)
        with in_language(key):
            assert text("language.unread") in said(paper), name
        assert text("language.unread") in said(paper), name
        missing = [each for each in strings(dutch) if each.strip() and each not in said(paper)]
        assert name == "een-bladzijde" or missing == [], name
        marks = {each.language for each in paper.blocks if isinstance(each, Beside)}
        assert marks == {spoken_language(key).mark}
        assert faults(rendered_pdf(paper, created=NOON)) == [], name


def test_the_other_formats_say_the_language_too() -> None:
    paper = composed("een-bladzijde", spoken_to("en"), TODAY)
    page = FORMATS["html"].write(paper, NOON).decode()
    assert '<html lang="nl-NL"' in page
    assert page.count('lang="en"') == sum(isinstance(each, Beside) for each in paper.blocks)
    assert "My wish" in rendered_text(paper)
    assert FORMATS["docx"].write(paper, NOON)


def test_the_simple_edition_in_another_language_is_made_in_every_format_without_pictures() -> None:
    simple = with_value(spoken_to("tr"), ("edition", "simple"), True)
    paper = composed("een-bladzijde", simple, TODAY)
    assert not [block for block in paper.blocks if isinstance(block, Picture) and block.beside]
    for name, made in FORMATS.items():
        assert made.write(paper, NOON), name


def test_a_card_for_who_helps_stands_in_both_on_one_card() -> None:
    (table,) = (
        each for each in composed("kaartjes", spoken_to("en"), TODAY).blocks if isinstance(each, Table)
    )
    assert [column.language for column in table.columns] == ["en", ""]
    assert all(own != home for own, home in table.rows)
    notes = []
    for side in ("en", HOME):
        with in_language(side):
            notes.append(text("language.unread"))
    assert all(note in cell for row in table.rows for note, cell in zip(notes, row, strict=True))
    one = composed_card("p1", spoken_to("en"), TODAY)
    with in_language("en"):
        assert text("helper_card.closing") in said(one)
    assert all(note in said(one) for note in notes)


def test_what_goes_to_others_stays_dutch() -> None:
    for name in ("wmo-aanvraag", "persoonlijk-plan", "gemeente", "agenda-bezoek"):
        assert composed(name, spoken_to("en"), TODAY) == composed(name, practice("bram-review"), TODAY), name


def test_a_language_that_was_read_says_so_no_more_and_one_that_is_not_whole_does(spoken) -> None:
    about = 'name = "Q"\ndutch_name = "Q"\nmark = "qn"\ndirection = "ltr"\nread_by = "Ayla"'
    spoken("qn", language=about, documents__client_page='[client_page]\nwish = "Qiş"')
    paper = composed("een-bladzijde", spoken_to("qn"), TODAY)
    assert "Qiş" in said(paper)
    assert text("language.missing") in said(paper)
    assert text("language.unread") not in said(paper)


def test_a_folder_that_is_gone_leaves_the_dutch_paper() -> None:
    assert composed("voorbereiding", spoken_to("qq"), TODAY) == composed(
        "voorbereiding", practice("bram-review"), TODAY
    )
