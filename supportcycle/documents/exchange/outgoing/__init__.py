"""What of a dossier is taken along to other programs: tables, networks, a family tree, contacts, texts."""
