"""`python3 run.py bundle windows | macos | linux`: the bundle, and in words what it is or what is lacking."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from pathlib import Path

from tools.bundle.make import Made, Wanted, make
from tools.bundle.system import SYSTEMS, CannotBundle

_ROOT = Path(__file__).resolve().parents[2]


def bundle(say: Callable[..., None], borrowed: tuple[str, ...], *arguments: str) -> int:
    """Make what was asked; the exit code: 0 made, 1 it cannot be made (after a dry run, too).

    `borrowed` names the packages that may be taken from this environment, for a system as this one.
    """
    chosen = _parser().parse_args(arguments)
    wanted = _wanted(chosen, borrowed)
    try:
        made = make(wanted)
    except CannotBundle as reason:
        say(reason.key, **reason.words)
        return 1
    _tell(say, wanted, made)
    return 0 if made.file else 1


def _parser() -> ArgumentParser:
    parser = ArgumentParser(prog="run.py bundle")
    parser.add_argument("system", choices=SYSTEMS)
    parser.add_argument("--python", type=Path)
    parser.add_argument("--sha256", default="")
    parser.add_argument("--out", type=Path, default=_ROOT / "dist")
    return parser


def _wanted(chosen: Namespace, borrowed: tuple[str, ...]) -> Wanted:
    system = SYSTEMS[chosen.system]
    names = borrowed if system.own_python else ()
    return Wanted(system, chosen.out, chosen.python, chosen.sha256, names)


def _tell(say: Callable[..., None], wanted: Wanted, made: Made) -> None:
    say(
        "bundle_looked_at", modules=made.modules, files=made.files, count=len(made.longest), path=made.longest
    )
    if not made.compiled:
        say("bundle_not_compiled")
    if made.file is None:
        say("bundle_dry_run", system=wanted.system.name, python=wanted.system.python)
    else:
        say(
            "bundle_made", folder=made.folder, file=made.file, megabytes=made.file.stat().st_size // 1_000_000
        )
