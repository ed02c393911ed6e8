// <cap17-embed src="https://…/embed/v1/fr/resource?keys=…"><a href="…">What is shown without this script</a></cap17-embed>
//
// On a partner's page, under its Content-Security-Policy: no inline style, no HTML made of text, no cookie, nothing kept.
import style from './embed.css?raw';
import { paintRule } from './paint.ts';

type Node = string | [tag: string, attributes: Record<string, string>, ...children: Node[]];

/** Nothing else is ever made, whatever the answer says. */
const tags = new Set(
  'article h2 h3 h4 h5 h6 p a ul ol li dl div dt dd form label input button span strong small'.split(' '),
);
const attributes = new Set(
  'class lang id for href action role type name value maxlength aria-labelledby'.split(' '),
);
const home = new URL(import.meta.url).origin;

function build(node: Node): globalThis.Node {
  if (typeof node === 'string') return document.createTextNode(node);
  const [tag, given, ...children] = node;
  const made = document.createElement(tags.has(tag) ? tag : 'span');
  for (const [name, value] of Object.entries(given)) {
    const isAddress = name === 'href' || name === 'action';
    const written = isAddress ? new URL(value, home).href : value;
    if (attributes.has(name) && (!isAddress || /^https?:/.test(written))) made.setAttribute(name, written);
  }
  made.append(...children.map(build));
  return made;
}

/** A form of the card is sent by hand: a page may refuse that its forms leave for another site. */
function leave(event: Event): void {
  const form = event.target as HTMLFormElement;
  event.preventDefault();
  const address = new URL(form.action);
  for (const [name, value] of new FormData(form)) address.searchParams.append(name, String(value));
  location.assign(address.href);
}

class Cap17Embed extends HTMLElement {
  static readonly observedAttributes = ['src'];

  attributeChangedCallback(): void {
    void this.show();
  }

  /** Shows the card; without answer, what the page wrote inside stays; what was withdrawn leaves nothing. */
  async show(): Promise<void> {
    const asked = this.getAttribute('src') ?? '';
    try {
      const address = new URL(asked, home);
      if (address.origin !== home) return;
      address.pathname += '.json';
      const answer = await fetch(address, { credentials: 'omit', referrerPolicy: 'no-referrer' });
      if (asked !== this.getAttribute('src')) return;
      this.hidden = answer.status === 404;
      if (!answer.ok) return;
      const card = build((await answer.json()) as Node);
      const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(style + paintRule(':host', address.searchParams));
      root.adoptedStyleSheets = [sheet];
      root.addEventListener('submit', leave);
      root.replaceChildren(card);
    } catch {
      // The page keeps what it wrote inside.
    }
  }
}

if (!customElements.get('cap17-embed')) customElements.define('cap17-embed', Cap17Embed);
