"""One command sets the workbook up and starts it, others test and check it; standard library only."""

from __future__ import annotations

import hashlib
import http.client
import io
import json
import os
import platform
import signal
import socket
import subprocess
import sys
import time
import webbrowser
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
VENV = HERE / ".venv"
LOCKS = RUNTIME, TEAM, DEVELOPMENT = "requirements.lock", "requirements-team.lock", "requirements-dev.lock"
"""What is installed; each holds what stands before it too."""
OLDEST = (3, 11)
WITHOUT_WHEELS = ("win32", "ARM64")
"""A Python for which the packages below Streamlit are not made; the one for x64 runs there too."""
ADDRESS = "127.0.0.1"
PORTS = range(8501, 8600)
FOR_DEVELOPERS = ("test", "check", "bench", "soak", "lock", "audit", "bundle", "team")
USED = "--global.developmentMode=false"
"""Streamlit takes whoever has its packages in a folder of another name for one of its own developers."""
LOCKED = ("--require-hashes", "--only-binary", ":all:", "--no-deps")


class CannotGoOn(Exception):
    """Stops the command; its text is the key of the sentence that says why."""


def sentences() -> dict[str, str]:
    """What there is to say, by key; read without tomllib, which an older Python does not have."""
    lines = (HERE / "templates" / "nl" / "start.toml").read_text(encoding="utf-8").splitlines()
    pairs = [line.split(" = ", 1) for line in lines if " = " in line and not line.startswith("#")]
    return {key: json.loads(value) for key, value in pairs}


def say(key: str, **values: object) -> None:
    """Say the sentence for `key` with `{name}` filled in; beside the figures of `bench`, not among them."""
    print(sentences()[key].format(**values), file=sys.stderr if "bench" in sys.argv else None, flush=True)


