"""The commands for developers: `python run.py test`, `check`, `bench`, `soak` and `team` end here."""

import json
import os
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from run import HERE, say, works

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
SYSTEM_PACKAGES = ("chromium", "poppler-utils")
OTHER_BROWSERS = {"firefox-esr": "firefox-esr", "webkit2gtk-driver": "WebKitWebDriver", "xvfb": "Xvfb"}
"""Package -> program: Firefox, and WebKit with a screen that nobody sees. Without them their tests say so."""
CHECKS = {
    "ruff format": ("ruff", "format", "--check", "."),
    "ruff": ("ruff", "check", "."),
    "mypy": ("mypy",),
    "deno fmt": ("deno", "fmt", "--check"),
    "deno lint": ("deno", "lint"),
    "import-linter": ("lint-imports", "--no-logo"),
    "sizes": ("python", "-m", "tests.house.sizes"),
    "architecture": ("pytest", "-n0", "tests/test_architecture.py"),
    "templates": ("python", "-m", "supportcycle", "check-templates"),
}
LASTING = (
    "tests/storage",
    "tests/bundle",
    "tests/test_package.py",
    "tests/documents/test_keep_with_next.py",
    "tests/documents/exchange/test_dossier_file.py",
    "tests/documents/exchange/incoming/test_tables_of_people.py",
    "tests/domain/test_update.py",
    "tests/workspace/test_undo.py",
    "tests/workspace/test_merge.py",
    "tests/workspace/test_text_merge.py",
    "tests/workspace/test_conflicts.py",
    "tests/workspace/test_concurrent.py",
    "tests/workspace/test_draft_sequence.py",
    "tests/journeys/saving/test_nothing_is_lost_on_any_page.py",
    "tests/journeys/saving/test_two_windows.py",
    "tests/journeys/saving/test_other_browsers.py",
)
CHECKS_TOGETHER = 2
WORKERS = "3"
"""One more than the processors this should be quick on: a browser lets them wait half the time."""
QUICK_WORKERS = "2"
QUICK = "not browser and not server and not slow and not soak"
"""What is asked many times a day: every room, no browser, no server of a team, nothing that takes more than
about a second."""
SHARED = ("--dist", "loadscope", "--no-loadscope-reorder")
"""A module stays in one process; the order is that of tests/running/order.py."""
COMPILED = {"PYTHONDONTWRITEBYTECODE": ""}
"""Each process, and each workbook that a test starts, need not compile what another one compiled."""
LONG = {"SUPPORTCYCLE_KILLS": "1000", "SUPPORTCYCLE_FAULTS": "900", "SUPPORTCYCLE_EXAMPLES": "2000"}
if not (HERE / "supportcycle" / "__main__.py").exists():
    del CHECKS["templates"]


def tool(name: str) -> str:
    """A program of the environment that runs this."""
    return str(Path(sys.executable).with_name(name))


def run(*command: str, **variables: str) -> int:
    """Run a program of the environment in the project folder; its exit code."""
    program, *arguments = command
    environment = {**os.environ, **variables}
    return subprocess.run((tool(program), *arguments), cwd=HERE, env=environment).returncode


def find_browser() -> str | None:
    """A Chromium: the one SUPPORTCYCLE_CHROMIUM names, else one on the search path."""
    named = os.environ.get("SUPPORTCYCLE_CHROMIUM")
    return shutil.which(named) if named else next(filter(None, map(shutil.which, BROWSERS)), None)


def administrator() -> tuple[str, ...] | None:
    """What to put before a command that installs: nothing for root, sudo where it asks no password."""
    if not shutil.which("apt-get"):
        return None
    if os.geteuid() == 0:
        return ()
    return ("sudo", "-n") if works("sudo", "-n", "true") else None


def get_browser() -> None:
    """Install browsers and the PDF tools where that can be done without asking; say so when it cannot."""
    others = [package for package, program in OTHER_BROWSERS.items() if not shutil.which(program)]
    lacking = [] if find_browser() and shutil.which("pdftoppm") else [SYSTEM_PACKAGES]
    lacking += [(package,) for package in others]
    before = administrator() if lacking else None
    if before is not None:
        say("fetching_browser")
        for command in (("update",), *(("install", "-y", *packages) for packages in lacking)):
            apt_get = (*before, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq", *command)
            subprocess.run(apt_get, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    if not find_browser():
        say("no_browser")


def test(*arguments: str) -> int:
    """All tests, or with `--quick` those for daily work; the rest goes to pytest.

    What failed is tried once more with nothing else beside it, and told with its count at the end: a busy
    machine makes a browser late. Yet a test that fails now and then may have found something real.
    """
    code = run("pytest", *chosen(*arguments), **COMPILED)
    if code != 1:
        return code
    failed = failed_just_now()
    again = run("pytest", "-n0", "--last-failed", "--last-failed-no-failures", "none", **COMPILED)
    say("failed_first", count=len(failed), tests="\n".join(failed))
    return again


def chosen(*arguments: str) -> tuple[str, ...]:
    """What pytest is to run, and in how many processes; a browser is fetched where one is needed."""
    others = [argument for argument in arguments if argument != "--quick"]
    if len(others) < len(arguments):
        return ("-n", QUICK_WORKERS, *SHARED, "-m", QUICK, *others)
    get_browser()
    return ("-n", WORKERS, *SHARED, *others)


def failed_just_now() -> list[str]:
    """The tests that failed in the run that just ended, by their names."""
    kept = HERE / ".pytest_cache" / "v" / "cache" / "lastfailed"
    return sorted(json.loads(kept.read_text(encoding="utf-8"))) if kept.exists() else []


def check(*wanted: str) -> int:
    """Everything that can be said without running the product, or what is named; goes on after a failure.

    A few go on beside each other; what each has to say is told in their order.
    """
    results = {}
    with ThreadPoolExecutor(CHECKS_TOGETHER) as pool:
        for name, (code, told) in zip(wanted or CHECKS, pool.map(outcome, wanted or CHECKS), strict=True):
            say("check_begins", name=name)
            sys.stdout.write(told)
            results[name] = code == 0
    for name, passed in results.items():
        say("check_passed" if passed else "check_failed", name=name)
    return 0 if all(results.values()) else 1


def outcome(name: str) -> tuple[int, str]:
    """The exit code of one check, and what it said."""
    program, *arguments = CHECKS[name]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT, "stdin": subprocess.DEVNULL}
    done = subprocess.run((tool(program), *arguments), cwd=HERE, encoding="utf-8", errors="replace", **pipes)
    return done.returncode, done.stdout


def bench(*arguments: str) -> int:
    """The measurements."""
    return run("python", "-m", "benchmarks", *arguments)


def soak(*arguments: str) -> int:
    """The tests of what must never be lost and other long series, with a thousand kills and thousands of
    examples."""
    return run("pytest", "-m", "", "--timeout=0", *LASTING, *arguments, **LONG)


def main(command: str, *arguments: str) -> int:
    """Do one of them; the exit code."""
    from tests.running.practice_team import team
    from tests.supply import audit, bundle, lock

    known = {"test": test, "check": check, "bench": bench, "soak": soak}
    known |= {"lock": lock, "audit": audit, "bundle": bundle, "team": team}
    try:
        return known[command](*arguments)
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    raise SystemExit(main(*sys.argv[1:]))
