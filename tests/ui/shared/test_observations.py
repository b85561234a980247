"""What was seen and what was thought stay in two columns, and only what was seen is there to pass on."""

from supportcycle.content.catalogue import text
from supportcycle.content.worksheets import worksheet
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.update import with_value
from supportcycle.ui.pages.mirror.urgency import CHOICES
from supportcycle.workspace.workspace import Workspace
from tests.ui.pages_open import Opened

EMPTY = Dossier(id="d", name="Sam")
PLACE = ("private", "observations")
TITLE = worksheet("observation").title
SEEN, THOUGHT = "Stapel post achter de *deur*", "Er zijn schulden"


def test_both_columns_are_kept_apart_in_a_fold_beside_the_notes(open_workspace: Workspace) -> None:
    page = Opened(open_workspace, "reflection", EMPTY)
    assert page.fold(TITLE) is False
    page.set(SEEN, *PLACE, "o1", "seen").set(THOUGHT, *PLACE, "o1", "thought")
    kept = page.dossier.private.observations["o1"]
    assert (kept.seen, kept.thought) == (SEEN, THOUGHT)
    assert page.has(*PLACE, "o2", "seen")


def test_beside_a_signal_only_what_was_seen_is_there_to_pass_on(open_workspace: Workspace) -> None:
    said = with_value(EMPTY, (*PLACE, "o1"), {"seen": SEEN, "thought": THOUGHT})
    page = Opened(open_workspace, "mirror", with_value(said, (*PLACE, "o2"), {"thought": "Niets"})).turn(
        "signal"
    )
    assert page.has(*PLACE, "o1", "thought")
    for line, values in CHOICES.items():
        page.app.button_group(f"signal_{line}").set_value(next(iter(values))).run()
    assert page.shows(text("mirror.signal.seen"))
    assert page.shows(f"- {SEEN}")
    assert not page.shows(THOUGHT)


def test_a_link_leads_into_the_fold(open_workspace: Workspace) -> None:
    said = with_value(EMPTY, (*PLACE, "o1", "seen"), SEEN)
    page = Opened(open_workspace, "reflection", said).turn("check").bring(*PLACE, "o1", "seen")
    assert page.fold(TITLE) is True
