"""The client's own page is full before anything of the plan is left out, in each edition and language."""

from itertools import product

from supportcycle.content.catalogue import text
from supportcycle.content.practice import practice_names
from supportcycle.content.spoken_languages import spoken_languages
from supportcycle.documents.compose.cards.client_page import beyond_client_page
from supportcycle.documents.compose.cards.page_height import fits, height
from supportcycle.documents.compose.registry import composed
from supportcycle.documents.pdf.blocks import draw
from supportcycle.documents.pdf.paper import Paper
from supportcycle.documents.pdf.printable_text import printable
from supportcycle.documents.tree import Beside, Bullets, Document, Heading, Paragraph, strings
from supportcycle.domain.model.client_edition import Address, ClientEdition
from supportcycle.domain.model.dossier import current_round
from tests.documents.composing import NOON, TODAY
from tests.domain.dossiers import practice
from tests.running.walking import for_each

FULL, FULL_BESIDE = 0.9, 0.8
"""In half a page a point takes more lines, and two points go at a time."""
OTHER = next(each.key for each in spoken_languages())
EDITIONS = {
    "u": ClientEdition(),
    "je": ClientEdition(address=Address.JE),
    "simple": ClientEdition(address=Address.JE, simple=True),
    "other": ClientEdition(language=OTHER),
}


def drawn(document: Document) -> Paper:
    paper = Paper(document, NOON, printable("".join(strings(document))))
    draw(paper, document.blocks)
    return paper


@for_each("name, edition", product(practice_names(), EDITIONS))
def test_what_is_left_out_would_not_have_fitted(name: str, edition: str) -> None:
    dossier = practice(name).model_copy(update={"edition": EDITIONS[edition]})
    paper = drawn(composed(text("names.client_page"), dossier, TODAY))
    assert paper.page == 1
    if beyond_client_page(dossier, round_id=current_round(dossier)[0], today=TODAY):
        title = (4 * 6.5) / paper.page_height  # the title block, which is not drawn here
        assert 1 - paper.room / paper.page_height + title > (FULL_BESIDE if edition == "other" else FULL)


@for_each("name, language", product(practice_names(), [each.key for each in spoken_languages()]))
def test_beside_another_language_both_say_as_much_on_one_page(name: str, language: str) -> None:
    dossier = practice(name).model_copy(update={"edition": ClientEdition(language=language)})
    document = composed(text("names.client_page"), dossier, TODAY)
    assert drawn(document).page == 1
    lists = [
        [len(each.items) for each in side if isinstance(each, Bullets)]
        for block in document.blocks
        if isinstance(block, Beside)
        for side in (block.own, block.home)
    ]
    assert lists[::2] == lists[1::2]


def test_an_estimate_is_near_what_is_drawn_and_never_lower() -> None:
    long = "Op maandag komt de buurvrouw langs om samen koffie te drinken en de post door te nemen. " * 2
    blocks = (Heading("Wie mij helpt", small=True), Bullets((long, "Kort.", long)), Paragraph(long))
    paper = drawn(Document("Titel", blocks))
    used = paper.page_height - paper.room
    assert used <= height(blocks, 1.0) <= used + 12


def test_larger_type_fits_less() -> None:
    many = [Bullets(("woord " * 40,) * 14)]
    assert fits("Titel", many, 1.0)
    assert not fits("Titel", many, 1.5)
