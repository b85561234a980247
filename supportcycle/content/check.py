"""Everything in templates/ read at once, to find mistakes before somebody meets them."""

from supportcycle.content.catalogue import choice_lists, loose_end_texts, texts
from supportcycle.content.rules import name_words, organisation, rules
from supportcycle.content.worksheets import worksheets
from supportcycle.domain.errors import TemplateError


def check_templates() -> list[str]:
    """Read everything; the problems found, each with file and line, none when all is well."""
    problems = []
    for load in (choice_lists, worksheets, texts, loose_end_texts, rules, name_words, organisation):
        try:
            load()
        except TemplateError as error:
            problems.append(str(error))
    return problems
