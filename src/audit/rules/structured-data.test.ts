import { describe, expect, test } from 'vitest';
import { toJsonLd } from '#exports/json-ld.ts';
import { contentSubject } from '../testing/content-subject.ts';
import { auditPages, auditTexts, page } from '../testing/site-subject.ts';
import { structuredData } from './structured-data.ts';

const { portal } = contentSubject();
const documents = ['education-2026', 'county-budget-2026'].map((id) => portal.document(id)!);
const withData = (data: string) => page('', `<script type="application/ld+json">${data}</script>`);
const fileOf = ({ column, id }: (typeof documents)[number]) => `${column}/${id}/index.html`;
const [plan] = documents as [(typeof documents)[number]];

async function messages(data: string) {
  const findings = await auditPages(structuredData, { [fileOf(plan)]: withData(data) }, { portal });
  return findings.map(({ where, message }) => ['page' in where && where.page, message]);
}

describe('structured-data', () => {
  test('passes the data that the build writes', async () => {
    const texts = Object.fromEntries(documents.map((document) => [fileOf(document), withData(JSON.stringify(toJsonLd(portal, document)))]));
    const { findings, results } = await auditTexts(structuredData, texts, { portal });
    expect(findings).toEqual([]);
    expect(results[0]).toMatchObject({ state: 'passed', checked: 2 });
  });

  test('does not apply to pages without such data', async () => {
    const { results } = await auditTexts(structuredData, { [fileOf(plan)]: page() }, { portal });
    expect(results[0]).toMatchObject({ state: 'not-applicable' });
  });

  test('finds what differs from the document', async () => {
    const data = JSON.stringify({ ...toJsonLd(portal, plan), datePublished: '2020-01-01' });
    expect(await messages(data)).toEqual([
      [`/plans/${plan.id}/`, `结构化数据（JSON-LD）的 datePublished 是“2020-01-01”，与文件的“${plan.published}”不一致。`],
    ]);
  });

  test.each(['{"name":"x"', '[]', 'null'])('finds that %s cannot be read', async (data) => {
    expect(await messages(data)).toEqual([[`/plans/${plan.id}/`, '网页里的结构化数据（JSON-LD）格式不对，搜索引擎读不了。']]);
  });
});
