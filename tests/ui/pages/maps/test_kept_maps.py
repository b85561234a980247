"""From one kept map to the next by a slider, with what is different in words."""

from datetime import date

from supportcycle.content.catalogue import text
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.network.snapshot_taking import with_snapshot
from supportcycle.domain.update import with_value
from supportcycle.workspace.workspace import Workspace
from tests.dossiers.bram import bram
from tests.ui.pages_open import Opened, turn

ZUS, RIA = {"p1": {"name": "Zus"}}, {"p1": {"name": "Zus"}, "p2": {"name": "Ria"}}


def kept() -> Dossier:
    dossier = with_snapshot(with_value(bram(), ("people",), ZUS), date(2026, 9, 1))
    return with_snapshot(with_value(dossier, ("people",), RIA), date(2026, 10, 1))


def opened(workspace: Workspace, dossier: Dossier) -> Opened:
    page = Opened(workspace, "maps", dossier).turn("then_now")
    turn(page.app, ["kept_maps"])
    page.app.run()
    assert not page.app.exception
    return page


def test_the_slider_goes_from_the_oldest_map_to_that_of_now(open_workspace: Workspace) -> None:
    [slider] = opened(open_workspace, kept()).app.select_slider
    assert list(slider.options) == ["1 september 2026", "1 oktober 2026", text("charts.kept_maps.now")]
    assert slider.value == "now"


def test_a_map_of_then_is_drawn_with_what_was_different_from_the_one_before(
    open_workspace: Workspace,
) -> None:
    page = opened(open_workspace, kept())
    page.app.select_slider[0].set_value("m2").run()
    assert "**1 oktober 2026**" in [each.value for each in page.app.markdown]
    assert any("Ria" in each.value and each.value.startswith("- ") for each in page.app.markdown)
    page.app.select_slider[0].set_value("m1").run()
    assert f"**{text('charts.kept_maps.since_before')}**" not in [each.value for each in page.app.markdown]


def test_two_maps_of_one_day_can_be_told_apart(open_workspace: Workspace) -> None:
    twice = with_snapshot(kept(), date(2026, 10, 1))
    [slider] = opened(open_workspace, twice).app.select_slider
    assert len(set(slider.options)) == 4
