"""Maps in a real browser: made with the keyboard alone, and with a mouse or a finger."""

import pytest
from playwright.sync_api import Browser, Locator, expect

from supportcycle.content.catalogue import choice_lists, text
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.network.map_positions import Quadrant, Ring
from tests.journeys.browser import Screen, new_window
from tests.journeys.server import Server

NAMES = ("Anna", "Bo", "Cor", "Dirk", "Els", "Fien", "Gijs", "Hans", "Ids", "Jet", "Kees", "Lot")


def put(server: Server, id: str, people: dict[str, dict[str, str]] | None = None) -> None:
    server.put(Dossier.model_validate({"id": id, "name": f"Kaart {id}", "people": people or {}}))


def on_maps(screen: Screen, id: str, subject: str) -> Screen:
    return screen.open_at("maps", id).subject(text(f"maps.subjects.{subject}"))


def dots(screen: Screen) -> Locator:
    return screen.page.locator("[class*='st-key-board_'] .board button")


def tab_to(screen: Screen, target: Locator) -> None:
    """Along with Tab until the target has the cursor, as somebody without a mouse does."""
    for _ in range(60):
        if target.evaluate("one => one.getRootNode().activeElement === one"):
            return
        screen.page.keyboard.press("Tab")
    raise AssertionError("it cannot be reached with Tab")


@pytest.mark.browser
def test_a_circle_of_twelve_is_made_with_the_keyboard_alone(screen: Screen, server: Server) -> None:
    put(server, "keys")
    on_maps(screen, "keys", "collect")
    line = screen.page.get_by_label(text("maps.who"), exact=True).first
    tab_to(screen, line)
    for name in NAMES:
        screen.page.keyboard.type(name)
        screen.page.keyboard.press("Enter")
        expect(line).to_have_value("")
        expect(line).to_be_focused()
        screen.settled()
    screen.subject(text("maps.subjects.circle"))
    expect(dots(screen)).to_have_count(12)
    for at, name in enumerate(NAMES):
        tab_to(screen, dots(screen).filter(has_text=name).first)
        for key in ["ArrowUp"] * (at % 4 + 1) + ["ArrowRight"] * (at % 3):
            screen.page.keyboard.press(key)
        screen.page.keyboard.press("Enter")
        said = screen.page.locator("[class*='st-key-board_'] .said")
        expect(said).to_contain_text(text("maps.board.set", name=name, place="").rstrip(": ."))
    rings = [tie.ring for tie in server.on_disk("keys").ties.values()]
    quadrants = [tie.quadrant for tie in server.on_disk("keys").ties.values()]
    assert (len(rings), set(quadrants)) == (12, set(list(Quadrant)[:3]))
    assert set(rings) == set(Ring)


@pytest.mark.browser
def test_an_ecogram_is_made_with_the_keyboard_alone(screen: Screen, server: Server) -> None:
    put(server, "eco", {"p1": {"name": "Anna"}})
    on_maps(screen, "eco", "ecogram")
    tab_to(screen, screen.field("people", "p1", "cluster"))
    screen.page.keyboard.type(choice_lists()["standard_cluster"]["work"])
    screen.page.keyboard.press("Enter")
    screen.settled()
    tab_to(screen, screen.field("ties", "p1", "quality"))
    screen.page.keyboard.type(choice_lists()["tie_quality"]["close"])
    screen.page.keyboard.press("Enter")
    work, close = choice_lists()["standard_cluster"]["work"], choice_lists()["tie_quality"]["close"].lower()
    told = text("maps.ecogram.cluster_words", name=work, people=f"Anna ({close})")
    expect(screen.page.get_by_role("img", name=told)).to_be_visible()
    assert (server.on_disk("eco").people["p1"].cluster, server.on_disk("eco").ties["p1"].quality) == (
        "work",
        "close",
    )


@pytest.mark.browser
def test_somebody_is_put_down_with_a_mouse_and_stays_where_they_were_put(
    screen: Screen, server: Server
) -> None:
    put(server, "mouse", {"p1": {"name": "Anna"}})
    on_maps(screen, "mouse", "circle").page.set_viewport_size({"width": 1366, "height": 1100})
    expect(dots(screen)).to_have_count(1)
    left, top = field(screen, 0.42, 0.12)
    dots(screen).first.hover()
    screen.page.mouse.down()
    screen.page.mouse.move(left, top, steps=5)
    screen.page.mouse.up()
    name = f"Anna: {choice_lists()['ring']['acquaintances']}, {choice_lists()['quadrant']['family']}"
    button = screen.page.get_by_role("button", name=name)
    expect(button).to_be_visible()
    box = button.bounding_box()
    assert box
    assert abs(box["x"] + box["width"] / 2 - left) < 40
    assert abs(box["y"] + box["height"] / 2 - field(screen, 0.42, 0.12)[1]) < 40


@pytest.mark.browser
def test_somebody_is_put_down_with_a_finger(chrome: Browser, server: Server) -> None:
    put(server, "touch", {"p1": {"name": "Anna"}})
    context = new_window(chrome, height=1100, has_touch=True)
    screen = Screen(context.new_page(), server)
    on_maps(screen, "touch", "circle")
    expect(dots(screen)).to_have_count(1)
    box = dots(screen).first.bounding_box()
    assert box
    left, top = field(screen, 0.6, 0.55)
    finger = context.new_cdp_session(screen.page)
    start = {"x": box["x"] + 5, "y": box["y"] + 5}
    for kind, points in (
        ("touchStart", [start]),
        ("touchMove", [{"x": left, "y": top - 9}]),
        ("touchMove", [{"x": left, "y": top}]),
        ("touchEnd", []),
    ):
        finger.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})
    expect(screen.page.locator("[class*='st-key-board_'] .people button")).to_have_count(1)
    context.close()
    assert server.on_disk("touch").ties["p1"].ring == Ring.INTIMACY


def field(screen: Screen, across: float, down: float) -> tuple[float, float]:
    """A point of the drawing, in parts of its width and height, as it stands in the window."""
    drawing = screen.page.locator("[class*='st-key-board_'] .picture svg")
    box = drawing.bounding_box()
    assert box
    return box["x"] + across * box["width"], box["y"] + down * box["height"]
