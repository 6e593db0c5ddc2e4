import type { InspectInner } from './pdf.ts';
import { imageKindOf, inspectImage } from './image.ts';
import { InspectionRefusal, type InspectionBuilder } from './inspection.ts';
import { inspectAnyXml, inspectProperties, inspectRelations } from './office-properties.ts';
import { inspectBinary } from './binary.ts';
import { inspectPivotCache, inspectSheet, inspectSheetComments, readSharedStrings, readTargets, readWorkbook } from './sheet.ts';
import { inspectWordPart, wordPart } from './word.ts';
import { decodeXml, readXml, textsOfXml } from './xml.ts';
import type { ZipEntry } from './zip.ts';

type Parts = ReadonlyMap<string, ZipEntry>;

const readPart = (parts: Parts, name: string): string | undefined => {
  const entry = parts.get(name);
  return entry && decodeXml(entry.read());
};

/** Sheets of a workbook with their names; gives back the parts that have been looked at. */
function inspectWorkbook(parts: Parts, builder: InspectionBuilder): ReadonlySet<string> {
  const workbook = readPart(parts, 'xl/workbook.xml');
  if (workbook === undefined) return new Set();
  const done = new Set(['xl/workbook.xml', 'xl/sharedStrings.xml']);
  const targets = readTargets(readPart(parts, 'xl/_rels/workbook.xml.rels') ?? '');
  const { sheets, names } = readWorkbook(workbook);
  builder.text('定义的名称', names.join('\n'));
  const strings = readSharedStrings(readPart(parts, 'xl/sharedStrings.xml') ?? '');
  const used = new Set<number>();
  for (const sheet of sheets) {
    const target = targets.get(sheet.relation) ?? '';
    const name = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
    const xml = /worksheet|dialogsheet|macrosheet/i.test(name) ? readPart(parts, name) : undefined;
    if (xml === undefined) continue;
    done.add(name);
    inspectSheet(xml, sheet, strings, used, builder);
  }
  builder.text('共享字符串表', strings.filter((_, index) => !used.has(index)).join('\n'), '单元格里已经没有');
  return done;
}

