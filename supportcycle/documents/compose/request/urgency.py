"""What cannot wait for the research of the municipality, above everything else (art. 2.3.3 Wmo 2015)."""

from supportcycle.content.catalogue import text
from supportcycle.content.rules import rules
from supportcycle.documents.compose.typed_text import quoted
from supportcycle.documents.tree import Block, Notice
from supportcycle.domain.model.wmo import Aanvraag
from supportcycle.domain.privacy.medical_redaction import WITHHELD


def urgent(request: Aanvraag, voice: str) -> tuple[Block, ...]:
    """Nothing as long as nobody said why; without the words where those stay at the table.

    `voice`: `plan` for the client's own, `aanvraag` else.
    """
    why = request.urgent.strip()
    article = rules()["law"]["urgent"]["article"]
    if why == WITHHELD:
        return (Notice(text(f"urgent.without_words.{voice}", article=article)),)
    return (Notice(text(f"urgent.{voice}", words=quoted(why), article=article)),) if why else ()
