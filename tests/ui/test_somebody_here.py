"""What is between the client and the worker about somebody is not on screen while that person is here."""

import pytest

from supportcycle.content import text
from supportcycle.documents.compose.register import composed, composed_card
from supportcycle.documents.rendering import rendered
from supportcycle.domain.dossier import Dossier
from supportcycle.domain.writing import written
from supportcycle.ui.desk import Desk
from tests.bram import bram
from tests.documents.composing import NOON, TODAY
from tests.ui.pages_open import Opened

SECRET = "Quetzalcoatl"
APART = ("may_know", "remark", "strain", "makes_it_harder")
HERE = pytest.mark.parametrize("present", [(), ("p1",)])


def about(present: tuple[str, ...] = ()) -> Dossier:
    """Bram, with words about his neighbour that are not for the neighbour."""
    dossier = written(bram(), ("rounds", "r1", "meeting", "present"), present)
    for key in ("may_know", "remark", "strain"):
        dossier = written(dossier, ("people", "p1", key), f"{SECRET} {key}")
    dossier = written(dossier, ("people", "p1", "makes_it_harder"), True)
    return written(dossier, ("rounds", "r1", "goals", "g1", "rather_not"), ("p1",))


def test_beside_the_name_of_who_is_here_nothing_asks_what_they_may_know(open_desk: Desk) -> None:
    page = Opened(open_desk, "meeting", about(("p1",)))
    assert not page.has("people", "p1", "may_know")
    assert page.has("people", "p1", "relation")
    assert not page.shows(SECRET)


@HERE
def test_the_register_keeps_the_words_apart_while_somebody_is_here(
    open_desk: Desk, present: tuple[str, ...]
) -> None:
    page = Opened(open_desk, "network", about(present))
    assert page.has("people", "p1", "relation")
    assert all(page.has("people", "p1", key) != bool(present) for key in APART)
    if present:
        page.app.button(key="button_shown_network_p1").click().run()
        assert all(page.has("people", "p1", key) for key in APART)


@HERE
def test_nothing_tells_at_the_table_who_would_rather_not_be_asked(
    open_desk: Desk, present: tuple[str, ...]
) -> None:
    page = Opened(open_desk, "options", about(present)).subject("kliko op tijd buiten")
    assert page.shows(text("plan.rather_not", name="Henk Naamloos")) != bool(present)


def test_no_card_and_no_invitation_holds_words_about_who_gets_it() -> None:
    dossier = about()
    for document in (composed_card("p1", dossier, TODAY), composed("uitnodiging", dossier, TODAY)):
        assert SECRET not in rendered(document, "json", created=NOON).decode()
