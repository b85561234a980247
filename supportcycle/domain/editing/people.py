"""People in and out of the one register."""

from supportcycle.domain.editing.removing import without_put_away
from supportcycle.domain.model.base import Path, first_line
from supportcycle.domain.model.dossier import Dossier, next_id
from supportcycle.domain.model.people import NetworkMember
from supportcycle.domain.model.plan import Helper
from supportcycle.domain.names.people_by_name import person_named
from supportcycle.domain.network.removal import without_place_in_network
from supportcycle.domain.references import mapped, uses, without_id
from supportcycle.domain.update import removed, with_value


def person_uses(dossier: Dossier, person_id: str) -> list[Path]:
    """Every place that names this person, tasks in a plan first."""
    return sorted(uses(dossier, "person", person_id), key=lambda path: "steps" not in path)


def without_person(dossier: Dossier, person_id: str) -> Dossier:
    """The dossier without this person, in all rounds, versions and snapshots, with their ties and family.

    What was to be done stays, without a name and without the promise. A name in running text stays too:
    only people can see whom it means.
    """
    dossier = without_place_in_network(dossier, person_id)
    dossier = removed(without_id(dossier, "person", person_id), ("people", person_id))
    for round_id in dossier.rounds:
        for by_person in ("helper_agreements", "existing_help"):
            dossier = removed(dossier, ("rounds", round_id, by_person, person_id))
    return without_put_away(mapped(dossier, Helper, _without_promise), person_id)


def _without_promise(helper: Helper) -> Helper:
    return helper if helper.person else helper.model_copy(update={"asked": None, "since": "", "until": ""})


def person_from_entry(dossier: Dossier, round_id: str, entry_id: str) -> Dossier:
    """The dossier with the new contact of a logbook entry in the register and in the entry.

    Somebody of that name who is known already is not added twice.
    """
    entry = dossier.rounds[round_id].logbook[entry_id]
    name = first_line(entry.new_contact)
    if not name:
        return dossier
    person_id = person_named(dossier.people, name) or next_id(dossier.people, "p")
    if person_id not in dossier.people:
        dossier = with_value(dossier, ("people", person_id), NetworkMember(name=name))
    if person_id in entry.people:
        return dossier
    path = ("rounds", round_id, "logbook", entry_id, "people")
    return with_value(dossier, path, (*entry.people, person_id))
