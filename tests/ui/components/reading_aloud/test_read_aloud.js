/* Reading aloud goes on sentence by sentence, and stops as soon as the page is another. */

import assert from "node:assert/strict";
import { Reader } from "../../../../supportcycle/ui/components/reading_aloud/read_aloud.js";
import { drawn } from "./drawn_page.js";

const SAYS = {
  say_start: "start",
  say_stop: "stop",
  say_pause: "pause",
  say_go_on: "on",
  say_slower: "slower",
};
const NEAR = { name: "near", lang: "nl-NL", localService: true };

function button() {
  const words = { textContent: "" };
  const heed = {};
  const told = {};
  return {
    words,
    told,
    addEventListener: (_, each) => (heed.click = each),
    setAttribute: (name, value) => (told[name] = value),
    press: () => heed.click(),
    focus() {},
  };
}

function partsOf() {
  const parts = { ".start": button(), ".pause": button(), ".slower": button() };
  parts[".more"] = { hidden: true, contains: () => false, getRootNode: () => ({}) };
  for (const name of [".none", ".how"]) parts[name] = { textContent: "" };
  return parts;
}

function rootOf(parts) {
  const querySelector = (name) => name.endsWith(" .words") ? parts[name.split(" ")[0]].words : parts[name];
  return { isConnected: true, querySelector };
}

function computer(voices, addEventListener) {
  const said = [];
  const speech = { now: null, getVoices: () => voices, addEventListener, said };
  speech.speak = (one) => {
    speech.now = one;
    said.push(one.text);
  };
  speech.cancel = () => (speech.now = null);
  globalThis.SpeechSynthesisUtterance = class {
    constructor(text) {
      this.text = text;
    }
  };
  globalThis.speechSynthesis = speech;
  return speech;
}

/* A page with this on it, its reader, what it said, and the listeners of the page by what they hear. */
function page(inside, voices = [NEAR]) {
  const heard = {};
  const addEventListener = (kind, heed) => (heard[kind] = heed);
  const querySelectorAll = (asked) => asked === ".st-key-box" ? [inside] : [];
  globalThis.window = { addEventListener };
  globalThis.innerHeight = 700;
  globalThis.document = { addEventListener, querySelector: () => null, querySelectorAll };
  const speech = computer(voices, addEventListener);
  const parts = partsOf();
  const root = rootOf(parts);
  const reader = new Reader();
  const data = { here: "a", within: "box", short: "", say_none: "none {language}", say_how: "how", ...SAYS };
  reader.settle({ data, parentElement: root });
  return { data, heard, parts, reader, root, said: speech.said, speech };
}

const two = () => drawn("p", {}, "Een. Twee.");
const looked = () => new Promise((done) => setTimeout(done, 150));

async function reading(inside = two(), voices = [NEAR]) {
  const all = page(inside, voices);
  await all.parts[".start"].press();
  return all;
}

Deno.test("it reads each sentence and then offers to read again", async () => {
  const { parts, reader, said, speech } = await reading();
  assert.equal(parts[".start"].words.textContent, "stop");
  speech.now.onend();
  speech.now.onend();
  assert.deepEqual([said, reader.reading], [["Een.", "Twee."], null]);
  assert.deepEqual([parts[".start"].words.textContent, parts[".more"].hidden], ["start", true]);
});

Deno.test("as it begins no note sounds and nothing is recorded", async () => {
  const all = page(two());
  const silenced = [];
  globalThis.window.supportcyclePlayback = { silence: () => silenced.push("note") };
  globalThis.window.supportcycleRecording = { stop: () => silenced.push("recording") };
  await all.parts[".start"].press();
  assert.deepEqual([silenced, all.said], [["note", "recording"], ["Een."]]);
  all.parts[".start"].press();
});

Deno.test("an end that comes late, of what was broken off, changes nothing", async () => {
  const { parts, said, speech } = await reading();
  const first = speech.now;
  parts[".pause"].press();
  first.onend();
  assert.deepEqual([said, speech.now], [["Een."], null]);
  parts[".pause"].press();
  assert.deepEqual(said, ["Een.", "Een."]);
  parts[".start"].press();
});

Deno.test("slower counts from the sentence it is at, and goes on counting for the next screen", async () => {
  const { data, parts, reader, root, speech } = await reading();
  parts[".slower"].press();
  assert.ok(speech.now.rate < 1);
  assert.equal(parts[".slower"].told["aria-pressed"], "true");
  parts[".start"].press();
  reader.settle({ data: { ...data, here: "b" }, parentElement: root });
  await parts[".start"].press();
  assert.ok(speech.now.rate < 1);
  parts[".start"].press();
});

for (
  const [name, happens] of Object.entries({
    "another screen": ({ data, reader, root }) =>
      reader.settle({ data: { ...data, here: "b" }, parentElement: root }),
    "a lock that takes the page away": ({ root }) => (root.isConnected = false),
    "words that are drawn anew": (
      { reader },
    ) => (reader.reading.lines[0].block.parts[0].node.isConnected = false),
    "Esc": ({ heard }) => heard.keydown({ key: "Escape" }),
    "a page that is left": ({ heard }) => heard.pagehide(),
    "another button": ({ heard }) => heard.click({ composedPath: () => [{ matches: () => true }] }),
    "a voice that fails": ({ speech }) => speech.now.onerror(),
  })
) {
  Deno.test(`${name} makes it silent`, async () => {
    const all = await reading();
    happens(all);
    await looked();
    assert.deepEqual([all.reader.reading, all.speech.now], [null, null]);
  });
}

Deno.test("a press on its own buttons, or on no button, lets it go on", async () => {
  const { heard, parts, reader, root } = await reading();
  heard.click({ composedPath: () => [{ matches: () => true }, root] });
  heard.click({ composedPath: () => [{ matches: () => false }, {}] });
  assert.ok(reader.reading);
  parts[".start"].press();
});

Deno.test("without a voice for it nothing is said, and how to add one is told", async () => {
  const { parts, said } = await reading(two(), [{ ...NEAR, localService: false }]);
  assert.deepEqual([said, parts[".none"].textContent, parts[".how"].textContent], [
    [],
    "none Nederlands",
    "how",
  ]);
});

Deno.test("words in a language without a voice are passed over", async () => {
  const turkish = drawn("p", { lang: "tr" }, "Merhaba.");
  const { reader, said, speech } = await reading(drawn("div", {}, turkish, drawn("p", {}, "Hallo.")));
  speech.now.onend();
  assert.deepEqual([said, reader.reading], [["Hallo."], null]);
});

Deno.test("voices that come in late are waited for", async () => {
  const voices = [];
  const { heard, parts, said } = page(two(), voices);
  const begun = parts[".start"].press();
  voices.push(NEAR);
  heard.voiceschanged();
  await begun;
  assert.deepEqual(said, ["Een."]);
  parts[".start"].press();
});
