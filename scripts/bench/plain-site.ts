import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dayOf, documentPath, type Portal } from '#disclosure';
import type { ReadContent } from '../lib/read-content.ts';

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Headings, list marks and components fall away; every paragraph and every table row is one block. */
function blocksOf(markdown: string): string[] {
  return markdown
    .replace(/<[^>]*>/g, '\n\n')
    .split(/\n\s*\n|\n(?=\|)/)
    .map((block) => block.replace(/^#+ |^\d+\. |\|/gm, ' ').trim())
    .filter((block) => /[^\s:-]/.test(block));
}

function pageOf(title: string, facts: readonly (readonly [term: string, text: string])[], blocks: readonly string[]): string {
  const rows = facts.map(([term, text]) => `<div><dt>${term}</dt><dd>${escape(text)}</dd></div>`);
  const text = blocks.map((block) => `<p>${escape(block)}</p>`);
  return [
    `<!doctype html><html lang="zh-CN"><head><title>${escape(title)}</title></head><body><main id="main">`,
    `<article data-pagefind-body><h1>${escape(title)}</h1><dl class="facts">${rows.join('')}</dl>${text.join('\n')}</article></main></body></html>`,
  ].join('');
}

/** Writes the documents of a portal as pages of title, facts and text only: what two search engines can be compared on. */
export function writePlainSite(folder: string, portal: Portal, content: ReadContent): void {
  for (const { id, title } of portal.pages) {
    mkdirSync(join(folder, id), { recursive: true });
    writeFileSync(join(folder, id, 'index.html'), `<!doctype html><html lang="zh-CN"><body><main><h1>${escape(title)}</h1></main></body></html>`);
  }
  for (const document of portal.documents) {
    const facts = [
      ['发文字号', document.documentNumber],
      ['索引号', document.indexNumber],
      ['发布日期', dayOf(document.published)],
      ['发文机关', document.issuers.map((id) => portal.organName(id)).join('、')],
    ].filter((fact): fact is [string, string] => fact[1] !== undefined);
    const path = join(folder, documentPath(document));
    mkdirSync(path, { recursive: true });
    writeFileSync(join(path, 'index.html'), pageOf(document.title, facts, blocksOf(content.bodies.get(document.source.file)?.text ?? '')));
  }
}
