/** Why a result stands where it does, for auditors (`?explain=1`). */
import type { LedgerEntry } from './ledger.ts';
import { fitOf, type Fit, type Hit, type Standing } from './search.ts';

/** A result together with what order takes from the ledger. */
export interface Ranked {
  readonly hit: Hit;
  readonly entry: Pick<LedgerEntry, 'published' | 'ended' | 'facets'>;
}

const places: Readonly<Record<Standing, string>> = {
  'asked-number': '本文的文号就是所查的号码',
  title: '标题',
  number: '文号',
  text: '正文',
  attachment: '附件',
};

function describeParts(matched: number, parts: number): string {
  if (parts <= 1) return '检索词：有';
  return matched >= parts ? `检索词：${parts} 段都有` : `检索词：${parts} 段中有 ${matched} 段`;
}

function describeValidity({ ended, facets }: Ranked['entry']): string {
  const state = facets.validity.join('、') || '不标效力';
  return `效力：${state}${ended ? '（排在同等结果之后）' : ''}`;
}

/** The words and places that make up the fit of a relaxed result. */
function describeFit({ places: held, together, guide, nearness = 0 }: Fit, value: number): string {
  const byPlace = Map.groupBy(held, ({ place }) => place);
  const notes = [...byPlace].map(([place, found]) => `${places[place]}有${found.map(({ word }) => `“${word}”`).join('')}`);
  if (together) notes.push('连在一起');
  if (nearness > 0) notes.push(nearness === 1 ? '在同一段' : '一部分在同一段');
  if (guide) notes.push('标题像办事指引');
  return `相符程度 ${value.toFixed(2)}（${notes.join('，')}）`;
}

/** What has put a result behind the one before it, in the words of the first comparison that tells the two apart. */
function reasonBehind(before: Ranked, own: Ranked): string {
  const [fitBefore, fit] = [before, own].map(({ hit, entry }) => fitOf(hit, entry.ended)) as [number, number];
  if (fitBefore !== fit) {
    const isEnded = own.entry.ended && !before.entry.ended && (own.hit.fit?.value ?? 0) >= (before.hit.fit?.value ?? 0);
    return isEnded ? '已不再有效' : '相符程度较低';
  }
  if (before.hit.matched !== own.hit.matched) return '含有的检索词段数较少';
  if (before.hit.standing !== own.hit.standing) return '匹配的位置较后';
  if (before.entry.ended !== own.entry.ended) return '已不再有效';
  return before.entry.published === own.entry.published ? '各项相同，按目录中的先后' : '发布日期较早';
}

/**
 * Place among the results (from 1), matched parts, place of the match, validity, date, and what has put it behind `before`, the result
 * above it. `parts`: how many runs the query has.
 */
export function explain(own: Ranked, before: Ranked | undefined, rank: number, parts: number, order: 'relevance' | 'date'): string {
  const facts = [
    describeParts(own.hit.matched, parts),
    own.hit.fit
      ? describeFit(own.hit.fit, fitOf(own.hit, own.entry.ended))
      : `位置：${places[own.hit.standing]}${parts > 1 && own.hit.standing !== 'asked-number' ? '（各段中最靠后的）' : ''}`,
    describeValidity(own.entry),
    `发布：${own.entry.published}`,
  ];
  const reason = before && (order === 'date' ? '按发布日期排列' : reasonBehind(before, own));
  return `第 ${rank} 位。${facts.join('；')}。${reason ? `排在上一条之后的原因：${reason}。` : ''}`;
}
