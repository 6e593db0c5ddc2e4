import { Parser } from 'htmlparser2';
import type { InspectionBuilder } from './inspection.ts';
import type { InspectInner } from './pdf.ts';
import { isTelling } from './xml.ts';

/** Elements that part no word. */
const inline = /^(?:a|abbr|b|bdo|big|code|del|em|font|i|ins|label|mark|nobr|o:p|s|small|span|strike|strong|sub|sup|u|wbr)$/;

/** The words of a web page, shown or not: texts, comments, scripts, and attributes that hold words. */
export function textOfPage(html: string): string {
  const pieces: string[] = [];
  const said: string[] = [];
  const part = (name: string) => {
    if (!inline.test(name)) pieces.push(name === 'td' || name === 'th' ? '\t' : '\n');
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        part(name);
        for (const key in attributes) if (isTelling(attributes[key]!) && !attributes[key]!.startsWith('data:')) said.push(attributes[key]!);
      },
      ontext: (text) => void pieces.push(text),
      onclosetag: part,
      oncomment: (text) => void said.push(text),
    },
    { decodeEntities: true },
  );
  parser.end(html);
  return [pieces.join('').replace(/[ \t]*\n\s*/g, '\n'), ...said].join('\n');
}

/** Pictures and files that stand in a text themselves, as base64. */
export async function inspectDataAddresses(text: string, builder: InspectionBuilder, inner: InspectInner): Promise<void> {
  let number = 0;
  for (const [, type, packed] of text.matchAll(/data:([\w.+/-]+)(?:;[\w=.+-]+)*;base64,([A-Za-z\d+/=\s]+)/g)) {
    number += 1;
    const bytes = Buffer.from(packed!, 'base64');
    builder.budget.unpack(bytes.length);
    const ending = type!.slice(type!.lastIndexOf('/') + 1).replace(/\+.*/, '');
    await inner(`${number}.${ending}`, bytes, builder.part(`${type!.startsWith('image/') ? '图片' : '嵌入的文件'}${number}`));
  }
}
