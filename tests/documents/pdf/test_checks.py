"""The checks of the PDF tests find faults that are planted; whether veraPDF agrees: test_dossiers.py."""

from io import BytesIO

import pikepdf
import pytest

from supportcycle.documents.pdf import rendered_pdf
from supportcycle.documents.tree import Document
from tests.documents.pdf.checks import faults
from tests.documents.pdf.test_blocks import KITCHEN_SINK, NOON


def spoilt(spoil) -> list[str]:
    """The faults that are found after something was done to a good file."""
    whole = BytesIO()
    with pikepdf.open(BytesIO(rendered_pdf(Document("T", KITCHEN_SINK), created=NOON))) as pdf:
        spoil(pdf)
        pdf.save(whole, deterministic_id=True)
    return faults(whole.getvalue())


def elements(pdf, kind):
    return [each for each in pdf.objects if isinstance(each, pikepdf.Dictionary) and each.get("/S") == kind]


def empty_parent_tree(pdf):
    pdf.Root.StructTreeRoot.ParentTree.Nums = pikepdf.Array()


def drop_description(pdf):
    del elements(pdf, "/Figure")[0].Alt


def skip_heading_level(pdf):
    elements(pdf, "/H3")[0].S = pikepdf.Name.H4


def draw_untagged(pdf):
    pdf.pages[0].contents_add(b"0 0 10 10 re f")


def leave_out_paragraph(pdf):
    elements(pdf, "/P")[0].K = pikepdf.Array()


def drop_language(pdf):
    del pdf.Root.Lang


PLANTED = [empty_parent_tree, drop_description, skip_heading_level, draw_untagged, leave_out_paragraph]


def test_a_file_that_was_only_saved_again_has_no_faults():
    assert spoilt(lambda pdf: None) == []


@pytest.mark.parametrize("spoil", [*PLANTED, drop_language], ids=lambda spoil: spoil.__name__)
def test_planted_faults_are_found(spoil):
    assert spoilt(spoil) != []
