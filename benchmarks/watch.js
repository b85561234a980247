(([selector, words, count]) => {
  // Starts at the Enter or click that the page itself sees, ends at the change that shows the answer.
  window.taken = new Promise((done, fail) => {
    let start;
    const begin = (event) => {
      if (event.type === "click" || event.key === "Enter") start = performance.now();
    };
    const holds = () =>
      [...document.querySelectorAll(selector)].filter((each) => each.textContent.includes(words)).length ===
        count;
    const observer = new MutationObserver(() => {
      if (start !== undefined && holds()) finish(done, performance.now() - start);
    });
    const finish = (how, value) => {
      clearTimeout(patience);
      observer.disconnect();
      removeEventListener("keydown", begin, true);
      removeEventListener("click", begin, true);
      how(value);
    };
    const patience = setTimeout(() => finish(fail, new Error(`never came: ${selector}`)), 20000);
    addEventListener("keydown", begin, true);
    addEventListener("click", begin, true);
    observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  });
});
