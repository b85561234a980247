/* A box that opens has the focus and a name; what has the focus in it already keeps it. */

import assert from "node:assert/strict";

let changed = () => {};
let box = null;
const opener = {
  querySelector: () => ({ textContent: " Weghalen " }),
  focus: () => (document.activeElement = opener),
};
globalThis.MutationObserver = class {
  constructor(act) {
    changed = act;
  }

  observe() {}
};
globalThis.document = {
  body: {},
  activeElement: opener,
  querySelector: (selector) => selector.includes("stPopoverBody") ? box : opener,
};
await import("../../../../supportcycle/ui/shell/assistive/popovers.js");

function opened(within) {
  const said = {};
  box = { said, contains: (one) => one === within, hasAttribute: () => false };
  box.setAttribute = (name, value) => (said[name] = value);
  box.focus = () => (document.activeElement = box);
  changed();
  return said;
}

function closed() {
  box = null;
  changed();
}

Deno.test("the focus goes into it, and it is called what its button says", () => {
  const said = opened();
  assert.equal(document.activeElement, box);
  assert.deepEqual(said, { role: "dialog", "aria-label": "Weghalen" });
  closed();
});

Deno.test("a field in it that has the focus keeps it", () => {
  const field = document.activeElement = {};
  opened(field);
  assert.equal(document.activeElement, field);
  closed();
  assert.equal(document.activeElement, field);
});

Deno.test("who is left nowhere when it closes stands at its button again", () => {
  opened();
  document.activeElement = document.body;
  closed();
  assert.equal(document.activeElement, opener);
});
