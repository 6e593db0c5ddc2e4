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

test('a number in brackets is told, unless it is of another document', () => {
  const list = ['附件：1.任务表', '　　　2.汇总表'];
  expect(attachments(['请填写申报表（附件3）。', ...list])).toEqual(['1:8 附件3']);
  expect(attachments(['按照《通知》（附件3）和国办发〔2019〕54号（附件4）填写申报表（附件2）。', ...list])).toEqual([]);
});

test('marks behind the names of attachments are told', () => {
  expect(attachments(['附件：1.任务表', '　　　2.汇总表。'])).toEqual(['2:9 。']);
  expect(attachments(['附件：1.任务表；', '　　　2.汇总表'])).toEqual(['1:9 ；']);
  expect(attachments(['附件：任务分解表。'])).toEqual(['1:9 。']);
  expect(attachments(['附件：详见县政府网站，请自行下载。'])).toEqual([]);
});

test('a wrong number in the list leaves the attachment known', () => {
  expect(attachments(['见附件2。', '附件：1.任务表', '　　　3.汇总表'])).toEqual([]);
});

test('a printed attachment with the number of another', () => {
  const list = ['附件：1.审批表', '　　　2.通知书', '　　　3.声明书'];
  expect(attachments([...list, '附件1', '审批表', '附件3', '通知书', '附件3', '声明书'])).toEqual(['6:1 附件3']);
  expect(attachments([...list, '附件1', '审批表', '附件2', '通知书', '附件2', '声明书'])).toEqual(['8:1 附件2']);
  expect(attachments([...list, '附件1', '审批表', '附件1', '附件2', '通知书', '附件3', '声明书'])).toEqual([]);
});
