/* At a field: a button to say something instead of typing it, and what was said there, to hear again or take away. */

import { Playback } from "./playback.js";
import { Recording } from "./recording.js";

const panels = new WeakMap();
const clock = (seconds) => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;

export class Panel {
  constructor(root, recording, playback) {
    this.recording = recording;
    this.playback = playback;
    this.find = (name) => root.querySelector(name);
    this.root = root;
    this.find(".say").addEventListener("click", () => this.press());
    const hear = (...told) => root.isConnected ? this.hear(...told) : void recording.hears.delete(hear);
    recording.hears.add(hear);
  }

  settle({ data, setTriggerValue }) {
    const before = this.data?.field ?? data.field;
    this.data = data;
    this.tell = setTriggerValue;
    if (before !== data.field) {
      this.recording.leave(before);
      this.say("");
    }
    this.name(this.isRecording() ? "stop" : "start");
    this.find(".say").hidden = !data.may_say;
    this.lay(JSON.parse(data.notes).filter((note) => !this.recording.isSaying(note.id)));
    const untold = this.isRecording() ? "" : this.recording.takeUntold();
    if (untold) this.say(data[`say_${untold}`]);
    this.recording.notes.send();
  }

  isRecording() {
    return this.recording.isAt(this.data.field);
  }

  press() {
    if (this.isRecording()) return this.recording.stop();
    if (!this.recording.can()) return this.say(this.data.say_cannot);
    return this.recording.start(this.data.field, this.data.url, this.root);
  }

  name(what) {
    this.find(".say .words").textContent = this.data[`say_${what}`];
    this.find(".say").classList.toggle("on", what === "stop");
  }

  /* Whether it is told here: not what becomes of an earlier note while the next is recorded. */
  hear(field, name, { isNew = false, seconds = 0 } = {}) {
    if (field !== this.data?.field) return false;
    if (isNew) this.tell("kept", Date.now());
    const isRecording = this.isRecording();
    if (isRecording && name !== "recording") return false;
    this.name(isRecording ? "stop" : "start");
    this.find(".time").textContent = isRecording ? clock(seconds) : "";
    this.say(this.data[`say_${name}`]);
    return true;
  }

  say(words) {
    if (this.find(".said").textContent !== words) this.find(".said").textContent = words;
  }

  lay(notes) {
    const drawn = JSON.stringify(notes);
    if (this.drawn === drawn) return;
    this.drawn = drawn;
    const list = this.find("ul");
    list.replaceChildren(...notes.map((note) => this.line(note)));
    list.hidden = list.children.length === 0;
  }

  line(note) {
    const line = document.createElement("li");
    const told = document.createElement("span");
    told.textContent = note.told;
    line.append(told, this.button("hear", note, (button) => this.play(note, button)));
    line.append(this.button("drop", note, () => this.tell("drop", note.id)));
    return line;
  }

  button(what, note, press) {
    const button = document.createElement("button");
    button.type = "button";
    this.label(button, what, note);
    button.addEventListener("click", () => press(button));
    return button;
  }

  label(button, what, note) {
    const words = this.data[`say_${what}`];
    button.textContent = words;
    button.setAttribute("aria-label", `${words}: ${note.told}`);
  }

  async play(note, button) {
    const { url, dossier, token } = this.data;
    const get = () => fetch(`${url}/${dossier}/${note.id}`, { headers: { "X-Workbook-Token": token } });
    const show = (isOn) => this.label(button, isOn ? "quiet" : "hear", note);
    const told = await this.playback.press({ button, get, show });
    if (told) this.say(this.data[`say_${told}`]);
  }
}

export default function (component) {
  const root = component.parentElement;
  window.supportcycleRecording ??= new Recording();
  window.supportcyclePlayback ??= new Playback();
  const { supportcycleRecording, supportcyclePlayback } = window;
  if (!panels.has(root)) panels.set(root, new Panel(root, supportcycleRecording, supportcyclePlayback));
  panels.get(root).settle(component);
}
