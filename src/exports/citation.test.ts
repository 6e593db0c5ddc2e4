import { expect, test } from 'vitest';
import type { DisclosureDocument, Portal } from '#disclosure';
import { toCitation } from './citation.ts';

const portal = { site: { site: 'https://www.shilixian.example', base: '/zfxxgk/' } } as Portal;
const quoted = (title: string, documentNumber?: string) =>
  toCitation(portal, { id: 'a', column: 'questions', title, documentNumber, published: '2026-03-10' } as unknown as DisclosureDocument);
const rest = '2026年3月10日，https://www.shilixian.example/zfxxgk/questions/a/';

test.each([
  ['停车管理办法', undefined, `停车管理办法，${rest}`],
  ['停车管理办法', '示政发〔2026〕22号', `停车管理办法（示政发〔2026〕22号），${rest}`],
  ['怎样停车？', undefined, `怎样停车？${rest}`],
  ['怎样停车？', '示政发〔2026〕22号', `怎样停车？（示政发〔2026〕22号），${rest}`],
])('%s %s', (title, number, citation) => {
  expect(quoted(title, number)).toBe(citation);
});
