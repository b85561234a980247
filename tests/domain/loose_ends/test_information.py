"""A wish with nothing beside it of what is there now is asked about: one at a time, and not at once."""

from supportcycle.domain.loose_ends import LooseEndKind as Kind
from supportcycle.domain.update import with_value
from tests.domain.dossiers import ROUND, dossier_with, ends

WISHES = {"work__1": {"text": "Ik mis mijn werk. Heel erg."}, "leisure__1": {"text": "Vaker zwemmen"}}
WISHED = dossier_with(((*ROUND, "wishes"), WISHES))
LATER = {
    "told of another part": (
        (*ROUND, "sheets", "personal_profile", "cells", "housing", "now"),
        "Een fijn huis",
    ),
    "a goal was made": ((*ROUND, "goals", "g1", "own_words"), "Weer aan het werk"),
}


def test_right_after_the_first_wishes_nothing_is_asked() -> None:
    assert ends(WISHED, Kind.ONLY_WISHES) == []


def test_later_one_wish_is_asked_about() -> None:
    for path, value in LATER.values():
        (end,) = ends(with_value(WISHED, path, value), Kind.ONLY_WISHES)
        assert end.values == {"said": "Ik mis mijn werk. Heel erg"}
        assert end.path[-2:] == ("work", "now")
