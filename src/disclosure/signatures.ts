const day = /^(?:\d{4}|[〇○零一二三四五六七八九]{4})年(?:\d{1,2}|[一二三四五六七八九十]{1,2})月(?:\d{1,2}|[一二三四五六七八九十]{1,3})日$/u;
const organ = /^[\p{Script=Han}（）]{2,38}(?:政府|办公室|办事处|局|委|会|厅|部|处|中心|公司|队|站|所|院|馆|社|校|组)$/u;

/** Whether a line is the day on which a document was signed, and nothing else: `2026年3月6日`, `二〇二六年三月六日`. */
export function isSignatureDay(line: string): boolean {
  return day.test(line.trim());
}

/** Whether a line names the organ that signs, or several beside each other. */
export function isSignatureName(line: string): boolean {
  return line
    .trim()
    .split(/\s+/u)
    .every((name) => organ.test(name));
}
