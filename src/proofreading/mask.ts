import { gone, silent } from './passages.ts';

/** Replaces a match, character for character; line ends stay. */
function blot(mark: string): (match: string) => string {
  return (match) => match.replace(/[^\n]/g, mark);
}
const remove = blot(gone);
const hush = blot(silent);

/** Words of an attribute (title="…") are read as part of the text; addresses are not. */
function removeTag(match: string): string {
  let result = '';
  let end = 0;
  for (const found of match.matchAll(/\s(?!src|href|poster|id|class)[a-z][\w-]*=(["'])((?:(?!\1)[^\n])*\p{Script=Han}(?:(?!\1)[^\n])*)\1/gu)) {
    const start = found.index + found[0].length - found[2]!.length - 1;
    result += remove(match.slice(end, start)) + found[2]!;
    end = start + found[2]!.length;
  }
  return result + remove(match.slice(end));
}

const address = /(?:https?:\/\/|ftp:\/\/|www\.)[\w.~:/?#[\]@!$&'*+,;=%()-]*[\w/#=&-]|(?<![\w.+-])[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+/gi;

export function maskAddresses(text: string): string {
  return /:\/\/|www\.|@/i.test(text) ? text.replace(address, remove) : text;
}

const fence = /^([ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+)?)(`{3,}|~{3,})[^\n]*(?:\n[\s\S]*?(?:^[ \t>]*\2[`~]*[ \t]*$|(?![\s\S]))|(?![\s\S]))/gm;
const comment = /<!--[\s\S]*?-->|\{\s*\/\*[\s\S]*?\*\/\s*\}/g;
const codeSpan = /(`+)(?!`)([^\n]*?[^`\n])\1(?!`)/g;
const tag = /<\/?[A-Za-z][\w.-]*(?:[^<>"'\u4e00-\u9fff]|"[^"]*"|'[^']*')*>/g;
const linkTarget = /\]\((?:[^()\n]|\([^()\n]*\))*\)/g;
const referenceTarget = /\]\[[^[\]\n]*\]/g;
const definition = /^[ \t]{0,3}\[[^\]\n]+\]:[^\n]*$/gm;
const emphasis = /\*{1,3}|(?<![A-Za-z0-9_])_{1,2}(?=\S)|(?<=\S)_{1,2}(?![A-Za-z0-9_])|~~/g;
const footnote = /\[\^[^\]\n]+\]:?/g;
const linkLabel = /!?\[(?=[^\]\n]*\]?\uE001)/g;
const escaped = /\\(?=[!-/:-@[-`{-~])/g;
const entity = /&(?:#\d+|#x[\da-f]+|[a-z]+);/gi;

/** What each pattern cannot do without, so that most texts are not searched at all. */
const steps: readonly { readonly sign: RegExp; readonly pattern: RegExp; readonly blot: (match: string) => string }[] = [
  { sign: /```|~~~/, pattern: fence, blot: remove },
  { sign: /<!--|\/\*/, pattern: comment, blot: remove },
  { sign: /`/, pattern: codeSpan, blot: remove },
  { sign: /\]:/, pattern: definition, blot: remove },
  { sign: /\[\^/, pattern: footnote, blot: hush },
  { sign: /\]\(/, pattern: linkTarget, blot: hush },
  { sign: /\]\[/, pattern: referenceTarget, blot: hush },
  { sign: /\uE001/, pattern: linkLabel, blot: hush },
  { sign: /</, pattern: tag, blot: removeTag },
  { sign: /:\/\/|www\.|@/i, pattern: address, blot: remove },
  { sign: /&/, pattern: entity, blot: remove },
  { sign: /\\/, pattern: escaped, blot: hush },
  { sign: /[*_~]/, pattern: emphasis, blot: hush },
];

/** A Markdown or MDX text of the same length in which code, markup, addresses and comments are marked. */
export function maskMarkdown(text: string): string {
  let result = text;
  for (const { sign, pattern, blot: mark } of steps) if (sign.test(result)) result = result.replace(pattern, mark);
  return result;
}
