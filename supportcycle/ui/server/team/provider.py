"""The identity provider: what it says of itself, its keys, and the questions it is asked."""

import asyncio
import ssl
import time
import warnings
from collections.abc import Callable
from typing import Any

from authlib.common.errors import AuthlibBaseError
from joserfc.errors import JoseError
from joserfc.jwk import KeySet

from supportcycle.ui.server.team.team_config import ProviderConfig, is_of_this_computer

with warnings.catch_warnings():
    # It asks for the next major version of httpx, which is no dependency of ours yet.
    warnings.simplefilter("ignore")
    from authlib.integrations.httpx_client import AsyncOAuth2Client
import httpx

_KNOWN_FOR, _KEYS_FOR, _ASKED_AGAIN = 3600.0, 600.0, 10.0
_PATIENCE = httpx.Timeout(6.0, connect=3.0)
_LARGEST = 1_000_000
_ENDPOINTS = (
    "authorization_endpoint",
    "token_endpoint",
    "jwks_uri",
    "userinfo_endpoint",
    "end_session_endpoint",
)
_NEEDED = ("authorization_endpoint", "token_endpoint", "jwks_uri")


class ProviderDown(Exception):
    """It does not answer, or not as an OpenID provider does. Nothing it said goes along."""


class Provider:
    """One provider. What it says is asked again after an hour; its keys after ten minutes, and whenever a
    token is signed with one that is not among them."""

    def __init__(self, config: ProviderConfig, clock: Callable[[], float] = time.monotonic) -> None:
        self.config, self._clock = config, clock
        self._told: tuple[float, dict[str, Any]] | None = None
        self._keys: tuple[float, KeySet] | None = None
        self._asking = asyncio.Lock()
        self._trusted = ssl.create_default_context(cafile=config.ca_file) if config.ca_file else True

    async def metadata(self) -> dict[str, Any]:
        """What it says of itself. ProviderDown, also when it calls itself otherwise than was configured."""
        if self._told and self._clock() < self._told[0]:
            return self._told[1]
        issuer = self.config.issuer
        told = await self._asked_json(f"{issuer.rstrip('/')}/.well-known/openid-configuration")
        if told.get("issuer") != issuer or not all(told.get(name) for name in _NEEDED):
            raise ProviderDown
        if not all(self._is_safe(told[name]) for name in _ENDPOINTS if told.get(name)):
            raise ProviderDown
        self._told = (self._clock() + _KNOWN_FOR, told)
        return told

    async def keys(self, *, anew: bool = False) -> KeySet:
        """Its public keys; `anew` when one was missed, heeded every ten seconds at most. ProviderDown."""
        async with self._asking:
            now = self._clock()
            if self._keys and now < self._keys[0] - (_KEYS_FOR - _ASKED_AGAIN if anew else 0):
                return self._keys[1]
            told = await self._asked_json((await self.metadata())["jwks_uri"])
            try:
                keys = KeySet.import_key_set({"keys": [key for key in told["keys"] if _is_public(key)]})
            except (JoseError, LookupError, TypeError, ValueError):
                raise ProviderDown from None
            self._keys = (now + _KEYS_FOR, keys)
            return keys

    async def authorization_url(self, redirect: str, verifier: str, **more: str) -> str:
        """Where the browser goes to sign in. ProviderDown."""
        told = await self.metadata()
        async with self._client(redirect) as client:
            url, _ = client.create_authorization_url(
                told["authorization_endpoint"], code_verifier=verifier, **more
            )
        return str(url)

    async def tokens(self, redirect: str, verifier: str, code: str) -> dict[str, Any] | None:
        """What it gives for a code; None when it refuses the code. ProviderDown."""
        told = await self.metadata()
        async with self._client(redirect, told.get("token_endpoint_auth_methods_supported")) as client:
            try:
                given: dict[str, Any] = await client.fetch_token(
                    told["token_endpoint"], code=code, code_verifier=verifier, grant_type="authorization_code"
                )
            except AuthlibBaseError:
                return None
            except (httpx.HTTPError, ValueError):
                raise ProviderDown from None
        return given

    async def userinfo(self, access_token: str) -> dict[str, Any]:
        """What it says of a person beside the token; nothing when it has no such endpoint. ProviderDown."""
        address = (await self.metadata()).get("userinfo_endpoint")
        if not address:
            return {}
        return await self._asked_json(address, {"authorization": f"Bearer {access_token}"})

    async def _asked_json(self, url: str, headers: dict[str, str] | None = None) -> dict[str, Any]:
        try:
            async with httpx.AsyncClient(timeout=_PATIENCE, verify=self._trusted) as client:
                answer = await client.get(url, headers=headers)
            if answer.status_code != 200 or len(answer.content) > _LARGEST:
                raise ProviderDown
            told = answer.json()
        except (httpx.HTTPError, httpx.InvalidURL, ValueError):
            raise ProviderDown from None
        if not isinstance(told, dict):
            raise ProviderDown
        return told

    def _client(self, redirect: str, ways: list[str] | None = None) -> AsyncOAuth2Client:
        basic = "client_secret_basic"
        way = basic if not ways or basic in ways else "client_secret_post"
        return AsyncOAuth2Client(
            self.config.client_id,
            self.config.secret,
            token_endpoint_auth_method=way,
            scope=" ".join(self.config.scopes),
            redirect_uri=redirect,
            code_challenge_method="S256",
            timeout=_PATIENCE,
            verify=self._trusted,
        )

    def _is_safe(self, address: Any) -> bool:
        """Over TLS, or on this computer where the provider itself is."""
        near = is_of_this_computer(self.config.issuer) and is_of_this_computer(str(address))
        return str(address).startswith("https://") or near


def _is_public(key: Any) -> bool:
    """A key to check signatures with; a shared secret in the list is none."""
    return isinstance(key, dict) and key.get("kty") in ("RSA", "EC", "OKP") and key.get("use", "sig") == "sig"
