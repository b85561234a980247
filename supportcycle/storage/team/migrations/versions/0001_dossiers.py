"""Dossiers, their keys and who may see them; settings; what is known of drafts and undo; the manifest."""

from alembic import op

from supportcycle.storage.team.migrations.row_security import (
    APP,
    GRANTED,
    KEEPER,
    OF_ORGANISATION,
    OF_PERSON,
    has_access,
    make_roles,
    protect,
    unprotect,
)

revision, down_revision = "0001", None

_OF_DOSSIER = "FOREIGN KEY (organisation, dossier) REFERENCES dossier (organisation, id) ON DELETE CASCADE"
_TABLES = {
    "organisation": """organisation text PRIMARY KEY, buckets integer NOT NULL, key_name bytea NOT NULL,
        wrapped bytea NOT NULL""",
    "dossier": """organisation text, id text, revision integer NOT NULL, head bytea NOT NULL,
        PRIMARY KEY (organisation, id)""",
    "body": f"""organisation text, dossier text, sealed bytea NOT NULL,
        PRIMARY KEY (organisation, dossier), {_OF_DOSSIER}""",
    "dossier_key": f"""organisation text, dossier text, key_name bytea NOT NULL, wrapped bytea NOT NULL,
        PRIMARY KEY (organisation, dossier), {_OF_DOSSIER}""",
    "revision": f"""organisation text, dossier text, revision integer, head bytea NOT NULL,
        body bytea NOT NULL, PRIMARY KEY (organisation, dossier, revision), {_OF_DOSSIER}""",
    "spoken": f"""organisation text, dossier text, note text, sound bytea NOT NULL,
        PRIMARY KEY (organisation, dossier, note), {_OF_DOSSIER}""",
    "dossier_access": """organisation text, dossier text, person text, source text,
        may text NOT NULL CHECK (may IN ('head', 'read', 'write')),
        since timestamptz NOT NULL DEFAULT now(), until timestamptz,
        PRIMARY KEY (organisation, dossier, person, source)""",
    "person_key": """organisation text, person text, key_name bytea NOT NULL, wrapped bytea NOT NULL,
        PRIMARY KEY (organisation, person)""",
    "private_part": f"""organisation text, dossier text, person text, mark bytea NOT NULL,
        sealed bytea NOT NULL, PRIMARY KEY (organisation, dossier, person), {_OF_DOSSIER}""",
    "person_setting": """organisation text, person text, sealed bytea NOT NULL,
        PRIMARY KEY (organisation, person)""",
    "organisation_setting": """organisation text, name text, number bigint NOT NULL, sealed bytea NOT NULL,
        PRIMARY KEY (organisation, name)""",
    "draft_number": f"""organisation text, dossier text, page bytea, field bytea, number bigint NOT NULL,
        at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (organisation, dossier, page, field), {_OF_DOSSIER}""",
    "manifest": """organisation text, bucket smallint, sealed bytea NOT NULL,
        PRIMARY KEY (organisation, bucket)""",
}
_HEADS, _READS, _WRITES = ("head", "read", "write"), ("read", "write"), ("write",)


def upgrade() -> None:
    """Make the tables and close them."""
    make_roles()
    for name, columns in _TABLES.items():
        op.execute(f"CREATE TABLE {name} ({columns})")
    op.execute("CREATE INDEX access_of_person ON dossier_access (organisation, person, dossier)")
    op.execute("ALTER TABLE body ALTER COLUMN sealed SET STORAGE EXTERNAL")
    op.execute("ALTER TABLE revision ALTER COLUMN body SET STORAGE EXTERNAL")
    op.execute("ALTER TABLE spoken ALTER COLUMN sound SET STORAGE EXTERNAL")
    op.execute(f"GRANT SELECT ON alembic_version TO {APP}, {KEEPER}")
    _close()


def _close() -> None:
    protect("dossier", reading=has_access("dossier.id", *_HEADS), writing=has_access("dossier.id", *_WRITES))
    protect(
        "dossier_key",
        reading=has_access("dossier_key.dossier", *_HEADS),
        writing=has_access("dossier_key.dossier", *_WRITES),
    )
    for name in ("body", "revision", "spoken"):
        protect(
            name,
            reading=has_access(f"{name}.dossier", *_READS),
            writing=has_access(f"{name}.dossier", *_WRITES),
        )
    protect("draft_number", reading=has_access("draft_number.dossier", *_WRITES))
    mine = "person = current_setting('app.person', true)"
    protect("private_part", reading=f"{has_access('private_part.dossier', *_READS)} AND {mine}")
    protect("person_key", reading=OF_PERSON)
    protect("dossier_access", reading=f"({OF_PERSON}) OR ({GRANTED})", writing=GRANTED)
    protect("person_setting", reading=OF_PERSON)
    for name in ("organisation", "organisation_setting", "manifest"):
        protect(name, reading=OF_ORGANISATION)
    op.execute(f"REVOKE INSERT, UPDATE, DELETE ON organisation FROM {APP}")
    op.execute(f"REVOKE INSERT, DELETE ON manifest FROM {APP}")
    op.execute(f"REVOKE UPDATE ON dossier_key FROM {APP}")


def downgrade() -> None:
    """Take them away."""
    for name in reversed(_TABLES):
        unprotect(name)
