"""From which address somebody asks, told by our own proxies only."""

from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

from supportcycle.ui.server.browser_request import BrowserRequest
from supportcycle.ui.server.team.team_config import TeamConfig

_FORWARDED, _SCHEME = b"x-forwarded-for", b"x-forwarded-proto"
_PREFIX = {4: 24, 6: 56}
"""Bits of an address that one office or one home keeps while a single computer gets another."""

Address = IPv4Address | IPv6Address


@dataclass(frozen=True, slots=True)
class ClientAddress:
    """The address of who asks."""

    address: Address

    @property
    def network(self) -> str:
        """The network it is in, to tell another place from another seat."""
        return str(ip_network((self.address, _PREFIX[self.address.version]), strict=False))

    @property
    def place(self) -> str:
        """What kind of address it is, for the log: "practice", "private" or "public"."""
        if self.address.is_loopback:
            return "practice"
        return "private" if self.address.is_private else "public"


def client_address(request: BrowserRequest, config: TeamConfig) -> ClientAddress | None:
    """The address of who asks; None when it came past our proxy, not over TLS, or that cannot be told."""
    peer = _address((request.scope.get("client") or ("",))[0])
    if peer is None:
        return None
    if config.is_practice:
        return ClientAddress(peer) if peer.is_loopback else None
    if not _is_trusted(peer, config) or request.headers(_SCHEME) != ["https"]:
        return None
    told = [part for line in request.headers(_FORWARDED) for part in line.split(",")]
    for part in reversed(told):
        address = _address(part.strip())
        if address is None or not _is_trusted(address, config):
            return ClientAddress(address) if address else None
    return None


def _is_trusted(address: Address, config: TeamConfig) -> bool:
    return any(address in network for network in config.proxy.trusted)


def _address(told: object) -> Address | None:
    try:
        address = ip_address(str(told))
    except ValueError:
        return None
    return getattr(address, "ipv4_mapped", None) or address
