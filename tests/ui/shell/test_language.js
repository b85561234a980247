/* What Streamlit says in English is said in ours; what people typed is left alone. */

import assert from "node:assert/strict";

const WORDS = { "Drag and drop": "Sleep hierheen", "File {x} is too large": "{x} is te groot" };
let heard;
globalThis.window = { workbookWords: { leftovers: WORDS } };
globalThis.document = { documentElement: {} };
globalThis.Node = { TEXT_NODE: 3, ELEMENT_NODE: 1 };
globalThis.MutationObserver = class {
  constructor(hear) {
    heard = hear;
  }

  observe() {}
};
await import("../../../supportcycle/ui/shell/language.js");

/* The words as they stand after the page said them somewhere. */
function said(words, { typed = false, before = null } = {}) {
  const closest = (selector) => typed && selector.includes("textarea") ? {} : null;
  const node = { nodeType: 3, data: words, parentElement: { closest }, previousSibling: before };
  heard([{ type: "characterData", target: node }]);
  return node.data;
}

function labelled(words) {
  const kept = { "aria-label": words };
  heard([{
    type: "attributes",
    target: {
      matches: () => false,
      getAttribute: (name) => kept[name] ?? null,
      setAttribute: (name, value) => (kept[name] = value),
    },
  }]);
  return kept["aria-label"];
}

Deno.test("a sentence of Streamlit is said in ours", () => {
  assert.equal(said("Drag and drop"), "Sleep hierheen");
});

Deno.test("what differs in a sentence stays in it", () => {
  assert.equal(said("File plan.pdf (1) is too large"), "plan.pdf (1) is te groot");
});

Deno.test("a word before it that says it is a fault is left out", () => {
  assert.equal(said("Error: Drag and drop"), "Sleep hierheen");
});

Deno.test("half a sentence, and one that nobody knows, stay as they are", () => {
  assert.equal(said("Drag and"), "Drag and");
  assert.equal(said("Please drag and drop it"), "Please drag and drop it");
});

Deno.test("the very words that Streamlit says are left alone where people typed them", () => {
  assert.equal(said("Drag and drop", { typed: true }), "Drag and drop");
});

Deno.test("names for screen readers are said in ours too", () => {
  assert.equal(labelled("Drag and drop"), "Sleep hierheen");
});
