"""Whether the identity provider answers as the one that was configured."""

import ssl
from collections.abc import Iterator
from typing import Any

import httpx

from supportcycle.ui.server.operation.findings import ServerFinding
from supportcycle.ui.server.team.team_config import ProviderConfig

_PATIENCE = 5.0
_NEEDED = ("authorization_endpoint", "token_endpoint", "jwks_uri")


def of_provider(provider: ProviderConfig) -> Iterator[ServerFinding]:
    """What it says of itself is asked once, at `<issuer>/.well-known/openid-configuration`."""
    issuer = provider.issuer
    try:
        trusted = ssl.create_default_context(cafile=provider.ca_file) if provider.ca_file else True
        told = _told(f"{issuer.rstrip('/')}/.well-known/openid-configuration", trusted)
    except (OSError, ssl.SSLError):
        yield ServerFinding("provider_ca", {"file": str(provider.ca_file)})
    except (httpx.HTTPError, httpx.InvalidURL):
        yield ServerFinding("provider_away", {"issuer": issuer})
    except ValueError:
        yield ServerFinding("provider_other", {"issuer": issuer})
    else:
        if told.get("issuer") != issuer or not all(told.get(name) for name in _NEEDED):
            yield ServerFinding("provider_other", {"issuer": issuer})


def _told(address: str, trusted: ssl.SSLContext | bool) -> dict[str, Any]:
    answer = httpx.get(address, timeout=_PATIENCE, verify=trusted)
    told = answer.json() if answer.status_code == 200 else {}
    return told if isinstance(told, dict) else {}
