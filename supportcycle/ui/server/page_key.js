/* Runs before anything else of the page, and shows the server a second secret beside the cookie. A cookie is sent
   to every port of this computer; what is kept under the name of this page's own origin is not. A new start of the
   server has another name, under which nobody can have put anything before. */

(() => {
  const HEADER = "X-Workbook-Page";
  const TOLD = "X-Workbook-Start";
  const OF_A_START = "workbook-page-";
  const kept = {};
  let start = document.currentScript.dataset.start;

  function random() {
    const bytes = crypto.getRandomValues(new Uint8Array(32));
    return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  }

  /* Shared by the windows of this browser; where nothing may be kept, each window has its own. */
  function key() {
    const name = OF_A_START + start;
    try {
      for (const old of Object.keys(localStorage)) {
        if (old.startsWith(OF_A_START) && old !== name) localStorage.removeItem(old);
      }
      kept[name] = localStorage.getItem(name) ?? kept[name] ?? random();
      localStorage.setItem(name, kept[name]);
    } catch {
      kept[name] ??= random();
    }
    return `${start}.${kept[name]}`;
  }

  const isOurs = (url) => new URL(url, location.href).host === location.host;
  const heed = (told) => (start = told || start);

  const Socket = window.WebSocket;
  window.WebSocket = class extends Socket {
    constructor(url, protocols = []) {
      super(url, isOurs(url) ? [protocols].flat().concat(`workbook.${key()}`) : protocols);
    }
  };

  const fetched = window.fetch;
  window.fetch = async (asked, options = {}) => {
    if (!isOurs(asked.url ?? asked)) return fetched(asked, options);
    const headers = new Headers(options.headers ?? asked.headers);
    headers.set(HEADER, key());
    const answer = await fetched(asked, { ...options, headers });
    heed(answer.headers.get(TOLD));
    return answer;
  };

  const opened = XMLHttpRequest.prototype.open;
  XMLHttpRequest.prototype.open = function (...asked) {
    opened.apply(this, asked);
    if (!isOurs(asked[1])) return;
    this.setRequestHeader(HEADER, key());
    this.addEventListener("load", () => heed(this.getResponseHeader(TOLD)));
  };

  const sent = navigator.sendBeacon.bind(navigator);
  navigator.sendBeacon = (url, body) => {
    const to = new URL(url, location.href);
    if (isOurs(to)) to.searchParams.set("page", key());
    return sent(to, body);
  };
})();
