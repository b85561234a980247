"""What Alembic runs: it works in the connection that `TeamDatabase.upgrade` hands it, in one transaction."""

from alembic import context

from supportcycle.storage.team.schema import tables

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=tables,
    transaction_per_migration=False,
)
with context.begin_transaction():
    context.run_migrations()
