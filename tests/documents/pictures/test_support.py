"""The circles in a picture hold whoever the request tells of."""

from supportcycle.documents.compose.registry import composed
from supportcycle.documents.text import rendered_text
from tests.documents.composing import TODAY
from tests.domain.dossiers import practice


def test_a_group_without_a_name_stands_in_the_picture_as_it_does_in_the_request():
    request = rendered_text(composed("wmo-aanvraag", practice("bram-review"), TODAY))
    assert "Een groep of vereniging: Volleyballen" in request
    for name in ("in-beeld", "vier-cirkels"):
        assert (
            "een groep of vereniging" in rendered_text(composed(name, practice("bram-review"), TODAY)).lower()
        )
