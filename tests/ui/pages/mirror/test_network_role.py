"""How far the worker goes along: said with what it means, on the worker's page."""

from supportcycle.content.catalogue import text
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.network.network_talk import WorkerRole
from supportcycle.workspace.workspace import Workspace
from tests.ui.pages_open import Opened


def test_every_role_is_said_with_what_it_means_and_who_few_can_be_asked(open_workspace: Workspace) -> None:
    thin = Dossier.model_validate(
        {
            "id": "thin",
            "name": "Iemand",
            "people": {"p1": {"name": "de dokter", "role": "professional"}},
            "rounds": {"r1": {"network": {"worker_role": "keeper"}}, "r2": {}},
        }
    )
    page = Opened(open_workspace, "mirror", thin).turn("network")
    page.set("member", "rounds", "r2", "network", "worker_role")
    assert all(page.shows(text(f"mirror.role.{role}")) for role in WorkerRole)
    assert page.shows(text("mirror.role.few"))
    assert page.shows(text("mirror.role.before", role="Netwerkbeheerder"))
