import { unzipSync, strFromU8 } from 'fflate';
import mammoth from 'mammoth';
import { expect, test } from 'vitest';
import { replyTemplates } from '#disclosure';
import { toApplicationFormDocx, toReplyDocx } from './office-letters.ts';

const textOf = async (file: Uint8Array) => (await mammoth.extractRawText({ buffer: Buffer.from(file) })).value;

test('a reply template is a letter that can be read back, the same bytes each time', async () => {
  const refused = replyTemplates.find(({ id }) => id === 'refused')!;
  const file = await toReplyDocx(refused, '示例县人民政府办公室', { convenience: true, reconsiderationFirst: [] });
  expect(await textOf(file)).toMatch(
    /政府信息不予公开告知书[\s\S]*检索和事实[\s\S]*先向【行政复议机关、地址】申请行政复议[\s\S]*示例县人民政府办公室（印章）/,
  );
  expect(await toReplyDocx(refused, '示例县人民政府办公室', { convenience: true, reconsiderationFirst: [] })).toEqual(file);
  expect(strFromU8(unzipSync(file)['docProps/core.xml']!)).toMatch(/created[^>]*>1980-01-01.*modified[^>]*>1980-01-01/);
});

test('便民提示 can be left out', async () => {
  const template = replyTemplates.find(({ id }) => id === 'not-held')!;
  expect(await textOf(await toReplyDocx(template, '县政府办', { convenience: true, reconsiderationFirst: [] }))).toContain('便民提示');
  expect(await textOf(await toReplyDocx(template, '县政府办', { convenience: false, reconsiderationFirst: [] }))).not.toContain('便民提示');
});

test('the application form asks for what article 29 names, and for no purpose', async () => {
  const text = await textOf(await toApplicationFormDocx('示例县人民政府办公室'));
  for (const asked of ['姓名', '证件名称和号码', '联系电话', '统一社会信用代码', '名称、文号', '提供方式', '获取方式']) expect(text).toContain(asked);
  expect(text.replace('本表不需要填写申请的用途。', '')).not.toContain('用途');
});
