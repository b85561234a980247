/* Sends what is being typed to the server before the field is left. One instance per page load; Streamlit
   calls the function below again each time its data change. Drafts live in this page's memory only. */

import { Cursor } from "./cursor.js";
import { fieldAt, fieldKey, questionAt } from "./field_keys.js";
import { isDrawing } from "./stray_keys.js";
import { TypeAhead } from "./type_ahead.js";
import { UnsentDrafts } from "./unsent_drafts.js";

const PAUSE = 400;
const LONGEST_WAIT = 800;
const RETRY = 700;
const LONGEST_RETRY = 10000;
const SETTLE = 150;
const KEEPALIVE_LIMIT = 60000;
const LONGEST_WAY = 30000;

export class Drafts {
  constructor() {
    this.page = crypto.randomUUID();
    this.unsent = new UnsentDrafts();
    this.retry = RETRY;
    this.last = null;
    this.open = true;
    this.opened = 0;
    this.timer = null;
    this.knocking = null;
    this.first = null;
    this.busy = false;
    this.held = false;
    this.redraw = false;
    this.asks = false;
    this.left = 0;
    this.touched = 0;
    this.ahead = new TypeAhead(() => this.sendWaiting());
    this.cursor = new Cursor((field) => field === this.ahead.field);
    this.listen();
  }

  listen() {
    document.addEventListener("focusin", (event) => this.entered(event.target), true);
    document.addEventListener("beforeinput", (event) => this.entered(event.target), true);
    document.addEventListener("input", (event) => this.typed(event.target), true);
    document.addEventListener("focusout", () => this.send(), true);
    document.addEventListener("keydown", (event) => event.key === "Enter" && this.send(), true);
    document.addEventListener("pointerdown", (event) => this.leave(event.target), true);
    document.addEventListener("click", (event) => this.follow(event), true);
    document.addEventListener("visibilitychange", () => document.hidden && this.sendWaiting());
    window.addEventListener("pagehide", () => this.goodbye());
    for (const back of ["pageshow", "online", "focus"]) window.addEventListener(back, () => this.send());
  }

  settle({ data, parentElement, setTriggerValue }) {
    if (this.data && this.data.window !== data.window && !this.unsent.isEmpty) this.redraw = true;
    this.data = data;
    this.line = parentElement.querySelector("[data-status]");
    this.tell = (what) => setTriggerValue(what, Date.now());
    if (this.unsent.isEmpty) this.show(data.status, data.status_kind);
    const wasOpen = this.open;
    this.open = data.open;
    if (data.open) {
      this.opened += 1;
      this.tryHeld();
    }
    if (data.cursor) this.placeCursor(data.cursor, 40);
    else if (data.open && !wasOpen && this.last) this.placeCursor(this.last, 40);
  }

  tryHeld() {
    clearTimeout(this.knocking);
    this.held = false;
    this.send();
  }

  /* What the field holds as somebody comes to it, and before the first new letter: a field with the cursor in it may
     have been filled by the page meanwhile. The server compares it with what stands there by then. */
  entered(element) {
    const key = fieldKey(element);
    if (!key) return;
    this.last = key;
    this.touched = Date.now();
    this.unsent.saw(key, element.value);
  }

  typed(element) {
    const key = this.ahead.keyOf(element);
    if (!key) return;
    this.touched = Date.now();
    this.unsent.typed(key, element.value);
    this.first ??= Date.now();
    clearTimeout(this.timer);
    this.timer = setTimeout(
      () => this.send(),
      Math.max(0, Math.min(PAUSE, this.first + LONGEST_WAIT - Date.now())),
    );
  }

  /* What no line stands for yet is kept as well, when it cannot wait any longer. */
  keepWaiting() {
    for (const [key, text] of this.ahead.waiting()) this.unsent.typed(key, text);
  }

  sendWaiting() {
    this.keepWaiting();
    this.send();
  }

  /* A press outside the field ends the typing first, and a quick tap on a page link waits for that:
     Streamlit would take the words for those of the next page and stay where it is. */
  leave(target) {
    const active = document.activeElement;
    if (!active || active === target || !fieldKey(active)) return;
    this.leftField = active;
    active.blur();
    this.left = Date.now();
  }

  /* The field that a press just ended the typing in, if that was now. */
  justLeft() {
    return Date.now() - this.left < 1000 ? this.leftField : null;
  }

