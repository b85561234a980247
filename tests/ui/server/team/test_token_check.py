"""Tokens that are not what they say, from a real provider of which somebody stole the key, or the line."""

import base64
import json
import time

import pytest

from supportcycle.domain.access.audit_sink import SignInAct
from supportcycle.ui.server.team.session_cookies import SESSION
from tests.running.providers import CLIENT, new_key

pytestmark = pytest.mark.slow


def decoded(part: str) -> dict:
    return json.loads(base64.urlsafe_b64decode(part + "=" * (-len(part) % 4)))


def encoded(told: dict) -> str:
    return base64.urlsafe_b64encode(json.dumps(told).encode()).rstrip(b"=").decode()


def claims_of(token: str) -> dict:
    return decoded(token.split(".")[1])


def now() -> int:
    return int(time.time())


def refused(house, alter) -> str:
    """Sign in while somebody alters the ID token on its way; gives why nobody came in."""
    house_provider = house.line
    house_provider.altered = lambda told: {**told, "id_token": alter(told["id_token"])}
    visitor = house.visitor()
    page = visitor.sign_in("fatma")
    house_provider.altered = None
    assert page.status_code == 403
    assert not visitor.cookie(SESSION)
    assert house.sessions.kept == {}
    return house.audit.events[-1].reason


@pytest.fixture
def lined(certified_house, certified):
    certified_house.line, certified_house.real = certified.line, certified
    return certified_house


@pytest.fixture
def either(house, any_provider):
    house.line, house.real = any_provider.line, any_provider
    return house


STOLEN_KEY = {
    "another audience": ({"aud": "another"}, "audience"),
    "an audience beside us": ({"aud": [CLIENT, "another"]}, "audience"),
    "for us, given to another": ({"aud": [CLIENT, "another"], "azp": "another"}, "audience"),
    "given to another": ({"azp": "another"}, "audience"),
    "another issuer": ({"iss": "https://evil.example"}, "issuer"),
    "an issuer with a slash": (lambda c: {"iss": c["iss"] + "/"}, "issuer"),
    "expired": (lambda _: {"exp": now() - 121, "iat": now() - 300}, "time"),
    "expires in no number": ({"exp": "never"}, "time"),
    "made in the future": (lambda _: {"iat": now() + 300}, "time"),
    "not yet valid": (lambda _: {"nbf": now() + 300}, "time"),
    "made long ago": (lambda _: {"iat": now() - 5000, "exp": now() + 500}, "time"),
    "of another sign-in": ({"nonce": "A" * 43}, "nonce"),
    "of no sign-in": ({"nonce": None}, "nonce"),
    "of nobody": ({"sub": None}, "kind"),
    "without an end": ({"exp": None}, "time"),
    "without a beginning": ({"iat": None}, "time"),
    "with another access token": ({"at_hash": "A" * 22}, "kind"),
}


@pytest.mark.parametrize("case", STOLEN_KEY)
def test_a_token_with_the_providers_own_signature_that_says_something_else_is_refused(lined, case):
    change, reason = STOLEN_KEY[case]

    def alter(token):
        claims = claims_of(token)
        claims |= change(claims) if callable(change) else change
        return lined.real.signed({name: each for name, each in claims.items() if each is not None})

    assert refused(lined, alter) == reason


def unsigned(token):
    body = token.split(".")[1]
    return f"{encoded({'alg': 'none', 'typ': 'JWT'})}.{body}."


def stripped(token):
    return token.rpartition(".")[0] + "."


def altered_after_signing(token):
    head, _, seal = token.split(".")
    return f"{head}.{encoded(claims_of(token) | {'groups': ['beheer']})}.{seal}"


def of_another_key(token):
    import joserfc.jwt

    key = new_key()
    head = decoded(token.split(".")[0])
    header = {name: head[name] for name in ("alg", "kid") if name in head}
    return joserfc.jwt.encode(header, claims_of(token), key, algorithms=["RS256"])


def of_a_key_in_its_own_head(token):
    import joserfc.jwt

    key = new_key()
    header = {"alg": "RS256", "jwk": key.as_dict(private=False)}
    return joserfc.jwt.encode(header, claims_of(token), key, algorithms=["RS256"])


FORGED = [unsigned, stripped, altered_after_signing, of_another_key, of_a_key_in_its_own_head]


@pytest.mark.parametrize("forge", FORGED)
def test_a_forged_token_is_refused_whichever_provider_it_seems_to_be_of(either, forge):
    assert refused(either, forge) == "signature"


@pytest.mark.parametrize("token", ["", "a.b.c", "a.b", "." * 2, "é.é.é", "x" * 100_000])
def test_what_is_no_token_is_refused(either, token):
    assert refused(either, lambda _: token) in ("signature", "code")


