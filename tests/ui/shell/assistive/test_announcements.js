/* What came without being asked for is told once; what answers somebody is told only to who just typed. */

import assert from "node:assert/strict";

const heard = {};
const WAIT = 150;
let changed = () => {};
let file = null;
const place = { isConnected: true, setAttribute: () => {} };
globalThis.MutationObserver = class {
  constructor(act) {
    changed = act;
  }

  observe() {}
};
globalThis.window = globalThis;
globalThis.document = {
  body: { append: () => {} },
  createElement: () => place,
  addEventListener: (kind, heed) => (heard[kind] = heed),
  querySelector: () => file,
};
await import("../../../../supportcycle/ui/shell/assistive/announcements.js");

async function told() {
  await new Promise((done) => setTimeout(done, WAIT));
  return place.textContent;
}

function made(words) {
  file = !words ? null : { textContent: words, querySelector: () => ({ textContent: words }) };
  changed();
}

Deno.test("a file that is ready is told, once", async () => {
  made("aanvraag.pdf is gemaakt om 10:02.");
  assert.equal(await told(), "aanvraag.pdf is gemaakt om 10:02.");
  place.textContent = "";
  changed();
  assert.equal(await told(), "");
});

Deno.test("the same file, made again later, is told again", async () => {
  made("");
  made("aanvraag.pdf is gemaakt om 10:02.");
  assert.equal(await told(), "aanvraag.pdf is gemaakt om 10:02.");
});

Deno.test("a sentence beside a field is told to who just typed, and not when a page comes in", async () => {
  place.textContent = "";
  window.workbookSays("Schrijf de datum zo.", true);
  assert.equal(await told(), "");
  heard.input();
  window.workbookSays("Schrijf de datum zo.", true);
  assert.equal(await told(), "Schrijf de datum zo.");
});
