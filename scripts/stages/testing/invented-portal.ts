import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildPortal, ContentReader, documentPath, readSettings, registerRowsPath, type Portal } from '#disclosure';

export interface InventedDocument {
  readonly id: string;
  readonly title: string;
  readonly number: string;
  readonly indexNumber: string;
  readonly published: string;
  readonly blocks: readonly string[];
  /** Cells on further pages, page by page; the document is a register then. */
  readonly furtherRows?: readonly (readonly string[])[];
}

/** A generator of numbers from 0 up to 1 that gives the same ones for the same seed. */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const phrases = [
  ...[
    '政府信息公开',
    '“三公”经费',
    '行政规范性文件',
    '《示例县停车管理办法》',
    '道路停车收费',
    '最低生活保障',
    '城乡居民基本医疗保险',
    '义务教育阶段',
  ],
  ...['依申请公开', '部门预算', '重大建设项目', '公共资源配置', '优化营商环境', '老年人就医', '安全生产', '突发公共事件', '征地补偿', '乡村振兴'],
  ...[
    '2026—2030年',
    '1,234.5万元',
    'PM2.5',
    'IPv6 单栈',
    '第十五个五年规划',
    '30%',
    '（试行）',
    '〔2021〕',
    '５Ｇ基站',
    '示例县人民政府',
    '各乡镇、街道',
  ],
  ...['应当', '不得', '按照', '会同', '负责', '加强', '完善', '办理', '公布', '的', '和', '对', '水', '税', 'A级', 'b'],
];
const marks = ['，', '。', '；', '：', '、', '！'];

export function inventDocuments(count: number, seed: number): InventedDocument[] {
  const random = seededRandom(seed);
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)]!;
  const sentence = () => Array.from({ length: 2 + Math.floor(random() * 5) }, () => pick(phrases)).join('') + pick(marks);
  return Array.from({ length: count }, (_, index) => ({
    id: `document-${index}`,
    title: `示例县${pick(phrases)}${pick(phrases)}通知`,
    number: `示政${pick(['发', '办发'])}〔${2020 + (index % 5)}〕${index + 1}号`,
    indexNumber: `SLX001/${2020 + (index % 5)}-${String(index).padStart(5, '0')}`,
    published: `${2020 + (index % 5)}-${String(1 + (index % 12)).padStart(2, '0')}-${String(1 + (index % 28)).padStart(2, '0')}`,
    blocks: Array.from({ length: 3 + Math.floor(random() * 5) }, () => Array.from({ length: 4 }, sentence).join('')),
  }));
}

function contentOf(document: InventedDocument): string {
  return `---
title: ${document.title}
type: policy-document
issuers: [county-government]
indexNumber: ${document.indexNumber}
documentNumber: ${document.number}
dated: ${document.published}
published: ${document.published}
---
`;
}

function registerOf(document: InventedDocument): string {
  return `title: ${document.title}
type: register
kind: 台账
issuers: [county-government]
owner: county-government
basis: [《示例县登记办法》]
indexNumber: ${document.indexNumber}
documentNumber: ${document.number}
published: ${document.published}
columns:
  - { key: name, title: 名称, kind: 文字 }
rows: []
`;
}

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function pageOf(document: InventedDocument): string {
  const facts = [
    ['标题', document.title],
    ['发文字号', document.number],
    ['索引号', document.indexNumber],
  ].map(([term, text]) => `<div><dt>${term}</dt><dd>${escape(text!)}</dd></div>`);
  const text = document.blocks.map((block) => `<p>${escape(block)}</p>`).join('\n');
  return `<!doctype html><html lang="zh-CN"><body><main id="main"><article><h1>${escape(document.title)}</h1><dl class="facts">${facts.join('')}</dl><div class="text">${text}</div></article></main></body></html>`;
}

function rowsPageOf(document: InventedDocument, cells: readonly string[]): string {
  const rows = cells.map((cell) => `<tr><td>${escape(cell)}</td></tr>`).join('');
  return `<!doctype html><html lang="zh-CN"><body><main id="main"><h1>${escape(document.title)}</h1><table>${rows}</table><nav>上一页</nav></main></body></html>`;
}

const settings = new Map([
  [
    'site.yaml',
    `name: 示例县人民政府
site: https://www.shilixian.example
base: /
siteIdCode: '0000000000'
host: 示例县人民政府办公室
icp: 示例备案
organ: county-government
contact: { phone: 0000-5550101, address: 示例县 }
mainPortal: { title: 示例县人民政府门户网站, url: https://www.shilixian.example/ }
`,
  ],
  ['organs.yaml', 'organs:\n  - { id: county-government, name: 示例县人民政府, level: county }\n'],
]);

/** A portal of invented documents, and their pages below `folder`. */
export function writeInventedPortal(folder: string, documents: readonly InventedDocument[]): Portal {
  const read = readSettings(settings);
  const reader = new ContentReader(read);
  for (const document of documents) {
    const [ending, content] = document.furtherRows ? ['yaml', registerOf(document)] : ['md', contentOf(document)];
    reader.add(`documents/policy-documents/${document.id}.${ending}`, content);
  }
  const problems = [...read.problems, ...reader.problems];
  if (!read.site || problems.length > 0) throw new Error(JSON.stringify(problems[0]));
  const portal = buildPortal({ ...read, site: read.site }, reader, '2026-11-20');
  const byId = new Map(documents.map((document) => [document.id, document]));
  for (const document of portal.documents) {
    const invented = byId.get(document.id)!;
    const write = (path: string, page: string) => {
      mkdirSync(join(folder, path), { recursive: true });
      writeFileSync(join(folder, path, 'index.html'), page);
    };
    write(documentPath(document), pageOf(invented));
    for (const [index, cells] of (invented.furtherRows ?? []).entries()) write(registerRowsPath(document, index + 2), rowsPageOf(invented, cells));
  }
  return portal;
}
