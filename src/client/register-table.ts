/** What `rows.json` beside a register holds. */
interface RegisterData {
  readonly columns: readonly { readonly key: string; readonly kind: string }[];
  readonly rows: readonly Readonly<Record<string, string | number | boolean | null>>[];
  readonly shown: Readonly<Record<string, Readonly<Record<string, { readonly text: string; readonly url?: string }>>>>;
}

interface ShownRow {
  readonly cells: readonly { readonly text: string; readonly url?: string }[];
  /** What sorting compares: numbers as numbers; `undefined` for an empty cell. */
  readonly values: readonly (string | number | undefined)[];
  /** What a reader's words are looked for in. */
  readonly words: string;
}

interface Order {
  readonly column: number;
  readonly direction: 'ascending' | 'descending';
}

/** Milliseconds without a key stroke after which the rows are looked through. */
const pause = 150;
const fold = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');

/** @param base path of the portal, which addresses within it begin with */
function toShownRow({ columns, shown }: RegisterData, row: RegisterData['rows'][number], base: string): ShownRow {
  const cells = columns.map(({ key, kind }) => {
    const value = row[key] ?? '';
    const known = shown[key]?.[String(value)];
    const text = known?.text ?? (typeof value === 'boolean' ? (value ? '是' : '否') : String(value));
    const url = known?.url ?? (kind === '网址' && value !== '' ? String(value).replace(/^\/(?!\/)/, base) : undefined);
    return { text, ...(url !== undefined && { url }) };
  });
  const values = cells.map(({ text }, index) => {
    const value = row[columns[index]!.key];
    return typeof value === 'number' ? value : text || undefined;
  });
  return { cells, values, words: fold(cells.map(({ text }) => text).join('\n')) };
}

