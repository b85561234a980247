"""Which parts of a document the client wants left out, whatever document it is."""

from collections.abc import Callable, Set

from supportcycle.documents.tree import Block
from supportcycle.domain.model.dossier import Round
from supportcycle.domain.model.wmo import Approval

SECTIONS = ("summary", "identity", "who_does_what", "dates", "views")
"""What stands around the chapters of a request or a plan; each may be left out."""


def left_out_of(round: Round) -> frozenset[str]:
    """The parts, chapters and sections that are not to be written down."""
    parts = round.aanvraag.parts
    return frozenset(key for key, part in parts.items() if part.approval is Approval.DO_NOT_WRITE)


def section(key: str, left_out: Set[str], compose: Callable[[], tuple[Block, ...]]) -> tuple[Block, ...]:
    """The section, composed only when it may be there."""
    return () if key in left_out else compose()
