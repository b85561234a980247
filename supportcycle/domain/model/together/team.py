"""The people who carry the plan on after a meeting, with the worker at some distance."""

from pydantic import Field

from supportcycle.domain.model.base import Id, Model, PersonId, Text


class TeamMember(Model):
    """Somebody who follows along: what this person keeps an eye on, and whom they call."""

    person: PersonId | None = None
    follows: Text = ""
    calls: PersonId | None = None


class ActionTeam(Model):
    """The team around a plan. What each does stands in the plan."""

    members: dict[Id, TeamMember] = Field(default_factory=dict)
    rhythm: Text = ""
    drops_out: Text = ""
    call_first: PersonId | None = None
    worker_does: Text = ""
    again_on: Text = ""


def members_of(team: ActionTeam) -> dict[str, TeamMember]:
    """The members who are known."""
    return {id: member for id, member in team.members.items() if member.person}
