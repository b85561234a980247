"""Who is signed in, sign-ins that began, and tokens that came before."""

from alembic import op

from supportcycle.storage.team.migrations.row_security import OF_ORGANISATION, protect, unprotect

revision, down_revision = "0003", "0002"

_TABLES = {
    "session": """organisation text, key text, person text NOT NULL, roles text NOT NULL,
        subject text NOT NULL, provider_session text NOT NULL, network text NOT NULL, browser text NOT NULL,
        sealed_name bytea NOT NULL, idle_until double precision NOT NULL, until double precision NOT NULL,
        stepped_up_until double precision NOT NULL, PRIMARY KEY (organisation, key)""",
    "sign_in": """organisation text, key text, sealed bytea NOT NULL, until double precision NOT NULL,
        PRIMARY KEY (organisation, key)""",
    "used_token": """organisation text, key text, until double precision NOT NULL,
        PRIMARY KEY (organisation, key)""",
}


def upgrade() -> None:
    """Make the tables and close them: before somebody is signed in there is only an organisation to go by."""
    for name, columns in _TABLES.items():
        op.execute(f"CREATE TABLE {name} ({columns})")
        protect(name, reading=OF_ORGANISATION)
    op.execute("CREATE INDEX session_of_person ON session (organisation, person)")
    op.execute("CREATE INDEX session_of_subject ON session (organisation, subject)")


def downgrade() -> None:
    """Take them away."""
    for name in reversed(_TABLES):
        unprotect(name)
