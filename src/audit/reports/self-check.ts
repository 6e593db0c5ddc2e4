import type { AuditReport } from '../report.ts';
import { fillSelfCheck, type SelfCheckItem, type SelfCheckResult } from '../self-check/self-check.ts';
import { escapeMarkup } from './markup.ts';
import { formatFacts, formatPage, formatTable, type Cell } from './page.ts';
import { scopeFacts } from './words.ts';

const results: readonly SelfCheckResult[] = ['符合', '不符合', '不适用', '待人工确认'];
const marks: Readonly<Record<SelfCheckResult, string>> = { 符合: 'good', 不符合: 'error', 不适用: 'soft', 待人工确认: 'warning' };
/** Findings told by name; the rest is in the list of findings. */
const findingsTold = 5;

function tellFindings({ findings }: SelfCheckItem): Cell {
  if (findings.length === 0) return '';
  const told = findings.slice(0, findingsTold).map(({ id, message }) => `${escapeMarkup(id)}：${escapeMarkup(message)}`);
  return { markup: [`${findings.length} 个`, ...told, ...(findings.length > findingsTold ? ['其余见问题清单'] : [])].join('<br>') };
}

function formatPart(part: string, items: readonly SelfCheckItem[]): string {
  const withPoints = part === '扣分指标';
  const rows = items.map((item): Cell[] => [
    item.item,
    item.requirement,
    item.basis,
    item.office,
    { markup: `<span class="mark ${marks[item.result]}">${item.result}</span>` },
    { markup: item.evidence.map(escapeMarkup).join('<br>') },
    tellFindings(item),
    ...(withPoints ? [item.points ?? '分值未经核实，不列'] : []),
  ]);
  const head = ['项目', '要求', '依据', '责任单位', '结果', '佐证', '问题', ...(withPoints ? ['扣分'] : [])];
  return `<section>\n<h2>${escapeMarkup(part)}</h2>\n${formatTable({ caption: `${part}（${items.length} 项）`, head, rows })}\n</section>`;
}

const limits = `<p>本表由检查报告自动填写。“符合”只表示程序按所列检查没有发现问题；“待人工确认”的项目程序看不到，或者只能看到一部分，须由人核对后填写。
检查指标依据国办秘函〔2019〕19号，只列本专栏涉及的部分，门户网站的其他栏目不在检查范围内。扣分只列有公开自查表可查的数值，其余数值各地引用不一，未经核实，不列。</p>
<p>责任人签字：＿＿＿＿＿＿＿＿　　审核人签字：＿＿＿＿＿＿＿＿　　日期：＿＿＿＿＿＿＿＿</p>`;

/** The 自查表 as a page to be printed and signed. */
export function formatSelfCheck(report: AuditReport): string {
  const title = `政府信息公开专栏自查表（${report.asOf}）`;
  const items = fillSelfCheck(report);
  const counts = results.map((result): [string, number] => [result, items.filter((item) => item.result === result).length]);
  const parts = [...Map.groupBy(items, ({ part }) => part)];
  const body = [
    '<header>',
    `<h1>${escapeMarkup(title)}</h1>`,
    formatFacts(scopeFacts(report)),
    '</header>',
    '<main>',
    `<section>\n<h2>结果</h2>\n${formatTable({ caption: '自查结果合计（项）', head: ['结果', '数量'], rows: counts })}\n${limits}\n</section>`,
    ...parts.map(([part, group]) => formatPart(part, group)),
    '</main>',
  ].join('\n');
  return formatPage(title, body);
}
