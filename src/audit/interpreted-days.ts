import { explainInvalidDay, hasLifecycle, type Day, type DocumentOf } from '#disclosure';
import { statedDays } from './stated-days.ts';
import type { ContentSubject, TextBody } from './rule.ts';

/** The day from which an interpretation says that its document works. */
export interface InterpretedDay {
  readonly day: Day;
  /** Of the document. */
  readonly effective: Day;
  /** Counted from 0 in the text. */
  readonly line: number;
}

const beginning = /(\d{4})年(\d{1,2})月(\d{1,2})日(?:起|\**[：:])?\p{Script=Han}{0,10}?(?:起|开始|正式)?(?:施行|实施|生效)/gu;
/** Sentences about something else than the beginning of the document itself. */
const ofOthers = /《|原|旧|废止|失效|修改前|有效期|截至|分批|第[一二三]批|试点|评估|此前|之前|以前|施行前|施行后|届满/u;

/** What an interpretation of one document says of its beginning, where it never gives the right day. */
export function wrongBeginning(
  { portal, bodies }: ContentSubject,
  interpretation: DocumentOf<'interpretation'>,
  { text }: TextBody,
): InterpretedDay | undefined {
  const [id, ...more] = interpretation.interprets;
  const target = id === undefined || more.length > 0 ? undefined : portal.document(id);
  if (!target || !hasLifecycle(target) || target.effective === undefined) return undefined;
  const { effective } = target;
  const stated = text.split('\n').flatMap((words, line) =>
    words.split(/[。；|]/u).flatMap((sentence) =>
      [...sentence.matchAll(beginning)].map(([, year, month, day]) => ({
        day: `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`,
        effective,
        line,
        isOwn: !ofOthers.test(sentence.replace(`《${target.title}》`, '')),
      })),
    ),
  );
  if (stated.some(({ day }) => day === effective)) return undefined;
  // Where the document itself says the same, it is its field that is wrong.
  const said = new Set(statedDays(target, bodies.get(target.source.file)?.text ?? '').effective);
  if (said.size > 0 && !said.has(effective)) return undefined;
  return stated.find(({ day, isOwn }) => isOwn && explainInvalidDay(day) === undefined);
}
