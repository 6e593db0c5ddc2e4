import { hasLifecycle, namedIn, type DisclosureDocument, type Portal } from '#disclosure';
import { citedDocuments, type CitedDocument } from './citations.ts';
import { citationIndex, innerTitle, plainTitle } from './cited-documents.ts';
import type { ContentSubject } from './rule.ts';

/** A document that the words of another end or change, though its fields do not. */
export interface MissingEntry {
  readonly document: DisclosureDocument;
  readonly field: 'repeals' | 'amends';
  readonly target: DisclosureDocument;
  /** Line of the text, counted from 0; `undefined` when the title says it. */
  readonly line?: number;
}

/** An entry of `repeals` or `amends` of which the words of the document know nothing. */
export interface UnsupportedEntry {
  readonly document: DisclosureDocument;
  readonly field: 'repeals' | 'amends';
  readonly index: number;
  readonly target: DisclosureDocument;
}

export interface LifecycleStatements {
  readonly missing: readonly MissingEntry[];
  readonly unsupported: readonly UnsupportedEntry[];
  /** Documents whose words and fields were compared. */
  readonly compared: number;
}

const caches = new WeakMap<ContentSubject, LifecycleStatements>();

/** Compares what documents say they repeal or amend with their fields, once for a subject. */
export function lifecycleStatements(subject: ContentSubject): LifecycleStatements {
  let statements = caches.get(subject);
  if (!statements) caches.set(subject, (statements = compareAll(subject)));
  return statements;
}

/** Whether the end of `target` rests on an entry that its document's own words do not support. */
export function isUnsupported(subject: ContentSubject, id: string, target: string): boolean {
  return lifecycleStatements(subject).unsupported.some((entry) => entry.document.id === id && entry.target.id === target);
}

function compareAll(subject: ContentSubject): LifecycleStatements {
  const missing: MissingEntry[] = [];
  const unsupported: UnsupportedEntry[] = [];
  let compared = 0;
  for (const document of subject.portal.documents) {
    if (!hasLifecycle(document)) continue;
    const body = subject.bodies.get(document.source.file)?.text ?? '';
    compared += 1;
    // What is missing may be what an id that nothing has was meant for.
    const isMisspelt = (field: 'repeals' | 'amends') => namedIn(document, field).some((id) => !subject.portal.anyDocument(id));
    const left = [...missingEntries(subject.portal, document, body)].filter(({ field }) => !isMisspelt(field));
    missing.push(...left);
    // What is repealed may be listed in an attachment, unless the words name something else.
    const listedElsewhere = (document.attachments ?? []).some(({ title }) => /废止|失效|修改|修订|清理|文件|目录|清单|名单/u.test(title));
    for (const entry of unsupportedEntries(subject.portal, document, body)) {
      if (!listedElsewhere || left.some(({ field }) => field === entry.field)) unsupported.push(entry);
    }
  }
  return { missing, unsupported, compared };
}

/** 《……》（……）同时废止, 决定废止《……》: the clause that does it, without those that say it was done before or may be. */
const repealing = /(?:同时|予以|即行|一并|现予|现决定|决定|自行)?废止/u;
const notNow =
  /(?:已|已经|曾|被|前|如|未|不|没有|尚|拟|应当|可以|可|需|需要|建议|者|的)(?:予以|自行|公布|明令)?(?:废止|宣布废止)|废止(?:的|前|后|了|或|、|和|以后|之前|之后|理由|情况|日期|目录|文件)/u;

