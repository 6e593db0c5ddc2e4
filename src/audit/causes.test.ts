import { expect, it } from 'vitest';
import { Causes } from './causes.ts';

const observation = (file: string, cause?: string) => ({ where: { file, line: 1 }, message: '没有这个文件。', fix: '改正编号。', cause });

it('tells what has one cause once, and names the other places', () => {
  const causes = new Causes();
  const all = ['a.md', 'b.md', 'b.md', 'c.md'].map((file) => observation(file, 'document x'));
  expect(all.filter((each) => causes.admits(each))).toEqual([all[0]]);
  expect(causes.fixOf(all[0]!)).toBe('改正编号。同一原因还涉及 3 处：b.md、c.md。');
});

it('keeps apart what has different causes or none', () => {
  const causes = new Causes();
  const all = [observation('a.md', 'document x'), observation('b.md', 'document y'), observation('c.md'), observation('d.md')];
  expect(all.every((each) => causes.admits(each))).toBe(true);
  expect(causes.fixOf(all[0]!)).toBe('改正编号。');
});

it('names no more than five files', () => {
  const causes = new Causes();
  const all = [...'abcdefghi'].map((letter) => observation(`${letter}.md`, 'organ x'));
  for (const each of all) causes.admits(each);
  expect(causes.fixOf(all[0]!)).toBe('改正编号。同一原因还涉及 8 处：b.md、c.md、d.md、e.md、f.md 等。');
});
