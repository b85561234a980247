/* The arrow keys go through the marks of a figure in the order they stand in, and each is pointed at and said. */

import assert from "node:assert/strict";

const heeds = {};
const said = [];
globalThis.window = {
  workbookWords: { of: "of", figureKeys: "arrows" },
  workbookSays: (words) => said.push(words),
};
globalThis.MouseEvent = class {
  constructor(kind, place) {
    Object.assign(this, { kind }, place);
  }
};
globalThis.document = { addEventListener: (kind, heed) => (heeds[kind] = heed) };
await import("../../../../supportcycle/ui/shell/assistive/figures.js");

function mark(words, left, top = 0) {
  return { __data__: { htx: words }, getBoundingClientRect: () => ({ left, top, width: 10, height: 10 }) };
}

function focused(...marks) {
  said.length = 0;
  const pointed = [];
  const layer = { dispatchEvent: ({ kind, clientX }) => pointed.push([kind, clientX]) };
  const figure = {
    pointed,
    described: {},
    matches: () => true,
    querySelector: () => layer,
    querySelectorAll: () => marks,
    setAttribute: (name, value) => (figure.described[name] = value),
  };
  heeds.focusin({ target: figure });
  return figure;
}

function press(target, key, held = {}) {
  const event = { key, target, stopped: false, preventDefault: () => (event.stopped = true), ...held };
  heeds.keydown(event);
  return event.stopped;
}

Deno.test("each arrow leads to the next mark from left to right, then down, and stops at the ends", () => {
  const figure = focused(mark("late", 90), mark("under", 10, 50), mark("first", 10, 20));
  for (const key of ["ArrowRight", "ArrowRight", "ArrowRight", "ArrowRight", "ArrowLeft"]) press(figure, key);
  assert.deepEqual(said, [
    "first (1 of 3)",
    "under (2 of 3)",
    "late (3 of 3)",
    "late (3 of 3)",
    "under (2 of 3)",
  ]);
  assert.deepEqual(figure.pointed.slice(0, 3), [["mousemove", 15], ["mousemove", 15], ["mousemove", 95]]);
});

Deno.test("Home and End lead to the first and the last, and how it goes is told with the figure", () => {
  const figure = focused(mark("a", 1), mark("b", 2));
  press(figure, "End");
  press(figure, "Home");
  assert.deepEqual(said, ["b (2 of 2)", "a (1 of 2)"]);
  assert.equal(figure.described["aria-description"], "arrows");
});

Deno.test("what somebody typed is said as it was typed, lines one after the other", () => {
  press(focused(mark("A &amp; B &lt;b&gt;<br>for &#36;5 &amp;lt;", 1)), "ArrowRight");
  assert.deepEqual(said, ["A & B <b> for $5 &lt; (1 of 1)"]);
});

Deno.test("a mark without words is passed by, and a figure without any leaves the key alone", () => {
  assert.equal(press(focused(mark("", 1), { getBoundingClientRect: () => ({}) }), "ArrowRight"), false);
  assert.deepEqual(said, []);
});

Deno.test("other keys, keys held with another and keys elsewhere are left alone", () => {
  const figure = focused(mark("a", 1));
  assert.equal(press(figure, "Tab"), false);
  assert.equal(press(figure, "ArrowLeft", { altKey: true }), false);
  assert.equal(press({}, "ArrowRight"), false);
  heeds.focusout({ target: figure });
  assert.equal(press(figure, "ArrowRight"), false);
  assert.deepEqual([said, figure.pointed], [[], [["mouseout", undefined]]]);
});
