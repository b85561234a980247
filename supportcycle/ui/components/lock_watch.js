/* Asks every now and then how the lock is, and at once when the page comes into view again, in the front or out of a
   frozen state. One instance per page load. Only when something turned is the page drawn anew. */

const EVERY = 15000;
const SOON = 3000;
const SETTLE = 500;

export class Eye {
  constructor() {
    this.busy = false;
    const look = () => document.hidden || this.look();
    for (const back of ["visibilitychange", "resume"]) document.addEventListener(back, look);
    for (const back of ["pageshow", "focus"]) window.addEventListener(back, look);
    this.wait(EVERY);
  }

  settle({ data, parentElement, setTriggerValue }) {
    this.data = data;
    this.turn = () => setTriggerValue("turned", Date.now());
    const box = parentElement.querySelector(".soon");
    if (box === this.box) return;
    this.box = box;
    this.words = box.querySelector("p");
    const button = box.querySelector("button");
    button.textContent = data.say_here;
    button.addEventListener("focus", (event) => (this.before = event.relatedTarget));
    button.addEventListener("click", () => this.stay());
  }

  wait(time) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.look(), time);
  }

  async look(here = false) {
    if (this.busy && !here) return;
    this.busy = true;
    let calm = false;
    try {
      const answer = await this.ask(here);
      if (answer.ok) calm = this.heed(await answer.json());
      else this.turn();
    } catch {
      /* The server is away. When it is back it is another start, which refuses the token of this drawing. */
    }
    this.busy = false;
    this.wait(calm ? EVERY : SOON);
  }

  ask(here) {
    const { token, window, waiting } = this.data;
    const body = JSON.stringify({ token, window, here, waiting });
    const headers = { "Content-Type": "application/json" };
    return fetch(this.data.url, { method: "POST", headers, body, signal: AbortSignal.timeout(8000) });
  }

  /* A drawing that is on its way already says so itself. */
  heed(now) {
    const turned = () => now.unlocked !== this.data.unlocked || (this.data.waiting && !now.waiting);
    this.show(now.soon);
    if (turned()) setTimeout(() => turned() && this.turn(), SETTLE);
    return !now.soon;
  }

  show(soon) {
    if (!this.box || this.box.hidden === !soon) return;
    this.box.hidden = !soon;
    this.words.textContent = soon ? this.data.say_soon : "";
  }

  /* Who was typing goes on typing. */
  async stay() {
    const back = this.before ?? window.supportcycleDrafts?.justLeft();
    await this.look(true);
    back?.focus({ preventScroll: true });
  }
}

export default function (component) {
  window.supportcycleEye ??= new Eye();
  window.supportcycleEye.settle(component);
}
