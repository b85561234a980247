"""Cards and pages to take along or lay on the table."""
