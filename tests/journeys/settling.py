"""Whether a page stands: everything that was asked of the workbook is answered, and drawn."""

from playwright.sync_api import BrowserContext, Page

KEEP_COUNT = """(() => {
  const RERUN = 90, NEW_SESSION = 4, FINISHED = 6, EARLY = 2;
  const send = WebSocket.prototype.send;
  const watched = new WeakSet();
  let begun = false;

  /* The fields on top of a message, of which those with bytes are skipped. */
  function* fields(bytes) {
    let at = 0;
    const number = () => {
      for (let value = 0, shift = 0; ; shift += 7) {
        const byte = bytes[at++];
        value += (byte & 127) * 2 ** shift;
        if (byte < 128) return value;
      }
    };
    while (at < bytes.length) {
      const tag = number(), value = number();
      if (tag % 8 === 2) at += value;
      yield [Math.floor(tag / 8), value];
    }
  }

  function heard({data}) {
    for (const [field, value] of fields(new Uint8Array(data))) {
      if (field === NEW_SESSION) begun = true;
      if (field === FINISHED && value !== EARLY && begun) window.isOwed = false;
    }
  }

  WebSocket.prototype.send = function (data) {
    if (!watched.has(this)) this.addEventListener("message", heard);
    watched.add(this);
    if (new Uint8Array(data)[0] === RERUN) { window.isOwed = true; begun = false; }
    return send.call(this, data);
  };
})()"""
"""Streamlit says to have nothing to do until it heard of a press: what was asked is followed here."""

STANDS = """() => {
  const idle = document.querySelector("[data-testid=stApp][data-test-script-state=notRunning]");
  const comes = document.querySelector("[data-testid=stSkeleton]");
  const stands = idle && !comes && !window.isOwed && document.querySelector("h1")?.checkVisibility();
  window.lookedAt = stands ? (window.lookedAt ?? 0) + 1 : 0;
  if (window.lookedAt < 3) return false;
  window.lookedAt = 0;
  return true;
}"""


def keep_count(context: BrowserContext) -> None:
    """Follow in each page of this browser what was asked and what was answered."""
    context.add_init_script(KEEP_COUNT)


def settle(page: Page) -> None:
    """Wait until the page stands: three looks in a row, for an answer is drawn a moment after it came."""
    page.wait_for_function(STANDS, polling=30)
