"""From the guide to a Werkblad Opties: an idea more, in the client's words."""

from supportcycle.domain.dossier import Dossier, current_round, next_id
from supportcycle.domain.options import Option
from supportcycle.domain.wmo import Laag
from supportcycle.domain.writing import written


def with_option(
    dossier: Dossier, sheet_id: str, words: str, *, layer: Laag | None = None, not_yet: bool = False
) -> Dossier:
    """The dossier with one option more on a sheet of the current round; as it was when it stands there.

    `not_yet` says that this does not exist here. KeyError when there is no such sheet.
    """
    round_id, round = current_round(dossier)
    options = round.option_sheets[sheet_id].options
    if words.casefold() in {option.text.strip().casefold() for option in options.values()}:
        return dossier
    path = ("rounds", round_id, "option_sheets", sheet_id, "options", next_id(options, "o"))
    return written(dossier, path, Option(text=words, layer=layer, not_yet_existing=not_yet))
