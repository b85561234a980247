/* Hears every fold that people open or close, and tells the server of those whose inside it draws only when they
   stand open. What the server opened itself it need not be told. What stands open with nothing in it, because the
   news of it was lost or came before this script, it is told again. */

const TOGETHER = 30;
const LOOK_AGAIN = 1000;
const MOST_LOOKS = 6;

export class Folds {
  constructor() {
    this.turned = {};
    this.empty = new Map();
    this.pressed = new WeakSet();
    document.addEventListener("click", (event) => this.heedPress(event.target), true);
    document.addEventListener("toggle", (event) => this.heedToggle(event.target), true);
    setInterval(() => this.lookForEmpty(), LOOK_AGAIN);
  }

  settle({ data, setTriggerValue }) {
    this.begin = `st-key-${data.begin}`;
    this.open = new Set(data.open.split(" "));
    this.tell = (turned) => setTriggerValue("turned", JSON.stringify(turned));
    this.standingOpen().forEach((fold) => this.heed(fold));
  }

  standingOpen() {
    return this.begin ? [...document.querySelectorAll(`[class*="${this.begin}"] details[open]`)] : [];
  }

  heedPress(element) {
    const fold = element.closest?.("summary")?.parentElement;
    if (fold) this.pressed.add(fold);
  }

  heedToggle(fold) {
    if (this.pressed.delete(fold)) this.heed(fold);
  }

  heed(fold) {
    const name = this.nameOf(fold);
    if (!name) return;
    this.turned[name] = fold.open;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.send(), TOGETHER);
  }

  nameOf(fold) {
    const box = fold.closest?.(`[class*="${this.begin}"]`);
    const name = box && [...box.classList].find((one) => one.startsWith(this.begin));
    return name && box.querySelector("details") === fold ? name.slice("st-key-".length) : null;
  }

  send() {
    const news = Object.entries(this.turned).filter(([key, open]) => open !== this.open.has(key));
    this.turned = {};
    for (const [key, open] of news) open ? this.open.add(key) : this.open.delete(key);
    if (news.length) this.tell(Object.fromEntries(news));
  }

  /* Open, at rest and empty for two looks on end: the server does not know. It is told anew, a few times at most. */
  lookForEmpty() {
    const rests = document.querySelector("[data-testid=stApp]")?.dataset.testScriptState === "notRunning";
    const seen = this.empty;
    this.empty = new Map();
    if (!rests || !this.tell) return;
    for (const fold of this.standingOpen()) {
      const name = this.nameOf(fold);
      if (!name || fold.querySelector("[data-testid=stElementContainer]")) continue;
      const times = (seen.get(name) ?? 0) + 1;
      this.empty.set(name, times);
      if (times > 1 && times < MOST_LOOKS) this.tell({ [name]: true });
    }
  }
}

export default function (component) {
  window.supportcycleFolds ??= new Folds();
  window.supportcycleFolds.settle(component);
}
