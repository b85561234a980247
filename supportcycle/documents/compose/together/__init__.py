"""Papers for a meeting of the people around the client: invitation, sheet for the table, action team."""
