import { addDays, addMonths, explainInvalidDay, type Day, type DisclosureDocument, type DocumentOf } from '#disclosure';

export interface StatedDays {
  /** Of the signature below the text. */
  readonly dated: readonly Day[];
  readonly effective: readonly Day[];
  readonly expires: readonly Day[];
}

const date = String.raw`(\d{4})年(\d{1,2})月(\d{1,2})日`;
const signature = new RegExp(`^(?:[\\p{Script=Han}　 ]{0,60}(?:人民政府|办公室|委员会|局|厅|部|委|办)[　 ]*)?${date}$`, 'u');
/** 本办法自2027年1月1日起施行, but not what the text says of another document. */
const beginning = new RegExp(`本\\p{Script=Han}{1,8}自${date}起(?:正式|开始)?(?:施行|实施|执行|生效)`, 'gu');
const ending = new RegExp(`(?<=本\\p{Script=Han}{1,8}自[^。]{2,40})有效期(?:截止|截至|至|到)${date}`, 'gu');
const lasting = /(?<=本\p{Script=Han}{1,8}自[^。]{2,40})有效期(?:为|限为)?([一二三四五六七八九十]|\d{1,2})年/gu;

function toDay(year: string, month: string, day: string): Day | undefined {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return explainInvalidDay(text) === undefined ? text : undefined;
}

/** The days on which a text says that it was signed, begins to work and ceases to; a text that carries another within it states several. */
export function statedDays(document: DisclosureDocument, text: string): StatedDays {
  const [dated, effective, expires]: [Day[], Day[], Day[]] = [[], [], []];
  const start = 'effective' in document ? document.effective : undefined;
  for (const written of text.split('\n')) {
    if (!written.includes('日') && !written.includes('有效期')) continue;
    const note = (into: Day[], day: Day | undefined) => day !== undefined && into.push(day);
    const signed = signature.exec(written.trim());
    if (signed) note(dated, toDay(signed[1]!, signed[2]!, signed[3]!));
    for (const found of written.matchAll(beginning)) note(effective, toDay(found[1]!, found[2]!, found[3]!));
    for (const found of written.matchAll(ending)) note(expires, toDay(found[1]!, found[2]!, found[3]!));
    for (const found of written.matchAll(lasting)) {
      const years = '一二三四五六七八九十'.indexOf(found[1]!) + 1 || Number(found[1]);
      if (start !== undefined && years > 0) note(expires, addDays(addMonths(start, 12 * years), -1));
    }
  }
  return { dated, effective, expires };
}

/** The days on which a text says that its budget or its final accounts were approved. */
export function approvalsIn({ kind }: DocumentOf<'budget-report'>, text: string): Day[] {
  return text.split(/[。；\n]/u).flatMap((sentence) => {
    const days = [...sentence.matchAll(/(\d{4})年(\d{1,2})月(\d{1,2})日/gu)];
    const [day] = days;
    const isApproval = /批准|批复/u.test(sentence) && !/(?:批准|批复)(?:的|后|之)|限额|债务/u.test(sentence);
    const isOwn = kind === '预算' ? /预算/u.test(sentence) && !/决算|调整/u.test(sentence) : sentence.includes(kind === '决算' ? '决算' : '调整');
    return day && days.length === 1 && isApproval && isOwn ? [`${day[1]}-${day[2]!.padStart(2, '0')}-${day[3]!.padStart(2, '0')}`] : [];
  });
}
