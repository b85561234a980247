"""Reading together: what is said of a block is kept, and shows in every document."""

import re

import pytest
from streamlit.testing.v1 import AppTest

from supportcycle.content.catalogue import text
from supportcycle.documents.compose.parts.reading import BLOCKS
from supportcycle.documents.compose.registry import composed
from supportcycle.documents.text import rendered_text
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.wmo import URGENT
from supportcycle.domain.update import with_value
from supportcycle.ui.shell.page_registry import entry
from supportcycle.workspace.workspace import Workspace
from tests.documents.composing import TODAY
from tests.dossiers.bram import bram
from tests.ui.test_pages import onward, opened

UNREAD = re.compile(r"Nog niet samen gelezen: deel ([\d, ]+)(?: en \d+)?\.")


@pytest.fixture
def reading(open_workspace: Workspace) -> AppTest:
    open_workspace.add(bram(), "")
    return opened(entry("read_together"), "bram")


def now(workspace: Workspace) -> Dossier:
    live = workspace.live("bram", "")
    assert live
    return live.dossier


def answered(app: AppTest, answer: str, block: str = BLOCKS[0]) -> AppTest:
    return app.button(key=f"answer_{block}_{answer}").click().run()


def drafts(dossier: Dossier) -> int:
    found = UNREAD.search(rendered_text(composed("persoonlijk-plan", dossier, TODAY)))
    return len(re.findall(r"\d+", found[0])) if found else 0


def test_what_is_right_is_kept_with_the_day_and_is_no_draft(
    reading: AppTest, open_workspace: Workspace
) -> None:
    before = drafts(now(open_workspace))
    app = answered(reading, "right")
    part = now(open_workspace).rounds["r1"].aanvraag.parts[BLOCKS[0]]
    assert part.approved_text.startswith("Dit wil ik over mezelf vertellen:")
    assert part.approved_on
    assert drafts(now(open_workspace)) == before - 1
    assert text("read_together.how_far", done=1, total=len(BLOCKS)) in [one.value for one in app.caption]


def test_what_is_not_to_be_written_is_nowhere(reading: AppTest, open_workspace: Workspace) -> None:
    answered(reading, "do_not_write")
    assert "Wie ik ben en wat ik wil" not in rendered_text(
        composed("persoonlijk-plan", now(open_workspace), TODAY)
    )


def test_what_must_be_said_otherwise_is_typed_on_the_spot(
    reading: AppTest, open_workspace: Workspace
) -> None:
    app = answered(reading, "different")
    app.text_area[0].set_value("Ik ben Bram, en zo zeg ik het.").run()
    answered(app, "right")
    document = rendered_text(composed("persoonlijk-plan", now(open_workspace), TODAY))
    assert "Ik ben Bram, en zo zeg ik het." in document
    assert "Ik ben 27" not in document.partition("Wat niet lukt")[2].partition("Hoe dat komt")[0]


def test_what_may_not_go_along_stays_out_of_what_leaves(reading: AppTest, open_workspace: Workspace) -> None:
    next(box for box in reading.checkbox if box.label == text("read_together.stays")).check().run()
    assert now(open_workspace).rounds["r1"].aanvraag.parts[BLOCKS[0]].stays
    assert "Wie ik ben en wat ik wil" not in rendered_text(
        composed("persoonlijk-plan", now(open_workspace), TODAY)
    )


def test_what_was_only_looked_at_at_a_visit_waits_for_an_answer_and_says_so(
    open_workspace: Workspace,
) -> None:
    path = ("rounds", "r1", "aanvraag", "parts", BLOCKS[0], "unanswered")
    open_workspace.add(with_value(bram(), path, True), "")
    app = opened(entry("read_together"), "bram")
    assert text("read_together.unanswered") in [box.value for box in app.info]
    answered(app, "right")
    assert not now(open_workspace).rounds["r1"].aanvraag.parts[BLOCKS[0]].unanswered


def test_one_block_at_a_time_and_all_of_them(reading: AppTest) -> None:
    app: AppTest | None = reading
    read = 0
    while app is not None:
        assert len([button for button in app.button if (button.key or "").endswith("_right")]) <= 1
        read, app = read + 1, onward(app)
    assert read == len(BLOCKS)


def test_why_it_cannot_wait_is_read_first_once_it_was_said(open_workspace: Workspace) -> None:
    urgent = ("rounds", "r1", "aanvraag", "urgent")
    open_workspace.add(with_value(bram(), urgent, "Ik slaap op straat."), "")
    app = opened(entry("read_together"), "bram")
    answered(app, "right", URGENT)
    assert now(open_workspace).rounds["r1"].aanvraag.parts[URGENT].approved_text == "“Ik slaap op straat.”"
