"""What people took along to a table, what of it came back, and what was called lost."""

from alembic import op

from supportcycle.storage.team.migrations.row_security import APP, has_access, protect, unprotect

revision, down_revision = "0004", "0003"

_OF_DOSSIER = "FOREIGN KEY (organisation, dossier) REFERENCES dossier (organisation, id) ON DELETE CASCADE"
_OF_TAKING = "FOREIGN KEY (organisation, taking) REFERENCES taken_along (organisation, id) ON DELETE CASCADE"
_TABLES = {
    "taken_along": f"""organisation text, id text, dossier text NOT NULL, person text NOT NULL,
        revision integer NOT NULL, since timestamptz NOT NULL,
        state text NOT NULL CHECK (state IN ('out', 'back', 'lost')), ended timestamptz, base bytea,
        own bytea, PRIMARY KEY (organisation, id), {_OF_DOSSIER}""",
    "brought_back": f"""organisation text, taking text, mark bytea, dossier text NOT NULL,
        at timestamptz NOT NULL, PRIMARY KEY (organisation, taking, mark), {_OF_TAKING}""",
}
_MINE = "person = current_setting('app.person', true)"


def upgrade() -> None:
    """Make the tables and close them: everybody takes along for himself, and what is lost stays lost."""
    for name, columns in _TABLES.items():
        op.execute(f"CREATE TABLE {name} ({columns})")
        place, writes = f"{name}.dossier", has_access(f"{name}.dossier", "write")
        adds = f"{writes} AND {_MINE} AND state = 'out'" if name == "taken_along" else writes
        protect(name, reading=has_access(place, "read", "write"), writing=writes, inserting=adds)
        op.execute(f"REVOKE UPDATE, DELETE ON {name} FROM {APP}")
    op.execute("CREATE INDEX taking_of_dossier ON taken_along (organisation, dossier, state)")
    op.execute("ALTER TABLE taken_along ALTER COLUMN base SET STORAGE EXTERNAL")
    op.execute(f"GRANT UPDATE (state, ended, base, own) ON taken_along TO {APP}")
    op.execute(
        f"CREATE POLICY lost_stays_lost ON taken_along AS RESTRICTIVE FOR UPDATE TO {APP}"
        " USING (state <> 'lost') WITH CHECK (state <> 'out')"
    )


def downgrade() -> None:
    """Take them away."""
    for name in reversed(_TABLES):
        unprotect(name)
