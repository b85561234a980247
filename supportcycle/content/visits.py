"""The kinds of visit, read from templates/ once: what each asks, in which order."""

from pathlib import Path
from typing import Any

from pydantic import ValidationError

from supportcycle.content.catalogue import words_in
from supportcycle.content.language import per_language, words_file, words_files
from supportcycle.content.template_file import line_of
from supportcycle.content.worksheets import worksheets
from supportcycle.domain.errors import TemplateError
from supportcycle.domain.model.worksheet import Field
from supportcycle.domain.visits.declaration import Moment, VisitDeclaration
from supportcycle.domain.visits.shown_fields import hidden_fields

_ORDER = ("meeting", "wishes", "plan", "reading", "review", "free")
"""The order in which they are offered; a file that is not named here comes last."""


@per_language()
def visits() -> dict[str, VisitDeclaration]:
    """All kinds of visit by key (the file's name), in the order they are offered. TemplateError."""
    files = {file.stem: file for file in words_files("visits", "*.toml")}
    keys = [key for key in _ORDER if key in files] + [key for key in files if key not in _ORDER]
    return {key: read_visit(files[key]) for key in keys}


def field_of(moment: Moment) -> Field:
    """The declared field that a moment asks for, with its question for a label; a box when none is named."""
    if not moment.field:
        return Field(key=moment.key, label=moment.question)
    sheet, _, key = moment.field.partition(".")
    return worksheets()[sheet].named[key].model_copy(update={"label": moment.question, "help": ""})


@per_language()
def _moments() -> dict[str, dict[str, Any]]:
    """What is asked at every kind of visit, by key."""
    rows = words_in(words_file("moments.toml"))["moments"]
    return {row["key"]: row for row in rows}


def read_visit(file: Path) -> VisitDeclaration:
    """One declared visit; moments it names stand in moments.toml or in the file itself. TemplateError."""
    raw = words_in(file)
    own = {row.get("key", ""): row for row in raw.pop("own", ())}
    rest, keys = raw.pop("not_proposed", ()), raw.pop("moments", ())
    if "" in own or not keys:
        raise TemplateError(file, None, "a moment without a key" if keys else "no moments")
    known = {**_moments(), **own}
    for key in (*keys, *rest):
        if key not in (known if key in keys else keys):
            raise TemplateError(file, line_of(file, f'"{key}"'), f"no moment named {key}")
    rows = [{**_moments().get(key, {}), **own.get(key, {}), "proposed": key not in rest} for key in keys]
    try:
        made = VisitDeclaration.model_validate({**raw, "key": file.stem, "moments": rows})
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False)[0]
        raise TemplateError(file, None, f"{first['loc']}: {first['msg']}") from None
    for moment in made.moments:
        _check_field(file, moment)
        _check_place(file, moment)
    return made


def _check_field(file: Path, moment: Moment) -> None:
    sheet, _, key = moment.field.partition(".")
    if moment.field and (sheet not in worksheets() or key not in worksheets()[sheet].named):
        raise TemplateError(file, line_of(file, f'"{moment.field}"'), f"no field named {moment.field}")


def _check_place(file: Path, moment: Moment) -> None:
    """Only what may be seen at the table is asked for there."""
    try:
        hidden = hidden_fields(moment)
    except LookupError:
        raise TemplateError(file, None, f"{moment.key} asks for a place that is not there") from None
    if hidden:
        raise TemplateError(file, None, f"{moment.key} asks for {hidden[0]}, which the table may not show")
