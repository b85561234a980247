"""Tiles to tap: what is chosen is told, pictures stand where they belong, typed words stay words."""

import pytest
from streamlit.testing.v1 import AppTest

from tests.ui.shown import said


def one_of_three(many: bool, chosen: tuple[str, ...], taken: bool = True) -> None:
    import streamlit as st

    from supportcycle.ui.widgets.tiles import Tile, draw_tiles

    tiles = {"a": Tile("Ja", "face.yes"), "b": Tile("Nee", "face.no"), "c": Tile("Ton :smile: [vragen](x)")}
    held = st.session_state.get("told", chosen) if taken else chosen
    draw_tiles("Hoe?", tiles, held, lambda now: st.session_state.update(told=now), "how", many=many)


def drawn(many: bool = True, chosen: tuple[str, ...] = ()) -> AppTest:
    app = AppTest.from_function(one_of_three, args=(many, chosen)).run()
    assert not app.exception
    return app


def style(app: AppTest) -> str:
    return next(one.words for one in said(app) if "<style>" in one.words)


@pytest.mark.parametrize(
    ("many", "chosen", "now"), [(True, ("b", "a"), ["a", "b"]), (False, ("b",), "b"), (False, (), None)]
)
def test_what_was_chosen_before_stands_on(many: bool, chosen: tuple[str, ...], now: object):
    assert drawn(many, chosen).button_group[0].value == now


def test_what_is_chosen_is_told_and_what_is_let_go_as_well():
    app = drawn()
    for values in (["a"], ["a", "c"], []):
        app.button_group[0].set_value(values).run()
        assert app.session_state["told"] == tuple(values)


def test_of_one_choice_one_is_told_or_none():
    app = drawn(many=False)
    for value, told in (("b", ("b",)), (None, ())):
        app.button_group[0].set_value(value).run()
        assert app.session_state["told"] == told


@pytest.mark.parametrize(
    ("many", "chosen", "tapped"), [(True, ("b",), ["a", "b"]), (True, (), ["a"]), (False, ("b",), None)]
)
def test_a_tap_that_is_not_taken_over_leaves_the_very_same_tiles_as_they_were(
    many: bool, chosen: tuple[str, ...], tapped: object
):
    app = AppTest.from_function(one_of_three, args=(many, chosen, False)).run()
    value, id = app.button_group[0].value, app.button_group[0].proto.id
    for _ in range(2):
        app.button_group[0].set_value(tapped).run()
        assert not app.exception
        assert app.session_state["told"] == tuple(tapped or ())
        assert app.button_group[0].value == value
        assert app.button_group[0].proto.id == id


def test_a_picture_lies_on_each_tile_that_has_one_and_on_no_other():
    rules = style(drawn())
    masks = [
        f".st-key-tiles_how button:nth-child({place}) {{ --picture: url(" in rules for place in (1, 2, 3)
    ]
    assert masks == [True, True, False]


def test_a_picture_comes_from_no_other_place():
    rules = style(drawn())
    assert rules.count("url(") == rules.count('url("data:image/svg+xml,')


def test_words_that_were_typed_are_no_markup_on_a_tile():
    words = str(drawn().button_group[0].options[2])
    assert ":smile:" not in words
    assert "[vragen](" not in words
