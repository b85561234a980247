/* What was said and is not kept yet, in the memory of this page and nowhere else. It goes in slices while it is still
   being said, so that a page that is closed has little left to send. It is sent again until it is kept, also after the
   lock was closed or the workbook started anew; a note has one name, the same each time it is sent, so that it is never
   kept twice. */

const AGAIN = 3000;
const LONGEST_WAY = 40000;
const LARGEST_SLICE = 48000;
const KEEPALIVE_LIMIT = 60000;
const LOST = [400, 413];
const GAP = 409;

function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return `n${[...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("")}`;
}

/* What is being said at a field: the sound until now, and how much of it is kept. */
export class Saying {
  constructor({ field, url }, kind) {
    Object.assign(this, { id: newId(), field, url, kind, kept: 0, seconds: 1, why: "" });
    Object.assign(this, { isEnded: false, isLost: false, sound: new Blob([], { type: kind }) });
  }

  add(data) {
    this.sound = new Blob([this.sound, data], { type: this.kind });
  }

  get waits() {
    return this.isEnded || this.kept < this.sound.size;
  }

  slice(most) {
    const start = this.kept;
    const end = Math.min(this.sound.size, start + most);
    const isWhole = this.isEnded && end === this.sound.size;
    return { start, end, isWhole, body: this.sound.slice(start, end, this.kind) };
  }
}

export class UnsentNotes {
  constructor(tell) {
    this.unsent = new Set();
    this.tell = tell;
  }

  get isEmpty() {
    return this.unsent.size === 0;
  }

  /* More was said, or it has ended. */
  add(note) {
    if (note.isLost) return this.lose(note);
    this.unsent.add(note);
    if (note.isEnded) this.tell(note.field, "sending");
    return this.send();
  }

  /* One after the other. What does not get in holds up what was said later at its own field, and nothing else. */
  async send() {
    clearTimeout(this.timer);
    if (this.busy || this.isLeaving) return;
    this.busy = true;
    const waiting = new Set();
    try {
      for (let note = this.next(waiting); note; note = this.next(waiting)) {
        if (!await this.sendSlice(note)) waiting.add(note.field);
      }
    } finally {
      this.busy = false;
      if (waiting.size) this.timer = setTimeout(() => this.send(), AGAIN);
    }
  }

  next(waiting) {
    return [...this.unsent].find((note) => note.waits && !waiting.has(note.field));
  }

  /* Whether what comes after it may go: this slice is kept, or its note is lost for good. */
  async sendSlice(note) {
    const slice = note.slice(LARGEST_SLICE);
    const { status, kept } = await this.post(note, slice);
    if (status === GAP && kept < slice.start) {
      note.kept = kept;
      return true;
    }
    const isKept = status >= 200 && status < 300;
    if (isKept) note.kept = slice.end;
    return this.heed(note, status, isKept && slice.isWhole) || isKept;
  }

  /* Whether this note is done with: kept, or lost for good. */
  heed(note, status, isWhole) {
    const isLost = LOST.includes(status);
    if (isWhole || isLost) this.unsent.delete(note);
    if (isWhole) this.tell(note.field, note.why || "kept", { isNew: true });
    else if (isLost) this.lose(note);
    else if (status < 200 || status >= 300) this.tell(note.field, status === 403 ? "locked" : "unsent");
    return isWhole || isLost;
  }

  lose(note) {
    note.isLost = true;
    if (note.isEnded) this.tell(note.field, "not_kept");
  }

  /* The status of the answer, 0 without one, and how much is kept where it says so. Little may go along with a page
     that goes away: nothing else asks for that. */
  async post(note, slice, isLast = false) {
    const keepalive = isLast && slice.body.size < KEEPALIVE_LIMIT;
    const signal = AbortSignal.timeout(LONGEST_WAY);
    try {
      const headers = this.headers(note, slice);
      const answer = await fetch(note.url, { method: "POST", headers, body: slice.body, keepalive, signal });
      const { kept = 0 } = await answer.json();
      return { status: answer.status, kept };
    } catch {
      return { status: 0, kept: 0 };
    }
  }

  /* The token is that of the newest drawing, of whatever page: an earlier start of the workbook had another one. */
  headers({ id, field, kind, seconds }, { start, isWhole }) {
    const newest = window.supportcycleEye.data;
    return {
      "Content-Type": kind,
      "X-Workbook-Token": newest.token,
      "X-Workbook-Window": newest.window,
      "X-Workbook-Note": id,
      "X-Workbook-Field": field,
      "X-Workbook-Seconds": String(seconds),
      "X-Workbook-Start": String(start),
      "X-Workbook-Whole": isWhole ? "1" : "0",
    };
  }

  /* The page goes away, after `end` has ended what was being said: all that is left at once, as far as a browser still
     lets it go. What is on its way now may be cut off by that, and what comes twice is kept once. */
  goodbye(end = () => {}) {
    this.isLeaving = true;
    end();
    for (const note of this.unsent) this.post(note, note.slice(Infinity), true);
    this.isLeaving = false;
  }
}
