"""What Alembic runs: it works in the connection that `TeamDatabase.upgrade` hands it, in one transaction."""

from alembic import context

from supportcycle.storage.team.rights.tables import member

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=member.metadata,
    transaction_per_migration=False,
)
with context.begin_transaction():
    context.run_migrations()
