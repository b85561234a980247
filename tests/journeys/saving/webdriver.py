"""Firefox and WebKit without a package: the protocol that browsers are steered by, over two kinds of wire."""

import base64
import contextlib
import json
import os
import shutil
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request
from pathlib import Path
from typing import Any, Protocol

from tests.running.ports import free_port

KEYS = {"Enter": "\ue007", "Tab": "\ue004", "ArrowUp": "\ue013", "ArrowDown": "\ue015", "End": "\ue010"}
WAIT = 30.0
PATHS = {
    "Navigate": "url",
    "ExecuteScript": "execute/sync",
    "PerformActions": "actions",
    "TakeScreenshot": "screenshot",
}
PROGRAMS = {"firefox": ("firefox-esr", "firefox"), "webkit": ("WebKitWebDriver", "Xvfb")}


def missing(browser: str) -> str:
    """What of a browser cannot be found here; empty when it can be steered."""
    if browser == "firefox":
        return "" if _firefox() else "firefox-esr"
    found = [name for name in PROGRAMS[browser] if not shutil.which(name)]
    return ", ".join(found)


class Refusal(Exception):
    """The browser did not do it; `kind` is its own word for why."""

    def __init__(self, kind: str) -> None:
        self.kind = kind
        super().__init__(kind)


class Wire(Protocol):
    """Carries a command to a browser and gives what it answers. Refusal."""

    def ask(self, command: str, **values: Any) -> Any: ...
    def close(self) -> None: ...


class Marionette:
    """Firefox, over the socket that it opens itself."""

    def __init__(self, profile: Path) -> None:
        port = free_port()
        profile.mkdir(parents=True)
        (profile / "user.js").write_text(f'user_pref("marionette.port", {port});\n', encoding="utf-8")
        command = (str(_firefox()), "--marionette", "--headless", "--no-remote", "--profile", str(profile))
        size = {"MOZ_HEADLESS_WIDTH": "1366", "MOZ_HEADLESS_HEIGHT": "900"}
        environment = {**os.environ, **size, "HOME": str(profile)}
        self._process = _started(command, environment)
        self._socket = _connected(port)
        self._number, self._read = 0, self._socket.makefile("rb")
        self._message()
        self.ask("NewSession", capabilities={"alwaysMatch": {"acceptInsecureCerts": True}})

    def ask(self, command: str, **values: Any) -> Any:
        self._number += 1
        sent = json.dumps([0, self._number, f"WebDriver:{command}", values]).encode()
        self._socket.sendall(b"%d:%b" % (len(sent), sent))
        _, _, error, answer = self._message()
        if error:
            raise Refusal(error["error"])
        return answer.get("value", answer) if isinstance(answer, dict) else answer

    def close(self) -> None:
        self._socket.close()
        _ended(self._process)

    def _message(self) -> Any:
        length = b""
        while (sign := self._read.read(1)) != b":":
            length += sign
        return json.loads(self._read.read(int(length)))


class Http:
    """WebKit, over the program that steers it, on a screen that nobody sees."""

    def __init__(self) -> None:
        number = next(each for each in range(90, 200) if not Path(f"/tmp/.X11-unix/X{each}").exists())
        self._screen = _started(("Xvfb", f":{number}", "-screen", "0", "1366x900x24"), dict(os.environ))
        port = free_port()
        environment = {
            **os.environ,
            "DISPLAY": f":{number}",
            "WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS": "1",
            "WEBKIT_DISABLE_COMPOSITING_MODE": "1",
            "NO_AT_BRIDGE": "1",
        }
        self._process = _started(("WebKitWebDriver", f"--port={port}"), environment)
        _connected(port).close()
        self._url = f"http://127.0.0.1:{port}/session"
        options = {"webkitgtk:browserOptions": {"binary": _mini_browser(), "args": ["--automation"]}}
        started = self._post("", {"capabilities": {"alwaysMatch": options}})
        self._url += f"/{started['sessionId']}"

    def ask(self, command: str, **values: Any) -> Any:
        path = f"/{PATHS[command]}"
        return self._post(path, None if command == "TakeScreenshot" else values)

    def close(self) -> None:
        _ended(self._process)
        _ended(self._screen)

    def _post(self, path: str, values: Any) -> Any:
        body = None if values is None else json.dumps(values).encode()
        request = urllib.request.Request(self._url + path, body, {"Content-Type": "application/json"})
        try:
            with urllib.request.urlopen(request, timeout=60) as answer:
                return json.loads(answer.read())["value"]
        except urllib.error.HTTPError as error:
            raise Refusal(json.loads(error.read())["value"]["error"]) from None


