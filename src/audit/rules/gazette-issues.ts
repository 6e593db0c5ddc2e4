import { cite, dayOf, gazetteSteps, isOfType, isPublic, type DocumentOf, type Portal } from '#disclosure';
import { at } from '../places.ts';
import { suggest, unknownDocumentCause, withheldDocumentCause } from '../references.ts';
import type { ContentRule } from '../rule.ts';

type Issue = DocumentOf<'gazette-issue'>;

/** @param unread how many issues could not be read: each may be the one that seems to be missing */
function* numberFaults(issues: readonly Issue[], unread: number) {
  const sorted = [...issues].sort((a, b) => a.total - b.total);
  for (const [index, issue] of sorted.entries()) {
    const previous = sorted[index - 1];
    if (!previous) continue;
    if (issue.total === previous.total) {
      yield { where: at(issue, 'total'), message: `总期号 ${issue.total} 已被 ${previous.source.file} 使用。`, fix: '核对两期的总期号。' };
      continue;
    }
    if (issue.total !== previous.total + 1) {
      if (issue.total <= previous.total + 1 + unread) continue;
      yield {
        where: at(issue, 'total'),
        message: `总期号从 ${previous.total} 跳到 ${issue.total}。`,
        fix: '补上缺少的各期；创刊以来的公报应当全部上网。',
      };
      continue;
    }
    const expected = issue.year === previous.year ? previous.number + 1 : 1;
    if (issue.number !== expected) {
      yield {
        where: at(issue, 'number'),
        message: `${issue.year} 年的期号是 ${issue.number}，上一期是 ${previous.year} 年第 ${previous.number} 期，应为第 ${expected} 期。`,
        fix: '核对 year、number 和 total。',
      };
    }
  }
}

function* stepFaults(issue: Issue) {
  const published = dayOf(issue.published);
  let previous: (typeof gazetteSteps)[number] | undefined;
  for (const step of gazetteSteps) {
    const { date } = issue.steps[step.key];
    if (previous && date < issue.steps[previous.key].date) {
      yield {
        where: at(issue, `steps.${step.key}.date`),
        message: `${step.title}日期 ${date} 早于${previous.title}日期 ${issue.steps[previous.key].date}。`,
        fix: '编、校、审、发依次进行：核对两个日期。',
      };
    }
    previous = step;
  }
  if (issue.steps.issued.date > published) {
    yield {
      where: at(issue, 'steps.issued.date'),
      message: `签发日期 ${issue.steps.issued.date} 晚于发布日期 ${published}。`,
      fix: '先签发，后发布：核对两个日期。',
    };
  }
}

/** What the title says of the year and number. */
function* titleFaults(issue: Issue) {
  const [, year, number] = /(\d{4})\s*年\s*第\s*(\d{1,3})\s*[期号]/u.exec(issue.title) ?? [];
  if (year === undefined || (Number(year) === issue.year && Number(number) === issue.number)) return;
  yield {
    where: at(issue, 'title'),
    message: `标题写的是 ${year} 年第 ${number} 期，year 和 number 写的是 ${issue.year} 年第 ${issue.number} 期。`,
    fix: '核对标题、year 和 number，改正写错的一处。',
  };
}

function* itemFaults(issue: Issue, portal: Portal, unreadable: ReadonlyMap<string, string>, ids: readonly string[], printed: Map<string, Issue>) {
  const seen = new Set<string>();
  for (const [section, { items }] of issue.sections.entries()) {
    for (const [index, id] of items.entries()) {
      const where = at(issue, `sections.${section}.items.${index}`);
      if (seen.has(id)) yield { where, message: `篇目 ${id} 在这一期里出现不止一次。`, fix: '删去重复的一项。' };
      const other = printed.get(id);
      if (other && !seen.has(id))
        yield {
          where,
          message: `篇目 ${id} 已在${other.year}年第${other.number}期刊登。`,
          fix: '删去一期里的这一项；更正、重新刊登的，作例外登记并说明原因。',
        };
      seen.add(id);
      printed.set(id, issue);
      if (unreadable.has(id)) continue;
      const document = portal.anyDocument(id);
      if (!document)
        yield { where, message: `篇目 ${id} 没有这个文件。${suggest(id, ids)}`, fix: '改成已有的文件编号。', cause: unknownDocumentCause(id) };
      else if (!isPublic(document))
        yield { where, message: `篇目 ${id} 没有主动公开，不能刊登。`, fix: '删去这一项。', cause: withheldDocumentCause(id) };
      else if (document.published.slice(0, 10) > dayOf(issue.published)) {
        yield {
          where,
          message: `篇目 ${id} 的发布日期 ${dayOf(document.published)} 晚于公报的 ${dayOf(issue.published)}。`,
          fix: '核对两处 published。',
        };
      }
    }
  }
}

/** Issues follow one another without a gap, each item is there, and editing went step by step. */
export const gazetteIssues: ContentRule = {
  id: 'gazette-issues',
  version: 2,
  title: '政府公报期号连续、篇目齐全、编校审发依次进行',
  basis: [cite('gazette-notice')],
  severity: 'error',
  subject: 'content',
  *check({ portal, unreadable }, count) {
    const issues = portal.documents.filter(isOfType('gazette-issue')).sort((a, b) => a.total - b.total);
    if (issues.length === 0) return;
    count(issues.length);
    yield* numberFaults(issues, [...unreadable.values()].filter((column) => column === 'gazette').length);
    const ids = portal.documents.map(({ id }) => id);
    const printed = new Map<string, Issue>();
    for (const issue of issues) {
      yield* stepFaults(issue);
      yield* titleFaults(issue);
      yield* itemFaults(issue, portal, unreadable, ids, printed);
    }
  },
};
