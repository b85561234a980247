/* A fold that a script lets grow is at its end at once for who asked for less movement, and grows for others. */

import assert from "node:assert/strict";

let less = false;
const begun = { finished: 0, finish: () => (begun.finished += 1) };
globalThis.Element = class {
  animate() {
    return begun;
  }
};
globalThis.matchMedia = () => ({ matches: less });
await import("../../../../supportcycle/ui/shell/assistive/motion.js");

async function grow() {
  begun.finished = 0;
  const given = new Element().animate([], {});
  await Promise.resolve();
  return given;
}

Deno.test("it grows as it was asked to", async () => {
  assert.equal(await grow(), begun);
  assert.equal(begun.finished, 0);
});

Deno.test("with less movement it is at its end at once", async () => {
  less = true;
  assert.equal(await grow(), begun);
  assert.equal(begun.finished, 1);
});
