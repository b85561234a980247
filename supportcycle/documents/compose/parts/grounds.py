"""The grounds of the law for one help that is asked, as far as they were answered (art. 2.3.5 Wmo 2015)."""

from collections.abc import Collection, Iterator

from supportcycle.content.catalogue import choice_label, in_sentence, text
from supportcycle.documents.compose.typed_text import quoted
from supportcycle.domain.model.plan import Step
from supportcycle.domain.model.wmo import Voorziening


def needed(line: Voorziening, *, before: bool = False) -> Iterator[str]:
    """What does not work, or did not `before` the help came, and the kind and amount of help that takes."""
    if (words := line.grounds.problem.strip()) and before:
        yield text("parts.measures.problem_before", words=quoted(words))
    yield from _said(line, *(() if before else ("problem",)), "needed")


def who_can(step: Step, line: Voorziening, left_out: Collection[str]) -> Iterator[str]:
    """What the client, who lives there and the network can do; not what is left out."""
    if step.own.strip() and "own" not in left_out:
        yield text("parts.measures.own", words=quoted(step.own))
    if "housemates" not in left_out:
        yield from _said(line, "usual_help", "beyond_usual")
    if "network" not in left_out:
        yield from _said(line, "network_help")


def for_everybody(line: Voorziening, left_out: Collection[str]) -> Iterator[str]:
    """What is there for everybody, and whether that is enough; not when that chapter is left out."""
    if "neighbourhood" not in left_out:
        yield from _said(line, "general_offer")


def why_this(line: Voorziening) -> Iterator[str]:
    """Why nothing that is usual, cheaper or of another law does."""
    yield from _said(line, "ordinary", "cheaper")
    if right := choice_label("wlz_right", line.grounds.wlz):
        yield text("parts.measures.wlz", words=in_sentence(right))
    yield from _said(line, "other_laws")


def _said(line: Voorziening, *keys: str) -> Iterator[str]:
    for key in keys:
        words = getattr(line.grounds, key).strip()
        if words:
            yield text(f"parts.measures.{key}", words=quoted(words))
