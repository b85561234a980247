"""Signing in with the provider, from the first step to a session: OpenID Connect, code flow with PKCE."""

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from starlette.concurrency import run_in_threadpool

from supportcycle.clock import seconds
from supportcycle.domain.access.audit_sink import SignInAct
from supportcycle.domain.access.roles import TeamRole
from supportcycle.domain.errors import Damaged
from supportcycle.storage.team.session_seal import fresh_id, keyed_hash, sealed, unsealed
from supportcycle.storage.team.sessions import SignInPeople
from supportcycle.ui.server.browser_request import Access, access_of
from supportcycle.ui.server.team.identity import SignedIn
from supportcycle.ui.server.team.provider import Provider
from supportcycle.ui.server.team.session_keeper import Arrival, Asker, SessionKeeper
from supportcycle.ui.server.team.team_config import TeamConfig
from supportcycle.ui.server.team.token_check import TokenCheck, TokenRefused

CALLBACK, SIGNED_OUT = "/sign-in/callback", "/sign-out/done"
OF_SIGN_IN = ("/sign-in", "/sign-out")
_PURPOSE, _PATIENCE = "sign-in", 600.0
_PATH = re.compile(r"/[A-Za-z0-9_\-/]{0,200}")
_AGO = 3.0
"""Seconds by which whole seconds and the way to the provider may differ."""


