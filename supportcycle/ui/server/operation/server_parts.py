"""The tables of the configuration for what runs behind the pages: database, keys, metrics and files."""

import tomllib
from ipaddress import ip_address
from pathlib import Path
from typing import Any, Self

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from supportcycle.documents.apart.limits import WorkLimits
from supportcycle.storage.team.engine import DatabaseAddress, PoolSize
from supportcycle.storage.team.organisation_key import KeyRing, key_source, secret_text
from supportcycle.ui.server.team.team_config import BadConfig, ConfigFault

PARTS = ("organisation", "database", "keys", "metrics", "documents")


class _ServerPart(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, hide_input_in_errors=True)


class OrganisationPart(_ServerPart):
    """The organisation, by the name it has in the database."""

    id: str = Field(default="", max_length=64, pattern=r"^[a-z0-9-]*$")


class DatabasePart(_ServerPart):
    """Where the addresses of the database stand, with their passwords: `file:` or `env:`."""

    app: str = ""
    keeper: str = ""
    kept: int = Field(default=5, ge=1, le=100)
    more: int = Field(default=10, ge=0, le=100)

    @property
    def pool(self) -> PoolSize:
        """How many connections one process takes."""
        return PoolSize(self.kept, self.more)

    def address(self, role: str) -> DatabaseAddress:
        """The address for `app` or `keeper`. WrongSecret when there is none, Unwritable when out of reach."""
        return DatabaseAddress(secret_text(self.app if role == "app" else self.keeper))


class KeysPart(_ServerPart):
    """Where the organisation's key is, those before it, and the folder of the marks outside the database."""

    current: str = ""
    earlier: tuple[str, ...] = ()
    marks: Path | None = None

    def ring(self) -> KeyRing:
        """The keys. WrongSecret, Unwritable."""
        return KeyRing(key_source(self.current), [key_source(each) for each in self.earlier])


class MetricsPart(_ServerPart):
    """Where figures about the running server are handed out; off while there is no port."""

    port: int = Field(default=0, ge=0, le=65_535)
    address: str = "127.0.0.1"

    @property
    def is_closed(self) -> bool:
        """Whether only this computer or a network of our own can ask for them."""
        try:
            address = ip_address(self.address)
        except ValueError:
            return False
        return address.is_private and not address.is_unspecified


class DocumentsPart(_ServerPart):
    """How many files one process has made or read at once, and what each may take at most."""

    at_once: int = Field(default=1, ge=1, le=8)
    megabytes: int = Field(default=1024, ge=256, le=16_384)
    seconds: int = Field(default=60, ge=5, le=600)

    @property
    def limits(self) -> WorkLimits:
        """For each piece of work."""
        return WorkLimits(self.megabytes, self.seconds)


class ServerParts(_ServerPart):
    """All of them."""

    organisation: OrganisationPart = OrganisationPart()
    database: DatabasePart = DatabasePart()
    keys: KeysPart = KeysPart()
    metrics: MetricsPart = MetricsPart()
    documents: DocumentsPart = DocumentsPart()

    @model_validator(mode="after")
    def _two_ways_in(self) -> Self:
        if self.database.app and self.database.app == self.database.keeper:
            raise ValueError("one address for two roles")
        return self


def read_parts(file: Path) -> ServerParts:
    """These tables of a file that `read_config` could read. BadConfig: a name or a value that cannot be."""
    told = tomllib.loads(file.read_text(encoding="utf-8"))
    try:
        return ServerParts.model_validate({name: told[name] for name in PARTS if name in told})
    except ValidationError as error:
        raise BadConfig(*map(_fault, error.errors(include_input=False, include_url=False))) from None


def _fault(error: Any) -> ConfigFault:
    place = ".".join(map(str, error["loc"])) or "database.keeper"
    return ConfigFault("unknown" if error["type"] == "extra_forbidden" else "no_choice", {"place": place})
