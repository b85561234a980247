"""Signing in with two real providers: who comes in, as what, where to, and how it ends."""

import time

import pytest

from supportcycle.domain.access.audit_sink import SignInAct
from supportcycle.ui.server.team.session_cookies import SESSION
from supportcycle.ui.server.team.sign_in_flow import safe_path
from tests.running.visitor import query_of

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("sub", "roles"),
    [
        ("fatma", "['worker']"),
        ("kees", "['team_lead', 'worker']"),
        ("anja", "['administrator']"),
        ("piet", "['auditor']"),
    ],
)
def test_who_signs_in_at_the_provider_comes_in_with_the_roles_of_the_groups(house, sub, roles):
    to = {"anja": "/people", "piet": "/audit"}.get(sub, "/plan")
    page = house.visitor().sign_in(sub, to)
    assert page.status_code == 200
    assert roles in page.text
    assert str(page.url) == house.address + to
    assert house.audit.acts() == [(SignInAct.SIGNED_IN, "")]


def test_the_way_there_carries_pkce_a_state_and_a_nonce_and_no_secret(house):
    told = query_of(house.visitor().http.get(f"{house.address}/sign-in/start").headers["location"])
    assert (told["response_type"], told["code_challenge_method"]) == ("code", "S256")
    assert len(told["code_challenge"]) == 43
    assert min(len(told["state"]), len(told["nonce"])) >= 43
    assert told["redirect_uri"] == f"{house.address}/sign-in/callback"
    assert set(told) == {
        *("response_type", "client_id", "redirect_uri", "scope"),
        *("state", "nonce", "code_challenge", "code_challenge_method"),
    }


def test_who_has_no_role_does_not_come_in(house):
    visitor = house.visitor()
    page = visitor.sign_in("gast")
    assert page.status_code == 403
    assert not visitor.cookie(SESSION)
    assert house.audit.acts() == [(SignInAct.SIGNED_IN, "no_role")]
    assert house.people.known == {}


def test_a_code_and_a_state_count_once(house):
    visitor = house.visitor()
    callback = visitor.callback("fatma")
    assert visitor.get(callback).status_code == 200
    again = visitor.get(callback)
    assert again.status_code == 403
    assert house.audit.acts()[-1] == (SignInAct.SIGNED_IN, "state")
    assert len(house.sessions.kept) == 1


def test_a_code_in_a_sign_in_of_somebody_elses_browser_is_refused(house):
    """Who sends a colleague the address at which he would come in himself signs nobody in."""
    callback = house.visitor().callback("fatma")
    other = house.visitor()
    other.http.get(f"{house.address}/sign-in/start")
    assert other.get(callback).status_code == 403
    assert not other.cookie(SESSION)
    assert house.sessions.kept == {}


def test_a_stolen_code_is_worth_nothing_in_another_sign_in(certified_house):
    """The state is the thief's own; without the verifier that goes with the code nothing is given."""
    stolen = query_of(certified_house.visitor().callback("fatma"))["code"]
    thief = certified_house.visitor()
    own = query_of(thief.http.get(f"{certified_house.address}/sign-in/start").headers["location"])
    issuer = certified_house.config.provider.issuer
    page = thief.get(f"/sign-in/callback?code={stolen}&state={own['state']}&iss={issuer}")
    assert page.status_code == 403
    assert certified_house.audit.acts() == [(SignInAct.SIGNED_IN, "code")]


@pytest.mark.parametrize("told", ["", "http://127.0.0.1:1", "https://evil.example"])
def test_an_answer_in_the_name_of_another_provider_is_refused(certified_house, told):
    visitor = certified_house.visitor()
    parts = query_of(visitor.callback("fatma"))
    issuer = f"&iss={told}" if told else ""
    page = visitor.get(f"/sign-in/callback?code={parts['code']}&state={parts['state']}{issuer}")
    assert page.status_code == 403
    assert certified_house.audit.acts() == [(SignInAct.SIGNED_IN, "issuer")]


