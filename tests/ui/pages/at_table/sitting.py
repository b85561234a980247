"""A visit that goes on at one moment, and what is there to tap."""

from typing import Any

from streamlit.testing.v1 import AppTest

from supportcycle import clock
from supportcycle.content.visits import visits
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.visits import Visit
from supportcycle.domain.update import with_value
from supportcycle.domain.visits.screens import Screen
from supportcycle.domain.visits.turning import begun, turned
from supportcycle.ui.shell.page_registry import entry
from supportcycle.workspace.workspace import Workspace
from tests.domain.dossiers import ROUND, dossier_with
from tests.ui.pages_open import opened

Write = tuple[tuple[str, ...], Any]
VISIT = (*ROUND, "visits", "b1")
SHEET = (*ROUND, "option_sheets", "s1")
GOAL: Write = ((*ROUND, "goals", "g1", "own_words"), "Weer onder de mensen")
IDEAS: tuple[Write, ...] = (
    GOAL,
    ((*SHEET, "goal"), "g1"),
    ((*SHEET, "options", "o1", "text"), "Met Ton vissen"),
    ((*SHEET, "options", "o2", "text"), "Naar het buurthuis"),
    ((*SHEET, "options", "o3", "text"), "Een cursus"),
)


def sat_down(
    workspace: Workspace, key: str, *writes: Write, item: str = "", kind: str = "free", **visit: Any
) -> AppTest:
    """The page at one moment of a visit, with these values said before it began."""
    moments = tuple(moment.key for moment in visits()[kind].moments)
    dossier = dossier_with(*writes, (VISIT, Visit(kind=kind, moments=moments, **visit)))
    id = workspace.add(dossier, "") or ""
    live = workspace.live(id, "")
    assert live
    revision = live.keep(window="")
    screen = Screen(visits()[kind].named[key], item)
    live.change(lambda dossier: begun(dossier, "b1", revision, clock.now().isoformat()), window="")
    live.change(lambda dossier: turned(dossier, "b1", screen, clock.today()), window="")
    return opened(entry("at_table"), id)


def now(workspace: Workspace) -> Dossier:
    """The dossier as it is after all that was tapped and typed."""
    live = workspace.live("test", "")
    assert live
    return live.dossier


def say(workspace: Workspace, *writes: Write) -> None:
    """Have something be said during the visit."""
    live = workspace.live("test", "")
    assert live
    for path, value in writes:
        live.change(lambda dossier, path=path, value=value: with_value(dossier, path, value), window="")


def tiles(app: AppTest, name: str) -> list[str]:
    """The words on the tiles of one set; none when it is not drawn."""
    found = [one for one in app.button_group if (one.key or "") == f"tap_{name}"]
    return [
        str(getattr(option, "content", option)).replace("\\", "") for one in found for option in one.options
    ]


def taps(app: AppTest, name: str) -> Any:
    """The widget of one set of tiles."""
    return next(one for one in app.button_group if (one.key or "") == f"tap_{name}")


def tap(app: AppTest, name: str, value: str) -> AppTest:
    """Tap the tile of this value, as a finger would: on or off."""
    group = taps(app, name)
    held = group.value
    if isinstance(held, list | tuple):
        group.set_value([each for each in held if each != value] if value in held else [*held, value])
    else:
        group.set_value(None if held == value else value)
    return press(group)


def press(widget: Any) -> AppTest:
    """Run the page after a touch; it holds."""
    app: AppTest = widget.run()
    assert not app.exception
    return app


def go_on(app: AppTest) -> AppTest:
    """Press the green button."""
    return press(app.button(key="table_on").click())


def shown(app: AppTest) -> str:
    """All that can be read on the page, in one text."""
    kinds = (
        "title",
        "header",
        "subheader",
        "markdown",
        "caption",
        "text",
        "info",
        "button",
        "text_area",
        "text_input",
    )
    said = [str(getattr(one, "label", "")) + str(one.value) for kind in kinds for one in getattr(app, kind)]
    options = [str(getattr(option, "content", option)) for one in app.button_group for option in one.options]
    return "\n".join([*said, *options]).replace("\\", "")
