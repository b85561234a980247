/* Words typed in a list that opens are chosen only when the list offers exactly these. */

import assert from "node:assert/strict";
import { TypedChoice } from "../../../supportcycle/ui/components/typed_choice.js";

function chosen(typed, ...offered) {
  const pressed = [];
  const options = offered.map((words) => ({ textContent: words, click: () => pressed.push(words) }));
  globalThis.document = { querySelectorAll: () => options };
  Object.create(TypedChoice.prototype).take({ value: typed, matches: () => true, closest: () => ({}) });
  return pressed;
}

Deno.test("the words of an option choose it, in capitals or not", () => {
  assert.deepEqual(chosen(" buurman ", "Moeder", "Buurman"), ["Buurman"]);
});

Deno.test("an i is one letter with its dot or without, as a capital too", () => {
  for (const typed of ["İPEK", "IPEK", "ıpek", "ipek"]) assert.deepEqual(chosen(typed, "İpek"), ["İpek"]);
});

Deno.test("new words are chosen where the list offers to add them", () => {
  assert.deepEqual(chosen("oom", "Moeder", "Toevoegen: oom"), ["Toevoegen: oom"]);
});

Deno.test("half an option chooses nothing", () => {
  assert.deepEqual(chosen("buur", "Buurman", "Buurvrouw"), []);
});

Deno.test("an empty field chooses nothing", () => {
  assert.deepEqual(chosen("  ", "Buurman"), []);
});
