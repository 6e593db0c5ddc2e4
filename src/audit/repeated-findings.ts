import { listChoices, type Finding } from '#disclosure';
import { placeName } from './places.ts';

/** The same said of more pages than this has one cause. */
const mostPages = 9;
/** Up to so many other pages are named, of more only a few. */
const mostNamed = 30;
const few = 5;

/** Findings of one rule, those that say the same of many pages as one that names the others. */
export function foldRepeats(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length <= mostPages) return findings;
  const alike = Map.groupBy(findings, ({ where, message }) => `${('page' in where && where.target) || ''}\n${message}`);
  const shown = new Map([...alike.values()].map((group) => [group[0]!, group] as const));
  const folded = new Set([...alike.values()].flatMap((group) => (group.length > mostPages ? group.slice(1) : [])));
  return findings.flatMap((finding) => {
    if (folded.has(finding)) return [];
    const others =
      shown
        .get(finding)
        ?.slice(1)
        .map(({ where }) => placeName(where)) ?? [];
    if (others.length < mostPages) return [finding];
    const names = listChoices(others, others.length > mostNamed ? few : mostNamed);
    return [{ ...finding, fix: `${finding.fix}另有 ${others.length} 处同样，多半是同一个原因：${names}。` }];
  });
}
