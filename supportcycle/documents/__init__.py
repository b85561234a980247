"""A dossier on paper: trees of blocks for one audience, and the files that are made of them."""
