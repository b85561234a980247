"""A page as others see it: letters further apart, 320 pixels wide, in colours of their own, and by touch.

All of it is looked at where a page stands already: nothing is drawn anew by the workbook.
"""

from playwright.sync_api import Page

SPACED = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important; }
* { word-spacing: 0.16em !important; }
p { margin-bottom: 2em !important; }"""
"""As WCAG 1.4.12 has it."""
NARROW = 320
"""A window of 1280 pixels at 400 %, as WCAG 1.4.10 has it."""
SMALLEST = 24
DRAWN = "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"
CUT_OFF = """() => {
  const main = document.querySelector("[data-testid=stMain]"), found = new Set();
  const unseen = "svg, style, script, textarea, [data-testid=stIconMaterial], .workbook-on-paper";
  const moves = (style) => ["auto", "scroll"].some((one) => [style.overflowX, style.overflowY].includes(one));
  const cutBy = (box, one) => {
    const style = getComputedStyle(one), edge = one.getBoundingClientRect();
    const hides = (value) => ["hidden", "clip"].includes(value);
    return (hides(style.overflowX) && (box.right > edge.right + 1.5 || box.left < edge.left - 1.5)) ||
      (hides(style.overflowY) && (box.bottom > edge.bottom + 3 || box.top < edge.top - 3));
  };
  const isCut = (box, one) => {
    for (let up = one; up && up !== main; up = up.parentElement) {
      if (getComputedStyle(up).clipPath !== "none") return false;
      if (cutBy(box, up)) return true;
      if (moves(getComputedStyle(up))) return false;
    }
    return box.right > main.getBoundingClientRect().right + 1.5;
  };
  for (const one of main.querySelectorAll("*")) {
    const words = [...one.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
    if (!words.length || one.closest(unseen) || !one.checkVisibility({ visibilityProperty: true })) continue;
    const range = document.createRange();
    range.selectNodeContents(one);
    const boxes = [...range.getClientRects()].filter((box) => box.width > 1);
    if (boxes.some((box) => isCut(box, one))) found.add(one.textContent);
  }
  if (main.scrollWidth > main.clientWidth + 1) found.add(`${main.scrollWidth} pixels wide`);
  return [...found].map((words) => words.trim().slice(0, 80));
}"""
"""Words that are not to be seen whole, also not by moving what they stand in; a page that moves sideways."""
SMALL = """([least, part]) => [...document.querySelectorAll("a[href], button, summary, .stCheckbox label")]
  .filter((one) => one.closest(part))
  .filter((one) => one.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
  .map((one) => [one, one.getBoundingClientRect()])
  .filter(([, box]) => box.width > 1 && (box.width < least || box.height < least))
  .map(([one, box]) => `${one.textContent.slice(0, 40)} ${box.width} by ${box.height}`)"""
ALIKE = """() => {
  const chosen = (one) => "true" === (one.getAttribute("aria-checked") ?? one.getAttribute("aria-pressed"));
  const kinds = [
    ["[data-testid=stButtonGroup] button", chosen],
    ["[data-testid=stSidebar] .stPageLink a", (one) => one.hasAttribute("aria-current")],
    [".stMain .stButton button:not([kind=tertiary])", (one) => one.getAttribute("kind") === "primary"],
    [".stCheckbox label", (one) => one.querySelector("input").checked],
  ];
  const look = (one) => {
    const style = getComputedStyle(one);
    const parts = [style.borderWidth, style.outlineStyle, style.textDecorationLine, style.fontWeight];
    return [...parts, ...["::before", "::after"].map((part) => getComputedStyle(one, part).content)].join();
  };
  return kinds.flatMap(([selector, is]) => {
    const all = [...document.querySelectorAll(selector)].filter((one) => one.checkVisibility());
    const others = new Set(all.filter((one) => !is(one)).map(look));
    return all.filter((one) => is(one) && others.has(look(one))).map((one) => one.textContent.slice(0, 60));
  });
}"""
"""What is chosen, ticked, here or first to press, and looks but for its colours like one that is not."""


def seen_otherwise(page: Page) -> list[str]:
    """What is lost in one of these ways of looking; afterwards the page is as it was."""
    found = [f"small: {one}" for one in page.evaluate(SMALL, [SMALLEST, "body"])]
    spaced = page.add_style_tag(content=SPACED)
    found += [f"spaced: {one}" for one in _cut_off(page)]
    spaced.evaluate("one => one.remove()")
    size = page.viewport_size
    assert size
    page.set_viewport_size({"width": NARROW, "height": 640})
    found += [f"narrow: {one}" for one in _cut_off(page)]
    page.set_viewport_size(size)
    page.emulate_media(forced_colors="active")
    found += [f"alike: {one}" for one in page.evaluate(ALIKE)]
    page.emulate_media(forced_colors="none")
    return found


def _cut_off(page: Page) -> list[str]:
    page.evaluate(DRAWN)
    return list(page.evaluate(CUT_OFF))
