"""`supportgericht server …`: what who keeps the server of a team does at a prompt."""

import os
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from datetime import timedelta
from pathlib import Path
from typing import NoReturn

from supportcycle.content.catalogue import text, texts
from supportcycle.content.rules import usual_keeping
from supportcycle.domain.errors import Conflict, SupportCycleError, Unwritable
from supportcycle.resources import ROOT
from supportcycle.storage.retention import utc_now
from supportcycle.storage.team.engine import DatabaseAddress
from supportcycle.storage.team.key_rotation import rotate
from supportcycle.storage.team.opened_team import OpenedTeam, create_organisation, open_team
from supportcycle.storage.team.organisation_key import new_key_file, secret_text
from supportcycle.storage.team.rights.audit_log import anchor_key, let_go, verify
from supportcycle.storage.team.team_database import TeamDatabase, upgrade
from supportcycle.ui.server.operation.server_check import server_findings
from supportcycle.ui.server.operation.server_parts import ServerParts, read_parts
from supportcycle.ui.server.team.config_faults import told
from supportcycle.ui.server.team.team_config import CONFIG, BadConfig, read_config
from supportcycle.ui.server.team.team_options import believe_no_proxy

DONE, FAILED, WRONG_USE = 0, 1, 2


class _WrongUse(Exception):
    """The words behind the command are no command, or it lacks something: the key of the sentence."""

    def __init__(self, key: str = "server.usage") -> None:
        super().__init__()
        self.key = key


class _Words(ArgumentParser):
    def error(self, message: str) -> NoReturn:  # noqa: ARG002
        raise _WrongUse

    def format_help(self) -> str:
        return f"{text('server.usage')}\n"


def main(arguments: Sequence[str]) -> int:
    """Do one command; its exit code: 0 done, 1 something is wrong, 2 it was asked wrongly."""
    try:
        chosen = _parser().parse_args(arguments)
        return COMMANDS[chosen.command](chosen)
    except _WrongUse as wrong:
        return _say(text(wrong.key), WRONG_USE)
    except BadConfig as bad:
        return _say("\n".join(map(told, bad.faults)), FAILED)
    except SupportCycleError as error:
        return _say(texts().get(f"errors.{error.code}", text("errors.unknown")), FAILED)


def check(chosen: Namespace) -> int:
    """Say what is wrong with the configuration and all it names."""
    found = server_findings(_config(chosen))
    lines = [
        text("server.hint" if each.is_hint else "server.fault", sentence=each.sentence) for each in found
    ]
    count = sum(not each.is_hint for each in found)
    if count:
        end = text("server.not_well_one") if count == 1 else text("server.not_well", count=count)
        return _say("\n".join([*lines, end]), FAILED)
    return _tell("\n".join([*lines, text("server.may_start" if lines else "server.well")]))


def new_key(chosen: Namespace) -> int:
    """Make a key in a new file."""
    try:
        new_key_file(Path(chosen.file))
    except Unwritable:
        return _say(text("server.key_not_made", file=chosen.file), FAILED)
    return _tell(text("server.key_made", file=chosen.file))


def bring_up_to_date(chosen: Namespace) -> int:
    """Make or change the tables, as their owner."""
    upgrade(DatabaseAddress(secret_text(chosen.owner)))
    return _tell(text("server.upgraded"))


def create(chosen: Namespace) -> int:
    """Make the organisation of the configuration."""
    parts = _parts(chosen)
    name = parts.organisation.id
    with closing(TeamDatabase(parts.database.address("keeper"))) as keeping:
        try:
            create_organisation(keeping, name, parts.keys.ring())
        except Conflict:
            return _say(text("server.made_already", name=name), FAILED)
    return _tell(text("server.made", name=name))


def rotate_keys(chosen: Namespace) -> int:
    """Wrap everything with the organisation's key of now."""
    parts = _parts(chosen)
    with closing(TeamDatabase(parts.database.address("keeper"))) as keeping:
        report = rotate(keeping, parts.organisation.id, parts.keys.ring())
    words = text("server.rotated", done=report.done, left=report.left)
    return _say(words, FAILED) if report.left else _tell(words)


