import type { TextBody } from './rule.ts';

/** What is compared of a text: blanks, punctuation and marks do not count. */
export interface TextFingerprint {
  /** Characters that count. */
  readonly length: number;
  readonly hash: number;
  /** A hash of the digits in their order, and how many there are: two issues of one series differ in them. */
  readonly digits: number;
  readonly digitCount: number;
  /** The least of the hashes of all runs of `run` characters, ascending: a sample that near copies share. */
  readonly sample: readonly number[];
}

const run = 12;
const sampleSize = 8;
const base = 1_000_003;
const leaving = Array.from({ length: run }).reduce<number>((power) => Math.imul(power, base), 1);

function counts(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

/** Takes one pass over the text. */
export function fingerprintOf(text: string): TextFingerprint {
  const window = new Uint16Array(run);
  const sample: number[] = [];
  let [length, hash, digits, digitCount, rolling] = [0, 7, 7, 0, 0];
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (!counts(code)) continue;
    hash = (Math.imul(hash, base) + code) | 0;
    if (code <= 57) {
      digits = (Math.imul(digits, base) + code) | 0;
      digitCount += 1;
    }
    const slot = length % run;
    rolling = (Math.imul(rolling, base) + code - Math.imul(window[slot]!, leaving)) | 0;
    window[slot] = code;
    length += 1;
    if (length >= run) keepLeast(sample, Math.imul(rolling ^ (rolling >>> 15), 0x2c1b3c6d) >>> 0);
  }
  return { length, hash, digits, digitCount, sample };
}

const kept = new WeakMap<TextBody, TextFingerprint>();

/** The fingerprint of a body, taken once. */
export function fingerprintIn(body: TextBody): TextFingerprint {
  let fingerprint = kept.get(body);
  if (!fingerprint) kept.set(body, (fingerprint = fingerprintOf(body.text)));
  return fingerprint;
}

/** Keeps a fingerprint that was taken elsewhere. */
export function keepFingerprint(body: TextBody, fingerprint: TextFingerprint): void {
  kept.set(body, fingerprint);
}

function keepLeast(sample: number[], value: number): void {
  if (sample.length === sampleSize && value >= sample.at(-1)!) return;
  const place = sample.findIndex((other) => other >= value);
  if (sample[place] === value) return;
  if (place < 0) sample.push(value);
  else sample.splice(place, 0, value);
  if (sample.length > sampleSize) sample.pop();
}

/** Whether two texts are the same but for a few words; texts of fewer than 200 characters must be the same to the letter. */
export function isNearlySame(a: TextFingerprint, b: TextFingerprint): boolean {
  if (a.length === b.length && a.hash === b.hash) return true;
  if (Math.min(a.length, b.length) < 200 || Math.min(a.length, b.length) < 0.9 * Math.max(a.length, b.length)) return false;
  return a.sample.filter((value) => b.sample.includes(value)).length >= sampleSize - 2;
}
