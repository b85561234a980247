"""What happens to a dossier as a whole in a team: laid out, seen, changed, removed; each with its entry."""

from supportcycle.domain.access.audit_event import Act
from supportcycle.domain.access.caseload import may_read
from supportcycle.domain.access.grants import Denial
from supportcycle.domain.access.removal import must_be_removable
from supportcycle.domain.errors import NotAllowed
from supportcycle.storage.team.rights.acting_person import ActingPerson


class DossierRights(ActingPerson):
    """For the store of this person. NotAllowed, Unwritable."""

    def remove(self, dossier: str) -> None:
        """It may be removed, and is about to be: not while it has to stay, and by its owner only."""
        with self.told(Act.REMOVE, None, dossier) as now:
            must_be_removable(now.facts_of([dossier])[0], self._person, self._clock())

    def hand_out(self, act: Act, dossier: str | None) -> None:
        """It is printed or exported, and may be: who may see it no more gets no file made before either."""
        with self.told(act, None, dossier) as now:
            if dossier is not None and not may_read(now.facts_of([dossier])[0], self._person, self._clock()):
                raise NotAllowed(Denial.NOT_YOURS)

    def note(self, act: Act, dossier: str) -> None:
        """It was laid out, seen or changed; who lays one out owns it, says the database itself."""
        with self.told(act, None, dossier):
            pass
