"""The share slip of a document: kept in the dossier, one to work on and one for each time it was used."""

from collections.abc import Collection

from supportcycle.documents.compose.offer import Audience
from supportcycle.documents.compose.registry import offers, slip_for
from supportcycle.domain.dates import as_typed
from supportcycle.domain.model.base import Path
from supportcycle.domain.model.dossier import Dossier, next_id
from supportcycle.domain.model.share_slip import ShareSlip
from supportcycle.domain.privacy.sharing import slip_key
from supportcycle.domain.update import with_value
from supportcycle.ui import session

_NEVER = frozenset({Audience.BLANK})
_NOBODY_ELSE = frozenset({"volunteer_request", "as_volunteer", "how_it_works"})
"""Cards that hold only the client's name and what was written for that card."""


def has_slip(name: str) -> bool:
    """Whether this document holds anything of the client, so that a slip goes before it."""
    offer = offers().get(name)
    return offer is not None and offer.audience not in _NEVER and offer.key not in _NOBODY_ELSE


def slip_path(name: str) -> Path:
    """Where the slip of a document is worked on."""
    return ("rounds", session.round()[0], "slips", slip_key(name))


def slip_now(name: str) -> ShareSlip:
    """The slip as it stands; what the client said must stay, stays whatever the slip says."""
    return slip_for(name, session.dossier())


def change_slip(name: str, **changes: object) -> None:
    """Write something on the slip of a document."""
    slip = slip_now(name).model_copy(update={"document": name, **changes})
    session.write(slip_path(name), slip)


def kept_slips(name: str) -> list[ShareSlip]:
    """The slips of the times this document was made, oldest first."""
    return [slip for slip in session.round()[1].slips.values() if slip.document == name and slip.made_on]


def keep_slip(name: str) -> None:
    """Keep the slip as it is now, with the date; once for each day on which nothing else was decided."""
    if not has_slip(name):
        return
    update = {"document": name, "made_on": as_typed(session.today())}
    slip = slip_now(name).model_copy(update=update)
    if slip not in kept_slips(name):
        session.change(lambda dossier: _kept(dossier, name, slip))


def _kept(dossier: Dossier, name: str, slip: ShareSlip) -> Dossier:
    *collection, key = slip_path(name)
    taken: Collection[str] = session.round()[1].slips
    return with_value(dossier, (*collection, next_id(taken, f"{key}_made")), slip)
