"""Lines to sign on."""

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
    """Where each line begins and ends; the first is the longest, a single one takes half the page."""
    if count == 1:
        return [(0, whole // 2)]
    part = (whole - GAP * (count - 1)) / (count + 0.6)
    starts = [0, *(int(1.6 * part + GAP + at * (part + GAP)) for at in range(count - 1))]
    ends = [*(start - GAP for start in starts[1:]), whole]
    return list(zip(starts, ends, strict=True))


def _stop(place: int, **leader: str) -> Node:
    return node("tab", val="left", **leader, pos=place)
