import { addDays, cite, dayOf, daysBetween, editDistance, hasLifecycle, type Day, type DisclosureDocument, type Portal } from '#disclosure';
import { formOf } from '../document-number.ts';
import { at } from '../places.ts';
import { approvalsIn, statedDays } from '../stated-days.ts';
import { answerable, issuedTextDisagreements, organNames, titleDisagreements } from '../title-disagreements.ts';
import type { ContentRule, TextBody } from '../rule.ts';

/** A text signed this many days before its publication or more is a matter for the rules on deadlines. */
const usualDays = 26;

/** The field, unless a rule on the order of dates has already something to say of it. */
function comparable(document: DisclosureDocument): { readonly dated?: string; readonly effective?: string; readonly expires?: string } {
  const { dated } = document;
  const published = dayOf(document.published);
  const delay = dated === undefined ? -1 : daysBetween(dated, published);
  const ordered = delay >= 0 && delay <= usualDays;
  if (!hasLifecycle(document)) return ordered ? { dated } : {};
  const { effective, expires } = document;
  const effectiveFits = effective !== undefined && (document.type !== 'normative-document' || dated === undefined || effective >= dated);
  return {
    ...(ordered && (effective === undefined || effectiveFits) && { dated }),
    ...(effectiveFits && (expires === undefined || expires >= effective) && { effective }),
    ...(expires !== undefined && expires >= (effective ?? dated ?? '') && { expires }),
  };
}

const terms = { dated: '成文日期', effective: '施行日期', expires: '有效期至' } as const;
const words = { dated: '落款', effective: '施行日期', expires: '有效期' } as const;

function meets(field: keyof typeof terms, value: string, day: Day): boolean {
  // “有效期5年” may or may not count the day on which it begins.
  return day === value || (field === 'expires' && (addDays(day, 1) === value || addDays(day, -1) === value));
}

function* disagreements(document: DisclosureDocument, body: TextBody) {
  const stated = statedDays(document, body.text);
  if (document.type === 'normative-document') {
    for (const field of ['effective', 'expires'] as const) {
      const [day] = stated[field];
      if (document[field] !== undefined || day === undefined || day === document.dated) continue;
      yield {
        where: at(document),
        message: `正文写的${words[field]}是 ${day}，没有填写 ${field}（${terms[field]}），效力状态会算错。`,
        fix: `补上 ${field}: ${day}。`,
      };
    }
  }
  for (const [field, value] of Object.entries(comparable(document)) as [keyof typeof terms, string][]) {
    const days = stated[field];
    if (days.length === 0 || days.some((day) => meets(field, value, day))) continue;
    yield {
      where: at(document, field),
      message: `${field}（${terms[field]}）是 ${value}，正文写的${words[field]}是 ${days[0]}。`,
      fix: `对照原文核对，改正 ${field} 或者正文。`,
    };
  }
}

function* approvalDisagreements(document: DisclosureDocument, body: TextBody) {
  if (document.type !== 'budget-report') return;
  const [day, ...more] = approvalsIn(document, body.text);
  if (day === undefined || more.length > 0 || day === document.approved) return;
  // A day after the publication is told by the rule on the order of days.
  if (document.approved > dayOf(document.published)) return;
  yield {
    where: at(document, 'approved'),
    message: `approved（批复日期）是 ${document.approved}，正文写的批准日期是 ${day}。`,
    fix: '对照批准、批复的原文核对，改正 approved 或者正文。',
  };
}

const dateLine = /^\d{4}年\d{1,2}月\d{1,2}日$/;

/** Whether the next line that is not empty is a date, as below the organs that sign. */
function isAboveDate(lines: readonly string[], index: number): boolean {
  let next = index + 1;
  while (lines[next] === '') next += 1;
  return dateLine.test(lines[next] ?? '');
}

