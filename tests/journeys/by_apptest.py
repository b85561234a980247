"""Hands without a browser: the same pages, driven through Streamlit's own test harness."""

from typing import Any

from streamlit.testing.v1 import AppTest

from supportcycle.content.catalogue import text
from supportcycle.ui.server.server import FRAME
from supportcycle.ui.shared.downloads import MADE
from supportcycle.ui.shell.page_registry import entry
from tests.journeys.server import PASSPHRASE
from tests.ui.pages_open import unfolded

_KINDS = ("text_area", "text_input", "button_group", "selectbox", "multiselect", "checkbox")


class AppTestHands:
    """Sets values where a person would type, and runs the page after each."""

    def __init__(self) -> None:
        self.here = "start"
        self.app = AppTest.from_file(str(FRAME))

    def new_dossier(self, name: str) -> None:
        self.app.run()
        for label in ("start.passphrase", "start.once_more"):
            next(field for field in self.app.text_input if field.label == text(label)).input(PASSPHRASE)
        self.press(text("start.begin"))
        self.app.checkbox[0].check().run()
        self.press(text("start.go_on"))
        next(field for field in self.app.text_input if field.label == text("start.new_name")).input(name)
        self.press(text("start.new"))
        self.go("meeting")

    def go(self, page: str) -> None:
        self.here = page
        self.app.switch_page(entry(page).file).run()
        assert not self.app.exception
        assert [title.value for title in self.app.title] == [text(f"pages.{page}")]

    def subject(self, label: str) -> None:
        groups = [group for group in self.app.button_group if (group.key or "").startswith("group_")]
        for name in groups[0].options if groups else ():
            if self._subject(label):
                break
            self._set(self._row("group_"), name)
        self._set(self._row("subject_"), self._subject(label))

    def _row(self, key: str):
        return next(group for group in self.app.button_group if (group.key or "").startswith(key))

    def _subject(self, label: str) -> str:
        options = self._row("subject_").options
        return next((option for option in options if _name(option).startswith(label)), "")

    def fill(self, place: str, words: str) -> None:
        self._set(self._at(place), words)

    def choose(self, place: str, *labels: str) -> None:
        widget = self._at(place)
        if widget.type == "selectbox" and labels[0] not in widget.options:
            self._meet(labels[0])
            widget = self._at(place)
        several = isinstance(widget.value, list | tuple)
        self._set(widget, [*widget.value, *labels] if several else labels[0])

    def _meet(self, name: str) -> None:
        """This harness cannot type a new name in a list, so the person is put in the register first."""
        here = self.here
        self.go("network")
        self.fill("new_person", name)
        self.go(here)

    def tick(self, place: str) -> None:
        self._set(self._at(place), True)

    def press(self, label: str) -> None:
        button = next(
            button for button in self.app.button if button.label.replace("\\", "").startswith(label)
        )
        button.click().run()
        assert not self.app.exception

    def press_in(self, place: str, label: str) -> None:
        button = next(one for one in self.app.button if f"{place}-" in (one.key or "") and one.label == label)
        button.click().run()
        assert not self.app.exception

    def unfold(self, words: str) -> None:
        """Every fold, so that what lies in it is there."""
        unfolded(self.app)

    def open_up(self, label: str) -> None:
        """What a button holds is there for these hands already."""

    def sees(self, words: str) -> bool:
        kinds = (self.app.markdown, self.app.caption, self.app.text, self.app.info, self.app.success)
        return any(words in str(one.value).replace("\\", "") for kind in kinds for one in kind)

    def document(self, label: str) -> bytes:
        self.press(text("request.make.pdf"))
        return bytes(self.app.session_state["memory"][MADE].data)

    def _set(self, widget: Any, value: Any) -> None:
        widget.set_value(value).run()
        assert not self.app.exception

    def _at(self, place: str) -> Any:
        if place == "new_person":
            labels = text("network.who"), text("network.who_first")
            return next(field for field in self.app.text_input if field.label in labels)
        found = [
            one for kind in _KINDS for one in getattr(self.app, kind) if (one.key or "").endswith(f"-{place}")
        ]
        return found[0]


def _name(option: Any) -> str:
    return str(getattr(option, "content", option)).replace("\\", "")
