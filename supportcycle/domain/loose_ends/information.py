"""What was told: is there something urgent, what helped before, and does every part have two sides?"""

from collections.abc import Iterator

from supportcycle.domain.loose_ends.kinds import LooseEnd, LooseEndKind
from supportcycle.domain.loose_ends.refusals import rows_left
from supportcycle.domain.loose_ends.scene import Scene
from supportcycle.domain.model.base import first_line
from supportcycle.domain.model.plan import has_paid_help
from supportcycle.domain.model.profile import LIFE_DOMAINS, MarkKind, first_row
from supportcycle.domain.model.worksheet import Sheet

TOLD = 3
"""So many examples make the question clear."""


def urgent_first(scene: Scene) -> Iterator[LooseEnd]:
    """Something urgent was said, and nothing about what to do with it this week (r.1883-1886)."""
    meeting = scene.round.meeting
    if meeting.urgent.strip() and not meeting.urgent_this_week.strip():
        path = scene.at("meeting", "urgent_this_week")
        yield scene.end(LooseEndKind.URGENT_OPEN, path, urgent=first_line(meeting.urgent))


def earlier_help(scene: Scene) -> Iterator[LooseEnd]:
    """Paid help in the plan, and nothing known of the help there was before (r.2149-2152)."""
    meetings = [round.meeting for round in scene.dossier.rounds.values()]
    known = any(
        each.earlier_help_good.strip() or each.earlier_help_bad.strip() or each.what_does_not_work.strip()
        for each in meetings
    ) or any(mark.kind is MarkKind.EARLIER_SOLUTION for mark in scene.round.marks.values())
    if not known and any(has_paid_help(step) for _, _, step in scene.steps):
        yield scene.end(LooseEndKind.EARLIER_HELP_UNKNOWN, scene.at("meeting", "earlier_help_good"))


def both_sides(scene: Scene) -> Iterator[LooseEnd]:
    """Parts of life with only what is hard, or only what is there (W23): one question for each side."""
    cells = scene.round.sheets.get("quality_of_life", Sheet()).cells
    for kind, here, there in (
        (LooseEndKind.ONLY_BARRIERS, "barriers", "present"),
        (LooseEndKind.ONLY_POSSIBILITIES, "present", "barriers"),
    ):
        lonely = [
            row
            for row, said in cells.items()
            if row not in rows_left(scene.round)
            and said.get(here, "").strip()
            and not said.get(there, "").strip()
        ]
        if lonely:
            words = "; ".join(first_line(cells[row][here], 60).rstrip(" .") for row in lonely[:TOLD])
            path = scene.at("sheets", "quality_of_life", "cells", lonely[0], there)
            yield scene.end(kind, path, said=words)


def wishes_without_now(scene: Scene) -> Iterator[LooseEnd]:
    """The first life domain of the profile with a wish, and nothing of what is there now or goes well (W23).

    Not at once after the first wish: once something was told of another part of life, or a goal was made."""
    cells = scene.round.sheets.get("personal_profile", Sheet()).cells
    told = {row for row, said in cells.items() if said.get("now", "").strip()}
    told |= {first_row(id) for id, mark in scene.round.marks.items() if mark.text.strip()}
    told |= rows_left(scene.round)
    lonely = {first_row(id): wish.text for id, wish in scene.round.wishes.items() if wish.text.strip()}
    rows = [row for row in lonely if row in LIFE_DOMAINS and row not in told]
    if rows and (told or scene.goals):
        words = first_line(lonely[rows[0]], 60).rstrip(" .")
        path = scene.at("sheets", "personal_profile", "cells", rows[0], "now")
        yield scene.end(LooseEndKind.ONLY_WISHES, path, said=words)


CHECKS = (urgent_first, earlier_help, both_sides, wishes_without_now)
