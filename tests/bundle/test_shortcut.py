"""The shortcut is one that another reader understands, and goes by a path from where it stands."""

import LnkParse3

from tools.bundle.shortcut import shortcut

MADE = shortcut(
    "Werkboek map",
    "python\\pythonw.exe",
    "-I -B -m supportcycle.launcher",
    "Werkboek é",
    ".\\python\\workbook.ico",
)


def read(tmp_path) -> dict:
    file = tmp_path / "Supportgericht Werkboek.lnk"
    file.write_bytes(MADE)
    with file.open("rb") as opened:
        return LnkParse3.lnk_file(opened).get_json()


def test_it_leads_to_the_program_without_a_console_from_wherever_it_stands(tmp_path):
    told = read(tmp_path)
    assert told["data"] == {
        "description": "Werkboek é",
        "relative_path": ".\\python\\pythonw.exe",
        "command_line_arguments": "-I -B -m supportcycle.launcher",
        "icon_location": ".\\python\\workbook.ico",
    }
    assert "working_directory" not in told["data"]


def test_the_full_path_that_windows_tries_first_is_of_no_computer(tmp_path):
    steps = read(tmp_path)["target"]["items"]
    assert steps[1]["volume_name"] == "C:\\"
    assert [step["primary_name"] for step in steps[2:]] == ["Werkboek map", "python", "pythonw.exe"]


def test_it_is_the_same_each_time_and_asks_for_an_ordinary_window(tmp_path):
    header = read(tmp_path)["header"]
    assert header["windowstyle"] == "SW_SHOWNORMAL"
    assert header["creation_time"] in (None, "")
    assert shortcut("a", "a.exe", "", "", "") == shortcut("a", "a.exe", "", "", "")
