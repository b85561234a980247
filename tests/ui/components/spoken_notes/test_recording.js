/* A note is recorded for two minutes at most, and nothing that was said is lost on its way. */

import assert from "node:assert/strict";
import { Recording } from "../../../../supportcycle/ui/components/spoken_notes/recording.js";

const TARGET = { url: "/spoken", token: "t", window: "w" };
const ROOT = { isConnected: true };

class Recorder {
  static isTypeSupported(kind) {
    return kind === "audio/webm";
  }
  mimeType = "audio/webm;codecs=opus";
  state = "inactive";
  start() {
    this.state = "recording";
  }
  stop() {
    this.state = "inactive";
    this.ondataavailable({ data: new Blob([this.says ?? "woof"]) });
    this.onstop();
  }
}

/* A browser with this microphone, a server that answers with these, and what was told and sent. */
function browser(microphone, ...answers) {
  const told = [];
  const sent = [];
  globalThis.window = { addEventListener() {} };
  globalThis.MediaRecorder = Recorder;
  navigator.mediaDevices = { getUserMedia: microphone };
  globalThis.fetch = (_, { headers, body }) => {
    sent.push([headers["X-Workbook-Field"], body.type, headers["X-Workbook-Seconds"]]);
    const status = answers.shift();
    return status ? Promise.resolve({ status, ok: status < 300 }) : Promise.reject(new TypeError("away"));
  };
  const recording = new Recording();
  recording.hears.add((_, name, { isNew } = {}) => told.push(isNew ? `${name}!` : name));
  return { recording, sent, told };
}

const hears = () => Promise.resolve({ getTracks: () => [{ stop() {} }] });
const fails = (name) => () => Promise.reject(Object.assign(new Error(), { name }));
const settled = () => new Promise((done) => setTimeout(done, 5));

Deno.test("what was said goes to the server with its field, kind and length", async () => {
  const { recording, sent, told } = browser(hears, 200);
  await recording.start("f1", TARGET, ROOT);
  recording.stop();
  await settled();
  assert.deepEqual(sent, [["f1", "audio/webm", "1"]]);
  assert.deepEqual(told, ["recording", "sending", "kept!"]);
});

for (const [name, says] of [["NotAllowedError", "refused"], ["NotFoundError", "no_microphone"]]) {
  Deno.test(`a microphone that fails with ${name} is told, and nothing is recorded`, async () => {
    const { recording, sent, told } = browser(fails(name));
    await recording.start("f1", TARGET, ROOT);
    assert.deepEqual([told, sent, recording.recorder], [[says], [], undefined]);
  });
}

Deno.test("after two minutes it stops by itself and is kept", async () => {
  const { recording, sent, told } = browser(hears, 200);
  await recording.start("f1", TARGET, ROOT);
  recording.begun = Date.now() - 121000;
  recording.tick();
  await settled();
  assert.deepEqual([sent[0][2], told.at(-1)], ["120", "longest!"]);
});

Deno.test("it stops and is kept when its screen goes away, by a turn or by the lock", async () => {
  const { recording, sent } = browser(hears, 200);
  await recording.start("f1", TARGET, { isConnected: false });
  recording.tick();
  await settled();
  assert.equal(sent.length, 1);
});

for (const [status, says] of [[403, "locked"], [503, "unsent"], [null, "unsent"]]) {
  Deno.test(`an answer of ${status} loses nothing: it is told, and sent again`, async () => {
    const { recording, sent, told } = browser(hears, status, 200);
    const real = globalThis.setTimeout;
    let again;
    globalThis.setTimeout = (act, time) => time > 1000 ? (again = act) : real(act, time);
    try {
      await recording.start("f1", TARGET, ROOT);
      recording.stop();
      await settled();
      assert.deepEqual([told.at(-1), recording.unsent.length], [says, 1]);
      again();
      await settled();
    } finally {
      globalThis.setTimeout = real;
    }
    assert.deepEqual([told.at(-1), recording.unsent.length, sent.length], ["kept!", 0, 2]);
  });
}

Deno.test("what the server never takes is told, and the next one goes on", async () => {
  const { recording, sent, told } = browser(hears, 400, 200);
  for (const field of ["f1", "f2"]) {
    await recording.start(field, TARGET, ROOT);
    recording.stop();
    await settled();
  }
  assert.deepEqual([told.includes("not_kept"), told.at(-1)], [true, "kept!"]);
  assert.deepEqual(sent.map(([field]) => field), ["f1", "f2"]);
});

Deno.test("a browser that cannot record is known beforehand", () => {
  const { recording } = browser(hears);
  assert.equal(recording.can(), true);
  globalThis.MediaRecorder = undefined;
  assert.equal(recording.can(), false);
});
