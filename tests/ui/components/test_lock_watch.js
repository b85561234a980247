/* The page is drawn anew only when the lock turned. */

import assert from "node:assert/strict";
import { Eye } from "../../../supportcycle/ui/components/lock_watch.js";

function eye(data = {}) {
  const one = Object.create(Eye.prototype);
  const turned = [];
  const box = { hidden: true };
  const words = { textContent: "" };
  const told = { unlocked: true, waiting: "", say_soon: "soon", ...data };
  Object.assign(one, { data: told, box, words, turn: () => turned.push(true) });
  return { box, one, turned, words };
}

const settled = () => new Promise((done) => setTimeout(done, 520));

Deno.test("as long as all is as it was drawn, nothing is drawn anew", async () => {
  const { one, turned } = eye();
  assert.ok(one.heed({ unlocked: true, soon: false }));
  await settled();
  assert.deepEqual(turned, []);
});

Deno.test("a lock that closed has the page drawn anew", async () => {
  const { one, turned } = eye();
  one.heed({ unlocked: false, soon: false });
  await settled();
  assert.deepEqual(turned, [true]);
});

Deno.test("a drawing that came meanwhile needs no other", async () => {
  const { one, turned } = eye();
  one.heed({ unlocked: false, soon: false });
  one.data = { ...one.data, unlocked: false };
  await settled();
  assert.deepEqual(turned, []);
});

Deno.test("a minute before the lock closes it says so, and asks more often", () => {
  const { box, one, words } = eye();
  assert.equal(one.heed({ unlocked: true, soon: true }), false);
  assert.deepEqual([box.hidden, words.textContent], [false, "soon"]);
});

Deno.test("words that could not be written are told when they are", async () => {
  const { one, turned } = eye({ waiting: "d1" });
  one.heed({ unlocked: true, soon: false, waiting: "" });
  await settled();
  assert.deepEqual(turned, [true]);
});

Deno.test("it says which window asks, so that what this one holds is held on", async () => {
  const { one } = eye({ url: "/lock", token: "t", window: "w" });
  const bodies = [];
  const real = globalThis.fetch;
  globalThis.fetch = (_, { body }) => bodies.push(JSON.parse(body));
  try {
    await one.ask(false);
  } finally {
    globalThis.fetch = real;
  }
  assert.deepEqual(bodies, [{ token: "t", window: "w", here: false, waiting: "" }]);
});
