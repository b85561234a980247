"""One map of a network, whatever it shows: its drawing, the same in words and in tables, and their sheet."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from supportcycle.content.catalogue import text
from supportcycle.documents.maps.map_document import map_document, on_paper, table_document
from supportcycle.documents.maps.names import on_map
from supportcycle.documents.tree import Document, Table
from supportcycle.documents.words.days import written
from supportcycle.domain.model.dossier import Dossier, current_round
from supportcycle.domain.model.meeting import Identity
from supportcycle.domain.model.network.person_facts import MayLeave
from supportcycle.domain.model.share_slip import ShareSlip
from supportcycle.domain.privacy.sharing import as_shared, with_reach
from supportcycle.figures.base.drawing import Drawing

_NOTHING: dict[str, dict[str, object]] = {
    "people": {}, "ties": {}, "clusters": {}, "partnerships": {}, "descents": {},
    "turning_points": {},
}  # fmt: skip


LARGER_LYING = 0.76


def _no_words(_network: Dossier) -> str:
    return ""


def _no_tables(_network: Dossier) -> Sequence[Table]:
    return ()


def _no_notes(_network: Dossier) -> Sequence[str]:
    return ()


def larger_lying(drawing: Drawing) -> bool:
    """Whether a drawing is larger on a sheet that lies on its side."""
    return drawing.height < LARGER_LYING * drawing.width


@dataclass(frozen=True, slots=True)
class NetworkMap:
    """One map: its key in the texts, how it is drawn, told and put in tables, and whom it can show.

    Without a drawing it is a table alone, on a sheet on its side. `notes` stand under the drawing on paper;
    `lies` says whether the sheet of a drawing lies on its side. `consents`: what else than standing on a map
    is asked of who is on it. `by_hand`: the drawing of an empty one with its words, when that is another one
    than of nobody. `printed`: how it stands on paper, when that is in other words.
    """

    key: str
    drawn: Callable[[Dossier], Drawing] | None = None
    words: Callable[[Dossier], str] = _no_words
    tables: Callable[[Dossier], Sequence[Table]] = _no_tables
    people: Callable[[Dossier], dict[str, str]] = on_map
    notes: Callable[[Dossier], Sequence[str]] = _no_notes
    lies: Callable[[Drawing], bool] = larger_lying
    consents: tuple[MayLeave, ...] = ()
    by_hand: Callable[[], tuple[Drawing, str]] | None = None
    printed: "NetworkMap | None" = None


def map_title(key: str) -> str:
    """What a map is called."""
    return text(f"maps.subjects.{key}")


def made_on(on: date) -> str:
    """The line with the date of a map."""
    return text("maps.print.made_on", on=written(on, short=True))


def map_sheet(shown: NetworkMap, network: Dossier, on: date) -> Document:
    """The map of this network on one sheet, as it is: `network` holds no more than may be seen."""
    shown = shown.printed or shown
    title, made = map_title(shown.key), made_on(on)
    tables = shown.tables(network)
    if shown.drawn is None:
        return table_document(title, tables, subtitle=made)
    drawing = shown.drawn(network)
    return map_document(
        title,
        drawing,
        shown.words(network),
        subtitle=made,
        notes=shown.notes(network),
        landscape=shown.lies(drawing),
        tables=tables,
    )


def seen_on_maps(shared: Dossier, dossier: Dossier) -> Dossier:
    """What is shared, with only who may stand on a map; and how to reach who lets that be told."""
    known = with_reach(shared, dossier)
    return on_paper(known, known.people)


def printed_map(shown: NetworkMap, dossier: Dossier, on: date, slip: ShareSlip) -> Document:
    """The map on paper, of what the slip and everybody on it let leave."""
    round_id, _ = current_round(dossier)
    return map_sheet(shown, seen_on_maps(as_shared(dossier, round_id, slip), dossier), on)


def blank_map(shown: NetworkMap, dossier: Dossier, on: date) -> Document:
    """The map with nobody on it and nobody's name, to draw on by hand."""
    nobody = dossier.model_copy(update=_NOTHING | {"name": "", "identity": Identity()})
    if shown.by_hand:
        drawing, words = shown.by_hand()
        shown = replace(shown, drawn=lambda _: drawing, words=lambda _: words)
    return replace(map_sheet(shown, nobody, on), subtitle=text("worksheets.blank_subtitle"))
