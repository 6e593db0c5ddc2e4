import { diffArrays } from 'diff';

/** A piece of a text that stayed, was added, or was deleted. */
export interface TextChange {
  readonly kind: 'same' | 'added' | 'deleted';
  readonly text: string;
}

/** A number is one word, every Chinese character is one. */
const words = /\d+(?:[.．]\d+)?|[A-Za-z]+|./gsu;
/** Fewer words in common than this between two changes are read with them: 原 and 新 stay whole phrases. */
const leastCommon = 2;

/** What changed between two texts, as few and as whole pieces as a reader needs; a deletion comes before the addition that takes its place. */
export function changesBetween(before: string, after: string): readonly TextChange[] {
  const parts = diffArrays(before.match(words) ?? [], after.match(words) ?? []);
  const changes: TextChange[] = [];
  let [deleted, added] = ['', ''];
  const close = () => {
    if (deleted !== '') changes.push({ kind: 'deleted', text: deleted });
    if (added !== '') changes.push({ kind: 'added', text: added });
    [deleted, added] = ['', ''];
  };
  parts.forEach(({ value, added: isAdded, removed: isRemoved }, index) => {
    const text = value.join('');
    if (isAdded) added += text;
    else if (isRemoved) deleted += text;
    else if (deleted !== '' && added !== '' && index < parts.length - 1 && value.length < leastCommon) {
      deleted += text;
      added += text;
    } else {
      close();
      changes.push({ kind: 'same', text });
    }
  });
  close();
  return changes;
}
