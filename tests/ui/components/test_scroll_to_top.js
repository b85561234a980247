/* Who turns to another page stands at its top; who was brought to a field, or does something, is left alone. */

import assert from "node:assert/strict";
import { Top } from "../../../supportcycle/ui/components/scroll_to_top.js";

/* A page that stands far down, and its heading. */
function page({ active = {}, script = "notRunning" } = {}) {
  const heading = { focus: () => (document.activeElement = heading) };
  const main = { scrollTop: 900, querySelector: (selector) => selector === "h1" ? heading : null };
  globalThis.document = {
    activeElement: active,
    scrollingElement: { scrollTop: 900 },
    querySelector: (selector) =>
      selector.includes("stMain") ? main : { dataset: { testScriptState: script } },
    querySelectorAll: () => [],
  };
  const top = Object.assign(Object.create(Top.prototype), { here: null, acted: 0 });
  return { heading, main, top };
}

async function turn(top, ...pages) {
  for (const here of pages) top.settle({ data: { here } });
  await new Promise((done) => setTimeout(done, 1510));
}

Deno.test("another page is shown from its top, with the heading read out", async () => {
  const { heading, main, top } = page();
  await turn(top, "goals/", "plan/");
  assert.equal(main.scrollTop, 0);
  assert.equal(document.activeElement, heading);
  assert.equal(heading.tabIndex, -1);
});

Deno.test("a page that is drawn anew stays where it is", async () => {
  const { main, top } = page();
  await turn(top, "goals/", "goals/");
  assert.equal(main.scrollTop, 900);
});

Deno.test("another subject of the page is shown from its top as well, with its own heading", async () => {
  const { heading, main, top } = page();
  main.querySelector = (selector) => selector === "h1" ? {} : heading;
  await turn(top, "maps/circle/0", "maps/ecogram/0");
  assert.equal(main.scrollTop, 0);
  assert.equal(document.activeElement, heading);
});

Deno.test("whose turn it is within a subject is read out, and not the subject again", async () => {
  const { heading, main, top } = page();
  main.querySelector = (selector) => selector.includes("whose_turn_") ? heading : { focus: () => {} };
  await turn(top, "maps/circle/0", "maps/circle/1");
  assert.equal(document.activeElement, heading);
});

Deno.test("who does something while the page comes in is not taken to the heading", () => {
  const active = {};
  const { top } = page({ active });
  top.acted = Date.now() + 1000;
  top.finish(Date.now());
  assert.equal(document.activeElement, active);
});

Deno.test("who stands in a field of the new page stays there", () => {
  const field = { closest: () => ({}), matches: () => true };
  const { top } = page({ active: field });
  top.before = {};
  top.finish(Date.now());
  assert.equal(document.activeElement, field);
});
