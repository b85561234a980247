/* A key opens the search or the list of keys, but not under the hands of who types, and not without a menu. Esc
   empties the screen at the table, but not when it is for something that stands open or is held. */

import assert from "node:assert/strict";

const heard = {};
let places = {};
let menu = null;
let table = { open: null, button: null };
const focused = [];

function place(words, isField) {
  return { words, matches: () => isField, focus: () => focused.push(words) };
}

function way() {
  const one = { href: "http://127.0.0.1/zoeken", pathname: "/zoeken", clicked: 0 };
  one.click = () => one.clicked++;
  return one;
}

const before = [];
const after = [];
globalThis.window = {
  workbookWords: { search: "zoeken" },
  addEventListener: (_kind, heed, first) => (first ? before : after).push(heed),
};
Object.defineProperty(globalThis, "location", { value: { pathname: "/doelen" }, writable: true });
globalThis.getComputedStyle = (one) => ({ display: one.display });
const later = [];
globalThis.setTimeout = (act) => later.push(act);
globalThis.document = {
  addEventListener: (kind, heed) => (heard[kind] = heed),
  querySelector: (selector) => {
    if (selector.includes("stSidebar")) return menu;
    if (selector.includes("popover")) return table.open;
    if (selector.includes("table_hide")) return table.button;
    if (selector.includes("stApp")) return { dataset: { testScriptState: "notRunning" } };
    return places[selector.includes("input") ? "field" : "keys"] ?? null;
  },
};
await import("../../../supportcycle/ui/shell/shortcuts.js");

function press(key, options = {}) {
  const event = { key, prevented: false, composedPath: () => [], ...options };
  event.preventDefault = () => (event.prevented = true);
  heard.keydown(event);
  return event;
}

function withMenu(display = "block") {
  const link = way();
  const links = [{ href: "http://127.0.0.1/plan" }, link];
  menu = { display, querySelector: () => null, querySelectorAll: () => links };
  places = { field: place("field", true), keys: place("keys", false) };
  focused.length = 0;
  later.length = 0;
  globalThis.document.activeElement = null;
  return link;
}

Deno.test("a slash opens the search and puts the cursor in it", () => {
  const link = withMenu();
  assert.equal(press("/").prevented, true);
  assert.equal(link.clicked, 1);
  assert.deepEqual(focused, ["field"]);
});

Deno.test("a question mark opens the same page at the list of keys", () => {
  const link = withMenu();
  press("?");
  assert.equal(link.clicked, 1);
  assert.deepEqual(focused, ["keys"]);
});

Deno.test("the page that comes in takes the cursor once, and it is put back", () => {
  withMenu();
  press("/");
  later.shift()();
  assert.deepEqual(focused, ["field", "field"]);
  assert.equal(later.length, 0);
});

Deno.test("of two keys soon after each other the last one decides where the cursor stays", () => {
  withMenu();
  press("?");
  press("/");
  for (const act of later.splice(0)) act();
  assert.deepEqual(focused, ["keys", "field", "field"]);
});

Deno.test("who went into another field before the page came stays there", () => {
  withMenu();
  const { field } = places;
  places = {};
  press("/");
  places = { field };
  globalThis.document.activeElement = place("another", true);
  for (const act of later.splice(0)) act();
  assert.deepEqual(focused, []);
});

Deno.test("on the page itself only the cursor goes there", () => {
  const link = withMenu();
  globalThis.location = { pathname: "/zoeken" };
  press("/");
  globalThis.location = { pathname: "/doelen" };
  assert.equal(link.clicked, 0);
  assert.deepEqual(focused, ["field"]);
});

Deno.test("who types, or presses another key or one together with it, is left alone", () => {
  const link = withMenu();
  const typed = { composedPath: () => [{ matches: () => true }] };
  for (
    const options of [typed, { isComposing: true }, { ctrlKey: true }, { metaKey: true }, { altKey: true }]
  ) {
    assert.equal(press("/", options).prevented, false);
  }
  assert.equal(press("a").prevented, false);
  assert.equal(link.clicked, 0);
});

Deno.test("without a menu, or where it is not shown, nothing happens", () => {
  const link = withMenu("none");
  assert.equal(press("/").prevented, false);
  menu = null;
  assert.equal(press("/").prevented, false);
  assert.equal(link.clicked, 0);
});

Deno.test("where the menu says that they are off, nothing happens", () => {
  const link = withMenu();
  menu.querySelector = (mark) => (mark === ".st-key-keys_off" ? {} : null);
  assert.equal(press("/").prevented, false);
  assert.equal(press("?").prevented, false);
  assert.equal(link.clicked, 0);
});

/* Each hears the key in its turn: what is on the page stands between the two. */
function escape(options = {}, between = () => {}) {
  const event = { key: "Escape", defaultPrevented: false, ...options };
  before.forEach((heed) => heed(event));
  between(event);
  after.forEach((heed) => heed(event));
}

function atTable() {
  const did = [];
  table = { open: null, button: { click: () => did.push("hidden") } };
  globalThis.document.activeElement = { blur: () => did.push("left") };
  return did;
}

Deno.test("Esc leaves the field first, so that what was typed is kept, and empties the screen", () => {
  const did = atTable();
  escape();
  assert.deepEqual(did, ["left", "hidden"]);
});

Deno.test("Esc that closes what stands open does only that, also when it is closed by then", () => {
  const did = atTable();
  table.open = {};
  escape({}, () => (table.open = null));
  assert.deepEqual(did, []);
  escape();
  assert.equal(did.length, 2);
});

Deno.test("Esc that puts somebody back, or ends letters that are put together, empties no screen", () => {
  const did = atTable();
  escape({}, (event) => (event.defaultPrevented = true));
  escape({ isComposing: true });
  escape({ keyCode: 229 });
  assert.deepEqual(did, []);
});

Deno.test("another key, or a page without the button, does nothing", () => {
  const did = atTable();
  escape({ key: "Enter" });
  table.button = null;
  escape();
  assert.deepEqual(did, []);
});
