"""A visit at the table: what is declared of it, the screens it has, what may be seen and what came of it."""
