"""What the help that is there yields: told in the chapter on who gives it, as far as that may leave."""

import pytest

from supportcycle.documents.compose.parts.existing_help import (
    existing_help,
    of_housemates,
    of_network,
    of_others,
)
from supportcycle.documents.compose.parts.proposals import part_text
from supportcycle.documents.compose.registry import composed, worksheet_name
from supportcycle.documents.text import rendered_text
from supportcycle.domain.privacy.sharing import as_shared, usual_slip
from supportcycle.domain.update import with_value
from tests.documents.composing import TODAY
from tests.domain.dossiers import ROUND, STEP, with_a_goal

PEOPLE = {
    "p1": {"name": "Els", "relation": "mijn zus", "gives": "Kookt", "may_leave": ["tie"]},
    "p2": {"name": "Ton", "relation": "mijn buurman", "gives": "Doet klusjes"},
    "p3": {"name": "Mia", "role": "professional"},
    "p4": {"name": "Jo", "relation": "mijn man", "role": "partner", "gives": "Alles", "may_leave": ["tie"]},
}
SAID = {
    "p1": {"yields": "Warm eten", "verdict": "keep"},
    "p2": {"yields": "Quetzalcoatl"},
    "p3": {"verdict": "change"},
    "p4": {"yields": "Rust in huis"},
    "g1_t1__w1": {"yields": "Een schoon huis"},
}
GRANTED = {"what": "Huishoudelijke hulp", "outcome": "granted"}


def helped():
    said = ((*ROUND, "aanvraag", "medical_data"), "goes")
    writes = (((*STEP, "wmo", "w1"), GRANTED), ((*ROUND, "existing_help"), SAID), said)
    return with_a_goal((("people",), PEOPLE), *writes)


def leaving(dossier, **slip):
    return as_shared(dossier, "r1", usual_slip(dossier, "r1").model_copy(update=slip))


def test_each_help_says_what_it_yields_and_whether_it_may_stay() -> None:
    assert existing_help(helped(), "r1", of_network).splitlines()[:2] == [
        "Wat de hulp die er al is oplevert:",
        "- Mijn zus: “Warm eten” Dit mag zo blijven.",
    ]


def test_that_help_may_stay_is_not_told_without_what_it_yields() -> None:
    said = (*ROUND, "existing_help", "p1")
    kept, changed = (
        existing_help(with_value(helped(), said, {"verdict": verdict}), "r1", of_network)
        for verdict in ("keep", "change")
    )
    assert "Mijn zus" not in kept
    assert "- Mijn zus: Dit mag anders." in changed


def test_each_stands_in_the_chapter_on_who_gives_it() -> None:
    shared = leaving(helped())
    assert existing_help(shared, "r1", of_housemates).splitlines()[1:] == ["- Mijn man: “Rust in huis”"]
    assert existing_help(shared, "r1", of_others).splitlines()[1:] == [
        "- Mia: Dit mag anders.",
        "- Huishoudelijke hulp: “Een schoon huis”",
    ]
    for part, words in {
        "housemates": "Rust in huis",
        "network": "Warm eten",
        "other_help": "Een schoon huis",
    }.items():
        assert words in part_text(shared, "r1", part).text
    assert "existing_help.yields" in part_text(shared, "r1", "direction_of_solution").sources


@pytest.mark.parametrize("name", ["wmo-aanvraag", "persoonlijk-plan", worksheet_name("existing_help")])
def test_of_somebody_around_the_client_nothing_leaves_that_was_not_allowed(name) -> None:
    paper = rendered_text(composed(name, helped(), TODAY))
    assert "Warm eten" in paper
    assert "Quetzalcoatl" not in paper
    allowed = with_value(helped(), ("people", "p2", "may_leave"), ("tie",))
    assert "Quetzalcoatl" in rendered_text(composed(name, allowed, TODAY))


def test_that_somebody_around_the_client_might_stop_is_on_no_paper() -> None:
    dossier = with_value(helped(), (*ROUND, "existing_help", "p1", "verdict"), "stop")
    for name in ("wmo-aanvraag", "persoonlijk-plan", worksheet_name("existing_help")):
        paper = rendered_text(composed(name, dossier, TODAY))
        assert "Warm eten" in paper
        assert "stoppen" not in paper.lower()


def test_who_is_kept_silent_about_and_words_without_medical_data_stay_at_the_table() -> None:
    assert "Warm eten" not in existing_help(leaving(helped(), silent=("p1",)), "r1")
    bare = existing_help(leaving(helped(), with_medical=False), "r1")
    assert "Warm eten" not in bare
    assert "Mijn zus" not in bare, "that it may stay tells nothing without what it yields"


def test_where_nothing_was_said_nothing_is_told() -> None:
    assert existing_help(with_value(helped(), (*ROUND, "existing_help"), {}), "r1") == ""
