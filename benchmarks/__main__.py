"""`python run.py bench [--json] [name …]`: every figure as a ratio to its floor."""

import argparse
import json
import sys
from collections.abc import Callable

from benchmarks import inside, maps, overview, screen
from benchmarks.browser import NoBrowser
from benchmarks.measure import Figure
from benchmarks.team import caseload, load
from benchmarks.team.server import NoDatabase
from tests.running.postgres import WHY_NOT

MEASURES: dict[str, Callable[..., Figure]] = {
    "edit_profile": screen.edit_profile,
    "page_switch": screen.page_switch,
    "every_page": screen.every_page,
    "map_redraw": maps.map_redraw,
    "save": inside.save,
    "save_plan": inside.save_plan,
    "save_p99": inside.save_p99,
    "size": inside.size,
    "pdf": inside.pdf,
    "first_pdf": screen.first_pdf,
    "cold_start": screen.cold_start,
    "unlock": inside.unlock,
    "overview": overview.overview,
    "overview_first": overview.overview_first,
    "overview_filter": overview.overview_filter,
    "overview_memory": overview.overview_memory,
    "overview_growth": overview.overview_growth,
    "team_save": load.team_save,
    "team_two": load.team_two,
    "team_memory": load.team_memory,
    "team_caseload": caseload.team_caseload,
    "team_growth": caseload.team_growth,
}
ON_REQUEST: dict[str, Callable[..., Figure]] = {"team_soak": caseload.team_soak}
"""What takes too long to be measured with all others."""


def main(arguments: list[str]) -> int:
    """Measure what was asked for, or all, and print it; 1 when there is no browser to measure with.

    Without a PostgreSQL the figures of a team are left out, and that is said.
    """
    asked = _asked(arguments)
    rounds = {"rounds": asked.rounds} if asked.rounds else {}
    figures, left_out = {}, 0
    for name in asked.names or MEASURES:
        try:
            figures[name] = (MEASURES | ON_REQUEST)[name](**rounds)
        except NoDatabase:
            left_out += 1
            print(f"{name}: left out, {WHY_NOT}", file=sys.stderr)
        except NoBrowser:
            print(f"{name}: no Chromium found; name one in SUPPORTCYCLE_CHROMIUM", file=sys.stderr)
        else:
            if not asked.json:
                print(_line(figures[name]), flush=True)
    if asked.json:
        print(json.dumps({name: _numbers(figure) for name, figure in figures.items()}, indent=2))
    return 0 if len(figures) + left_out == len(asked.names or MEASURES) else 1


def _asked(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="run.py bench")
    parser.add_argument("names", nargs="*", metavar="name", help=f"of {', '.join(MEASURES | ON_REQUEST)}")
    parser.add_argument("--json", action="store_true", help="nothing but the numbers")
    parser.add_argument("--rounds", type=int, help="how often each is measured")
    asked = parser.parse_args(arguments)
    if unknown := set(asked.names) - set(MEASURES) - set(ON_REQUEST):
        parser.error(f"{', '.join(sorted(unknown))}: not one of {', '.join(MEASURES)}")
    return asked


def _line(figure: Figure) -> str:
    times = f"{figure.ms:9.2f} {figure.unit}  floor {figure.floor_ms:9.2f} {figure.unit}"
    return f"{figure.name:14} {figure.ratio:6.2f} x {times} ({figure.floor})"


def _numbers(figure: Figure) -> dict[str, float]:
    unit = figure.unit.lower()
    numbers = {"ratio": figure.ratio, unit: figure.ms, f"floor_{unit}": figure.floor_ms}
    return {name: round(number, 3) for name, number in numbers.items()}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
