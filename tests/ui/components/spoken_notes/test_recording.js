/* A note is recorded for two minutes at most, one at a time, and no microphone stays on after it. */

import assert from "node:assert/strict";
import { Recording } from "../../../../supportcycle/ui/components/spoken_notes/recording.js";

const URL = "/spoken";
const rootHere = () => ({ isConnected: true });

class Recorder {
  static made = [];
  static isTypeSupported(kind) {
    return kind === "audio/webm";
  }
  mimeType = "audio/webm;codecs=opus";
  state = "inactive";
  constructor(stream) {
    if (stream.cannot) throw new TypeError("no such sound");
    Recorder.made.push(this);
  }
  start() {
    this.state = "recording";
  }
  /* A real one hands over what it has and ends a moment later. */
  stop() {
    this.state = "inactive";
    queueMicrotask(() => {
      this.hear("woof");
      this.onstop();
    });
  }
  hear(words) {
    this.ondataavailable({ data: new Blob([words]) });
  }
}

class Stream {
  on = true;
  constructor({ cannot = false } = {}) {
    this.cannot = cannot;
  }
  getTracks() {
    return [{ stop: () => (this.on = false) }];
  }
}

/* A server that answers with these; what was sent whole is told. */
function serverThat(answers, sent) {
  return (_, { headers, body }) => {
    if (headers["X-Workbook-Whole"] === "1") {
      sent.push([headers["X-Workbook-Field"], body.type, headers["X-Workbook-Seconds"]]);
    }
    return Promise.resolve({ status: answers.shift() ?? 200, json: () => ({}) });
  };
}

/* A browser with this microphone, a server that answers with these, and what was told and sent. */
function browser(microphone, ...answers) {
  const told = [];
  const sent = [];
  const heard = {};
  const silenced = [];
  Recorder.made = [];
  globalThis.window = {
    addEventListener: (kind, heed) => (heard[kind] = heed),
    supportcycleEye: { data: { token: "t", window: "w" } },
    supportcyclePlayback: { silence: () => silenced.push("note") },
    supportcycleSilence: () => silenced.push("reading"),
  };
  globalThis.MediaRecorder = Recorder;
  navigator.mediaDevices = { getUserMedia: microphone };
  globalThis.fetch = serverThat(answers, sent);
  const recording = new Recording();
  recording.hears.add((field, name) => {
    told.push(`${field} ${name}`);
    return true;
  });
  return { heard, recording, sent, silenced, told };
}

/* A browser that asks whether the microphone may be used: each time it was asked, and how to answer. */
function asking() {
  const asked = [];
  const microphone = () => new Promise((may, mayNot) => asked.push({ may: (stream) => may(stream), mayNot }));
  return { asked, ...browser(microphone) };
}

const hears = (stream = new Stream()) => () => Promise.resolve(stream);
const fails = (name) => () => Promise.reject(Object.assign(new Error(), { name }));
const settled = () => new Promise((done) => setTimeout(done, 5));

async function ended(recording) {
  recording.stop();
  await settled();
}

Deno.test("what was said goes to the server with its field, kind and length, and the microphone is off", async () => {
  const stream = new Stream();
  const { recording, sent, told } = browser(hears(stream));
  await recording.start("f1", URL, rootHere());
  assert.equal(recording.isAt("f1"), true);
  await ended(recording);
  assert.deepEqual(sent, [["f1", "audio/webm", "1"]]);
  assert.deepEqual(told, ["f1 recording", "f1 sending", "f1 kept"]);
  assert.deepEqual([stream.on, recording.isAt("f1"), recording.hasUnsaved], [false, false, false]);
});

for (const [name, says] of [["NotAllowedError", "refused"], ["NotFoundError", "no_microphone"]]) {
  Deno.test(`a microphone that fails with ${name} is told, and may be asked for again`, async () => {
    const { recording, sent, told } = browser(fails(name));
    await recording.start("f1", URL, rootHere());
    await recording.start("f1", URL, rootHere());
    assert.deepEqual([told, sent], [[`f1 ${says}`, `f1 ${says}`], []]);
  });
}

Deno.test("a browser that hears but cannot record says so, and lets the microphone go", async () => {
  const stream = new Stream({ cannot: true });
  const { recording, told } = browser(hears(stream));
  await recording.start("f1", URL, rootHere());
  assert.deepEqual([told, stream.on], [["f1 cannot"], false]);
});

Deno.test("two presses while the browser asks are one recording, at the field that was pressed last", async () => {
  const { asked, recording, sent } = asking();
  const presses = ["f1", "f1", "f2"].map((field) => recording.start(field, URL, rootHere()));
  assert.equal(asked.length, 1);
  const stream = new Stream();
  asked[0].may(stream);
  await Promise.all(presses);
  assert.deepEqual([recording.isAt("f2"), Recorder.made.length], [true, 1]);
  await ended(recording);
  assert.deepEqual([sent.map(([field]) => field), stream.on], [["f2"], false]);
});

for (
  const [name, happens] of Object.entries({
    "its screen goes away": ({ root }) => (root.isConnected = false),
    "its panel turns to another field": ({ recording }) => recording.leave("f1"),
    "the page goes away": ({ heard }) => heard.pagehide(),
  })
) {
  Deno.test(`a microphone that comes after ${name} is let go, and the next press asks anew`, async () => {
    const { asked, ...all } = asking();
    const root = rootHere();
    const press = all.recording.start("f1", URL, root);
    happens({ ...all, root });
    const late = new Stream();
    asked[0].may(late);
    await press;
    assert.deepEqual([late.on, Recorder.made, all.told], [false, [], []]);
    const next = all.recording.start("f2", URL, rootHere());
    asked[1].may(new Stream());
    await next;
    assert.equal(all.recording.isAt("f2"), true);
    await ended(all.recording);
  });
}

