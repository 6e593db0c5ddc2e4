import { severities } from '#disclosure';
import type { ReportFinding, RuleResult } from '../report.ts';
import { escapeMarkup } from './markup.ts';
import { findingStateNames, formatDue, formatPlace } from './words.ts';

/** Rows of one table; longer lists are cut into several, so that a browser lays out only those on the screen. */
const rowsPerTable = 100;
/** Of a row that is not laid out yet, in pixels: what scroll bars and jumps reckon with. */
const likelyRowHeight = 80;

function formatRow(finding: ReportFinding): string {
  const { id, severity, where, message, fix, owner, firstSeen, overdue, state } = finding;
  return [
    `<tr data-severity="${severity}" data-owner="${escapeMarkup(owner.id)}" data-state="${state ?? ''}">`,
    `<th scope="row">${escapeMarkup(formatPlace(where))}<br><span class="soft">${escapeMarkup(id)}</span></th>`,
    `<td>${escapeMarkup(message)}</td>`,
    `<td>${escapeMarkup(fix)}</td>`,
    `<td>${escapeMarkup(owner.name)}</td>`,
    `<td${overdue ? ' class="error"' : ''}>${escapeMarkup(formatDue(finding))}<br><span class="soft">首次发现 ${escapeMarkup(firstSeen)}${state ? `，${findingStateNames[state]}` : ''}</span></td>`,
    '</tr>',
  ].join('');
}

function formatTables(rule: RuleResult, findings: readonly ReportFinding[]): string {
  const tables: string[] = [];
  for (let start = 0; start < findings.length; start += rowsPerTable) {
    const part = findings.slice(start, start + rowsPerTable);
    const range = findings.length > rowsPerTable ? `，第 ${start + 1}—${start + part.length} 个` : '';
    const caption = escapeMarkup(`${rule.title}${range}`);
    tables.push(
      [
        `<section class="chunk wide" style="contain-intrinsic-size:auto ${(part.length + 1) * likelyRowHeight}px" tabindex="0" aria-label="${escapeMarkup(rule.id)}：${caption}"><table>`,
        `<caption>${caption}</caption>`,
        '<colgroup><col style="width:24%"><col style="width:32%"><col style="width:22%"><col style="width:10%"><col style="width:12%"></colgroup>',
        '<thead><tr><th scope="col">位置和编号</th><th scope="col">问题</th><th scope="col">怎么办</th><th scope="col">责任机关</th><th scope="col">整改期限</th></tr></thead>',
        `<tbody>${part.map(formatRow).join('\n')}</tbody>`,
        '</table></section>',
      ].join('\n'),
    );
  }
  return tables.join('\n');
}

/** A section for each rule that found something, in the order of the findings. */
export function formatFindingTables(findings: readonly ReportFinding[], rules: readonly RuleResult[]): string {
  const known = new Map(rules.map((rule) => [rule.id, rule]));
  const sections = [...Map.groupBy(findings, ({ rule }) => rule)].map(([id, found]) => {
    const rule = known.get(id)!;
    return [
      `<section class="findings" data-rule="${escapeMarkup(id)}">`,
      `<h3>${escapeMarkup(rule.title)}</h3>`,
      `<p><span class="mark ${rule.severity}">${severities[rule.severity]}</span>　<code>${escapeMarkup(id)}</code>（第 ${rule.version} 版）　${found.length} 个　依据：${escapeMarkup(rule.basis.join('、'))}</p>`,
      formatTables(rule, found),
      '</section>',
    ].join('\n');
  });
  return sections.join('\n');
}
