/* Records a note of two minutes at most, and sends it. What could not be sent is kept in the memory of this page and
   sent again, also after the lock was closed for a while; it is written nowhere else. */

const LONGEST = 120;
const MOST_BYTES = 1000000;
const AGAIN = 3000;
const KINDS = ["audio/webm;codecs=opus", "audio/webm", "audio/ogg;codecs=opus", "audio/mp4"];
const GONE = [400, 413];

export class Recording {
  constructor() {
    this.unsent = [];
    this.hears = new Set();
    window.addEventListener("pagehide", () => this.stop());
  }

  /* Whether this browser can record at all. */
  can() {
    return Boolean(globalThis.MediaRecorder && navigator.mediaDevices?.getUserMedia && this.kind());
  }

  kind() {
    return KINDS.find((kind) => MediaRecorder.isTypeSupported(kind));
  }

  /* Begin at the field with this key; tells how it goes by names of sentences. */
  async start(field, target, root) {
    this.stop();
    this.root = root;
    window.supportcycleSilence?.();
    this.field = field;
    let stream;
    try {
      stream = await navigator.mediaDevices.getUserMedia({ audio: true });
    } catch (error) {
      const isRefused = error.name === "NotAllowedError";
      return this.tell(field, isRefused ? "refused" : "no_microphone");
    }
    this.take(stream, field, target);
  }

  take(stream, field, target) {
    const recorder = new MediaRecorder(stream, { mimeType: this.kind(), audioBitsPerSecond: 32000 });
    const parts = [];
    let size = 0;
    recorder.ondataavailable = ({ data }) => {
      parts.push(data);
      size += data.size;
      if (size > MOST_BYTES * 0.9) this.stop("longest");
    };
    recorder.onstop = () => {
      clearInterval(this.clock);
      stream.getTracks().forEach((track) => track.stop());
      this.recorder = null;
      const sound = new Blob(parts, { type: recorder.mimeType.split(";")[0] });
      if (size) this.keep({ field, target, sound, seconds: Math.max(1, Math.round(this.seconds)) });
      else this.tell(field, "nothing");
    };
    this.recorder = recorder;
    this.begun = Date.now();
    this.seconds = 0;
    this.why = "";
    recorder.start(1000);
    this.clock = setInterval(() => this.tick(), 250);
    this.tell(field, "recording");
  }

  tick() {
    this.seconds = Math.min(LONGEST, (Date.now() - this.begun) / 1000);
    if (this.seconds >= LONGEST || !this.root.isConnected) this.stop("longest");
    else this.tell(this.field, "recording");
  }

  stop(why = "") {
    if (this.recorder?.state !== "recording") return;
    this.seconds = Math.min(LONGEST, (Date.now() - this.begun) / 1000);
    this.why = why;
    this.recorder.stop();
  }

  keep(note) {
    this.unsent.push({ ...note, why: this.why });
    this.tell(note.field, "sending");
    return this.send();
  }

  /* One after the other, in the order in which they were said. */
  async send() {
    if (this.busy) return;
    this.busy = true;
    while (this.unsent.length) {
      const [note] = this.unsent;
      const answer = await this.post(note);
      if (answer?.ok) this.unsent.shift();
      else if (answer && GONE.includes(answer.status)) this.unsent.shift();
      else {
        this.tell(note.field, answer?.status === 403 ? "locked" : "unsent");
        setTimeout(() => this.send(), AGAIN);
        break;
      }
      this.tell(note.field, answer.ok ? note.why || "kept" : "not_kept", { isNew: answer.ok });
    }
    this.busy = false;
  }

  async post({ field, target, sound, seconds }) {
    const headers = {
      "Content-Type": sound.type,
      "X-Workbook-Token": target.token,
      "X-Workbook-Window": target.window,
      "X-Workbook-Field": field,
      "X-Workbook-Seconds": String(seconds),
    };
    try {
      return await fetch(target.url, { method: "POST", headers, body: sound });
    } catch {
      return null;
    }
  }

  tell(field, name, more = {}) {
    for (const hear of this.hears) hear(field, name, more);
  }
}
