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
const SAYS = ["start", "stop", "recording", "kept", "cannot", "hear", "drop", "lost", "cannot_hear", "quiet"];

/* A panel at a field, on a browser that can record or not. */
function panel({ can = true, notes = "[]" } = {}) {
  const parts = {};
  globalThis.document = { createElement: () => new Part() };
  globalThis.window = {};
  const recording = { can: () => can, hears: new Set(), unsent: [], seconds: 0, recorder: null, begun: [] };
  recording.start = (field) => recording.begun.push(field);
  recording.stop = () => (recording.stopped = true);
  const root = { isConnected: true, querySelector: (name) => parts[name] ??= new Part() };
  const told = [];
  const data = Object.fromEntries(SAYS.map((name) => [`say_${name}`, name]));
  Object.assign(data, {
    url: "/spoken",
    token: "t",
    window: "w",
    field: "f1",
    dossier: "d",
    may_say: true,
    notes,
  });
  const one = new Panel(root, recording);
  const setTriggerValue = (name, value) => told.push([name, value]);
  one.settle({ data, setTriggerValue });
  return { data, one, parts, recording, setTriggerValue, told };
}

const tell = (recording, ...told) => recording.hears.forEach((hear) => hear(...told));

Deno.test("the button begins at its own field, and ends what it began", () => {
  const { parts, recording } = panel();
  parts[".say"].press();
  assert.deepEqual(recording.begun, ["f1"]);
  Object.assign(recording, { recorder: { state: "recording" }, field: "f1", seconds: 65 });
  tell(recording, "f1", "recording", {});
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

Deno.test("a sound that is gone, or behind the lock, is told", async () => {
  const { parts } = panel({ notes: NOTES });
  const [, hear] = parts.ul.children[0].children;
  for (const [status, words] of [[404, "lost"], [403, "cannot_hear"]]) {
    globalThis.fetch = () => Promise.resolve({ ok: false, status });
    await hear.press();
    assert.equal(parts[".said"].textContent, words);
  }
});

Deno.test("who turns to another field there leaves no recording behind", () => {
  const { data, one, recording, setTriggerValue } = panel();
  one.settle({ data: { ...data, field: "f2" }, setTriggerValue });
  assert.ok(recording.stopped);
});
