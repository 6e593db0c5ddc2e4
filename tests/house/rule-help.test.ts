import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rules, type ContentRule, type SiteRule } from '#audit';
import { listFiles } from '#content-folder';
import { severities } from '#disclosure';
import { contentSubject, findingsOf, validContent, type ContentChanges, type ContentCircumstances } from '../../src/audit/testing/content-subject.ts';
import { auditPages, page, type SiteCircumstances, type SiteTexts } from '../../src/audit/testing/site-subject.ts';
import { parseRuleHelp, type ExampleText } from '../support/rule-help.ts';

const folder = join(import.meta.dirname, '../../docs/rules');
const subjects = { content: '内容文件', site: '生成的网页', person: '由人确认' } as const;

/** What a rule looks at beside content files, in the wrong example of its page. */
const contentCircumstances: Readonly<Record<string, ContentCircumstances>> = {
  'attachment-texts': { unsearchable: new Map([['county-budget-2026/budget-2026.xlsx', '已经加密，要密码才能打开']]) },
};
const siteCircumstances: Readonly<Record<string, SiteCircumstances>> = {
  'former-addresses': { previous: ['/plans/outline-2026/', '/plans/old-outline/'] },
};

/** Where a block names no file, it goes on with the file of the block at its place on the other side. */
const fileOf = (texts: readonly ExampleText[], others: readonly ExampleText[], index: number) => texts[index]!.file ?? others[index]?.file ?? '';

function contentChanges(right: readonly ExampleText[], wrong: readonly ExampleText[]): ContentChanges {
  return Object.fromEntries(
    wrong.map((block, index) => {
      const file = fileOf(wrong, right, index);
      const original = right[index];
      if (!original) return [file, block.text];
      const pieces = (validContent().get(file) ?? '').split(original.text.trimEnd());
      expect(pieces, `the right text stands in ${file} exactly once`).toHaveLength(2);
      return [file, pieces.join(block.text.trimEnd())];
    }),
  );
}

const siteTexts = (texts: readonly ExampleText[], others: readonly ExampleText[]): SiteTexts =>
  Object.fromEntries(
    texts.map(({ text }, index) => {
      const file = fileOf(texts, others, index);
      return [file, file.endsWith('.html') && !text.startsWith('<!doctype') ? page(text) : text];
    }),
  );

async function messagesOf(rule: ContentRule | SiteRule, texts: 'right' | 'wrong', right: readonly ExampleText[], wrong: readonly ExampleText[]) {
  if (rule.subject === 'content') {
    if (texts === 'right') return findingsOf(rule);
    return findingsOf(rule, contentChanges(right, wrong), contentCircumstances[rule.id]);
  }
  const { portal } = contentSubject();
  const [own, other] = texts === 'right' ? [right, wrong] : [wrong, right];
  return auditPages(rule, siteTexts(own, other), { portal, ...siteCircumstances[rule.id] });
}

describe('docs/rules', () => {
  const names = listFiles(folder).filter((name) => name !== 'README.md');

  test('has a page for every rule and no other', () => {
    expect(names.sort()).toEqual(rules.map(({ id }) => `${id}.md`).sort());
  });

  test.each(rules.filter(({ id }) => names.includes(`${id}.md`)).map((rule) => [rule.id, rule] as const))('%s', async (id, rule) => {
    const help = parseRuleHelp(readFileSync(join(folder, `${id}.md`), 'utf8'));
    expect(help.title).toBe(rule.title);
    expect(Object.fromEntries(help.facts)).toEqual({ 编号: id, 级别: severities[rule.severity], 检查对象: subjects[rule.subject] });
    if (rule.subject === 'person') {
      expect(help.sections).toEqual(['要确认什么', '怎样确认']);
      return;
    }
    expect(help.sections).toEqual(['查什么', '怎么改', '例子']);
    const { right, wrong, messages } = help.example!;
    expect(messages.length).toBeGreaterThan(0);
    expect(await messagesOf(rule, 'right', right, wrong)).toEqual([]);
    expect((await messagesOf(rule, 'wrong', right, wrong)).map(({ message }) => message)).toEqual(messages);
  });
});
