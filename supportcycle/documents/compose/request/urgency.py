"""What cannot wait for the research of the municipality, above everything else (art. 2.3.3 Wmo 2015)."""

from supportcycle.content.catalogue import text
from supportcycle.content.rules import rules
from supportcycle.documents.compose.parts.proposals import PartText
from supportcycle.documents.compose.typed_text import quoted
from supportcycle.documents.tree import Block, Notice, Paragraph
from supportcycle.domain.model.wmo import Aanvraag


def urgent(request: Aanvraag, part: PartText, voice: str) -> tuple[Block, ...]:
    """Nothing as long as nobody said why; without the words where those stay at the table or were not to be
    written down.

    `part`: the words as they were read together. `voice`: `plan` for the client's own, `aanvraag` else.
    """
    if not request.urgent.strip():
        return ()
    article = rules()["law"]["urgent"]["article"]
    if part.left_out or not part.text:
        return (Notice(text(f"urgent.without_words.{voice}", article=article)),)
    own = quoted(part.own) if part.edited else part.own
    also = part.text.removeprefix(part.own).strip()
    notice = Notice(text(f"urgent.{voice}", words=own, article=article))
    return (notice, *((Paragraph(also),) if also else ()))
