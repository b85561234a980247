"""The PostgreSQL engine: a pool, times after which a statement is given up, and its errors told as ours."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field

from sqlalchemy import Engine, create_engine, make_url
from sqlalchemy.exc import DBAPIError, SQLAlchemyError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from supportcycle.domain.errors import Damaged, ReadOnly, Unwritable

_READ_ONLY, _NOT_ALLOWED = "25006", "42501"
_PASSING = ("08", "25", "40", "53", "55", "57", "58", "F0")
"""Connection gone, read-only, deadlock, no room, locked, shut down, the disk, configuration: ask again."""


@dataclass(frozen=True, slots=True)
class Patience:
    """After how many milliseconds the server gives up a statement, waiting for a lock, and a transaction in
    which nothing happens; and after how many seconds a connection is not got."""

    statement: int = 5_000
    lock: int = 3_000
    idle: int = 10_000
    connect: int = 3

    def as_options(self) -> str:
        """For the start of a connection."""
        limits = {
            "statement_timeout": self.statement,
            "lock_timeout": self.lock,
            "idle_in_transaction_session_timeout": self.idle,
        }
        return " ".join(f"-c {name}={value}" for name, value in limits.items())


@dataclass(frozen=True, slots=True)
class PoolSize:
    """How many connections one process keeps, and how many more it takes when all of them are busy."""

    kept: int = 5
    more: int = 10


PATIENCE, POOL = Patience(), PoolSize()


@dataclass(frozen=True, slots=True)
class DatabaseAddress:
    """Where the database is and who asks there; the password is not printed."""

    url: str = field(repr=False)
    options: Mapping[str, str] = field(default_factory=dict, repr=False)


def postgres_engine(
    address: DatabaseAddress, *, patience: Patience = PATIENCE, pool: PoolSize = POOL
) -> Engine:
    """An engine for `postgresql+psycopg://…` that connects at the first question. Unwritable for another.

    The server's log gets no values: they are sent apart from the statement, and errors hide them.
    """
    url = make_url(address.url)
    if url.get_backend_name() != "postgresql":
        raise Unwritable("not an address of PostgreSQL")
    arguments = {
        "options": patience.as_options(),
        "connect_timeout": patience.connect,
        "application_name": "supportgericht",
        "tcp_user_timeout": 2 * patience.statement,
        "keepalives_idle": 5,
        "keepalives_interval": 2,
        "keepalives_count": 3,
        **address.options,
    }
    return create_engine(
        url.set(drivername="postgresql+psycopg"),
        connect_args=arguments,
        pool_size=pool.kept,
        max_overflow=pool.more,
        pool_timeout=patience.connect,
        hide_parameters=True,
    )


@contextmanager
def told() -> Iterator[None]:
    """Inside it, what passes is Unwritable, a write where only reading is possible is ReadOnly, the rest is
    Damaged. Only the code of the error goes along, never a statement or its values."""
    try:
        yield
    except PoolTimeout:
        raise Unwritable("no connection") from None
    except DBAPIError as error:
        raise _as_ours(error) from None
    except SQLAlchemyError as error:
        raise Damaged(type(error).__name__) from None


def is_disconnect(error: DBAPIError) -> bool:
    """Whether the connection was gone before anything could be asked."""
    return bool(error.connection_invalidated)


def _as_ours(error: DBAPIError) -> Unwritable | Damaged:
    code = getattr(error.orig, "sqlstate", None) or ""
    if code in (_READ_ONLY, _NOT_ALLOWED):
        return ReadOnly(code)
    if not code or code.startswith(_PASSING) or error.connection_invalidated:
        return Unwritable(code or type(error.orig).__name__)
    return Damaged(code)
