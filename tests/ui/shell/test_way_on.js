/* The style is told how high the bar with the way on is, each time that changes or another bar is drawn. */

import assert from "node:assert/strict";

let changed = () => {};
let resized = () => {};
let bar = null;
const observed = [];
const told = {};

globalThis.MutationObserver = class {
  constructor(act) {
    changed = act;
  }

  observe() {}
};
globalThis.ResizeObserver = class {
  constructor(act) {
    resized = act;
  }

  observe(one) {
    observed.push(one);
  }

  disconnect() {
    observed.length = 0;
  }
};
globalThis.document = {
  documentElement: { style: { setProperty: (name, value) => (told[name] = value) } },
  querySelector: () => bar && { parentElement: bar },
};
await import("../../../supportcycle/ui/shell/way_on.js");

Deno.test("the height of the bar is told, and told anew when it changes", () => {
  bar = { offsetHeight: 60 };
  changed();
  resized();
  assert.equal(told["--way-on"], "60px");
  bar.offsetHeight = 112;
  resized();
  assert.equal(told["--way-on"], "112px");
});

Deno.test("one bar is looked at once, another in its place, and none when there is none", () => {
  const first = bar = { offsetHeight: 60 };
  changed();
  changed();
  assert.deepEqual(observed, [first]);
  const second = bar = { offsetHeight: 70 };
  changed();
  assert.deepEqual(observed, [second]);
  bar = null;
  changed();
  assert.deepEqual(observed, []);
});
