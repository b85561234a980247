"""How a question is put: that of a life domain with its name before it."""

from collections.abc import Iterable

from supportcycle.content.catalogue import in_sentence, text
from supportcycle.content.worksheets import worksheet
from supportcycle.domain.visits.declaration import Moment


def question_about(moment: Moment, keys: Iterable[str]) -> str:
    """The question of a moment; with the name of the life domain when one of these keys is that of one."""
    names = {row.key: row.label.split(" (")[0] for row in worksheet("personal_profile").rows}
    domain = next((names[key] for key in keys if key in names), "")
    if not domain:
        return moment.question
    return text("at_table.of_domain", domain=domain, question=in_sentence(moment.question))
