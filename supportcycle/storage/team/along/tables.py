"""The tables of what is taken along. The text that went is ciphertext, its private part sealed apart."""

from sqlalchemy import Column, DateTime, ForeignKeyConstraint, Index, Integer, LargeBinary, Table, Text

from supportcycle.storage.team.schema import tables

taken_along = Table(
    "taken_along",
    tables,
    Column("organisation", Text, primary_key=True),
    Column("id", Text, primary_key=True),
    Column("dossier", Text, nullable=False),
    Column("person", Text, nullable=False),
    Column("revision", Integer, nullable=False),
    Column("since", DateTime(timezone=True), nullable=False),
    Column("state", Text, nullable=False),
    Column("ended", DateTime(timezone=True)),
    Column("base", LargeBinary),
    Column("own", LargeBinary),
    ForeignKeyConstraint(
        ["organisation", "dossier"], ["dossier.organisation", "dossier.id"], ondelete="CASCADE"
    ),
    Index("taking_of_dossier", "organisation", "dossier", "state"),
)
"""`id` is the hash of the token in the file. `base` is the text that went along, under the key of the
dossier, `own` its private part, under that of the person; both go when it is back or called lost."""

brought_back = Table(
    "brought_back",
    tables,
    Column("organisation", Text, primary_key=True),
    Column("taking", Text, primary_key=True),
    Column("mark", LargeBinary, primary_key=True),
    Column("dossier", Text, nullable=False),
    Column("at", DateTime(timezone=True), nullable=False),
    ForeignKeyConstraint(
        ["organisation", "taking"], ["taken_along.organisation", "taken_along.id"], ondelete="CASCADE"
    ),
)
"""Every text that came back once, by a keyed hash of it."""
