"""A dossier as it is now, whether or not somebody has it open; and another one put in its place."""

from supportcycle.domain.errors import Missing
from supportcycle.domain.model.dossier import Dossier
from supportcycle.storage.export.sealed_export import ExportedDossier
from supportcycle.workspace.acting.worker import worker
from supportcycle.workspace.serialization import as_text, head_of
from supportcycle.workspace.workspace import Workspace


def newest(workspace: Workspace, id: str, browser: str) -> ExportedDossier:
    """The newest words, also those the disk refused so far. Missing (also when locked), Damaged, Unwritable.

    A dossier that nobody has open is read from the store and not opened: there may be thousands.
    """
    store = workspace.store_lock.store_for(browser)
    if store is None:
        raise Missing(id)
    if live := workspace.opened(id):
        live.save()
        return ExportedDossier(id, as_text(live.dossier), live.dossier.name, live.saved_at)
    saved = store.load(id)
    return ExportedDossier(id, saved.text, str(saved.head.get("name", "")), saved.saved_at)


def replace(workspace: Workspace, dossier: Dossier, browser: str, window: str) -> None:
    """Put this in the place of the dossier with its id; what stood there stays among the earlier versions.

    Missing (also when locked), Conflict, Damaged, Unwritable.
    """
    store = workspace.store_lock.store_for(browser)
    if store is None:
        raise Missing(dossier.id)
    if live := workspace.opened(dossier.id):
        live.replace(dossier, window=window)
        return
    now = store.load(dossier.id).revision
    kept = store.restore(dossier.id, expected=now, revision=now, by=worker())
    store.save(dossier.id, expected=kept, head=head_of(dossier), text=as_text(dossier), by=worker())
