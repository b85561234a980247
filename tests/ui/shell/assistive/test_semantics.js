/* The menu is one, a tick is a word, a fold has a heading of its level, and a hint belongs to its field. */

import assert from "node:assert/strict";

const PRECEDING = 2;
let changed = () => {};
let said = [];
const shown = {};

class Part {
  constructor(words = "", key = "") {
    Object.assign(this, { textContent: words, classList: key ? [key] : [], dataset: {}, told: {} });
  }

  getAttribute(name) {
    return this.told[name] ?? null;
  }

  hasAttribute(name) {
    return name in this.told;
  }

  setAttribute(name, value) {
    this.told[name] = value;
  }

  removeAttribute(name) {
    delete this.told[name];
  }
}

globalThis.Node = { DOCUMENT_POSITION_PRECEDING: PRECEDING };
globalThis.CSS = { escape: (words) => words };
globalThis.requestAnimationFrame = (act) => act();
globalThis.window = globalThis;
globalThis.workbookWords = { menu: "Bladzijden", done: "ingevuld" };
globalThis.workbookSays = (words) => said.push(words);
globalThis.MutationObserver = class {
  constructor(act) {
    changed = act;
  }

  observe() {}
};
const KINDS = [["subject_", "ticked"], [":is(h1", "headings"], ["fold_", "folds"], ["hint_", "hints"], [
  "data-hinted",
  "hinted",
], ["stPlotlyChart", "charts"]];
globalThis.document = {
  querySelectorAll: (selector) => shown[KINDS.find(([part]) => selector.includes(part))[1]] ?? [],
  querySelector: (selector) => shown.one?.[selector] ?? null,
};
await import("../../../../supportcycle/ui/shell/assistive/semantics.js");

function drawn(parts) {
  for (const name of Object.keys(shown)) delete shown[name];
  Object.assign(shown, parts);
  said = [];
  changed();
}

Deno.test("the menu is a landmark with a name", () => {
  const menu = new Part();
  drawn({ one: { ".st-key-menu": menu } });
  assert.deepEqual(menu.told, { role: "navigation", "aria-label": "Bladzijden" });
});

Deno.test("a tick is said as a word, and no longer when it is gone", () => {
  const pill = new Part("Wonen ✓");
  drawn({ ticked: [pill, new Part("Werken")] });
  assert.equal(pill.told["aria-label"], "Wonen, ingevuld");
  pill.textContent = "Wonen";
  drawn({ ticked: [pill] });
  assert.deepEqual(pill.told, {});
  const arrow = new Part();
  arrow.told["aria-label"] = "Lijst openen";
  drawn({ ticked: [arrow] });
  assert.equal(arrow.told["aria-label"], "Lijst openen");
});

function fold(title, around = null) {
  const summary = { querySelector: () => title, compareDocumentPosition: () => PRECEDING };
  const one = { querySelector: () => summary, parentElement: { closest: () => around } };
  one.contains = (other) => other === summary;
  return one;
}

Deno.test("the title of a fold is a heading one level below the one it stands under", () => {
  const [title, inner] = [new Part("1. Schoonmaken"), new Part("Meer")];
  const heading = { tagName: "H2", closest: () => null };
  const outer = fold(title);
  const within = fold(inner, { contains: () => false, parentElement: null });
  drawn({ headings: [{ tagName: "H1", closest: () => null }, heading], folds: [outer, within] });
  assert.deepEqual(title.told, { role: "heading", "aria-level": "3" });
  assert.equal(inner.told["aria-level"], "4");
});

Deno.test("a heading in another fold says nothing about this one", () => {
  const title = new Part("2. De kliko");
  const elsewhere = { tagName: "H4", closest: () => ({ contains: () => false }) };
  drawn({ headings: [{ tagName: "H2", closest: () => null }, elsewhere], folds: [fold(title)] });
  assert.equal(title.told["aria-level"], "3");
});

Deno.test("what is said about a field is tied to it, told once, and let go when it is gone", () => {
  const field = new Part();
  const hint = new Part("Die dag staat niet op de kalender.", "st-key-hint_unread_w_1_day");
  const one = { ".st-key-w_1_day :is(input, textarea)": field };
  drawn({ hints: [hint], one });
  assert.equal(field.told["aria-invalid"], "true");
  assert.equal(field.told["aria-describedby"], hint.id);
  assert.deepEqual(said, [hint.textContent]);
  drawn({ hints: [hint], one });
  assert.deepEqual(said, []);
  drawn({ hinted: [field] });
  assert.deepEqual(field.told, {});
});

Deno.test("what can be read but is hardly meant is told with the field, which is not called wrong", () => {
  const field = new Part();
  drawn({
    hints: [new Part("Klopt het jaar?", "st-key-hint_w_1_day")],
    one: { ".st-key-w_1_day :is(input, textarea)": field },
  });
  assert.equal(field.told["aria-invalid"], "false");
});

Deno.test("the keyboard comes past a figure", () => {
  const chart = new Part();
  drawn({ charts: [chart] });
  assert.deepEqual(chart.told, { tabindex: "0" });
});
