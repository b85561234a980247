"""Who is in a team, who may come at which dossier, what has to stay, and the log that is only added to."""

from alembic import op

from supportcycle.storage.team.migrations.row_security import APP, OF_ORGANISATION, protect, unprotect

revision, down_revision = "0002", "0001"

_TABLES = {
    "member": """organisation text, person text, roles text NOT NULL, name bytea NOT NULL, gone timestamptz,
        PRIMARY KEY (organisation, person)""",
    "team_grant": """organisation text, id text, dossier text NOT NULL, person text NOT NULL,
        kind text NOT NULL, reason text NOT NULL, since timestamptz NOT NULL, until timestamptz,
        given_by text NOT NULL, why bytea, ended timestamptz, seen timestamptz,
        removed boolean NOT NULL DEFAULT false,
        PRIMARY KEY (organisation, id)""",
    "stand_in": """organisation text, id text, absent text NOT NULL, person text NOT NULL,
        reason text NOT NULL, since timestamptz NOT NULL, until timestamptz NOT NULL, given_by text NOT NULL,
        ended timestamptz, PRIMARY KEY (organisation, id)""",
    "barrier": """organisation text, id text, dossier text NOT NULL, person text NOT NULL,
        since timestamptz NOT NULL, set_by text NOT NULL, lifted timestamptz,
        PRIMARY KEY (organisation, id)""",
    "legal_hold": """organisation text, id text, dossier text NOT NULL, since timestamptz NOT NULL,
        set_by text NOT NULL, lifted timestamptz, PRIMARY KEY (organisation, id)""",
    "keeping_rule": """organisation text PRIMARY KEY, dossier_days integer NOT NULL,
        log_days integer NOT NULL""",
    "audit_entry": """organisation text, chain smallint, number bigint, at timestamptz NOT NULL,
        person text NOT NULL, dossier text, entry bytea NOT NULL, hash bytea NOT NULL,
        PRIMARY KEY (organisation, chain, number)""",
    "audit_anchor": """organisation text, number bigint, at timestamptz NOT NULL, tails bytea NOT NULL,
        seal bytea NOT NULL, PRIMARY KEY (organisation, number)""",
}
_INDEXES = {
    "grant_of_dossier": "team_grant (organisation, dossier)",
    "grant_of_person": "team_grant (organisation, person, dossier)",
    "barrier_of_dossier": "barrier (organisation, dossier)",
    "hold_of_dossier": "legal_hold (organisation, dossier)",
    "entry_of_dossier": "audit_entry (organisation, dossier, at)",
    "entry_of_person": "audit_entry (organisation, person, at)",
    "entry_at": "audit_entry (organisation, at)",
}
_ONLY_ADDED = ("audit_entry", "audit_anchor")
_LED = f"""{OF_ORGANISATION} AND current_setting('app.leading', true) = 'yes'
    AND EXISTS (SELECT FROM member AS m WHERE m.organisation = current_setting('app.organisation', true)
        AND m.person = current_setting('app.person', true) AND m.gone IS NULL
        AND 'team_lead' = ANY (string_to_array(m.roles, ' ')))
    AND NOT EXISTS (SELECT FROM barrier AS b WHERE b.organisation = current_setting('app.organisation', true)
        AND b.person = current_setting('app.person', true) AND b.lifted IS NULL AND b.dossier = {{}})"""
_LAID_OUT = """
CREATE FUNCTION note_owner() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    INSERT INTO team_grant (organisation, id, dossier, person, kind, reason, since, given_by)
    VALUES (NEW.organisation, replace(gen_random_uuid()::text, '-', ''), NEW.dossier, NEW.person, 'owner',
        'own_client', NEW.since, NEW.person);
    RETURN NEW;
END $$"""
_REMOVED = f"""
CREATE FUNCTION may_be_removed() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    IF EXISTS (SELECT FROM legal_hold AS h WHERE h.organisation = OLD.organisation AND h.dossier = OLD.id
            AND h.lifted IS NULL)
        OR pg_has_role(current_user, '{APP}', 'member') AND NOT EXISTS (
            SELECT FROM team_grant AS g WHERE g.organisation = OLD.organisation AND g.dossier = OLD.id
            AND g.kind = 'owner' AND g.ended IS NULL AND g.person = current_setting('app.person', true))
    THEN RAISE EXCEPTION 'to be kept' USING ERRCODE = '42501'; END IF;
    UPDATE team_grant AS g SET ended = coalesce(g.ended, now()), removed = true
    WHERE g.organisation = OLD.organisation AND g.dossier = OLD.id;
    RETURN OLD;
END $$"""


def upgrade() -> None:
    """Make the tables and close them; whoever makes a dossier owns it, and only who owns it removes it."""
    for name, columns in _TABLES.items():
        op.execute(f"CREATE TABLE {name} ({columns})")
        protect(name, reading=OF_ORGANISATION)
        op.execute(f"REVOKE DELETE ON {name} FROM {APP}")
    for name, place in _INDEXES.items():
        op.execute(f"CREATE INDEX {name} ON {place}")
    for name in _ONLY_ADDED:
        op.execute(f"REVOKE UPDATE ON {name} FROM {APP}")
    for name, column in (("dossier", "dossier.id"), ("dossier_key", "dossier_key.dossier")):
        op.execute(f"CREATE POLICY lead_reads ON {name} FOR SELECT TO {APP} USING ({_LED.format(column)})")
    op.execute(_LAID_OUT)
    op.execute(
        "CREATE TRIGGER note_owner AFTER INSERT ON dossier_access FOR EACH ROW"
        " WHEN (NEW.source = 'own') EXECUTE FUNCTION note_owner()"
    )
    op.execute(_REMOVED)
    op.execute(
        "CREATE TRIGGER may_be_removed BEFORE DELETE ON dossier"
        " FOR EACH ROW EXECUTE FUNCTION may_be_removed()"
    )


def downgrade() -> None:
    """Take them away."""
    op.execute("DROP TRIGGER IF EXISTS note_owner ON dossier_access")
    op.execute("DROP TRIGGER IF EXISTS may_be_removed ON dossier")
    op.execute("DROP FUNCTION IF EXISTS note_owner, may_be_removed")
    for name in ("dossier", "dossier_key"):
        op.execute(f"DROP POLICY IF EXISTS lead_reads ON {name}")
    for name in reversed(_TABLES):
        unprotect(name)
