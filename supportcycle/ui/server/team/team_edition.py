"""The edition for a team in one process: the pages of the workbook behind a door where people sign in."""

from contextlib import suppress
from functools import cache
from threading import Thread
from time import sleep

from starlette.middleware import Middleware

from supportcycle.clock import seconds
from supportcycle.content.rules import access_rules, usual_keeping
from supportcycle.documents.apart.doing import use_workers
from supportcycle.documents.apart.workers import WorkersApart
from supportcycle.domain.access.audit_event import UNKNOWN, Whence
from supportcycle.domain.access.team_rights import TeamRights
from supportcycle.domain.errors import StoreError
from supportcycle.storage.store import Store, WorkerId
from supportcycle.storage.team.pool_use import pool_use
from supportcycle.storage.team.team_process import TeamPlace, TeamProcess
from supportcycle.ui.server.operation.event_log import EventLog, log_libraries
from supportcycle.ui.server.operation.measured import Measured
from supportcycle.ui.server.operation.metrics import PoolName, ServerMetrics
from supportcycle.ui.server.operation.server_parts import ServerParts, read_parts
from supportcycle.ui.server.team.acting_guard import (
    ActingGuard,
    RecentSessions,
    asking_now,
    browser_of_page,
)
from supportcycle.ui.server.team.config_faults import faults
from supportcycle.ui.server.team.file_door import FileDoor
from supportcycle.ui.server.team.identity import SignedIn, use_sessions
from supportcycle.ui.server.team.provider import Provider
from supportcycle.ui.server.team.session_keeper import SessionKeeper
from supportcycle.ui.server.team.sign_in_flow import SignInFlow
from supportcycle.ui.server.team.sign_in_routes import SignInRoutes
from supportcycle.ui.server.team.team_config import BadConfig, TeamConfig, config_file, read_config
from supportcycle.ui.server.team.team_guard import TeamEntrance, TeamGuard
from supportcycle.ui.server.team.team_options import hold_team_options
from supportcycle.workspace.acting.current import find_workspace, policy
from supportcycle.workspace.acting.people import PersonalWorkspaces
from supportcycle.workspace.acting.worker import acting_person, ask_who_acts, worker
from supportcycle.workspace.along.current import TeamAlong, along_of_team, use_along
from supportcycle.workspace.lock.session_lock import Sessions
from supportcycle.workspace.rights.current_rights import use_rights
from supportcycle.workspace.team_list import TeamList
from supportcycle.workspace.workspace import Workspace

_EVERY = 300.0
"""Seconds between two times that who left is forgotten, and that it is kept how far the data are."""


class TeamEdition:
    """What one process of the server is made of, in place of the lock of a laptop."""

    def __init__(self, config: TeamConfig, parts: ServerParts) -> None:
        """Open the database and begin. BadConfig, Missing, WrongSecret, Damaged, Unwritable, NewerVersion."""
        if found := list(faults(config)):
            raise BadConfig(*found)
        self.config, self._parts = config, parts
        self._metrics, self._log = ServerMetrics(), EventLog()
        self._workers = WorkersApart(parts.documents.at_once, parts.documents.limits)
        self.people = PersonalWorkspaces(self._workspace)
        self.process = TeamProcess(_place(parts), self.people.hear)
        self.keeper = SessionKeeper(self.process.sessions(), config.sessions, self.process)
        use_sessions(self.keeper)
        self.recent = RecentSessions()
        provider, key = Provider(config.provider), self.process.subject_key()
        flow = SignInFlow(config, provider, self.keeper, self.process, key)
        self.entrance = TeamEntrance(config, self.keeper, SignInRoutes(flow), FileDoor(self.process))

    def begin(self) -> None:
        """Have the pages of this process ask here for whom they work."""
        hold_team_options(self.config)
        ask_who_acts(self._drawn_for)
        find_workspace(lambda: self.people.of(worker()))
        use_rights(self._rights, self._is_confirmed)
        use_along(self._along)
        log_libraries(self._log)
        use_workers(self._workers)
        self._metrics.watch(pools={PoolName.APP: lambda: pool_use(self.process.database)})
        self._metrics.serve(self._parts.metrics)
        Thread(target=self._keep_house, daemon=True).start()

    def middleware(self) -> list[Middleware]:
        """What every request passes."""
        return [
            Middleware(Measured, metrics=self._metrics, log=self._log),
            Middleware(TeamGuard, entrance=self.entrance),
            Middleware(ActingGuard, recent=self.recent),
        ]

    def _workspace(self, person: WorkerId) -> Workspace:
        sessions = Sessions(person, lambda: self._store(person), lambda browser: self._is_of(browser, person))
        idle = 60.0 * self.config.sessions.idle_minutes
        return Workspace(sessions, idle=idle, team_list=TeamList(self.process.offers()))

    def _store(self, person: WorkerId) -> Store:
        return self.process.store_of(person, lambda: self._whence(self._who()))

    def _is_of(self, browser: str, person: WorkerId) -> bool:
        who = self.recent.of(browser)
        return who is not None and who.person == person

    def _who(self) -> SignedIn | None:
        return asking_now() or self.recent.of(browser_of_page())

    def _drawn_for(self) -> WorkerId | None:
        who = self._who()
        return who.person if who else None

    def _whence(self, who: SignedIn | None) -> Whence:
        place, session = (who.place, who.session) if who else ("", "none")
        return Whence(place or UNKNOWN, session, self.process.name)

    def _rights(self) -> TeamRights | None:
        person = acting_person()
        return self.process.rights_of(person, self._whence(self._who())) if person else None

    def _along(self) -> TeamAlong | None:
        person, rights = acting_person(), self._rights()
        return along_of_team(self.process.takings_of(person), rights) if person and rights else None

    def _is_confirmed(self) -> bool:
        who = self._who()
        return who is not None and who.is_stepped_up(seconds())

    def _keep_house(self) -> None:
        while True:
            sleep(_EVERY)
            self.people.let_go()
            self._workers.rest()
            with suppress(StoreError):
                self.process.keep_marks()


def _place(parts: ServerParts) -> TeamPlace:
    return TeamPlace(
        parts.organisation.id,
        parts.database.address("app"),
        parts.database.address("keeper"),
        parts.keys.ring(),
        parts.keys.marks,
        parts.database.pool,
        policy(),
        access_rules(),
        usual_keeping(),
    )


@cache
def team_edition() -> TeamEdition:
    """The edition of this process, which was started as one. LookupError when it was not; and see
    `TeamEdition`."""
    if (file := config_file()) is None:
        raise LookupError("the edition of one laptop")
    return TeamEdition(read_config(file), read_parts(file))
