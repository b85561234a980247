"""Which sounds of spoken notes a store goes on keeping."""

from supportcycle.domain.model.dossier import Dossier
from supportcycle.storage.store import Store
from supportcycle.workspace.acting.worker import worker


def let_sounds_go(store: Store, dossier: Dossier) -> None:
    """Remove each sound that neither the dossier nor one of its older versions names: it goes when the words
    of that day do. StoreError: another time."""
    going = {note for note in store.sounds(dossier.id) if note not in dossier.spoken}
    for entry in store.history(dossier.id) if going else ():
        text = store.load(dossier.id, entry.revision).text
        going = {note for note in going if note not in text}
    newest = store.load(dossier.id).text if going else ""
    store.forget_sounds(dossier.id, {note for note in going if note not in newest}, by=worker())
