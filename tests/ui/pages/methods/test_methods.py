"""The guide on screen: searching, comparing, advice, and an idea that lands on the sheet."""

import pytest
from streamlit.testing.v1 import AppTest

from supportcycle.content.catalogue import text
from supportcycle.content.library import methods, option_cards, situations
from supportcycle.domain.model.dossier import Dossier
from supportcycle.ui.pages.methods.option_cards import GROUP, GROUPS
from supportcycle.ui.server.server import FRAME
from supportcycle.ui.shell.page_registry import entry
from supportcycle.workspace.workspace import Workspace, practice_id
from tests.ui.pages_open import unfolded


@pytest.fixture
def app(workspace: Workspace) -> AppTest:
    """The guide, with the practice dossier that has sheets of options."""
    return at_guide(practice_id("bram-plan"))


def at_guide(dossier_id: str) -> AppTest:
    app = AppTest.from_file(str(FRAME))
    app.query_params["dossier"] = dossier_id
    app.run()
    return app.switch_page(entry("methods").file).run()


def searched(app: AppTest, question: str) -> AppTest:
    return app.text_input("methods_question").set_value(question).run()


def shown(app: AppTest) -> list[str]:
    """The methods in the list, top down."""
    keys = [button.key or "" for button in app.button]
    return [key.removeprefix("look_find_") for key in keys if key.startswith("look_find_")]


def opened(app: AppTest, id: str) -> AppTest:
    searched(app, methods()[id].name)
    return app.button(f"look_find_{id}").click().run()


def words_on(app: AppTest) -> str:
    return "\n".join(element.value for element in (*app.markdown, *app.caption, *app.header))


def test_the_list_says_how_old_it_is(app):
    assert text("methods.as_of") in words_on(app)


def test_an_everyday_word_brings_methods_to_the_top_and_says_by_which_word(app):
    searched(app, "eenzaam")
    assert shown(app)[0] in {"natuurlijk-een-netwerkcoach", "zin-in-vriendschap", "vrienden-maken"}
    assert text("methods.by", words="eenzaam") in words_on(app)


def test_a_facet_narrows_the_list_and_stays_after_looking_at_a_card(app):
    app.selectbox("methods_facet_theme").set_value("together").run()
    assert len(shown(app)) == 5
    app.button("look_find_familieberaad").click().run()
    app.button("methods_back").click().run()
    assert len(shown(app)) == 5


def test_more_methods_come_when_asked_for(app):
    assert len(shown(app)) < len(methods())
    app.button("methods_more").click().run()
    assert len(shown(app)) == len(methods())


@pytest.mark.slow
@pytest.mark.parametrize("id", methods())
def test_every_card_opens_with_its_source(id, app):
    opened(app, id)
    assert not app.exception
    assert text("methods.source") in words_on(app)


def test_a_mapping_method_goes_to_the_page_that_does_it(app):
    opened(app, "groslijst")
    app.button("method_page").click().run()
    assert app.title[0].value == text("pages.maps")


def sheet_options(workspace: Workspace) -> list[tuple[str, bool]]:
    live = workspace.live(practice_id("bram-plan"), "")
    round = list(live.dossier.rounds.values())[-1]
    sheet = next(iter(round.option_sheets.values()))
    return [(option.text, option.not_yet_existing) for option in sheet.options.values()]


@pytest.mark.parametrize(
    ("answer", "ending", "not_yet"),
    [("yes", "", False), ("no", "", True), ("ask", " (nog navragen of dit er is)", False)],
)
def test_an_idea_lands_on_the_sheet_with_whether_it_exists_here(app, workspace, answer, ending, not_yet):
    opened(app, "humanitas-tandem")
    app.radio("put_exists_humanitas-tandem").set_value(answer).run()
    app.button("put_humanitas-tandem").click().run()
    assert (methods()["humanitas-tandem"].option + ending, not_yet) in sheet_options(workspace)
    assert app.success


def test_the_same_idea_is_put_on_a_sheet_only_once(app, workspace):
    opened(app, "humanitas-tandem")
    before = len(sheet_options(workspace))
    for _ in range(2):
        app.button("put_humanitas-tandem").click().run()
    assert len(sheet_options(workspace)) == before + 1


def test_without_a_sheet_the_card_says_where_to_begin_one(open_workspace):
    open_workspace.add(Dossier.model_validate({"id": "new", "name": "Test", "rounds": {"r1": {}}}), "")
    app = opened(at_guide("new"), "humanitas-tandem")
    assert text("methods.no_sheet") in [info.value for info in app.info]


def test_three_methods_stand_side_by_side_and_a_fourth_has_to_wait(app):
    for id in ("familieberaad", "familiezorgconferentie", "eigen-kracht-conferentie"):
        searched(app, methods()[id].name)
        app.button(f"on_find_{id}").click().run()
    assert not [button for button in app.button if (button.key or "").startswith("on_")]
    app.button("go_methods_fits").click().run()
    app.button("go_methods_beside").click().run()
    names = {header.value for header in app.header}
    assert names >= {methods()["familieberaad"].name, methods()["familiezorgconferentie"].name}


@pytest.mark.slow
@pytest.mark.parametrize("key", situations())
def test_advice_says_first_what_to_think_of_and_why_each_method(key, app):
    app.button("go_methods_fits").click().run()
    app.button_group("methods_situation").set_value(key).run()
    assert not app.exception
    assert situations()[key].first in words_on(app)
    assert all(advice.why in words_on(app) for advice in situations()[key].methods)


def at_subject(app: AppTest, *through: str) -> AppTest:
    for subject in through:
        app.button(f"go_methods_{subject}").click().run()
    return app


@pytest.fixture
def table(app: AppTest) -> AppTest:
    """The cards on the table."""
    return at_subject(app, "fits", "beside", "routes", "cards")


@pytest.mark.parametrize("group", GROUPS)
def test_all_cards_of_a_group_lie_on_the_table(table, group):
    table.button_group(GROUP).set_value(group).run()
    names = {f"**{card.name}**" for card in option_cards().values() if card.group == group}
    first = {element.value for element in table.markdown} & names
    assert len(first) == min(len(names), 9)
    assert names <= {element.value for element in unfolded(table).markdown}


def test_a_card_that_is_taken_can_go_on_the_sheet_and_another_group_does_not_let_it_go(table, workspace):
    unfolded(table).checkbox("pick_eat_together").check().run()
    table.button_group(GROUP).set_value("shapes").run()
    table.radio("put_exists_eat_together").set_value("yes").run()
    table.button("put_eat_together").click().run()
    assert (option_cards()["eat_together"].option, False) in sheet_options(workspace)


def test_a_card_is_found_together_with_the_methods(app):
    searched(app, "koor")
    assert "**Hobby- en sportclubs** · Kaart" in [element.value for element in app.markdown]
