"""The files of another language, to be filled in: `python -m tools.language_files tr`.

Writes templates/<language>/ with a line for every sentence the client reads and the Dutch above it. What was
translated already stays as it is, so that it can be run again when Dutch sentences were added.
"""

import json
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from supportcycle.content.client_words import client_sentences, sentences_of
from supportcycle.content.language import HOME
from supportcycle.content.template_file import read_toml
from supportcycle.resources import TEMPLATES

ABOUT = """\
# What this language is called by those who speak it, and in Dutch; its mark in files and for screen readers;
# and whether it is written from left to right (ltr) or from right to left (rtl).
name = ""
dutch_name = ""
mark = "{name}"
direction = "ltr"
# Who read the translation with this mother tongue. Until a name stands here, screens and papers say that
# nobody did.
read_by = ""
"""


def write_language(name: str, folder: Path = TEMPLATES) -> list[Path]:
    """Write all files of a language, and give them."""
    own, written = folder / name, []
    for place, dutch in client_sentences(folder / HOME).items():
        file = own / place
        said = sentences_of(file) if file.exists() else {}
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("\n".join(_lines(read_toml(folder / HOME / place), dutch, said)) + "\n", "utf-8")
        written.append(file)
    about = own / "language.toml"
    if not about.exists():
        about.write_text(ABOUT.format(name=name), "utf-8")
    return [*written, about]


def _lines(
    node: dict[str, Any], dutch: Mapping[str, str], said: Mapping[str, str], key: str = ""
) -> Iterator[str]:
    """The tables of a file in their order, with nothing in them but what the client reads."""
    for name, each in node.items():
        if isinstance(each, str) and (whole := _under(key, name)) in dutch:
            yield from _sentence(name, dutch[whole], said.get(whole, ""))
    for name, each in node.items():
        whole = _under(key, name)
        if isinstance(each, dict) and (inside := [*_lines(each, dutch, said, whole)]):
            yield from ("", f"[{whole}]", *inside) if inside[0] else inside
        if isinstance(each, list) and each and isinstance(each[0], dict):
            for row in each:
                if inside := [*_lines(row, dutch, said, f"{whole}.{row['key']}")]:
                    yield from ("", f"[[{whole}]]", f'key = "{row["key"]}"', *inside)


def _sentence(name: str, dutch: str, words: str) -> Iterator[str]:
    yield from (f"# {line}".rstrip() for line in dutch.strip("\n").split("\n"))
    if "\n" in dutch.strip("\n"):
        yield f'{name} = """\n{words.strip(chr(10))}\n"""'
    else:
        yield f"{name} = {json.dumps(words, ensure_ascii=False)}"


def _under(key: str, name: str) -> str:
    return f"{key}.{name}" if key else name


if __name__ == "__main__":
    sys.stdout.write("".join(f"{file}\n" for file in write_language(sys.argv[1])))
