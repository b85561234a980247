"""The commands: make a document of a dossier, tell its loose ends, check the templates."""

import json
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import NoReturn

from supportcycle import clock
from supportcycle.content.catalogue import filled, loose_end_texts, text, texts
from supportcycle.content.check import check_templates
from supportcycle.content.language import editions
from supportcycle.content.practice import practice_names, practice_text
from supportcycle.content.rules import limits
from supportcycle.documents.compose.annexes import annexes_by_name, composed_with, nothing_in
from supportcycle.documents.compose.offer import title_of
from supportcycle.documents.compose.organisation import organisation_settings
from supportcycle.documents.compose.parts.reading import ends_about_reading
from supportcycle.documents.compose.registry import documents, slip_for
from supportcycle.documents.decoding import decoded
from supportcycle.documents.exchange.dossier_file import MOST_BYTES, TOO_LARGE, dossier_from_json
from supportcycle.documents.pdf import unprintable
from supportcycle.documents.privacy.name_consent import ends_about_names
from supportcycle.documents.privacy.paper_warnings import paper_warnings
from supportcycle.documents.rendering import FORMATS, rendered
from supportcycle.documents.tree import Document, why_empty
from supportcycle.domain.errors import ArchiveError, SupportCycleError, TemplateError
from supportcycle.domain.loose_ends import LooseEnd, loose_ends
from supportcycle.domain.model.dossier import Dossier
from supportcycle.storage.migrations import upgraded

DONE, FAILED, WRONG_USE = 0, 1, 2
PRACTICE = "practice:"


class Refused(Exception):
    """Something a person should hear: the sentence, and the exit code."""

    def __init__(self, sentence: str, code: int = FAILED) -> None:
        super().__init__(sentence)
        self.sentence, self.code = sentence, code


class _Parser(ArgumentParser):
    """Says in Dutch how the commands are written, whatever argparse has to say in English."""

    def error(self, message: str) -> NoReturn:  # noqa: ARG002
        raise Refused(usage(), WRONG_USE)

    def format_help(self) -> str:
        return f"{usage()}\n"


def main(arguments: Sequence[str]) -> int:
    """Do one command; its exit code: 0 done, 1 it could not be done, 2 it was asked wrongly."""
    try:
        chosen = _parser().parse_args(arguments)
        return _COMMANDS[chosen.command](chosen)
    except Refused as refused:
        return _say(refused.sentence, refused.code)
    except TemplateError as error:
        return _say(str(error), FAILED)
    except SupportCycleError as error:
        return _say(texts().get(f"errors.{error.code}", text("errors.unknown")), FAILED)


def without_server(_arguments: Sequence[str]) -> int:
    """Say that this computer lacks the packages for the server of a team."""
    return _say(text("server.no_packages"), FAILED)


def usage() -> str:
    """How the commands are written, with the names there are."""
    blank = text("names.blank", key="")
    names = [name for name in documents() if not name.startswith(blank)]
    practice = ", ".join(practice_names())
    formats = "|".join(FORMATS)
    return text("command.usage", formats=formats, documents=", ".join(names), blank=blank, practice=practice)


def render(chosen: Namespace) -> int:
    """Write one document of a dossier to a file; or say which documents there are."""
    if chosen.list:
        room = max(map(len, documents()))
        return _tell("\n".join(f"{name:<{room}}  {title_of(one)}" for name, one in documents().items()))
    out = _checked(chosen)
    document = _composed(chosen)
    try:
        created = clock.noon(chosen.today) if chosen.today else clock.now()
        out.write_bytes(rendered(document, chosen.format, created=created))
    except OSError:
        raise Refused(text("command.not_written", file=out)) from None
    if signs := unprintable(document):
        _say(text("command.unreadable", signs=" ".join(signs)), DONE)
    return _tell(text("command.written", file=out))


def _composed(chosen: Namespace) -> Document:
    """The document that was asked for; what somebody should know of it is said on the error stream."""
    dossier = read_dossier(chosen.dossier)
    slip = slip_for(chosen.document, dossier)
    if chosen.with_medical or chosen.without_medical:
        slip = slip.model_copy(update={"with_medical": chosen.with_medical, "medical_asked": True})
    today, names = chosen.today or clock.today(), annexes_by_name(chosen.document)
    keys = [names[each] for each in chosen.annex]
    document, empty = composed_with(chosen.document, keys, dossier, today, slip, language=chosen.language)
    if why := why_empty(document):
        raise Refused(why)
    if words := nothing_in(empty):
        _say(words, DONE)
    for words in paper_warnings(chosen.document, document, dossier, today, slip):
        _say(words, DONE)
    return document