Deno.test("a recording that begins as another one ends leaves that whole, and is whole itself", async () => {
  const streams = [new Stream(), new Stream()];
  const { recording, sent } = browser(() => Promise.resolve(streams[Recorder.made.length]));
  await recording.start("f1", URL, rootHere());
  const [first] = Recorder.made;
  first.stop = () => {};
  recording.take.begun -= 30000;
  await recording.start("f2", URL, rootHere());
  first.hear("x".repeat(1000000));
  first.onstop();
  const [, second] = Recorder.made;
  assert.deepEqual([recording.isAt("f2"), second.state], [true, "recording"]);
  await ended(recording);
  assert.deepEqual(sent.map(([field, _, seconds]) => [field, seconds]), [["f1", "30"], ["f2", "1"]]);
  assert.deepEqual(streams.map((stream) => stream.on), [false, false]);
});

Deno.test("after two minutes it stops by itself and is kept", async () => {
  const { recording, sent, told } = browser(hears());
  await recording.start("f1", URL, rootHere());
  recording.take.begun -= 121000;
  recording.take.tick();
  await settled();
  assert.deepEqual([sent[0][2], told.at(-1)], ["120", "f1 longest"]);
});

Deno.test("it stops where it would be too large to be kept", async () => {
  const { recording, told } = browser(hears());
  await recording.start("f1", URL, rootHere());
  Recorder.made[0].hear("x".repeat(950000));
  await settled();
  assert.equal(told.at(-1), "f1 full");
});

Deno.test("the lock ends it, and what was said waits until the lock is open", async () => {
  const stream = new Stream();
  const { recording, sent, told } = browser(hears(stream), 403);
  const root = rootHere();
  await recording.start("f1", URL, root);
  root.isConnected = false;
  recording.take.tick();
  await settled();
  assert.deepEqual([stream.on, told.at(-1), recording.hasUnsaved], [false, "f1 locked", true]);
  await recording.notes.send();
  assert.deepEqual([sent.length, told.at(-1), recording.hasUnsaved], [1, "f1 kept", false]);
});

Deno.test("a microphone that is pulled out ends it, and what it heard is kept", async () => {
  const { recording, told } = browser(hears());
  await recording.start("f1", URL, rootHere());
  Recorder.made[0].stop();
  await settled();
  assert.deepEqual([told.at(-1), recording.isAt("f1")], ["f1 kept", false]);
});

Deno.test("a microphone that heard nothing is told", async () => {
  const { recording, sent, told } = browser(hears());
  await recording.start("f1", URL, rootHere());
  Recorder.made[0].hear = () => {};
  await ended(recording);
  assert.deepEqual([sent, told.at(-1)], [[], "f1 nothing"]);
});

Deno.test("as it begins the computer is silent: no note sounds and nothing is read aloud", async () => {
  const { recording, silenced } = browser(hears());
  await recording.start("f1", URL, rootHere());
  assert.deepEqual(silenced, ["note", "reading"]);
  await ended(recording);
});

Deno.test("a page with something that is not kept asks before it is left, and no other page does", async () => {
  const { heard, recording } = browser(hears(), 403);
  const asks = () => {
    let held = false;
    heard.beforeunload({ preventDefault: () => (held = true) });
    return held;
  };
  const before = asks();
  await recording.start("f1", URL, rootHere());
  const meanwhile = asks();
  await ended(recording);
  const unsent = asks();
  await recording.notes.send();
  assert.deepEqual([before, meanwhile, unsent, asks()], [false, true, true, false]);
});

Deno.test("a page that goes away sends what it heard until then at once", async () => {
  const stream = new Stream();
  const { heard, recording, sent } = browser(hears(stream));
  await recording.start("f1", URL, rootHere());
  Recorder.made[0].hear("woof");
  heard.pagehide();
  assert.deepEqual([sent.length, stream.on], [1, false]);
  await settled();
  assert.equal(recording.isAt("f1"), false);
});

Deno.test("what is lost for good while its field is away is told once, by the next field that is drawn", async () => {
  const { recording } = browser(hears(), 400);
  recording.hears.clear();
  await recording.start("f1", URL, rootHere());
  await ended(recording);
  assert.deepEqual([recording.takeUntold(), recording.takeUntold()], ["not_kept", ""]);
});

Deno.test("a browser that cannot record is known beforehand", () => {
  const { recording } = browser(hears());
  assert.equal(recording.can(), true);
  globalThis.MediaRecorder = undefined;
  assert.equal(recording.can(), false);
});

Deno.test("what is being said is sent second by second, and what the server will not have ends it", async () => {
  const bodies = [];
  const { recording, told } = browser(hears());
  globalThis.fetch = async (_, { body }) => {
    bodies.push(await body.text());
    return { status: bodies.length < 3 ? 200 : 400, json: () => ({}) };
  };
  await recording.start("f1", URL, rootHere());
  for (const words of ["wo", "of", "!"]) {
    Recorder.made[0].hear(words);
    await settled();
  }
  recording.take.tick();
  await settled();
  assert.deepEqual(bodies, ["wo", "of", "!"]);
  assert.deepEqual([told.at(-1), recording.isAt("f1")], ["f1 not_kept", false]);
});
