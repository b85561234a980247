"""Who writes is said in one place, and is somebody whom the store knows."""

from supportcycle.storage.memory_store import MemoryStore
from supportcycle.workspace.acting.worker import worker
from tests.sources import place, tracked


def test_a_store_of_this_computer_takes_what_this_worker_writes():
    store = MemoryStore()
    store.add("d1", {}, "{}", by=worker())
    assert store.load("d1").by == worker()


def test_nothing_above_storage_says_by_itself_who_writes():
    above = tracked("supportcycle/workspace/*.py", "supportcycle/ui/*.py", "supportcycle/command.py")
    telling = [place(file) for file in above if "SOLE_WORKER" in file.read_text(encoding="utf-8")]
    assert telling == ["supportcycle/workspace/acting/worker.py"]
