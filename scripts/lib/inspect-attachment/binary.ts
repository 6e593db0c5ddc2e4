import type { InspectionBuilder } from './inspection.ts';

const readable = String.raw`[\x20-\x7e\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]`;

/** Words in bytes of any kind, in one-byte and two-byte codes: runs of readable characters in which a number may stand. */
export function inspectBinary(bytes: Uint8Array, builder: InspectionBuilder, place = '能够读出的文字'): void {
  const even = (start: number) => bytes.subarray(start, start + ((bytes.length - start) & ~1));
  const narrow = new TextDecoder('utf-8').decode(bytes).match(new RegExp(`${readable}{11,}`, 'g')) ?? [];
  const wide = [even(0), even(1)].flatMap((own) => new TextDecoder('utf-16le').decode(own).match(new RegExp(`${readable}{6,}`, 'g')) ?? []);
  const runs = [...narrow.filter((run) => /\d{11}/.test(run)), ...wide.filter((run) => /\d{7}|[@＠]/.test(run))];
  builder.text(place, runs.join('\n'));
}
