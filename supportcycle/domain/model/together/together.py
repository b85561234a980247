"""All that is done together in one round."""

from collections.abc import Mapping

from pydantic import Field

from supportcycle.domain.model.base import Id, Model, PersonId
from supportcycle.domain.model.together.gathering import Gathering, Guest, guests_of, promised
from supportcycle.domain.model.together.take_along_cards import (
    AsVolunteer,
    HowItWorks,
    PositiveWord,
    VolunteerRequest,
)
from supportcycle.domain.model.together.team import ActionTeam, TeamMember, members_of


class Together(Model):
    """Meetings and cards of a round. `routes`: of each route the steps that were ticked."""

    gatherings: dict[Id, Gathering] = Field(default_factory=dict)
    team: ActionTeam = ActionTeam()
    requests: dict[Id, VolunteerRequest] = Field(default_factory=dict)
    as_volunteer: AsVolunteer = AsVolunteer()
    how_it_works: HowItWorks = HowItWorks()
    positive: dict[Id, PositiveWord] = Field(default_factory=dict)
    routes: dict[Id, tuple[Id, ...]] = Field(default_factory=dict)


def that_lasts(together: Together) -> Together:
    """What still holds in a later round: the cards and the team, not the meetings that were."""
    return Together(
        team=together.team,
        requests=together.requests,
        as_volunteer=together.as_volunteer,
        how_it_works=together.how_it_works,
        positive=together.positive,
    )


def people_at(together: Together) -> dict[str, tuple[PersonId, ...]]:
    """Who stands on the paper of the last meeting and of the team, by the name of the paper."""
    last = next(reversed(together.gatherings.values()), Gathering())
    promises = (promise.person for promise in promised(last).values())
    members = members_of(together.team).values()
    team = (together.team.call_first, *(id for each in members for id in (each.person, each.calls)))
    found = {
        "invitations": (last.led_by, *(guest.person for guest in guests_of(last).values())),
        "table_sheet": tuple(promises),
        "action_team": team,
    }
    return {key: tuple(dict.fromkeys(id for id in ids if id)) for key, ids in found.items()}


def without_guest(together: Together, person_id: str) -> Together:
    """Without this person among the guests and in the team: what was noted about coming goes too."""
    gatherings = {
        id: each.model_copy(update={"guests": _rest(each.guests, person_id)})
        for id, each in together.gatherings.items()
    }
    team = together.team.model_copy(update={"members": _rest(together.team.members, person_id)})
    return together.model_copy(update={"gatherings": gatherings, "team": team})


def _rest(held: Mapping[str, Guest | TeamMember], person_id: str) -> dict[str, Guest | TeamMember]:
    return {id: each for id, each in held.items() if each.person != person_id}
