/** One text of an example: the file that it belongs to, and what stands there. */
export interface ExampleText {
  /** As the block names it; `undefined` when it goes on with the file of the block before. */
  readonly file: string | undefined;
  readonly text: string;
}

/** A help page of a rule, taken apart. */
export interface RuleHelp {
  readonly title: string;
  /** The entries of the list under the title: 编号, 级别, 检查对象. */
  readonly facts: ReadonlyMap<string, string>;
  readonly sections: readonly string[];
  readonly example?: {
    readonly right: readonly ExampleText[];
    readonly wrong: readonly ExampleText[];
    /** Messages that the audit gives, in the order of the report. */
    readonly messages: readonly string[];
  };
}

function blocksIn(text: string): ExampleText[] {
  return [...text.matchAll(/^```\w*[ \t]*(.*)\n([\s\S]*?)^```$/gm)].map(([, file, block]) => ({ file: file || undefined, text: block! }));
}

function messagesIn(text: string): string[] {
  const paragraphs = text.split(/\n\s*\n/).filter((paragraph) => paragraph.trimStart().startsWith('>'));
  return paragraphs.map((paragraph) =>
    paragraph
      .trim()
      .replace(/^> ?/gm, '')
      .replaceAll('\n', '')
      .replace(/\\([\\*_<>`[\]~#|])/g, '$1'),
  );
}

/** Reads `docs/rules/<id>.md`. The form is told in `docs/rules/README.md`. */
export function parseRuleHelp(page: string): RuleHelp {
  const [head, ...parts] = page.split(/^## /m) as [string, ...string[]];
  const sections = parts.map((part) => ({ title: part.slice(0, part.indexOf('\n')).trim(), text: part.slice(part.indexOf('\n') + 1) }));
  const example = sections.find(({ title }) => title === '例子')?.text;
  const [before, after] = (example ?? '').split(/^报告：$/m) as [string, string?];
  const [right, wrong] = before.split(/^错误：$/m) as [string, string?];
  return {
    title: /^# (.+)$/m.exec(head)?.[1] ?? '',
    facts: new Map([...head.matchAll(/^- (.+?)：`?(.+?)`?$/gm)].map((match) => [match[1]!, match[2]!])),
    sections: sections.map(({ title }) => title),
    ...(example !== undefined && { example: { right: blocksIn(right), wrong: blocksIn(wrong ?? ''), messages: messagesIn(after ?? '') } }),
  };
}
