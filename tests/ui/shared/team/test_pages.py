"""Which pages of a team somebody has, by role."""

from supportcycle.ui.shared.team.pages import team_pages
from tests.ui.pages.caseload.team_page import signed_in, team


def test_each_role_has_the_pages_for_its_work():
    assert team_pages() == ()
    made = team()
    wanted = {"fatma": ["caseload"], "lia": ["caseload"], "ad": ["people"], "audrey": ["audit"]}
    for person, keys in wanted.items():
        with signed_in(made, person):
            assert [page.key for page in team_pages()] == keys
