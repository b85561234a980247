"""A browser without a screen: it keeps cookies, follows where it is sent, and fills in forms."""

import re
from html import unescape
from urllib.parse import parse_qs, urljoin, urlsplit

import httpx

AGENT = "Mozilla/5.0 (a browser of the tests)"
_FORM = re.compile(r"<form\b([^>]*)>(.*?)</form>", re.DOTALL)
_FIELD = re.compile(r"<(?:input|button)\b([^>]*)>")
_ATTRIBUTE = re.compile(r"""([\w-]+)=["']([^"']*)["']""")
_REFRESH = re.compile(r'http-equiv="refresh" content="0;url=([^"]*)"')


class Visitor:
    """One browser. Addresses of this computer count as safe, as they do for browsers."""

    def __init__(self, address: str, agent: str = AGENT) -> None:
        self.address = address
        self.cookies: dict[tuple[str, str], str] = {}
        hooks = {"request": [self._shown], "response": [self._kept]}
        self.http = httpx.Client(headers={"user-agent": agent}, timeout=30, event_hooks=hooks)
        self.trail: list[str] = []

    def cookie(self, name: str) -> str:
        """The value of a cookie; empty when there is none."""
        return self.cookies.get((name, "/"), "")

    def get(self, url: str, headers: dict[str, str] | None = None, *, stop_at: str = "") -> httpx.Response:
        """Where an address leads in the end; or the answer that sends on to `stop_at`."""
        answer = self.http.get(urljoin(self.address, url), headers=headers)
        return self._followed(answer, stop_at)

    def post(self, url: str, data: dict[str, str], *, stop_at: str = "", **headers: str) -> httpx.Response:
        """The same for what is posted."""
        told = {name.replace("_", "-"): value for name, value in headers.items()}
        answer = self.http.post(urljoin(self.address, url), data=data, headers=told)
        return self._followed(answer, stop_at)

    def sign_in(self, sub: str, to: str = "/", *, again: bool = False, stop_at: str = "") -> httpx.Response:
        """Go through the whole way in as somebody."""
        more = "&again=1" if again else ""
        return self.fill_in(self.get(f"/sign-in/start?to={to}{more}", stop_at=stop_at), sub, stop_at=stop_at)

    def callback(self, sub: str, *, again: bool = False) -> str:
        """The address at which the provider sends somebody back, not gone to yet."""
        here = "/sign-in/callback"
        return str(self.sign_in(sub, again=again, stop_at=here).headers["location"])

    def fill_in(self, page: httpx.Response, sub: str, *, stop_at: str = "") -> httpx.Response:
        """Answer the provider's own pages until it sends us back."""
        for _ in range(6):
            if page.status_code != 200 or str(page.url).startswith(self.address):
                break
            action, fields = form_in(page)
            given = {"login": sub, "password": "x", "sub": sub}
            told = {name: given.get(name, value) for name, value in fields.items()}
            page = self._followed(self.http.post(urljoin(str(page.url), action), data=told), stop_at)
        return page

    def _shown(self, request: httpx.Request) -> None:
        """Cookies go to every port of this computer, over TLS or not."""
        there = request.url.path
        told = [f"{name}={value}" for (name, path), value in self.cookies.items() if there.startswith(path)]
        if told and "cookie" not in request.headers:
            request.headers["cookie"] = "; ".join(told)

    def _kept(self, answer: httpx.Response) -> None:
        self.http.cookies.clear()
        for line in answer.headers.get_list("set-cookie"):
            first, *rest = [part.strip() for part in line.split(";")]
            told = {name.lower(): value for name, _, value in (part.partition("=") for part in rest)}
            name, _, value = first.partition("=")
            key = (name, told.get("path", "/"))
            self.cookies[key] = value
            if told.get("max-age") == "0" or "1970" in told.get("expires", ""):
                del self.cookies[key]

    def _followed(self, answer: httpx.Response, stop_at: str) -> httpx.Response:
        for _ in range(20):
            to = answer.headers.get("location") or _refresh(answer)
            self.trail.append(str(answer.url))
            if not to or (stop_at and urlsplit(urljoin(str(answer.url), to)).path == stop_at):
                return answer
            headers = {"sec-fetch-site": "same-origin"} if _refresh(answer) else {}
            answer = self.http.get(urljoin(str(answer.url), to), headers=headers)
        raise AssertionError("it goes round in a circle")


def form_in(page: httpx.Response) -> tuple[str, dict[str, str]]:
    """Where the first form of a page goes, and its fields with what stands in them."""
    found = _FORM.search(page.text)
    assert found, page.text
    fields = {}
    for each in _FIELD.findall(found[2]):
        told = dict(_ATTRIBUTE.findall(each))
        if "name" in told and told.get("value") != "deny":
            fields[told["name"]] = unescape(told.get("value", ""))
    return unescape(dict(_ATTRIBUTE.findall(found[1])).get("action", "")), fields


def query_of(url: str) -> dict[str, str]:
    """What an address tells."""
    return {name: values[0] for name, values in parse_qs(urlsplit(url).query).items()}


def _refresh(answer: httpx.Response) -> str:
    found = _REFRESH.search(answer.text) if "text/html" in answer.headers.get("content-type", "") else None
    return unescape(found[1]) if found else ""
