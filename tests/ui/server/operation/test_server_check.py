"""`server check` says in plain sentences what keeps a server from starting, and no secret."""

import http.server
import json
import os
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from supportcycle import server_command
from supportcycle.content.catalogue import text
from supportcycle.storage.team.organisation_key import new_key_file
from supportcycle.ui.server.operation import places
from supportcycle.ui.server.operation.findings import ServerFinding
from supportcycle.ui.server.operation.server_check import server_findings
from tests.running.team_fixtures import APP_USER, KEEPER_USER, TeamServer

SECRET = "s3cret-of-the-client"
posix = pytest.mark.skipif(os.name == "nt", reason="Windows has other rights of files")
HINTS = {"server.database.no_archive"}
UNSAFE = "server.database.unsafe"
"""The server of the tests does not flush what it writes."""


class Setup(NamedTuple):
    """A configuration in a folder of its own, and what its provider says."""

    folder: Path
    file: Path
    told: dict[str, Any]

    def rewrite(self, before: str, after: str) -> None:
        words = self.file.read_text("utf-8")
        assert before in words
        self.file.write_text(words.replace(before, after), "utf-8")

    def found(self) -> list[ServerFinding]:
        return server_findings(self.file)

    def keys(self) -> set[str]:
        return {each.key for each in self.found()} - HINTS - {UNSAFE}


@pytest.fixture
def provider() -> Iterator[tuple[str, dict[str, Any]]]:
    """An address that answers as a provider does when it is asked what it is."""
    told: dict[str, Any] = {}

    class Answer(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            body = json.dumps(told).encode()
            self.send_response(200)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Answer)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    issuer = f"http://127.0.0.1:{server.server_port}"
    told |= {"issuer": issuer, "authorization_endpoint": "a", "token_endpoint": "t", "jwks_uri": "j"}
    yield issuer, told
    server.shutdown()
    server.server_close()


def secret_file(path: Path, words: str) -> Path:
    path.write_text(words, "utf-8")
    path.chmod(0o600)
    return path


@pytest.fixture
def setup(
    tmp_path: Path,
    own_team: TeamServer,
    provider: tuple[str, dict[str, Any]],
    capsys: pytest.CaptureFixture[str],
) -> Setup:
    issuer, told = provider
    new_key_file(tmp_path / "key")
    (tmp_path / "marks").mkdir(mode=0o700)
    secret_file(tmp_path / "client", SECRET)
    for name, user in (("app", APP_USER), ("keeper", KEEPER_USER)):
        secret_file(tmp_path / name, own_team.address(user).url)
    file = secret_file(
        tmp_path / "team.toml",
        f"""address = "http://localhost:8501"
[provider]
issuer = "{issuer}"
client_id = "workbook"
client_secret_file = "{tmp_path}/client"
[roles]
worker = ["workers"]
[organisation]
id = "practice"
[database]
app = "file:{tmp_path}/app"
keeper = "file:{tmp_path}/keeper"
[keys]
current = "file:{tmp_path}/key"
marks = "{tmp_path}/marks"
""",
    )
    assert server_command.main(["create", "--config", str(file)]) == 0
    capsys.readouterr()
    return Setup(tmp_path, file, told)


def test_of_a_server_that_may_start_nothing_is_said_but_hints(setup: Setup):
    assert setup.keys() == set()
    assert {each.key for each in setup.found() if each.is_hint} == HINTS


def test_a_file_that_is_no_configuration_is_all_that_is_told(setup: Setup, tmp_path: Path):
    assert [each.key for each in server_findings(tmp_path / "nowhere.toml")] == ["team.faults.not_there"]
    setup.rewrite("[keys]", "[keys]\nsecret = 1")
    assert [each.sentence for each in setup.found()] == [text("team.faults.unknown", place="keys.secret")]
    setup.rewrite("secret = 1\n", "")
    setup.rewrite(f'keeper = "file:{setup.folder}/keeper"', f'keeper = "file:{setup.folder}/app"')
    assert [each.key for each in setup.found()] == ["team.faults.no_choice"]


