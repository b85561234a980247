"""People of a file and the bonds between them, beside the register and in it."""

from datetime import date

from supportcycle.domain.bringing_in.bonds import FileBonds, FileTie, near, without_loops
from supportcycle.domain.bringing_in.comparison import IncomingRow, LeftBecause, RowChoice, RowStanding
from supportcycle.domain.bringing_in.people import about_client, bonds_coming, compared_people, with_people
from supportcycle.domain.editing import new_dossier
from supportcycle.domain.model.network.family import Descent, Partnership
from supportcycle.domain.model.network.person_facts import CLIENT
from supportcycle.domain.model.network.support import Support
from supportcycle.domain.model.network.tie_qualities import Reciprocity
from supportcycle.domain.model.network.ties import Tie
from supportcycle.domain.model.people import NetworkMember

ANS, BEN = NetworkMember(name="Ans", remark="lief"), NetworkMember(name="Ben", birth_year="1950")


def dossier(**people: NetworkMember):
    return new_dossier("d1", "Test", date(2026, 1, 1)).model_copy(update={"people": people})


def rows(*said: dict[str, str]) -> list[IncomingRow]:
    return [IncomingRow(number, f"n{number}", values) for number, values in enumerate(said, 1)]


def added(rows_compared):
    return [(row, row.choices[0]) for row in rows_compared]


def test_a_grandson_of_the_same_name_is_somebody_else():
    coming = rows({"name": "Ben", "birth_year": "1990"}, {"name": "ben", "birth_year": "4-5-1950"})
    compared = compared_people(coming, {"p1": BEN}, pointed={}, twins=True)
    assert [(row.standing, row.id) for row in compared] == [
        (RowStanding.NEW, None),
        (RowStanding.CHANGED, "p1"),
    ]


def test_a_row_that_is_pointed_at_somebody_fills_in_that_one_and_takes_nothing_away():
    [row] = compared_people(
        rows({"name": "Anna de Wit", "birth_year": "1960"}), {"p1": ANS}, pointed={"n1": "p1"}
    )
    after = with_people(dossier(p1=ANS), [(row, RowChoice.FILL)], FileBonds()).dossier.people["p1"]
    assert after == ANS.model_copy(update={"birth_year": "1960"})


def test_bonds_come_with_both_their_ends_and_nobody_is_bound_twice():
    bonds = FileBonds(
        (Descent(child="n1", parent="n2"), Descent(child="n3", parent="n2")),
        (Partnership(one="n2", other="n9"),),
        (FileTie("n3", "n2", Tie(reciprocity=Reciprocity.GIVES, now=(Support.COMPANY,))),),
    )
    compared = compared_people(
        rows({"name": "C"}, {"name": "Moe"}, {"name": "Zus"}), {}, pointed={}, twins=True
    )
    once = with_people(dossier(), added(compared), bonds, client="")
    assert (once.added, once.bonds, once.bonds_left) == (3, 3, 1)
    tie = once.dossier.ties["p2__p3"]
    assert (tie.reciprocity, tie.gives, tie.now) == (Reciprocity.RECEIVES, (Support.COMPANY,), ())
    again = compared_people(
        rows({"name": "C"}, {"name": "Moe"}, {"name": "Zus"}), once.dossier.people, pointed={}
    )
    assert with_people(once.dossier, [(row, RowChoice.SKIP) for row in again], bonds).dossier == once.dossier


def test_the_row_of_the_client_is_nobody_new_and_the_family_hangs_on_the_client():
    coming = rows({"name": "C"}, {"name": "Moe"})
    bonds = FileBonds((Descent(child="n1", parent="n2"),))
    told = about_client(coming, bonds, "n1", 1)
    compared = compared_people(told, {}, pointed={}, twins=True)
    assert [row.left for row in compared] == [LeftBecause.IS_CLIENT, None]
    after = with_people(dossier(), added(compared), bonds, "n1").dossier
    assert [(each.child, each.parent) for each in after.descents.values()] == [(CLIENT, "p1")]


def test_who_is_further_away_in_the_family_is_left_and_can_still_be_chosen():
    bonds = FileBonds((Descent(child="n1", parent="n2"), Descent(child="n2", parent="n3")))
    assert near(bonds, "n1", 1) == {"n1", "n2"}
    told = about_client(rows({"name": "C"}, {"name": "Moe"}, {"name": "Oma"}), bonds, "n1", 1)
    far = compared_people(told, {}, pointed={}, twins=True)[2]
    assert far.left is LeftBecause.FAR
    assert RowChoice.ADD in far.choices


