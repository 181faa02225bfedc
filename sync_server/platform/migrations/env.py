"""Alembic's door: the connection is handed in, and its transaction belongs to whoever did."""

from alembic import context

context.configure(connection=context.config.attributes["connection"], transactional_ddl=False)
context.run_migrations()
