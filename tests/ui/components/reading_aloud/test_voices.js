/* Only a voice of this computer itself speaks, in the language of the words. */

import assert from "node:assert/strict";
import { nameOf, voiceFor } from "../../../../supportcycle/ui/components/reading_aloud/voices.js";

const voice = (name, lang, localService = true, more = {}) => ({ name, lang, localService, ...more });

Deno.test("a voice that sends words away is never used, also when it is the only one", () => {
  const far = [voice("far", "nl-NL", false), { name: "unsure", lang: "nl-NL" }];
  assert.equal(voiceFor("nl", far), undefined);
  assert.equal(voiceFor("nl", [...far, voice("near", "nl-BE")]).name, "near");
});

Deno.test("a voice speaks its own language only", () => {
  const all = [voice("english", "en-GB"), voice("arabic", "ar_EG"), voice("low", "nds-DE")];
  assert.equal(voiceFor("nl", all), undefined);
  assert.equal(voiceFor("ar", all).name, "arabic");
});

Deno.test("of several it is that of the country, else the one the computer begins with", () => {
  const flemish = voice("flemish", "nl-BE");
  assert.equal(voiceFor("nl", [flemish, voice("dutch", "nl_NL")]).name, "dutch");
  assert.equal(voiceFor("nl-BE", [voice("dutch", "nl-NL"), flemish]).name, "flemish");
  const english = [voice("first", "en-IN"), voice("own", "en-GB", true, { default: true })];
  assert.equal(voiceFor("en", english).name, "own");
});

Deno.test("a language is named in Dutch", () => {
  assert.deepEqual(["nl", "tr-TR", "ti"].map(nameOf), ["Nederlands", "Turks", "Tigrinya"]);
});