def python() -> str:
    """The Python of the workbook's own environment."""
    return str(VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python"))


def works(*command: str) -> bool:
    """Whether a command exists and ends well; it says nothing."""
    try:
        return subprocess.run(command, capture_output=True, stdin=subprocess.DEVNULL).returncode == 0
    except OSError:
        return False


def set_up(requirements: str) -> None:
    """Make the environment and install what is listed, unless that was done before. CannotGoOn."""
    lists = LOCKS[: LOCKS.index(requirements) + 1]
    wanted = [hashlib.sha256((HERE / name).read_bytes()).hexdigest() for name in lists]
    stamp = VENV / ".installed"
    done = stamp.read_text(encoding="ascii").split() if stamp.exists() else []
    if set(wanted) <= set(done) and works(python(), "-c", ""):
        return
    if not os.access(HERE, os.W_OK):
        raise CannotGoOn("no_folder")
    if not works(python(), "-c", "import pip"):
        say("own_folder")
        if not works(sys.executable, "-m", "venv", "--clear", str(VENV)):
            raise CannotGoOn("no_venv")
    stamp.unlink(missing_ok=True)
    install(requirements)
    stamp.write_text("\n".join(wanted), encoding="ascii")


def install(requirements: str) -> None:
    """Let pip fetch what the lock lists, and nothing of another hash. CannotGoOn, after pip's own last lines
    when it is not the network."""
    say("first_time")
    pip = (python(), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *LOCKED)
    done = subprocess.run(
        (*pip, "-r", requirements), cwd=HERE, stderr=subprocess.PIPE, text=True, errors="replace"
    )
    if done.returncode == 0:
        return
    if "connection" in done.stderr.lower():
        raise CannotGoOn("no_network")
    lines = [line for line in done.stderr.replace(str(HERE), ".").splitlines() if "WARNING" not in line]
    print(*(line[:300] for line in lines[-8:]), sep="\n", flush=True)
    raise CannotGoOn("not_installed")


def free_port() -> int:
    """The first port nobody listens on. CannotGoOn when there is none."""
    for port in PORTS:
        try:
            socket.create_server((ADDRESS, port)).close()
        except OSError:
            continue
        if port != PORTS[0]:
            say("port_taken", taken=PORTS[0], port=port)
        return port
    raise CannotGoOn("no_port")


def answers(port: int) -> bool:
    """Whether a server gives any answer at all."""
    connection = http.client.HTTPConnection(ADDRESS, port, timeout=2)
    try:
        connection.request("GET", "/_stcore/health")
        connection.getresponse()
        return True
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()


def open_browser(url: str) -> None:
    """Open the default browser where there is a screen; elsewhere a text browser would take the terminal."""
    screen = os.name == "nt" or sys.platform == "darwin" or {"DISPLAY", "WAYLAND_DISPLAY"} & set(os.environ)
    if screen and os.environ.get("SUPPORTCYCLE_NO_BROWSER") != "1":
        webbrowser.open(url)


def port_in_use(program: str) -> int:
    """The port of the workbook that has the same dossiers open; 0 when none has, or it does not answer."""
    command = (program, "-m", "supportcycle.storage.running")
    told = subprocess.run(command, cwd=HERE, stdin=subprocess.DEVNULL, capture_output=True, text=True).stdout
    port = int(told) if told.isdecimal() else 0
    return port if port and answers(port) else 0


def show_running(program: str) -> bool:
    """Open the workbook that has the same dossiers open already; False when there is none."""
    if port := port_in_use(program):
        url = f"http://{ADDRESS}:{port}"
        say("runs_already", url=url)
        open_browser(url)
    return bool(port)


def attend(server: subprocess.Popen[bytes], port: int, program: str) -> int:
    """Wait for the server to answer, show it, and stay until it ends. CannotGoOn when it ends before."""
    while not answers(port):
        if server.poll() is not None:
            if show_running(program):
                return 0
            raise CannotGoOn("not_started")
        time.sleep(0.1)
    url = f"http://{ADDRESS}:{port}"
    say("ready", url=url)
    open_browser(url)
    return server.wait()


def stop(server: subprocess.Popen[bytes]) -> None:
    """End the server: asked first, forced after ten seconds."""
    server.terminate()
    try:
        server.wait(timeout=10)
    except subprocess.TimeoutExpired:
        server.kill()


def serve(port: int, program: str, **more: Any) -> subprocess.Popen[bytes]:
    """The server, in a group of its own: Ctrl+C reaches only this process, which then ends it. It keeps to
    itself and writes no compiled files when this process was told so. `more` is for Popen."""
    flags = ("-I",) * sys.flags.isolated + ("-B",) * sys.flags.dont_write_bytecode
    options = (f"--server.port={port}", f"--server.address={ADDRESS}", "--server.headless=true", USED)
    return subprocess.Popen(
        (program, *flags, "-m", "streamlit", "run", "app.py", *options),
        cwd=HERE,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        start_new_session=True,
        creationflags=getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0),
        **more,
    )


def start(installed: str) -> int:
    """Start the workbook and stay until it stops. Only without a Python that has all packages one is made."""
    if not installed:
        set_up(RUNTIME)
    program = installed or python()
    if show_running(program):
        return 0
    port = free_port()
    say("starting")
    server = serve(port, program)
    try:
        code = attend(server, port, program)
    except KeyboardInterrupt:
        code = 0
    finally:
        stop(server)
    say("stopped")
    return code


def heed_signals() -> None:
    """Let every signal that asks this process to end interrupt it, so that it ends the server first."""
    for name in {"SIGTERM", "SIGHUP"} & set(dir(signal)):
        signal.signal(getattr(signal, name), signal.default_int_handler)


def develop(arguments: list[str]) -> int:
    """Hand a developer's command to tests/commands.py, in the environment with the tools."""
    set_up(DEVELOPMENT)
    command = subprocess.Popen((python(), "-m", "tests.commands", *arguments), cwd=HERE)
    try:
        return command.wait()
    finally:
        stop(command)


def main(arguments: list[str], installed: str = "") -> int:
    """Do what was asked; the exit code. `installed` is a Python that has all packages already."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")
    if sys.version_info[:2] < OLDEST:
        say("too_old", version=".".join(map(str, sys.version_info[:3])))
        return 1
    if not installed and (sys.platform, platform.machine()) == WITHOUT_WHEELS:
        say("other_python")
        return 1
    if arguments and arguments[0] not in FOR_DEVELOPERS:
        say("usage")
        return 2
    heed_signals()
    try:
        return develop(arguments) if arguments else start(installed)
    except CannotGoOn as reason:
        say(str(reason))
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
