"""The file of an organisation: what is left out is safe, and what is no choice is told by its place."""

from ipaddress import ip_network

import pytest

from supportcycle.domain.access.roles import TeamRole
from supportcycle.ui.server.team.config_faults import told
from supportcycle.ui.server.team.team_config import BadConfig, TeamConfig, config_of, read_config

WHOLE = """
address = "https://werkboek.voorbeeld.nl"
[provider]
issuer = "https://login.voorbeeld.nl/realms/zorg"
client_id = "werkboek"
client_secret_env = "WERKBOEK_SECRET"
[roles]
worker = ["ondersteuners"]
team_lead = ["teamleiders"]
[proxy]
trusted = ["10.0.0.4", "fd00::/64"]
[database]
url = "of somebody else"
"""


def test_a_whole_file_is_read_with_safe_choices_for_what_it_leaves_out(tmp_path, monkeypatch):
    file = tmp_path / "team.toml"
    file.write_text(WHOLE, encoding="utf-8")
    monkeypatch.setenv("WERKBOEK_SECRET", "s3cret")
    config = read_config(file)
    assert (config.host, config.origin) == ("werkboek.voorbeeld.nl", "https://werkboek.voorbeeld.nl")
    assert config.provider.secret == "s3cret"
    assert config.proxy.trusted == (ip_network("10.0.0.4"), ip_network("fd00::/64"))
    assert config.roles_of(frozenset({"teamleiders", "x"})) == {TeamRole.TEAM_LEAD}
    assert config.sessions.idle_minutes == 15
    assert config.sessions.bound_to_network
    assert config.sessions.bound_to_browser
    assert not config.is_practice


def test_the_secret_is_read_from_a_file_and_shown_nowhere(tmp_path):
    (tmp_path / "secret").write_text("s3cret\n", encoding="utf-8")
    config = config_of({"provider": {"client_secret_file": str(tmp_path / "secret")}})
    assert config.provider.secret == "s3cret"
    assert "s3cret" not in repr(config) + str(config) + config.model_dump_json()


@pytest.mark.parametrize("name", ["http://127.0.0.1:8501", "http://localhost:8501", "http://[::1]:8501"])
def test_an_address_of_this_computer_is_for_practice(name):
    assert TeamConfig(address=name).is_practice


@pytest.mark.parametrize(
    "name",
    ["https://localhost.evil.example", "https://127.0.0.1.nip.io", "https://werkboek", "http://[::1", ""],
)
def test_a_name_that_looks_like_this_computer_is_not(name):
    assert not TeamConfig(address=name).is_practice


FAULTY = {
    "sessions.idle_minuts": ({"sessions": {"idle_minuts": 5}}, "unknown"),
    "sesions": ({"sesions": {}}, "unknown"),
    "sessions.idle_minutes": ({"sessions": {"idle_minutes": 600}}, "no_choice"),
    "sessions.longest_hours": ({"sessions": {"longest_hours": 0}}, "no_choice"),
    "roles.boss": ({"roles": {"boss": ["x"]}}, "no_choice"),
    "proxy.trusted.0": ({"proxy": {"trusted": ["the proxy"]}}, "no_choice"),
}


@pytest.mark.parametrize("place", FAULTY)
def test_what_is_no_choice_is_told_by_its_place_and_not_by_what_stands_there(place):
    raw, key = FAULTY[place]
    with pytest.raises(BadConfig) as bad:
        config_of(raw)
    fault = bad.value.faults[0]
    assert fault.key == key
    assert fault.values["place"].startswith(place)
    assert place in told(fault)


def test_a_file_that_is_not_there_or_no_toml_is_told_without_its_words(tmp_path):
    with pytest.raises(BadConfig) as bad:
        read_config(tmp_path / "none.toml")
    assert bad.value.faults[0].key == "not_there"
    (tmp_path / "bad.toml").write_text('address = "x"\nclient_secret = geheim\n', encoding="utf-8")
    with pytest.raises(BadConfig) as bad:
        read_config(tmp_path / "bad.toml")
    assert bad.value.faults[0].key == "no_toml"
    assert bad.value.faults[0].values["where"] == "2"
    assert "geheim" not in told(bad.value.faults[0])
