"""The tables of who is signed in: hashes, times, and what opens with the id of a session alone."""

from sqlalchemy import Column, Double, LargeBinary, Table, Text

from supportcycle.storage.team.schema import tables

session = Table(
    "session",
    tables,
    Column("organisation", Text, primary_key=True),
    Column("key", Text, primary_key=True),
    Column("person", Text, nullable=False),
    Column("roles", Text, nullable=False),
    Column("subject", Text, nullable=False),
    Column("provider_session", Text, nullable=False),
    Column("network", Text, nullable=False),
    Column("browser", Text, nullable=False),
    Column("sealed_name", LargeBinary, nullable=False),
    Column("idle_until", Double, nullable=False),
    Column("until", Double, nullable=False),
    Column("stepped_up_until", Double, nullable=False),
)
"""One row for each session; times in seconds since 1970, by the clock of the servers."""

sign_in = Table(
    "sign_in",
    tables,
    Column("organisation", Text, primary_key=True),
    Column("key", Text, primary_key=True),
    Column("sealed", LargeBinary, nullable=False),
    Column("until", Double, nullable=False),
)
"""What a sign-in that began needs to be finished; the row goes when somebody finishes it."""

used_token = Table(
    "used_token",
    tables,
    Column("organisation", Text, primary_key=True),
    Column("key", Text, primary_key=True),
    Column("until", Double, nullable=False),
)
"""Tokens that count once."""
