/* What was said gets in once and in its order, also after the lock and after a new start of the workbook. */

import assert from "node:assert/strict";
import { Saying, UnsentNotes } from "../../../../supportcycle/ui/components/spoken_notes/unsent_notes.js";

const SOUND = new Blob(["woof"], { type: "audio/webm" });
const note = (field, more = {}) =>
  Object.assign(new Saying({ field, url: "/spoken" }, "audio/webm"), {
    sound: SOUND,
    seconds: 7,
    isEnded: true,
    ...more,
  });
const settled = () => new Promise((done) => setTimeout(done, 5));

/* A page of this start of the workbook, with a server that answers with these; what was sent and told. */
function page(...answers) {
  const told = [];
  const sent = [];
  globalThis.window = { supportcycleEye: { data: { token: "t1", window: "w1" } } };
  globalThis.fetch = (_, { headers, body, keepalive }) => {
    sent.push({ ...headers, body, keepalive });
    const answer = answers.shift();
    if (answer instanceof Promise) return answer;
    const json = () => Promise.resolve(answer === 409 ? { kept: answers.shift() } : {});
    return answer ? Promise.resolve({ status: answer, json }) : Promise.reject(new TypeError("away"));
  };
  const notes = new UnsentNotes((_, name, { isNew } = {}) => told.push(isNew ? `${name}!` : name));
  return { notes, sent, told, answers };
}

const slicesOf = (sent) =>
  Promise.all(sent.map(async (each) => [
    ...[each["X-Workbook-Start"], await each.body.text(), each["X-Workbook-Whole"]],
  ]));
const fieldsOf = (sent) => sent.map((each) => each["X-Workbook-Field"]);

/* What waits to be done later than the next moment, with those that were called off left out. */
async function withClock(act) {
  const { setTimeout: later, clearTimeout: off } = globalThis;
  const waiting = new Map();
  globalThis.setTimeout = (done, time) => {
    if (time < 1000) return later(done, time);
    waiting.set(waiting.size + 1, done);
    return waiting.size;
  };
  globalThis.clearTimeout = (id) => waiting.delete(id) || off(id);
  try {
    await act(waiting);
  } finally {
    Object.assign(globalThis, { setTimeout: later, clearTimeout: off });
  }
}

Deno.test("a note goes with its field, kind, length and a name of its own", async () => {
  const { notes, sent, told } = page(200, 200);
  await notes.add(note("f1"));
  await notes.add(note("f1", { why: "longest" }));
  assert.deepEqual(
    [sent[0]["X-Workbook-Field"], sent[0]["Content-Type"], sent[0]["X-Workbook-Seconds"]],
    ["f1", "audio/webm", "7"],
  );
  for (const each of sent) assert.match(each["X-Workbook-Note"], /^n[0-9a-f]{32}$/);
  assert.notEqual(sent[0]["X-Workbook-Note"], sent[1]["X-Workbook-Note"]);
  assert.deepEqual(told, ["sending", "kept!", "sending", "longest!"]);
});

for (const [status, says] of [[403, "locked"], [503, "unsent"], [500, "unsent"], [null, "unsent"]]) {
  Deno.test(`an answer of ${status} loses nothing: it is told, and sent again under the same name`, () =>
    withClock(async (waiting) => {
      const { notes, sent, told } = page(status, 200);
      await notes.add(note("f1"));
      assert.deepEqual([told.at(-1), notes.isEmpty, waiting.size], [says, false, 1]);
      [...waiting.values()][0]();
      await settled();
      assert.deepEqual([told.at(-1), notes.isEmpty, sent.length], ["kept!", true, 2]);
      assert.equal(sent[0]["X-Workbook-Note"], sent[1]["X-Workbook-Note"]);
    }));
}

Deno.test("after a new start it goes with the token and window of the newest drawing", () =>
  withClock(async () => {
    const { notes, sent } = page(403, 200);
    await notes.add(note("f1"));
    globalThis.window.supportcycleEye.data = { token: "t2", window: "w2" };
    await notes.send();
    assert.deepEqual(
      sent.map((each) => [each["X-Workbook-Token"], each["X-Workbook-Window"]]),
      [["t1", "w1"], ["t2", "w2"]],
    );
    assert.ok(notes.isEmpty);
  }));

