"""Drawings on screen bring their own letters and nothing else changes in them."""

import re

from supportcycle.figures.base.svg import picture
from supportcycle.ui.widgets.picture import lettered

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
