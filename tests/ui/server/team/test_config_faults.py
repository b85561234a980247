"""A server does not start where it would be open: each fault alone, in a sentence of its own."""

import pytest

from supportcycle.content.catalogue import texts
from supportcycle.ui.server.team.config_faults import faults, told
from supportcycle.ui.server.team.team_config import TeamConfig, config_of

GOOD = {
    "address": "https://werkboek.voorbeeld.nl",
    "provider": {"issuer": "https://login.voorbeeld.nl", "client_id": "w", "client_secret_env": "THE_SECRET"},
    "roles": {"worker": ["ondersteuners"]},
    "proxy": {"trusted": ["10.0.0.4"]},
}
ONE_WRONG = {
    "no_tls": {"address": "http://werkboek.voorbeeld.nl"},
    "address": {"address": "https://werkboek.voorbeeld.nl/map"},
    "no_provider": {"provider": {}},
    "provider_no_tls": {"provider": {**GOOD["provider"], "issuer": "http://login.voorbeeld.nl"}},
    "weak_signature": {"provider": {**GOOD["provider"], "signatures": ["RS256", "HS256"]}},
    "no_openid": {"provider": {**GOOD["provider"], "scopes": ["profile"]}},
    "no_secret": {"provider": {**GOOD["provider"], "client_secret_env": ""}},
    "no_workers": {"roles": {"auditor": ["controle"]}},
    "no_proxy": {"proxy": {}},
    "wide_proxy": {"proxy": {"trusted": ["0.0.0.0/0"]}},
}


@pytest.fixture(autouse=True)
def _secret(monkeypatch):
    monkeypatch.setenv("THE_SECRET", "s3cret")


def keys(**change):
    return [fault.key for fault in faults(config_of(GOOD | change))]


def test_a_good_configuration_has_no_fault():
    assert keys() == []


@pytest.mark.parametrize("fault", ONE_WRONG)
def test_one_thing_wrong_is_one_fault_in_a_plain_sentence(fault):
    assert keys(**ONE_WRONG[fault]) == [fault]
    sentence = told(faults(config_of(GOOD | ONE_WRONG[fault]))[0])
    assert sentence.endswith(".")
    assert "s3cret" not in sentence


@pytest.mark.parametrize(
    "address",
    [
        "https://",
        "werkboek",
        "https://x@werkboek.nl",
        "https://w.nl?x",
        "https://w.nl:x",
        "ftp://w.nl",
        "https://[::1",
    ],
)
def test_an_address_that_is_no_origin_is_refused(address):
    assert "address" in keys(address=address)


@pytest.mark.parametrize("weak", [["none"], ["HS512"], []])
def test_no_signature_that_others_can_make_is_allowed(weak):
    assert keys(provider={**GOOD["provider"], "signatures": weak}) == ["weak_signature"]


def test_a_secret_that_others_can_read_is_a_fault(tmp_path):
    file = tmp_path / "secret"
    file.write_text("s3cret", encoding="utf-8")
    given = {**GOOD["provider"], "client_secret_env": "", "client_secret_file": str(file)}
    file.chmod(0o644)
    assert keys(provider=given) == ["open_secret"]
    file.chmod(0o600)
    assert keys(provider=given) == []


def test_for_this_computer_alone_it_starts_without_tls_and_proxy_but_never_without_a_provider():
    near = {"address": "http://127.0.0.1:8501", "proxy": {}}
    given = {**GOOD["provider"], "issuer": "http://127.0.0.1:9000"}
    assert keys(**near, provider=given) == []
    assert keys(**near, provider={}) == ["no_provider"]
    assert keys(**near, provider={**given, "issuer": "http://login.voorbeeld.nl"}) == ["provider_no_tls"]


def test_nothing_at_all_is_refused_for_each_reason():
    assert {fault.key for fault in faults(TeamConfig())} == {
        "address",
        "no_provider",
        "no_workers",
        "no_proxy",
    }


def test_every_sentence_of_a_fault_is_there():
    spoken = {key.rpartition(".")[2] for key in texts() if key.startswith("team.faults.")}
    assert spoken == {*ONE_WRONG, "open_secret", "not_there", "no_toml", "unknown", "no_choice"}
