"""The tables of who may what in a team, and of its log. Names, and reasons in own words, are ciphertext."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    DateTime,
    Index,
    Integer,
    LargeBinary,
    SmallInteger,
    Table,
    Text,
)

from supportcycle.storage.team.schema import tables


def _organisation() -> Column[str]:
    return Column("organisation", Text, primary_key=True)


def _moment(name: str, *, nullable: bool = False) -> Column[object]:
    return Column(name, DateTime(timezone=True), nullable=nullable)


member = Table(
    "member",
    tables,
    _organisation(),
    Column("person", Text, primary_key=True),
    Column("roles", Text, nullable=False),
    Column("name", LargeBinary, nullable=False),
    _moment("gone", nullable=True),
)

team_grant = Table(
    "team_grant",
    tables,
    _organisation(),
    Column("id", Text, primary_key=True),
    Column("dossier", Text, nullable=False),
    Column("person", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("reason", Text, nullable=False),
    _moment("since"),
    _moment("until", nullable=True),
    Column("given_by", Text, nullable=False),
    Column("why", LargeBinary, nullable=True),
    _moment("ended", nullable=True),
    _moment("seen", nullable=True),
    Column("removed", Boolean, nullable=False, server_default="false"),
    Index("grant_of_dossier", "organisation", "dossier"),
    Index("grant_of_person", "organisation", "person", "dossier"),
)

stand_in = Table(
    "stand_in",
    tables,
    _organisation(),
    Column("id", Text, primary_key=True),
    Column("absent", Text, nullable=False),
    Column("person", Text, nullable=False),
    Column("reason", Text, nullable=False),
    _moment("since"),
    _moment("until"),
    Column("given_by", Text, nullable=False),
    _moment("ended", nullable=True),
)

barrier = Table(
    "barrier",
    tables,
    _organisation(),
    Column("id", Text, primary_key=True),
    Column("dossier", Text, nullable=False),
    Column("person", Text, nullable=False),
    _moment("since"),
    Column("set_by", Text, nullable=False),
    _moment("lifted", nullable=True),
    Index("barrier_of_dossier", "organisation", "dossier"),
)

legal_hold = Table(
    "legal_hold",
    tables,
    _organisation(),
    Column("id", Text, primary_key=True),
    Column("dossier", Text, nullable=False),
    _moment("since"),
    Column("set_by", Text, nullable=False),
    _moment("lifted", nullable=True),
    Index("hold_of_dossier", "organisation", "dossier"),
)

keeping_rule = Table(
    "keeping_rule",
    tables,
    _organisation(),
    Column("dossier_days", Integer, nullable=False),
    Column("log_days", Integer, nullable=False),
)

audit_entry = Table(
    "audit_entry",
    tables,
    _organisation(),
    Column("chain", SmallInteger, primary_key=True),
    Column("number", BigInteger, primary_key=True),
    _moment("at"),
    Column("person", Text, nullable=False),
    Column("dossier", Text, nullable=True),
    Column("entry", LargeBinary, nullable=False),
    Column("hash", LargeBinary, nullable=False),
    Index("entry_of_dossier", "organisation", "dossier", "at"),
    Index("entry_of_person", "organisation", "person", "at"),
    Index("entry_at", "organisation", "at"),
)
"""`at`, `person` and `dossier` are in `entry` too, and must agree: they are only there to search by."""

audit_anchor = Table(
    "audit_anchor",
    tables,
    _organisation(),
    Column("number", BigInteger, primary_key=True),
    _moment("at"),
    Column("tails", LargeBinary, nullable=False),
    Column("seal", LargeBinary, nullable=False),
)
