/* One button that reads aloud what stands on the screen, a sentence at a time. Nothing of it is kept or sent: not what
   was read, not how slowly. It falls silent when somebody presses something else, at Esc, and as soon as the page
   turns or is left. */

import { light, putOut, stands } from "./lit_words.js";
import { sentences } from "./sentences.js";
import { blocksIn } from "./spoken_text.js";
import { nameOf, voiceFor } from "./voices.js";

const LOOK = 120;
const SLOWLY = 0.7;
const LATE = 1500;

export class Reader {
  constructor() {
    this.slow = false;
    this.turn = 0;
    this.voices = globalThis.speechSynthesis;
    this.voices?.cancel();
    this.voices?.addEventListener?.("voiceschanged", () => this.heedVoices());
    document.addEventListener("keydown", (event) => event.key === "Escape" && this.stop(), true);
    document.addEventListener("click", (event) => this.heedPress(event), true);
    document.addEventListener("visibilitychange", () => document.hidden && this.stop());
    window.addEventListener("pagehide", () => this.stop());
    window.supportcycleSilence = () => this.stop();
  }

  settle({ data, parentElement }) {
    if (this.root && data.here !== this.data.here) this.tell("");
    this.data = data;
    this.short = new Set(data.short.split(" "));
    if (parentElement === this.root) return;
    this.stop();
    this.root = parentElement;
    this.find = (name) => parentElement.querySelector(name);
    this.find(".start").addEventListener("click", () => this.reading ? this.stop() : this.start());
    this.find(".pause").addEventListener("click", () => this.reading.paused ? this.speak() : this.pause());
    this.find(".slower").addEventListener("click", () => this.turnSlower());
    for (const name of ["start", "pause", "slower"]) this.name(name, data[`say_${name}`]);
    this.find(".slower").setAttribute("aria-pressed", String(this.slow));
    this.voices?.getVoices();
  }

  name(button, words) {
    this.find(`.${button} .words`).textContent = words;
  }

  /* Voices may come in late: after a while without one it says so. */
  async start() {
    window.supportcyclePlayback?.silence();
    window.supportcycleRecording?.stop();
    const { here, within } = this.data;
    const boxes = within.split(" ").flatMap((key) => [...document.querySelectorAll(`.st-key-${key}`)]);
    const turn = ++this.turn;
    const all = blocksIn(boxes).flatMap((block) =>
      sentences(block.words, this.short).map((place) => ({ block, place }))
    );
    if (!this.canSpeak(all)) await this.untilVoices();
    if (turn !== this.turn) return;
    const lines = all.filter(({ block }) => this.voiceOf(block));
    if (lines.length === 0) return this.tellNone(all);
    this.tell("");
    this.reading = { here, lines, at: 0, paused: false };
    this.timer = setInterval(() => this.look(), LOOK);
    this.name("start", this.data.say_stop);
    this.find(".more").hidden = false;
    this.speak();
  }

  canSpeak(lines) {
    return lines.some(({ block }) => this.voiceOf(block));
  }

  voiceOf(block) {
    return this.voices && voiceFor(block.language, this.voices.getVoices());
  }

  untilVoices() {
    return new Promise((done) => {
      this.heedLate = done;
      setTimeout(done, this.voices?.getVoices().length === 0 ? LATE : 0);
    });
  }

  heedVoices() {
    this.heedLate?.();
    if (this.root && !this.reading) this.tell("");
  }

  /* Goes on with the sentence it is at, from its beginning: a browser that holds its breath often loses its voice. */
  speak() {
    const { lines, at } = this.reading;
    const turn = ++this.turn;
    this.voices.cancel();
    this.reading.paused = false;
    this.name("pause", this.data.say_pause);
    if (at === lines.length) return this.stop();
    const { block, place } = lines[at];
    const spoken = new SpeechSynthesisUtterance(block.words.slice(place.start, place.end));
    spoken.voice = this.voiceOf(block);
    spoken.lang = spoken.voice.lang;
    spoken.rate = this.slow ? SLOWLY : 1;
    spoken.onend = () => turn === this.turn && this.goOn();
    spoken.onerror = () => turn === this.turn && this.stop();
    this.reading.spoken = spoken;
    light(block, place);
    this.voices.speak(spoken);
  }

  goOn() {
    this.reading.at += 1;
    this.speak();
  }

  pause() {
    this.turn += 1;
    this.voices.cancel();
    this.reading.paused = true;
    this.name("pause", this.data.say_go_on);
  }

  turnSlower() {
    this.slow = !this.slow;
    this.find(".slower").setAttribute("aria-pressed", String(this.slow));
    if (this.reading && !this.reading.paused) this.speak();
  }

  stop() {
    this.turn += 1;
    clearInterval(this.timer);
    if (!this.reading) return;
    this.reading = null;
    this.voices.cancel();
    putOut();
    const more = this.find(".more");
    if (more.contains(more.getRootNode().activeElement)) this.find(".start").focus({ preventScroll: true });
    more.hidden = true;
    this.name("start", this.data.say_start);
  }

  /* Whether the page turned, or what is spoken went away from it. */
  look() {
    const { here, lines, at } = this.reading;
    const { block, place } = lines[at];
    if (here !== this.data.here || !this.root.isConnected || !stands(block, place)) this.stop();
  }

  heedPress(event) {
    const pressed = event.composedPath();
    const isOurs = pressed.some((one) => one === this.root);
    if (!isOurs && pressed.some((one) => one.matches?.("button, a, summary"))) this.stop();
  }

  tellNone(lines) {
    const language = lines[0]?.block.language ?? "nl";
    this.tell(this.data.say_none.replace("{language}", nameOf(language)), this.data.say_how);
  }

  tell(none, how = "") {
    this.find(".none").textContent = none;
    this.find(".how").textContent = how;
  }
}

export default function (component) {
  window.supportcycleReader ??= new Reader();
  window.supportcycleReader.settle(component);
}
