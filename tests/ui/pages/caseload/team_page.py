"""A page of the team on records in memory, for whoever is signed in."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

from streamlit.testing.v1 import AppTest

from supportcycle.workspace.rights.current_rights import use_rights
from tests.sources import ROOT
from tests.storage.team.rights.teams import Team, memory_team


def team() -> Team:
    """Six people and Bram's dossier of Fatma, now."""
    made = memory_team("{}")
    made.at = datetime.now(UTC)
    return made


@contextmanager
def signed_in(made: Team, person: str, *, confirmed: bool = True) -> Iterator[None]:
    """Somebody is there, as the team edition says."""
    use_rights(lambda: made.of(person), lambda: confirmed)
    try:
        yield
    finally:
        use_rights(None)


def page(name: str, *folds: str) -> AppTest:
    """The page, with these folds open."""
    app = AppTest.from_file(str(ROOT / "pages" / f"{name}.py"), default_timeout=30)
    if folds:
        app.session_state["memory"] = {"folds": dict.fromkeys(folds, (True, 0))}
    app.run()
    assert not app.exception
    return app


def words(app: AppTest) -> str:
    """Everything it says."""
    kinds = ("title", "header", "markdown", "caption", "info", "success", "warning")
    said = [each.value for kind in kinds for each in getattr(app, kind)]
    return "\n".join([*said, *(each.label for each in (*app.button, *app.expander))])


def press(app: AppTest, key: str) -> AppTest:
    """Press a button."""
    app.button(key).click().run()
    assert not app.exception
    return app
