/* A field is known by its place in the dossier, however often it was drawn. */

import assert from "node:assert/strict";
import { fieldAt, fieldKey, questionAt } from "../../../../supportcycle/ui/components/saving/field_keys.js";
import { Field, newPage } from "../fake_page.js";

Deno.test("a field has the key of the box around it", () => {
  assert.equal(fieldKey(new Field("w_3_d1-profile-story")), "w_3_d1-profile-story");
});

Deno.test("what is no field to type in has no key", () => {
  assert.equal(fieldKey(new Field("w_3_d1-profile-story", "", { kind: "button" })), null);
  assert.equal(fieldKey({}), null);
});

Deno.test("a field that was drawn anew is found by its old key", () => {
  const field = new Field("w_4_d1-profile-story");
  newPage(new Field("w_4_d1-profile-work"), field);
  assert.equal(fieldAt("w_3_d1-profile-story"), field);
});

Deno.test("a field of another dossier is not taken for it", () => {
  newPage(new Field("w_4_d2-profile-story"));
  assert.equal(fieldAt("w_4_d1-profile-story"), undefined);
});

Deno.test("the question about a field is found by the end of its name", () => {
  const question = { classList: ["st-key-conflict_1-profile-story"] };
  newPage();
  document.querySelectorAll = () => [{ classList: ["st-key-conflict_1-profile-work"] }, question];
  assert.equal(questionAt("w_3_d1-profile-story"), question);
});
