"""`supportgericht` and `python -m supportcycle`: start the workbook, or do something without a screen."""

import io
import sys


def main() -> int:
    """Do what the words behind the command ask; without any, start. The exit code."""
    arguments = sys.argv[1:]
    if arguments in ([], ["start"]):
        from supportcycle.launcher.installed import launch

        return launch()
    from supportcycle.command import main as command

    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
    return command(arguments)


if __name__ == "__main__":
    raise SystemExit(main())
