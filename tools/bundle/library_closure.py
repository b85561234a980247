"""Whether each compiled part for Windows finds its libraries: in its own package, or in Windows."""

from pathlib import Path

_OF_WINDOWS = frozenset(
    [
        "advapi32",
        "bcrypt",
        "bcryptprimitives",
        "cfgmgr32",
        "combase",
        "comctl32",
        "comdlg32",
        "crypt32",
        "dbghelp",
        "dnsapi",
        "dwrite",
        "gdi32",
        "iphlpapi",
        "kernel32",
        "kernelbase",
        "mpr",
        "msvcrt",
        "mswsock",
        "ncrypt",
        "netapi32",
        "ntdll",
        "ole32",
        "oleaut32",
        "pdh",
        "powrprof",
        "psapi",
        "rpcrt4",
        "secur32",
        "setupapi",
        "shell32",
        "shlwapi",
        "ucrtbase",
        "user32",
        "userenv",
        "usp10",
        "uxtheme",
        "version",
        "winhttp",
        "wininet",
        "winmm",
        "wintrust",
        "webservices",
        "ws2_32",
        "wsock32",
    ]
)
_SETS_OF_WINDOWS = ("api-ms-win-", "ext-ms-")
_OF_PYTHON = ("python3", "python31", "vcruntime140")
"""These lie beside the program in the embeddable Python: python3.dll, python312.dll, vcruntime140(_1).dll."""


def lacking_libraries(packages: Path) -> dict[str, list[str]]:
    """Library -> the files that ask for it, when neither their own package nor Windows has it."""
    files = sorted((*packages.rglob("*.pyd"), *packages.rglob("*.dll")))
    brought = {(_package(file, packages), file.name.lower()) for file in files}
    lacking: dict[str, list[str]] = {}
    for file in files:
        for name in _asked_for(file):
            if (_package(file, packages), name) not in brought and not _is_elsewhere(name):
                lacking.setdefault(name, []).append(file.relative_to(packages).as_posix())
    return lacking


def _package(file: Path, packages: Path) -> str:
    """Whose file it is; what a wheel brings along lies in a folder beside its package."""
    return file.relative_to(packages).parts[0].removesuffix(".libs")


def _asked_for(file: Path) -> list[str]:
    import pefile

    with pefile.PE(str(file), fast_load=True) as program:
        program.parse_data_directories([pefile.DIRECTORY_ENTRY["IMAGE_DIRECTORY_ENTRY_IMPORT"]])
        return [entry.dll.decode("ascii").lower() for entry in getattr(program, "DIRECTORY_ENTRY_IMPORT", ())]


def _is_elsewhere(name: str) -> bool:
    stem = name.removesuffix(".dll")
    return stem in _OF_WINDOWS or stem.startswith(_SETS_OF_WINDOWS) or stem.startswith(_OF_PYTHON)