def look(chosen: Namespace) -> int:
    """Say whether all is there as it was left, and keep how far it is; or go on from what is there now."""
    with _opened_team(chosen) as team:
        return _accepted(team) if chosen.accept else _looked(team)


@contextmanager
def _opened_team(chosen: Namespace) -> Iterator[OpenedTeam]:
    parts = _parts(chosen)
    app, keeper = (TeamDatabase(parts.database.address(role)) for role in ("app", "keeper"))
    with closing(app), closing(keeper):
        yield open_team(app, keeper, parts.organisation.id, parts.keys.ring(), marks=parts.keys.marks)


def _accepted(team: OpenedTeam) -> int:
    team.accept_rollback()
    return _tell(text("server.accepted"))


def _looked(team: OpenedTeam) -> int:
    if found := team.look_again():
        lost = len(found.older) + len(found.added) + found.missing
        return _say(text("server.not_all", count=lost), FAILED)
    return _tell(text("server.all_there"))


def verify_log(chosen: Namespace) -> int:
    """Read the whole log of the team and say whether it is as it was written, and up to which mark."""
    with _opened_team(chosen) as team, team.database.transaction(team.organisation) as db:
        seen = verify(db, team.organisation, anchor_key(team.seals), chosen.mark)
    if seen.broken:
        return _say(text(f"server.log.{seen.broken.fault.value}", number=seen.broken.number), FAILED)
    return _tell(text("server.log.whole", count=seen.entries, mark=seen.mark or "-"))


def prune_log(chosen: Namespace) -> int:
    """Let entries go whose time is over by the rule of the organisation."""
    with _opened_team(chosen) as team, team.keeping.transaction(team.organisation) as db:
        days = usual_keeping().log_days
        gone = let_go(db, team.organisation, utc_now() - timedelta(days=days))
    return _tell(text("server.log.pruned", count=gone))


def start(chosen: Namespace) -> int:
    """Become the server, at the address to listen at; the door is for the reverse proxy in front of it."""
    host, _, port = str(chosen.listen).rpartition(":")
    believe_no_proxy()
    os.environ[CONFIG] = str(_config(chosen).absolute())
    options = (f"--server.address={host}", f"--server.port={port}", "--server.headless=true", USED)
    os.chdir(ROOT)
    os.execv(sys.executable, (sys.executable, "-m", "streamlit", "run", "app.py", *options))


COMMANDS: Mapping[str, Callable[[Namespace], int]] = {
    "check": check,
    "new-key": new_key,
    "upgrade": bring_up_to_date,
    "create": create,
    "rotate-keys": rotate_keys,
    "look": look,
    "verify-log": verify_log,
    "prune-log": prune_log,
    "start": start,
}
_WITH_CONFIG = ("check", "create", "rotate-keys", "look", "verify-log", "prune-log", "start")
USED = "--global.developmentMode=false"


def _parser() -> ArgumentParser:
    parser = _Words(prog="supportgericht server")
    commands = parser.add_subparsers(dest="command", required=True)
    made = {name: commands.add_parser(name) for name in COMMANDS}
    for name in _WITH_CONFIG:
        made[name].add_argument("--config", default="")
    made["new-key"].add_argument("file")
    made["upgrade"].add_argument("--owner", required=True)
    made["start"].add_argument("--listen", default="127.0.0.1:8501")
    made["verify-log"].add_argument("--mark", default="")
    made["look"].add_argument("--accept", action="store_true")
    return parser


def _config(chosen: Namespace) -> Path:
    named = chosen.config or os.environ.get(CONFIG, "")
    if not named:
        raise _WrongUse("server.no_config")
    return Path(named)


def _parts(chosen: Namespace) -> ServerParts:
    file = _config(chosen)
    read_config(file)
    return read_parts(file)


def _tell(words: str) -> int:
    sys.stdout.write(f"{words}\n")
    return DONE


def _say(words: str, code: int) -> int:
    sys.stderr.write(f"{words}\n")
    return code