def test_who_breaks_off_at_the_provider_is_told_so_and_nothing_happened(house):
    visitor = house.visitor()
    told = query_of(visitor.http.get(f"{house.address}/sign-in/start").headers["location"])
    issuer = house.config.provider.issuer
    page = visitor.get(f"/sign-in/callback?error=access_denied&state={told['state']}&iss={issuer}")
    assert page.status_code == 403
    assert house.audit.acts() == [(SignInAct.SIGNED_IN, "denied")]


def test_a_sign_in_that_took_too_long_is_refused(house):
    visitor = house.visitor()
    callback = visitor.callback("fatma")
    house.clock.by = 601
    assert visitor.get(callback).status_code == 403
    assert house.audit.acts() == [(SignInAct.SIGNED_IN, "state")]


def test_signing_in_gives_another_session_and_ends_the_one_before(house):
    visitor = house.visitor()
    visitor.sign_in("fatma")
    before = visitor.cookie(SESSION)
    visitor.sign_in("fatma")
    after = visitor.cookie(SESSION)
    assert before != after
    assert len(house.sessions.kept) == 1
    stale = house.visitor()
    stale.cookies[SESSION, "/"] = before
    assert "['worker']" in visitor.get("/plan").text
    assert stale.http.get(f"{house.address}/plan").status_code == 303


def test_a_session_that_was_planted_is_not_the_one_that_is_let_in(house):
    visitor = house.visitor()
    planted = "A" * 43
    visitor.cookies[SESSION, "/"] = planted
    visitor.sign_in("fatma")
    assert visitor.cookie(SESSION) != planted


def test_signing_out_ends_it_here_and_goes_on_to_the_provider(house):
    visitor = house.visitor()
    visitor.sign_in("fatma")
    assert visitor.post("/sign-out", {}, stop_at="/none").status_code == 403
    assert len(house.sessions.kept) == 1
    page = visitor.post("/sign-out", {}, origin=house.address)
    assert house.sessions.kept == {}
    assert any(house.config.provider.issuer in place for place in visitor.trail)
    assert page.status_code == 200
    assert not visitor.cookie(SESSION)
    assert house.audit.acts()[-1] == (SignInAct.SIGNED_OUT, "")


def test_the_certified_provider_ends_its_own_session_and_ours_in_other_browsers_too(
    certified_house, certified
):
    """The word over the back channel names the sign-in, so only what came of that ends."""
    visitor, elsewhere = certified_house.visitor(), certified_house.visitor()
    visitor.sign_in("fatma")
    elsewhere.sign_in("fatma")
    kept = certified_house.sessions.kept
    assert len(kept) == 2
    page = visitor.get(f"{certified.issuer}/session/end")
    visitor.http.post(f"{certified.issuer}/session/end/confirm", data=_confirmed(page))
    until = time.monotonic() + 10
    while len(kept := certified_house.sessions.kept) == 2 and time.monotonic() < until:
        time.sleep(0.05)
    assert len(kept) == 1
    assert "fatma" not in visitor.get("/plan", stop_at="/sign-in").text
    assert elsewhere.get("/plan").status_code == 200
    assert (SignInAct.ENDED_BY_PROVIDER, "") in certified_house.audit.acts()


def _confirmed(page):
    from tests.running.visitor import form_in

    return form_in(page)[1] | {"logout": "yes"}


def test_who_signs_in_again_is_stepped_up_for_a_few_minutes(certified_house):
    visitor = certified_house.visitor()
    visitor.sign_in("fatma")
    key = next(iter(certified_house.sessions.kept))
    assert not certified_house.keeper.known(key).stepped_up_until
    visitor.sign_in("fatma", "/papers", again=True)
    (kept,) = certified_house.sessions.kept
    who = certified_house.keeper.known(kept)
    now = certified_house.clock()
    assert kept != key
    assert who.is_stepped_up(now)
    assert not who.is_stepped_up(now + 301)
    assert certified_house.audit.acts()[-1] == (SignInAct.SIGNED_IN_AGAIN, "")


