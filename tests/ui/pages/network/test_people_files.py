"""People out of a file on their page: columns, who is the client, row by row, and back in one step."""

import pytest
from streamlit.testing.v1 import AppTest

from supportcycle.content.catalogue import text
from supportcycle.domain.bringing_in.comparison import RowChoice
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.network.person_facts import CLIENT
from supportcycle.domain.model.people import NetworkMember
from supportcycle.workspace.workspace import Workspace
from tests.documents.exchange.incoming.contact_files import OUTLOOK_NL, PHONE_3_0
from tests.documents.exchange.incoming.family_files import GRAMPS
from tests.ui.pages_open import Opened

HERE = Dossier(
    id="d1", name="Test", people={"p1": NetworkMember(name="Annie van der Kamp", relation="tante")}
)


@pytest.fixture
def page(open_workspace: Workspace) -> Opened:
    return Opened(open_workspace, "network", HERE)


def chosen(page: Opened, *files: tuple[str, bytes]) -> AppTest:
    page.app.session_state["importer_people"] = True
    page.app.run()
    field = next(one for one in page.app.file_uploader if (one.key or "").startswith("import_people_"))
    for name, data in files:
        field.upload(name, data, "")
    return page.app.run()


def names(page: Opened) -> list[str]:
    return [person.name for person in page.dossier.people.values()]


def test_contacts_fill_in_who_is_known_add_who_is_new_and_go_again_in_one_step(page: Opened):
    before = page.dossier
    chosen(page, ("contacten.csv", OUTLOOK_NL)).button("take_people").click().run()
    assert names(page) == ["Annie van der Kamp", "Wijkteam Noord"]
    annie = page.dossier.people["p1"]
    assert (annie.relation, annie.birth_year) == ("tante", "1951")
    assert annie.reachable.startswith("040-1234567")
    page.app.button("undo_people").click().run()
    assert page.dossier == before
    assert not [one for one in page.app.button if one.key == "undo_people"]


def test_an_address_book_of_a_telephone_is_read_without_a_question_about_columns(page: Opened):
    app = chosen(page, ("contacten.vcf", PHONE_3_0))
    assert not [one for one in app.selectbox if (one.key or "").startswith("column_")]
    app.button("take_people").click().run()
    assert names(page) == ["Annie van der Kamp", "Buurthuis De Zon", "Wijkteam Noord"]


def test_of_a_family_somebody_is_pointed_out_as_the_client_and_the_tree_hangs_on_that_one(page: Opened):
    app = chosen(page, ("familie.ged", GRAMPS.encode()))
    app.selectbox("client_people_1").set_value("n1").run()
    app.button("take_people").click().run()
    assert names(page) == ["Annie van der Kamp", "Annie de Wit", "Ben van der Kamp"]
    assert {each.child for each in page.dossier.descents.values()} == {CLIENT}
    assert page.dossier.people["p2"].only_in_family_tree


def test_a_row_can_be_somebody_who_is_here_under_another_name(page: Opened):
    app = chosen(page, ("familie.ged", GRAMPS.encode()))
    app.session_state["per_row_people_1"] = True
    app.run()
    app.selectbox("choice_people_1_n2").set_value("is_p1").run()
    app.button("take_people").click().run()
    assert "Annie de Wit" not in names(page)
    assert page.dossier.people["p1"].birth_year == "ongeveer 1950"
    assert page.dossier.people["p1"].relation == "tante"


def test_a_table_that_is_not_known_asks_for_its_columns_and_two_of_them_make_ties(page: Opened):
    app = chosen(page, ("wie.csv", b"Deze;Die;Zegt\nAnnie van der Kamp;Ben;buren\n"))
    assert text("importing.people.nameless") in [one.value for one in app.info]
    for label, field in (("Deze", "source"), ("Die", "target")):
        next(one for one in page.app.selectbox if one.label == label).set_value(field).run()
    page.app.button("take_people").click().run()
    assert names(page) == ["Annie van der Kamp", "Ben"]
    assert list(page.dossier.ties) == ["p1__p2"]


def test_two_files_that_do_not_belong_together_are_refused_and_nothing_changes(page: Opened):
    app = chosen(page, ("a.vcf", PHONE_3_0), ("b.ged", GRAMPS.encode()))
    assert text("errors.import_several") in [one.value for one in app.warning]
    assert page.dossier == HERE


def test_more_people_than_a_dossier_holds_are_refused_and_nothing_changes(page: Opened):
    rows = "".join(f"Mens {number}\n" for number in range(2001))
    app = chosen(page, ("veel.csv", f"Naam\n{rows}".encode()))
    app.button("take_people").click().run()
    assert page.dossier.people == HERE.people
    assert any(text("errors.import_too_full") in one.value for one in (*page.app.warning, *page.app.error))


def test_nobody_is_taken_who_was_left_and_the_button_says_how_many_come(page: Opened):
    app = chosen(page, ("wie.csv", b"Naam\nBen\nBen\nCor\n"))
    assert app.button("take_people").label == text("importing.take", count=2)
    app.selectbox("bulk_people_1_new").set_value(RowChoice.SKIP).run()
    assert text("importing.nothing") in [one.value for one in page.app.info]