def test_a_fault_of_the_configuration_is_told_beside_what_else_is_wrong(setup: Setup):
    setup.rewrite("worker =", "auditor =")
    (setup.folder / "key").unlink()
    assert setup.keys() == {"team.faults.no_workers", "key_away"}


def test_a_provider_that_is_away_or_calls_itself_otherwise_is_told(setup: Setup):
    setup.told["issuer"] = "https://somebody.else"
    assert setup.keys() == {"provider_other"}
    setup.told.clear()
    assert setup.keys() == {"provider_other"}
    words = setup.file.read_text("utf-8").splitlines()
    setup.file.write_text(
        "\n".join('issuer = "http://127.0.0.1:1"' if "issuer" in each else each for each in words)
    )
    assert setup.keys() == {"provider_away"}


def test_a_file_of_certificates_that_is_none_is_told(setup: Setup):
    setup.rewrite("[provider]", f'[provider]\nca_file = "{setup.folder}/key"')
    assert setup.keys() == {"provider_ca"}


@posix
def test_files_and_folders_that_are_open_to_others_are_named(setup: Setup):
    (setup.folder / "app").chmod(0o604)
    (setup.folder / "marks").chmod(0o750)
    setup.file.chmod(0o664)
    (setup.folder / "key").chmod(0o644)
    assert setup.keys() == {"open_file", "no_address", "open_folder", "config_writable", "bad_key"}


def test_marks_without_a_folder_or_room_are_told(setup: Setup, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(places, "LEAST_ROOM", 10**18)
    assert setup.keys() == {"little_room"}
    setup.rewrite("/marks", "/elsewhere")
    assert setup.keys() == {"marks_closed"}
    setup.rewrite(f'marks = "{setup.folder}/elsewhere"', "")
    assert setup.keys() == {"no_marks"}
    assert {each.key for each in setup.found() if each.is_hint} == {*HINTS, "no_marks"}


def test_an_address_or_an_organisation_that_is_not_there_is_told(setup: Setup):
    (setup.folder / "keeper").unlink()
    setup.rewrite('id = "practice"', "")
    assert setup.keys() == {"no_address", "no_organisation"}


@pytest.mark.parametrize("address", ["0.0.0.0", "::", "1.1.1.1", "example.nl"])
def test_figures_that_anybody_could_fetch_are_told(setup: Setup, address: str):
    setup.rewrite("[keys]", f'[metrics]\nport = 9464\naddress = "{address}"\n[keys]')
    assert setup.keys() == {"metrics_open"}
    setup.rewrite(f'"{address}"', '"127.0.0.1"')
    assert setup.keys() == set()


def test_a_key_that_is_none_or_not_named_is_told(setup: Setup):
    secret_file(setup.folder / "key", SECRET)
    assert setup.keys() == {"bad_key"}
    setup.rewrite(f'current = "file:{setup.folder}/key"', "")
    assert setup.keys() == {"no_key"}


def test_another_key_and_an_organisation_that_was_not_made_are_told_apart(setup: Setup):
    new_key_file(setup.folder / "another")
    setup.rewrite("/key", "/another")
    assert setup.keys() == {"other_key"}
    setup.rewrite('"practice"', '"another"')
    assert setup.keys() == {"not_made"}


def test_a_database_that_is_not_fit_is_told_for_which_of_the_two(setup: Setup, own_team: TeamServer):
    secret_file(setup.folder / "app", own_team.address("postgres").url)
    (finding,) = (each for each in setup.found() if each.key == "server.database.superuser")
    assert finding.sentence == text("server.database.superuser", name="app")


def test_nothing_that_is_told_holds_a_secret(setup: Setup, own_team: TeamServer):
    secret_file(setup.folder / "app", f"postgresql://somebody:{SECRET}@127.0.0.1:1/{SECRET}")
    secret_file(setup.folder / "key", SECRET)
    said = "\n".join([*(each.sentence for each in setup.found()), repr(setup.found())])
    assert "127.0.0.1:1" not in said
    assert SECRET not in said


def test_every_sentence_of_a_finding_is_there():
    from supportcycle.content.catalogue import texts

    keys = [name for name in texts() if name.startswith(("server.check.", "server.database."))]
    assert len(keys) > 30
    assert all(texts()[key].endswith(".") for key in keys)
