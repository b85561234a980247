"""Whether a token is what it says: signed by the provider, for us, now, and for this very sign-in."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from authlib.oidc.core import CodeIDToken
from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import KeySet

from supportcycle.clock import seconds
from supportcycle.ui.server.team.provider import Provider

LEEWAY = 120
"""Seconds that our clock and the provider's may differ."""
_OLDEST = 600
_BACK_CHANNEL = "http://schemas.openid.net/event/backchannel-logout"
_ABOUT = {
    **dict.fromkeys(("exp", "iat", "nbf"), "time"),
    **dict.fromkeys(("aud", "azp"), "audience"),
    "iss": "issuer",
    "nonce": "nonce",
}
_NOT_READ = (JoseError, LookupError, TypeError, ValueError)


class TokenRefused(Exception):
    """It is not; `reason` is a key of `team.sign_in.refused`."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True)
class TokenCheck:
    """Checks what this provider signed for this client. `clock` tells the seconds since 1970."""

    provider: Provider
    clock: Callable[[], float] = seconds

    async def id_token(self, token: str, nonce: str, access_token: str) -> dict[str, Any]:
        """The claims of an ID token of the sign-in with this nonce. TokenRefused, ProviderDown."""
        claims, header = await self._signed(token)
        params = {"client_id": self.provider.config.client_id, "access_token": access_token}
        checked = CodeIDToken(claims, header, self._options("exp"), {**params, "nonce": nonce})
        self._must_hold(checked)
        self._must_be_ours(claims)
        if claims.get("nonce") != nonce:
            raise TokenRefused("nonce")
        return claims

    async def logout_token(self, token: str) -> dict[str, Any]:
        """The claims of a word of the provider that somebody signed out there. TokenRefused, ProviderDown.

        OpenID Connect Back-Channel Logout 1.0, section 2.6; whether it came before is not asked here.
        """
        claims, _ = await self._signed(token)
        registry = jwt.JWTClaimsRegistry(int(self.clock()), LEEWAY, **self._options("jti"))
        try:
            registry.validate(claims)
        except JoseError as error:
            raise TokenRefused(_reason_of(error)) from None
        self._must_be_ours(claims)
        events = claims.get("events")
        if not isinstance(events, Mapping) or not isinstance(events.get(_BACK_CHANNEL), Mapping):
            raise TokenRefused("kind")
        if "nonce" in claims or not any(isinstance(claims.get(name), str) for name in ("sub", "sid")):
            raise TokenRefused("kind")
        return claims

    def _options(self, *more: str) -> dict[str, Any]:
        config = self.provider.config
        named = {"iss": config.issuer, "aud": config.client_id}
        own = {name: {"essential": True, "value": value} for name, value in named.items()}
        return own | {name: {"essential": True} for name in ("iat", *more)}

    async def _signed(self, token: str) -> tuple[dict[str, Any], dict[str, Any]]:
        """Read with the keys we know; what does not fit may be signed with one the provider took since."""
        known = await self.provider.keys()
        try:
            return self._read(token, known)
        except _NOT_READ:
            keys = await self.provider.keys(anew=True)
        try:
            if keys is known:
                raise TokenRefused("signature")
            return self._read(token, keys)
        except _NOT_READ:
            raise TokenRefused("signature") from None

    def _read(self, token: str, keys: KeySet) -> tuple[dict[str, Any], dict[str, Any]]:
        read = jwt.decode(token, keys, algorithms=list(self.provider.config.signatures))
        return read.claims, dict(read.header)

    def _must_hold(self, checked: CodeIDToken) -> None:
        try:
            checked.validate(now=int(self.clock()), leeway=LEEWAY)
        except JoseError as error:
            raise TokenRefused(_reason_of(error)) from None
        except (TypeError, ValueError):
            raise TokenRefused("kind") from None

    def _must_be_ours(self, claims: Mapping[str, Any]) -> None:
        """For nobody beside us, and not made long ago: an old token is no sign that somebody is there now."""
        audience = claims["aud"] if isinstance(claims["aud"], list) else [claims["aud"]]
        if (
            audience != [self.provider.config.client_id]
            and claims.get("azp") != self.provider.config.client_id
        ):
            raise TokenRefused("audience")
        if claims["iat"] < self.clock() - _OLDEST - LEEWAY:
            raise TokenRefused("time")


def _reason_of(error: JoseError) -> str:
    """Which claim it was about."""
    return _ABOUT.get(str(getattr(error, "claim", "")), "kind")