  follow(event) {
    const link = event.target.closest?.("a");
    if (!link || !event.isTrusted || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (Date.now() - this.left > SETTLE) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    setTimeout(() => link.click(), SETTLE);
  }

  body(batch) {
    const { token, window } = this.data;
    return JSON.stringify({ token, window, page: this.page, ...this.unsent.told(batch) });
  }

  async send() {
    clearTimeout(this.timer);
    this.timer = this.first = null;
    if (this.unsent.isEmpty || this.busy || this.held || !this.data) return;
    this.busy = true;
    const sent = this.unsent.batch();
    const { opened } = this;
    const body = this.body(sent);
    this.unsent.sent(sent);
    try {
      await this.handle(await this.post(body), sent, opened);
    } catch {
      this.show(this.data.say_unsent, "wait");
      this.retry = Math.min(LONGEST_RETRY, 1.7 * this.retry);
    }
    this.busy = false;
    if (!this.unsent.isEmpty && !this.held && !this.timer) {
      this.timer = setTimeout(() => this.send(), this.retry);
    }
  }

  post(body) {
    const headers = { "Content-Type": "application/json" };
    const keepalive = body.length < KEEPALIVE_LIMIT;
    return fetch(this.data.url, {
      method: "POST",
      headers,
      body,
      keepalive,
      signal: AbortSignal.timeout(8000),
    });
  }

  async handle(answer, sent, opened) {
    if (answer.status === 403) return this.hold(opened);
    const outcome = await answer.json();
    if (answer.status === 413) outcome.refused = [...sent.keys()];
    for (const key of [...(outcome.saved ?? []), ...(outcome.refused ?? [])]) {
      this.unsent.settled(key, sent.get(key));
    }
    if (outcome.in_conflict?.length) this.asks = true;
    this.retry = answer.status === 503 ? Math.min(LONGEST_RETRY, 1.7 * this.retry) : RETRY;
    if (answer.status === 503) return this.show(this.data.say_unsaved, "problem");
    if (outcome.refused?.length) return this.show(this.data.say_refused, "problem");
    if (!answer.ok) throw new Error("not saved");
    this.show(this.data.say_saved.replace("{time}", outcome.at), "saved");
    if (this.unsent.isEmpty) this.catchUp();
  }

  /* All fields anew after the page was locked; after words of another window only the question about them. The field
     itself stays as it is under the hand that types, and shows the words of both once it is left. */
  catchUp() {
    const what = this.redraw ? "resent" : "asked";
    if (!this.redraw && !this.asks) return;
    if (this.redraw && fieldKey(document.activeElement)) this.open = false;
    this.redraw = this.asks = false;
    this.tell(what);
  }

  /* Locked, or another start of the server: keep the drafts here until the page is open again. What was refused while
     the page opened was sent to the lock of before: it goes again soon. A page that was told that it is open hears
     nothing new when it was refused on the way there: it tries again by itself. */
  hold(opened) {
    this.redraw = true;
    if (opened !== this.opened && this.data.open) return;
    this.held = true;
    this.show(this.data.say_held, "wait");
    clearTimeout(this.knocking);
    this.knocking = setTimeout(() => this.data.open && this.tryHeld(), LONGEST_RETRY);
  }

  goodbye() {
    this.keepWaiting();
    if (this.unsent.isEmpty || !this.data) return;
    const body = this.body(this.unsent.batch());
    if (navigator.sendBeacon(this.data.url, new Blob([body], { type: "application/json" }))) return;
    this.post(body).catch(() => {});
  }

  show(words, kind) {
    if (!this.line || this.line.textContent === words) return;
    this.line.textContent = words;
    this.line.dataset.status = kind;
  }

  /* Who turned to another field since then stays there. */
  placeCursor(key, attempts, asked = Date.now()) {
    const field = fieldAt(key);
    if (fieldKey(document.activeElement) && this.touched > asked) return;
    if (field && !this.cursor.isBringingTo(field)) {
      const question = questionAt(key);
      (question ?? field).scrollIntoView({ block: question ? "start" : "center" });
      field.focus({ preventScroll: true });
    } else if (attempts && Date.now() - asked < LONGEST_WAY) {
      /* However slow the computer: as long as the page is still coming in, so may the field. */
      setTimeout(() => this.placeCursor(key, attempts - !isDrawing(), asked), 50);
    }
  }
}

export default function (component) {
  window.supportcycleDrafts ??= new Drafts();
  window.supportcycleDrafts.settle(component);
}
