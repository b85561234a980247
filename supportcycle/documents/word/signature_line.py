"""Lines to sign on."""

from supportcycle.documents.signing_widths import signing_widths
from supportcycle.documents.tree import SignatureLine
from supportcycle.documents.word.markup import Node, node, run, tab
from supportcycle.documents.word.writer import WordWriter
from supportcycle.domain.sanitize_text import one_line

GAP = 400
SIGNING_ROOM = 800


def write_signature_line(writer: WordWriter, signature: SignatureLine) -> None:
    """White to sign in, a line for each line of the label, and the labels under them."""
    labels = [one_line(label) for label in signature.label.split("\n")]
    stops = _stops(len(labels), writer.width.twips)
    lined = [
        stop for start, end in stops for stop in (_stop(start), _stop(end, leader="underscore")) if start
    ]
    first = _stop(stops[0][1], leader="underscore")
    space = node("spacing", before=SIGNING_ROOM, after=0)
    lines = writer.write("signature", "", node("keepNext"), node("tabs", first, *lined), space)
    lines.extend(tab() for _ in range(2 * len(labels) - 1))
    under = writer.write("signature", "", node("tabs", *(_stop(start) for start, _ in stops[1:])))
    for at, label in enumerate(labels):
        under.extend([tab(), run(label)] if at else [run(label)])


def _stops(count: int, whole: int) -> list[tuple[int, int]]:
    """Where each line begins and ends."""
    widths = [int(each) for each in signing_widths(count, whole, GAP)]
    starts = [sum(widths[:at]) + GAP * at for at in range(count)]
    return [(start, start + width) for start, width in zip(starts, widths, strict=True)]


def _stop(place: int, **leader: str) -> Node:
    return node("tab", val="left", **leader, pos=place)
