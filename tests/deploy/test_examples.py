"""The examples for who sets a server up: each is read by the program that it is for, where that is here."""

import re
import shutil
import subprocess
import tomllib
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import yaml

from supportcycle.server_command import COMMANDS
from supportcycle.storage.team.database_health import APP_GROUP, KEEPER_GROUP, database_findings
from supportcycle.storage.team.team_database import upgrade
from supportcycle.ui.server.operation.server_parts import read_parts
from supportcycle.ui.server.team.config_faults import faults
from supportcycle.ui.server.team.team_config import read_config
from tests.deploy.other_machine import CONFIG as POSTGRESQL
from tests.deploy.other_machine import program
from tests.running.postgres import Cluster
from tests.running.team_fixtures import TeamServer
from tests.sources import ROOT

DEPLOY = ROOT / "deploy"
UNIT = DEPLOY / "supportgericht@.service"
COMPOSE = yaml.safe_load((DEPLOY / "compose.yaml").read_text("utf-8"))
SERVICES: dict[str, dict[str, Any]] = COMPOSE["services"]
DOCKER_COMPOSE = shutil.which("docker-compose")
SYSTEMD = shutil.which("systemd-analyze")


def test_the_example_of_a_configuration_lacks_its_secrets_and_nothing_else():
    file = DEPLOY / "team.toml"
    assert {fault.key for fault in faults(read_config(file))} == {"no_secret"}
    parts = read_parts(file)
    assert parts.organisation.id
    assert parts.database.app.startswith("file:/run/secrets/")
    assert parts.metrics.address == "127.0.0.1"


def test_every_secret_that_the_configuration_names_is_given_to_the_workbooks():
    words = (DEPLOY / "team.toml").read_text("utf-8")
    named = set(re.findall(r"/run/secrets/([\w-]+)", words))
    for app in ("app1", "app2"):
        assert set(SERVICES[app]["secrets"]) == named
    assert set(COMPOSE["secrets"]) == {
        each for service in SERVICES.values() for each in service.get("secrets", [])
    }


def test_nothing_may_write_in_its_image_or_gain_rights():
    for service in SERVICES.values():
        assert service["read_only"] is True
        assert service["cap_drop"] == ["ALL"]
        assert service["security_opt"] == ["no-new-privileges:true"]
    assert re.findall(r"^USER (.+)$", (DEPLOY / "Dockerfile").read_text("utf-8"), re.MULTILINE) == [
        "10001:10001"
    ]


def test_only_the_proxy_is_open_and_the_database_is_on_no_network():
    assert [name for name, service in SERVICES.items() if "ports" in service] == ["proxy"]
    assert SERVICES["database"]["network_mode"] == "none"
    assert "owner" not in str(SERVICES["app1"]["secrets"])


def test_the_workbooks_believe_the_proxy_and_the_proxy_knows_the_workbooks():
    address = SERVICES["proxy"]["networks"]["inside"]["ipv4_address"]
    assert [str(each) for each in read_config(DEPLOY / "team.toml").proxy.trusted] == [f"{address}/32"]
    servers = re.findall(
        r"^ +server (app\d) ([\d.]+):8501", (DEPLOY / "haproxy.cfg").read_text("utf-8"), re.MULTILINE
    )
    assert dict(servers) == {
        name: SERVICES[name]["networks"]["inside"]["ipv4_address"] for name in ("app1", "app2")
    }


def test_every_command_in_the_examples_is_one_there_is():
    words = "\n".join(file.read_text("utf-8") for file in DEPLOY.iterdir() if file.is_file())
    asked = set(re.findall(r'supportgericht server ([\w-]+)|"server", "([\w-]+)"', words))
    assert {first or second for first, second in asked} <= set(COMMANDS)


def test_packages_come_by_their_hash_from_the_lock():
    words = (DEPLOY / "Dockerfile").read_text("utf-8")
    installs = re.findall(r"pip install [^&]*", words)
    assert len(installs) == 3
    assert all("--require-hashes" in each or "--no-index" in each for each in installs)


@pytest.mark.skipif(DOCKER_COMPOSE is None, reason="no docker-compose to read the file with")
def test_docker_compose_reads_the_file():
    words = [str(DOCKER_COMPOSE), "-f", str(DEPLOY / "compose.yaml"), "--profile", "keeping", "config", "-q"]
    read = subprocess.run(words, capture_output=True, text=True)
    assert (read.returncode, read.stderr) == (0, "")


@pytest.mark.skipif(SYSTEMD is None, reason="no systemd-analyze: apt-get install systemd")
def test_systemd_finds_nothing_wrong_with_the_unit_and_little_that_it_may(tmp_path: Path):
    unit = tmp_path / UNIT.name
    unit.write_text(UNIT.read_text("utf-8").replace("/opt/supportgericht/bin/supportgericht", "/bin/true"))
    checked = subprocess.run([str(SYSTEMD), "verify", "--man=no", str(unit)], capture_output=True, text=True)
    assert (checked.returncode, checked.stderr) == (0, "")
    security = [str(SYSTEMD), "security", "--offline=true", "--threshold=20", "--no-pager", str(unit)]
    judged = subprocess.run(security, capture_output=True, text=True)
    assert judged.returncode == 0, judged.stdout[-500:]


def test_postgresql_takes_every_setting_of_the_example(postgres: Cluster):
    settings = tomllib.loads(
        "\n".join(
            line if line.partition(" = ")[2][:1] in "'0123456789" else line.replace(" = ", " = '", 1) + "'"
            for line in POSTGRESQL.read_text("utf-8").splitlines()
            if " = " in line and not line.startswith(("#", "shared_buffers", "max_wal_size"))
        )
    )
    known = {str(name) for (name,) in postgres.sql("SELECT name FROM pg_settings")}
    assert set(settings) <= known
    assert settings["log_statement"] == "none"
    assert (
        program("postgres", "-D", postgres.data, "-c", "archive_timeout=240", "-C", "archive_timeout")
        == b"240\n"
    )


def test_the_users_of_the_example_can_do_their_work_and_no_more(postgres: Cluster, tmp_path: Path):
    cluster = Cluster()
    name = cluster.new_database()
    tmp_path.chmod(0o755)
    for each in ("owner", "app", "keeper"):
        (tmp_path / f"password-{each}").write_text(f"it's {each}\n")
    program_words = ("-h", cluster.home, "-U", "postgres", "-d", name, "-v", f"secrets={tmp_path}")
    psql = shutil.which("psql") or pytest.skip("no psql: apt-get install postgresql-client")
    done = subprocess.run([psql, "-X", "-q", *map(str, program_words), "-f", str(DEPLOY / "users.sql")])
    assert done.returncode == 0
    server = TeamServer(cluster, name)
    upgrade(server.address("team_owner"))
    for user, group in (("team_app", APP_GROUP), ("team_keeper", KEEPER_GROUP)):
        found = database_findings(server.address(user), group, datetime.now(UTC))
        assert {each.key for each in found} == {"unsafe", "no_archive"}
    ((hashed,),) = cluster.sql("SELECT rolpassword FROM pg_authid WHERE rolname = 'team_app'")
    assert str(hashed).startswith("SCRAM-SHA-256$")
    cluster.stop()
