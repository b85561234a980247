/* When people turned to another page or subject they stand at its top, and the heading has the focus, so that it is
   read out. Who was brought to a field stays there. */

const LONGEST = 30000;
const WHOSE = "[class*='st-key-whose_turn_'] :is(h2, h3)";
const FIELD = "input, textarea, select, [contenteditable], [class*='st-key-conflict_'] *";

function toTop() {
  const main = document.querySelector("[data-testid=stMain]");
  for (const one of [main, document.scrollingElement]) if (one) one.scrollTop = 0;
}

/* Which page of the menu this is, in words that also count where no colour does. */
function tellCurrent() {
  for (const link of document.querySelectorAll("[data-testid=stSidebar] .stPageLink a")) {
    if (link.pathname === location.pathname) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
}

/* The heading of what was turned to: of a page, of its subject, or of somebody within that. */
function heading(isWithin) {
  const main = document.querySelector("[data-testid=stMain]");
  const whose = isWithin && main?.querySelector(WHOSE);
  const under = main?.querySelector(".st-key-subjects") && main.querySelector("h2");
  return whose || under || main?.querySelector("h1");
}

function partOf(here) {
  return here.slice(0, here.lastIndexOf("/"));
}

export class Top {
  constructor() {
    this.here = null;
    this.acted = 0;
    for (const kind of ["pointerdown", "keydown"]) {
      document.addEventListener(kind, () => this.heed(), true);
    }
    document.addEventListener("wheel", () => (this.acted = Date.now()), { capture: true, passive: true });
  }

  heed() {
    this.acted = Date.now();
  }

  settle({ data }) {
    const before = this.here;
    this.here = data.here;
    for (const later of [0, 300, 1500, 5000, 15000]) setTimeout(tellCurrent, later);
    if (before === null || before === data.here) return;
    this.before = document.activeElement;
    this.isWithin = partOf(before) === partOf(data.here);
    if (this.isAtField()) return;
    toTop();
    this.finish(Date.now());
  }

  /* The rest of the page comes in; who does something meanwhile is not disturbed. */
  finish(asked) {
    const running = document.querySelector("[data-testid=stApp]")?.dataset.testScriptState !== "notRunning";
    if (this.acted > asked || this.isAtField() || Date.now() - asked > LONGEST) return;
    if (running) return void setTimeout(() => this.finish(asked), 30);
    tellCurrent();
    toTop();
    const words = heading(this.isWithin);
    if (!words) return;
    words.tabIndex = -1;
    words.focus({ preventScroll: true });
  }

  isAtField() {
    const active = document.activeElement;
    return active !== this.before && Boolean(active?.closest("[data-testid=stMain]")) &&
      active.matches(FIELD);
  }
}

export default function (component) {
  window.supportcycleTop ??= new Top();
  window.supportcycleTop.settle(component);
}
