/* Lets one note sound at a time, at whichever field it stands; it is silent as soon as its button is no longer there. */

const LOOK = 120;

export class Playback {
  constructor() {
    this.sounding = null;
    window.addEventListener("pagehide", () => this.silence());
  }

  /* A press on the button of a note: `get` asks for its sound, and `show` is told whether it sounds. From the press on it
     can be silenced, however slowly the sound comes in. Gives the name of what is to be told, if anything. */
  async press({ button, get, show }) {
    const isOn = this.sounding?.button === button;
    this.silence();
    if (isOn) return "";
    window.supportcycleRecording?.stop();
    window.supportcycleSilence?.();
    const one = this.sounding = { button, get, show };
    one.look = setInterval(() => button.isConnected || this.silence(), LOOK);
    show(true);
    const told = await this.bring(one).catch(() => "cannot_hear");
    if (this.sounding !== one) return "";
    if (told) this.silence();
    return told;
  }

  async bring(one) {
    const answer = await one.get();
    if (!answer.ok) return answer.status === 404 ? "lost" : "cannot_hear";
    const heard = await answer.blob();
    if (this.sounding !== one) return "";
    one.address = URL.createObjectURL(heard);
    one.sound = new Audio(one.address);
    one.sound.onended = one.sound.onerror = () => this.sounding === one && this.silence();
    await one.sound.play();
    return "";
  }

  silence() {
    const one = this.sounding;
    if (!one) return;
    this.sounding = null;
    clearInterval(one.look);
    one.sound?.pause();
    if (one.address) URL.revokeObjectURL(one.address);
    one.show(false);
  }
}
