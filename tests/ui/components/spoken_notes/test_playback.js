/* One note sounds at a time, and it can be silenced from the press on. */

import assert from "node:assert/strict";
import { Playback } from "../../../../supportcycle/ui/components/spoken_notes/playback.js";

const settled = (time = 5) => new Promise((done) => setTimeout(done, time));
const GOOD = { ok: true, blob: () => Promise.resolve(new Blob(["woof"])) };

class Sound {
  static all = [];
  static canPlay = true;
  on = false;
  constructor() {
    Sound.all.push(this);
  }
  play() {
    if (!Sound.canPlay) return Promise.reject(new Error("no such sound"));
    this.on = true;
    return Promise.resolve();
  }
  pause() {
    this.on = false;
  }
}

/* A page with notes to hear; `note` gives the button of one whose sound comes in when `come` is called. */
function page() {
  const silenced = [];
  const heard = {};
  Object.assign(Sound, { all: [], canPlay: true });
  globalThis.Audio = Sound;
  globalThis.window = {
    addEventListener: (kind, heed) => (heard[kind] = heed),
    supportcycleRecording: { stop: () => silenced.push("recording") },
    supportcycleSilence: () => silenced.push("reading"),
  };
  return { heard, playback: new Playback(), silenced };
}

function note() {
  const one = { button: { isConnected: true }, shown: [] };
  one.show = (isOn) => one.shown.push(isOn);
  one.get = () => new Promise((come) => (one.come = (answer = GOOD) => come(answer)));
  return one;
}

const sounding = () => Sound.all.filter((sound) => sound.on).length;

/* A note that sounds now. */
async function sounds(playback) {
  const one = note();
  const press = playback.press(one);
  one.come();
  await press;
  return one;
}

Deno.test("a note sounds until its end, and its button says so", async () => {
  const { playback } = page();
  const one = await sounds(playback);
  assert.deepEqual([sounding(), one.shown], [1, [true]]);
  Sound.all[0].onended();
  assert.deepEqual([playback.sounding, one.shown], [null, [true, false]]);
});

Deno.test("a second press while the sound comes in slowly silences it: none sounds later", async () => {
  const { playback } = page();
  const one = note();
  const first = playback.press(one);
  const slowly = one.come;
  await playback.press(one);
  slowly();
  assert.deepEqual([await first, Sound.all, one.shown], ["", [], [true, false]]);
});

Deno.test("a third press during the first wait is one sound, which stops at the next", async () => {
  const { playback } = page();
  const one = note();
  const first = playback.press(one);
  const slowly = one.come;
  await playback.press(one);
  const third = playback.press(one);
  slowly();
  one.come();
  await Promise.all([first, third]);
  assert.deepEqual([sounding(), Sound.all.length], [1, 1]);
  await playback.press(one);
  assert.equal(sounding(), 0);
});

Deno.test("a note at another field silences the one that sounds", async () => {
  const { playback } = page();
  const one = await sounds(playback);
  const other = await sounds(playback);
  assert.deepEqual([Sound.all.map((sound) => sound.on), one.shown], [[false, true], [true, false]]);
  await playback.press(other);
});

for (const when of ["sounds", "still comes in"]) {
  Deno.test(`the lock, or a turn of the page, silences what ${when}`, async () => {
    const { playback } = page();
    const one = note();
    const press = playback.press(one);
    if (when === "sounds") one.come();
    await settled();
    one.button.isConnected = false;
    await settled(150);
    one.come();
    await press;
    assert.deepEqual([sounding(), playback.sounding], [0, null]);
  });
}

Deno.test("a page that goes away is silent", async () => {
  const { heard, playback } = page();
  await sounds(playback);
  heard.pagehide();
  assert.equal(sounding(), 0);
});

Deno.test("while a note sounds nothing is recorded and nothing is read aloud", async () => {
  const { playback, silenced } = page();
  await sounds(playback);
  assert.deepEqual(silenced, ["recording", "reading"]);
  playback.silence();
});

for (
  const [name, answer, canPlay, told] of [
    ["is gone", { ok: false, status: 404 }, true, "lost"],
    ["is behind the lock", { ok: false, status: 403 }, true, "cannot_hear"],
    ["this browser cannot play", GOOD, false, "cannot_hear"],
  ]
) {
  Deno.test(`a sound that ${name} is told, and its button offers it again`, async () => {
    const { playback } = page();
    Sound.canPlay = canPlay;
    const one = note();
    const press = playback.press(one);
    one.come(answer);
    assert.equal(await press, told);
    assert.deepEqual([playback.sounding, one.shown], [null, [true, false]]);
  });
}
