"""On a team's server Streamlit answers to its own name, looks nothing up, and believes no header."""

import os

import pytest
from streamlit import config
from streamlit.web.server.server_util import is_url_from_allowed_origins
from uvicorn import Config

from supportcycle.ui.server.streamlit_options import HELD
from supportcycle.ui.server.team.team_config import config_of
from supportcycle.ui.server.team.team_options import believe_no_proxy, hold_team_options
from tests.ui.door import run_to_its_end

HELD_TOO = ("browser.serverAddress",)


@pytest.fixture(autouse=True)
def _as_it_was(monkeypatch):
    before = {name: config.get_option(name) for name in {*HELD, *HELD_TOO}}
    yield
    for name, value in before.items():
        config.set_option(name, value)


def test_its_own_name_is_known_without_asking_for_an_address(monkeypatch):
    def asked():
        pytest.fail("it looks an address up")

    monkeypatch.setattr("streamlit.net_util.get_external_ip", asked)
    monkeypatch.setattr("streamlit.net_util.get_internal_ip", asked)
    hold_team_options(config_of({"address": "https://werkboek.voorbeeld.nl"}))
    assert is_url_from_allowed_origins("https://werkboek.voorbeeld.nl")
    assert config.get_option("server.allowedHosts") == ["werkboek.voorbeeld.nl"]
    assert config.get_option("browser.gatherUsageStats") is False


def test_what_serves_it_leaves_forwarded_headers_to_the_guard(monkeypatch):
    monkeypatch.setenv("FORWARDED_ALLOW_IPS", "*")
    believe_no_proxy()
    assert os.environ["FORWARDED_ALLOW_IPS"] == ""
    seen = []

    async def app(scope, receive, send):
        seen.append((scope["client"], scope["scheme"]))

    served = Config(app)
    served.load()
    headers = [(b"x-forwarded-for", b"82.1.2.3"), (b"x-forwarded-proto", b"https")]
    scope = {"type": "http", "client": ("127.0.0.1", 4000), "scheme": "http", "headers": headers}
    run_to_its_end(served.loaded_app(scope, None, None))
    assert seen == [(("127.0.0.1", 4000), "http")]
