/* At a field: recording begins and ends with one button, and what was said there is heard or taken away. */

import assert from "node:assert/strict";
import { Panel } from "../../../../supportcycle/ui/components/spoken_notes/spoken_notes.js";

class Part {
  textContent = "";
  hidden = false;
  children = [];
  heard = {};
  told = {};
  classList = { toggle() {} };
  addEventListener(kind, heed) {
    this.heard[kind] = heed;
  }
  setAttribute(name, value) {
    this.told[name] = value;
  }
  append(...parts) {
    this.children.push(...parts);
  }
  replaceChildren(...parts) {
    this.children = parts;
  }
  press() {
    return this.heard.click();
  }
}

const NOTES = JSON.stringify([{ id: "n1", told: "0:07" }]);
const SAYS = [
  ...["start", "stop", "recording", "kept", "unsent", "not_kept", "cannot"],
  ...["hear", "drop", "lost", "cannot_hear", "quiet"],
];

/* What records, on a browser that can or not, with what it was asked. */
function recordingThat(can) {
  const recording = { can: () => can, hears: new Set(), notes: { sent: 0 }, begun: [], left: [], untold: "" };
  recording.notes.send = () => (recording.notes.sent += 1);
  recording.isSaying = (id) => recording.saying === id;
  recording.isAt = (field) => recording.at === field;
  recording.start = (field) => recording.begun.push(field);
  recording.stop = () => (recording.stopped = true);
  recording.leave = (field) => recording.left.push(field);
  recording.takeUntold = () => recording.untold;
  return recording;
}

/* A panel at a field, on a browser that can record or not. */
function panel({ can = true, notes = "[]" } = {}) {
  const parts = {};
  globalThis.document = { createElement: () => new Part() };
  globalThis.window = {};
  const recording = recordingThat(can);
  const playback = { pressed: [] };
  playback.press = (pressed) => {
    playback.pressed.push(pressed);
    return Promise.resolve(playback.tells ?? "");
  };
  const root = { isConnected: true, querySelector: (name) => parts[name] ??= new Part() };
  const told = [];
  const data = Object.fromEntries(SAYS.map((name) => [`say_${name}`, name]));
  Object.assign(data, { url: "/spoken", token: "t", field: "f1", dossier: "d", may_say: true, notes });
  const one = new Panel(root, recording, playback);
  const setTriggerValue = (name, value) => told.push([name, value]);
  one.settle({ data, setTriggerValue });
  return { data, one, parts, playback, recording, root, setTriggerValue, told };
}

const tell = (recording, ...told) => [...recording.hears].map((hear) => hear(...told));

Deno.test("the button begins at its own field, and ends what it began", () => {
  const { parts, recording } = panel();
  parts[".say"].press();
  assert.deepEqual(recording.begun, ["f1"]);
  recording.at = "f1";
  tell(recording, "f1", "recording", { seconds: 65 });
  assert.deepEqual([parts[".say .words"].textContent, parts[".time"].textContent], ["stop", "1:05"]);
  parts[".say"].press();
  assert.ok(recording.stopped);
});

Deno.test("a browser that cannot record says so", () => {
  const { parts, recording } = panel({ can: false });
  parts[".say"].press();
  assert.deepEqual([parts[".said"].textContent, recording.begun], ["cannot", []]);
});

Deno.test("a note that is kept has the page drawn anew, and of another field nothing is told here", () => {
  const { parts, recording, told } = panel();
  tell(recording, "f2", "kept", { isNew: true });
  assert.deepEqual([parts[".said"], told], [undefined, []]);
  tell(recording, "f1", "kept", { isNew: true });
  assert.deepEqual([parts[".said"].textContent, told[0][0]], ["kept", "kept"]);
});

Deno.test("each note is told with its buttons, and taken away by its name", () => {
  const { parts, told } = panel({ notes: NOTES });
  const [line] = parts.ul.children;
  const [words, hear, drop] = line.children;
  assert.deepEqual([words.textContent, hear.told["aria-label"]], ["0:07", "hear: 0:07"]);
  drop.press();
  assert.deepEqual(told, [["drop", "n1"]]);
});

Deno.test("what becomes of an earlier note says nothing while the next is recorded", () => {
  const { parts, recording, told } = panel();
  recording.at = "f1";
  tell(recording, "f1", "recording", { seconds: 65 });
  const heard = tell(recording, "f1", "kept", { isNew: true });
  assert.deepEqual([parts[".said"].textContent, parts[".time"].textContent], ["recording", "1:05"]);
  assert.deepEqual([heard, told[0][0]], [[false], "kept"]);
});

Deno.test("a panel that is away is told nothing any more", () => {
  const { recording, root, told } = panel();
  root.isConnected = false;
  tell(recording, "f1", "kept", { isNew: true });
  assert.deepEqual([told, recording.hears.size], [[], 0]);
});

Deno.test("a press to hear asks for that note, and shows how to silence it as long as it sounds", async () => {
  const { parts, playback } = panel({ notes: NOTES });
  const asked = [];
  globalThis.fetch = (url, { headers }) => asked.push([url, headers["X-Workbook-Token"]]);
  const [, hear] = parts.ul.children[0].children;
  await hear.press();
  const [pressed] = playback.pressed;
  pressed.get();
  assert.deepEqual([pressed.button, asked], [hear, [["/spoken/d/n1", "t"]]]);
  pressed.show(true);
  assert.deepEqual([hear.textContent, hear.told["aria-label"]], ["quiet", "quiet: 0:07"]);
  pressed.show(false);
  assert.deepEqual([hear.textContent, hear.told["aria-label"]], ["hear", "hear: 0:07"]);
});

Deno.test("a sound that is gone, or behind the lock, is told", async () => {
  const { parts, playback } = panel({ notes: NOTES });
  const [, hear] = parts.ul.children[0].children;
  for (const words of ["lost", "cannot_hear"]) {
    playback.tells = words;
    await hear.press();
    assert.equal(parts[".said"].textContent, words);
  }
});

Deno.test("who turns to another field there leaves no recording behind", () => {
  const { data, one, recording, setTriggerValue } = panel();
  one.settle({ data: { ...data, field: "f2" }, setTriggerValue });
  assert.deepEqual(recording.left, ["f1"]);
});

Deno.test("each drawing sends what waits, and tells what was lost at a field that is away", () => {
  const { data, one, parts, recording, setTriggerValue } = panel();
  Object.assign(recording, { untold: "not_kept", at: "f1" });
  one.settle({ data, setTriggerValue });
  assert.equal(parts[".said"], undefined);
  recording.at = "";
  one.settle({ data, setTriggerValue });
  assert.deepEqual([parts[".said"].textContent, recording.notes.sent], ["not_kept", 3]);
});

Deno.test("a note that is still being said does not stand in the list yet", () => {
  const { data, one, parts, recording, setTriggerValue } = panel();
  recording.saying = "n1";
  one.settle({ data: { ...data, notes: NOTES }, setTriggerValue });
  assert.deepEqual([parts.ul.children.length, parts.ul.hidden], [0, true]);
  recording.saying = "";
  one.settle({ data: { ...data, notes: NOTES }, setTriggerValue });
  assert.equal(parts.ul.children.length, 1);
});
