"""How a question is put: that of a life domain or a dimension of quality of life with its name before it."""

from collections.abc import Iterable

from supportcycle.content.catalogue import in_sentence, text
from supportcycle.content.worksheets import worksheet
from supportcycle.domain.visits.declaration import Moment


def question_about(moment: Moment, keys: Iterable[str]) -> str:
    """The question of a moment; with the name before it when one of these keys is that of a life domain or
    of a dimension of quality of life."""
    names = {row.key: row.name for row in worksheet("personal_profile").rows}
    names |= dimension_names()
    domain = next((names[key] for key in keys if key in names), "")
    if not domain:
        return moment.question
    return text("at_table.of_domain", domain=domain, question=in_sentence(moment.question))


def dimension_names() -> dict[str, str]:
    """The dimensions of quality of life by key, in words of the table."""
    rows = worksheet("quality_of_life").rows
    return {row.key: text(f"at_table.dimensions.{row.key}") for row in rows}
