"""A cookie for this host alone, and nothing read out of what others made of it."""

import pytest

from supportcycle.storage.team.session_seal import fresh_id
from supportcycle.ui.server.team.session_cookies import SESSION, SIGN_IN, drop_id, id_in, set_id


@pytest.mark.parametrize("cookie", [SESSION, SIGN_IN])
def test_a_cookie_is_for_this_host_over_tls_and_no_script(cookie):
    told = set_id(cookie, "x" * 43)
    parts = {part.strip() for part in told.split(";")}
    assert cookie.startswith("__Host-")
    assert {"Path=/", "Secure", "HttpOnly"} <= parts
    assert not any(part.startswith("Domain") for part in parts)
    assert "Max-Age=0" in drop_id(cookie)


def test_who_is_signed_in_goes_along_from_our_own_pages_only():
    assert "SameSite=Strict" in set_id(SESSION, "x" * 43)
    assert "SameSite=Lax" in set_id(SIGN_IN, "x" * 43)


def test_an_id_is_read_back():
    id = fresh_id()
    assert id_in(f"a=b; {SESSION}={id}; c", SESSION) == id


@pytest.mark.parametrize(
    "value", ["", "short", "x" * 44, "x" * 42 + "é", "x" * 42 + " ", '"' + "x" * 41 + '"']
)
def test_what_was_never_ours_is_no_id(value):
    assert id_in(f"{SESSION}={value}", SESSION) == ""


def test_two_of_one_name_are_none():
    one, other = fresh_id(), fresh_id()
    assert id_in(f"{SESSION}={one}; {SESSION}={other}", SESSION) == ""
    assert id_in(f"{SESSION[7:]}={one}; {SESSION.lower()}={one}", SESSION) == ""
