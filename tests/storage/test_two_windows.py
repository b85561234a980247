"""Two windows on one dossier: both keep what they typed."""

import json
from threading import Barrier, Thread

from supportcycle.domain.errors import Conflict
from supportcycle.storage.store import Store
from supportcycle.workspace.merge import merge3

EDITS = 25


def put(store: Store, path: tuple[str, str], value: str) -> None:
    """Change one cell the way the workbook does: on a conflict load, merge, and try again."""
    seen = store.load("a")
    base = json.loads(seen.text)
    mine = base | {path[0]: base.get(path[0], {}) | {path[1]: value}}
    while True:
        try:
            store.save("a", expected=seen.revision, head={}, text=json.dumps(mine))
            return
        except Conflict:
            seen = store.load("a")
            theirs = json.loads(seen.text)
            mine, conflicts = merge3(base, mine, theirs)
            base = theirs
            assert conflicts == []


def test_nothing_is_lost_when_windows_write_at_the_same_time(store: Store):
    store.add("a", {}, "{}")
    together = Barrier(3)

    def type_away(window: int) -> None:
        together.wait()
        for n in range(EDITS):
            put(store, (f"sheet {n % 3}", f"{window}-{n}"), f"words {window} {n}")

    windows = [Thread(target=type_away, args=(window,)) for window in range(3)]
    for window in windows:
        window.start()
    for window in windows:
        window.join()
    saved = store.load("a")
    assert saved.revision == 1 + 3 * EDITS
    words = {cell: value for sheet in json.loads(saved.text).values() for cell, value in sheet.items()}
    assert words == {f"{w}-{n}": f"words {w} {n}" for w in range(3) for n in range(EDITS)}
