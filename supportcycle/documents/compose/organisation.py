"""What an organisation changed in templates/organisation.toml, held against what there is."""

from functools import cache
from pathlib import Path
from typing import Annotated
from xml.etree import ElementTree

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from supportcycle.content.template_file import line_of, read_toml
from supportcycle.content.worksheets import worksheet
from supportcycle.documents.compose.plan.chapters import READ_TOGETHER
from supportcycle.documents.decoding import decoded
from supportcycle.documents.sanitize_svg import inert
from supportcycle.domain.errors import ArchiveError, TemplateError
from supportcycle.domain.model.wmo import PARTS
from supportcycle.domain.team_figures.tally import TeamFigure
from supportcycle.resources import TEMPLATES

LARGEST_LOGO = 200_000
"""In bytes; a logo that is drawn with lines is far smaller."""

Word = Annotated[str, StringConstraints(max_length=200)]


ASKED = "asked"
ANSWERS = (ASKED, *dict.fromkeys((*READ_TOGETHER, *PARTS)))
"""What may answer a question of the municipality: what is asked, or a part of the request or the plan."""


class MunicipalQuestion(BaseModel):
    """A question of the municipality's own form: which parts answer it, and how many signs its field holds
    (0: not known)."""

    model_config = ConfigDict(extra="forbid", frozen=True, hide_input_in_errors=True)

    title: Word
    parts: tuple[Word, ...]
    most: int = Field(default=0, ge=0)


class OrganisationSettings(BaseModel):
    """The organisation's own words and order. Everything may stay empty.

    `logo` is the name of an SVG file beside it, and once read the drawing itself. `chapters` are titles;
    `life_areas` are the municipality's names for the rows of the profile. Both go by our keys.
    `questions` are those of the municipality's own form. `team_figures`: what a team may count, which no
    paper shows.
    """

    model_config = ConfigDict(extra="forbid", frozen=True, hide_input_in_errors=True)

    name: Word = ""
    municipality: Word = ""
    client_word: Word = ""
    free_support_phone: Word = ""
    logo: str = ""
    chapter_order: tuple[Word, ...] = ()
    chapters: dict[str, Word] = {}
    life_areas: dict[str, Word] = {}
    questions: tuple[MunicipalQuestion, ...] = ()
    team_figures: tuple[TeamFigure, ...] = ()


@cache
def organisation_settings() -> OrganisationSettings:
    """The organisation's own words and order. TemplateError with file, line and what does not fit."""
    return read_organisation_settings(TEMPLATES / "organisation.toml")


def read_organisation_settings(file: Path) -> OrganisationSettings:
    """One such file, held against the chapters, the rows and the drawings there are."""
    try:
        found = OrganisationSettings.model_validate(read_toml(file))
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False)[0]
        where = ".".join(map(str, first["loc"]))
        raise _wrong(file, str(first["loc"][0]), f"{where}: {first['msg']}") from None
    rows = {row.key for row in worksheet("personal_profile").rows}
    for key, known in (("chapter_order", READ_TOGETHER), ("chapters", READ_TOGETHER), ("life_areas", rows)):
        for each in getattr(found, key):
            if each not in known:
                raise _wrong(file, each, f"{key} names {each}; there is only {', '.join(sorted(known))}")
    for each in (part for question in found.questions for part in question.parts):
        if each not in ANSWERS:
            raise _wrong(file, each, f"questions name {each}; there is only {', '.join(sorted(ANSWERS))}")
    return found.model_copy(update={"logo": _drawing(file, found.logo)})


def _drawing(file: Path, name: str) -> str:
    """The logo as a harmless drawing; empty when there is none."""
    if not name:
        return ""
    if Path(name).name != name or not (place := file.with_name(name)).is_file():
        raise _wrong(file, "logo", f"there is no file {name} beside this one")
    if place.stat().st_size > LARGEST_LOGO:
        raise _wrong(file, "logo", f"{name} is larger than {LARGEST_LOGO // 1000} kB")
    if (drawing := _inert(place)) is None:
        raise _wrong(file, "logo", f"{name} is no drawing (SVG)")
    return ElementTree.tostring(drawing, encoding="unicode")


def _inert(place: Path) -> ElementTree.Element | None:
    try:
        return inert(decoded(place.read_bytes()).text)
    except ArchiveError:
        return None


def _wrong(file: Path, key: str, problem: str) -> TemplateError:
    return TemplateError(file, line_of(file, key), problem)