class SignInRefused(Exception):
    """Nobody is signed in; `reason` is a key of `team.sign_in.refused`."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class BegunSignIn:
    """What a browser takes along to the provider and back: where to go, and the id for its cookie."""

    url: str
    id: str


@dataclass(frozen=True, slots=True)
class FinishedSignIn:
    """The id of the new session, and the page of ours to go on to."""

    id: str
    to: str


class SignInFlow:
    """The way in of one server. `subject_key` makes hashes of what the provider calls people."""

    def __init__(
        self,
        config: TeamConfig,
        provider: Provider,
        keeper: SessionKeeper,
        people: SignInPeople,
        subject_key: bytes,
        clock: Callable[[], float] = seconds,
    ) -> None:
        self.config, self.provider, self.keeper = config, provider, keeper
        self._people, self._subject_key, self._clock = people, subject_key, clock
        self._check = TokenCheck(provider, clock)

    async def begin(self, to: str, id: str, now: SignedIn | None, *, again: bool) -> BegunSignIn:
        """Send a browser to the provider. `id` is that of its cookie, empty when it has none.

        `now` is who is signed in already; with `again` the provider asks that person anew. ProviderDown.
        """
        id, state, nonce, verifier = id or fresh_id(), fresh_id(), fresh_id(), fresh_id()
        more = {"state": state, "nonce": nonce}
        if again:
            more |= {"prompt": "login", "max_age": "0"}
            more |= (
                {"acr_values": self.config.provider.step_up_acr} if self.config.provider.step_up_acr else {}
            )
        url = await self.provider.authorization_url(self._redirect, verifier, **more)
        began = self._clock()
        told = {"nonce": nonce, "verifier": verifier, "to": safe_path(to), "again": again, "began": began}
        told["session"] = now.session if now else ""
        kept = sealed(id, _PURPOSE, json.dumps(told).encode())
        sessions = self.keeper.sessions
        await run_in_threadpool(sessions.begin_sign_in, _key(id, state), kept, began + _PATIENCE)
        return BegunSignIn(url, id)

    async def finish(self, told: Mapping[str, str], id: str, asker: Asker) -> FinishedSignIn:
        """Open a session for who comes back from the provider. SignInRefused, ProviderDown, Unwritable."""
        try:
            return await self._finish(told, id, asker)
        except (SignInRefused, TokenRefused) as refused:
            act = SignInAct.SIGNED_IN
            await run_in_threadpool(self.keeper.note, act, asker, reason=refused.reason)
            raise SignInRefused(refused.reason) from None

    async def sign_out_url(self) -> str:
        """Where to sign out at the provider too; empty when it has no such place. ProviderDown."""
        address = (await self.provider.metadata()).get("end_session_endpoint", "")
        after = {"post_logout_redirect_uri": self.config.origin + SIGNED_OUT}
        joined = "&" if "?" in address else "?"
        query = urlencode({"client_id": self.config.provider.client_id, **after})
        return f"{address}{joined}{query}" if address else ""

    async def end_by_provider(self, token: str) -> int:
        """Take the provider's word that somebody signed out; gives how many sessions ended.

        SignInRefused when it is no such word, or came before. ProviderDown, Unwritable.
        """
        try:
            claims = await self._check.logout_token(token)
        except TokenRefused as refused:
            raise SignInRefused(refused.reason) from None
        sessions = self.keeper.sessions
        named = keyed_hash(self._subject_key, "token", str(claims["jti"]))
        until = self._clock() + 2 * _PATIENCE
        if not await run_in_threadpool(sessions.use_token, named, until):
            raise SignInRefused("again")
        subject = self._hash("subject", claims.get("sub"))
        return await run_in_threadpool(
            self.keeper.end_by_provider, subject, self._hash("session", claims.get("sid"))
        )

    async def _finish(self, told: Mapping[str, str], id: str, asker: Asker) -> FinishedSignIn:
        begun = await self._taken(id, told.get("state", ""))
        await self._must_answer(told)
        given = await self.provider.tokens(self._redirect, begun["verifier"], told["code"])
        if not given or not isinstance(given.get("id_token"), str):
            raise SignInRefused("code")
        access = str(given.get("access_token", ""))
        claims = await self._check.id_token(given["id_token"], begun["nonce"], access)
        if begun["again"]:
            await run_in_threadpool(self._must_be_the_same, claims, begun)
        who = await self._arrival(claims, access)
        begin = self.keeper.begin
        new = await run_in_threadpool(
            lambda: begin(who, asker, instead_of=begun["session"], stepped_up=begun["again"])
        )
        return FinishedSignIn(new, begun["to"])

    async def _taken(self, id: str, state: str) -> dict[str, Any]:
        """What this very browser began with this state, once."""
        key = _key(id, state)
        kept = await run_in_threadpool(self.keeper.sessions.take_sign_in, key, self._clock()) if id else None
        if kept is None:
            raise SignInRefused("state")
        try:
            begun: dict[str, Any] = json.loads(unsealed(id, _PURPOSE, kept))
        except Damaged:
            raise SignInRefused("state") from None
        return begun

    async def _must_answer(self, told: Mapping[str, str]) -> None:
        """The provider says yes, and names itself where it says it does (RFC 9207)."""
        needs_name = (await self.provider.metadata()).get("authorization_response_iss_parameter_supported")
        if told.get("iss", "" if needs_name else self.config.provider.issuer) != self.config.provider.issuer:
            raise SignInRefused("issuer")
        if "error" in told:
            raise SignInRefused("denied" if told["error"] == "access_denied" else "provider")
        if not told.get("code"):
            raise SignInRefused("code")

    def _must_be_the_same(self, claims: Mapping[str, Any], begun: Mapping[str, Any]) -> None:
        """Who signs in again is who was signed in, and the provider asked after we sent the browser there.

        Both of its moments are by its own clock, both of ours by ours, so that a difference does not count.
        """
        before = self.keeper.sessions.find(begun["session"], self._clock())
        if before is None or before.subject != self._hash("subject", claims["sub"]):
            raise SignInRefused("another")
        asked = claims.get("auth_time", claims["iat"] if self.config.is_practice else None)
        took = self._clock() - begun["began"]
        if not isinstance(asked, int | float) or claims["iat"] - asked > took + _AGO:
            raise SignInRefused("not_asked")
        acr = self.config.provider.step_up_acr
        if acr and claims.get("acr") not in acr.split():
            raise SignInRefused("not_asked")

    async def _arrival(self, claims: Mapping[str, Any], access: str) -> Arrival:
        told = dict(claims)
        if self.config.provider.groups_claim not in claims and access:
            more = await self.provider.userinfo(access)
            told |= more if more.get("sub") == claims["sub"] else {}
        roles = self._roles(told)
        name = str(told.get("name") or told.get("preferred_username") or "")[:200]
        subject = self._hash("subject", claims["sub"])
        plain = frozenset(role.value for role in roles)
        person = await run_in_threadpool(self._people.came, subject, name, plain)
        if person is None:
            raise SignInRefused("removed")
        return Arrival(person, roles, subject, self._hash("session", claims.get("sid")), name)

    def _roles(self, told: Mapping[str, Any]) -> frozenset[TeamRole]:
        groups = told.get(self.config.provider.groups_claim, [])
        named = frozenset(groups if isinstance(groups, list) else str(groups).split())
        roles = self.config.roles_of(frozenset(each for each in named if isinstance(each, str)))
        if not roles:
            raise SignInRefused("no_role")
        return roles

    @property
    def _redirect(self) -> str:
        return self.config.origin + CALLBACK

    def _hash(self, kind: str, told: Any) -> str:
        """What the provider calls somebody, or a sign-in, as it is kept; empty for nothing."""
        if not isinstance(told, str) or not told:
            return ""
        return keyed_hash(self._subject_key, kind, self.config.provider.issuer, told)


def safe_path(to: str) -> str:
    """A page of ours to go to after signing in; the first one for all else.

    Nothing but letters and plain signs: no other server, no header, no words in an address.
    """
    is_page = bool(_PATH.fullmatch(to)) and "//" not in to and access_of(to) is Access.PAGE
    return to if is_page and not to.startswith(OF_SIGN_IN) else "/"


def _key(id: str, state: str) -> str:
    return keyed_hash(id.encode(), "state", state)
