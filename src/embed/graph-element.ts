/**
 * `<readout-graph src select level label>`: a Readout in a frame of its own, as an element of somebody else's page. It
 * knows the frame's address and its three messages, and nothing of graphs.
 *
 * - `src`: the graph file; without it, the graph that the Readout brings.
 * - `select`: the id of what is selected. It follows what the reader selects, and the reader sees what it is set to.
 * - `level`: countries, officials or engagements.
 * - `label`: the frame's title, for who cannot see it.
 * - event `readout-select`, with `{id, name}` in its detail: the reader selected something, or nothing (`''`).
 */
import { frameAddressOf } from './frame-address';
import { parseFrameMessage } from './frame-messages';

const DEFAULT_LABEL = 'Readout: a network of bilateral relations, with its sources';

/** The element, for the Readout whose page is at `folder`. */
export const createGraphElement = (folder: string): CustomElementConstructor =>
  class ReadoutGraph extends HTMLElement {
    static readonly observedAttributes = ['src', 'select', 'level', 'label'];

    readonly #root = this.attachShadow({ mode: 'open' });
    #frame: HTMLIFrameElement | null = null;
    #isReady = false;
    /** What the frame shows as selected, as far as is known here. */
    #selected = '';

    constructor() {
      super();
      const style = new CSSStyleSheet(); // not a style element, which the page's policy might refuse
      style.replaceSync(
        ':host{display:block;height:480px}:host([hidden]){display:none}iframe{display:block;width:100%;height:100%;border:0}',
      );
      this.#root.adoptedStyleSheets = [style];
    }

    connectedCallback(): void {
      window.addEventListener('message', this.#hear);
      this.#load();
    }

    disconnectedCallback(): void {
      window.removeEventListener('message', this.#hear);
      this.#root.replaceChildren();
      this.#frame = null;
    }

    attributeChangedCallback(name: string, before: string | null, after: string | null): void {
      if (before === after || !this.isConnected) return;
      if (name === 'label') {
        if (this.#frame) this.#frame.title = this.#label;
      } else if (name === 'select' && this.#frame) this.#tellSelection();
      else this.#load();
    }

    get #label(): string {
      return this.getAttribute('label') || DEFAULT_LABEL;
    }

    #load(): void {
      const select = this.getAttribute('select') ?? '';
      const src = this.getAttribute('src');
      const address = frameAddressOf(
        { src, select, level: this.getAttribute('level') },
        folder,
        document.baseURI,
      );
      this.#isReady = false;
      this.#selected = select;
      this.#frame = null;
      if (!address) {
        const words = document.createElement('p');
        words.textContent = `“${src}” is not the web address of a graph file.`;
        this.#root.replaceChildren(words);
        return;
      }
      const frame = document.createElement('iframe');
      frame.title = this.#label;
      frame.loading = 'lazy';
      frame.referrerPolicy = 'no-referrer';
      // The link to the full page opens a window, which is no part of this sandbox.
      frame.setAttribute(
        'sandbox',
        'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox',
      );
      frame.src = address;
      this.#frame = frame;
      this.#root.replaceChildren(frame);
    }

    #tellSelection(): void {
      const id = this.getAttribute('select') ?? '';
      if (!this.#isReady || id === this.#selected) return;
      this.#selected = id;
      this.#frame?.contentWindow?.postMessage({ readout: 'select', id }, new URL(folder).origin);
    }

    readonly #hear = (event: MessageEvent<unknown>): void => {
      if (!this.#frame || event.source !== this.#frame.contentWindow) return;
      if (event.origin !== new URL(folder).origin) return;
      const message = parseFrameMessage(event.data);
      if (message?.readout === 'ready') {
        this.#isReady = true;
        this.#tellSelection(); // it may have changed while the frame was loading
      } else if (message) {
        const { id, name } = message;
        this.#selected = id;
        if (id) this.setAttribute('select', id);
        else this.removeAttribute('select');
        this.dispatchEvent(
          new CustomEvent('readout-select', { detail: { id, name }, bubbles: true, composed: true }),
        );
      }
    };
  };
