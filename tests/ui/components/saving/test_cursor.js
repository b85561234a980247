/* The cursor stays where it is when the field around it is drawn anew. */

import assert from "node:assert/strict";
import { Cursor } from "../../../../supportcycle/ui/components/saving/cursor.js";
import { Field, newPage } from "../fake_page.js";

/* Somebody stands in a field at `at`; then it is drawn anew with other words in it. */
function drawnAnew(words, at, anew) {
  const old = new Field("w_0_d1-profile-story", words);
  const fresh = new Field("w_1_d1-profile-story", anew);
  const page = newPage(fresh);
  const cursor = new Cursor();
  page.happens("focusin", { target: old });
  old.selectionStart = old.selectionEnd = at;
  old.isConnected = false;
  fresh.selectionStart = fresh.selectionEnd = 0;
  return { cursor, fresh, page };
}

Deno.test("the cursor goes on in the new field at the same letter", () => {
  const { cursor, fresh } = drawnAnew("Bram woont", 4, "Bram woont");
  cursor.follow();
  assert.equal(document.activeElement, fresh);
  assert.equal(fresh.selectionStart, 4);
});

Deno.test("words that came before it move the cursor along with its own words", () => {
  const { cursor, fresh } = drawnAnew("woont", 5, "Bram woont alleen");
  cursor.follow();
  assert.equal(fresh.selectionStart, "Bram woont".length);
});

Deno.test("when its words are gone the cursor stands at the end", () => {
  const { cursor, fresh } = drawnAnew("woont", 2, "iets anders");
  cursor.follow();
  assert.equal(fresh.selectionStart, "iets anders".length);
});

Deno.test("who went to another field stays there", () => {
  const { cursor, fresh } = drawnAnew("woont", 2, "woont");
  const other = new Field("w_1_d1-profile-work");
  other.focus();
  cursor.follow();
  assert.equal(document.activeElement, other);
  assert.equal(fresh.selectionStart, 0);
});

Deno.test("who left the field with Tab is not brought back", () => {
  const { cursor, page } = drawnAnew("woont", 2, "woont");
  page.happens("keydown", { key: "Tab" });
  cursor.follow();
  assert.equal(document.activeElement, document.body);
});
