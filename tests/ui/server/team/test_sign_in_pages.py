"""The pages of the way in: plain Dutch, one heading, one way on, nothing of what somebody wrote in them."""

import base64
import hashlib
import re

import pytest

from supportcycle.content.catalogue import texts
from supportcycle.ui.server.team import sign_in_pages as pages

REFUSED = [key.rpartition(".")[2] for key in texts() if key.startswith("team.sign_in.refused.")]
ALL = {
    "in": lambda: pages.sign_in_page("/plan"),
    "again": lambda: pages.step_up_page("/papers"),
    "out": pages.sign_out_page,
    "gone": pages.signed_out_page,
    "on": lambda: pages.going_on_page("/plan"),
    **{reason: (lambda reason=reason: pages.refused_page(reason)) for reason in REFUSED},
    "closed": lambda: pages.no_entry_page("other_role"),
}


@pytest.mark.parametrize("name", ALL)
def test_a_page_is_whole_and_says_what_to_do(name):
    page = ALL[name]()
    assert page.startswith('<!doctype html><html lang="nl">')
    assert len(re.findall("<h1>", page)) == 1
    assert re.search("<title>[^<]+ · [^<]+</title>", page)
    assert 'name="viewport"' in page
    assert len(re.findall('class="go"', page)) == 1
    assert "<script" not in page
    assert not re.findall(r'\bon\w+="|style="|src="|url\((?!=)', page)


def test_the_policy_allows_this_style_sheet_and_no_other():
    style = re.search("<style>(.*?)</style>", pages.signed_out_page(), re.DOTALL)[1]
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert pages.style_hash() == f"sha256-{digest}"


def test_colours_are_those_of_the_house():
    style = re.search("<style>(.*?)</style>", pages.signed_out_page(), re.DOTALL)[1]
    own = style[style.index("* { box-sizing") :]
    assert "#" not in own
    assert "prefers-color-scheme: dark" in style


def test_what_is_said_is_short():
    said = [text for key, text in texts().items() if key.startswith("team.sign_in.")]
    sentences = [one for text in said for one in re.split(r"(?<=[.?!])\s", text)]
    assert max(len(one.split()) for one in sentences) <= 20


@pytest.mark.parametrize("hostile", ['"><script>', "https://evil.example"])
def test_an_address_in_a_page_stays_an_address(hostile):
    for page in (pages.sign_in_page(hostile), pages.going_on_page(hostile), pages.step_up_page(hostile)):
        assert "<script" not in page
        assert 'content="0;url="' not in page
