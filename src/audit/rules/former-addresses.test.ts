import { describe, expect, test } from 'vitest';
import { contentSubject, replace } from '../testing/content-subject.ts';
import { auditPages, auditTexts, page } from '../testing/site-subject.ts';
import { formerAddresses } from './former-addresses.ts';

const site = {
  'plans/outline-2026/index.html': page(),
  'plans/old/index.html': page('', '<meta http-equiv="refresh" content="0; url=/plans/outline-2026/">'),
};

describe('former-addresses', () => {
  test('passes addresses that answer or redirect', async () => {
    const { findings, results } = await auditTexts(formerAddresses, site, { previous: ['/plans/outline-2026/', '/plans/old/'] });
    expect(findings).toEqual([]);
    expect(results[0]).toMatchObject({ state: 'passed', checked: 2 });
  });

  test('does not apply without a former catalogue', async () => {
    expect((await auditTexts(formerAddresses, site)).results[0]).toMatchObject({ state: 'not-applicable', checked: 0 });
  });

  test('finds an address that is gone', async () => {
    const findings = await auditPages(formerAddresses, site, { previous: ['/plans/gone/'] });
    expect(findings).toMatchObject([{ severity: 'error', where: { page: '/plans/gone/' } }]);
    expect(findings[0]?.message).toContain('/plans/gone/ 现在打不开');
    expect(findings[0]?.fix).toContain('formerAddresses');
  });

  test('says where a document has moved, and when it was withheld or not built', async () => {
    const { portal } = contentSubject({
      'documents/plans/education-2026.md': replace(
        'title:',
        'disclosure: 不予公开\ndisclosureBasis: 条例第十六条\ndisclosureReviewBy: 2027-01-01\ntitle:',
      ),
    });
    const findings = await auditPages(
      formerAddresses,
      {},
      { portal, previous: ['/budgets/outline-2026/', '/plans/education-2026/', '/plans/outline-2026/'] },
    );
    expect(findings.map(({ fix }) => fix)).toEqual([
      '文件现在的地址是 /plans/outline-2026/：在 content/documents/plans/outline-2026.md 的 formerAddresses 里写上 /budgets/outline-2026/。',
      expect.stringContaining('content/documents/plans/education-2026.md 的公开属性已改为“不予公开”'),
    ]);
  });
});
