"""What Streamlit may do here, whatever a variable, a flag or another file of settings says."""

from ipaddress import IPv4Address
from types import MappingProxyType
from typing import Any

from streamlit import config
from streamlit.logger import set_log_level

_CALM = "warning"
HELD: MappingProxyType[str, Any] = MappingProxyType(
    {
        "browser.gatherUsageStats": False,
        "client.allowedOrigins": [],
        "client.showErrorDetails": "none",
        "client.showErrorLinks": False,
        "client.toolbarMode": "minimal",
        "global.developmentMode": False,
        "logger.enableRich": False,
        "logger.level": _CALM,
        "server.allowRunOnSave": False,
        "server.allowedHosts": ["127.0.0.1"],
        "server.baseUrlPath": "",
        "server.corsAllowedOrigins": [],
        "server.customComponentBaseUrlPath": "",
        "server.enableAgentApi": False,
        "server.enableCORS": True,
        "server.enableStaticServing": False,
        "server.enableXsrfProtection": True,
        "server.fileWatcherType": "none",
        "server.folderWatchList": [],
        "server.runOnSave": False,
        "server.scriptHealthCheckEnabled": False,
        "server.trustedUserHeaders": {},
        "server.unsafeMetricsUserAttributes": [],
        "server.xsrfCookieSameSite": "strict",
    }
)
"""Each of these could open the workbook to others, send something, or show or log what was typed."""


def hold_options() -> None:
    """Set what has to be so. It is asked for after this by everything but the address to listen at."""
    for name, value in HELD.items():
        config.set_option(name, value)
    set_log_level(_CALM)


def listens_to_others() -> bool:
    """Whether the address to listen at is not of this computer alone; no address means all of them."""
    try:
        return not IPv4Address(str(config.get_option("server.address"))).is_loopback
    except ValueError:
        return True


def port() -> int:
    """The port to listen at."""
    return int(config.get_option("server.port"))
