"""Under which headings the columns of other people and programs come (templates/nl/column_names.toml)."""

from supportcycle.content.catalogue import words_in
from supportcycle.content.language import per_language, words_file

Headings = dict[str, tuple[str, ...]]


@per_language()
def column_names() -> dict[str, Headings]:
    """By subject and field the headings it is known by. TemplateError."""
    read = words_in(words_file("column_names.toml"))
    return {
        subject: {field: tuple(names) for field, names in fields.items()} for subject, fields in read.items()
    }
