"""What every revision does with a new table, so that a wrong query shows nothing of others.

Policies read two words of the transaction: `app.organisation` and `app.person`. Where they are not said,
nothing is there. The application's role is not the owner, and the owner is held to the policies too (FORCE).
The second role is of jobs that go through a whole organisation: another key, the manifest, terms of keeping.
"""

from alembic import op

APP, KEEPER = "supportcycle_app", "supportcycle_keeper"
"""Groups without a login: who runs the team edition makes its users members of one of them."""

OF_ORGANISATION = "organisation = current_setting('app.organisation', true)"
OF_PERSON = f"{OF_ORGANISATION} AND person = current_setting('app.person', true)"
GRANTED = f"{OF_ORGANISATION} AND dossier = current_setting('app.granting', true)"


def has_access(column: str, *levels: str) -> str:
    """The condition that the person may see the dossier in a column, at one of these levels now.

    The column is `table.column`: a bare name would be looked for in the table of access first, and be true of
    every row. ValueError.
    """
    if "." not in column:
        raise ValueError(column)
    listed = ", ".join(f"'{level}'" for level in levels)
    return (
        f"{OF_ORGANISATION} AND EXISTS (SELECT FROM dossier_access AS a"
        " WHERE a.organisation = current_setting('app.organisation', true)"
        " AND a.person = current_setting('app.person', true)"
        f" AND a.dossier = {column} AND a.may IN ({listed})"
        " AND a.since <= now() AND (a.until IS NULL OR now() < a.until))"
    )


def make_roles() -> None:
    """The two groups, where they are not there yet; without a right to make databases, roles or tables."""
    for role in (APP, KEEPER):
        op.execute(
            f"DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '{role}') THEN "
            f"CREATE ROLE {role} NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS; END IF; "
            f"EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$"
        )
        op.execute(f"GRANT USAGE ON SCHEMA public TO {role}")
    op.execute("REVOKE CREATE ON SCHEMA public FROM PUBLIC")


def protect(table: str, *, reading: str, writing: str | None = None, inserting: str | None = None) -> None:
    """Close a table to all but its organisation, and for the application to these conditions.

    `writing` (as `reading` when not said) holds for what is changed and removed, `inserting` (as `writing`)
    for what is new. The keeper sees and changes all of one organisation.
    """
    writing = reading if writing is None else writing
    inserting = writing if inserting is None else inserting
    op.execute(f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY")
    op.execute(f"ALTER TABLE {table} FORCE ROW LEVEL SECURITY")
    op.execute(f"REVOKE ALL ON {table} FROM PUBLIC")
    op.execute(f"GRANT SELECT, INSERT, UPDATE, DELETE ON {table} TO {APP}, {KEEPER}")
    op.execute(f"CREATE POLICY app_reads ON {table} FOR SELECT TO {APP} USING ({reading})")
    op.execute(f"CREATE POLICY app_adds ON {table} FOR INSERT TO {APP} WITH CHECK ({inserting})")
    changing = f"USING ({writing}) WITH CHECK ({writing})"
    op.execute(f"CREATE POLICY app_changes ON {table} FOR UPDATE TO {APP} {changing}")
    op.execute(f"CREATE POLICY app_removes ON {table} FOR DELETE TO {APP} USING ({writing})")
    all_of_it = f"USING ({OF_ORGANISATION}) WITH CHECK ({OF_ORGANISATION})"
    op.execute(f"CREATE POLICY keeper_all ON {table} TO {KEEPER} {all_of_it}")


def unprotect(table: str) -> None:
    """Take a table away, with all that hangs on it."""
    op.execute(f"DROP TABLE IF EXISTS {table} CASCADE")