def test_a_public_key_is_no_shared_secret(lined):
    """HS256 with the provider's public key as its secret: everybody knows that one."""
    import hashlib
    import hmac

    public = lined.real.key.as_pem(private=False)

    def forge(token):
        head = encoded({"alg": "HS256", "kid": lined.real.key.kid})
        body = token.split(".")[1]
        seal = hmac.new(public, f"{head}.{body}".encode(), hashlib.sha256).digest()
        return f"{head}.{body}.{base64.urlsafe_b64encode(seal).rstrip(b'=').decode()}"

    assert refused(lined, forge) == "signature"


def test_a_token_of_an_earlier_sign_in_does_not_sign_anybody_in_again(either):
    kept = []
    either.line.altered = lambda told: kept.append(told["id_token"]) or told
    either.visitor().sign_in("kees")
    either.sessions.kept.clear()
    assert refused(either, lambda _: kept[0]) in ("nonce", "kind")


@pytest.mark.parametrize("by", [-119, 119])
def test_a_clock_that_is_two_minutes_off_stops_nobody(either, by):
    either.clock.by = by
    assert either.visitor().sign_in("fatma").status_code == 200


def test_a_clock_that_is_five_minutes_behind_is_told(either):
    either.clock.by = -300
    visitor = either.visitor()
    page = visitor.sign_in("fatma")
    assert page.status_code == 403
    assert "klok" in page.text
    assert either.audit.acts() == [(SignInAct.SIGNED_IN, "time")]


def test_a_token_that_is_over_by_our_clock_is_refused(either):
    either.clock.by = 7 * 3600
    page = either.visitor().sign_in("fatma")
    assert page.status_code == 403
    assert either.audit.acts() == [(SignInAct.SIGNED_IN, "time")]


def test_when_the_provider_takes_another_key_people_go_on_signing_in(either):
    either.visitor().sign_in("fatma")
    either.real.restart()
    either.clock.by = 11
    assert either.visitor().sign_in("kees").status_code == 200


def test_unknown_keys_do_not_make_us_ask_the_provider_all_the_time(either):
    either.visitor().sign_in("fatma")
    before = sum("jwks" in path for path in either.line.asked)
    for _ in range(3):
        either.sessions.kept.clear()
        assert refused(either, of_another_key) == "signature"
    assert sum("jwks" in path for path in either.line.asked) - before <= 1


def logout_token(house, **change):
    told = {
        "iss": house.real.issuer,
        "aud": CLIENT,
        "iat": now(),
        "exp": now() + 120,
        "jti": f"j{time.perf_counter_ns()}",
        "sub": "fatma",
        "events": {"http://schemas.openid.net/event/backchannel-logout": {}},
    }
    told |= change
    return house.real.signed({name: each for name, each in told.items() if each is not None})


def say(house, token):
    return (
        house.visitor()
        .http.post(f"{house.address}/sign-in/back-channel", data={"logout_token": token})
        .status_code
    )


def test_the_word_that_somebody_left_ends_all_sessions_of_that_person_once(lined):
    for sub in ("fatma", "fatma", "kees"):
        lined.visitor().sign_in(sub)
    token = logout_token(lined)
    assert say(lined, token) == 200
    assert len(lined.sessions.kept) == 1
    lined.visitor().sign_in("fatma")
    assert say(lined, token) == 400
    assert len(lined.sessions.kept) == 2


FALSE_WORDS = {
    "an ID token in its place": {"events": None, "nonce": "x"},
    "with a nonce": {"nonce": "x"},
    "of another event": {"events": {"http://schemas.openid.net/secevent/risc/x": {}}},
    "with an event that is no object": {"events": ["http://schemas.openid.net/event/backchannel-logout"]},
    "of nobody": {"sub": None},
    "without a name of its own": {"jti": None},
    "for another": {"aud": "another"},
    "by another": {"iss": "https://evil.example"},
    "of long ago": {"iat": 1_000_000_000},
    "expired": {"exp": 1_000_000_000},
}


@pytest.mark.parametrize("case", FALSE_WORDS)
def test_a_false_word_that_somebody_left_ends_nothing(lined, case):
    lined.visitor().sign_in("fatma")
    assert say(lined, logout_token(lined, **FALSE_WORDS[case])) == 400
    assert len(lined.sessions.kept) == 1


@pytest.mark.parametrize("token", ["", "a.b.c", "é", "x" * 70_000])
def test_what_is_no_word_at_all_ends_nothing(lined, token):
    lined.visitor().sign_in("fatma")
    assert say(lined, token) == 400
    assert say(lined, of_another_key(logout_token(lined))) == 400
    assert len(lined.sessions.kept) == 1