const names: readonly (readonly [RegExp, string])[] = [
  [/^ppt\/slides\/slide(\d+)\.xml$/, '幻灯片$1'],
  [/^ppt\/notesSlides\/notesSlide(\d+)\.xml$/, '幻灯片备注$1'],
  [/^ppt\/(?:comments|modernComment)/, '批注'],
  [/^ppt\/slide(?:Layouts|Masters)\//, '幻灯片母版'],
  [/^xl\/externalLinks\//, '外部链接的缓存'],
  [/^xl\/drawings\//, '工作表里的图形'],
  [/charts?\/chart/, '图表'],
  [/diagrams\//, '图示'],
  [/^customXml\//, '自定义数据'],
  [/^word\/settings\.xml$/, '文档设置'],
  [/^word\/numbering\.xml$/, '编号'],
  [/^xl\/styles\.xml$/, '单元格的数字格式'],
  [/^xl\/connections\.xml$/, '数据连接'],
  [/^content\.xml$/, '正文'],
  [/^styles\.xml$/, '页眉页脚和样式'],
  [/\/Pages?\/Page_?(\d+)\/Content\.xml$/i, '版面$1'],
  [/Annot/, '批注'],
];

function nameOf(part: string): string {
  const found = names.find(([pattern]) => pattern.test(part));
  return found ? part.replace(new RegExp(`^.*?${found[0].source.replace(/^\^/, '')}.*$`, found[0].flags), found[1]) : `内部文件“${part}”`;
}

/** Authors of comments and changes outside Word and Excel. */
function inspectPersons(xml: string, builder: InspectionBuilder): void {
  let inCreator = false;
  readXml(xml, {
    open(name, attributes) {
      if (name === 'cmAuthor' || name === 'author') builder.author('批注的作者', attributes['name']);
      if (name === 'person') builder.author('批注的作者', attributes['author'] ?? attributes['displayName']);
      inCreator = name === 'creator';
    },
    text(text) {
      if (inCreator) builder.author('批注或修订的作者', text);
    },
    close: () => (inCreator = false),
  });
}

const persons = /(?:commentAuthors|authors|people|persons?\/person\d*|settings|content)\.xml$/;
const skipped =
  /(?:^|\/)(?:styles|theme\d*|fontTable|webSettings|calcChain|stylesWithEffects|presProps|viewProps|tableStyles|printerSettings\d*)\.xml$|^\[Content_Types\]\.xml$|\/theme\/|^META-INF\/|\/Res\/.*\.xml$/;

const insideOthers = /(?:embeddings|Attachs?|attachments)\//i;
/** Kinds of files that are documents wherever they lie in a package. */
const ofItself = /\.(?:html?|mhtml?|txt|csv|rtf|pdf|svg|json|eml|zip|doc[xm]?|xls[xm]?|ppt[xm]?|od[tsp])$/i;

async function inspectPart(name: string, entry: ZipEntry, builder: InspectionBuilder, inner: InspectInner): Promise<void> {
  const short = name.slice(name.lastIndexOf('/') + 1);
  if (/(?:^docProps\/(?:core|app|custom)|^meta|^OFD)\.xml$/.test(name)) return inspectProperties(decodeXml(entry.read()), builder);
  if (name.endsWith('.rels')) return inspectRelations(decodeXml(entry.read()), builder);
  if (/^xl\/(?:comments\d*|threadedComments\/.*|persons\/.*)\.xml$|^xl\/comments\//.test(name))
    return inspectSheetComments(decodeXml(entry.read()), builder);
  if (/^xl\/pivotCache\/.*\.xml$/.test(name)) return inspectPivotCache(decodeXml(entry.read()), builder);
  const word = wordPart(name);
  if (word !== undefined) return inspectWordPart(decodeXml(entry.read()), word, builder);
  if (/\.(?:xml|vml|xhtml)$/i.test(name)) {
    if (skipped.test(name) && name !== 'styles.xml' && name !== 'xl/styles.xml') return;
    const xml = decodeXml(entry.read());
    if (persons.test(name)) inspectPersons(xml, builder);
    const isHidden = /^ppt\/slides\//.test(name) && /<p:sld\b[^>]*\bshow="(?:0|false)"/.test(xml);
    if (isHidden) builder.text(nameOf(name), textsOfXml(xml).join('\n'), '隐藏的幻灯片');
    else inspectAnyXml(xml, nameOf(name), builder);
    return;
  }
  if (/\.(?:bin|dll|ttf|odttf|fntdata|wdp|dat|xsl)$/i.test(name) && !insideOthers.test(name)) return;
  const bytes = entry.read();
  if (imageKindOf(bytes)) return inspectImage(short, bytes, builder.part(`图片“${short}”`));
  if (/\.(?:emf|wmf)$/i.test(name)) return inspectBinary(bytes, builder.part(`图片“${short}”`));
  if (/\.bin$/i.test(name)) return inspectBinary(bytes, builder.part(`嵌入的对象“${short}”`));
  if (insideOthers.test(name) || ofItself.test(name)) return inner(short, bytes, builder.part(`嵌入的文件“${short}”`));
}

/** A document that is a package of files: Word, Excel, PowerPoint, OpenDocument, OFD. What cannot be read of it is said. */
export async function inspectPackage(entries: readonly ZipEntry[], builder: InspectionBuilder, inner: InspectInner): Promise<void> {
  const parts: Parts = new Map(entries.map((entry) => [entry.name, entry]));
  if (parts.has('xl/workbook.bin')) builder.gap('是二进制工作簿（XLSB）');
  const done = inspectWorkbook(parts, builder);
  for (const [name, entry] of parts) {
    if (done.has(name)) continue;
    try {
      await inspectPart(name, entry, builder, inner);
    } catch (error) {
      if (error instanceof InspectionRefusal) throw error;
      if (!(error instanceof Error)) throw error;
      builder.gap('已经损坏，打不开', `内部文件“${name}”`);
    }
  }
}

/** Whether the files of an archive make up one document. */
export function isPackage(entries: readonly ZipEntry[]): boolean {
  return entries.some(({ name }) => name === '[Content_Types].xml' || name === 'OFD.xml' || name === 'mimetype' || name === 'META-INF/manifest.xml');
}
