"""As many dossiers as a team may have go out in a back-up and in again within little memory."""

import re
import secrets
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from supportcycle.content.catalogue import text
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.update import with_value
from supportcycle.workspace.serialization import as_text, head_of
from tests.journeys.browser import Screen, new_window
from tests.journeys.server import PASSPHRASE, Server

pytestmark = [
    pytest.mark.soak,
    pytest.mark.browser,
    pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="needs /proc"),
]
SIZE = 100_000
MOST_MEMORY = 300 * 1024
PATIENCE = 600_000


def fill(server: Server, count: int) -> None:
    """Lay this many dossiers of 100 kB in the store, all of other words."""
    store = server.vault.create(PASSPHRASE)[0]
    head = head_of(Dossier(id="a", name="Cliënt"))
    for number in range(count):
        empty = Dossier(id=f"{number:032x}", name=f"Cliënt {number}")
        whole = with_value(empty, ("rounds", "r1", "meeting", "story"), secrets.token_hex(SIZE // 2))
        store.add(whole.id, {**head, "name": whole.name}, as_text(whole))
    store.close()


def peak_of(server: Server) -> int:
    """The most memory the process ever had, in kB."""
    status = Path(f"/proc/{server.process_id}/status").read_text(encoding="ascii")
    found = re.search(r"VmHWM:\s+(\d+)", status)
    assert found
    return int(found[1])


def unfolded(page: Page, title: str) -> None:
    page.locator("summary", has_text=text(title)).click()


def back_up(screen: Screen, file: Path) -> None:
    """Make the back-up and fetch it."""
    page = screen.open().unlock().page
    unfolded(page, "backup.title")
    form = page.locator("[data-testid=stForm]", has=page.get_by_text(text("backup.make")))
    for number in (0, 1):
        form.locator("input").nth(number).fill(PASSPHRASE)
    form.get_by_role("button", name=text("backup.make")).click()
    fetch = page.get_by_role("button", name=text("backup.fetch"))
    expect(fetch).to_be_visible(timeout=PATIENCE)
    with page.expect_download(timeout=PATIENCE) as download:
        fetch.click()
    download.value.save_as(file)
    expect(page.get_by_text(re.compile(r"Laatste reservekopie: 23-11-2026"))).to_be_visible(timeout=PATIENCE)


def take_in(screen: Screen, file: Path, count: int) -> None:
    """Look what is in the file, and put all of it with the dossiers."""
    page = screen.open().unlock().page
    unfolded(page, "start.take_in")
    page.locator("input[type=file]").set_input_files(file)
    secret = page.get_by_label(text("start.file_passphrase"))
    expect(secret).to_be_visible(timeout=PATIENCE)
    secret.fill(PASSPHRASE)
    page.get_by_role("button", name=text("start.open_file")).click()
    take = page.get_by_role("button", name=text("start.put_with_dossiers"))
    expect(take).to_be_visible(timeout=PATIENCE)
    group = text("start.standing.absent", count=f"{count:,}".replace(",", "."))
    expect(page.get_by_text(group)).to_be_visible()
    take.click()
    expect(take).to_have_count(0, timeout=PATIENCE)
    screen.settled()


@pytest.mark.parametrize("count", [1_700, 2_700])
def test_a_large_back_up_goes_out_and_in_again_within_300_megabytes(
    chrome: Browser, tmp_path: Path, count: int, record_property: Callable[[str, object], None]
):
    peaks, file = {}, tmp_path / "all.werkboek"
    for name, work in (("here", back_up), ("elsewhere", take_in)):
        home = tmp_path / name
        home.mkdir()
        server = Server(home)
        fill(server, count if name == "here" else 0)
        server.start()
        context = new_window(chrome)
        try:
            screen = Screen(context.new_page(), server)
            work(screen, file) if name == "here" else work(screen, file, count)
            peaks[name] = peak_of(server)
        finally:
            context.close()
            server.kill()
    record_property("peaks in kB", f"{peaks}, file of {file.stat().st_size} bytes")
    assert len(server.dossier_ids()) == count
    assert max(peaks.values()) < MOST_MEMORY
