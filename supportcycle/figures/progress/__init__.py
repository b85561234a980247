"""How it goes: the phases, quality of life, goals, the week, then beside now."""
