"""The list of local offers of a team: one for everybody, sealed, and no two writings lose each other."""

from concurrent.futures import ThreadPoolExecutor

from sqlalchemy import select

from supportcycle.domain.guide.local_offers import LocalOffer
from supportcycle.domain.guide.social_map import SocialMap, with_new
from supportcycle.storage.team.schema import organisation_setting
from supportcycle.storage.team.shared_offers import SharedOffers
from tests.storage.team.teams import new_team


def added(number: int):
    return lambda now: with_new(now, f"o{number}", LocalOffer(what=f"koffie {number}"))


def test_what_one_writes_everybody_reads_and_nothing_stands_open(team_database, keeper_database, clock):
    team = new_team(team_database, keeper_database, clock=clock)
    assert SharedOffers(team).now() == SocialMap()
    SharedOffers(team).change(added(1))
    assert [each.what for each in SharedOffers(team).now().offers.values()] == ["koffie 1"]
    with team_database.transaction(team.organisation) as db:
        (sealed,) = db.execute(select(organisation_setting.c.sealed)).scalars()
    assert b"koffie" not in bytes(sealed)


def test_of_two_who_write_at_once_both_stay(team_database, keeper_database, clock):
    team = new_team(team_database, keeper_database, clock=clock)
    with ThreadPoolExecutor(4) as many:
        list(many.map(lambda number: SharedOffers(team).change(added(number)), range(8)))
    assert len(SharedOffers(team).now().offers) == 8


def test_another_organisation_has_a_list_of_its_own(team_database, keeper_database, clock):
    mine, theirs = (new_team(team_database, keeper_database, clock=clock) for _ in range(2))
    SharedOffers(mine).change(added(1))
    assert SharedOffers(theirs).now() == SocialMap()
