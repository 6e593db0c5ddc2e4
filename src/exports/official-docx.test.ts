import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { Portal, type DisclosureDocument } from '#disclosure';
import { toOfficialBlocks } from './official-blocks.ts';
import { toOfficialDocx } from './official-docx.ts';

const document = {
  id: 'parking-measures',
  column: 'normative-documents',
  type: 'normative-document',
  title: '示例县人民政府关于印发示例县停车管理办法的通知',
  issuers: ['county-government'],
  documentNumber: '示政发〔2026〕22号',
  dated: '2026-10-20',
  published: '2026-10-23',
  disclosure: '主动公开',
  attachments: [
    { file: 'a.pdf', title: '泊位图' },
    { file: 'b.pdf', title: '附件2：收费表' },
  ],
  source: { file: 'documents/normative-documents/parking-measures.md', format: 'md', lines: {}, bodyLine: 10 },
} as unknown as DisclosureDocument;

const body = `各乡镇人民政府：

现印发给你们，**请认真执行。**特此通知。

## 一、总体要求

### （一）目标

- 增加[泊位](/a/)

![泊位图](map.png)

| 区域 | 泊位 |
| --- | --- |
| 一类 | 30 |

示例县人民政府

2026年10月20日

## 示例县停车管理办法

## 第一章 总则

**第一条**　为规范停车<管理>，制定本办法。
`;

const names = ['示例县人民政府'];
const lines = (text: string) =>
  toOfficialBlocks(document, text, names).map((block) =>
    block.kind === 'table' ? 'table' : `${block.style} ${block.runs.map((run) => run.text).join('')}`,
  );

describe('toOfficialBlocks', () => {
  it('finds the parts of an official document', () => {
    expect(lines(body)).toEqual([
      'DocumentNumber 示政发〔2026〕22号',
      'Title 示例县人民政府关于印发示例县停车管理办法的通知',
      'Addressee 各乡镇人民政府：',
      'Body 现印发给你们，请认真执行。特此通知。',
      'Heading1 一、总体要求',
      'Heading2 （一）目标',
      'Body 增加泊位',
      'Body （图：泊位图，请到本页地址查看）',
      'table',
      'AttachmentNote 附件：1.泊位图',
      'AttachmentNote 2.收费表',
      'Signature 示例县人民政府',
      'SignatureDay 2026年10月20日',
      'Note （此件公开发布）',
      'Title 示例县停车管理办法',
      'Chapter 第一章 总则',
      'Body 第一条　为规范停车<管理>，制定本办法。',
    ]);
  });

  it('puts organs that sign beside each other below one another', () => {
    expect(lines('请执行。\n\n示例县财政局　示例县商务局\n\n2026年10月20日\n').slice(-4)).toEqual([
      'Signature 示例县财政局',
      'Signature 示例县商务局',
      'SignatureDay 2026年10月20日',
      'Note （此件公开发布）',
    ]);
  });

  it('signs a text that has no signature', () => {
    expect(lines('各乡镇：\n\n请执行。\n').slice(-3)).toEqual(['Signature 示例县人民政府', 'SignatureDay 2026年10月20日', 'Note （此件公开发布）']);
  });
});

describe('toOfficialDocx', () => {
  const site = { site: 'https://www.shilixian.example', base: '/', organ: 'county-government' };
  const portal = new Portal({
    site,
    organs: [{ id: 'county-government', name: '示例县人民政府' }],
    columns: [],
    absences: [],
    withdrawals: [],
    searchWords: [],
    specialTopics: [],
    pages: [],
    documents: [document],
    asOf: '2026-11-20',
  } as unknown as ConstructorParameters<typeof Portal>[0]);

  it('gives the same bytes for the same document', async () => {
    const first = await toOfficialDocx(portal, document, body);
    expect(await toOfficialDocx(portal, document, body)).toEqual(first);
    expect(await toOfficialDocx(portal, { ...document }, body)).toEqual(first);
    expect(await toOfficialDocx(portal, document, `${body}补充。`)).not.toEqual(first);
  });

  it('has the page, the fonts and the page numbers of GB/T 9704', async () => {
    const parts = unzipSync(await toOfficialDocx(portal, document, body));
    const text = (name: string) => strFromU8(parts[name]!);
    const main = text('word/document.xml');
    // 37, 35, 28 and 26 mm in twentieths of a point.
    expect(main).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
    expect(main).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/);
    expect(main).toContain('<w:pStyle w:val="Heading1"/>');
    expect(main).not.toContain('PARAGRAPHS');
    const styles = text('word/styles.xml');
    for (const font of ['仿宋_GB2312', '黑体', '楷体_GB2312', '方正小标宋简体']) expect(styles).toContain(`w:eastAsia="${font}"`);
    expect(styles).toMatch(/w:line="579"[^>]*w:lineRule="exact"|w:lineRule="exact"[^>]*w:line="579"/);
    // A note of attachments: two characters in, 附件： and number before the names.
    expect(main).toContain('<w:ind w:left="1920" w:hanging="1280"/>');
    expect(text('word/settings.xml')).toContain('<w:evenAndOddHeaders');
    expect(text('docProps/core.xml')).toContain('<dcterms:created xsi:type="dcterms:W3CDTF">2026-10-20T00:00:00Z');
  });
});
