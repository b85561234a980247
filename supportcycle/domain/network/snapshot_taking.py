"""Making a snapshot: the network of today, kept with its date and reason."""

from datetime import date

from supportcycle.domain.dates import as_typed
from supportcycle.domain.model.dossier import Dossier, current_round, next_id
from supportcycle.domain.model.network.network_talk import NetworkTalk
from supportcycle.domain.model.network.snapshots import Network, Snapshot
from supportcycle.domain.model.network.ties import Cluster, Tie
from supportcycle.domain.model.people import NetworkMember
from supportcycle.domain.privacy.shared_fields import on_a_map
from supportcycle.domain.quantities.years import days_in
from supportcycle.domain.update import with_value

_AS_DRAWN = (
    "name", "relation", "role", "hulp", "gives", "receives", "makes_it_harder", "kind", "number", "sex",
    "birth_year", "age", "age_on", "gone", "died_year", "schooling", "needs_care", "at_home",
    "in_client_system", "only_in_family_tree", "cluster", "online", "has_few_people", "known", "liked",
    "important", "vip", "named_by", "found_by",
)  # fmt: skip
"""What of a person maps are drawn from: no private words, and no consent."""


def snapshot_of(network: Network, on: date, reason: str = "") -> Snapshot:
    """A copy of all that maps are drawn from.

    Private words about people and ties and all consents are left out: what may leave the dossier is decided
    by the register of today. That a tie is not safe is kept, for nothing is ever suggested for it.
    """
    return Snapshot(
        taken_on=as_typed(on),
        reason=reason,
        people={id: _as_drawn(person) for id, person in network.people.items()},
        ties={id: _tie_as_drawn(tie) for id, tie in network.ties.items()},
        clusters={id: _circle_as_drawn(cluster) for id, cluster in network.clusters.items()},
        partnerships={id: on_a_map(each) for id, each in network.partnerships.items()},
        descents={id: on_a_map(each) for id, each in network.descents.items()},
    )


def _as_drawn(person: NetworkMember) -> NetworkMember:
    return NetworkMember(**{name: getattr(person, name) for name in _AS_DRAWN})


def _tie_as_drawn(tie: Tie) -> Tie:
    return on_a_map(tie).model_copy(update={"unsafe": tie.unsafe})


def _circle_as_drawn(cluster: Cluster) -> Cluster:
    return on_a_map(cluster).model_copy(update={"tie": _tie_as_drawn(cluster.tie)})


def with_snapshot(dossier: Dossier, on: date, reason: str = "") -> Dossier:
    """The dossier with a snapshot of today's network added, and what the client says of it by now."""
    path = ("snapshots", next_id(dossier.snapshots, "m"))
    talk = current_round(dossier)[1].network if dossier.rounds else NetworkTalk()
    answers = {"crowd": talk.crowd, "perception": talk.perception}
    return with_value(dossier, path, snapshot_of(dossier, on, reason).model_copy(update=answers))


def by_date(dossier: Dossier) -> list[tuple[str, Snapshot]]:
    """The snapshots, oldest first; those without a date that can be read come last, as they were made."""
    return sorted(dossier.snapshots.items(), key=lambda each: first_day(each[1]) or date.max)


def first_day(kept: Snapshot) -> date | None:
    """The first day it can be of: of a year that is its first; None when it cannot be read."""
    days = days_in(kept.taken_on)
    return days.first if days else None


def latest_snapshot(dossier: Dossier) -> tuple[str, Snapshot] | None:
    """The one to lay beside today's map; None when there is none."""
    kept = by_date(dossier)
    return kept[-1] if kept else None
