"""How many connections of a pool are in use: numbers for who watches a server."""

from typing import NamedTuple

from sqlalchemy.pool import QueuePool

from supportcycle.storage.team.team_database import TeamDatabase


class PoolUse(NamedTuple):
    """Connections at work, those that wait for work, and how many there may be."""

    busy: int
    free: int
    most: int


def pool_use(database: TeamDatabase) -> PoolUse:
    """The use of one way into the database, now. Nothing is asked of the database."""
    pool = database.engine.pool
    if not isinstance(pool, QueuePool):
        return PoolUse(0, 0, 0)
    return PoolUse(pool.checkedout(), pool.checkedin(), pool.size() + pool._max_overflow)
