"""A name that may not leave is not on a paper, or is asked about before: every text of the model is tried."""

import pytest

from supportcycle.content.catalogue import texts
from supportcycle.documents.compose.offer import Audience
from supportcycle.documents.compose.registry import composed, composed_card, offers
from supportcycle.documents.privacy.name_consent import as_told, ends_about_names, names_asked
from supportcycle.documents.privacy.name_search import mark_of
from supportcycle.documents.rendering import rendered
from supportcycle.documents.tree import Document, Paragraph, Picture
from supportcycle.domain.privacy.sharing import usual_slip
from supportcycle.domain.update import value_at, with_value
from tests.documents.compose.test_sharing import streams
from tests.documents.composing import NOON, TODAY
from tests.documents.full_of import everything_filled_in, places_for_text
from tests.dossiers.bram import bram
from tests.running.walking import for_each

NAME = "Quetzalina"
NAMES = ("name", "first_names", "surname")
PAPERS = [name for name, offer in offers().items() if offer.audience is not Audience.BLANK]


def slip(dossier):
    return usual_slip(dossier, "r1")


def with_sister(dossier):
    return with_value(dossier, ("people", "p90"), {"name": NAME, "relation": "zus", "role": "family"})


def telling(words=f"{NAME} drinkt te veel en slaapt bij mij."):
    """Bram with a sister who is named in his own words only."""
    cell = ("rounds", "r1", "sheets", "personal_profile", "cells", "housing", "now")
    return with_value(with_sister(bram()), cell, words)


def text_of(document):
    return rendered(document, "txt", created=NOON).decode()


@pytest.mark.parametrize("paper", ["wmo-aanvraag", "persoonlijk-plan", "werkblad-personal_profile"])
def test_a_name_in_own_words_is_asked_about_with_the_place_where_it_stands(paper):
    dossier = telling()
    if paper not in offers():
        paper = next(name for name, offer in offers().items() if offer.key == "personal_profile")
    found = names_asked(composed(paper, dossier, TODAY), dossier, slip(dossier))
    assert list(found) == ["p90"]
    assert "drinkt te veel" in found["p90"][0].words
    assert found["p90"][0].heading


@pytest.mark.slow
@for_each("paper", PAPERS)
def test_wherever_a_name_is_typed_it_is_asked_about_on_every_paper_it_reaches(paper):
    full = with_sister(everything_filled_in())
    dossier = full
    for path in places_for_text(full):
        if path[-1] not in NAMES and path[:2] != ("people", "p90"):
            dossier = with_value(dossier, path, f"{value_at(full, path)} {NAME}")
    document = composed(paper, dossier, TODAY)
    printed = text_of(document)
    reached = NAME in printed
    if reached:
        assert "p90" in names_asked(document, dossier, slip(dossier))
    told = as_told(document, dossier, slip(dossier).model_copy(update={"told_by_relation": ("p90",)}))
    assert NAME not in text_of(told)
    assert ("[zus]" in text_of(told)) == reached


def test_every_paper_for_others_has_a_name_to_ask_with():
    others = (Audience.MUNICIPALITY, Audience.HELPER, Audience.TAKE_ALONG)
    keys = [offer.key for offer in offers().values() if offer.audience in others]
    assert all(f"papers.names.{key}" in texts() for key in keys)


@pytest.mark.parametrize("format", ["pdf", "docx", "html", "txt", "json"])
def test_what_is_told_by_relation_is_not_among_the_bytes_of_any_format(format):
    dossier = telling()
    chosen = slip(dossier).model_copy(update={"told_by_relation": ("p90",)})
    document = as_told(composed("wmo-aanvraag", dossier, TODAY), dossier, chosen)
    data = rendered(document, format, created=NOON)
    assert not any(NAME.encode() in part for part in streams(data))
    assert names_asked(document, dossier, chosen) == {}


def test_a_name_in_a_drawing_is_found_and_can_be_told_by_relation():
    svg = "<svg><style>.Quetzalina {}</style><text>Met <tspan>Quetzalina &amp; co</tspan></text></svg>"
    document = Document("Kaart", (Picture(svg, "in woorden", 1.0),))
    dossier = telling("niets")
    assert names_asked(document, dossier, slip(dossier))["p90"][0].heading == "Kaart"
    told = as_told(document, dossier, slip(dossier).model_copy(update={"told_by_relation": ("p90",)}))
    assert "<tspan>[zus] &amp; co</tspan>" in told.blocks[0].svg


def test_what_stays_as_typed_is_asked_again_when_the_sentence_changes():
    dossier = telling()
    document = composed("wmo-aanvraag", dossier, TODAY)
    places = names_asked(document, dossier, slip(dossier))["p90"]
    left = slip(dossier).model_copy(update={"as_typed": (mark_of("p90", places),)})
    assert names_asked(document, dossier, left) == {}
    changed = telling(f"{NAME} steelt.")
    assert list(names_asked(composed("wmo-aanvraag", changed, TODAY), changed, left)) == ["p90"]


def test_who_said_yes_is_not_asked_about_and_nobody_is_on_the_own_card():
    dossier = telling()
    document = composed("wmo-aanvraag", dossier, TODAY)
    named = slip(dossier).model_copy(update={"named": ("p90",)})
    assert names_asked(document, dossier, named) == {}
    card = Document("Kaartje", (Paragraph(f"Dag {NAME}"),))
    assert names_asked(card, dossier, slip(dossier), own="p90") == {}
    assert list(names_asked(card, dossier, slip(dossier))) == ["p90"]


def test_a_name_on_the_card_of_somebody_else_is_asked_about():
    helper = ("rounds", "r1", "versions", "v1", "plans", "g1", "steps", "g1_t2", "others", "a1", "what")
    dossier = with_value(with_sister(bram()), helper, f"past op als {NAME} er is")
    document = composed_card("p1", dossier, TODAY)
    assert list(names_asked(document, dossier, slip(dossier), own="p1")) == ["p90"]


def test_the_loose_end_names_the_first_paper_and_leads_to_the_person():
    (end,) = ends_about_names(telling(), TODAY)
    assert end.values == {"person": NAME, "paper": "Wmo-aanvraag"}
    assert end.path == ("people", "p90", "may_be_named")
