import { describe, expect, it } from 'vitest';
import { toTitleLines } from './title-lines.ts';

describe('toTitleLines', () => {
  it('leaves a short title on one line', () => {
    expect(toTitleLines('示例县停车管理办法')).toEqual(['示例县停车管理办法']);
  });

  it('makes lines of like length and tears no number', () => {
    expect(toTitleLines('示例县应急管理局 示例县水利局关于做好2026年汛期安全防范工作的通知')).toEqual([
      '示例县应急管理局 示例县水利局',
      '关于做好2026年汛期安全防范工作的通知',
    ]);
  });

  it('begins no line with what belongs to the line before', () => {
    const lines = toTitleLines('示例县民政局 示例县财政局 示例县卫生健康局关于印发《示例县高龄老年人津贴发放办法（试行）》的通知');
    expect(lines.length).toBe(3);
    for (const line of lines) expect(line).not.toMatch(/^[的》）]|[《（]$/);
    expect(toTitleLines('示例县民政局 示例县财政局 示例县卫生健康局关于印发示例县高龄老年人津贴发放办法的通知').join('|')).not.toContain('示例|县');
  });

  it('keeps every character of a title that no line can hold', () => {
    const title = '甲'.repeat(70);
    expect(toTitleLines(title).join('')).toBe(title);
  });
});
