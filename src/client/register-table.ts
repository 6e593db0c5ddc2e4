/** What `rows.json` beside a register holds. */
interface RegisterData {
  readonly columns: readonly { readonly key: string; readonly kind: string }[];
  readonly rows: readonly Readonly<Record<string, string | number | boolean | null>>[];
  readonly shown: Readonly<Record<string, Readonly<Record<string, { readonly text: string; readonly url?: string }>>>>;
}

interface ShownRow {
  readonly cells: readonly { readonly text: string; readonly url?: string; readonly numeric: boolean }[];
  /** What sorting compares: numbers as numbers. */
  readonly values: readonly (string | number)[];
  /** What a reader's words are looked for in. */
  readonly words: string;
}

const fold = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');

function toShownRow({ columns, shown }: RegisterData, row: RegisterData['rows'][number]): ShownRow {
  const cells = columns.map(({ key, kind }) => {
    const value = row[key] ?? '';
    const known = shown[key]?.[String(value)];
    const text = known?.text ?? (typeof value === 'boolean' ? (value ? '是' : '否') : String(value));
    const url = known?.url ?? (kind === '网址' && value !== '' ? String(value) : undefined);
    return { text, numeric: kind === '数字', ...(url !== undefined && { url }) };
  });
  const values = cells.map(({ text, numeric }, index) => (numeric ? Number(row[columns[index]!.key] ?? Number.NEGATIVE_INFINITY) : text));
  return { cells, values, words: fold(cells.map(({ text }) => text).join('\n')) };
}

/** Adds finding, sorting and paging to a register; without it the page is complete, page by page. */
class RegisterTable {
  readonly #root: HTMLElement;
  readonly #body: HTMLTableSectionElement;
  readonly #status: HTMLElement;
  readonly #input: HTMLInputElement;
  readonly #pageSize: number;
  readonly #numbers = new Intl.Collator('zh-CN', { numeric: true });
  #rows: Promise<readonly ShownRow[]> | undefined;
  #sort: { column: number; ascending: boolean } | undefined;
  #limit: number;
  #asked = 0;

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#body = root.querySelector('tbody')!;
    this.#status = root.querySelector('.register-status')!;
    this.#input = root.querySelector('input')!;
    this.#pageSize = Number(root.dataset['rowsPerPage']);
    this.#limit = this.#pageSize;
    const form = root.querySelector('form')!;
    form.addEventListener('submit', (event) => event.preventDefault());
    this.#input.addEventListener('input', () => {
      this.#limit = this.#pageSize;
      void this.#show();
    });
    for (const [column, heading] of root.querySelectorAll<HTMLElement>('thead th').entries()) this.#makeSortable(heading, column);
  }

  #makeSortable(heading: HTMLElement, column: number): void {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...heading.childNodes);
    button.addEventListener('click', () => {
      const ascending = this.#sort?.column === column ? !this.#sort.ascending : true;
      this.#sort = { column, ascending };
      for (const other of this.#root.querySelectorAll('thead th')) other.removeAttribute('aria-sort');
      heading.setAttribute('aria-sort', ascending ? 'ascending' : 'descending');
      void this.#show();
    });
    heading.append(button);
  }

  async #read(): Promise<readonly ShownRow[]> {
    const response = await fetch(this.#root.dataset['register']!);
    if (!response.ok) throw new Error(`${response.status}`);
    const data = (await response.json()) as RegisterData;
    return data.rows.map((row) => toShownRow(data, row));
  }

  async #show(): Promise<void> {
    const asked = (this.#asked += 1);
    let rows: readonly ShownRow[];
    try {
      rows = await (this.#rows ??= this.#read());
    } catch {
      this.#rows = undefined;
      this.#status.textContent = '没有取到全部数据，请检查网络后再试；各页仍可以逐页查看。';
      return;
    }
    if (asked !== this.#asked) return;
    const words = this.#input.value.trim().split(/\s+/).map(fold).filter(Boolean);
    const found = rows.filter((row) => words.every((word) => row.words.includes(word)));
    const sorted = this.#sort ? [...found].sort((a, b) => this.#compare(a, b)) : found;
    this.#render(sorted.slice(0, this.#limit), sorted.length);
    this.#status.textContent = words.length > 0 ? `找到 ${found.length} 行，共 ${rows.length} 行。` : `共 ${rows.length} 行。`;
  }

  #compare(a: ShownRow, b: ShownRow): number {
    const { column, ascending } = this.#sort!;
    const [first, second] = [a.values[column]!, b.values[column]!];
    const order = typeof first === 'number' && typeof second === 'number' ? first - second : this.#numbers.compare(String(first), String(second));
    return ascending ? order : -order;
  }

  #render(rows: readonly ShownRow[], total: number): void {
    const titles = [...this.#root.querySelectorAll('thead th')].map((heading) => heading.textContent.trim());
    this.#body.replaceChildren(
      ...rows.map(({ cells }) => {
        const line = document.createElement('tr');
        for (const [index, { text, url, numeric }] of cells.entries()) {
          const cell = line.insertCell();
          cell.dataset['title'] = titles[index];
          if (numeric) cell.className = 'number';
          if (url === undefined) cell.textContent = text;
          else {
            const link = document.createElement('a');
            link.href = url;
            link.textContent = text;
            cell.append(link);
          }
        }
        return line;
      }),
    );
    this.#root.querySelector('.register-count')!.textContent = total === 0 ? '没有符合的行。' : `显示 ${rows.length} 行，共 ${total} 行。`;
    const pages = this.#root.querySelector('.register-pages')!;
    pages.replaceChildren();
    if (rows.length === total) return;
    const more = document.createElement('button');
    more.type = 'button';
    more.textContent = `再显示 ${Math.min(this.#pageSize, total - rows.length)} 行`;
    more.addEventListener('click', () => {
      this.#limit += this.#pageSize;
      void this.#show();
    });
    pages.append(more);
  }
}

for (const root of document.querySelectorAll<HTMLElement>('.register')) new RegisterTable(root);
