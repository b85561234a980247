/* One place from which a screen reader is told what came without being asked for: that a file is ready, and what is said
   about a field that was just left. It is there before there is something to say, or nothing would be heard. */

(() => {
  const RECENT = 10000;
  let place = null;
  let typed = 0;
  let made = null;

  /* `answering`: only who typed something just now is told; else a page that comes in would talk. */
  window.workbookSays = (words, answering = false) => {
    if (!place?.isConnected) return;
    if (answering && Date.now() - typed > RECENT) return;
    place.textContent = "";
    setTimeout(() => (place.textContent = words.trim()), 100);
  };

  function lay() {
    place = document.createElement("div");
    place.className = "workbook-says";
    place.setAttribute("role", "status");
    place.setAttribute("aria-live", "polite");
    document.body.append(place);
  }

  function hearFile() {
    const now = document.querySelector("[class*='st-key-made_file_']");
    const words = now?.textContent.trim() ?? "";
    if (words && words !== made) {
      window.workbookSays(now.querySelector("[data-testid=stCaptionContainer]").textContent);
    }
    made = words;
  }

  document.addEventListener("input", () => (typed = Date.now()), true);
  if (document.body) lay();
  else document.addEventListener("DOMContentLoaded", lay);
  new MutationObserver(hearFile).observe(document, { subtree: true, childList: true });
})();
