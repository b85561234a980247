"""The contents of the four forms that are printed in the book, in the form they have there."""

from collections.abc import Mapping

from supportcycle.content.catalogue import choice_label, in_sentence, text
from supportcycle.content.worksheets import worksheet
from supportcycle.documents.compose.printed_values import values_of
from supportcycle.documents.compose.worksheets.contents import Contents, Filled, Reader
from supportcycle.documents.words.help import helpers_words, professionals_words, provisions_words
from supportcycle.documents.words.names import client_name
from supportcycle.domain.model.base import is_blank
from supportcycle.domain.model.dossier import Dossier, Round, current_version
from supportcycle.domain.model.goals import Goal, goal_name
from supportcycle.domain.model.options import REASONS, Option, OptionSheet, chosen, fallback, ideas
from supportcycle.domain.model.plan import Plan, Step
from supportcycle.domain.model.profile import rank_of, ranked, wishes_in
from supportcycle.domain.model.worksheet import Row, Sheet, picked_words


def fixed_rows(key: str, dossier: Dossier, round: Round) -> Contents:
    """The profile and the scheme of quality of life; wishes stand in every row where they show."""
    declared, sheet = worksheet(key), round.sheets.get(key, Sheet())
    rows = tuple((_row_name(row, sheet), _cells(row, sheet, round)) for row in declared.rows)
    if any(sheet.picked.values()) or any(any(values.values()) for _, values in rows):
        values = {
            **sheet.answers,
            "name": client_name(dossier),
            "most_important": _most_important(round, sheet),
        }
        yield Filled(values=values, rows=rows)


def options(key: str, dossier: Dossier, round: Round) -> Contents:
    """Each Werkblad Opties, with the goal above it and the two best under it."""
    for sheet in round.option_sheets.values():
        if not is_blank(sheet):
            goal = round.goals.get(sheet.goal or "", Goal())
            best, second = chosen(sheet), fallback(sheet)
            values = {
                **values_of(worksheet(key).fields, sheet, dossier.people),
                "goal": goal_name(goal),
                "best": best.text.strip() if best else "",
                "second_best": second.text.strip() if second else "",
            }
            yield Filled(sheet.part.strip() or goal_name(goal), values, _options(key, dossier, sheet))


def action_plan(key: str, dossier: Dossier, round: Round) -> Contents:
    """The Plan van Aanpak of each goal."""
    _, version = current_version(round)
    for goal_id, goal in round.goals.items():
        plan = version.plans.get(goal_id, Plan())
        if not is_blank(plan):
            header = values_of(worksheet(key).header, plan, dossier.people)
            dates = values_of(worksheet("plan_version").fields, version, dossier.people)
            values = {**header, **dates, "name": client_name(dossier), "own_words": goal.own_words.strip()}
            rows = tuple(_step(key, step, dossier) for step in plan.steps.values() if not is_blank(step))
            yield Filled(goal_name(goal), values, _numbered(rows))


FORMS: Mapping[str, Reader] = {
    "personal_profile": fixed_rows,
    "quality_of_life": fixed_rows,
    "options": options,
    "action_plan": action_plan,
}


def _row_name(row: Row, sheet: Sheet) -> str:
    name = text("worksheets.not_now", row=row.label) if row.key in sheet.not_now else row.label
    picked = ", ".join(map(in_sentence, picked_words(row, sheet)))
    return text("worksheets.picked", row=name, words=picked) if picked else name


def _cells(row: Row, sheet: Sheet, round: Round) -> dict[str, str]:
    wishes = "\n".join(wish.text.strip() for wish in wishes_in(round.wishes, row.key).values())
    return {**sheet.cells.get(row.key, {}), "wishes": wishes}


def _most_important(round: Round, sheet: Sheet) -> str:
    lines = [
        text("worksheets.ranked", number=rank_of(wish), words=wish.text.strip())
        for _, wish in ranked(round.wishes)
    ]
    return "\n".join(filter(None, [sheet.answers.get("most_important", "").strip(), *lines]))


def _options(key: str, dossier: Dossier, sheet: OptionSheet) -> tuple[tuple[str, dict[str, str]], ...]:
    columns = worksheet(key).columns
    return _numbered(
        tuple(
            values_of(columns, option, dossier.people) | _tapped(option) for option in ideas(sheet).values()
        )
    )


def _tapped(option: Option) -> dict[str, str]:
    """What was said with a tap, where no reason was given."""
    return {
        side: choice_label("liking", each)
        for each, side in REASONS.items()
        if each in option.liking and not getattr(option, side).strip()
    }


def _step(key: str, step: Step, dossier: Dossier) -> dict[str, str]:
    people = dossier.people
    plain = (field for field in worksheet(key).columns if field.key not in ("others", "professionals", "wmo"))
    return {
        **values_of(plain, step, people),
        "others": "\n".join(helpers_words(step, people)),
        "professionals": "\n".join(professionals_words(step, people)),
        "wmo": "\n".join(provisions_words(step, people)),
    }


def _numbered(rows: tuple[dict[str, str], ...]) -> tuple[tuple[str, dict[str, str]], ...]:
    return tuple((text("worksheets.number", number=number), row) for number, row in enumerate(rows, 1))
