/* On paper every word of a field is there, and after printing the page is as it was. */

import assert from "node:assert/strict";

const heard = {};
let written = [];
const summary = { lastElementChild: null, firstElementChild: null, after: (one) => written.push(one) };
const field = { value: "All the words\nof a long field", after: (one) => written.push(one) };

globalThis.window = { workbookWords: { folded: "folded" } };
globalThis.addEventListener = (kind, heed) => (heard[kind] = heed);
globalThis.document = {
  createElement: () => {
    const one = { attributes: {}, setAttribute: (name, value) => (one.attributes[name] = value) };
    one.remove = () => (written = written.filter((each) => each !== one));
    return one;
  },
  querySelectorAll: (selector) => {
    if (selector.startsWith(".")) return written;
    return selector.includes("summary") ? [summary] : [field];
  },
};
await import("../../../supportcycle/ui/shell/paper.js");

Deno.test("the words of a field stand beside it while the page is printed", () => {
  heard.beforeprint();
  assert.equal(written[0].textContent, field.value);
});

Deno.test("what is folded says so", () => {
  heard.beforeprint();
  assert.equal(written[1].textContent, "folded");
});

Deno.test("a screen reader does not hear the words twice", () => {
  heard.beforeprint();
  assert.deepEqual(written.map((one) => one.attributes["aria-hidden"]), ["true", "true"]);
});

Deno.test("printing twice puts the words there once, and afterwards they are gone", () => {
  heard.beforeprint();
  heard.beforeprint();
  assert.equal(written.length, 2);
  heard.afterprint();
  assert.deepEqual(written, []);
});
