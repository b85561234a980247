"""The cookie: ours, signed, and known again after a restart."""

import hashlib
import hmac
import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from itsdangerous import Signer

from supportcycle.ui.server.cookies import cookie_in, fresh_cookie, is_ours, renamed, set_cookie, signing_key

KEY = b"k" * 32
OURS = fresh_cookie(KEY)


def test_every_browser_gets_another_cookie():
    assert fresh_cookie(KEY) != fresh_cookie(KEY)


def test_a_cookie_of_ours_is_known_again():
    assert is_ours(KEY, fresh_cookie(KEY))


def test_a_cookie_of_another_installation_is_not_ours():
    assert not is_ours(b"o" * 32, fresh_cookie(KEY))


@pytest.mark.parametrize("other", "-_.Aaé=")
def test_a_cookie_that_was_cut_or_changed_anywhere_is_not_ours(other):
    places = range(len(OURS))
    forged = [OURS + other, *(OURS[:at] for at in places), *(OURS[at + 1 :] for at in places)]
    forged += [OURS[:at] + other + OURS[at + 1 :] for at in places if OURS[at] != other]
    assert [each for each in forged if is_ours(KEY, each)] == []


def test_a_value_signed_for_something_else_with_the_same_key_is_not_ours():
    value = "v" * 43
    before = hmac.new(KEY, value.encode(), hashlib.sha256).hexdigest()
    assert not is_ours(KEY, f"{value}.{before}")
    assert not is_ours(KEY, Signer(KEY, digest_method=hashlib.sha256).sign(value).decode())


@given(st.text())
def test_an_invented_cookie_is_not_ours(value):
    assert not is_ours(KEY, value)


@given(st.text())
def test_any_header_can_be_read(header):
    assert isinstance(cookie_in(header), str)


def test_the_cookie_is_found_among_others():
    ours = fresh_cookie(KEY)
    assert cookie_in(f"_streamlit_xsrf=1; supportcycle={ours}; other=2") == ours


def test_scripts_cannot_read_the_cookie_and_other_sites_cannot_send_it():
    header = set_cookie(fresh_cookie(KEY))
    assert "HttpOnly" in header
    assert "SameSite=Strict" in header


def test_the_key_is_made_once_for_its_owner_only(tmp_path: Path):
    key = signing_key(tmp_path)
    signing_key.cache_clear()
    assert signing_key(tmp_path) == key
    assert stat.S_IMODE((tmp_path / "browser.key").stat().st_mode) == 0o600


@pytest.mark.parametrize("other", ['a={"b": 1}', "a b=1", "a=é", "=x", "a", "a[b]=1", "path=/", ";"])
def test_a_strange_cookie_of_another_program_does_not_hide_ours(other):
    ours = fresh_cookie(KEY)
    header = f"{other}; supportcycle={ours}; _streamlit_xsrf=2|ab"
    assert cookie_in(header) == ours
    assert renamed(header, "name") == "supportcycle=name; _streamlit_xsrf=2|ab"