Deno.test("however often it is sent meanwhile, one next time waits", () =>
  withClock(async (waiting) => {
    const { notes, sent } = page();
    await notes.add(note("f1"));
    await notes.send();
    await Promise.all([notes.send(), notes.send()]);
    assert.deepEqual([sent.length, waiting.size], [3, 1]);
  }));

for (const status of [400, 413]) {
  Deno.test(`what is answered with ${status} is told and let go, and the next one goes on`, async () => {
    const { notes, sent, told } = page(status, 200);
    notes.add(note("f1"));
    notes.add(note("f1"));
    await settled();
    assert.deepEqual([notes.isEmpty, fieldsOf(sent)], [true, ["f1", "f1"]]);
    assert.deepEqual(told.slice(-2), ["not_kept", "kept!"]);
  });
}

Deno.test("what cannot be kept now holds up the next of its own field, and no other", () =>
  withClock(async () => {
    const { notes, sent } = page(503, 200);
    for (const field of ["f1", "f1", "f2"]) notes.add(note(field));
    await settled();
    assert.deepEqual([fieldsOf(sent), notes.unsent.size], [["f1", "f2"], 2]);
  }));

Deno.test("as the page goes away all that is small enough goes along, also what is on its way", () =>
  withClock(async () => {
    const { notes, sent, answers } = page(new Promise(() => {}));
    notes.add(note("f1"));
    notes.add(note("f2"));
    notes.add(note("f3", { sound: new Blob([new Uint8Array(70000)], { type: "audio/webm" }) }));
    answers.push(200, 200, 200);
    notes.goodbye();
    await settled();
    assert.deepEqual(fieldsOf(sent), ["f1", "f1", "f2", "f3"]);
    assert.deepEqual(sent.map((each) => each.keepalive), [false, true, true, false]);
  }));

Deno.test("what is being said goes in slices as it comes, and is told when the last one is kept", async () => {
  const { notes, sent, told } = page(200, 200, 200);
  const saying = note("f1", { sound: new Blob([]), isEnded: false });
  for (const words of ["wo", "of"]) {
    saying.add(words);
    await notes.add(saying);
  }
  assert.deepEqual([told, notes.isEmpty], [[], false]);
  saying.isEnded = true;
  await notes.add(saying);
  assert.deepEqual(await slicesOf(sent), [["0", "wo", "0"], ["2", "of", "0"], ["4", "", "1"]]);
  assert.deepEqual([told, notes.isEmpty], [["sending", "kept!"], true]);
});

Deno.test("what came in while a slice was on its way follows on it at once", async () => {
  let arrive;
  const { notes, sent, answers } = page(new Promise((done) => (arrive = done)));
  const saying = note("f1", { isEnded: false });
  const busy = notes.add(saying);
  saying.add("more");
  notes.add(saying);
  answers.push(200);
  arrive({ status: 200, json: () => ({}) });
  await busy;
  assert.deepEqual(await slicesOf(sent), [["0", "woof", "0"], ["4", "more", "0"]]);
});

Deno.test("a slice before it that the server does not have is sent again, and the whole goes in parts", async () => {
  const { notes, sent, told } = page(409, 1, 200, 200);
  await notes.add(note("f1", { sound: new Blob(["x".repeat(50000)]), kept: 10 }));
  assert.deepEqual(
    sent.map((each) => [each["X-Workbook-Start"], each.body.size, each["X-Workbook-Whole"]]),
    [["10", 48000, "0"], ["1", 48000, "0"], ["48001", 1999, "1"]],
  );
  assert.equal(told.at(-1), "kept!");
});

Deno.test("as the page goes away all that is said and not kept goes along in one", async () => {
  const { notes, sent } = page(new Promise(() => {}), 200);
  const saying = note("f1", { isEnded: false });
  notes.add(saying);
  notes.goodbye(() => {
    saying.add("the last second");
    saying.isEnded = true;
    notes.add(saying);
  });
  assert.deepEqual(await slicesOf(sent), [["0", "woof", "0"], ["0", "woofthe last second", "1"]]);
});

Deno.test("what is lost while it is being said is told once it has ended, and nothing more of it is sent", async () => {
  const { notes, sent, told } = page(400);
  const saying = note("f1", { isEnded: false });
  await notes.add(saying);
  assert.deepEqual([saying.isLost, told], [true, []]);
  saying.isEnded = true;
  await notes.add(saying);
  assert.deepEqual([sent.length, told], [1, ["not_kept"]]);
});
