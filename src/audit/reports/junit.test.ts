import { Parser } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { finding, reportWith, ruleResult } from '../testing/report-context.ts';
import { formatJunit } from './junit.ts';

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
}

/** Every element in document order; throws when an end tag does not fit. */
function elementsOf(xml: string): Element[] {
  const elements: Element[] = [];
  const open: Element[] = [];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const element = { name, attributes, text: '' };
        elements.push(element);
        open.push(element);
      },
      ontext: (text) => void (open.at(-1) && (open.at(-1)!.text += text)),
      onclosetag(name) {
        if (open.pop()?.name !== name) throw new Error(`</${name}>`);
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return elements;
}

const report = reportWith([finding('a', { message: '坏字符 <b> & " \u0001' })], {}, [
  ruleResult('plan-periods'),
  ruleResult('former-addresses', { subject: 'site', state: 'not-applicable', checked: 0, remark: '没有指明上一次发布的目录' }),
  ruleResult('broken-links', { subject: 'site', state: 'to-confirm', checked: 0, remark: '还没有生成网站', unchecked: true }),
  ruleResult('political-review', { subject: 'person', state: 'to-confirm', checked: 0, remark: '确认没有表述错误？' }),
]);

describe('formatJunit', () => {
  const elements = elementsOf(formatJunit(report));
  const named = (name: string) => elements.filter((element) => element.name === name);

  test('has a suite for each subject and a case for each rule', () => {
    expect(named('testsuite').map(({ attributes }) => attributes)).toEqual([
      { name: '内容文件', tests: '3', failures: '1', errors: '0', skipped: '1' },
      { name: '生成的网页', tests: '2', failures: '0', errors: '0', skipped: '2' },
      { name: '由人确认', tests: '1', failures: '0', errors: '0', skipped: '1' },
    ]);
    expect(named('testcase')).toHaveLength(6);
    expect(named('testsuites')[0]?.attributes).toEqual({ name: '政府信息公开专栏检查', tests: '6', failures: '1', errors: '0' });
  });

  test('tells failures with place, basis, remedy, owner and day', () => {
    const [failure] = named('failure');
    expect(failure?.attributes).toEqual({ type: 'error', message: '错误 1 个（检查 3 项）' });
    expect(failure?.text).toBe(
      [
        'content/documents/normative-documents/relief-measures.md:6　错误　a',
        '  坏字符 <b> & " \ufffd依据：《政府信息公开条例》第四十九条。',
        '  核对 dated。',
        '  责任机关：示例县人民政府；整改期限：2026-11-25。',
      ].join('\n'),
    );
  });

  test('skips what does not apply and what a person must confirm, with the reason', () => {
    expect(named('skipped').map(({ attributes }) => attributes['message'])).toEqual([
      '不适用：没有登记例外',
      '不适用：没有指明上一次发布的目录',
      '待确认：还没有生成网站',
      '待确认：确认没有表述错误？',
    ]);
  });
});
