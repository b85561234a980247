"""What the paper for who keeps a server says to type is typed here, in its order, on a real PostgreSQL."""

import http.server
import json
import os
import re
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from supportcycle.content.catalogue import text
from supportcycle.server_command import COMMANDS
from supportcycle.ui.server.operation.server_parts import ServerParts
from supportcycle.ui.server.team.team_config import TeamConfig
from tests.deploy.other_machine import archiving, folder_of_server
from tests.running.postgres import WHY_NOT, Cluster, programs
from tests.sources import ROOT

PAPER = (ROOT / "docs" / "beheer.md").read_text("utf-8")
BLOCKS = re.findall(r"^```sh (plaatsen|nagedaan)\n(.*?)^```$", PAPER, re.MULTILINE | re.DOTALL)
CONFIGURED = 'cp deploy/team.toml "$INSTELLINGEN/team.toml"'
"""After this the paper has somebody fill the file in."""


@pytest.fixture
def issuer() -> Iterator[str]:
    class Provider(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            own = f"http://127.0.0.1:{self.server.server_address[1]}"
            told = {"issuer": own, "authorization_endpoint": own, "token_endpoint": own, "jwks_uri": own}
            body = json.dumps(told).encode()
            self.send_response(200)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Provider)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.fixture
def machine() -> Iterator[Cluster]:
    if programs() is None:
        pytest.skip(WHY_NOT)
    if not ((programs() or Path()) / "psql").exists():
        pytest.skip("no psql beside the server")
    archive = folder_of_server()
    cluster = Cluster(safe=True, settings=archiving(archive))
    yield cluster
    cluster.stop()


def script(places: dict[str, Path], filled_in: str) -> str:
    """All that is to be typed, with places of a test and the file filled in where somebody would do that."""
    lines = ["set -e"]
    for kind, words in BLOCKS:
        if kind == "plaatsen":
            assert set(re.findall(r"^(\w+)=", words, re.MULTILINE)) == set(places)
            lines += [f"{name}={place}" for name, place in places.items()]
        else:
            lines.append(words)
        if CONFIGURED in words:
            lines.append(filled_in)
    return "\n".join(lines)


@pytest.mark.slow
def test_every_command_does_what_the_paper_says(machine: Cluster, issuer: str, tmp_path: Path):
    names = {"INSTELLINGEN": "etc", "GEHEIMEN": "secrets", "MERKEN": "marks", "BACKUP": "backup"}
    places = {name: tmp_path / folder for name, folder in names.items()} | {"SOCKET": machine.home}
    filled_in = "\n".join(
        (
            'printf zeer-stil-woord > "$GEHEIMEN/client-secret"',
            f'sed -i -e "s#/run/secrets#$GEHEIMEN#" -e "s#^marks = .*#marks = \\"$MERKEN\\"#"'
            f' -e "s#^address = \\"https.*#address = \\"http://localhost:8501\\"#"'
            f' -e "s#^issuer = .*#issuer = \\"{issuer}\\"#" "$INSTELLINGEN/team.toml"',
        )
    )
    ours = tmp_path / "bin"
    ours.mkdir()
    (ours / "supportgericht").write_text(f'#!/bin/sh\nexec "{sys.executable}" -m supportcycle "$@"\n')
    (ours / "supportgericht").chmod(0o755)
    path = f"{ours}:{programs()}:{os.environ['PATH']}"
    own = {"PATH": path, "PGHOST": str(machine.home), "PGUSER": "postgres", "PGDATABASE": "postgres"}
    done = subprocess.run(
        ["bash", "-c", script(places, filled_in)],
        env={**os.environ, **own, "PYTHONPATH": str(ROOT)},
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr + done.stdout
    assert done.stdout.count(text("server.well")) == 3
    assert text("server.rotated", done=1, left=0) in done.stdout
    assert done.stdout.count(text("server.all_there")) == 3
    secrets = [file.read_text().strip() for file in places["GEHEIMEN"].iterdir()]
    assert len(secrets) == 9
    assert [each for each in secrets if each in done.stdout + done.stderr] == []


def test_every_command_that_the_paper_names_is_one_there_is():
    assert set(re.findall(r"supportgericht server ([\w-]+)", PAPER)) <= set(COMMANDS)
    assert set(re.findall(r"supportgericht server ([\w-]+)", PAPER)) >= set(COMMANDS)


def test_every_setting_that_the_paper_explains_is_one_there_is():
    rows = re.findall(r"^\| (`.+?`(?:, `.+?`)*) \| ", PAPER.partition("## De instellingen")[2], re.MULTILINE)
    told = [re.findall(r"`([\w.]+)`", row) for row in rows]
    known = {**TeamConfig.model_fields, **ServerParts.model_fields}
    for names in told:
        first, _, _ = names[0].partition(".")
        assert first in known
        parts = getattr(known[first].annotation, "model_fields", {})
        fields = {each.rpartition(".")[2] for each in names if "." in names[0]}
        assert fields <= set(parts) or first == "roles"
    assert len(told) >= 10
