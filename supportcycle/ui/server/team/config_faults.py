"""What keeps a server from starting: each fault by its key, to be told in a plain sentence."""

import stat
from collections.abc import Iterator
from ipaddress import ip_network
from urllib.parse import urlsplit

from supportcycle.content.catalogue import text
from supportcycle.domain.access.roles import TeamRole
from supportcycle.ui.server.team.team_config import ConfigFault, TeamConfig, is_of_this_computer

_SIGNED = frozenset(
    {"RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA", "Ed25519"}
)
"""Signatures with a key that only the provider has; with a shared secret anybody who reads it could sign."""
_WIDEST = {4: 8, 6: 32}


def faults(config: TeamConfig) -> list[ConfigFault]:
    """Everything that is wrong; empty when the server may start."""
    return [*_of_address(config), *_of_provider(config), *_of_roles(config), *_of_proxy(config)]


def told(fault: ConfigFault) -> str:
    """The sentence for who keeps the server."""
    return text(f"team.faults.{fault.key}", **fault.values)


def _of_address(config: TeamConfig) -> Iterator[ConfigFault]:
    try:
        parts = urlsplit(config.address)
        is_plain = bool(parts.hostname) and parts.path in ("", "/") and not (parts.query or parts.fragment)
        is_plain = is_plain and parts.username is None and (parts.port is None or parts.port > 0)
    except ValueError:
        is_plain = False
    if not is_plain or parts.scheme not in ("http", "https"):
        yield ConfigFault("address", {})
    elif parts.scheme != "https" and not config.is_practice:
        yield ConfigFault("no_tls", {"address": config.address})


def _of_provider(config: TeamConfig) -> Iterator[ConfigFault]:
    provider = config.provider
    if not provider.issuer or not provider.client_id:
        yield ConfigFault("no_provider", {})
        return
    is_near = config.is_practice and is_of_this_computer(provider.issuer)
    if not provider.issuer.startswith("https://") and not is_near:
        yield ConfigFault("provider_no_tls", {"issuer": provider.issuer})
    if weak := set(provider.signatures) - _SIGNED or not provider.signatures:
        named = ", ".join(sorted(weak)) if isinstance(weak, set) else "-"
        yield ConfigFault("weak_signature", {"names": named})
    if "openid" not in provider.scopes:
        yield ConfigFault("no_openid", {})
    yield from _of_secret(config)


def _of_secret(config: TeamConfig) -> Iterator[ConfigFault]:
    file = config.provider.client_secret_file
    if not config.provider.secret:
        yield ConfigFault("no_secret", {})
    elif file and stat.S_IMODE(file.stat().st_mode) & 0o027:
        yield ConfigFault("open_secret", {"file": str(file)})


def _of_roles(config: TeamConfig) -> Iterator[ConfigFault]:
    if not config.roles.get(TeamRole.WORKER):
        yield ConfigFault("no_workers", {})


def _of_proxy(config: TeamConfig) -> Iterator[ConfigFault]:
    if config.is_practice:
        return
    if not config.proxy.trusted:
        yield ConfigFault("no_proxy", {})
    for network in config.proxy.trusted:
        if ip_network(network).prefixlen < _WIDEST[network.version]:
            yield ConfigFault("wide_proxy", {"network": str(network)})
