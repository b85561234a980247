"""Who guards a module: what the table of guards refuses, and what a test reaches."""

from tests.guards.__main__ import main
from tests.guards.reach import reached
from tests.guards.table import guards_of, out_of_reach, stale, table, unguarded
from tests.sources import ROOT

VAULT, VIP = "supportcycle/storage/vault.py", "supportcycle/ui/pages/maps/vip.py"
OF_VAULT = "tests/storage/test_vault.py"


def test_a_test_file_of_the_same_name_needs_no_line():
    assert VAULT not in unguarded({})
    assert guards_of(VAULT, {}) == [OF_VAULT]


def test_a_module_without_one_needs_a_line():
    assert VIP in unguarded({})
    assert VIP not in unguarded({VIP: ["tests/ui/test_pages.py"]})
    assert VIP in unguarded({VIP: []})


def test_a_line_about_a_file_that_is_gone_is_told():
    assert stale({"supportcycle/gone.py": [OF_VAULT]}) == ["supportcycle/gone.py: no supportcycle/gone.py"]
    assert stale({VAULT: ["tests/test_gone.py"]}) == [f"{VAULT}: no tests/test_gone.py"]
    assert stale({VAULT: [OF_VAULT]}) == []


def test_a_guard_that_never_comes_to_its_module_is_told():
    assert out_of_reach({VIP: [OF_VAULT]}) == [f"{OF_VAULT} does not reach {VIP}"]
    assert out_of_reach({VIP: ["tests/ui/test_pages.py"]}) == []


def test_who_opens_a_page_reaches_what_is_on_it_and_the_frame_and_no_other_page():
    by_name = reached("tests/ui/pages/maps/test_from_map.py")
    assert {ROOT / VIP, ROOT / "supportcycle/ui/shell/frame.py"} <= by_name
    assert ROOT / "supportcycle/ui/pages/mirror/page.py" not in by_name


def test_a_journey_reaches_the_whole_program():
    journey = reached("tests/journeys/security/test_neighbour.py")
    assert {ROOT / "app.py", ROOT / VIP, ROOT / "supportcycle/ui/server/server.py"} <= journey


def test_asking_prints_the_guards(capsys):
    assert main([VAULT, *table()]) == 0
    assert capsys.readouterr().out.startswith(f"{OF_VAULT}\n")
    assert main(["supportcycle/gone.py"]) == 1
    assert capsys.readouterr().out == "nobody guards supportcycle/gone.py\n"
