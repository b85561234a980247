"""`supportgericht` and `python -m supportcycle`: start the workbook, or do something without a screen."""

import io
import sys
from collections.abc import Callable


def main() -> int:
    """Do what the words behind the command ask; without any, start. The exit code."""
    arguments = sys.argv[1:]
    if arguments in ([], ["start"]):
        from supportcycle.launcher.installed import launch

        return launch()
    command = _command(arguments)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
    return command(arguments)


def _command(arguments: list[str]) -> Callable[[list[str]], int]:
    """What does this. The server of a team only when it is asked for: a laptop lacks its packages."""
    if arguments[0] != "server":
        from supportcycle.command import main as command

        return command
    try:
        from supportcycle.server_command import main as of_server
    except ImportError:
        from supportcycle.command import without_server

        return without_server
    return lambda words: of_server(words[1:])


if __name__ == "__main__":
    raise SystemExit(main())
