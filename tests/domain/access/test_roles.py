"""Which page opens for which role: what nobody thought of is closed for who does not work with dossiers."""

from itertools import combinations

import pytest

from supportcycle.domain.access.roles import TeamRole, first_page, may_open, works_with_dossiers
from tests.sources import ROOT

PAGES = sorted(file.stem for file in (ROOT / "pages").glob("*.py"))
FOR_ALL = {"about", "handbook", "methods"}
FOR_ONE = {"people": TeamRole.ADMINISTRATOR, "audit": TeamRole.AUDITOR}
SOME = [set(roles) for many in range(len(TeamRole) + 1) for roles in combinations(TeamRole, many)]


@pytest.mark.parametrize("page", [*PAGES, "one that comes later"])
@pytest.mark.parametrize("role", TeamRole)
def test_each_page_opens_for_its_own_roles_only(page, role):
    expected = page in FOR_ALL or FOR_ONE.get(page) is role
    expected |= page not in FOR_ONE and role in (TeamRole.WORKER, TeamRole.TEAM_LEAD)
    assert may_open(page, {role}) is expected


@pytest.mark.parametrize("page", PAGES)
def test_without_a_role_no_page_opens(page):
    assert not may_open(page, frozenset())
    assert first_page(frozenset()) == ""


@pytest.mark.parametrize("roles", SOME)
def test_who_has_more_roles_may_what_each_of_them_may_and_begins_at_a_page_that_opens(roles):
    for page in PAGES:
        assert may_open(page, roles) is any(may_open(page, {role}) for role in roles)
    assert works_with_dossiers(roles) is bool(roles & {TeamRole.WORKER, TeamRole.TEAM_LEAD})
    assert not roles or may_open(first_page(roles), roles)
