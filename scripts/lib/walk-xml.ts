import { Parser } from 'htmlparser2';

/** Walks an XML part of an Office file; names keep their prefix (`w:p`). */
export function walkXml(
  xml: string,
  open: (name: string, attributes: Readonly<Record<string, string>>) => void,
  close?: (name: string) => void,
  text?: (words: string) => void,
): void {
  const parser = new Parser({ onopentag: open, onclosetag: close, ontext: text }, { xmlMode: true, decodeEntities: true });
  parser.end(xml);
}
