/** The sentences that tell a reader what was looked for and what came of it. */
import type { Query } from './query.ts';
import type { Outcome } from './search.ts';

function quote(words: readonly string[]): string {
  return words.map((word) => `“${word.replace(/^[“"]+|[”"]+$/g, '')}”`).join('');
}

/** More would be a list that nobody reads. */
const mostNamed = 5;

function describeOthers({ others, parts }: Query): string {
  const words = [...new Set(others ? [...others.values()].flat() : [])].filter((word) => !parts.includes(word));
  return words.length > 0 ? `也找了${quote(words.slice(0, mostNamed))}${words.length > mostNamed ? '等' : ''}。` : '';
}

function describeQuery({ query, relaxation, missing }: Outcome, typed: string): string {
  const nowhere = `没有文件写有“${typed}”`;
  const [several, words] = [query.parts.length > 1, quote(query.parts)];
  switch (relaxation) {
    case 'none':
      return '';
    case 'other-words': {
      const read = query.parts.join(' ') === typed ? '' : `，改查${words}`;
      return `${nowhere}${read}。${describeOthers(query)}`;
    }
    case 'question-words':
      return `${nowhere}。以下文件${several ? '同时' : ''}含有${words}。${describeOthers(query)}`;
    case 'all-words':
      return `${nowhere}。以下文件${several ? `同时含有${words}，但不一定连在一起` : `含有${words}`}。${describeOthers(query)}`;
    case 'some-words': {
      const absent = missing.length > 0 ? `${quote(missing)}没有查到。` : '';
      const present = query.parts.filter((part) => !missing.includes(part));
      const found = present.length > 1 ? `${quote(present)}${absent ? '中的一部分或全部' : '中的多数'}` : quote(present);
      return `没有文件含有全部词语。${absent}以下文件含有${found}。${describeOthers(query)}`;
    }
  }
}

/** `total` documents after filters, of which `shown` are on the page. */
export function announce(outcome: Outcome, typed: string, total: number, shown: number): string {
  const { query, hits } = outcome;
  const sentences: string[] = [];
  if (query.runs.length === 0) return typed ? '请输入文字或数字，标点符号不能单独检索。' : '请输入要查的字词，例如“停车收费”，也可以输入发文字号。';
  if (hits.length === 0) sentences.push(query.parts.length > 1 ? `没有文件同时含有${quote(query.parts)}。` : `没有文件含有${quote(query.parts)}。`);
  else {
    sentences.push(describeQuery(outcome, typed));
    if (total === 0) sentences.push(`所选条件下没有结果，去掉筛选条件后有 ${hits.length} 个。`);
    else sentences.push(shown < total ? `共找到 ${total} 个结果，已显示 ${shown} 个。` : `共找到 ${total} 个结果。`);
  }
  if (query.titlesOnly) sentences.push('只有一个字时只查标题，输入两个以上的字可以查全文。');
  if (query.ignored.length > 0) sentences.push(`${quote(query.ignored)}只有一个字，没有用来检索。`);
  return sentences.join('');
}

export const sentences = {
  loading: '正在检索……',
  /** Of the newest `documents`, so many match; older ones are still being asked. */
  soFar: (documents: number, found: number) => `最近的 ${documents} 件中找到 ${found} 个结果，正在查更早的文件……`,
  noHints: '相近词语和有关页面的数据没有下载完整，这次不能提示。',
  unavailable: '检索用的数据没有下载完整，现在无法告诉您有没有结果。请检查网络，再点“重试”。',
} as const;
