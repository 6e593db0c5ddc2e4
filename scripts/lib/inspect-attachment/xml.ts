import { Parser } from 'htmlparser2';

export type Attributes = Readonly<Record<string, string>>;

export interface XmlHandler {
  /** `name` without its prefix. */
  open?(name: string, attributes: Attributes): void;
  text?(text: string): void;
  close?(name: string): void;
  comment?(text: string): void;
}

const localName = (name: string) => name.slice(name.indexOf(':') + 1);

export function decodeXml(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}

/** Reads XML from beginning to end; names and attributes are given without their prefixes. Entities of a document's own are not expanded. */
export function readXml(xml: string, handler: XmlHandler): void {
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (!handler.open) return;
        const own: Record<string, string> = {};
        for (const key in attributes) own[localName(key)] = attributes[key]!;
        handler.open(localName(name), own);
      },
      ontext: (text) => handler.text?.(text),
      onclosetag: (name) => handler.close?.(localName(name)),
      oncomment: (text) => handler.comment?.(text),
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
}

const telling = /[\u4e00-\u9fff@＠]|\d{17}[\dXx]|(?<![\dA-Za-z.])1[3-9]\d{9}(?![\dA-Za-z.])|tel:/;
/** Whether an attribute holds words or numbers of persons rather than sizes and ids. */
export function isTelling(value: string): boolean {
  return telling.test(value);
}

const paragraphs = new Set(['p', 'h', 'TextObject', 'si', 'comment', 'text']);
/** Attributes that draw. */
const shapes = new Set(['d', 'points', 'viewBox', 'transform', 'path', 'values']);
const breaks = new Set(['br', 'tab', 'line-break', 's']);
/** Numbers that charts keep are those of the sheets; only such as may name a person are told. */
const numbers = new Set(['numCache', 'numLit']);

/** The words of any XML: paragraphs where it has them, else the text of each element; and attributes that hold words. */
export function textsOfXml(xml: string): string[] {
  const texts: string[] = [];
  let current = '';
  let inParagraph = 0;
  let inNumbers = 0;
  const flush = () => {
    if (current.trim()) texts.push(current);
    current = '';
  };
  readXml(xml, {
    open(name, attributes) {
      if (paragraphs.has(name)) {
        if (inParagraph === 0) flush();
        inParagraph += 1;
      }
      if (numbers.has(name)) inNumbers += 1;
      if (breaks.has(name)) current += ' ';
      for (const key in attributes) if (!shapes.has(key) && isTelling(attributes[key]!)) texts.push(attributes[key]!);
    },
    text(text) {
      if (inNumbers === 0 || isTelling(text)) current += text;
    },
    close(name) {
      if (numbers.has(name)) inNumbers -= 1;
      if (paragraphs.has(name)) inParagraph -= 1;
      if (inParagraph === 0) flush();
    },
    comment: (text) => void texts.push(text),
  });
  flush();
  return texts;
}