def test_the_provider_has_to_have_asked_again_whatever_the_browser_made_of_the_question(certified_house):
    visitor = certified_house.visitor()
    visitor.sign_in("fatma")
    certified_house.clock.by = 60
    time.sleep(4.1)
    certified_house.clock.by = 0
    url = visitor.http.get(f"{certified_house.address}/sign-in/start?again=1").headers["location"]
    softer = url.replace("prompt=login", "prompt=none").replace("max_age=0", "max_age=99999")
    page = visitor.get(softer)
    assert page.status_code == 403
    assert certified_house.audit.acts()[-1] == (SignInAct.SIGNED_IN, "not_asked")


def test_somebody_else_cannot_sign_in_again_for_who_is_signed_in(certified_house):
    visitor = certified_house.visitor()
    visitor.sign_in("fatma")
    before = dict(certified_house.sessions.kept)
    assert visitor.sign_in("kees", again=True).status_code == 403
    assert (SignInAct.SIGNED_IN, "another") in certified_house.audit.acts()
    # The provider itself may say meanwhile that the first one left; nobody comes in instead.
    assert set(certified_house.sessions.kept) <= set(before)


def test_a_provider_that_does_not_tell_when_it_asked_is_believed_for_practice_only(
    any_provider, house, monkeypatch
):
    visitor = house.visitor()
    visitor.sign_in("fatma")
    if any_provider.name == "PyPI":
        monkeypatch.setitem(house.config.__dict__, "is_practice", True)
        assert visitor.sign_in("fatma", again=True).status_code == 200
        claims = {"iat": house.clock(), "sub": "fatma"}
        monkeypatch.setitem(house.config.__dict__, "is_practice", False)
        (key,) = house.sessions.kept
        begun = {"session": key, "began": house.clock()}
        with pytest.raises(Exception, match="not_asked"):
            house.flow._must_be_the_same(claims, begun)


def test_who_was_removed_does_not_come_in_again(house):
    visitor = house.visitor()
    visitor.sign_in("fatma")
    (person,) = house.people.known.values()
    house.people.removed.add(person)
    house.keeper.end_person(person)
    assert visitor.http.get(f"{house.address}/plan").status_code == 303
    assert visitor.sign_in("fatma").status_code == 403
    assert house.audit.acts()[-1] == (SignInAct.SIGNED_IN, "removed")


def test_when_the_provider_is_away_who_works_works_on_and_who_comes_is_told(house, any_provider):
    inside, outside = house.visitor(), house.visitor()
    inside.sign_in("fatma")
    house.provider._told = None
    any_provider.line.is_cut = True
    page = outside.get("/sign-in/start")
    assert page.status_code == 503
    assert "werkt gewoon door" in page.text
    assert inside.get("/plan").status_code == 200
    any_provider.line.is_cut = False
    assert outside.sign_in("kees").status_code == 200


@pytest.mark.parametrize(
    "to",
    [
        *(
            "//evil.example",
            "/\\evil.example",
            "https://evil.example",
            "javascript:alert(1)",
            "/a//b",
            "plan",
        ),
        *("/plan\r\nset-cookie: a=b", "/plan?naam=Bram", "/plan#x", "/%2f%2fevil", "/..%2f", "/a/../b", ""),
        *("/_stcore/stream", "/media/x", "/sign-out", "/sign-in/start", "/_wb/backup", "/é", "/" + "a" * 201),
    ],
)
def test_nobody_is_sent_to_another_place_after_signing_in(to):
    assert safe_path(to) == "/"


def test_the_page_that_was_asked_for_is_kept():
    assert safe_path("/plan") == "/plan"


def test_what_is_written_in_the_address_of_the_way_in_reaches_no_header_and_no_page(house):
    visitor = house.visitor()
    for to in ("%0d%0aset-cookie:a=b", "https://evil.example", "%22%3E%3Cscript%3E"):
        answer = visitor.http.get(f"{house.address}/sign-in?to={to}")
        assert "evil" not in answer.text
        assert "<script" not in answer.text
        assert "a=b" not in str(answer.headers)
