import { describe, expect, test } from 'vitest';
import { findingsOf, replace } from '../testing/content-subject.ts';
import { lineIn } from '../testing/line-in.ts';
import { annualReportProse } from './annual-report-prose.ts';

const file = 'documents/annual-reports/county-government-2025.yaml';
const said = '新收政府信息公开申请3件';

function messages(sentence: string): string[] {
  return findingsOf(annualReportProse, { [file]: replace(said, sentence) }).map(({ message }) => message);
}

describe('annual-report-prose', () => {
  test('passes an overview whose numbers are those of the tables', () => {
    expect(findingsOf(annualReportProse)).toEqual([]);
    expect(messages('全年收到政府信息公开申请共３件，上年结转 3 件，结转下年度继续办理0件')).toEqual([]);
  });

  test.each([
    ['收到政府信息公开申请5件', '“一、总体情况”里写的是 5 件，而表内“一、本年新收政府信息公开申请数量”总计是 3 件。'],
    ['全年新收到申请数量为1,205件', '“一、总体情况”里写的是 1205 件，而表内“一、本年新收政府信息公开申请数量”总计是 3 件。'],
    ['上年度结转申请2件', '“一、总体情况”里写的是 2 件，而表内“二、上年结转政府信息公开申请数量”总计是 3 件。'],
    ['结转至下一年度办理1件', '“一、总体情况”里写的是 1 件，而表内“四、结转下年度继续办理”总计是 0 件。'],
  ])('warns of “%s”', (sentence, message) => {
    expect(messages(sentence)).toEqual([message]);
    expect(findingsOf(annualReportProse, { [file]: replace(said, sentence) })[0]).toMatchObject({
      severity: 'warning',
      where: { file, line: lineIn(file, 'overview:') },
    });
  });

  test.each(['其中县公安局收到申请2件', '去年同期收到申请9件', '2024年收到申请6件', '一季度收到申请1件'])(
    'takes “%s” for another number',
    (sentence) => {
      expect(messages(sentence)).toEqual([]);
    },
  );
});
