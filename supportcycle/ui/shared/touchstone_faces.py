"""The four faces of the client card and the words for them."""

from supportcycle.content.catalogue import text
from supportcycle.ui.widgets.markdown import with_icon

FACES = ("seen", "taken_seriously", "heard", "understood")


ICONS = {
    "yes": ":material/sentiment_satisfied:",
    "somewhat": ":material/sentiment_neutral:",
    "no": ":material/sentiment_dissatisfied:",
}


def face(answer: str | None) -> str:
    """A face and the word for it, as Markdown; the word alone says everything. Empty without an answer."""
    return with_icon(text(f"touchstone.faces.{answer}"), ICONS[answer]) if answer else ""
