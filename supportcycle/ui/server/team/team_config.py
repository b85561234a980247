"""What an organisation chooses for its server, from one TOML file; what is left out is the safe choice."""

import os
import tomllib
from functools import cached_property
from ipaddress import IPv4Network, IPv6Network, ip_address, ip_network
from pathlib import Path
from typing import Annotated, Any, NamedTuple
from urllib.parse import urlsplit

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from supportcycle.domain.access.roles import TeamRole

PARTS_OF_OTHERS = frozenset({"organisation", "database", "keys", "documents", "retention", "metrics"})
"""Tables of the same file that other parts of the server read themselves."""

Network = Annotated[IPv4Network | IPv6Network, BeforeValidator(lambda told: ip_network(str(told)))]


CONFIG = "SUPPORTCYCLE_TEAM"
"""The variable that names the file; without it the workbook is the one of a laptop."""


def config_file() -> Path | None:
    """The file that this process was started with; None for the edition of one laptop."""
    named = os.environ.get(CONFIG, "")
    return Path(named) if named else None


class ConfigFault(NamedTuple):
    """What is wrong with a configuration: a key of `team.faults`, and what its sentence names."""

    key: str
    values: dict[str, str]


class BadConfig(Exception):
    """The file cannot be used at all."""

    def __init__(self, *faults: ConfigFault) -> None:
        super().__init__()
        self.faults = faults


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, hide_input_in_errors=True)


class ProviderConfig(_Part):
    """The identity provider of the organisation, and as whom the server comes to it."""

    issuer: str = ""
    client_id: str = ""
    client_secret_file: Path | None = None
    client_secret_env: str = ""
    ca_file: Path | None = None
    scopes: tuple[str, ...] = ("openid", "profile")
    groups_claim: str = "groups"
    step_up_acr: str = ""
    signatures: tuple[str, ...] = ("RS256", "PS256", "ES256", "EdDSA")

    @cached_property
    def secret(self) -> str:
        """The secret of the client; empty where none can be read."""
        if self.client_secret_file:
            try:
                return self.client_secret_file.read_text(encoding="utf-8").strip()
            except (OSError, UnicodeDecodeError):
                return ""
        return os.environ.get(self.client_secret_env, "") if self.client_secret_env else ""


class ProxyConfig(_Part):
    """The reverse proxies whose word is taken for who asks."""

    trusted: tuple[Network, ...] = ()


class SessionConfig(_Part):
    """How long somebody stays signed in, and whether a session may move to another computer."""

    idle_minutes: int = Field(default=15, ge=1, le=60)
    longest_hours: int = Field(default=10, ge=1, le=12)
    step_up_minutes: int = Field(default=5, ge=1, le=15)
    bound_to_network: bool = True
    bound_to_browser: bool = True


class LimitConfig(_Part):
    """How often something may be asked: in a minute, and for exports in an hour."""

    sign_ins_of_an_address: int = Field(default=30, ge=1)
    saves_of_a_person: int = Field(default=300, ge=10)
    requests_of_a_person: int = Field(default=1500, ge=100)
    exports_of_a_person: int = Field(default=20, ge=1)


class TeamConfig(_Part):
    """All of it. `roles` says which groups of the provider give which role."""

    address: str = ""
    provider: ProviderConfig = ProviderConfig()
    roles: dict[TeamRole, tuple[str, ...]] = {}
    proxy: ProxyConfig = ProxyConfig()
    sessions: SessionConfig = SessionConfig()
    limits: LimitConfig = LimitConfig()

    @cached_property
    def host(self) -> str:
        """The name and port people type, as a browser sends it in Host."""
        return urlsplit(self.address).netloc.lower()

    @property
    def origin(self) -> str:
        """The origin of our pages."""
        return self.address.rstrip("/").lower()

    @cached_property
    def is_practice(self) -> bool:
        """Whether it is for this computer alone: then it goes without TLS and without a proxy."""
        return is_of_this_computer(self.address)

    def roles_of(self, groups: frozenset[str]) -> frozenset[TeamRole]:
        """The roles of who is in these groups; none when no group gives one."""
        return frozenset(role for role, names in self.roles.items() if groups & set(names))


def is_of_this_computer(address: str) -> bool:
    """Whether an address names this very computer by its number or as localhost."""
    try:
        name = urlsplit(address).hostname or ""
        return name == "localhost" or ip_address(name).is_loopback
    except ValueError:
        return False


def read_config(file: Path) -> TeamConfig:
    """The configuration in a file. BadConfig: not there, no TOML, or no choice."""
    try:
        told = tomllib.loads(file.read_text(encoding="utf-8"))
    except OSError:
        raise BadConfig(ConfigFault("not_there", {"file": str(file)})) from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise BadConfig(ConfigFault("no_toml", {"file": str(file), "where": _where(error)})) from None
    return config_of(told)


def config_of(told: dict[str, Any]) -> TeamConfig:
    """The configuration that a file told. BadConfig."""
    ours = {name: value for name, value in told.items() if name not in PARTS_OF_OTHERS}
    try:
        return TeamConfig.model_validate(ours)
    except ValidationError as error:
        raise BadConfig(*map(_fault, error.errors(include_input=False, include_url=False))) from None


def _fault(error: Any) -> ConfigFault:
    place = ".".join(str(part) for part in error["loc"] if part != "[key]")
    return ConfigFault("unknown" if error["type"] == "extra_forbidden" else "no_choice", {"place": place})


def _where(error: Exception) -> str:
    """The number of the line, when it is told; never what stands there: it may be a secret."""
    line = str(getattr(error, "lineno", "") or "")
    return line or str(error).rpartition("line ")[2].partition(",")[0] if "line " in str(error) else line
