const strong = /\*\*(?=\S)([^*\n]+?)(?<=\S)\*\*/gu;

/**
 * CommonMark does not see bold text that begins or ends with a punctuation mark beside a Han character (`**一是加强。**各镇`);
 * in Chinese that is the usual case, so such runs are marked up before parsing.
 */
export function markStrong(text: string): string {
  return text.replace(strong, (match, inner: string, offset: number, whole: string) => {
    const before = whole[offset - 1] ?? ' ';
    const after = whole[offset + match.length] ?? ' ';
    const confusing = (/\p{P}$/u.test(inner) && !/[\s\p{P}]/u.test(after)) || (/^\p{P}/u.test(inner) && !/[\s\p{P}]/u.test(before));
    return confusing ? `<strong>${inner}</strong>` : match;
  });
}

const han = '\\p{Script=Han}\\u3000-\\u303f\\uff00-\\uffef“”‘’—…';
const hanLineBreak = new RegExp(`(?<=[${han}])[ \\t]*\\n[ \\t]*(?=[${han}])`, 'gu');

/** A line break between Han characters is no blank. */
export function joinHanLines(text: string): string {
  return text.replace(hanLineBreak, '');
}
