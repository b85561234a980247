/* The arrow keys go from mark to mark of a figure that has the focus, from left to right and then down; Home and End to
   the first and the last. Each is pointed at, so that its words stand beside it, and said for who does not see it. */

(() => {
  const MARKS = ".scatterlayer path.point, .barlayer .point path";
  const TO = {
    ArrowRight: (at, last) => Math.min(at + 1, last),
    ArrowLeft: (at) => Math.max(at - 1, 0),
    Home: () => 0,
    End: (_, last) => last,
  };
  const WRITTEN = { "&lt;": "<", "&gt;": ">", "&amp;": "&" };
  const words = window.workbookWords ?? {};
  let figure = null;
  let at = -1;

  /* What is said at a mark, of which plotly keeps the words with the mark itself; one without words says nothing. */
  function told(mark) {
    const lines = String(mark.__data__?.htx ?? "").split("<br>").filter(Boolean).join(" ");
    return lines.replace(/&#(\d+);/g, (_, number) => String.fromCharCode(number))
      .replace(/&(lt|gt|amp);/g, (sign) => WRITTEN[sign]);
  }

  function marksOf(one) {
    const placed = [...one.querySelectorAll(MARKS)].filter(told)
      .map((mark) => ({ mark, box: mark.getBoundingClientRect() }));
    return placed.sort((a, b) => a.box.left - b.box.left || a.box.top - b.box.top);
  }

  function point(kind, box) {
    const place = box && { clientX: box.left + box.width / 2, clientY: box.top + box.height / 2 };
    figure.querySelector(".nsewdrag")?.dispatchEvent(new MouseEvent(kind, { bubbles: true, ...place }));
  }

  function hear(event) {
    const to = TO[event.key];
    if (!to || event.altKey || event.ctrlKey || event.metaKey || event.target !== figure) return;
    const marks = marksOf(figure);
    if (!marks.length) return;
    event.preventDefault();
    at = to(at, marks.length - 1);
    point("mousemove", marks[at].box);
    window.workbookSays?.(`${told(marks[at].mark)} (${at + 1} ${words.of} ${marks.length})`);
  }

  function enter({ target }) {
    if (!target.matches?.("[role=figure]") || !target.querySelector(".js-plotly-plot")) return;
    figure = target;
    at = -1;
    figure.setAttribute("aria-description", words.figureKeys);
  }

  function leave({ target }) {
    if (target !== figure) return;
    point("mouseout");
    figure = null;
  }

  document.addEventListener("focusin", enter, true);
  document.addEventListener("focusout", leave, true);
  document.addEventListener("keydown", hear, true);
})();