def test_a_loop_in_descent_is_opened_where_it_closes_and_all_else_stays():
    around = [Descent(child=f"n{at}", parent=f"n{at % 3 + 1}") for at in (1, 2, 3)]
    more = [Descent(child="n1", parent="n9"), Descent(child="n7", parent="n7")]
    kept, closing = without_loops([*around, *more])
    assert [(each.child, each.parent) for each in closing] == [("n3", "n1"), ("n7", "n7")]
    assert len(kept) == 3
    assert without_loops(kept) == (kept, [])


def test_a_line_of_ancestors_as_long_as_a_file_is_walked():
    line = [Descent(child=f"n{at}", parent=f"n{at + 1}") for at in range(20_000)]
    assert without_loops(line) == (line, [])
    assert without_loops([*line, Descent(child="n20000", parent="n0")])[1]


FROM_TREE = {"name": "Ans", "birth_year": "1960", "only_in_family_tree": True}


def test_whoever_is_here_already_stays_on_every_map_and_only_who_comes_new_stands_in_the_tree_alone():
    known, new = compared_people(rows(FROM_TREE, {**FROM_TREE, "name": "Zus"}), {"p1": ANS}, pointed={})
    for choice in (RowChoice.FILL, RowChoice.REPLACE):
        after = with_people(dossier(p1=ANS), [(known, choice), (new, RowChoice.ADD)], FileBonds()).dossier
        assert [each.only_in_family_tree for each in after.people.values()] == [False, True]
        assert after.people["p1"].birth_year == "1960"
    [bare] = compared_people(rows({"name": "Ans", "only_in_family_tree": True}), {"p1": ANS}, pointed={})
    assert bare.standing is RowStanding.SAME


def test_what_is_left_by_the_file_can_still_be_said_to_be_somebody_here():
    row = IncomingRow(1, "n1", {"name": "Anna"}, left=LeftBecause.CONFIDENTIAL)
    assert compared_people([row], {"p1": ANS}, pointed={"n1": "p1"})[0].id == "p1"
    assert compared_people([row], {"p1": ANS}, pointed={})[0].left is LeftBecause.CONFIDENTIAL


def test_nothing_new_in_a_file_leaves_the_very_same_dossier():
    here = dossier(p1=ANS, p2=BEN).model_copy(update={"descents": {"d1": Descent(child="p1", parent="p2")}})
    bonds = FileBonds((Descent(child="n1", parent="n2"),))
    same = compared_people(rows({"name": "Ans"}, {"name": "Ben"}), here.people, pointed={})
    chosen = [(row, RowChoice.SKIP) for row in same]
    assert with_people(here, chosen, bonds).dossier is here
    assert bonds_coming(here, chosen, bonds) == 0


def test_who_is_passed_over_is_bound_to_nobody():
    bonds = FileBonds((Descent(child="n1", parent="n2"),))
    here = dossier(p1=ANS, p2=BEN)
    changed, same = compared_people(
        rows({"name": "Ans", "birth_year": "1960"}, {"name": "Ben"}), here.people, pointed={}
    )
    passed = [(changed, RowChoice.SKIP), (same, RowChoice.SKIP)]
    assert with_people(here, passed, bonds).dossier is here
    taken = [(changed, RowChoice.FILL), (same, RowChoice.SKIP)]
    assert bonds_coming(here, taken, bonds) == with_people(here, taken, bonds).bonds == 1


def test_nobody_becomes_an_own_ancestor_through_who_is_here_and_what_stands_here_stays():
    here = dossier(p1=ANS, p2=BEN).model_copy(update={"descents": {"d1": Descent(child="p1", parent="p2")}})
    coming = rows({"name": "Ben"}, {"name": "Ans"}, {"name": "Zus"})
    bonds = FileBonds((Descent(child="n1", parent="n3"), Descent(child="n3", parent="n2")))
    compared = compared_people(coming, here.people, pointed={})
    after = with_people(here, added(compared), bonds)
    assert [(each.child, each.parent) for each in after.dossier.descents.values()] == [
        ("p1", "p2"),
        ("p2", "p3"),
    ]
    assert (after.bonds, after.loops) == (1, ("p3",))


def test_two_rows_that_are_one_person_make_nobody_a_child_or_a_twin_of_themselves():
    bonds = FileBonds((Descent(child="n1", parent="n2"), Descent(child="n1", parent="n3", twin_of="n2")))
    same = compared_people(
        rows({"name": "Els"}, {"name": "Elsje"}, {"name": "Moe"}),
        {"p1": ANS},
        pointed={"n1": "p1", "n2": "p1"},
    )
    after = with_people(dossier(p1=ANS), [(row, row.choices[0]) for row in same], bonds)
    assert list(after.dossier.descents.values()) == [Descent(child="p1", parent="p2")]
    assert after.loops == ("p1",)
