"""The first thing a start does: it goes on only for this computer, and only once for the same dossiers."""

from supportcycle.content.catalogue import text, texts
from supportcycle.domain.errors import SupportCycleError, Unwritable
from supportcycle.storage.paths import data_folder
from supportcycle.storage.running import claim, port_in
from supportcycle.ui.server.streamlit_options import hold_options, listens_to_others, port
from supportcycle.ui.server.team.config_faults import told
from supportcycle.ui.server.team.team_config import BadConfig, config_file


def begin() -> None:
    """Go on, or end the program with a sentence that says why. OSError."""
    if config_file():
        _begin_team()
        return
    if listens_to_others():
        raise SystemExit(text("starting.open_to_others"))
    hold_options()
    try:
        folder = data_folder()
    except Unwritable:
        raise SystemExit(text("starting.no_place")) from None
    if not claim(folder, port()):
        raise SystemExit(text("starting.runs_already", port=port_in(folder)))


def _begin_team() -> None:
    """The edition for a team is there for other computers: its door lets nobody by but through the proxy."""
    from supportcycle.ui.server.team.team_edition import team_edition

    try:
        edition = team_edition()
    except BadConfig as bad:
        raise SystemExit("\n".join(map(told, bad.faults))) from None
    except SupportCycleError as error:
        raise SystemExit(texts().get(f"errors.{error.code}", text("errors.unknown"))) from None
    if edition.config.is_practice and listens_to_others():
        raise SystemExit(text("starting.open_to_others"))
    edition.begin()
