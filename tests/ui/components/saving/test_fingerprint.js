/* A text is named without being sent. */

import assert from "node:assert/strict";
import { fingerprint } from "../../../../supportcycle/ui/components/saving/fingerprint.js";

Deno.test("a text is named by its length in bytes and a checksum", () => {
  assert.equal(fingerprint(""), "0.0");
  assert.equal(fingerprint("123456789"), "9.cbf43926");
});

Deno.test("letters of several bytes count as such", () => {
  assert.equal(fingerprint("é").split(".")[0], "2");
  assert.equal(fingerprint("😀").split(".")[0], "4");
});

Deno.test("texts with a letter of difference have other names", () => {
  assert.notEqual(fingerprint("buurman"), fingerprint("buurmam"));
});
