import { describe, expect, it } from 'vitest';
import { isSignatureDay, isSignatureName } from './signatures.ts';

describe('isSignatureDay', () => {
  it.each(['2026年10月20日', '二〇二六年三月六日', '　2026年3月6日　'])('knows %s', (line) => expect(isSignatureDay(line)).toBe(true));
  it.each(['2026年10月', '自2026年10月20日', '2026年10月20日。', '2026-10-20', ''])('refuses “%s”', (line) =>
    expect(isSignatureDay(line)).toBe(false),
  );
});

describe('isSignatureName', () => {
  it.each(['示例县人民政府', '示例县财政局　示例县商务局', '示例县人民政府办公室', '示例县总工会', '中共示例县委'])('knows %s', (line) =>
    expect(isSignatureName(line)).toBe(true),
  );
  it.each(['特此通知。', '附件：示例县财政局', '联系电话：0000-5550201', '各乡镇人民政府：', '特此通知', ''])('refuses “%s”', (line) =>
    expect(isSignatureName(line)).toBe(false),
  );
});
