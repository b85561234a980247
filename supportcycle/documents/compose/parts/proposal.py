"""What a proposal is: text made from the dossier, and where it came from."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Proposal:
    """The text of one part; `sources` are `<worksheet>.<field>` keys. Empty when nothing was said."""

    text: str = ""
    sources: tuple[str, ...] = ()


def proposal(text: str, *sources: str) -> Proposal:
    """A proposal; without text it comes from nowhere."""
    return Proposal(text, sources if text else ())


def together(*parts: Proposal) -> Proposal:
    """Several proposals under one another; those without text leave no trace."""
    said = [part for part in parts if part.text]
    sources = dict.fromkeys(source for part in said for source in part.sources)
    return Proposal("\n\n".join(part.text for part in said), tuple(sources))
