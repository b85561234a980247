"""The list of local offers of a team, in its database: everybody of the organisation writes in one list."""

from collections.abc import Callable

from pydantic import TypeAdapter, ValidationError
from sqlalchemy import Connection, select, update
from sqlalchemy.dialects.postgresql import insert as upsert

from supportcycle.domain.errors import Damaged
from supportcycle.domain.guide.local_offers import Offers
from supportcycle.domain.guide.social_map import SocialMap, from_kept, to_keep
from supportcycle.storage.team.opened_team import OpenedTeam
from supportcycle.storage.team.schema import organisation_setting

_NAME = "offers"
_SHAPE: TypeAdapter[Offers] = TypeAdapter(Offers)
_SEALED = select(organisation_setting.c.sealed).where(organisation_setting.c.name == _NAME)


class SharedOffers:
    """A `SocialMapPlace`. Two who write at once wait for each other for as long as one writing takes."""

    def __init__(self, team: OpenedTeam) -> None:
        self._team = team

    def now(self) -> SocialMap:
        """See `SocialMapPlace`."""
        with self._team.database.transaction(self._team.organisation) as db:
            return self._read(db, hold=False)

    def change(self, change: Callable[[SocialMap], SocialMap]) -> None:
        """See `SocialMapPlace`."""
        place = {"organisation": self._team.organisation, "name": _NAME}
        with self._team.database.transaction(self._team.organisation) as db:
            first = upsert(organisation_setting).values(**place, number=1, sealed=self._sealed(SocialMap()))
            db.execute(first.on_conflict_do_nothing())
            now = self._read(db, hold=True)
            if (changed := change(now)) != now:
                number = organisation_setting.c.number + 1
                kept = update(organisation_setting).filter_by(**place)
                db.execute(kept.values(number=number, sealed=self._sealed(changed)))

    def _read(self, db: Connection, *, hold: bool) -> SocialMap:
        sealed = db.execute(_SEALED.with_for_update() if hold else _SEALED).scalar_one_or_none()
        if sealed is None:
            return SocialMap()
        try:
            return from_kept(_SHAPE.validate_json(self._team.seals.noted(_NAME, sealed)))
        except ValidationError:
            raise Damaged("social map") from None

    def _sealed(self, offers: SocialMap) -> bytes:
        return self._team.seals.note(_NAME, _SHAPE.dump_json(to_keep(offers)).decode())
