"""A browser that speaks without a sound: the voices are told beforehand, and what was said is kept."""

import json
from collections.abc import Iterable

from playwright.sync_api import Page

FAR = {"name": "far", "lang": "nl-NL", "localService": False}
NEAR = {"name": "near", "lang": "nl-BE", "localService": True}
_STUB = """(() => {
  const heard = [], listeners = [];
  let voices = %s, now = null;
  const end = (one) => { if (one === now) { now = null; one.onend(); } };
  const speak = (one) => {
    heard.push({ text: one.text, voice: one.voice?.name, rate: one.rate });
    now = one;
    if (!window.voices.holds) setTimeout(() => end(one), 0);
  };
  const stub = { speak, getVoices: () => voices, cancel: () => { now = null; } };
  stub.addEventListener = (_, heed) => listeners.push(heed);
  window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; this.rate = 1; } };
  Object.defineProperty(window, "speechSynthesis", { value: stub });
  window.voices = { heard, holds: false, now: () => now?.text ?? null, end: () => end(now) };
  window.voices.come = (more) => { voices = more; listeners.forEach((heed) => heed()); };
})()"""
_SILENT = "() => window.voices.heard.length && !window.supportcycleReader.reading"


class Voices:
    """The voices of one page, from its next load on. Each sentence ends at once, unless it is `held`."""

    def __init__(self, page: Page, voices: Iterable[dict[str, object]] = (FAR, NEAR)) -> None:
        self.page = page
        page.add_init_script(_STUB % json.dumps(list(voices)))

    def hold(self, *, holds: bool = True) -> None:
        """Let a sentence end only when it is told to."""
        self.page.evaluate("holds => { window.voices.holds = holds; window.voices.heard.length = 0; }", holds)

    def come(self, *voices: dict[str, object]) -> None:
        """Other voices come in."""
        self.page.evaluate("more => window.voices.come(more)", list(voices))

    def end(self) -> None:
        """What is said now was said."""
        self.page.evaluate("window.voices.end()")

    @property
    def now(self) -> str | None:
        """What is being said."""
        said: str | None = self.page.evaluate("window.voices.now()")
        return said

    def heard(self) -> list[dict[str, object]]:
        """What was said so far, and by whom; it is forgotten then."""
        said: list[dict[str, object]] = self.page.evaluate("window.voices.heard.splice(0)")
        return said

    def read(self) -> list[dict[str, object]]:
        """Press the button, and hear it all."""
        self.page.locator(".st-key-read_aloud .start").click()
        self.page.wait_for_function(_SILENT)
        return self.heard()
