"""Maps of rings and sectors: where everybody stands, what is beside them, the ground and the middle."""