/** The number above the first heading, and the organ that signs, each on a line of its own. */
function* headDisagreements(portal: Portal, idsByName: ReadonlyMap<string, string>, document: DisclosureDocument, body: TextBody) {
  const lines = body.text.split('\n').map((line) => line.trim());
  const place = (index: number) => ({ file: document.source.file, line: body.firstLine + index });
  const { documentNumber } = document;
  if (documentNumber !== undefined && body.text.includes('〔')) {
    const heading = lines.findIndex((line) => line.startsWith('#'));
    const head = heading < 0 ? lines.slice(0, 10) : lines.slice(0, heading);
    const index = head.findIndex((line) => line !== documentNumber && formOf(line) !== undefined);
    if (index >= 0 && !head.includes(documentNumber)) {
      yield {
        where: place(index),
        message: `正文开头的发文字号是 ${head[index]}，documentNumber（发文字号）是 ${documentNumber}。`,
        fix: '对照原文核对，改正写错的一处。',
      };
    }
  }
  if (!hasLifecycle(document)) return;
  const signatures = lines.flatMap((line, index) => {
    const id = idsByName.get(line);
    return id !== undefined && isAboveDate(lines, index) ? [{ name: line, id, index }] : [];
  });
  // A joint signature on one line: where some of its organs are issuers, all must be.
  const jointly = lines.findIndex((line, index) => /[\s　]/u.test(line) && isAboveDate(lines, index));
  const signers = jointly < 0 ? [] : lines[jointly]!.split(/[\s　]+/u);
  const own = document.issuers.map((id) => portal.organName(id));
  const stranger = signers.some((name) => own.includes(name)) ? signers.find((name) => !own.includes(name)) : undefined;
  // An issuer that the title names and the field lacks is told at the field.
  if (stranger !== undefined && !document.title.includes(stranger)) {
    yield {
      where: place(jointly),
      message: `落款里的“${stranger}”不在 issuers（发文机关）里。`,
      fix: '对照原文核对，改正落款或者 issuers。',
    };
    return;
  }
  const [first] = signatures;
  const ids = answerable(document);
  // A character is missing or one too many; another name may be that of a former organ.
  const unsigned = first ? -1 : lines.findIndex((line, index) => /^\p{Script=Han}{5,40}$/u.test(line) && isAboveDate(lines, index));
  const meant =
    unsigned < 0
      ? undefined
      : own.find((name) => Math.abs(name.length - lines[unsigned]!.length) === 1 && editDistance(lines[unsigned]!, name) === 1);
  if (meant !== undefined) {
    yield {
      where: place(unsigned),
      message: `落款写的是“${lines[unsigned]}”，发文机关的全称是“${meant}”。`,
      fix: `改成“${meant}”。`,
    };
    return;
  }
  if (!first || ids.some((id) => !portal.organ(id)) || signatures.some(({ id }) => ids.includes(id))) return;
  // A wrong issuer is told at the title or at the number.
  if (document.title.startsWith(first.name)) return;
  yield {
    where: place(first.index),
    message: `落款是“${first.name}”，issuers（发文机关）里没有它。`,
    fix: '对照原文核对，改正落款或者 issuers。',
  };
}

const note = /^[（(]此件(公开发布|主动公开|依申请公开|不予公开|不公开)[）)]$/u;
const disclosureOf = new Map([
  ['公开发布', '主动公开'],
  ['不公开', '不予公开'],
]);

/** 附注 of the paper, left in the text, that says otherwise than the field. */
function* noteDisagreements(document: DisclosureDocument, body: TextBody) {
  if (!body.text.includes('此件')) return;
  const lines = body.text.split('\n').map((line) => line.trim());
  for (const [index, line] of lines.entries()) {
    const written = note.exec(line)?.[1];
    if (written === undefined || (disclosureOf.get(written) ?? written) === document.disclosure) continue;
    yield {
      where: { file: document.source.file, line: body.firstLine + index },
      message: `正文的附注是“${line}”，disclosure（公开属性）是“${document.disclosure}”。`,
      fix: '对照原文核对；不应公开的，立即改正 disclosure；应当公开的，删去附注，网页会按公开属性标注。',
    };
  }
}

/** Days that the words of an event name, against those on which it takes place. */
function* eventDisagreements(document: DisclosureDocument) {
  if (document.type !== 'event') return;
  const daysIn = (text: string) =>
    [...text.matchAll(/(\d{4})年(\d{1,2})月(\d{1,2})日/gu)].map(
      ([, year, month, day]) => `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`,
    );
  const [starts, ends] = [dayOf(document.starts), dayOf(document.ends ?? document.starts)];
  const named = daysIn(document.summary ?? '');
  if (named.length > 0 && !named.some((day) => starts <= day && day <= ends)) {
    yield {
      where: at(document, 'summary'),
      message: `summary（内容概述）写的日期是 ${named[0]}，活动 ${starts} 开始。`,
      fix: '核对 summary 和 starts，改正写错的一处。',
    };
  }
  const late = daysIn(document.registration ?? '').find((day) => day > ends);
  if (late === undefined) return;
  yield {
    where: at(document, 'registration'),
    message: `registration（报名办法）写的日期是 ${late}，那时活动已经结束（${ends}）。`,
    fix: '核对报名截止的日期和活动的日期，改正写错的一处。',
  };
}

/** What a text says of its document otherwise: of the days, whose validity is computed from the fields, and of what its head and its signature tell. */
export const textAgreement: ContentRule = {
  id: 'text-agreement',
  version: 5,
  title: '标题和正文写明的机关、文种、文号、日期、有效期和公开属性与所填的一致',
  basis: [cite('normative-document-notice'), cite('official-document-format')],
  severity: 'warning',
  subject: 'content',
  *check({ portal, bodies }, count) {
    const organs = organNames(portal);
    // Of a name used twice the first organ counts.
    const idsByName = new Map(organs.toReversed());
    for (const document of [...portal.documents, ...portal.withheld]) {
      if (document.contentSource !== undefined) continue;
      yield* titleDisagreements(portal, organs, document);
      yield* eventDisagreements(document);
      const body = bodies.get(document.source.file);
      if (!body) continue;
      count();
      yield* disagreements(document, body);
      yield* approvalDisagreements(document, body);
      yield* headDisagreements(portal, idsByName, document, body);
      yield* issuedTextDisagreements(document, body);
      yield* noteDisagreements(document, body);
    }
  },
};