function* missingEntries(portal: Portal, document: DisclosureDocument, body: string): Generator<MissingEntry> {
  const index = citationIndex(portal);
  const named = new Set([...namedIn(document, 'repeals'), ...namedIn(document, 'amends'), document.id]);
  const resolve = (title: string | undefined, number: string | undefined, link: string | undefined): DisclosureDocument | undefined => {
    const target =
      (number === undefined ? undefined : index.numbered(number)) ??
      (link === undefined ? undefined : portal.document(link)) ??
      (title === undefined ? undefined : only(index.titled(title).filter((other) => (other.dated ?? '') < (document.dated ?? '9'))));
    return target && hasLifecycle(target) ? target : undefined;
  };
  const inTitle = /关于(修改|修订|废止)《(.+)》(?:的|等)/u.exec(document.title);
  if (inTitle) {
    const target = resolve(inTitle[2], undefined, undefined);
    const field = inTitle[1] === '废止' ? 'repeals' : 'amends';
    if (target && !named.has(target.id)) {
      named.add(target.id);
      yield { document, field, target };
    }
  }
  if (!body.includes('废止')) return;
  for (const { title, number, link, line } of listedAsRepealed(document, body)) {
    const target = resolve(title, number, link);
    if (!target || named.has(target.id)) continue;
    named.add(target.id);
    yield { document, field: 'repeals', target, line };
  }
  for (const { title, number, link, line, sentence } of citedDocuments(body)) {
    if (title === undefined && number === undefined) continue;
    const word = title ?? number!;
    const clause = clauseFrom(sentence, word);
    if (!repealing.test(clause) || notNow.test(clause)) continue;
    const target = resolve(title, number, link);
    if (!target || named.has(target.id)) continue;
    named.add(target.id);
    yield { document, field: 'repeals', target, line };
  }
}

const listRow = /^\s*(?:\||(?:[-*]|\d+[.．、)）]|[（(][一二三四五六七八九十\d]+[）)])\s*\**\[?《)/u;

/** What a decision to repeal (关于废止……的决定) lists in tables and items, the first document of each; lists of what stays or is changed are left out. */
function* listedAsRepealed({ title }: DisclosureDocument, body: string): Generator<CitedDocument> {
  if (!/关于(?:公布)?(?:宣布)?废止/u.test(title)) return;
  const lines = body.split('\n');
  let seen = -1;
  for (const cited of citedDocuments(body)) {
    const { line } = cited;
    if (line === seen || (cited.title === undefined && cited.number === undefined) || !listRow.test(lines[line]!)) continue;
    seen = line;
    const lead = lines.slice(0, line).findLast((text) => text.trim() !== '' && !listRow.test(text)) ?? '';
    const saying = lead.split(/[。；]/u).findLast((part) => part.trim() !== '') ?? '';
    if (/保留|继续有效|修改|修订/u.test(saying) || /保留|继续有效/u.test(lines[line]!)) continue;
    yield cited;
  }
}

function only<Value>(values: readonly Value[]): Value | undefined {
  return values.length === 1 ? values[0] : undefined;
}

/** From the mention to the end of the clause that says what becomes of it, leaving out what stands in brackets. */
function clauseFrom(sentence: string, word: string): string {
  const rest = sentence.slice(sentence.indexOf(word) + word.length).replace(/[（(][^）)]*[）)]/gu, '');
  return rest.split(/[，,：:]/u)[0]!;
}

/** Whether most characters of the shorter title stand in the other. */
function resembles(...pair: readonly [DisclosureDocument, DisclosureDocument]): boolean {
  const [shorter, longer] = pair.map(({ title }) => innerTitle(title)).sort((a, b) => a.length - b.length) as [string, string];
  const shared = [...shorter].filter((character) => longer.includes(character)).length;
  return shared >= shorter.length * 0.6;
}

function* unsupportedEntries(portal: Portal, document: DisclosureDocument, body: string): Generator<UnsupportedEntry> {
  for (const field of ['repeals', 'amends'] as const) {
    const words = field === 'repeals' ? /废止|停止执行|失效|取代|代替/u : /修改|修订|修正|调整/u;
    // Where the title says it, the whole text is about it; elsewhere only the sentences with the word are.
    const sentences = words.test(document.title) ? [] : body.split(/[。；\n]/u).filter((sentence) => words.test(sentence));
    const plain = plainTitle((sentences.length > 0 ? sentences : [document.title, body]).join('\n'));
    for (const [index, id] of namedIn(document, field).entries()) {
      const target = portal.document(id);
      // A younger target, or one that cannot end, is told by the rule on references.
      if (!target || !hasLifecycle(target) || id === document.id || (document.dated ?? '9') < (target.dated ?? '')) continue;
      // A new version need not say that it takes the place of the old one; what was repealed by another is told by the rule on conflicts.
      const silent = sentences.length === 0 && !words.test(document.title);
      if (silent && (resembles(document, target) || portal.reverse('repealedBy', id).some((other) => other.id !== document.id))) continue;
      const names = [plainTitle(target.title), innerTitle(target.title), target.documentNumber && plainTitle(target.documentNumber), `/${id}/`];
      if (names.some((name) => name && plain.includes(name))) continue;
      yield { document, field, index, target };
    }
  }
}