class Window:
    """One window of whatever browser: open, type, press, read, click, look."""

    def __init__(self, wire: Wire) -> None:
        self._wire = wire

    def open(self, url: str) -> None:
        self._wire.ask("Navigate", url=url)

    def run(self, script: str, *arguments: Any) -> Any:
        """What a piece of script gives; it finds `arguments` there."""
        return self._wire.ask("ExecuteScript", script=script, args=list(arguments))

    def shows(self, selector: str, words: str = "") -> bool:
        """Wait until something like this with these words is in sight."""
        return self._found(selector, words) is not None

    def gone(self, selector: str) -> bool:
        """Wait until nothing like this is in sight."""
        return self._until(lambda: not self._find(selector, ""))

    def click(self, selector: str, words: str = "") -> None:
        """Press the first thing like this, with these words on it."""
        element = self._found(selector, words)
        assert element, (selector, words)
        self.run("arguments[0].scrollIntoView({block: 'center'})", element)
        origin = {"type": "pointerMove", "duration": 0, "x": 0, "y": 0, "origin": element}
        press = [origin, {"type": "pointerDown", "button": 0}, {"type": "pointerUp", "button": 0}]
        mouse = {"pointerType": "mouse"}
        self._act({"type": "pointer", "id": "hand", "parameters": mouse, "actions": press})

    def focus(self, selector: str, words: str) -> bool:
        """Put the cursor on the first thing like this, wherever it is drawn."""
        element: list[Any] = []
        self._until(lambda: element.append(self._deep(selector, words)) or element[-1])
        return bool(element[-1] and self.run("arguments[0].focus(); return true", element[-1]))

    def has(self, selector: str, words: str) -> bool:
        """Whether it is in sight now."""
        return bool(self._find(selector, words))

    def type(self, words: str, *, pause: int = 25) -> None:
        """Type where the cursor is, key by key."""
        for sign in words:
            self.press(sign)
            time.sleep(pause / 1000)

    def press(self, key: str) -> None:
        """Press one key where the cursor is."""
        value = KEYS.get(key, key)
        presses = [{"type": kind, "value": value} for kind in ("keyDown", "keyUp")]
        self._act({"type": "key", "id": "keys", "actions": presses})

    def read(self, selector: str) -> str:
        """What stands in a field, or on whatever is like this."""
        script = (
            "const one = document.querySelector(arguments[0]); return one?.value ?? one?.textContent ?? ''"
        )
        return str(self.run(script, selector) or "")

    def reads(self, selector: str, words: str) -> bool:
        """Wait until that is what stands there."""
        return self._until(lambda: self.read(selector) == words)

    def screenshot(self) -> bytes:
        """The window as a picture."""
        return base64.b64decode(self._wire.ask("TakeScreenshot"))

    def close(self) -> None:
        self._wire.close()

    def _deep(self, selector: str, words: str) -> Any:
        """Also inside what our components draw."""
        script = """const roots = [document];
            for (const root of roots) {
              for (const each of root.querySelectorAll("*")) if (each.shadowRoot) roots.push(each.shadowRoot);
              const says = one => (one.textContent + (one.ariaLabel ?? "")).includes(arguments[1]);
              const found = [...root.querySelectorAll(arguments[0])].find(says);
              if (found) return found;
            }
            return null"""
        return self.run(script, selector, words)

    def _act(self, source: dict[str, Any]) -> None:
        self._wire.ask("PerformActions", actions=[source])

    def _find(self, selector: str, words: str) -> Any:
        script = """const seen = one => one.getClientRects().length && one.textContent.includes(arguments[1]);
            return [...document.querySelectorAll(arguments[0])].find(seen) ?? null"""
        return self.run(script, selector, words)

    def _found(self, selector: str, words: str) -> Any:
        found: list[Any] = []
        self._until(lambda: found.append(self._find(selector, words)) or found[-1])
        return found[-1]

    def _until(self, asked: Any) -> bool:
        deadline = time.monotonic() + WAIT
        while time.monotonic() < deadline:
            try:
                if asked():
                    return True
            except Refusal:
                pass
            time.sleep(0.1)
        return False


def window_of(browser: str, folder: Path) -> Window:
    """A window of a browser that was never here before; what it keeps lies in the folder."""
    return Window(Marionette(folder / "profile") if browser == "firefox" else Http())


def _firefox() -> str | None:
    return next(filter(None, map(shutil.which, PROGRAMS["firefox"])), None)


def _mini_browser() -> str:
    places = Path("/usr/lib").glob("*/webkit2gtk-4.*/MiniBrowser")
    return str(next(iter(sorted(places, reverse=True)), "MiniBrowser"))


def _started(command: tuple[str, ...], environment: dict[str, str]) -> subprocess.Popen[bytes]:
    quiet = subprocess.DEVNULL
    return subprocess.Popen(command, env=environment, stdout=quiet, stderr=quiet, start_new_session=True)


def _ended(process: subprocess.Popen[bytes]) -> None:
    """With everything that it started."""
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def _connected(port: int) -> socket.socket:
    deadline = time.monotonic() + 60
    while True:
        try:
            return socket.create_connection(("127.0.0.1", port), timeout=60)
        except OSError:
            assert time.monotonic() < deadline, "the browser does not answer"
            time.sleep(0.1)
