/* Whoever taps with keys stays at the tile they tapped, also when it was drawn anew with other words. */

import assert from "node:assert/strict";

const heard = {};
let changed = () => {};
let tiles = [];
let focused = null;

globalThis.CSS = { escape: (words) => words };
globalThis.MutationObserver = class {
  constructor(act) {
    changed = act;
  }

  observe() {}
};
globalThis.document = {
  body: {},
  addEventListener: (kind, heed) => (heard[kind] = heed),
  querySelectorAll: (selector) => (selector === ".st-key-tiles_pick button" ? tiles : []),
};
await import("../../../supportcycle/ui/shell/tile_focus.js");

function drawn(...words) {
  const set = { classList: ["other", "st-key-tiles_pick"], querySelectorAll: () => tiles };
  for (const one of tiles) one.isConnected = false;
  tiles = words.map((said) => {
    const tile = { said, isConnected: true, closest: (what) => (what === "button" ? tile : set) };
    tile.focus = () => {
      focused = said;
      document.activeElement = tile;
      heard.focusin({ target: tile });
    };
    return tile;
  });
}

function drawnAnew(...words) {
  document.activeElement = document.body;
  focused = null;
  drawn(...words);
  changed();
}

Deno.test("a tile with other words gets the focus that the one before it had", () => {
  drawn("Vissen", "Lezen");
  tiles[1].focus();
  drawnAnew("Vissen", "Eerste keus: Lezen");
  assert.equal(focused, "Eerste keus: Lezen");
  drawnAnew("Vissen", "Lezen");
  assert.equal(focused, "Lezen");
});

Deno.test("when that was the last and is gone the one before it does", () => {
  drawn("Vissen", "Lezen");
  tiles[1].focus();
  drawnAnew("Vissen");
  assert.equal(focused, "Vissen");
});

Deno.test("tiles that come a moment later get it as well", () => {
  drawn("Vissen");
  tiles[0].focus();
  drawnAnew();
  assert.equal(focused, null);
  drawn("Vissen");
  changed();
  assert.equal(focused, "Vissen");
});

Deno.test("who went elsewhere, by key or by finger, is not called back", () => {
  drawn("Vissen");
  tiles[0].focus();
  heard.focusin({ target: { closest: () => null } });
  drawnAnew("Eerste keus: Vissen");
  assert.equal(focused, null);
  tiles[0].focus();
  heard.pointerdown({ target: { closest: () => null } });
  drawnAnew("Vissen");
  assert.equal(focused, null);
});

Deno.test("what has the focus by then keeps it", () => {
  drawn("Vissen");
  tiles[0].focus();
  focused = null;
  drawn("Eerste keus: Vissen");
  document.activeElement = { heading: true };
  changed();
  assert.equal(focused, null);
});
