/* The cursor stays where it is when the field around it is drawn anew. */

import assert from "node:assert/strict";
import { Cursor } from "../../../../supportcycle/ui/components/saving/cursor.js";
import { Field, newPage, press, type } from "../fake_page.js";

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

Deno.test("letters that are typed while the field is gone stand in the new one, at the cursor", () => {
  const { cursor, fresh, page } = drawnAnew("Bram woont", 4, "Bram woont");
  const old = globalThis.document.activeElement;
  assert.equal(old, document.body);
  for (const key of [" ", "K", "x", "Backspace", "."]) assert.ok(press(page, document.body, key));
  cursor.follow();
  assert.equal(fresh.value, "Bram K. woont");
  assert.equal(fresh.selectionStart, "Bram K.".length);
  assert.equal(fresh.selectionEnd, "Bram K.".length);
});

Deno.test("who went elsewhere while the field was gone types no letter into it", () => {
  const { cursor, fresh, page } = drawnAnew("woont", 2, "woont");
  page.happens("pointerdown", { target: document.body });
  assert.equal(press(page, document.body, "/"), false);
  cursor.follow();
  assert.equal(fresh.value, "woont");
});

Deno.test("a field that comes in empty and is filled a moment later gets cursor and letters behind its words", () => {
  const { cursor, fresh, page } = drawnAnew("Bram woont", 10, "");
  const frames = [];
  globalThis.requestAnimationFrame = (draw) => frames.push(draw);
  cursor.follow();
  assert.equal(document.activeElement, document.body);
  press(page, document.body, "!");
  fresh.value = "Bram woont";
  frames.forEach((draw) => draw());
  assert.equal(fresh.value, "Bram woont!");
  assert.equal(document.activeElement, fresh);
});

Deno.test("words that were taken back meanwhile do not keep the cursor away", () => {
  const { cursor, fresh } = drawnAnew("Bram woont", 10, "");
  document.querySelector = () => ({ dataset: { testScriptState: "notRunning" } });
  cursor.gone = Date.now() - 10000;
  cursor.follow();
  assert.equal(document.activeElement, fresh);
});

Deno.test("a field that is drawn from words of a moment ago holds what was typed since", () => {
  const old = new Field("w_0_d1-profile-story", "Bram");
  const fresh = new Field("w_1_d1-profile-story", "Bram w");
  const page = newPage(fresh);
  const cursor = new Cursor();
  page.happens("focusin", { target: old });
  for (const words of ["Bram w", "Bram wo", "Bram woont"]) type(page, old, words);
  old.selectionStart = old.selectionEnd = 10;
  old.isConnected = false;
  cursor.follow();
  assert.equal(fresh.value, "Bram woont");
  assert.equal(fresh.selectionStart, 10);
});

Deno.test("other words that came meanwhile are not overwritten", () => {
  const old = new Field("w_0_d1-profile-story", "Bram");
  const fresh = new Field("w_1_d1-profile-story", "Bram w\nMet zijn moeder");
  const page = newPage(fresh);
  const cursor = new Cursor();
  page.happens("focusin", { target: old });
  type(page, old, "Bram w");
  old.isConnected = false;
  cursor.follow();
  assert.equal(fresh.value, "Bram w\nMet zijn moeder");
});

Deno.test("a line in which somebody waits for the next one is left to who looks after that", () => {
  const old = new Field("w_0_d1-profile-story", "Anna");
  const fresh = new Field("w_1_d1-profile-story", "Anna");
  const page = newPage(fresh);
  const cursor = new Cursor((field) => field === old);
  page.happens("focusin", { target: old });
  type(page, old, "Be");
  old.isConnected = false;
  cursor.follow();
  assert.equal(fresh.value, "Anna");
});

Deno.test("a field that was emptied, or whose words were taken over, is not filled again", () => {
  for (const [anew, key] of [["", ""], ["Bram", "Enter"]]) {
    const old = new Field("w_0_d1-profile-story", "Bram");
    const fresh = new Field("w_1_d1-profile-story", anew);
    const page = newPage(fresh);
    const cursor = new Cursor();
    page.happens("focusin", { target: old });
    type(page, old, "Bram w");
    press(page, old, key);
    old.isConnected = false;
    document.querySelector = () => ({ dataset: { testScriptState: "notRunning" } });
    cursor.gone = Date.now() - 10000;
    cursor.follow();
    assert.equal(fresh.value, anew);
  }
});
