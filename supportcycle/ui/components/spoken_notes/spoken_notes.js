/* At a field: a button to say something instead of typing it, and what was said there, to hear again or take away. */

import { Recording } from "./recording.js";

const panels = new WeakMap();
const clock = (seconds) => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;

export class Panel {
  constructor(root, recording) {
    this.recording = recording;
    this.find = (name) => root.querySelector(name);
    this.root = root;
    this.find(".say").addEventListener("click", () => this.press());
    const hear = (...told) => root.isConnected ? this.hear(...told) : recording.hears.delete(hear);
    recording.hears.add(hear);
  }

  settle({ data, setTriggerValue }) {
    const turned = this.data && this.data.field !== data.field;
    this.data = data;
    this.tell = setTriggerValue;
    if (turned) {
      this.recording.stop();
      this.say("");
    }
    this.name(this.isRecording() ? "stop" : "start");
    this.find(".say").hidden = !data.may_say;
    if (this.drawn !== data.notes) this.lay(data.notes);
    if (this.recording.unsent.length) this.recording.send();
  }

  isRecording() {
    return this.recording.recorder?.state === "recording" && this.recording.field === this.data.field;
  }

  press() {
    if (this.isRecording()) return this.recording.stop();
    if (!this.recording.can()) return this.say(this.data.say_cannot);
    const { url, token, window } = this.data;
    return this.recording.start(this.data.field, { url, token, window }, this.root);
  }

  name(what) {
    this.find(".say .words").textContent = this.data[`say_${what}`];
    this.find(".say").classList.toggle("on", what === "stop");
  }

  hear(field, name, { isNew = false } = {}) {
    if (field !== this.data?.field) return;
    this.name(name === "recording" ? "stop" : "start");
    this.find(".time").textContent = name === "recording" ? clock(this.recording.seconds) : "";
    this.say(this.data[`say_${name}`]);
    if (isNew) this.tell("kept", Date.now());
  }

  say(words) {
    if (this.find(".said").textContent !== words) this.find(".said").textContent = words;
  }

  lay(notes) {
    this.drawn = notes;
    this.silence();
    const list = this.find("ul");
    list.replaceChildren(...JSON.parse(notes).map((note) => this.line(note)));
    list.hidden = list.children.length === 0;
  }

  line(note) {
    const line = document.createElement("li");
    const told = document.createElement("span");
    told.textContent = note.told;
    line.append(told, this.button(this.data.say_hear, note, (button) => this.play(note, button)));
    line.append(this.button(this.data.say_drop, note, () => this.tell("drop", note.id)));
    return line;
  }

  button(words, note, press) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = words;
    button.setAttribute("aria-label", `${words}: ${note.told}`);
    button.addEventListener("click", () => press(button));
    return button;
  }

  async play(note, button) {
    if (this.sounding) return this.silence();
    window.supportcycleSilence?.();
    const { url, dossier, token } = this.data;
    const headers = { "X-Workbook-Token": token };
    const answer = await fetch(`${url}/${dossier}/${note.id}`, { headers }).catch(() => null);
    if (!answer?.ok) return this.say(answer?.status === 404 ? this.data.say_lost : this.data.say_cannot_hear);
    const address = URL.createObjectURL(await answer.blob());
    const sound = new Audio(address);
    this.sounding = { sound, address, button };
    button.textContent = this.data.say_quiet;
    sound.onended = () => this.silence();
    this.look = setInterval(() => this.root.isConnected || this.silence(), 120);
    await sound.play().catch(() => this.silence());
  }

  silence() {
    if (!this.sounding) return;
    clearInterval(this.look);
    this.sounding.sound.pause();
    URL.revokeObjectURL(this.sounding.address);
    this.sounding.button.textContent = this.data.say_hear;
    this.sounding = null;
  }
}

export default function (component) {
  const root = component.parentElement;
  window.supportcycleRecording ??= new Recording();
  if (!panels.has(root)) panels.set(root, new Panel(root, window.supportcycleRecording));
  const panel = panels.get(root);
  panel.settle(component);
}
