"""Contact in the street: a fold under the neighbourhood, a paper, and ideas that are offered."""

from supportcycle.content.catalogue import text
from supportcycle.content.worksheets import worksheet
from supportcycle.documents.compose.registry import composed, worksheet_name
from supportcycle.documents.text import rendered_text
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.update import with_value
from supportcycle.workspace.workspace import Workspace
from tests.documents.composing import TODAY
from tests.ui.pages_open import Opened

PLACE = ("network", "street")
CHAT = next(row.label for row in worksheet("street_contacts").rows if row.key == "chat")
STREET = {
    "contacts": {"chat": {"now": "never", "wished": "often", "weight": "much"}},
    "idea": "Soep voor de buren",
}
SAID = with_value(Dossier(id="d", name="Sam"), ("rounds", "r1", *PLACE), STREET)


def test_what_is_wished_more_often_is_told_at_once(open_workspace: Workspace) -> None:
    people = {"p1": {"name": "Buur", "role": "neighbour"}}
    dossier = with_value(Dossier(id="d", name="Sam"), ("people",), people)
    page = Opened(open_workspace, "maps", dossier).subject(text("maps.subjects.neighbourhood"))
    for field, value in STREET["contacts"]["chat"].items():
        page.set(value, *PLACE, "contacts", "chat", field)
    page.set("Soep voor de buren", *PLACE, "idea")
    assert page.dossier.rounds["r1"].network.street == SAID.rounds["r1"].network.street
    assert CHAT.lower() in "\n".join(each.value for each in page.app.markdown)


def test_it_is_offered_among_the_ideas_and_not_twice(open_workspace: Workspace) -> None:
    sheet = {"goal": "g1", "options": {"o1": {"text": "Soep voor de buren"}}}
    dossier = with_value(SAID, ("rounds", "r1", "goals"), {"g1": {"own_words": "Mensen zien"}})
    dossier = with_value(dossier, ("rounds", "r1", "option_sheets"), {"s1": sheet})
    page = Opened(open_workspace, "options", dossier).subject("Mensen zien")
    offered = [button.label for button in page.app.button if (button.key or "").startswith("idea_")]
    assert CHAT in offered
    assert "Soep voor de buren" not in offered


def test_it_is_told_on_paper_and_blank_it_can_be_written_on() -> None:
    told = rendered_text(composed(worksheet_name("street_contacts"), SAID, TODAY))
    assert all(words in told for words in (CHAT, "Nooit", "Vaak", "Soep voor de buren"))
    blank = rendered_text(composed("leeg-werkblad-street_contacts", SAID, TODAY))
    assert all(row.label in blank for row in worksheet("street_contacts").rows)
    assert "Soep" not in blank
