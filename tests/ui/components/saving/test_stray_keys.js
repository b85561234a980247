/* A key is somebody's word, also while no field is there to take it. */

import assert from "node:assert/strict";
import {
  edited,
  isBetweenFields,
  isFilledLater,
} from "../../../../supportcycle/ui/components/saving/stray_keys.js";
import { Field, newPage } from "../fake_page.js";

Deno.test("letters, spaces and signs of any script are added, and a wrong one is taken back", () => {
  const typed = ["é", " ", "安", "😀", "Backspace", "!"];
  assert.equal(typed.reduce((text, key) => edited(text, { key }), "Caf"), "Café 安!");
});

Deno.test("a key that types nothing is left to the page", () => {
  for (const event of [{ key: "Shift" }, { key: "ArrowLeft" }, { key: "Escape" }, { key: "F5" }]) {
    assert.equal(edited("Bram", event), null);
  }
  assert.equal(edited("Bram", { key: "r", ctrlKey: true }), null);
  assert.equal(edited("Bram", { key: "r", metaKey: true }), null);
  assert.equal(edited("Bram", { key: "r", isComposing: true }), null);
});

Deno.test("a sign that is made with the right Alt key counts as typed", () => {
  assert.equal(edited("", { key: "€", ctrlKey: true, altKey: true }), "€");
});

const LONG_AGO = 0;

function isReady() {
  document.querySelector = () => ({ dataset: { testScriptState: "notRunning" } });
}

Deno.test("between two fields is only who stood in one that the page took away", () => {
  const field = new Field("w_0_d1-profile-story");
  newPage(field);
  assert.equal(isBetweenFields(field, LONG_AGO), false);
  field.isConnected = false;
  assert.ok(isBetweenFields(field, LONG_AGO));
  new Field("w_0_d1-profile-work").focus();
  assert.equal(isBetweenFields(field, LONG_AGO), false);
});

Deno.test("a moment after the page has come in whole the keys are the page's again", () => {
  const field = new Field("w_0_d1-profile-story");
  newPage(field);
  field.isConnected = false;
  isReady();
  assert.ok(isBetweenFields(field, Date.now()));
  assert.equal(isBetweenFields(field, LONG_AGO), false);
});

Deno.test("a field that had words is waited for until it is filled, but not for ever", () => {
  const field = new Field("w_0_d1-profile-story");
  newPage(field);
  isReady();
  assert.ok(isFilledLater(field, "Bram", Date.now()));
  assert.equal(isFilledLater(field, "Bram", LONG_AGO), false);
  assert.equal(isFilledLater(field, "", Date.now()), false);
  field.value = "Bram";
  assert.equal(isFilledLater(field, "Bram", Date.now()), false);
});
