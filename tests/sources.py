"""The project's own files, read as text, tokens and syntax trees."""

import ast
import io
import re
import subprocess
import tokenize
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
_WORD = re.compile(r"[A-Z]?[a-zà-ÿ]+|[A-Z]+(?![a-zà-ÿ])")
_QUIET = ("# noqa", "# type:")

Function = ast.FunctionDef | ast.AsyncFunctionDef
Documented = ast.Module | ast.ClassDef | Function


def tracked(*patterns: str) -> list[Path]:
    """The files that are or will be under version control, by git patterns; `*` crosses folders."""
    command = (
        "git",
        "-c",
        "safe.directory=*",
        "ls-files",
        "--cached",
        "--others",
        "--exclude-standard",
        "-z",
        "--",
        *patterns,
    )
    names = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout.split("\0")
    return [ROOT / name for name in names if name and (ROOT / name).is_file()]


def place(file: Path) -> str:
    """A file's name as seen from the project folder."""
    return file.relative_to(ROOT).as_posix()


@cache
def tree(file: Path) -> ast.Module:
    return ast.parse(file.read_text(encoding="utf-8"))


@cache
def nodes(file: Path) -> tuple[ast.AST, ...]:
    """Every node of the syntax tree."""
    return tuple(ast.walk(tree(file)))


def functions(file: Path) -> Iterator[Function]:
    return (node for node in nodes(file) if isinstance(node, Function))


def docstring_length(node: Documented) -> int:
    """Lines the docstring takes; 0 without one."""
    if not ast.get_docstring(node, clean=False):
        return 0
    return (node.body[0].end_lineno or 0) - node.body[0].lineno + 1


def length(function: Function) -> int:
    """Lines from `def` to the end, docstring left out."""
    return (function.end_lineno or 0) - function.lineno + 1 - docstring_length(function)


@cache
def _tokens(file: Path) -> tuple[tokenize.TokenInfo, ...]:
    return tuple(tokenize.generate_tokens(io.StringIO(file.read_text(encoding="utf-8")).readline))


def comments(file: Path) -> list[str]:
    """What is said in comments; marks for tools left out."""
    said = [token.string for token in _tokens(file) if token.type == tokenize.COMMENT]
    return [comment for comment in said if not comment.startswith(_QUIET)]


def code_lines(file: Path) -> int:
    """Lines with code on them: no blank lines, comments or docstrings."""
    quiet = (tokenize.COMMENT, tokenize.NL, tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT)
    lines: set[int] = set()
    for token in _tokens(file):
        if token.type not in quiet and token.string:
            lines |= set(range(token.start[0], token.end[0] + 1))
    return len(lines) - sum(docstring_length(node) for node in nodes(file) if isinstance(node, Documented))


def written_text(file: Path) -> str:
    """Every string, docstring and comment of a file."""
    values = (node.value for node in nodes(file) if isinstance(node, ast.Constant))
    return "\n".join([*(value for value in values if isinstance(value, str)), *comments(file)])


def names(file: Path) -> str:
    """Every identifier of a file, one a line."""
    return "\n".join(sorted({token.string for token in _tokens(file) if token.type == tokenize.NAME}))


def spaced(text: str) -> str:
    """The words of running text or of identifiers, in lower case, with a space between."""
    return " ".join(_WORD.findall(text)).lower()


def imported(file: Path) -> set[str]:
    """The modules a file imports, by full name."""
    found: set[str] = set()
    for node in nodes(file):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            found.add(node.module or "")
    return found
