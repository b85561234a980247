/* People on a round field: taken and put down with a mouse, a finger or the arrow keys. Python draws the
   field; this script lays buttons over it, shows the cell somebody would land in, and says what happened. */

const FAR_ENOUGH = 6;
const MOST_ROWS = 5;
const STEPS = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };
const SVG = "http://www.w3.org/2000/svg";
const boards = new WeakMap();

export class Board {
  constructor(root) {
    this.find = (name) => root.querySelector(name);
    this.held = null;
    this.drag = null;
    for (const place of [this.find(".people"), this.find(".tray")]) {
      place.addEventListener("pointerdown", (event) => this.take(event));
      place.addEventListener("pointermove", (event) => this.carry(event));
      place.addEventListener("pointerup", (event) => this.drop(event));
      place.addEventListener("pointercancel", () => this.letGo());
      place.addEventListener("keydown", (event) => this.step(event));
      place.addEventListener("focusout", () => this.drag || this.letGo());
      place.addEventListener("click", (event) => this.pick(event));
    }
  }

  settle({ data, setTriggerValue }) {
    this.send = setTriggerValue;
    if (this.drawn === data.svg + data.board + data.chosen) return;
    this.drawn = data.svg + data.board + data.chosen;
    Object.assign(this, JSON.parse(data.board));
    this.chosen = data.chosen;
    const focused = this.find(".board").getRootNode().activeElement?.dataset?.id;
    this.find(".picture").innerHTML = data.svg;
    this.svg = this.find(".picture svg");
    const box = this.svg.viewBox.baseVal;
    [this.left, this.top, this.wide, this.high] = [box.x, box.y, box.width, box.height];
    this.find(".board").classList.toggle("large", Boolean(this.large));
    this.find(".board").style.setProperty("--ratio", this.wide / this.high);
    this.letGo();
    this.lay();
    this.find("#how").textContent = this.pieces.length ? this.say.how : "";
    if (focused) this.button(this.next ?? focused)?.focus({ preventScroll: true });
    if (this.done) this.tell(this.say.set, this.done);
    this.done = this.next = null;
  }

  lay() {
    const [people, tray] = [".people", ".tray"].map(this.find);
    for (const place of [people, tray]) place.replaceChildren();
    tray.setAttribute("aria-label", this.say.tray);
    if (this.pieces.some((piece) => piece.x === null)) tray.append(this.say.tray);
    for (const piece of this.pieces) {
      const button = document.createElement("button");
      button.type = "button";
      button.dataset.id = piece.id;
      button.setAttribute("aria-pressed", String(piece.id === this.chosen));
      button.setAttribute("aria-describedby", "how");
      if (piece.x === null) {
        button.textContent = piece.name;
        button.title = piece.name;
        tray.append(button);
      } else {
        button.setAttribute("aria-label", `${piece.name}: ${this.where(piece)}`);
        this.move(button, piece);
        people.append(button);
      }
    }
    this.fit(tray);
  }

  /* The tray shows whole rows, and keeps the room it once took: the map stays where it is when a row empties. */
  fit(tray) {
    const buttons = [...tray.querySelectorAll("button")];
    this.find(".board").classList.toggle("begun", Boolean(buttons.length || this.room));
    if (tray.clientWidth !== this.wideTray) this.room = 0;
    this.wideTray = tray.clientWidth;
    tray.style.minHeight = tray.style.maxHeight = "";
    const tops = [...new Set(buttons.map((one) => one.offsetTop))];
    if (tops.length > MOST_ROWS) tray.style.maxHeight = `${tops[MOST_ROWS] - tops[0] + 4}px`;
    if (tops.length) this.room = Math.max(this.room ?? 0, tray.getBoundingClientRect().height);
    if (this.room) tray.style.minHeight = `${this.room}px`;
  }

  where({ ring, sector }) {
    return [this.shape.rings[ring], this.shape.sectors[sector]].filter(Boolean).join(", ");
  }

  button(id) {
    return [...this.find(".board").querySelectorAll("button")].find((one) => one.dataset.id === id);
  }

  piece(button) {
    return this.pieces.find((one) => one.id === button?.dataset?.id);
  }

  move(button, { x, y }) {
    button.style.left = `${(100 * (x - this.left)) / this.wide}%`;
    button.style.top = `${(100 * (y - this.top)) / this.high}%`;
  }

  tell(words, piece) {
    const filled = { "{name}": piece.name, "{place}": this.where(piece) };
    this.find(".said").textContent = words.replace(/\{name\}|\{place\}/g, (each) => filled[each]);
  }

  take(event) {
    const button = event.target.closest("button");
    if (!button || event.button !== 0) return;
    this.moved = false;
    this.drag = { id: event.pointerId, button, x: event.clientX, y: event.clientY, far: false };
    button.setPointerCapture(event.pointerId);
  }