/** Adds finding, sorting and printing of all rows to a register; without it the page is complete, page by page. */
class RegisterTable {
  readonly #root: HTMLElement;
  readonly #body: HTMLTableSectionElement;
  readonly #totals: HTMLTableSectionElement | null;
  readonly #status: HTMLElement;
  readonly #count: HTMLElement;
  readonly #pages: HTMLElement;
  readonly #input: HTMLInputElement;
  readonly #select: HTMLSelectElement | null;
  readonly #headings: readonly HTMLElement[];
  readonly #titles: readonly string[];
  readonly #pageSize: number;
  readonly #texts = new Intl.Collator('zh-CN', { numeric: true });
  /** The page as it came: shown again when nothing is looked for and no order is chosen. */
  readonly #asMade: { readonly rows: readonly Node[]; readonly pages: readonly Node[]; readonly count: string };
  #rows: Promise<readonly ShownRow[]> | undefined;
  #order: Order | undefined;
  #limit: number;
  #asked = 0;
  #waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#body = root.querySelector('tbody')!;
    this.#totals = root.querySelector('tfoot');
    this.#status = root.querySelector('.register-status')!;
    this.#count = root.querySelector('.register-count')!;
    this.#pages = root.querySelector('.register-pages')!;
    this.#input = root.querySelector('input')!;
    this.#select = root.querySelector('select');
    this.#headings = [...root.querySelectorAll<HTMLElement>('thead th')];
    this.#titles = this.#headings.map(({ textContent }) => textContent.trim());
    this.#pageSize = Number(root.dataset['rowsPerPage']);
    this.#limit = this.#pageSize;
    this.#asMade = { rows: [...this.#body.childNodes], pages: [...this.#pages.childNodes], count: this.#count.textContent };
    root.querySelector('form')!.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#look();
    });
    this.#input.addEventListener('input', (event) => {
      // Letters typed on the way to a character are not yet what is looked for.
      if (!(event instanceof InputEvent && event.isComposing)) this.#look(pause);
    });
    this.#input.addEventListener('compositionend', () => this.#look(pause));
    this.#select?.addEventListener('change', () => {
      const [column, direction] = this.#select!.value.split(' ');
      this.#sort(direction ? { column: Number(column), direction: direction as Order['direction'] } : undefined);
    });
    root.querySelector('.register-print')?.addEventListener('click', () => void this.#print());
    for (const [column, heading] of this.#headings.entries()) this.#makeSortable(heading, column);
  }

  #makeSortable(heading: HTMLElement, column: number): void {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...heading.childNodes);
    button.addEventListener('click', () => {
      const again = this.#order?.column === column && this.#order.direction === 'ascending';
      this.#sort({ column, direction: again ? 'descending' : 'ascending' });
    });
    heading.append(button);
  }

  #sort(order: Order | undefined): void {
    this.#order = order;
    for (const heading of this.#headings) heading.removeAttribute('aria-sort');
    if (order) this.#headings[order.column]!.setAttribute('aria-sort', order.direction);
    if (this.#select) this.#select.value = order ? `${order.column} ${order.direction}` : '';
    this.#look();
  }

  #look(after = 0): void {
    clearTimeout(this.#waiting);
    this.#limit = this.#pageSize;
    this.#waiting = setTimeout(() => void this.#show(), after);
  }

  /** Draws all rows, asks the browser to print, and goes back to the first of them. */
  async #print(): Promise<void> {
    this.#limit = Number.POSITIVE_INFINITY;
    if (!(await this.#show(true))) return;
    addEventListener('afterprint', () => this.#look(), { once: true });
    print();
  }

  async #read(): Promise<readonly ShownRow[]> {
    const response = await fetch(this.#root.dataset['register']!);
    if (!response.ok) throw new Error(`${response.status}`);
    const data = (await response.json()) as RegisterData;
    return data.rows.map((row) => toShownRow(data, row, this.#root.dataset['base']!));
  }

  /** True when the rows are drawn: not when they could not be had, nor when something else was asked meanwhile. */
  async #show(always = false): Promise<boolean> {
    const asked = (this.#asked += 1);
    const words = this.#input.value.trim().split(/\s+/).map(fold).filter(Boolean);
    if (words.length === 0 && !this.#order && !always) {
      this.#restore();
      return true;
    }
    let rows: readonly ShownRow[];
    try {
      rows = await (this.#rows ??= this.#read());
    } catch {
      this.#rows = undefined;
      this.#status.textContent = '没有取到全部数据，请检查网络后再试；各页仍可以逐页查看。';
      return false;
    }
    if (asked !== this.#asked) return false;
    const found = rows.filter((row) => words.every((word) => row.words.includes(word)));
    const sorted = this.#order ? this.#sorted(found, this.#order) : found;
    const shown = sorted.slice(0, this.#limit);
    this.#body.replaceChildren(...shown.map((row) => this.#draw(row)));
    this.#totals?.toggleAttribute('hidden', words.length > 0);
    this.#offerMore(found.length - shown.length);
    this.#count.textContent = found.length === 0 ? '没有符合条件的行。' : `显示 ${shown.length} 行，共 ${found.length} 行。`;
    this.#status.textContent = [
      words.length > 0 ? `找到 ${found.length} 行，共 ${rows.length} 行` : `共 ${rows.length} 行`,
      ...(this.#order ? [`按“${this.#titles[this.#order.column]}”${this.#order.direction === 'ascending' ? '升序' : '降序'}排列`] : []),
    ]
      .join('，')
      .concat('。');
    return true;
  }

  #restore(): void {
    this.#body.replaceChildren(...this.#asMade.rows);
    this.#pages.replaceChildren(...this.#asMade.pages);
    this.#totals?.removeAttribute('hidden');
    this.#count.textContent = this.#asMade.count;
    this.#status.textContent = '';
  }

  /** Empty cells stand last in either direction. */
  #sorted(rows: readonly ShownRow[], { column, direction }: Order): readonly ShownRow[] {
    const sign = direction === 'ascending' ? 1 : -1;
    return [...rows].sort((one, other) => {
      const [a, b] = [one.values[column], other.values[column]];
      if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
      return sign * (typeof a === 'number' && typeof b === 'number' ? a - b : this.#texts.compare(String(a), String(b)));
    });
  }

  #draw({ cells }: ShownRow): HTMLTableRowElement {
    const line = document.createElement('tr');
    for (const [index, { text, url }] of cells.entries()) {
      const cell = line.insertCell();
      cell.dataset['title'] = this.#titles[index];
      cell.className = this.#headings[index]!.className;
      if (url === undefined) cell.textContent = text;
      else {
        const link = document.createElement('a');
        link.href = url;
        link.textContent = text;
        cell.append(link);
      }
    }
    return line;
  }

  #offerMore(left: number): void {
    this.#pages.replaceChildren();
    if (left === 0) return;
    const more = document.createElement('button');
    more.type = 'button';
    more.textContent = `再显示 ${Math.min(this.#pageSize, left)} 行`;
    more.addEventListener('click', () => {
      this.#limit += this.#pageSize;
      void this.#show();
    });
    this.#pages.append(more);
  }
}

for (const root of document.querySelectorAll<HTMLElement>('.register')) new RegisterTable(root);
