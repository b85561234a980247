/* People land in the cell that they are put down in, and a step with the keyboard goes to the next cell. */

import assert from "node:assert/strict";
import { Board } from "../../../supportcycle/ui/components/board.js";

const RINGS = ["near", "known", "far"];
const SECTORS = ["family", "friends", "work", "help"];
const SHAPE = { x: 50, rx: 300, ry: 200, edges: [0.3, 0.6, 1], turn: -90, rings: RINGS, sectors: SECTORS };

function board(...pieces) {
  const one = Object.create(Board.prototype);
  const words = { textContent: "" };
  const shown = [];
  const find = () => words;
  const say = { now: "{name}: {place}", outside: "{name} outside", set: "{name} stands in {place}" };
  Object.assign(one, { shape: SHAPE, say, pieces, held: null, find, show: (said) => shown.push(said) });
  return { one, shown, words };
}

function key(one, name, id) {
  const event = { key: name, kept: false, target: { closest: () => ({ dataset: { id } }) } };
  event.preventDefault = () => (event.kept = true);
  one.step(event);
  return event.kept;
}

for (const [ring, name] of RINGS.entries()) {
  for (const [sector, side] of SECTORS.entries()) {
    Deno.test(`the middle of ${name} and ${side} lies in that cell`, () => {
      const { one } = board();
      assert.deepEqual(one.cellOf(one.middle(ring, sector)), { ring, sector });
    });
  }
}

Deno.test("beyond the last ring lies no cell", () => {
  assert.deepEqual(board().one.cellOf({ x: 50 + 301, y: 0 }), { ring: null, sector: null });
});

Deno.test("an arrow takes somebody a ring inwards, and no further than the middle", () => {
  const { one } = board({ id: "p", name: "Anna", ring: 1, sector: 0 });
  for (const ring of [0, 0]) {
    assert.ok(key(one, "ArrowUp", "p"));
    assert.equal(one.held.ring, ring);
  }
});

Deno.test("an arrow aside goes round past the last sector", () => {
  const { one } = board({ id: "p", name: "Anna", ring: 1, sector: 3 });
  key(one, "ArrowRight", "p");
  assert.equal(one.held.sector, 0);
});

Deno.test("who has no place yet comes in at the outer ring", () => {
  const { one } = board({ id: "p", name: "Anna", ring: null, sector: null });
  key(one, "ArrowLeft", "p");
  assert.deepEqual([one.held.ring, one.held.sector], [2, 0]);
});

Deno.test("a key that moves nobody is left to the page", () => {
  const { one } = board({ id: "p", name: "Anna", ring: 1, sector: 1 });
  assert.equal(key(one, "Enter", "p"), false);
  assert.equal(one.held, null);
});

Deno.test("Esc puts back who is held and is used up by that; with nobody held it is left to the page", () => {
  const { one } = board({ id: "p", name: "Anna", ring: 1, sector: 1 });
  one.find = () => null;
  assert.equal(key(one, "Escape", "p"), false);
  one.held = { id: "p", ring: 0, sector: 1 };
  one.find = (name) => (name === ".said" ? { textContent: "" } : null);
  assert.equal(key(one, "Escape", "p"), true);
  assert.equal(one.held, null);
});

Deno.test("what happened is said with the name and the place, also when a name looks like a gap to fill", () => {
  const { one, words } = board();
  one.tell(one.say.set, { name: "{place}", ring: 0, sector: 1 });
  assert.equal(words.textContent, "{place} stands in near, friends");
});

Deno.test("who lays down somebody without a place by keys goes on to the one after that, else to the one before", () => {
  const waiting = ["a", "b", "c"].map((id) => ({ id, x: null }));
  const { one } = board(...waiting, { id: "d", x: 10 });
  one.send = () => {};
  const after = (id) => {
    one.held = { id, ring: 0, sector: 0 };
    one.putByKeys({ id });
    return one.next;
  };
  assert.deepEqual(["a", "b", "c", "d"].map(after), ["b", "c", "b", null]);
});
