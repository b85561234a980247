"""What a look at a server found: each by its key, with what its sentence names and never a secret."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from supportcycle.content.catalogue import text


@dataclass(frozen=True, slots=True)
class ServerFinding:
    """Something that is not as it has to be. `key` is one in `server.check`, or one of a whole table such as
    `team.faults.no_tls`; a hint keeps nothing from starting."""

    key: str
    values: Mapping[str, str] = field(default_factory=dict)
    is_hint: bool = False

    @property
    def sentence(self) -> str:
        """For who keeps the server."""
        return text(self.key if "." in self.key else f"server.check.{self.key}", **self.values)
