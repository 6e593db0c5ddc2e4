import type { InspectionBuilder } from './inspection.ts';
import type { InspectInner } from './pdf.ts';

const typical: Readonly<Record<string, string>> = { 'text/html': '正文.html', 'text/plain': '正文.txt' };

function decodeBody(body: string, encoding: string): Buffer {
  if (/base64/i.test(encoding)) return Buffer.from(body, 'base64');
  if (!/quoted-printable/i.test(encoding)) return Buffer.from(body, 'latin1');
  const plain = body.replace(/=[ \t]*\r?\n/g, '').replace(/=([\dA-F]{2})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
  return Buffer.from(plain, 'latin1');
}

async function inspectPart(text: string, builder: InspectionBuilder, inner: InspectInner, depth: number): Promise<void> {
  const end = /\r?\n\r?\n/.exec(text);
  const head = text.slice(0, end?.index ?? text.length).replace(/\r?\n[ \t]+/g, ' ');
  const body = end ? text.slice(end.index + end[0].length) : '';
  const field = (name: string) => new RegExp(`^${name}:\\s*(.*)$`, 'im').exec(head)?.[1] ?? '';
  const type = field('Content-Type');
  const boundary = /boundary="?([^";\r\n]+)"?/i.exec(type)?.[1];
  if (depth === 0) builder.text('信头', Buffer.from(head, 'latin1').toString('utf8'));
  if (boundary !== undefined && depth < 5) {
    for (const part of body.split(`--${boundary}`).slice(1)) {
      if (!part.startsWith('--')) await inspectPart(part.replace(/^[ \t]*\r?\n/, ''), builder, inner, depth + 1);
    }
    return;
  }
  const named = /name="?([^";\r\n]+)"?/i.exec(`${field('Content-Disposition')};${type}`)?.[1];
  const name = named ?? typical[/^[\w/+.-]+/.exec(type)?.[0].toLowerCase() ?? 'text/plain'];
  if (name === undefined && !/^(?:image|application)\//i.test(type)) return;
  const bytes = decodeBody(body, field('Content-Transfer-Encoding'));
  builder.budget.unpack(bytes.length);
  await inner(name ?? '附件', bytes, builder.part(named === undefined ? '信件内的正文' : `信件内“${named}”`));
}

/** A letter, or a web page kept in one file (MHTML): its heads, and every part of it as a file by itself. */
export async function inspectMail(bytes: Uint8Array, builder: InspectionBuilder, inner: InspectInner): Promise<void> {
  await inspectPart(Buffer.from(bytes).toString('latin1'), builder, inner, 0);
}
