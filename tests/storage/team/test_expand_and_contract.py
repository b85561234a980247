"""A new version adds to the tables first, so that nobody stops working; what is old goes a version later.

The version of today stands for the one before; the one after it is made here, as two more revisions.
"""

import ast
import re
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from alembic.config import Config

from supportcycle.domain.errors import NewerVersion
from supportcycle.storage.team import team_database
from supportcycle.storage.team.team_database import _config, _scripts, upgrade
from tests.running.team_fixtures import KEEPER_USER, OWNER, TeamServer
from tests.sources import ROOT, tracked
from tests.storage.team.teams import ANNE, new_team, store_of

VERSIONS = ROOT / "supportcycle/storage/team/migrations/versions"
TAKES = re.compile(
    r"\bDROP\s+(?:TABLE|COLUMN|VIEW|POLICY)|\bRENAME\b|SET NOT NULL|COLUMN \w+ (?:SET DATA )?TYPE"
    r"|drop_(?:table|column)|rename_table|alter_column",
    re.IGNORECASE,
)
ADDING = """
from alembic import op
revision, down_revision = "8888", "{before}"
def upgrade():
    op.execute("ALTER TABLE dossier ADD COLUMN colour text NOT NULL DEFAULT 'blue'")
    op.execute("ALTER TABLE body ADD COLUMN second bytea")
    op.execute("CREATE TABLE later (organisation text PRIMARY KEY)")
    op.execute("UPDATE body SET second = sealed")
"""
TAKING = """
from alembic import op
revision, down_revision, contracts = "9999", "8888", True
def upgrade():
    op.execute("ALTER TABLE body DROP COLUMN sealed")
"""


@pytest.fixture
def later(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[pytest.MonkeyPatch]:
    """The revisions of the version after this; undone, it is this version that looks."""
    newest = next(iter(_scripts().walk_revisions())).revision
    (tmp_path / "8888_adding.py").write_text(ADDING.format(before=newest))
    (tmp_path / "9999_taking.py").write_text(TAKING)

    def with_two_more() -> Config:
        config = _config()
        config.set_main_option("path_separator", "newline")
        config.set_main_option("version_locations", f"{VERSIONS}\n{tmp_path}")
        return config

    with monkeypatch.context() as patched:
        patched.setattr(team_database, "_config", with_two_more)
        yield patched


def test_who_works_with_the_version_before_goes_on_while_and_after_tables_are_added_to(
    own_team: TeamServer, later: pytest.MonkeyPatch
):
    with closing(own_team.open()) as app, closing(own_team.open(KEEPER_USER)) as keeper:
        store = store_of(new_team(app, keeper), ANNE)
        store.add("d1", {}, "text 1")
        number, done, failed = 1, threading.Event(), []

        def type_on() -> None:
            nonlocal number
            try:
                while not done.is_set():
                    number = store.save("d1", expected=number, head={}, text=f"text {number + 1}")
            except Exception as error:
                failed.append(error)

        typing = threading.Thread(target=type_on)
        typing.start()
        upgrade(own_team.address(OWNER), to="8888")
        after = number
        while number < after + 5 and not failed:
            done.wait(0.01)
        done.set()
        typing.join()
        later.undo()
        assert failed == []
        assert store.load("d1").text == f"text {number}"
        app.must_be_up_to_date()
        store.add("d2", {}, "new")
        store.restore("d1", expected=number, revision=store.history("d1")[0].revision)
        store.forget("d2")
        assert [each.id for each in store.entries()] == ["d1"]


def test_once_something_is_taken_away_the_version_before_does_not_start(
    own_team: TeamServer, later: pytest.MonkeyPatch
):
    upgrade(own_team.address(OWNER), to="9999")
    with closing(own_team.open()) as app:
        app.must_be_up_to_date()
        later.undo()
        with pytest.raises(NewerVersion):
            app.must_be_up_to_date()


def test_upgrading_with_the_version_before_takes_nothing_back(
    own_team: TeamServer, later: pytest.MonkeyPatch
):
    upgrade(own_team.address(OWNER), to="8888")
    later.undo()
    before = own_team.cluster.sql("SELECT version_num FROM alembic_version", own_team.name)
    with pytest.raises(NewerVersion):
        upgrade(own_team.address(OWNER))
    assert own_team.cluster.sql("SELECT version_num FROM alembic_version", own_team.name) == before


def test_a_revision_that_takes_something_away_says_so():
    for file in tracked("supportcycle/storage/team/migrations/versions/0*.py"):
        module = ast.parse(file.read_text("utf-8"))
        (adding,) = (each for each in module.body if getattr(each, "name", "") == "upgrade")
        is_first = file.name.startswith("0001")
        says = "contracts" in {each.id for each in ast.walk(module) if isinstance(each, ast.Name)}
        assert is_first or says or not TAKES.search(ast.unparse(adding)), file.name
