/* The server hears of folds that people turned, and of open ones that stay empty. */

import assert from "node:assert/strict";
import { Folds } from "../../../supportcycle/ui/components/fold_events.js";

function folds(open = "") {
  const one = Object.create(Folds.prototype);
  const told = [];
  globalThis.document = {
    querySelector: () => ({ dataset: { testScriptState: "notRunning" } }),
    querySelectorAll: () => [],
  };
  Object.assign(one, { turned: {}, empty: new Map(), pressed: new WeakSet() });
  one.settle({ data: { begin: "fold_", open }, setTriggerValue: (_, news) => told.push(JSON.parse(news)) });
  return { one, told };
}

function fold(name, open = true, filled = false) {
  const details = { open, querySelector: () => filled ? {} : null };
  details.closest = () => ({ classList: [`st-key-fold_${name}`], querySelector: () => details });
  return details;
}

Deno.test("a fold that somebody opened is told", () => {
  const { one, told } = folds();
  one.turned = { fold_a: true };
  one.send();
  assert.deepEqual(told, [{ fold_a: true }]);
});

Deno.test("what the server opened itself is not told", () => {
  const { one, told } = folds("fold_a fold_b");
  one.turned = { fold_a: true };
  one.send();
  assert.deepEqual(told, []);
});

Deno.test("a fold that was opened and closed at once is no news", () => {
  const { one, told } = folds();
  one.heed(fold("a", true));
  one.heed(fold("a", false));
  clearTimeout(one.timer);
  one.send();
  assert.deepEqual(told, []);
});

Deno.test("an open fold that stays empty is told again, a few times at most", () => {
  const { one, told } = folds();
  document.querySelectorAll = () => [fold("a")];
  for (let look = 0; look < 20; look += 1) one.lookForEmpty();
  assert.deepEqual(told, Array(4).fill({ fold_a: true }));
});

Deno.test("an open fold with something in it is at rest", () => {
  const { one, told } = folds();
  document.querySelectorAll = () => [fold("a", true, true)];
  for (let look = 0; look < 5; look += 1) one.lookForEmpty();
  assert.deepEqual(told, []);
});
