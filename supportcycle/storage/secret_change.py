"""Another passphrase or recovery code, and with it another key of the store: the old ones open nothing then,
also not with a slot out of an older copy of the file."""

from dataclasses import dataclass, field

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from supportcycle.domain.errors import Damaged, WrongSecret
from supportcycle.storage.database.schema import PASSPHRASE, RECOVERY, dossier, keyslot, revision
from supportcycle.storage.encryption.cells import CellSealer, slot_label
from supportcycle.storage.encryption.crypto import fresh_key
from supportcycle.storage.encryption.key_slots import KdfCost, new_recovery_code, opened_slot, plain_code
from supportcycle.storage.integrity.manifest_keeper import SETTINGS, noted, put_note
from supportcycle.storage.store import NewSecrets


@dataclass(frozen=True, slots=True)
class SealedSecrets(NewSecrets):
    """With the key of the store that they open, wrapped."""

    seals: CellSealer = field(repr=False)
    slots: dict[str, bytes] = field(repr=False)


def prepared(
    store_id: str, slots: dict[str, object], proof: str, passphrase: str | None, cost: KdfCost
) -> SealedSecrets:
    """New secrets for who knows an old one: the passphrase, or the code when another passphrase is chosen.

    Without another one the passphrase stays. WrongSecret, Damaged, TooLittleMemory, ValueError.
    """
    try:
        opened_slot(slots.get(PASSPHRASE), proof, slot_label(store_id, PASSPHRASE))
    except (WrongSecret, Damaged):
        if passphrase is None:
            raise
        opened_slot(slots.get(RECOVERY), plain_code(proof), slot_label(store_id, RECOVERY))
    seals, code = CellSealer(store_id, fresh_key()), new_recovery_code()
    secrets = {PASSPHRASE: proof if passphrase is None else passphrase, RECOVERY: plain_code(code)}
    return SealedSecrets(
        code, seals, {name: seals.slot(name, secret, cost) for name, secret in secrets.items()}
    )


def adopt(db: Connection, old: CellSealer, new: SealedSecrets) -> None:
    """Seal with the new key what was sealed with the old one, and put the new slots in place of the old."""
    for table, own_id in ((dossier, dossier.c.id), (revision, revision.c.dossier_id)):
        found = db.execute(select(own_id, table.c.revision, table.c.head)).all()
        heads = [
            {"own": id, "number": number, "sealed": old.resealed(new.seals, "head", id, head, number)}
            for id, number, head in found
        ]
        here = (own_id == bindparam("own")) & (table.c.revision == bindparam("number"))
        if heads:
            db.execute(update(table).where(here).values(head=bindparam("sealed")), heads)
    keys = db.execute(select(dossier.c.id, dossier.c.key)).all()
    if keys:
        wrapped = [{"own": id, "sealed": old.resealed(new.seals, "key", id, key)} for id, key in keys]
        db.execute(
            update(dossier).where(dossier.c.id == bindparam("own")).values(key=bindparam("sealed")), wrapped
        )
    if (settings := noted(db, SETTINGS)) is not None:
        put_note(db, SETTINGS, old.resealed(new.seals, "note", SETTINGS, settings))
    db.execute(delete(keyslot))
    db.execute(insert(keyslot), [{"name": name, "slot": slot} for name, slot in new.slots.items()])
