import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rules, type AttachmentInspection, type ContentRule, type SiteRule } from '#audit';
import { listFiles } from '#content-folder';
import { blocks, columnPath, documentPath, organPath, parseContentFile, severities, type Portal } from '#disclosure';
import { toCatalogue } from '#exports/catalogue.ts';
import { checkMdx } from '../../scripts/lib/check-mdx.ts';
import { auditContent } from '../../src/audit/run.ts';
import { contentSubject, validContent, type ContentCircumstances } from '../../src/audit/testing/content-subject.ts';
import { auditPages, page, type SiteTexts } from '../../src/audit/testing/site-subject.ts';
import { registerFile, validRegister } from '../../src/audit/testing/valid-register.ts';
import { parseRuleHelp, type ExampleText } from '../support/rule-help.ts';
import { siteCircumstances } from '../support/site-circumstances.ts';

const folder = join(import.meta.dirname, '../../docs/rules');
const subjects = { content: '内容文件', site: '生成的网页', person: '由人确认' } as const;

/** What a rule looks at beside content files, in the wrong example of its page. */
const inspected = (found: Partial<AttachmentInspection>): ContentCircumstances => ({
  inspections: new Map([['county-budget-2026/budget-2026.xlsx', { texts: [], tables: [], traces: [], gaps: [], ...found }]]),
});
const contentCircumstances: Readonly<Record<string, ContentCircumstances>> = {
  'attachment-inspection': inspected({ gaps: [{ place: '嵌入的文件“名单.docx”', reason: '已经加密，要密码才能打开' }] }),
  'attachment-kinds': inspected({ actual: { name: 'PDF', ending: 'pdf' } }),
  'attachment-metadata': inspected({ traces: [{ kind: 'author', place: '文档属性“作者”', value: '张三' }] }),
  'backdated-documents': { history: { firstSeen: new Map([['heating-season-notice', '2026-10-21']]), redated: new Map() } },
  'attachment-texts': { unsearchable: new Map([['county-budget-2026/budget-2026.xlsx', '已经加密，要密码才能打开']]) },
};

type Texts = Readonly<Record<string, string>>;

/** The valid content as it is, read once for all rules. */
const valid = contentSubject();

const register: Texts = { [registerFile]: validRegister };
/** Files that the valid content lacks and the examples of a rule need. */
const contentBases: Readonly<Record<string, Texts>> = {
  'register-rows': register,
  'register-references': register,
  'register-relations': register,
  'register-editions': register,
  'register-updates': register,
};

/** A page for everything that must have one. */
function completeSite({ columns, organs, documents }: Portal): SiteTexts {
  const paths = [...columns.map(({ id }) => columnPath(id)), ...organs.map(({ id }) => organPath(id)), ...documents.map(documentPath)];
  return {
    ...Object.fromEntries(paths.map((path) => [`${path.slice(1)}index.html`, page()])),
    ...Object.fromEntries(blocks.map(({ id, title }) => [`${id}/index.html`, `<title>${title}</title><h1>${title}</h1>`])),
    'index.html': page(blocks.map(({ id, title }) => `<a href="/${id}/">${title}</a>`).join('')),
  };
}
/** Files of a site that a rule asks for beside those of its examples. */
const siteBases: Readonly<Record<string, (portal: Portal) => SiteTexts>> = {
  'statutory-pages': completeSite,
  'export-agreement': (portal) => ({ 'data/catalog.json': toCatalogue(portal, portal.documents) }),
};

/** Where a block names no file, it goes on with the file of the block at its place on the other side. */
const fileOf = (texts: readonly ExampleText[], others: readonly ExampleText[], index: number) => texts[index]!.file ?? others[index]?.file ?? '';

function contentChanges(base: Texts, right: readonly ExampleText[], wrong: readonly ExampleText[]): Texts {
  return Object.fromEntries(
    wrong.map((block, index) => {
      const file = fileOf(wrong, right, index);
      const original = right[index];
      if (!original) return [file, block.text];
      const pieces = (base[file] ?? validContent().get(file) ?? '').split(original.text.trimEnd());
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

/** What a rule finds in the valid content with these texts, read as the commands read it. */
function contentFindings(rule: ContentRule, texts: Texts, circumstances?: ContentCircumstances) {
  if (Object.keys(texts).length === 0 && !circumstances) return auditContent([rule], valid).findings;
  const subject = contentSubject(texts, circumstances);
  const mdxTexts = Object.entries(texts).filter(([file]) => file.endsWith('.mdx'));
  const problems = [...subject.problems, ...mdxTexts.flatMap(([file, text]) => checkMdx(parseContentFile(file, text)))];
  return auditContent([rule], { ...subject, problems }).findings;
}

async function messagesOf(rule: ContentRule | SiteRule, texts: 'right' | 'wrong', right: readonly ExampleText[], wrong: readonly ExampleText[]) {
  if (rule.subject === 'content') {
    const base = contentBases[rule.id] ?? {};
    if (texts === 'right') return contentFindings(rule, base);
    return contentFindings(rule, { ...base, ...contentChanges(base, right, wrong) }, contentCircumstances[rule.id]);
  }
  const { portal } = valid;
  const [own, other] = texts === 'right' ? [right, wrong] : [wrong, right];
  const ownTexts = siteTexts(own, other);
  const circumstances = { portal, ...siteCircumstances[rule.id]?.(ownTexts, siteTexts(right, wrong)) };
  return auditPages(rule, { ...siteBases[rule.id]?.(portal), ...ownTexts }, circumstances);
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
