"""How it went in pictures, on screen and behind the client's paper."""

from xml.etree import ElementTree

import pytest

from supportcycle.content.catalogue import text
from supportcycle.content.practice import practice_names
from supportcycle.documents.pictures.picture_blocks import picture_blocks
from supportcycle.documents.pictures.progress import pictures_of
from supportcycle.documents.rendering import rendered
from supportcycle.documents.tree import Picture
from supportcycle.domain.model.dossier import Phase
from supportcycle.domain.model.share_slip import ShareSlip
from supportcycle.domain.privacy.sharing import as_shared
from supportcycle.domain.update import with_value
from tests.documents.composing import NOON
from tests.domain.dossiers import dossier_with, practice
from tests.dossiers.rounds import long_course
from tests.ui.pages.start.test_start import page
from tests.ui.pages_open import unfolded

KEYS = ["course", "circles", "carriers", "dimensions", "cycle"]


def shown(dossier):
    return {each.key: each for each in pictures_of(dossier, Phase.REVIEW)}


def test_a_long_course_has_every_picture_and_an_empty_dossier_only_where_it_is():
    assert list(shown(long_course())) == KEYS
    assert list(shown(dossier_with())) == ["cycle"]


@pytest.mark.parametrize("name", practice_names())
def test_every_picture_can_be_drawn_and_says_something_in_words(name):
    for each in shown(practice(name)).values():
        ElementTree.fromstring(each.svg)
        assert each.words.strip()


def test_the_words_say_what_the_drawings_show():
    found = shown(long_course())
    assert "24 februari 2027: 6." in found["course"].words
    assert "zonder datum: 7,5." in found["course"].words
    assert f"Ayla ({text('pictures.circles.only_now')})" in found["circles"].words
    assert text("pictures.carriers.pair", carrier="Vrijwilligers", then=0, now=1) in found["carriers"].words
    assert "Ik hoor er weer bij." in found["dimensions"].words


def test_many_goals_are_parted_over_pictures_that_fit_a_sheet():
    dossier = dossier_with(
        *((("rounds", "r1", "goals", f"g{at}"), {"own_words": f"Doel {at}"}) for at in range(9))
    )
    drawn = [each for each in pictures_of(dossier, Phase.GOALS) if each.key == "course"]
    assert len(drawn) == 3
    assert all(f"Doel {at}" in "".join(each.words for each in drawn) for at in range(9))


def test_with_one_plan_there_is_no_then():
    found = shown(practice("bram-plan"))
    assert text("pictures.circles.only_now") not in found["circles"].words
    assert text("pictures.then") not in found["carriers"].words


def test_on_paper_nobody_is_in_a_picture_who_is_kept_silent_about_in_any_round():
    dossier = long_course()
    silent = tuple(id for id, person in dossier.people.items() if person.relation == "buurman")
    for round_id in dossier.rounds:
        dossier = as_shared(dossier, round_id, ShareSlip(silent=silent))
    assert silent
    words = " ".join(block.alt for block in picture_blocks(dossier) if isinstance(block, Picture))
    assert "buurman" not in words
    assert "Ayla" not in words


@pytest.fixture
def review(open_workspace):
    open_workspace.add(long_course(), "")
    app = page(dossier="bram_long").switch_page("../../../pages/review.py").run()
    app.button_group[0].set_value("pictures").run()
    assert not app.exception
    return app


def test_a_side_of_life_is_chosen_and_told_in_the_clients_words(open_workspace, review):
    pills = next(one for one in review.button_group if "dimensions_" in str(one.key))
    pills.set_value(["social_inclusion", "rights", "self_determination"]).run()
    field = next(one for one in review.text_area if "self_determination" in str(one.key))
    field.input("Ik beslis zelf").run()
    held = open_workspace.live("bram_long", "").dossier.rounds["r3"].evaluations["v7"].dimensions
    assert held["self_determination"].now == "Ik beslis zelf"


def test_letting_go_of_a_side_never_loses_words(open_workspace, review):
    pills = next(one for one in review.button_group if "dimensions_" in str(one.key))
    pills.set_value([]).run()
    held = open_workspace.live("bram_long", "").dossier.rounds["r3"].evaluations["v7"].dimensions
    assert list(held) == ["social_inclusion"]


def test_before_the_first_review_the_pictures_are_there_and_the_way_to_begin(open_workspace):
    open_workspace.add(practice("bram-plan").model_copy(update={"id": "plan"}), "")
    app = page(dossier="plan").switch_page("../../../pages/review.py").run()
    app.button_group[0].set_value("pictures").run()
    assert not app.exception
    assert text("pictures.dimensions.first_review") in [one.value for one in app.info]


def test_the_pictures_go_behind_the_clients_paper_unless_left_out(open_workspace):
    dossier = with_value(long_course(), ("name",), "Bram")
    open_workspace.add(dossier, "")
    app = page(dossier="bram_long").switch_page("../../../pages/papers.py").run()
    app.button_group[0].set_value("client").run()
    picker = next(one for one in (*app.button_group, *app.selectbox) if str(one.key) == "papers_client")
    name = next(option for option in picker.options if text("papers.names.evaluation") in str(option))
    assert name
    unfolded(picker.set_value(text_of_evaluation()).run())
    assert not app.exception
    assert app.checkbox(key="with_pictures").value
    assert text("pictures.course.title") in everything(app)
    app.checkbox(key="with_pictures").uncheck().run()
    assert text("pictures.course.title") not in everything(app)


def text_of_evaluation():
    from supportcycle.documents.compose.registry import offers

    return next(name for name, offer in offers().items() if offer.key == "evaluation")


def everything(app):
    return "\n".join(str(one.value) for kind in (app.markdown, app.header, app.subheader) for one in kind)


def test_the_pictures_fit_a_pdf():
    from supportcycle.documents.compose.frame import framed

    document = framed("Terugkijken", "", picture_blocks(long_course()))
    assert rendered(document, "pdf", created=NOON).startswith(b"%PDF")
