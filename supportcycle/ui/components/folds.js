/* Hears every fold that opens or closes, and tells the server of those whose inside it draws only when they stand
   open. What the server opened itself it need not be told; what was opened before this script was there it is. */

const TOGETHER = 30;

class Folds {
  constructor() {
    this.turned = {};
    document.addEventListener("toggle", (event) => this.heed(event.target), true);
  }

  settle({ data, setTriggerValue }) {
    this.begin = `st-key-${data.begin}`;
    this.open = new Set(data.open.split(" "));
    this.tell = (turned) => setTriggerValue("turned", JSON.stringify(turned));
    document.querySelectorAll(`[class*="${this.begin}"] details[open]`).forEach((fold) => this.heed(fold));
  }

  heed(fold) {
    const box = fold.closest?.(`[class*="${this.begin}"]`);
    const name = box && [...box.classList].find((one) => one.startsWith(this.begin));
    if (!name || box.querySelector("details") !== fold) return;
    this.turned[name.slice("st-key-".length)] = fold.open;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.send(), TOGETHER);
  }

  send() {
    const news = Object.entries(this.turned).filter(([key, open]) => open !== this.open.has(key));
    this.turned = {};
    for (const [key, open] of news) open ? this.open.add(key) : this.open.delete(key);
    if (news.length) this.tell(Object.fromEntries(news));
  }
}

export default function (component) {
  window.supportcycleFolds ??= new Folds();
  window.supportcycleFolds.settle(component);
}
