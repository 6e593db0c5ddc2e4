/** A text that does not hold the whole page it was cut from in memory, as the slices do that engines hand out; for what outlives its page. */
export function detach(text: string): string {
  return text.length < 13 ? text : (JSON.parse(JSON.stringify(text)) as string);
}