def _checked(chosen: Namespace) -> Path:
    """Where the file goes, once all that has to be named is named and known."""
    if None in (chosen.dossier, chosen.document, chosen.format, chosen.out):
        raise Refused(usage(), WRONG_USE)
    if chosen.document not in documents():
        raise Refused(text("command.no_document", name=chosen.document), WRONG_USE)
    possible = annexes_by_name(chosen.document)
    for name in (each for each in chosen.annex if each not in possible):
        names = ", ".join(possible) or text("command.none")
        raise Refused(text("command.no_annex", name=name, names=names), WRONG_USE)
    out = Path(chosen.out)
    if not out.parent.is_dir():
        raise Refused(text("command.no_folder", folder=out.parent))
    return out


def tell_loose_ends(chosen: Namespace) -> int:
    """Say what is still open in a dossier, as lines or as JSON."""
    dossier, today = read_dossier(chosen.dossier), chosen.today or clock.today()
    about_papers = ends_about_reading(dossier) + ends_about_names(dossier, today)
    ends = loose_ends(dossier, today, limits()) + [end for end in about_papers if not end.put_away]
    if chosen.json:
        data = [{**asdict(end), "question": _question(end)} for end in ends]
        return _tell(json.dumps(data, ensure_ascii=False, indent=2))
    lines = [text("command.loose_end", kind=end.kind, question=_question(end)) for end in ends]
    return _tell("\n".join(lines) or text("command.no_loose_ends"))


def check(_chosen: Namespace) -> int:
    """Read all templates and practice dossiers; say what is wrong, with file and line."""
    problems = check_templates(organisation_settings)
    if not problems:
        problems = [f"examples/{name}.json" for name in practice_names() if not _is_right(name)]
    if problems:
        sys.stderr.write("".join(f"{problem}\n" for problem in problems))
        return FAILED
    return _tell(text("command.templates_right"))


def read_dossier(source: str) -> Dossier:
    """The dossier in a file, or the practice dossier of that name."""
    if not source.startswith(PRACTICE):
        return dossier_from_json(_file_text(Path(source)), upgraded)
    name = source.removeprefix(PRACTICE)
    if name not in practice_names():
        raise Refused(text("command.no_practice", name=name), WRONG_USE)
    return dossier_from_json(practice_text(name), upgraded)


_COMMANDS: Mapping[str, Callable[[Namespace], int]] = {
    "render": render,
    "loose-ends": tell_loose_ends,
    "check-templates": check,
}


def _parser() -> ArgumentParser:
    parser = _Parser(prog="supportcycle")
    commands = parser.add_subparsers(dest="command", required=True)
    for name in ("render", "loose-ends"):
        command = commands.add_parser(name)
        command.add_argument("dossier", nargs="?" if name == "render" else None)
        command.add_argument("--today", type=_day)
        if name == "render":
            command.add_argument("--list", action="store_true")
            for option in ("--document", "--out"):
                command.add_argument(option)
            command.add_argument("--format", choices=list(FORMATS))
            command.add_argument("--annex", action="append", default=[])
            command.add_argument("--language", choices=editions(), default="")
            medical = command.add_mutually_exclusive_group()
            medical.add_argument("--with-medical", action="store_true")
            medical.add_argument("--without-medical", action="store_true")
        else:
            command.add_argument("--json", action="store_true")
    commands.add_parser("check-templates")
    return parser


def _day(typed: str) -> date:
    try:
        return date.fromisoformat(typed)
    except ValueError:
        raise Refused(text("command.bad_date"), WRONG_USE) from None


def _file_text(file: Path) -> str:
    try:
        if file.stat().st_size > MOST_BYTES:
            raise ArchiveError("bytes", code=TOO_LARGE)
        return decoded(file.read_bytes()).text
    except OSError:
        raise Refused(text("command.no_file", file=file)) from None


def _question(end: LooseEnd) -> str:
    return filled(loose_end_texts()[end.kind]["question"], end.values)


def _is_right(name: str) -> bool:
    try:
        dossier_from_json(practice_text(name), upgraded)
    except ArchiveError:
        return False
    return True


def _tell(words: str) -> int:
    sys.stdout.write(f"{words}\n")
    return DONE


def _say(words: str, code: int) -> int:
    sys.stderr.write(f"{words}\n")
    return code
