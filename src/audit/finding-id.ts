/** A 53-bit hash of a text (cyrb53), for ids that survive moved lines; no secret depends on it. */
function hash(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36).padStart(11, '0');
}

/** Gives the findings of one rule their ids: by place and message, not by line; the second of two alike gets `-2`. */
export function findingIds(rule: string): (place: string, message: string) => string {
  const repeats = new Map<string, number>();
  return (place, message) => {
    const id = hash(`${rule}\n${place}\n${message}`);
    const repeat = (repeats.get(id) ?? 0) + 1;
    repeats.set(id, repeat);
    return repeat > 1 ? `${id}-${repeat}` : id;
  };
}
