"""What Streamlit and what serves it may do on a team's server, whatever a variable or a flag says."""

import os
from urllib.parse import urlsplit

from streamlit import config

from supportcycle.ui.server.streamlit_options import hold_options
from supportcycle.ui.server.team.team_config import TeamConfig

_BELIEVED = "FORWARDED_ALLOW_IPS"


def believe_no_proxy() -> None:
    """Let what serves us believe no forwarded header: the guard alone does, of the proxies that were named.

    To be said before the server starts: it would take such a header from this computer.
    """
    os.environ[_BELIEVED] = ""


def hold_team_options(team: TeamConfig) -> None:
    """Set what has to be so. Sockets of our own name need no look-up of an address elsewhere."""
    hold_options()
    name = urlsplit(team.address).hostname or ""
    config.set_option("server.allowedHosts", [name])
    config.set_option("browser.serverAddress", name)
