"""The card of one method of the guide on paper, in the order of the guide."""

from supportcycle.content.catalogue import text
from supportcycle.content.library import facet_labels
from supportcycle.documents.compose.frame import framed, labelled
from supportcycle.documents.tree import Block, Bullets, Document, Heading, Paragraph
from supportcycle.domain.guide.method import Method, values_of

WHO = ("for_whom", "carried_out_by", "setting")
LISTS = ("steps", "suits", "pitfalls", "own_addition")


def method_on_paper(method: Method) -> Document:
    """Everything the guide says of a method; the document holds nothing of a dossier."""
    facts = {facet: in_words(method, facet) for facet in WHO} | investment(method)
    blocks: list[Block] = [
        Paragraph(method.aim, "lead"),
        *labelled((text(f"methods.detail.{key}"), words) for key, words in facts.items()),
    ]
    for key in LISTS:
        if lines := getattr(method, key):
            blocks += [Heading(text(f"methods.detail.{key}")), Bullets(lines)]
    notes = (Paragraph(text(f"methods.{key}"), "note") for key in ("as_of", "source"))
    return framed(method.name, in_words(method, "theme"), (*blocks, *notes))


def in_words(method: Method, facet: str) -> str:
    """What a method holds for a facet, as people read it."""
    return ", ".join(facet_labels()[facet][value] for value in values_of(method, facet))


def investment(method: Method) -> dict[str, str]:
    """What a method takes and what is known of it: the name of the detail with the words."""
    training = f"{in_words(method, 'training')}. {method.training_note}"
    return {
        "time": method.duration,
        "costs": method.costs,
        "training": training.strip(),
        "phases": in_words(method, "phases"),
        "evidence": method.evidence_note,
    }
