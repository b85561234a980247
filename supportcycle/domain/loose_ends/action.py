"""Doing it: is there a small step, did it come to anything, who takes up what, and who was met?"""

from collections.abc import Iterator
from datetime import date

from supportcycle.domain.dates import as_date
from supportcycle.domain.loose_ends.kinds import LooseEnd, LooseEndKind
from supportcycle.domain.loose_ends.scene import Scene, named
from supportcycle.domain.model.base import first_line
from supportcycle.domain.names.people_by_name import looked_up, spellings


def small_steps(scene: Scene) -> Iterator[LooseEnd]:
    """A plan without a single small step, or one that was to be taken by now (r.5599-5619)."""
    said = {entry.step for entry in scene.round.logbook.values()}
    begun = any(step.first.what.strip() or step_id in said for _, step_id, step in scene.steps)
    if scene.steps and not begun:
        goal_id, step_id, _ = scene.steps[0]
        path = scene.step_at(goal_id, step_id, "first", "what")
        yield scene.end(LooseEndKind.NO_SMALL_STEP, path, scene.version_id)
    for goal_id, step_id, step in scene.steps:
        day = as_date(step.first.on)
        if step.first.what.strip() and step.first.state is None and day and day < scene.today:
            path = scene.step_at(goal_id, step_id, "first", "state")
            values = {"small": named(step.first.what), "day": step.first.on.strip()}
            yield scene.end(LooseEndKind.SMALL_STEP_PASSED, path, step_id, f"{day:%Y%m%d}", **values)


def actions_without_owner(scene: Scene) -> Iterator[LooseEnd]:
    """Something to be done that nobody took up (r.4720-4726, 5682-5698)."""
    for action_id, action in scene.round.actions.items():
        to_do = first_line(action.next) or first_line(action.problem)
        if to_do and not action.who.strip() and not action.result.strip():
            path = scene.at("actions", action_id, "who")
            yield scene.end(LooseEndKind.ACTION_WITHOUT_OWNER, path, action_id, action=to_do)


def new_contacts(scene: Scene) -> Iterator[LooseEnd]:
    """New people: not in the register yet, or with no next time to see each other (W22)."""
    people = spellings(scene.dossier.people)
    helping = set(scene.loads)
    for entry_id, entry in scene.round.logbook.items():
        name = first_line(entry.new_contact)
        if not name:
            continue
        known = looked_up(people, name)
        if known is None:
            path = scene.at("logbook", entry_id, "new_contact")
            yield scene.end(LooseEndKind.NEW_CONTACT, path, entry_id, person=name)
        elif not entry.follow_up_on.strip() and known not in helping | scene.people_left:
            path = scene.at("logbook", entry_id, "follow_up_on")
            yield scene.end(LooseEndKind.CONTACT_WITHOUT_FOLLOW_UP, path, entry_id, person=name)


def contacts_to_follow(scene: Scene) -> Iterator[LooseEnd]:
    """Somebody was to be seen again on a day that went by, and nothing was written since (r.2217-2220)."""
    for entry_id, entry in scene.round.logbook.items():
        day = as_date(entry.follow_up_on)
        if day and day < scene.today and not _written_since(scene, entry_id, day):
            path = scene.at("logbook", entry_id, "follow_up_on")
            person = first_line(entry.new_contact) or _people(scene, entry_id)
            values = {"day": entry.follow_up_on.strip(), "person": person}
            yield scene.end(LooseEndKind.FOLLOW_UP_PASSED, path, entry_id, f"{day:%Y%m%d}", **values)


def _written_since(scene: Scene, entry_id: str, day: date) -> bool:
    """Whether another entry is about one of the same people, and not from before this day."""
    people = set(scene.round.logbook[entry_id].people)
    return any(
        id != entry_id and people & set(other.people) and (as_date(other.on) or day) >= day
        for id, other in scene.round.logbook.items()
    )


def _people(scene: Scene, entry_id: str) -> str:
    people = scene.round.logbook[entry_id].people
    return ", ".join(scene.person(id) for id in people) or scene.person(None)


CHECKS = (small_steps, actions_without_owner, new_contacts, contacts_to_follow)
