"""The declared worksheets, read from templates/ once and validated."""

from pathlib import Path

from pydantic import ValidationError

from supportcycle.content.catalogue import choice_lists, filled, words_in
from supportcycle.content.language import per_language, words_files
from supportcycle.content.template_file import line_of
from supportcycle.domain.errors import TemplateError
from supportcycle.domain.model.worksheet import Worksheet


def read_worksheet(file: Path) -> Worksheet:
    """One worksheet declaration. TemplateError names the line and what is wrong."""
    try:
        worksheet = Worksheet.model_validate({"key": file.stem, **words_in(file)})
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False)[0]
        where = ".".join(str(part) for part in first["loc"])
        raise TemplateError(file, _line_of_problem(file, first["loc"]), f"{where}: {first['msg']}") from None
    check_worksheet(file, worksheet)
    purpose = filled(worksheet.purpose, {"count": len(worksheet.asked)})
    return worksheet.model_copy(update={"purpose": purpose})


def _line_of_problem(file: Path, loc: tuple[int | str, ...]) -> int | None:
    """The line of a problem at, say, ("columns", 1, "kind"): the key after the second [[columns]]."""
    line: int | None = 0
    for part, index in zip(loc, (*loc[1:], None), strict=True):
        if isinstance(part, str):
            mark = f"[[{part}]]" if isinstance(index, int) else part
            for _ in range(index + 1 if isinstance(index, int) else 1):
                line = line_of(file, mark, after=line or 0) or line
    return line or None


def check_worksheet(file: Path, worksheet: Worksheet) -> None:
    """Refuse doubled keys and lists of choices that do not exist."""
    for group in ([field.key for field in worksheet.fields], [row.key for row in worksheet.rows]):
        for key in group:
            if group.count(key) > 1:
                first = line_of(file, f'"{key}"')
                again = line_of(file, f'"{key}"', after=first or 0)
                raise TemplateError(file, again or first, f"the key {key} stands here twice")
    for field in worksheet.fields:
        if field.choices and field.choices not in choice_lists():
            raise TemplateError(
                file, line_of(file, field.choices), f"no list of choices named {field.choices}"
            )


@per_language()
def worksheets() -> dict[str, Worksheet]:
    """All worksheets by key (the file's name)."""
    files = words_files("worksheets", "*.toml")
    return {file.stem: read_worksheet(file) for file in files}


def worksheet(key: str) -> Worksheet:
    """One worksheet."""
    return worksheets()[key]
