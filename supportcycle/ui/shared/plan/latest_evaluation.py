"""The latest time of looking back in this round: where it stands, and on which plan."""

from supportcycle.domain.model.base import Path
from supportcycle.domain.model.dossier import number_in_id
from supportcycle.domain.model.plan import PlanVersion
from supportcycle.domain.model.review import Evaluation
from supportcycle.ui import session


def evaluation() -> tuple[str, Evaluation]:
    """The latest evaluation of this round and its id."""
    evaluations = session.round()[1].evaluations
    evaluation_id = max(evaluations, key=number_in_id)
    return evaluation_id, evaluations[evaluation_id]


def evaluation_path() -> Path:
    """Where the latest evaluation stands."""
    return ("rounds", session.round()[0], "evaluations", evaluation()[0])


def evaluated_version() -> tuple[str, PlanVersion]:
    """The version of the plan this evaluation looks back on."""
    _, round = session.round()
    version_id = evaluation()[1].plan_version or session.version()[0]
    return version_id, round.versions.get(version_id, PlanVersion())
