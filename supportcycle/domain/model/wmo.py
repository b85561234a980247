"""The words of the Wmo 2015 that have no fixed English name, and what is asked of the municipality.

Source: Wmo 2015 (BWBR0035362), articles named at each class.
"""

from enum import StrEnum

from pydantic import Field

from supportcycle.domain.model.base import Id, Model, PersonId, Text
from supportcycle.domain.model.budget import BudgetPlan
from supportcycle.domain.model.grounds import Grounds


class Laag(StrEnum):
    """The four circles, inside first (art. 2.3.5 lid 3): an order of talking, not a ladder of refusal."""

    EIGEN_KRACHT = "eigen_kracht"
    SOCIAAL_NETWERK = "sociaal_netwerk"
    ALGEMENE_VOORZIENING = "algemene_voorziening"
    MAATWERKVOORZIENING = "maatwerkvoorziening"


class Hulp(StrEnum):
    """What somebody's help is called in art. 2.3.2 lid 4: b for housemates, c for everybody else."""

    GEBRUIKELIJKE_HULP = "gebruikelijke_hulp"
    MANTELZORG = "mantelzorg"
    ANDER_NETWERK = "ander_netwerk"


class Leveringsvorm(StrEnum):
    """How a provision is delivered (art. 2.3.6). Not chosen yet is None."""

    IN_NATURA = "in_natura"
    PGB = "pgb"


class Outcome(StrEnum):
    """What the municipality answered."""

    GRANTED = "granted"
    PARTLY_GRANTED = "partly_granted"
    REFUSED = "refused"


class Voorziening(Model):
    """One measure that is asked for, in the last column of the Plan van Aanpak."""

    what: Text = ""
    category: Text = ""
    amount: Text = ""
    duration: Text = ""
    problem_since: Text = ""
    provider: PersonId | None = None
    reason: Text = ""
    leveringsvorm: Leveringsvorm | None = None
    form_reason: Text = ""
    other_law: Text = ""
    grounds: Grounds = Grounds()
    outcome: Outcome | None = None
    granted: Text = ""


def is_granted(line: Voorziening) -> bool:
    """Whether the municipality said yes to this measure, wholly or in part."""
    if line.outcome is None:
        return bool(line.granted.strip())
    return line.outcome in (Outcome.GRANTED, Outcome.PARTLY_GRANTED)


class Approval(StrEnum):
    """What the client said on reading a part together."""

    RIGHT = "right"
    DIFFERENT = "different"
    DO_NOT_WRITE = "do_not_write"


class Agreement(StrEnum):
    """Whether the client agrees with the whole; the document shows either way."""

    AGREED = "agreed"
    NOT_AGREED = "not_agreed"
    LATER = "later"


class MedicalData(StrEnum):
    """What the client said of medical data, for every paper of which nothing else was said."""

    GOES = "goes"
    STAYS = "stays"


class RequestPart(Model):
    """One part of the request or chapter of the plan. An empty `text` means: as proposed from the dossier.

    `text` are the client's own words; those for the municipality, `application_words`, stand beside them and
    never replace them. `approved_text` is all that was approved, also sentence by sentence. `stays`: the
    client does not want it to leave the table, however right it is. `unanswered`: it was laid before the
    client, who did not say yet whether it may; until then it does not leave either.
    """

    text: Text = ""
    application_words: Text = ""
    approval: Approval | None = None
    approved_text: Text = ""
    approved_on: Text = ""
    stays: bool = False
    unanswered: bool = False


def is_held(part: RequestPart) -> bool:
    """Whether a part may not leave the table, or not yet."""
    return part.stays or part.unanswered


class ContributionException(StrEnum):
    """Why a client pays no contribution, or another one (art. 2.1.4a lid 3-7); `NONE`: none of these."""

    YOUNGER_PARTNER = "younger_partner"
    UNDER_18 = "under_18"
    WHEELCHAIR = "wheelchair"
    PROTECTED_LIVING = "protected_living"
    ALREADY_PAYING = "already_paying"
    LOW_INCOME = "low_income"
    NONE = "none"


class ApplicationStatus(StrEnum):
    """Where the application is, in the order of art. 2.3.2 and 2.3.5, and the Awb after that."""

    NOT_SENT = "not_sent"
    REPORTED = "reported"
    INVESTIGATED = "investigated"
    APPLIED = "applied"
    DECIDED = "decided"
    OBJECTED = "objected"


class Respite(StrEnum):
    """What makes caring lighter for who cares (Steyaert & Kwekkeboom, r.1084-1098, 4958-4980)."""

    TUNE = "tune"
    SHARE = "share"
    INFORMAL = "informal"
    OWN_NETWORK = "own_network"
    VOLUNTEER = "volunteer"
    REVIVE = "revive"
    OWN_LIFE = "own_life"
    AT_A_DISTANCE = "at_a_distance"


class Aanvraag(Model):
    """Everything about the request itself; the help asked for stands in the plan.

    `parts` holds the seven parts and the other chapters of the persoonlijk plan. `medical` are the rows,
    wishes, remarks, links and fields of the meeting that the client calls medical, and whatever else
    `medical_redaction.markable` names. `not_medical` are the links and fields of the meeting that may go
    along without medical data.
    """

    parts: dict[Id, RequestPart] = Field(default_factory=dict)
    zienswijze: Text = ""
    dissent_client: Text = ""
    dissent_worker: Text = ""
    agreement: Agreement | None = None
    agreed_on: Text = ""
    melding_on: Text = ""
    confirmed_on: Text = ""
    urgent: Text = ""
    researched_on: Text = ""
    aanvraag_on: Text = ""
    decided_on: Text = ""
    objected_on: Text = ""
    objection_decided_on: Text = ""
    objection_reason: Text = ""
    objection_result: Text = ""
    case_number: Text = ""
    status: ApplicationStatus | None = None
    other_laws: Text = ""
    own_contribution: Text = ""
    contribution_exceptions: tuple[ContributionException, ...] = ()
    mantelzorger_needs: Text = ""
    respite: tuple[Respite, ...] = ()
    useful_activities: Text = ""
    budget: BudgetPlan = BudgetPlan()
    medical_data: MedicalData | None = None
    medical: tuple[Id, ...] = ()
    not_medical: tuple[Id, ...] = ()


_STAGE_OF = {
    "melding_on": ApplicationStatus.REPORTED,
    "researched_on": ApplicationStatus.INVESTIGATED,
    "aanvraag_on": ApplicationStatus.APPLIED,
    "decided_on": ApplicationStatus.DECIDED,
    "objected_on": ApplicationStatus.OBJECTED,
}


def stage_by_dates(request: Aanvraag) -> ApplicationStatus | None:
    """How far the application is by the dates that were typed; None without a date."""
    typed = [stage for field, stage in _STAGE_OF.items() if getattr(request, field).strip()]
    return typed[-1] if typed else None


def is_decided(request: Aanvraag) -> bool:
    """Whether the municipality answered: what comes after that is a re-examination (art. 2.3.9)."""
    return bool(request.decided_on.strip()) or request.status in (
        ApplicationStatus.DECIDED,
        ApplicationStatus.OBJECTED,
    )


PARTS = (
    "problems",
    "analysis",
    "direction_of_solution",
    "intended_results",
    "measures",
    "form",
    "new_solution",
)
"""The seven parts of a request, in the order of the book (r.1768-1796)."""
URGENT = "urgent"
"""Why it cannot wait, above the seven: read together as they are once something was said of it."""
