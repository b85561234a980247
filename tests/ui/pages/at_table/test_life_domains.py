"""At the table: life domains as tiles, wishes in those that were tapped, and wishes tapped in order."""

from typing import Any

from streamlit.testing.v1 import AppTest

from supportcycle.content.catalogue import text
from supportcycle.content.worksheets import worksheet
from supportcycle.domain.model.dossier import Dossier, Round
from supportcycle.domain.model.visits import Visit
from supportcycle.domain.update import with_value
from supportcycle.ui.shell.page_registry import entry
from supportcycle.workspace.workspace import Workspace
from tests.domain.dossiers import ROUND
from tests.ui.pages_open import opened

WISHES = {
    "work__1": {"text": "Vaker *vissen*"},
    "work__2": {"text": "Henk niet meer zien"},
    "work__3": {"text": "Een hond"},
}


def at(workspace: Workspace, *moments: str, wishes: Any = None, **visit: Any) -> AppTest:
    """The page at the first of these moments of a visit that goes on."""
    people, rounds = {"p1": {"name": "Henk"}}, {"r1": {"wishes": wishes or {}}}
    dossier = Dossier.model_validate({"id": "d", "name": "Sam", "people": people, "rounds": rounds})
    begun = Visit(kind="free", moments=moments, begun_at="2026-11-22T10:00:00+01:00", **visit)
    workspace.add(with_value(dossier, (*ROUND, "visits", "b1"), begun), "")
    return opened(entry("at_table"), "d")


def kept(workspace: Workspace) -> Round:
    live = workspace.live("d", "")
    assert live
    return live.dossier.rounds["r1"]


def cards(app: AppTest) -> list[str]:
    return [str(option) for option in app.button_group[0].options]


def test_each_life_domain_is_a_tile_but_for_the_covered_ones(open_workspace: Workspace) -> None:
    app = at(open_workspace, "life_domains", covered_life_domains=("health",))
    rows = worksheet("personal_profile").rows
    names = [row.name for row in rows if row.key != "health"]
    assert list(app.button_group[0].options) == names


def test_what_is_tapped_stands_in_the_order_of_the_profile(open_workspace: Workspace) -> None:
    app = at(open_workspace, "life_domains")
    app.button_group[0].set_value(["work", "housing"]).run()
    assert kept(open_workspace).visits["b1"].life_domains == ("housing", "work")
    app.button_group[0].set_value(["work"]).run()
    assert kept(open_workspace).visits["b1"].life_domains == ("work",)


def test_a_wish_is_typed_where_it_belongs_and_what_is_covered_says_so(open_workspace: Workspace) -> None:
    app = at(open_workspace, "wish", wishes=WISHES, life_domains=("work",), present=("p1",))
    assert [field.value for field in app.text_input if "wishes" in (field.key or "")] == [
        "Vaker *vissen*",
        "Een hond",
        "",
    ]
    assert text("at_table.covered") in [each.value for each in app.caption]
    empty = next(field for field in app.text_input if (field.key or "").endswith("work__4-text"))
    empty.set_value("Een baan").run()
    assert kept(open_workspace).wishes["work__4"].text == "Een baan"
    assert kept(open_workspace).wishes["work__2"].text == "Henk niet meer zien"


def test_wishes_are_tapped_in_order_and_the_covered_one_keeps_its_place_unseen(
    open_workspace: Workspace,
) -> None:
    ranked = WISHES | {"work__2": WISHES["work__2"] | {"rank": "1"}}
    app = at(open_workspace, "rank", wishes=ranked, present=("p1",))
    assert cards(app) == ["Vaker \\*vissen\\*", "Een hond"]
    app.button_group[0].set_value(["work__3"]).run()
    assert cards(app) == ["Vaker \\*vissen\\*", text("profile.ranked", number=1, wish="Een hond")]
    assert [wish.rank for wish in kept(open_workspace).wishes.values()] == ["", "1", "2"]
    app.button_group[0].set_value([]).run()
    assert [wish.rank for wish in kept(open_workspace).wishes.values()] == ["", "1", ""]