  carry(event) {
    const drag = this.drag;
    if (!drag || event.pointerId !== drag.id) return;
    drag.far ||= Math.hypot(event.clientX - drag.x, event.clientY - drag.y) > FAR_ENOUGH;
    if (!drag.far) return;
    const point = this.point(event);
    this.held = { ...this.piece(drag.button), ...point, ...this.cellOf(point) };
    this.show(this.held.ring === null ? this.say.outside : this.say.now);
  }

  drop(event) {
    const { drag, held } = this;
    this.drag = null;
    if (!drag?.far || event.pointerId !== drag.id) return;
    this.moved = true;
    if (held && held.ring !== null) this.put(held, { x: held.x, y: held.y });
    else this.letGo();
  }

  pick(event) {
    const piece = this.piece(event.target.closest("button"));
    const moved = this.moved;
    this.moved = false;
    if (!piece || moved) return;
    this.held ? this.putByKeys(piece) : this.send("chosen", piece.id);
  }

  step(event) {
    const piece = this.piece(event.target.closest("button"));
    if (!piece) return;
    if (event.key === "Escape" && this.held) {
      event.preventDefault();
      this.letGo();
    }
    if (!(event.key in STEPS)) return;
    event.preventDefault();
    const [in_out, aside] = STEPS[event.key];
    const from = this.held ?? piece;
    const last = this.shape.rings.length - 1;
    const count = this.shape.sectors.length;
    const ring = from.ring === null ? last : Math.min(last, Math.max(0, from.ring + in_out));
    const sector = from.sector === null ? 0 : (from.sector + aside + count) % count;
    this.held = { ...piece, ring, sector, ...this.middle(ring, sector) };
    this.show(this.say.now);
  }

  /* Who lays down those without a place goes on to the one after this: two keys for each of them. */
  putByKeys(piece) {
    const waiting = this.pieces.filter((one) => one.x === null);
    const at = waiting.findIndex(({ id }) => id === piece.id);
    this.next = at < 0 ? null : (waiting[at + 1] ?? waiting[at - 1])?.id;
    this.put(this.held, {});
  }

  put(held, point) {
    this.done = held;
    setTimeout(() => this.held === held && this.letGo(), 1000);
    this.send("put", JSON.stringify({ id: held.id, ring: held.ring, sector: held.sector, ...point }));
  }

  show(words) {
    const ghost = this.ghost();
    this.move(ghost, this.held);
    this.outline();
    this.tell(words, this.held);
  }

  ghost() {
    let ghost = this.find(".ghost");
    if (!ghost) {
      ghost = this.find(".people").appendChild(document.createElement("div"));
      ghost.className = "ghost";
    }
    return ghost;
  }

  letGo() {
    if (this.held) this.find(".said").textContent = "";
    this.held = null;
    this.find(".ghost")?.remove();
    this.find(".cell")?.remove();
  }

  point(event) {
    const seen = this.svg.getBoundingClientRect();
    const x = this.left + ((event.clientX - seen.left) / seen.width) * this.wide;
    const y = this.top + ((event.clientY - seen.top) / seen.height) * this.high;
    return { x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 };
  }

  cellOf({ x, y }) {
    const { shape } = this;
    const far = Math.hypot((x - shape.x) / shape.rx, y / shape.ry);
    const ring = shape.edges.findIndex((edge) => far <= edge);
    if (ring < 0) return { ring: null, sector: null };
    const turned = (Math.atan2(y, x - shape.x) * 180) / Math.PI - shape.turn + 720;
    return { ring, sector: Math.floor(((turned % 360) * this.shape.sectors.length) / 360) };
  }

  onOval(part, angle) {
    const [across, down] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)];
    const far = part / Math.hypot(across / this.shape.rx, down / this.shape.ry);
    return { x: this.shape.x + far * across, y: far * down };
  }

  sides(ring, sector) {
    const wide = 360 / this.shape.sectors.length;
    const from = this.shape.turn + wide * sector;
    const { edges } = this.shape;
    return { inner: ring ? edges[ring - 1] : 0, outer: edges[ring], from, to: from + wide };
  }

  middle(ring, sector) {
    const { inner, outer, from, to } = this.sides(ring, sector);
    return this.onOval((inner + outer) / 2, (from + to) / 2);
  }

  outline() {
    this.find(".cell")?.remove();
    if (this.held.ring === null) return;
    const { inner, outer, from, to } = this.sides(this.held.ring, this.held.sector);
    const at = (part, angle) =>
      Object.values(this.onOval(part, angle)).map((one) => one.toFixed(1)).join(" ");
    const arc = (part, way) => `A${this.shape.rx * part} ${this.shape.ry * part} 0 0 ${way} `;
    const back = inner ? `L${at(inner, to)}${arc(inner, 0)}${at(inner, from)}` : `L${this.shape.x} 0`;
    const cell = document.createElementNS(SVG, "path");
    cell.setAttribute("class", "cell");
    cell.setAttribute("d", `M${at(outer, from)}${arc(outer, 1)}${at(outer, to)}${back}Z`);
    this.svg.append(cell);
  }
}

export default function (component) {
  const root = component.parentElement;
  if (!boards.has(root)) boards.set(root, new Board(root));
  boards.get(root).settle(component);
}
