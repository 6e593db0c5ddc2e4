/** What is read as one piece: headings, paragraphs, items, rows of tables, figures' captions. */
const blocks = 'h1,h2,h3,h4,h5,h6,p,li,dt,dd,tr,caption,figcaption,summary';
/** Longer pieces are cut at the ends of sentences: some browsers fall silent in the middle of long ones. */
const longest = 160;

function cut(text: string): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const sentence of text.match(/[^。！？；]+[。！？；]*|[。！？；]+/g) ?? []) {
    if (piece !== '' && piece.length + sentence.length > longest) {
      pieces.push(piece);
      piece = '';
    }
    piece += sentence;
  }
  return piece === '' ? pieces : [...pieces, piece];
}

/** The text of the page's main part in reading order, without tools, navigation and what is folded away. */
export function piecesOf(main: HTMLElement): string[] {
  return [...main.querySelectorAll<HTMLElement>(blocks)].flatMap((block) => {
    if (block.closest('nav, form, button, [hidden], [aria-hidden="true"], noscript') || block.getClientRects().length === 0) return [];
    if (block.matches('li, dd, summary') && block.querySelector('p, li, dt, tr')) return [];
    if (block.tagName !== 'TR' && block.closest('tr')) return [];
    const text =
      block instanceof HTMLTableRowElement
        ? [...block.cells].map((cell) => cell.innerText.trim()).join('，')
        : block.innerText.replace(/\s+/g, ' ').trim();
    return cut(text);
  });
}

/** The device's own Chinese voice: Mandarin as spoken in the mainland before others; never one that sends the text to a server. */
function chineseVoice(): SpeechSynthesisVoice | undefined {
  const own = speechSynthesis.getVoices().filter(({ lang, localService }) => localService && /^(?:zh|cmn)\b/i.test(lang.replace('_', '-')));
  return own.find(({ lang }) => /^(?:zh|cmn)[-_](?:hans[-_])?cn/i.test(lang)) ?? own[0];
}

const noVoice = '这台设备没有自带的中文语音，不能朗读正文。';

class ReadingAloud {
  readonly #start: HTMLButtonElement;
  readonly #pause: HTMLButtonElement;
  readonly #stop: HTMLButtonElement;
  readonly #status: HTMLElement;
  #voice: SpeechSynthesisVoice | undefined;
  #pieces: readonly string[] = [];
  #next = 0;
  /** Told apart from the pieces of a reading that was stopped, whose ends are reported later. */
  #current: SpeechSynthesisUtterance | undefined;

  constructor(group: HTMLElement) {
    [this.#start, this.#pause, this.#stop] = [...group.querySelectorAll('button')] as [HTMLButtonElement, HTMLButtonElement, HTMLButtonElement];
    this.#status = group.querySelector('[role="status"]')!;
    this.#start.addEventListener('click', () => this.#begin());
    // Pausing by the browser's own means loses the place on phones; the reading goes on with the piece it was at.
    this.#pause.addEventListener('click', () => (this.#current ? this.#halt('已暂停。') : this.#speak()));
    this.#stop.addEventListener('click', () => this.#end('已停止朗读。'));
    addEventListener('pagehide', () => speechSynthesis.cancel());
    const show = () => {
      this.#voice = chineseVoice();
      for (const button of [this.#start, this.#pause, this.#stop]) button.hidden = !this.#voice;
      if (!this.#current) this.#status.textContent = this.#voice ? '' : noVoice;
    };
    speechSynthesis.addEventListener('voiceschanged', show);
    show();
  }

  #begin(): void {
    this.#pieces = piecesOf(document.querySelector<HTMLElement>('#main')!);
    this.#next = 0;
    this.#speak();
    this.#status.textContent = '正在朗读正文。';
  }

  #speak(): void {
    speechSynthesis.cancel();
    const text = this.#pieces[this.#next];
    if (text === undefined || !this.#voice) {
      this.#end('朗读完毕。');
      return;
    }
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.voice = this.#voice;
    utterance.lang = this.#voice.lang;
    utterance.addEventListener('end', () => {
      if (utterance !== this.#current) return;
      this.#next += 1;
      this.#speak();
    });
    utterance.addEventListener('error', ({ error }) => {
      if (utterance === this.#current) this.#end(`这台设备朗读出错（${error}），请稍后再试。`);
    });
    this.#current = utterance;
    this.#showButtons();
    speechSynthesis.speak(utterance);
  }

  #halt(words: string): void {
    this.#current = undefined;
    speechSynthesis.cancel();
    this.#status.textContent = words;
    this.#showButtons();
  }

  #end(words: string): void {
    this.#pieces = [];
    this.#halt(words);
  }

  #showButtons(): void {
    const begun = this.#pieces.length > 0;
    this.#pause.textContent = begun && !this.#current ? '继续' : '暂停';
    this.#pause.disabled = this.#stop.disabled = !begun;
  }
}

/** Shows the buttons for reading aloud once the device is known to have a Chinese voice, and until then says that it has none. */
export function offerReadingAloud(group: HTMLElement): void {
  if ('speechSynthesis' in globalThis) new ReadingAloud(group);
  else group.querySelector('[role="status"]')!.textContent = noVoice;
}
