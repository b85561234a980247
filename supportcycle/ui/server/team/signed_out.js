/* Covers an open page when the session behind it is over, so that nobody reads on. Words that the server does not have
   yet wait in the page behind it, and go once the same person is signed in again: nobody else gets an answer. */

(() => {
  const SIGNED_OUT = "X-Workbook-Signed-Out";
  const OVER = 4401;
  const OPENS = "/_wb/lock";
  const said = { ...document.currentScript.dataset };
  let shown = null;
  let named = "";

  const made = (kind, words) => Object.assign(document.createElement(kind), { textContent: words });

  /* What was typed stays in this window only: signing in goes on in another one. */
  function way() {
    const link = made("a", said.go);
    const waits = window.supportcycleDrafts?.unsent.isEmpty === false;
    link.href = location.pathname;
    link.target = waits ? "_blank" : "_self";
    return [made("p", waits ? said.waiting : said.why), link];
  }

  function cover() {
    if (shown || !document.body) return;
    window.supportcycleDrafts?.keepWaiting();
    const [words, link] = way();
    shown = document.createElement("section");
    shown.id = "signed-out";
    shown.setAttribute("role", "alert");
    shown.append(made("style", said.style), made("h1", said.title), words, link);
    named = document.title;
    document.title = said.title;
    document.body.append(shown);
    document.documentElement.classList.add("signed-out");
    link.focus();
  }

  function uncover() {
    if (!shown) return;
    document.documentElement.classList.remove("signed-out");
    shown.remove();
    shown = null;
    document.title = named;
  }

  function heed(told, isWell, url) {
    if (told) cover();
    else if (isWell && new URL(url, location.href).pathname === OPENS) uncover();
  }

  const Socket = window.WebSocket;
  window.WebSocket = class extends Socket {
    constructor(...given) {
      super(...given);
      this.addEventListener("close", ({ code }) => code === OVER && cover());
    }
  };

  const fetched = window.fetch;
  window.fetch = async (asked, ...given) => {
    const answer = await fetched(asked, ...given);
    heed(answer.headers.get(SIGNED_OUT), answer.ok, asked.url ?? asked);
    return answer;
  };

  const opened = XMLHttpRequest.prototype.open;
  XMLHttpRequest.prototype.open = function (...asked) {
    opened.apply(this, asked);
    this.addEventListener("load", () => heed(this.getResponseHeader(SIGNED_OUT), false, asked[1]));
  };
})();
