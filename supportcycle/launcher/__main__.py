"""`python -m supportcycle.launcher`: what a double click starts."""

from supportcycle.launcher.double_click import start_by_double_click

if __name__ == "__main__":
    raise SystemExit(start_by_double_click())
