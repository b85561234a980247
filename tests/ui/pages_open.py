"""One page of the workbook with a dossier open, and small questions to what it shows."""

import re
from collections.abc import Iterable
from typing import Any

from streamlit.testing.v1 import AppTest

from supportcycle.content.catalogue import text
from supportcycle.domain.model.base import Path
from supportcycle.domain.model.dossier import Dossier
from supportcycle.ui.server.server import FRAME
from supportcycle.ui.shell.page_registry import PAGES, PageEntry, entry
from supportcycle.ui.widgets.fold import KEY
from supportcycle.workspace.field_keys import place_of
from supportcycle.workspace.workspace import Workspace

KINDS = ("text_area", "text_input", "button_group", "selectbox", "multiselect", "checkbox")
SHOWN = ("markdown", "caption", "text", "info", "success", "title", "header", "subheader")


def opened(page: PageEntry, dossier_id: str) -> AppTest:
    """The page with this dossier open, and every fold on it."""
    app = AppTest.from_file(str(FRAME))
    app.query_params["dossier"] = dossier_id
    app.run()
    return unfolded(app.switch_page(page.file).run())


def closed_folds(app: AppTest) -> list[str]:
    """The keys of the folds of which the inside is not drawn."""
    keys = [one.key or "" for one in app.expander if not one.proto.expanded]
    return [key.removeprefix(KEY) for key in keys if key.startswith(KEY)]


def unfolded(app: AppTest) -> AppTest:
    """The page with every fold open, also those within another."""
    while closed := closed_folds(app):
        turn(app, closed)
        app.run()
    return app


def fold_all(app: AppTest) -> None:
    """Close every fold of the page at the next run."""
    memory = app.session_state["memory"]
    shut = dict.fromkeys(memory.get("folds", {}), (False, memory.get("pointed_times", 0)))
    app.session_state["memory"] = {**memory, "folds": shut}


def fields_in_sight(app: AppTest) -> set[Path]:
    """The places of the fields that are drawn, with the folds as they stand."""
    drawn = (place_of(one.key or "") for kind in KINDS for one in getattr(app, kind))
    return {place[1] for place in drawn if place}


def bring(app: AppTest, place: Path) -> AppTest:
    """To a place, as every link does that leads to one."""
    app.session_state["focus"] = place
    app.run()
    assert not app.exception
    return app


def turn(app: AppTest, folds: Iterable[str]) -> None:
    """Open these folds at the next run."""
    memory = app.session_state["memory"]
    now = {**memory.get("folds", {}), **dict.fromkeys(folds, (True, memory.get("pointed_times", 0)))}
    app.session_state["memory"] = {**memory, "folds": now}


def files_ready(app: AppTest) -> list[str]:
    """The names of the files that were made and can be saved now."""
    said = re.compile(
        re.escape(text("request.holds", name="NAME", at="AT")).replace("NAME", "(.+)", 1).replace("AT", ".+")
    )
    return [found[1] for each in app.caption if (found := said.fullmatch(each.value))]


def heading(app: AppTest) -> list[str]:
    return [title.value for title in app.title]


def onward(app: AppTest) -> AppTest | None:
    """Press the button to what comes next; None when there is none."""
    word = text("page.next", page="")
    ways = [
        button
        for button in app.button
        if (button.key or "").startswith("go_") and button.label.startswith(word)
    ]
    return unfolded(ways[0].click().run()) if ways else None


class Opened:
    """A page without a browser. What lies in a fold is unfolded for who looks for it there."""

    def __init__(self, workspace: Workspace, page: str, dossier: Dossier) -> None:
        self.workspace, self.id = workspace, dossier.id
        workspace.add(dossier, "")
        self.app = AppTest.from_file(str(FRAME))
        self.app.query_params["dossier"] = dossier.id
        self.app.run()
        self.go(page)

    @property
    def dossier(self) -> Dossier:
        live = self.workspace.live(self.id, "")
        assert live is not None
        return live.dossier

    def go(self, page: str) -> "Opened":
        self.app.switch_page(entry(page).file).run()
        assert not self.app.exception
        return self

    def subject(self, label: str) -> "Opened":
        for group in self._options("group_") or [""]:
            if group:
                self._set(self._row("group_"), group)
            words = [one for one in self._options("subject_") if one.replace("\\", "").startswith(label)]
            if words:
                return self._set(self._row("subject_"), words[0])
        raise LookupError(label)

    def _row(self, kind: str) -> Any:
        return next((one for one in self.app.button_group if (one.key or "").startswith(kind)), None)

    def _options(self, kind: str) -> list[str]:
        row = self._row(kind)
        return [str(getattr(one, "content", one)) for one in row.options] if row else []

    def turn(self, key: str) -> "Opened":
        """To a subject by its key, also one in another group."""
        memory = self.app.session_state["memory"]
        page = next(page.key for page in PAGES if text(f"pages.{page.key}") == self.app.title[0].value)
        self.app.session_state["memory"] = {**memory, f"subject_{page}": key}
        self.app.run()
        assert not self.app.exception
        return self

    def has(self, *place: str) -> bool:
        unfolded(self.app)
        return any(self._found("-".join(place)))

    def value(self, *place: str) -> Any:
        unfolded(self.app)
        return self._found("-".join(place))[0].value

    def set(self, value: Any, *place: str) -> "Opened":
        unfolded(self.app)
        return self._set(self._found("-".join(place))[0], value)

    def press(self, label: str, number: int = 0) -> "Opened":
        unfolded(self.app)
        buttons = [one for one in self.app.button if one.label.replace("\\", "").startswith(label)]
        buttons[number].click().run()
        assert not self.app.exception
        return self

    def bring(self, *place: str) -> "Opened":
        """To a place, as every link does that leads to one."""
        bring(self.app, place)
        return self

    def in_sight(self, *place: str) -> bool:
        """Whether the field is drawn, with the folds as they stand: `has` unfolds them all."""
        return any(self._found("-".join(place)))

    def folds(self) -> dict[str, bool]:
        """The titles of everything that folds, and whether it, or one of those of the same title, is open."""
        found: dict[str, bool] = {}
        for one in self.app.expander:
            title = one.label.replace("\\", "")
            found[title] = found.get(title, False) or bool(one.proto.expanded)
        return found

    def fold(self, title: str) -> bool:
        """Whether the fold is open of which the title begins so; what stands in it may be told behind
        that."""
        return next(is_open for told, is_open in self.folds().items() if told.startswith(title))

    def shows(self, words: str) -> bool:
        unfolded(self.app)
        shown = (str(one.value).replace("\\", "") for kind in SHOWN for one in getattr(self.app, kind))
        return any(words in said for said in shown)

    def _found(self, place: str) -> list[Any]:
        return [
            one for kind in KINDS for one in getattr(self.app, kind) if (one.key or "").endswith(f"-{place}")
        ]

    def _set(self, widget: Any, value: Any) -> "Opened":
        widget.set_value(value).run()
        assert not self.app.exception
        return self
