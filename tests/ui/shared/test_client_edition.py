"""Whether the client is spoken to with u or je is said once, and holds for the own screens and papers."""

from datetime import date

from supportcycle.content.catalogue import text
from supportcycle.content.language import HOME, JE
from supportcycle.documents.compose.registry import composed, edition_for
from supportcycle.domain.model.client_edition import Address, ClientEdition
from supportcycle.ui.shell.page_registry import entry
from supportcycle.workspace.workspace import Workspace
from tests.domain.dossiers import ROUND, dossier_with
from tests.ui.pages.at_table.sitting import now, sat_down
from tests.ui.pages_open import opened

JE_CHOSEN = (("edition",), ClientEdition(address=Address.JE))
TODAY = date(2026, 11, 24)


def test_the_table_speaks_as_the_client_wants(open_workspace: Workspace) -> None:
    assert sat_down(open_workspace, "story", JE_CHOSEN).title[0].value == "Vertel eens over jezelf"


def test_the_table_says_u_until_somebody_chooses(open_workspace: Workspace) -> None:
    assert sat_down(open_workspace, "story").title[0].value == "Vertel eens over uzelf"


def test_it_is_asked_where_people_meet_and_kept(open_workspace: Workspace) -> None:
    open_workspace.add(dossier_with(((*ROUND, "meeting", "story"), "Ik ben Bram")), "")
    app = opened(entry("meeting"), "test")
    address = next(radio for radio in app.radio if (radio.key or "").endswith("address"))
    assert (address.value, address.options) == ("u", ["U", "Je"])
    address.set_value("je").run()
    assert now(open_workspace).edition.address is Address.JE


def test_only_the_own_papers_of_the_client_speak_so() -> None:
    dossier = dossier_with(JE_CHOSEN)
    offered = {"client_page": JE, "preparation": JE, "evaluation": JE, "aanvraag": HOME, "cards": HOME}
    assert {key: edition_for(text(f"names.{key}"), dossier) for key in offered} == offered


def test_a_paper_for_others_is_the_same_however_the_client_is_spoken_to() -> None:
    name, said = text("names.plan"), ((*ROUND, "goals", "g1", "own_words"), "Weer vissen")
    assert composed(name, dossier_with(said), TODAY) == composed(name, dossier_with(said, JE_CHOSEN), TODAY)
