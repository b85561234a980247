/* Says in the reader's language what Streamlit says in English, for eyes and for screen readers. What people
   typed is left alone: it stands in fields, in markdown and in plain text. */

const ATTRIBUTES = ["aria-label", "title", "placeholder"];
const TYPED = '[data-testid="stMarkdownContainer"], [data-testid="stText"], textarea, style, script';
const OWN = '[data-testid="stFileUploader"]';

function patterns(words) {
  return Object.entries(JSON.parse(words)).map(([english, ours]) => {
    const [before, after] = english.split("{x}");
    return { english, before, after, ours };
  });
}

class Language {
  settle({ lang, words }) {
    document.documentElement.lang = lang;
    this.patterns = patterns(words);
    if (this.observer) return;
    this.observer = new MutationObserver((changes) => changes.forEach((change) => this.heed(change)));
    const wanted = { subtree: true, childList: true, characterData: true, attributeFilter: ATTRIBUTES };
    this.observer.observe(document.body, wanted);
    this.all(document.body);
  }

  heed(change) {
    if (change.type === "childList") change.addedNodes.forEach((node) => this.all(node));
    else if (change.type === "attributes") this.attributes(change.target);
    else this.text(change.target);
  }

  all(node) {
    if (node.nodeType === Node.TEXT_NODE) return this.text(node);
    if (node.nodeType !== Node.ELEMENT_NODE) return undefined;
    const walker = document.createTreeWalker(node, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let one = node; one; one = walker.nextNode()) {
      if (one.nodeType === Node.TEXT_NODE) this.text(one);
      else this.attributes(one);
    }
    return undefined;
  }

  text(node) {
    const parent = node.parentElement;
    if (!parent || (parent.closest(TYPED) && !parent.closest(OWN))) return;
    const ours = this.ours(node.data);
    if (ours !== null && ours !== node.data) node.data = ours;
  }

  attributes(element) {
    /* Streamlit gives the place for files a name and says in the same breath that it means nothing. */
    if (element.matches(`${OWN} [role="presentation"][aria-label]`)) element.setAttribute("role", "group");
    for (const name of ATTRIBUTES) {
      const value = element.getAttribute(name);
      const ours = value ? this.ours(value) : null;
      if (ours !== null && ours !== value) element.setAttribute(name, ours);
    }
  }

  ours(said) {
    const words = said.trim();
    for (const { english, before, after, ours } of this.patterns) {
      if (after === undefined ? words === english : words.startsWith(before) && words.endsWith(after)) {
        return ours.replace("{x}", () => words.slice(before.length, words.length - (after ?? "").length));
      }
    }
    return null;
  }
}

export default function ({ data }) {
  window.supportcycleLanguage ??= new Language();
  window.supportcycleLanguage.settle(data);
}
