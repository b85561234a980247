"""The database of a team: brought up to date, and every transaction for one person of one organisation."""

from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import files

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from alembic.util import CommandError
from sqlalchemy import Connection, Engine, bindparam, func, select, text
from sqlalchemy.engine.interfaces import IsolationLevel
from sqlalchemy.exc import DBAPIError

from supportcycle.domain.errors import NewerVersion, Unwritable
from supportcycle.storage.store import WorkerId
from supportcycle.storage.team.engine import (
    PATIENCE,
    POOL,
    DatabaseAddress,
    Patience,
    PoolSize,
    is_disconnect,
    postgres_engine,
    told,
)

_WORDS = ("app.organisation", "app.person", "app.granting")
_SAY = select(*(func.set_config(word, bindparam(word[4:]), True) for word in _WORDS))
_WORKS_WITH = text("SELECT obj_description(to_regclass('alembic_version'), 'pg_class')")
_UPGRADING = 7_319_846
"""The number of the advisory lock under which one process at a time changes the tables."""


class TeamDatabase:
    """The way into the database for one role: the application's or the keeper's. Safe for several threads."""

    def __init__(
        self, address: DatabaseAddress, *, patience: Patience = PATIENCE, pool: PoolSize = POOL
    ) -> None:
        self.engine: Engine = postgres_engine(address, patience=patience, pool=pool)
        self._is_closed = False

    @contextmanager
    def transaction(
        self,
        organisation: str,
        person: WorkerId | str = "",
        *,
        granting: str = "",
        snapshot: bool = False,
    ) -> Iterator[Connection]:
        """One transaction: kept when the block ends, undone when it raises. Unwritable, ReadOnly, Damaged.

        The policies of row-level security show what this person may see in this organisation; nothing when
        one of them is empty, but what belongs to the organisation. `granting` is the dossier of which access
        is given or taken; in a `snapshot` nothing of what others write meanwhile is seen. A connection that
        the server let go of is replaced once.
        """
        if self._is_closed:
            raise Unwritable("closed")
        with told():
            words = {"organisation": organisation, "person": person, "granting": granting}
            connection = self._begun(words, "REPEATABLE READ" if snapshot else "READ COMMITTED")
            with connection:
                yield connection
                connection.commit()

    def close(self) -> None:
        """Let go of all connections; every later call is Unwritable."""
        self._is_closed = True
        self.engine.dispose()

    def must_be_up_to_date(self) -> None:
        """NewerVersion when a later workbook changed the tables past what this one can use, Unwritable when
        they are not made or older than it needs: the owner runs `upgrade`. What a later one only added to,
        this one can use."""
        with told(), self.engine.connect() as connection:
            now = MigrationContext.configure(connection).get_current_revision()
            oldest = connection.execute(_WORKS_WITH).scalar_one()
        wanted = [script.revision for script in _scripts().walk_revisions()]
        if now is None:
            raise Unwritable("no tables yet")
        if now not in wanted and oldest not in wanted:
            raise NewerVersion(f"database of revision {now}", code="store_newer")
        if now in wanted[1:]:
            raise Unwritable(f"tables of revision {now}, to be {wanted[0]}")

    def _begun(self, words: dict[str, str], isolation: IsolationLevel) -> Connection:
        for is_last in (False, True):
            connection = self.engine.connect()
            if isolation != "READ COMMITTED":
                connection = connection.execution_options(isolation_level=isolation)
            try:
                connection.execute(_SAY, words)
                return connection
            except DBAPIError as error:
                connection.close()
                if is_last or not is_disconnect(error):
                    raise
            except BaseException:
                connection.close()
                raise
        raise Unwritable("no connection")


def upgrade(owner: DatabaseAddress, *, to: str = "head") -> None:
    """Bring the tables to a revision, as their owner, all or nothing. Unwritable, Damaged; NewerVersion
    when a later workbook did already.

    Of two processes that begin at once one waits for the other. Each revision only adds, so that the version
    before it goes on working meanwhile; what is not used any more is taken away one release later.
    """
    engine = postgres_engine(owner, patience=Patience(statement=0, lock=10_000, idle=0))
    try:
        with told(), engine.begin() as connection:
            connection.execute(text("SELECT pg_advisory_xact_lock(:number)"), {"number": _UPGRADING})
            config = _config()
            config.attributes["connection"] = connection
            _upgraded(config, to)
            oldest = _oldest_that_works(ScriptDirectory.from_config(config), to)
            connection.exec_driver_sql(f"COMMENT ON TABLE alembic_version IS '{oldest}'")
    finally:
        engine.dispose()


def _upgraded(config: Config, to: str) -> None:
    try:
        command.upgrade(config, to)
    except CommandError:
        raise NewerVersion("database of a revision unknown here", code="store_newer") from None


def _oldest_that_works(scripts: ScriptDirectory, to: str) -> str:
    """The revision whose workbook still works with the tables of `to`: the last that says `contracts`,
    which takes away what those before it use, or the first of all."""
    passed = list(scripts.walk_revisions(head=to))
    taking = (each.revision for each in passed if getattr(each.module, "contracts", False))
    return next(taking, passed[-1].revision)


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(files(__package__) / "migrations"))
    return config


def _scripts() -> ScriptDirectory:
    return ScriptDirectory.from_config(_config())
