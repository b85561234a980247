"""The tables of the store: what a person wrote is only ever ciphertext in them."""

from sqlalchemy import Column, ForeignKey, Integer, LargeBinary, MetaData, String, Table

VERSION = 2
PASSPHRASE, RECOVERY = "passphrase", "recovery"

tables = MetaData()

meta = Table(
    "meta",
    tables,
    Column("store_id", String(36), primary_key=True),
    Column("schema_version", Integer, nullable=False),
)

keyslot = Table(
    "keyslot",
    tables,
    Column("name", String(20), primary_key=True),
    Column("slot", LargeBinary, nullable=False),
)

setting = Table(
    "setting",
    tables,
    Column("name", String(20), primary_key=True),
    Column("sealed", LargeBinary, nullable=False),
)

# `body` stands last: a list of heads then never reads it.
dossier = Table(
    "dossier",
    tables,
    Column("id", String(36), primary_key=True),
    Column("revision", Integer, nullable=False),
    Column("key", LargeBinary, nullable=False),
    Column("head", LargeBinary, nullable=False),
    Column("body", LargeBinary, nullable=False),
)

spoken = Table(
    "spoken",
    tables,
    Column("dossier_id", ForeignKey("dossier.id", ondelete="CASCADE"), primary_key=True),
    Column("note", String(60), primary_key=True),
    Column("sound", LargeBinary, nullable=False),
)
"""What was said instead of typed, a row a note. A store of before it gets the table with the first note."""

form = Table(
    "form",
    tables,
    Column("of_dossiers", Integer, primary_key=True),
)
"""The newest form of a dossier that may stand in the store, in one row; none in a store of before this."""

revision = Table(
    "revision",
    tables,
    Column("dossier_id", ForeignKey("dossier.id", ondelete="CASCADE"), primary_key=True),
    Column("revision", Integer, primary_key=True),
    Column("head", LargeBinary, nullable=False),
    Column("body", LargeBinary, nullable=False),
)
