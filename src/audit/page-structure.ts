type Attributes = Readonly<Record<string, string>>;

/** What readers with assistive programs rely on, gathered while a page is parsed. */
export interface PageStructure {
  readonly headings: readonly { readonly level: number; readonly text: string }[];
  /** Controls of forms without a label, as `<input name="q">`. */
  readonly unlabelledControls: readonly string[];
  /** Controls, labelled or not. */
  readonly controls: number;
  /** Buttons without text, and embedded pages without a title. */
  readonly unnamed: readonly string[];
  /** Captions or first words of tables that have no header cell. */
  readonly tablesWithoutHeader: readonly string[];
  readonly tables: number;
  /** `nav` and `main` elements; the name is empty where there is none. */
  readonly landmarks: readonly { readonly element: 'nav' | 'main'; readonly name: string }[];
  /** Elements with a `tabindex` above 0. */
  readonly forcedOrder: readonly string[];
  /** Sound or moving pictures that start by themselves. */
  readonly autoplay: readonly string[];
  /** Whether the main part is hidden from readers or from screen readers. */
  readonly mainHidden: boolean;
}

const heading = /^h[1-6]$/;
const unlabelledTypes = new Set(['hidden', 'submit', 'button', 'reset', 'image']);

function nameOf(attributes: Attributes): string {
  return attributes['aria-label'] || attributes['aria-labelledby'] || attributes['title'] || '';
}

function describe(name: string, attributes: Attributes): string {
  const [key, value] = ['name', 'id', 'src', 'class'].map((candidate) => [candidate, attributes[candidate]] as const).find(([, text]) => text) ?? [];
  return key === undefined ? `<${name}>` : `<${name} ${key}="${value}">`;
}

interface OpenText {
  readonly element: string;
  readonly attributes: Attributes;
  text: string;
}

/** Follows the elements of one page; `finish` says what it has gathered. */
export class StructureReader {
  readonly #headings: { level: number; text: string }[] = [];
  readonly #controls: { readonly id: string | undefined; readonly name: string }[] = [];
  readonly #labelled = new Set<string>();
  readonly #unnamed: string[] = [];
  readonly #tablesWithoutHeader: string[] = [];
  readonly #landmarks: { element: 'nav' | 'main'; name: string }[] = [];
  readonly #forcedOrder: string[] = [];
  readonly #autoplay: string[] = [];
  readonly #openTables: { hasHeader: boolean; readonly plain: boolean; text: string }[] = [];
  #tables = 0;
  #mainHidden = false;
  #allControls = 0;
  #labels = 0;
  #text: OpenText | undefined;

  open(name: string, attributes: Attributes): void {
    if (Number(attributes['tabindex']) > 0) this.#forcedOrder.push(describe(name, attributes));
    if (this.#text && name === 'img') this.#text.text += attributes['alt'] ?? '';
    if (heading.test(name) || name === 'button') this.#text = { element: name, attributes, text: '' };
    switch (name) {
      case 'label':
        this.#labels += 1;
        if (attributes['for']) this.#labelled.add(attributes['for']);
        break;
      case 'input':
      case 'select':
      case 'textarea':
        this.#readControl(name, attributes);
        break;
      case 'iframe':
        if (!nameOf(attributes)) this.#unnamed.push(describe(name, attributes));
        break;
      case 'table':
        this.#tables += 1;
        this.#openTables.push({ hasHeader: false, plain: /^(?:presentation|none)$/.test(attributes['role'] ?? ''), text: '' });
        break;
      case 'th': {
        const table = this.#openTables.at(-1);
        if (table) table.hasHeader = true;
        break;
      }
      case 'nav':
      case 'main':
        if (name === 'main' && (attributes['hidden'] !== undefined || attributes['aria-hidden'] === 'true')) this.#mainHidden = true;
        this.#landmarks.push({ element: name, name: nameOf(attributes) });
        break;
      case 'audio':
      case 'video':
        if (attributes['autoplay'] !== undefined) this.#autoplay.push(describe(name, attributes));
        break;
    }
  }

  text(data: string): void {
    if (this.#text) this.#text.text += data;
    const table = this.#openTables.at(-1);
    if (table && table.text.length < 40) table.text += data;
  }

  close(name: string): void {
    if (this.#text?.element === name) {
      const text = this.#text.text.replace(/\s+/g, ' ').trim();
      if (name === 'button') {
        if (!text && !nameOf(this.#text.attributes)) this.#unnamed.push(describe(name, this.#text.attributes));
      } else this.#headings.push({ level: Number(name.slice(1)), text });
      this.#text = undefined;
    }
    if (name === 'label') this.#labels -= 1;
    if (name === 'table') {
      const table = this.#openTables.pop();
      if (table && !table.hasHeader && !table.plain) this.#tablesWithoutHeader.push(table.text.replace(/\s+/g, ' ').trim().slice(0, 20));
    }
  }

  finish(): PageStructure {
    return {
      headings: this.#headings,
      unlabelledControls: this.#controls.filter(({ id }) => id === undefined || !this.#labelled.has(id)).map(({ name }) => name),
      controls: this.#allControls,
      unnamed: this.#unnamed,
      tablesWithoutHeader: this.#tablesWithoutHeader,
      tables: this.#tables,
      landmarks: this.#landmarks,
      forcedOrder: this.#forcedOrder,
      autoplay: this.#autoplay,
      mainHidden: this.#mainHidden,
    };
  }

  #readControl(name: string, attributes: Attributes): void {
    if (unlabelledTypes.has(attributes['type'] ?? '')) return;
    this.#allControls += 1;
    if (this.#labels === 0 && !nameOf(attributes)) this.#controls.push({ id: attributes['id'], name: describe(name, attributes) });
  }
}
