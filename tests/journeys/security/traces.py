"""Looking for words that were typed: in files, also packed ones, in a browser, and in what runs."""

import re
import zlib
from base64 import b64encode
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from playwright.sync_api import BrowserContext, Page

from tests.journeys.browser import heard_by

LARGEST_LAYER, LARGEST_PACKED = 4_000_000, 1_000_000
PACKED = re.compile(rb"\x1f\x8b\x08|\x78[\x01\x5e\x9c\xda]|PK\x03\x04")
MADE = (b"%PDF-1.", b"word/document.xml")
"""How a document begins that the workbook made; its words stand in it as numbers of signs."""
KEPT_BY_PAGE = """async () => {
  const kept = [{...localStorage}, {...sessionStorage}, window.name, history.state, document.title];
  for (const {name} of await indexedDB.databases()) {
    const db = await new Promise((done) => {
      const asked = indexedDB.open(name);
      asked.onsuccess = () => done(asked.result);
    });
    for (const store of db.objectStoreNames) {
      const asked = db.transaction(store).objectStore(store).getAll();
      kept.push(name, store, await new Promise((done) => { asked.onsuccess = () => done(asked.result); }));
    }
    db.close();
  }
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const asked of await cache.keys()) kept.push(asked.url, await (await cache.match(asked)).text());
  }
  kept.push((await navigator.serviceWorker.getRegistrations()).map((one) => one.scope));
  return JSON.stringify(kept);
}"""


def codings(word: str) -> Iterator[bytes]:
    """A word in the usual codings; in base64 whatever stands before it."""
    for coding in ("utf-8", "utf-16-le", "utf-16-be"):
        yield word.encode(coding)
    for before in range(3):
        sealed = b64encode(b"x" * before + word.encode())
        yield sealed[4 if before else 0 : len(sealed) - 4]


def layers(raw: bytes) -> Iterator[bytes]:
    """The bytes, and what is packed in them: gzip, zlib, and the parts of a zip file."""
    yield raw
    for found in PACKED.finditer(raw):
        start, bits = found.start(), 47
        if found[0].startswith(b"PK"):
            name, more = (int.from_bytes(raw[start + at : start + at + 2], "little") for at in (26, 28))
            start, bits = start + 30 + name + more, -15
        with suppress(zlib.error):
            yield zlib.decompressobj(bits).decompress(raw[start : start + LARGEST_PACKED], LARGEST_LAYER)


def traces(folder: Path, words: Iterable[str], *, made: bool = False) -> list[str]:
    """The files, by name or content, in which one of the words stands; with `made` also documents."""
    wanted = {word: tuple(codings(word)) for word in words}
    wanted |= {str(sign): (sign,) for sign in MADE} if made else {}
    found = []
    for file in (file for file in folder.rglob("*") if file.is_file() and not file.is_symlink()):
        inside = b"\0".join([file.name.encode(), *layers(file.read_bytes())])
        for word, coded in wanted.items():
            if any(each in inside for each in coded):
                found.append(f"{file.relative_to(folder)}: {word}")
    return found


def kept_by(page: Page) -> str:
    """Everything a page keeps in its browser: storages, databases, caches, workers, its name and title."""
    return str(page.evaluate(KEPT_BY_PAGE))


@contextmanager
def addresses_asked(context: BrowserContext) -> Iterator[list[str]]:
    """Every address that is asked for meanwhile, readable."""
    asked: list[str] = []

    def follow(page: Page) -> None:
        page.on("framenavigated", lambda frame: asked.append(unquote(frame.url)))

    with (
        heard_by(context, lambda request: asked.append(unquote(request.url))),
        heard_by(context, follow, "page"),
    ):
        yield asked


def told_by_processes() -> str:
    """The arguments and variables of everything that runs here and may be read."""
    told = []
    for process in Path("/proc").glob("[0-9]*"):
        for name in ("cmdline", "environ"):
            with suppress(OSError):
                told.append((process / name).read_bytes().decode(errors="replace"))
    return "\n".join(told)


def files_written_by(process_id: int) -> set[Path]:
    """The files a process has open to write in, also those without a name any more."""
    found: set[Path] = set()
    for handle in Path(f"/proc/{process_id}/fd").iterdir():
        with suppress(OSError):
            flags = re.search(r"flags:\s*(\d+)", Path(f"/proc/{process_id}/fdinfo/{handle.name}").read_text())
            target: Any = handle.readlink()
            if flags and int(flags[1], 8) & 3 and str(target).startswith("/"):
                found.add(Path(target))
    return found
