"""How it went, and who carries what: drawings with the same in words, and as blocks of a document."""
