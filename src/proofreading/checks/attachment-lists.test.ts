import { describe, expect, test } from 'vitest';
import { findingsOf } from '../testing/findings-of.ts';

const attachments = (text: string[]) => findingsOf('attachment-lists', text);

test('a number that is not listed is told', () => {
  expect(attachments(['请填写汇总表（见附件3）。', '附件：1.任务表', '　　　2.汇总表'])).toEqual(['1:8 见附件3']);
  expect(attachments(['具体见附件2。', '附件：任务分解表'])).toEqual(['1:3 见附件2']);
});

describe('what is listed, printed or not numbered is left alone', () => {
  test.each([
    [['请填写附件2，任务见附件1。', '附件：1.任务表', '　　　2.汇总表']],
    [['详见附件。', '附件：任务分解表']],
    [['见附件3。', '附件：1.任务表', '　　　2.汇总表', '附件3']],
    [['见附件3。']],
    [['名单附后，见附件一并报送。', '附件：1.任务表 2.汇总表']],
  ])('%j', (lines) => {
    expect(attachments(lines)).toEqual([]);
  });
});
