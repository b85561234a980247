/* Records a note of two minutes at most, one at a time. It ends by itself when its field goes away, by a turn of the
   page or by the lock, and what it heard until then is kept. */

import { Saying, UnsentNotes } from "./unsent_notes.js";

const LONGEST = 120;
const MOST_BYTES = 900000;
const KINDS = ["audio/webm;codecs=opus", "audio/webm", "audio/ogg;codecs=opus", "audio/mp4"];

const kindHere = () => KINDS.find((kind) => MediaRecorder.isTypeSupported(kind));
const letGo = (stream) => stream.getTracks().forEach((track) => track.stop());

class Take {
  constructor(stream, { field, url, root }, { heed, more, end }) {
    Object.assign(this, { stream, field, root, heed, more, end });
    this.recorder = new MediaRecorder(stream, { mimeType: kindHere(), audioBitsPerSecond: 32000 });
    this.said = new Saying({ field, url }, this.recorder.mimeType.split(";")[0]);
    this.recorder.ondataavailable = ({ data }) => this.add(data);
    this.recorder.onstop = () => this.finish();
    this.recorder.start(1000);
    this.begun = Date.now();
    this.clock = setInterval(() => this.tick(), 250);
  }

  get seconds() {
    return Math.min(LONGEST, ((this.stopped ?? Date.now()) - this.begun) / 1000);
  }

  get goesOn() {
    return !this.stopped;
  }

  add(data) {
    if (!data.size) return;
    this.said.add(data);
    this.said.seconds = Math.max(1, Math.round(this.seconds));
    if (this.said.sound.size > MOST_BYTES) this.stop("full");
    if (!this.isFinished) this.more(this.said);
  }

  tick() {
    if (!this.root.isConnected || this.said.isLost) this.stop();
    else if (this.seconds >= LONGEST) this.stop("longest");
    else if (this.goesOn) this.heed(this);
  }

  stop(why = "") {
    if (!this.goesOn) return;
    this.stopped = Date.now();
    this.said.why = why;
    this.recorder.stop();
  }

  /* Lets the microphone go and hands over what was heard until now, once. */
  finish() {
    if (this.isFinished) return;
    this.isFinished = true;
    this.stopped ??= Date.now();
    clearInterval(this.clock);
    letGo(this.stream);
    this.said.isEnded = true;
    this.said.seconds = Math.max(1, Math.round(this.seconds));
    this.end(this);
  }
}

export class Recording {
  constructor() {
    this.hears = new Set();
    this.notes = new UnsentNotes((...told) => this.tell(...told));
    window.addEventListener("pagehide", () => this.goodbye());
    window.addEventListener("beforeunload", (event) => this.hasUnsaved && event.preventDefault());
  }

  /* Whether this browser can record at all. */
  can() {
    return Boolean(globalThis.MediaRecorder && navigator.mediaDevices?.getUserMedia && kindHere());
  }

  /* Whether this is the note that is being said now. */
  isSaying(id) {
    return this.take?.said.id === id;
  }

  isAt(field) {
    return Boolean(this.take?.goesOn) && this.take.field === field;
  }

  get hasUnsaved() {
    return Boolean(this.take) || !this.notes.isEmpty;
  }

  /* Begin at this field, which goes by its key; tells how it goes by names of sentences. Until the browser has asked
     whether it may, a next press only says where. */
  async start(field, url, root) {
    this.stop();
    this.wanted = { field, url, root };
    if (this.asking) return;
    this.asking = true;
    try {
      this.begin(await navigator.mediaDevices.getUserMedia({ audio: true }));
    } catch (error) {
      const isRefused = error.name === "NotAllowedError";
      this.tell(this.wanted?.field ?? field, isRefused ? "refused" : "no_microphone");
    } finally {
      this.asking = false;
      this.wanted = null;
    }
  }

  /* Whoever pressed may be gone by now, or be on the other side of the lock. */
  begin(stream) {
    const { wanted } = this;
    if (!wanted?.root.isConnected) return letGo(stream);
    window.supportcyclePlayback?.silence();
    window.supportcycleSilence?.();
    try {
      const heed = (take) => this.tell(take.field, "recording", { seconds: take.seconds });
      const more = (said) => this.notes.add(said);
      this.take = new Take(stream, wanted, { heed, more, end: (take) => this.end(take) });
    } catch {
      letGo(stream);
      return this.tell(wanted.field, "cannot");
    }
    this.take.tick();
  }

  end(take) {
    if (this.take === take) this.take = null;
    if (take.said.sound.size) this.notes.add(take.said);
    else this.tell(take.field, "nothing");
  }

  stop() {
    this.wanted = null;
    this.take?.stop();
  }

  /* The field with this key is no longer there. */
  leave(field) {
    if ([this.wanted, this.take].some((one) => one?.field === field)) this.stop();
  }

  /* What comes after the page has gone is heard by nobody: what was said in the last second. */
  goodbye() {
    this.notes.goodbye(() => {
      this.stop();
      this.take?.finish();
    });
  }

  /* What is lost is told by the next field that is drawn when it cannot be told at its own. */
  tell(field, name, more = {}) {
    const isHeard = [...this.hears].map((hear) => hear(field, name, more)).includes(true);
    if (name === "not_kept" && !isHeard) this.untold = name;
  }

  takeUntold() {
    const { untold } = this;
    this.untold = "";
    return untold;
  }
}
