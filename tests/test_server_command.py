"""The commands of who keeps the server of a team: what they say, their exit codes, and what they change."""

import os
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import text as sql

from supportcycle import __main__, server_command
from supportcycle.content.catalogue import text
from supportcycle.server_command import main
from tests.running.team_fixtures import APP_USER, KEEPER_USER, OWNER, TeamServer


@pytest.fixture
def config(tmp_path: Path, own_team: TeamServer) -> Iterator[Path]:
    """A configuration with everything that the commands ask, and a key."""
    assert main(["new-key", str(tmp_path / "key")]) == 0
    for name, user in (("app", APP_USER), ("keeper", KEEPER_USER)):
        (tmp_path / name).write_text(own_team.address(user).url)
        (tmp_path / name).chmod(0o600)
    file = tmp_path / "team.toml"
    database = f'[database]\napp = "file:{tmp_path}/app"\nkeeper = "file:{tmp_path}/keeper"\n'
    keys = f'[keys]\ncurrent = "file:{tmp_path}/key"\nmarks = "{tmp_path}/marks"\n'
    file.write_text(f'[organisation]\nid = "practice"\n{database}{keys}')
    return file


def of(command: str, config: Path, *more: str) -> int:
    return main([command, "--config", str(config), *more])


def test_without_a_command_or_a_configuration_it_says_how(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.delenv(server_command.CONFIG, raising=False)
    assert (main([]), main(["nothing"]), main(["check"])) == (2, 2, 2)
    said = capsys.readouterr().err
    assert said == "\n".join([text("server.usage"), text("server.usage"), text("server.no_config"), ""])
    assert all(f"server {name}" in text("server.usage") for name in server_command.COMMANDS)


def test_the_configuration_may_be_named_by_a_variable(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv(server_command.CONFIG, str(tmp_path / "team.toml"))
    assert main(["check"]) == 1
    assert text("team.faults.not_there", file=tmp_path / "team.toml") in capsys.readouterr().err


def test_a_key_is_made_once_and_for_its_owner_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    file = tmp_path / "keys" / "key"
    assert main(["new-key", str(file)]) == 0
    made = file.read_bytes()
    assert os.name == "nt" or file.stat().st_mode & 0o777 == 0o600
    assert main(["new-key", str(file)]) == 1
    assert file.read_bytes() == made
    assert made.decode().strip() not in "".join(capsys.readouterr())


def test_tables_are_brought_up_to_date_by_their_owner(
    own_team: TeamServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("OWNER_ADDRESS", own_team.address(OWNER).url)
    assert main(["upgrade", "--owner", "env:OWNER_ADDRESS"]) == 0
    with closing(own_team.open()) as database:
        database.must_be_up_to_date()
    assert main(["upgrade", "--owner", f"file:{tmp_path}/nowhere"]) == 1


def test_an_organisation_is_made_once(config: Path, capsys: pytest.CaptureFixture[str]):
    assert (of("create", config), of("create", config)) == (0, 1)
    assert capsys.readouterr().err == text("server.made_already", name="practice") + "\n"


def test_another_key_takes_over_while_the_one_before_still_opens(
    config: Path, capsys: pytest.CaptureFixture[str]
):
    of("create", config)
    main(["new-key", str(config.parent / "newer")])
    words = config.read_text()
    key = f"file:{config.parent}/key"
    newer = f"file:{config.parent}/newer"
    config.write_text(words.replace(f'"{key}"', f'"{newer}"\nearlier = ["{key}"]'))
    capsys.readouterr()
    assert (of("rotate-keys", config), of("rotate-keys", config)) == (0, 0)
    first, second = capsys.readouterr().out.splitlines()
    assert first == text("server.rotated", done=1, left=0)
    assert second == text("server.rotated", done=0, left=0)
    config.write_text(words.replace(key, newer))
    assert of("look", config) == 0
    config.write_text(words)
    assert of("look", config) == 1


def test_an_older_state_of_the_database_is_told_until_somebody_says_to_go_on(
    config: Path, own_team: TeamServer, capsys: pytest.CaptureFixture[str]
):
    of("create", config)
    with closing(own_team.open(KEEPER_USER)) as keeper:
        with keeper.transaction("practice") as db:
            before = db.execute(sql("SELECT bucket, sealed FROM manifest")).all()
        assert of("look", config) == 0
        _write_one(config)
        assert of("look", config) == 0
        with keeper.transaction("practice") as db:
            db.execute(sql("DELETE FROM dossier"))
            for bucket, sealed in before:
                put = sql("UPDATE manifest SET sealed = :sealed WHERE bucket = :bucket")
                db.execute(put, {"sealed": sealed, "bucket": bucket})
    capsys.readouterr()
    assert of("look", config) == 1
    assert text("server.not_all", count=0) in capsys.readouterr().err
    assert (of("look", config, "--accept"), of("look", config)) == (0, 0)


def _write_one(config: Path) -> None:
    """A dossier of somebody, as the server writes it."""
    from supportcycle.storage.team.opened_team import open_team
    from supportcycle.storage.team.postgres_store import PostgresStore
    from supportcycle.storage.team.team_database import TeamDatabase
    from supportcycle.ui.server.operation.server_parts import read_parts
    from tests.storage.team.teams import ANNE

    parts = read_parts(config)
    app, keeper = (TeamDatabase(parts.database.address(role)) for role in ("app", "keeper"))
    with closing(app), closing(keeper):
        team = open_team(app, keeper, "practice", parts.keys.ring(), marks=parts.keys.marks)
        PostgresStore(team, ANNE).add("d1", {}, "{}")


def test_the_word_server_leads_here_and_a_computer_without_its_packages_says_so(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(sys, "argv", ["supportgericht", "server", "nothing"])
    assert __main__.main() == 2
    monkeypatch.setitem(sys.modules, "supportcycle.server_command", None)
    assert __main__.main() == 1
    assert text("server.no_packages") in capsys.readouterr().err
