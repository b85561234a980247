"""What a variable, a flag or a file of settings could open stays closed; a new option is noticed."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from streamlit import config

from supportcycle.ui.server.streamlit_options import HELD, listens_to_others

ROOT = Path(__file__).parents[3]
HARMLESS = [
    "browser.serverAddress",
    "browser.serverPort",
    "client.caching",
    "client.disableDataExport",
    "client.displayEnabled",
    "client.showSidebarNavigation",
    "global.appTest",
    "global.disableWatchdogWarning",
    "global.disableWidgetStateDuplicationWarning",
    "global.e2eTest",
    "global.maxCachedMessageAge",
    "global.minCachedMessageSize",
    "global.showWarningOnDirectExecution",
    "global.suppressDeprecationWarnings",
    "global.unitTest",
    "logger.hideWelcomeMessage",
    "logger.messageFormat",
    "server.agentMaxSessions",
    "server.agentPreviewRows",
    "server.agentSessionTTL",
    "server.agentWaitTimeout",
    "server.cookieSecret",
    "server.disconnectedSessionTTL",
    "server.enableExpensiveMemoryStats",
    "server.enableWebsocketCompression",
    "server.folderWatchBlacklist",
    "server.headless",
    "server.maxCacheDataSize",
    "server.maxMessageSize",
    "server.maxUploadSize",
    "server.maxWidgetStateSize",
    "server.port",
    "server.showEmailPrompt",
    "server.sslCertFile",
    "server.sslKeyFile",
    "server.websocketPingInterval",
]
REFUSES_TO_START = ["server.address"]
CLOSED_BY_ITSELF = [
    "STREAMLIT_SERVER_ENABLE_AGENT_API",
    "STREAMLIT_GLOBAL_DEVELOPMENT_MODE",
    "STREAMLIT_BROWSER_GATHER_USAGE_STATS",
    "STREAMLIT_SERVER_SCRIPT_HEALTH_CHECK_ENABLED",
    "STREAMLIT_SERVER_ENABLE_STATIC_SERVING",
]
SHOW = """
from supportcycle.ui.server.streamlit_options import HELD, hold_options
from streamlit import config, logger
hold_options()
print({name: config.get_option(name) for name in HELD} == dict(HELD), logger.get_logger("x").level)
"""


def command_line(*arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, **variables}
    return subprocess.run(
        (sys.executable, *arguments), cwd=ROOT, env=environment, capture_output=True, text=True, timeout=60
    )


def test_every_option_of_the_server_was_judged():
    """A new one has to be held, refused, or found harmless."""
    sections = ("browser.", "client.", "global.", "logger.", "server.")
    known = {name for name in config._config_options_template if name.startswith(sections)}
    assert known - set(HARMLESS) - set(HELD) - set(REFUSES_TO_START) == set()
    assert set(HELD) <= known


def test_no_variable_opens_what_is_held():
    variables = dict.fromkeys(CLOSED_BY_ITSELF, "true") | {
        "STREAMLIT_SERVER_ENABLE_CORS": "false",
        "STREAMLIT_SERVER_ENABLE_XSRF_PROTECTION": "false",
        "STREAMLIT_SERVER_BASE_URL_PATH": "elsewhere",
        "STREAMLIT_LOGGER_LEVEL": "debug",
        "STREAMLIT_CLIENT_SHOW_ERROR_DETAILS": "full",
    }
    assert command_line("-c", SHOW, **variables).stdout.strip() == "True 30"


@pytest.mark.parametrize(
    "address", ["0.0.0.0", "::", "::1", "192.168.1.20", "", "unix:///tmp/one", "example.org"]
)
def test_an_address_of_others_is_seen(monkeypatch, address):
    monkeypatch.setattr(config, "get_option", {"server.address": address or None}.get)
    assert listens_to_others()


def test_the_address_of_this_computer_is_fine(monkeypatch):
    monkeypatch.setattr(config, "get_option", {"server.address": "127.0.0.1"}.get)
    assert not listens_to_others()


RUN = ("-m", "streamlit", "run", "app.py", "--server.port=0")


@pytest.mark.slow
@pytest.mark.parametrize(
    ("arguments", "variables"),
    [
        ((), {"STREAMLIT_SERVER_ADDRESS": "0.0.0.0"}),
        (("--server.address=0.0.0.0",), {}),
        (("--server.address=::",), {}),
    ],
)
def test_a_start_that_would_be_open_to_the_network_ends_in_plain_dutch(tmp_path, arguments, variables):
    done = command_line(*RUN, *arguments, SUPPORTCYCLE_HOME=str(tmp_path), **variables)
    assert done.returncode == 1
    assert "ook voor andere computers te bereiken" in done.stderr
    assert list(tmp_path.iterdir()) == []
