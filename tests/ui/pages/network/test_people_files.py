"""People out of a file on their page: columns, who is the client, row by row, and back in one step."""

import pytest
from streamlit.testing.v1 import AppTest

from supportcycle.content.catalogue import text
from supportcycle.domain.bringing_in.comparison import RowChoice
from supportcycle.domain.errors import Unwritable
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


def test_the_same_family_once_more_changes_nothing_and_offers_no_way_back_of_an_earlier_step(page: Opened):
    chosen(page, ("familie.ged", GRAMPS.encode())).selectbox("client_people_1").set_value("n1").run()
    page.app.button("take_people").click().run()
    once = page.dossier
    app = chosen(page, ("familie.ged", GRAMPS.encode()))
    app.selectbox("client_people_2").set_value("n1").run()
    assert not [one for one in page.app.button if one.key == "take_people"]
    assert text("importing.nothing") in [one.value for one in page.app.info]
    assert page.dossier is once


def test_a_disk_that_is_full_adds_nobody_twice_and_the_way_back_is_there(page: Opened, monkeypatch):
    live = page.workspace.live(page.id, "")
    assert live is not None

    def full(*_args: object, **_kwargs: object) -> int:
        raise Unwritable("full")

    app = chosen(page, ("wie.csv", b"Naam\nBen\nCor\n"))
    monkeypatch.setattr(live.with_store(lambda store, _: store), "save", full)
    app.button("take_people").click().run()
    assert live.problem == "unwritable"
    assert names(page) == ["Annie van der Kamp", "Ben", "Cor"]
    assert not [one for one in page.app.button if one.key == "take_people"]
    page.app.button("undo_people").click().run()
    assert page.dossier == HERE


def test_the_button_counts_only_the_bonds_that_are_new(page: Opened):
    app = chosen(page, ("familie.ged", GRAMPS.encode()))
    app.selectbox("client_people_1").set_value("n1").run()
    assert app.button("take_people").label == text("importing.take_bonds", count=2, bonds=3)
    app.session_state["per_row_people_1"] = True
    app.run()
    for row in ("n2", "n3"):
        app.selectbox(f"choice_people_1_{row}").set_value("is_p1").run()
    assert page.app.button("take_people").label == text("importing.take_bonds", count=2, bonds=1)


def test_what_is_said_otherwise_here_stands_beside_what_the_file_says(page: Opened):
    page.app.session_state["per_row_people_1"] = True
    csv = "Naam;Wat is deze persoon van u\nAnnie van der Kamp;*nicht* van Ben\n"
    app = chosen(page, ("wie.csv", csv.encode()))
    field = text("importing.people.fields.relation")
    told = text("importing.why.differs", field=field, here="tante", there="\\*nicht\\* van Ben")
    assert told in [one.value for one in app.caption]


def test_two_rows_that_are_one_person_make_no_parent_of_that_person_and_it_is_told(page: Opened):
    app = chosen(page, ("familie.ged", GRAMPS.encode()))
    app.session_state["per_row_people_1"] = True
    app.run()
    for row in ("n1", "n2"):
        page.app.selectbox(f"choice_people_1_{row}").set_value("is_p1").run()
    page.app.button("take_people").click().run()
    assert text("importing.left_loops", words="Annie van der Kamp") in page.app.success[0].value


def test_of_a_family_nobody_is_proposed_before_it_is_said_who_is_the_client_or_that_everybody_comes(
    page: Opened,
):
    app = chosen(page, ("familie.ged", GRAMPS.encode()))
    assert text("importing.nothing") in [one.value for one in app.info]
    assert any(text("importing.left.no_client", count=3) in one.value for one in app.markdown)
    everybody = next(one for one in app.button_group if (one.key or "").startswith("steps_"))
    everybody.set_value("all").run()
    assert page.app.button("take_people").label == text("importing.take_bonds", count=3, bonds=3)


def test_a_person_of_a_family_and_a_card_have_a_number_and_only_a_table_has_rows(page: Opened):
    app = chosen(page, ("contacten.vcf", PHONE_3_0))
    app.session_state["per_row_people_1"] = True
    labels = [one.label for one in app.run().selectbox]
    assert text("importing.number_choice", number=2) in labels
    assert text("importing.row_choice", number=2) not in labels
