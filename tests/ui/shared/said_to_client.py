"""What each of the client's own screens and papers says to the client, apart from what the client typed."""

import re
from collections.abc import Iterator

from google.protobuf.message import Message
from streamlit.testing.v1 import AppTest

from supportcycle.content.visits import visits
from supportcycle.domain.model.base import texts_in
from supportcycle.domain.model.client_edition import ClientEdition
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.visits import Visit
from supportcycle.domain.update import with_value
from supportcycle.ui.shell.page_registry import entry
from supportcycle.workspace.workspace import Workspace
from tests.ui.pages_open import opened
from tests.ui.shown import AS_MARKDOWN, nodes, texts_of

KINDS = ("free", "review", "meeting")
"""Together they have every moment there is."""
ALL = Visit(
    life_domains=("housing", "leisure"),
    dimensions=("emotional_wellbeing", "rights"),
    begun_at="2026-11-22T10:00:00+01:00",
)
MOST = 120
_MARKUP = re.compile(r"<style.*?</style>|<svg.*?</svg>|<[^>]*>|:material/\w+:", re.DOTALL)
_SAID = AS_MARKDOWN | {"Text.body", "Image.alt", "Html.body", "BidiComponent.json"}
_OF_THE_LOCK = "/_wb/lock"


def visit_of(dossier: Dossier, kind: str) -> Dossier:
    """The dossier with a visit of this kind under way, with every moment that no kind before it has."""
    before = {key for each in KINDS[: KINDS.index(kind)] for key in visits()[each].named}
    moments = tuple(key for key in visits()[kind].named if key not in before)
    visit = ALL.model_copy(update={"kind": kind, "moments": moments})
    return with_value(dossier, ("rounds", max(dossier.rounds), "visits"), {"b9": visit.model_dump()})


def screens(workspace: Workspace, dossier: Dossier, kind: str, edition: ClientEdition) -> Iterator[AppTest]:
    """Every screen of a visit of this kind in an edition, by the green button up to the thanks at the end."""
    here = visit_of(dossier, kind).model_copy(
        update={"edition": edition, "id": f"{kind}_{edition.address}_{edition.simple}".lower()}
    )
    workspace.add(here, "")
    app = opened(entry("at_table"), here.id)
    for _ in range(MOST):
        assert not app.exception
        yield app
        if not any(button.key == "table_on" for button in app.button):
            return
        app.button(key="table_on").click().run()
    raise AssertionError("the visit has no end")


def words_on(app: AppTest, dossier: Dossier) -> str:
    """The words of the page itself: without the way around it, and without what was typed in the dossier."""
    protos = (getattr(node, "proto", None) for node in nodes(app.main))
    said = (each for proto in protos if isinstance(proto, Message) for each in texts_of(proto))
    own = (each.words for each in said if each.where in _SAID and _OF_THE_LOCK not in each.words)
    return without_typed("\n".join(own), dossier)


def without_typed(words: str, dossier: Dossier) -> str:
    """Words without marks and without each text of the dossier, the longest first."""
    plain = _MARKUP.sub(" ", words).replace("\\", "")
    typed = {said.strip() for _, said in texts_in(dossier) if " " in said.strip()}
    for each in sorted(typed, key=len, reverse=True):
        plain = plain.replace(each, " ")
    return plain
