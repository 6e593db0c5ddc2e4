import { offerReadingAloud } from './reading-aloud.ts';

/** What the comfort bar sets: data attributes of <html>; `settings.js` puts them there before a page is drawn. */
const names = ['text', 'scheme', 'contrast', 'layout'] as const;
const root = document.documentElement;
const bar = document.querySelector<HTMLElement>('.comfort')!;
const inputs = [...bar.querySelectorAll<HTMLInputElement>('input')];
const status = bar.querySelector<HTMLElement>('#comfort-status')!;

/** Shows in the bar what holds for the page. */
function showSettings(): void {
  for (const input of inputs) input.checked = (root.dataset[input.name] ?? '') === input.value;
}

/** Keeps the settings on the device; false where the browser refuses to keep anything. */
function keep(): boolean {
  const chosen = Object.fromEntries(names.flatMap((name) => (root.dataset[name] ? [[name, root.dataset[name]]] : [])));
  try {
    localStorage.setItem('comfort', JSON.stringify(chosen));
    return true;
  } catch (error) {
    if (error instanceof DOMException) return false;
    throw error;
  }
}

function set(name: string, value: string): void {
  if (value === '') root.removeAttribute(`data-${name}`);
  else root.setAttribute(`data-${name}`, value);
}

function tell(): void {
  status.textContent = keep() ? '已按您的选择显示，并记在这台设备上。' : '已按您的选择显示。浏览器不允许保存设置，打开别的页面时需要重新选择。';
}

bar.addEventListener('change', ({ target }) => {
  if (!(target instanceof HTMLInputElement)) return;
  set(target.name, target.checked ? target.value : '');
  tell();
});

bar.querySelector('#comfort-reset')!.addEventListener('click', () => {
  for (const name of names) set(name, '');
  showSettings();
  tell();
});

// Also after going back: the browser fills in fields as they were, and may have kept the page as it was before another choice.
addEventListener('pageshow', ({ persisted }) => {
  showSettings();
  if (!persisted) return;
  let chosen: Partial<Record<string, unknown>> = {};
  try {
    chosen = (JSON.parse(localStorage.getItem('comfort') ?? '{}') ?? {}) as typeof chosen;
  } catch (error) {
    if (!(error instanceof DOMException || error instanceof SyntaxError)) throw error;
    return;
  }
  for (const name of names) set(name, typeof chosen[name] === 'string' ? chosen[name] : '');
  showSettings();
});

showSettings();
offerReadingAloud(bar.querySelector<HTMLElement>('#comfort-reading')!);
