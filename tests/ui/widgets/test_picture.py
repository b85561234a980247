"""Drawings on screen bring their own letters and nothing else changes in them."""

import re
from html import unescape

from streamlit.testing.v1 import AppTest

from supportcycle.figures.base.svg import picture
from supportcycle.ui.widgets.picture import lettered, mask_of
from tests.ui.shown import said

FACES = re.compile(r"<style>.*?</style>")


def test_a_drawing_on_screen_brings_the_letters_it_was_measured_in():
    assert lettered(picture(10, 10)).count("@font-face") == 1


def test_a_drawing_with_bold_words_brings_bold_letters_too():
    assert lettered(picture(10, 10, '<text font-weight="bold">a</text>')).count("@font-face") == 2


def test_the_letters_come_from_no_other_place():
    assert set(re.findall(r"url\((.{5})", lettered(picture(10, 10)))) == {"data:"}


def test_nothing_else_changes_in_a_drawing():
    drawn = picture(10, 10, "<text>a &gt; b</text>", title="Uw netwerk")
    assert FACES.sub("", lettered(drawn)).endswith("<text>a &gt; b</text></svg>")


def a_sign():
    from supportcycle.ui.widgets.picture import show_sign

    show_sign("face.yes", width=40)


def test_a_small_picture_beside_words_is_not_read_aloud():
    [drawn] = [one.words for one in said(AppTest.from_function(a_sign).run()) if "class=" in one.words]
    assert 'aria-hidden="true"' in drawn
    assert f"width: 40px; height: 40px; --picture: {mask_of('face.yes')};" in unescape(drawn)


def test_the_mask_of_a_picture_is_one_value_that_nothing_in_it_can_end():
    assert re.fullmatch(r'url\("data:image/svg\+xml,[^"\'()<>;{}]+"\)', mask_of("energy.gives"))
