"""The tables of the team's database: what a person wrote is only ever ciphertext in them.

Every table begins with the organisation, and row-level security looks at that first. The names of people and
dossiers are random. Each table is made by a revision in `migrations/versions/`; that the two agree is tested.
"""

from sqlalchemy import (
    BigInteger,
    Column,
    DateTime,
    ForeignKeyConstraint,
    Integer,
    LargeBinary,
    MetaData,
    SmallInteger,
    Table,
    Text,
    func,
)

tables = MetaData()

OWN = "own"
"""The `source` of access that came with making a dossier."""
HEAD, READ, WRITE = "head", "read", "write"
"""What `dossier_access` may give, each with what is before it: the small head, the text, writing it."""


def _organisation() -> Column[str]:
    return Column("organisation", Text, primary_key=True)


def _of_dossier(column: str = "dossier") -> ForeignKeyConstraint:
    own, theirs = ["organisation", column], ["dossier.organisation", "dossier.id"]
    return ForeignKeyConstraint(own, theirs, ondelete="CASCADE")


organisation = Table(
    "organisation",
    tables,
    _organisation(),
    Column("buckets", Integer, nullable=False),
    Column("key_name", LargeBinary, nullable=False),
    Column("wrapped", LargeBinary, nullable=False),
)
"""`wrapped` is the key of what belongs to the whole organisation, `key_name` which key it is wrapped with;
`buckets` over how many rows the manifest is spread."""

# What is written at every pause in typing stands apart from the text: a list of heads then never meets it.
dossier = Table(
    "dossier",
    tables,
    _organisation(),
    Column("id", Text, primary_key=True),
    Column("revision", Integer, nullable=False),
    Column("head", LargeBinary, nullable=False),
)

body = Table(
    "body",
    tables,
    _organisation(),
    Column("dossier", Text, primary_key=True),
    Column("sealed", LargeBinary, nullable=False),
    _of_dossier(),
)
"""The text of the revision in `dossier`."""

dossier_key = Table(
    "dossier_key",
    tables,
    _organisation(),
    Column("dossier", Text, primary_key=True),
    Column("key_name", LargeBinary, nullable=False),
    Column("wrapped", LargeBinary, nullable=False),
    _of_dossier(),
)
"""The key of a dossier, wrapped with the organisation's that `key_name` tells. Another key of the
organisation changes these rows and no other; without its row nothing of a dossier opens."""

revision = Table(
    "revision",
    tables,
    _organisation(),
    Column("dossier", Text, primary_key=True),
    Column("revision", Integer, primary_key=True),
    Column("head", LargeBinary, nullable=False),
    Column("body", LargeBinary, nullable=False),
    _of_dossier(),
)
"""Kept older revisions."""

spoken = Table(
    "spoken",
    tables,
    _organisation(),
    Column("dossier", Text, primary_key=True),
    Column("note", Text, primary_key=True),
    Column("sound", LargeBinary, nullable=False),
    _of_dossier(),
)

dossier_access = Table(
    "dossier_access",
    tables,
    _organisation(),
    Column("dossier", Text, primary_key=True),
    Column("person", Text, primary_key=True),
    Column("source", Text, primary_key=True),
    Column("may", Text, nullable=False),
    Column("since", DateTime(timezone=True), nullable=False, server_default=func.now()),
    Column("until", DateTime(timezone=True)),
)
"""Who may see which dossier from when until when (none: no end); the policies of other tables read this.

`source` says what gave it: `own`, or the id of a grant. The rows of one person for one dossier add up. They
are written within `TeamDatabase.transaction(…, granting=dossier)` only.
"""

person_key = Table(
    "person_key",
    tables,
    _organisation(),
    Column("person", Text, primary_key=True),
    Column("key_name", LargeBinary, nullable=False),
    Column("wrapped", LargeBinary, nullable=False),
)
"""The key of what a person keeps alone, wrapped with the organisation's; only this person is shown it."""

private_part = Table(
    "private_part",
    tables,
    _organisation(),
    Column("dossier", Text, primary_key=True),
    Column("person", Text, primary_key=True),
    Column("mark", LargeBinary, nullable=False),
    Column("sealed", LargeBinary, nullable=False),
    _of_dossier(),
)
"""What one person keeps alone in a dossier; `mark` is a keyed hash of it."""

person_setting = Table(
    "person_setting",
    tables,
    _organisation(),
    Column("person", Text, primary_key=True),
    Column("sealed", LargeBinary, nullable=False),
)

organisation_setting = Table(
    "organisation_setting",
    tables,
    _organisation(),
    Column("name", Text, primary_key=True),
    Column("number", BigInteger, nullable=False),
    Column("sealed", LargeBinary, nullable=False),
)
"""What is chosen for everybody, each under a name; `number` rises with every change."""

draft_number = Table(
    "draft_number",
    tables,
    _organisation(),
    Column("dossier", Text, primary_key=True),
    Column("page", LargeBinary, primary_key=True),
    Column("field", LargeBinary, primary_key=True),
    Column("number", BigInteger, nullable=False),
    Column("at", DateTime(timezone=True), nullable=False, server_default=func.now()),
    _of_dossier(),
)
"""The number of the last draft of a field that a page sent, both by a keyed hash: any process knows it."""

manifest = Table(
    "manifest",
    tables,
    _organisation(),
    Column("bucket", SmallInteger, primary_key=True),
    Column("sealed", LargeBinary, nullable=False),
)
"""The state of every dossier, spread over many rows by the hash of its id, so that writers do not meet."""
