"""The office page of a visit in the hands of a test: choose, begin, and what is on screen."""

from supportcycle.content.visits import visits
from supportcycle.domain.model.dossier import Dossier, Round, current_round
from supportcycle.ui.shared.downloads import MADE
from supportcycle.workspace.workspace import Workspace
from tests.ui.pages_open import Opened


def kind_tile(kind: str) -> str:
    """The words on the tile of this kind."""
    return visits()[kind].title


class Visiting(Opened):
    """A dossier with the page of visits open; a fresh one when none is given."""

    def __init__(self, workspace: Workspace, dossier: Dossier | None = None) -> None:
        super().__init__(workspace, "visit", dossier or Dossier(id="d1", name="Bram"))

    @property
    def round(self) -> Round:
        return current_round(self.dossier)[1]

    def key(self, key: str) -> "Visiting":
        self.app.button(key=key).click().run()
        assert not self.app.exception
        return self

    def choose(self, kind: str) -> "Visiting":
        tiles = next(row for row in self.app.button_group if (row.key or "").endswith("visit_kinds"))
        tiles.set_value(kind_tile(kind)).run()
        assert not self.app.exception
        return self

    def begin(self) -> "Visiting":
        return self.key("begin_visit")

    def go(self, page: str) -> "Visiting":
        super().go(page)
        return self

    def turn(self, key: str) -> "Visiting":
        super().turn(key)
        return self

    def titles(self) -> list[str]:
        return [title.value for title in self.app.title]

    def has_button(self, key: str) -> bool:
        return any(button.key == key for button in self.app.button)

    def made(self) -> str:
        """The words of the file that was made last."""
        return bytes(self.app.session_state["memory"][MADE].data).decode()
