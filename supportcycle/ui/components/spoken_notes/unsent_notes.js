/* What was said and is not kept yet, in the memory of this page and nowhere else. It is sent again until it is kept,
   also after the lock was closed or the workbook started anew; a note has one name, the same each time it is sent, so
   that it is never kept twice. */

const AGAIN = 3000;
const LONGEST_WAY = 40000;
const KEEPALIVE_LIMIT = 60000;
const LOST = [400, 413];

function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return `n${[...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("")}`;
}

export class UnsentNotes {
  constructor(tell) {
    this.unsent = new Set();
    this.tell = tell;
  }

  get isEmpty() {
    return this.unsent.size === 0;
  }

  add(note) {
    this.unsent.add({ id: newId(), ...note });
    this.tell(note.field, "sending");
    return this.send();
  }

  /* One after the other. What does not get in holds up what was said later at its own field, and nothing else. */
  async send() {
    clearTimeout(this.timer);
    if (this.busy) return;
    this.busy = true;
    const waiting = new Set();
    try {
      for (const note of this.unsent) {
        if (waiting.has(note.field)) continue;
        this.onItsWay = note;
        if (!this.heed(note, await this.post(note))) waiting.add(note.field);
      }
    } finally {
      this.busy = false;
      this.onItsWay = null;
      if (!this.isEmpty) this.timer = setTimeout(() => this.send(), AGAIN);
    }
  }

  /* Whether this note is done with: kept, or lost for good. */
  heed(note, status) {
    const isKept = status >= 200 && status < 300;
    const isLost = LOST.includes(status);
    if (isKept || isLost) this.unsent.delete(note);
    if (isKept) this.tell(note.field, note.why || "kept", { isNew: true });
    else if (isLost) this.tell(note.field, "not_kept");
    else this.tell(note.field, status === 403 ? "locked" : "unsent");
    return isKept || isLost;
  }

  /* The status of the answer, 0 without one. */
  async post(note) {
    const keepalive = note.sound.size < KEEPALIVE_LIMIT;
    const signal = AbortSignal.timeout(LONGEST_WAY);
    try {
      const headers = this.headers(note);
      const answer = await fetch(note.url, { method: "POST", headers, body: note.sound, keepalive, signal });
      return answer.status;
    } catch {
      return 0;
    }
  }

  /* The token is that of the newest drawing, of whatever page: an earlier start of the workbook had another one. */
  headers({ id, field, sound, seconds }) {
    const newest = window.supportcycleEye.data;
    return {
      "Content-Type": sound.type,
      "X-Workbook-Token": newest.token,
      "X-Workbook-Window": newest.window,
      "X-Workbook-Note": id,
      "X-Workbook-Field": field,
      "X-Workbook-Seconds": String(seconds),
    };
  }

  /* The page goes away: all of it at once, as far as a browser still lets it go. */
  goodbye() {
    for (const note of this.unsent) {
      if (note !== this.onItsWay) this.post(note);
    }
  }
}
