"""Figures about all dossiers: nobody is named in one, nothing is ranked, and no colour judges."""
