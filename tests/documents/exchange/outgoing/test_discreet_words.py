"""What was typed without the names that may not leave: in whatever file and about whomever it was typed."""

from supportcycle.documents.exchange.outgoing.discreet_words import discreet_words
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.people import NetworkMember, Role

PEOPLE = {
    "p1": NetworkMember(name="Zwaantje", relation="zus", may_be_named=True),
    "p2": NetworkMember(name="Piebe", relation="vriend van Koosje"),
    "p3": NetworkMember(name="Koosje", relation="buurvrouw", may_be_named=True),
    "p4": NetworkMember(name="Zorg Noord", role=Role.ORGANISATION),
    "p5": NetworkMember(relation="nicht van Piebe", may_be_named=True),
}
DOSSIER = Dossier(id="d1", name="Bram", people=PEOPLE)


def words(told=("p1", "p2", "p4", "p5")):
    return discreet_words(DOSSIER, told, {"p2": "XQ2"}.__getitem__)


def test_who_may_be_named_stays_who_may_not_has_a_code_and_who_is_in_no_file_is_nobody():
    typed = "Zwaantje en Koosje en Piebe kwamen langs, ook van Zorg Noord"
    assert words().of(typed) == "Zwaantje en … en XQ2 kwamen langs, ook van Zorg Noord"


def test_a_name_that_two_share_is_as_silent_as_the_most_silent_of_them():
    people = PEOPLE | {"p6": NetworkMember(name="Zwaantje de Vries")}
    shared = discreet_words(DOSSIER.model_copy(update={"people": people}), ("p1",), str)
    assert shared.of("Zwaantje belde; Zwaantje de Vries ook") == "… belde; … ook"


def test_somebody_is_called_by_name_or_else_by_what_they_are_without_names_of_others():
    called = {id: words().called(DOSSIER, id) for id in ("p1", "p2", "p4", "p5")}
    assert called == {
        "p1": "Zwaantje",
        "p2": "vriend van …",
        "p4": "Zorg Noord",
        "p5": "nicht van XQ2",
    }


def test_it_is_known_whether_words_name_another_than_the_person_they_are_about():
    assert words().name_another("piebe@zorg.example", "p1")
    assert not words().name_another("piebe@zorg.example", "p2")
    assert not words().name_another("zwaantje@zorg.example", "p2")
