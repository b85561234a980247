"""People of a file and the bonds between them, beside the register and in it."""

from datetime import date

from supportcycle.domain.bringing_in.bonds import FileBonds, FileTie, near, without_loops
from supportcycle.domain.bringing_in.comparison import IncomingRow, LeftBecause, RowChoice, RowStanding
from supportcycle.domain.bringing_in.people import about_client, compared_people, with_people
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
