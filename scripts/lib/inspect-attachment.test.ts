import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { auditContent, rules, type ContentRule } from '#audit';
import { listFiles } from '#content-folder';
import { contentSubject } from '../../src/audit/testing/content-subject.ts';
import { inspectAttachment } from './inspect-attachment.ts';
import {
  changedPdf,
  docx,
  exif,
  film,
  jpeg,
  numberCell,
  paragraph,
  pdf,
  png,
  positionTags,
  row,
  run,
  textCell,
  webp,
  wordPart,
  xlsx,
  zip,
} from './testing/hiding-places.ts';

const identity = '110101199003074514';
const mobile = '13800138000';
const shownIdentity = '110101********4514';
const shownMobile = '138****8000';

const about = ['personal-data', 'personal-particulars', 'weak-masks', 'combined-masks', 'attachment-metadata', 'attachment-inspection'];
const rulesAboutPersons = rules.filter((rule): rule is ContentRule => rule.subject === 'content' && about.includes(rule.id));

const valid = contentSubject();

async function messagesOf(file: string, bytes: Uint8Array): Promise<string[]> {
  const document = 'county-budget-2026';
  const inspections = new Map([[`${document}/${file}`, await inspectAttachment(file, bytes)]]);
  const subject = { ...valid, attachments: [{ document, file, bytes: bytes.length }], inspections };
  return auditContent(rulesAboutPersons, subject).findings.map(({ message }) => message);
}

const core = (fields: string) => ({ 'docProps/core.xml': `<cp:coreProperties xmlns:cp="c" xmlns:dc="d">${fields}</cp:coreProperties>` });
const relation = (target: string) => `<Relationships><Relationship Id="r" Target="${target}" TargetMode="External"/></Relationships>`;
const gbk = (text: string) => Buffer.from(text.replace(/姓名/g, '\xd0\xd5\xc3\xfb').replace(/身份证/g, '\xc9\xed\xb7\xdd\xd6\xa4'), 'latin1');
const photo = (tags = positionTags) => jpeg({ tiff: exif([], [], tags) });
const oneSheet = (rows: string, more = {}) => xlsx([{ name: '名单', rows, ...more }]);
const cell = `<row r="1">${textCell('A1', identity)}</row>`;

type Case = readonly [what: string, file: string, bytes: () => Uint8Array | Promise<Uint8Array>, where: string, shown: string];

const hidingPlaces: readonly Case[] = [
  [
    'a paragraph, parted into runs',
    'a.docx',
    () => docx(paragraph(run('张某 1101011990'), run('03074514'))),
    '第1段有一个居民身份证号码',
    shownIdentity,
  ],
  ['a cell of a table', 'a.docx', () => docx(`<w:tbl>${row('姓名', '手机')}${row('张某', mobile)}</w:tbl>`), '表格1第2行第2列有', shownMobile],
  ['cells of one digit each', 'a.docx', () => docx(`<w:tbl>${row('号码', ...identity)}</w:tbl>`), '表格1第1行', shownIdentity],
  ['a header', 'a.docx', () => docx('', wordPart('header1', paragraph(run(mobile)))), '页眉有', shownMobile],
  ['a footer', 'a.docx', () => docx('', wordPart('footer2', paragraph(run(mobile)))), '页脚有', shownMobile],
  ['a footnote', 'a.docx', () => docx('', wordPart('footnotes', paragraph(run(identity)))), '脚注有', shownIdentity],
  ['an endnote', 'a.docx', () => docx('', wordPart('endnotes', paragraph(run(identity)))), '尾注有', shownIdentity],
  [
    'a text box',
    'a.docx',
    () => docx(paragraph(run('图'), `<w:r><w:pict><w:txbxContent>${paragraph(run(mobile))}</w:txbxContent></w:pict></w:r>`)),
    '段有',
    shownMobile,
  ],
  [
    'a comment',
    'a.docx',
    () => docx('', wordPart('comments', `<w:comment>${paragraph(run(`核对${identity}`))}</w:comment>`)),
    '批注1有',
    shownIdentity,
  ],
  [
    'the author of a comment',
    'a.docx',
    () => docx('', wordPart('comments', `<w:comment w:author="张三丰">${paragraph(run('好'))}</w:comment>`)),
    '批注的作者写着一个人的姓名',
    '张**',
  ],
  [
    'deleted text of tracked changes',
    'a.docx',
    () => docx(paragraph(run('号码'), `<w:del><w:r><w:delText>${identity}</w:delText></w:r></w:del>`)),
    '第1段（修订中已删除的文字）有',
    shownIdentity,
  ],
  [
    'deleted text beside its replacement',
    'a.docx',
    () => docx(paragraph(`<w:del><w:r><w:delText>${identity}</w:delText></w:r></w:del>`, `<w:ins>${run('110101********4514')}</w:ins>`)),
    '修订中已删除的文字）有',
    shownIdentity,
  ],
  [
    'a change within a number',
    'a.docx',
    () => docx(paragraph(run('1101011990'), `<w:del><w:r><w:delText>0307</w:delText></w:r></w:del>`, `<w:ins>${run('****')}</w:ins>`, run('4514'))),
    '修订之前的文字）有',
    shownIdentity,
  ],
  ['the author of a change', 'a.docx', () => docx(paragraph(`<w:ins w:author="李小明">${run('好')}</w:ins>`)), '修订的作者写着一个人的姓名', '李**'],
  ['hidden text', 'a.docx', () => docx(paragraph(run('一'), run(mobile, '<w:vanish/>'))), '第1段（隐藏文字）有', shownMobile],
  ['white text', 'a.docx', () => docx(paragraph(run('一'), run(mobile, '<w:color w:val="FFFFFF"/>'))), '第1段（隐藏文字）有', shownMobile],
  ['the author of the document', 'a.docx', () => docx('', core('<dc:creator>王小红</dc:creator>')), '文档属性“作者”写着一个人的姓名', '王**'],
  [
    'who saved it last, in Latin letters',
    'a.docx',
    () => docx('', core('<cp:lastModifiedBy>zhangxiaoming</cp:lastModifiedBy>')),
    '最后一次保存者”写着一个人的姓名',
    'z****',
  ],
  ['the title in the properties', 'a.docx', () => docx('', core(`<dc:title>张某${identity}</dc:title>`)), '文档属性“标题”有', shownIdentity],
  [
    'a custom property',
    'a.docx',
    () => docx('', { 'docProps/custom.xml': `<Properties><property name="电话"><vt:lpwstr>${mobile}</vt:lpwstr></property></Properties>` }),
    '自定义属性“电话”有',
    shownMobile,
  ],
  [
    'the alternative text of a picture',
    'a.docx',
    () => docx(paragraph(`<w:r><wp:docPr id="1" name="图片" descr="身份证${identity}"/></w:r>`)),
    '图片说明有',
    shownIdentity,
  ],
  ['a picture inside', 'a.docx', () => docx('', { 'word/media/image1.jpeg': photo() }), '图片“image1.jpeg”的拍摄信息（EXIF）记着拍摄地点', ''],
  ['the target of a link', 'a.docx', () => docx('', { 'word/_rels/document.xml.rels': relation(`tel:${mobile}`) }), '链接地址有', shownMobile],
  [
    'a path of a personal computer',
    'a.docx',
    () => docx('', { 'word/_rels/settings.xml.rels': relation('file:///D:\\Documents and Settings\\zhangwei\\a.dotx') }),
    '链接里的本机路径写着一个人的姓名',
    'z****',
  ],
  [
    'the code of a field',
    'a.docx',
    () => docx(paragraph(`<w:r><w:instrText> HYPERLINK "mailto:${mobile}@qq.com" </w:instrText></w:r>`)),
    '第1段的域代码有',
    shownMobile,
  ],
  [
    'a workbook inside',
    'a.docx',
    () => docx('', { 'word/embeddings/book.xlsx': oneSheet(cell) }),
    '嵌入的文件“book.xlsx”的工作表“名单”A1有',
    shownIdentity,
  ],
  ['data of its own', 'a.docx', () => docx('', { 'customXml/item1.xml': `<root><id>${identity}</id></root>` }), '自定义数据有', shownIdentity],

  ['a cell', 'a.xlsx', () => oneSheet(cell), '工作表“名单”A1有', shownIdentity],
  ['a hidden row', 'a.xlsx', () => oneSheet(`<row r="5" hidden="1">${textCell('C5', mobile)}</row>`), '工作表“名单”C5（隐藏的行）有', shownMobile],
  ['a hidden column', 'a.xlsx', () => oneSheet(cell, { head: '<cols><col min="1" max="1" hidden="1"/></cols>' }), 'A1（隐藏的列）有', shownIdentity],
  ['a hidden sheet', 'a.xlsx', () => oneSheet(cell, { state: 'hidden' }), 'A1（隐藏的工作表）有', shownIdentity],
  ['a deeply hidden sheet', 'a.xlsx', () => oneSheet(cell, { state: 'veryHidden' }), '深度隐藏的工作表', shownIdentity],
  ['a mobile number kept as a number', 'a.xlsx', () => oneSheet(`<row r="1">${numberCell('B1', mobile)}</row>`), 'B1有一个手机号码', shownMobile],
  [
    'an identity number kept as a number',
    'a.xlsx',
    () => oneSheet(`<row r="1">${numberCell('B1', '1.10101199003075E+17')}</row>`),
    'B1有一个居民身份证号码（末几位被表格舍入）',
    '110101************',
  ],
  [
    'a comment on a cell',
    'a.xlsx',
    () =>
      xlsx([{ name: '表', rows: '' }], {
        'xl/comments1.xml': `<comments><authors><author>赵小刚</author></authors><commentList><comment ref="B2"><text><t>${mobile}</t></text></comment></commentList></comments>`,
      }),
    'B2的批注有',
    shownMobile,
  ],
  [
    'a comment of the new kind',
    'a.xlsx',
    () =>
      xlsx([{ name: '表', rows: '' }], {
        'xl/threadedComments/threadedComment1.xml': `<ThreadedComments><threadedComment ref="B2"><text>${mobile}</text></threadedComment></ThreadedComments>`,
      }),
    'B2的批注有',
    shownMobile,
  ],
  [
    'a defined name',
    'a.xlsx',
    () => xlsx([{ name: '表', rows: '' }], {}, `<definedName name="号码">"${identity}"</definedName>`),
    '定义的名称有',
    shownIdentity,
  ],
  ['a formula', 'a.xlsx', () => oneSheet(`<row r="1"><c r="A1"><f>LEFT("${identity}",6)</f><v>110101</v></c></row>`), 'A1的公式有', shownIdentity],
  [
    'values kept of another workbook',
    'a.xlsx',
    () =>
      xlsx([{ name: '表', rows: '' }], {
        'xl/externalLinks/externalLink1.xml': `<externalLink><cell r="A1" t="str"><v>${identity}</v></cell></externalLink>`,
      }),
    '外部链接的缓存有',
    shownIdentity,
  ],
  [
    'what a pivot table remembers',
    'a.xlsx',
    () =>
      xlsx([{ name: '表', rows: '' }], {
        'xl/pivotCache/pivotCacheDefinition1.xml': `<d><cacheField name="身份证号"><sharedItems><s v="${identity}"/></sharedItems></cacheField></d>`,
      }),
    '数据透视表缓存',
    shownIdentity,
  ],
  [
    'a text that no cell uses',
    'a.xlsx',
    () => xlsx([{ name: '表', rows: '' }], { 'xl/sharedStrings.xml': `<sst><si><t>${identity}</t></si></sst>` }),
    '共享字符串表（单元格里已经没有）有',
    shownIdentity,
  ],
  [
    'head and foot of a sheet',
    'a.xlsx',
    () => oneSheet('', { tail: `<headerFooter><oddFooter>经办${mobile}</oddFooter></headerFooter>` }),
    '工作表“名单”的页眉页脚有',
    shownMobile,
  ],
  ['the name of a sheet', 'a.xlsx', () => xlsx([{ name: `张某${mobile}`, rows: '' }]), '工作表的名称有', shownMobile],
  [
    'the author of a workbook',
    'a.xlsx',
    () => xlsx([{ name: '表', rows: '' }], core('<dc:creator>欧阳小明</dc:creator>')),
    '文档属性“作者”',
    '欧***',
  ],

  ['the text of a page', 'a.pdf', () => pdf((page) => page.text(`ID ${identity}`)), '第1页有', shownIdentity],
  [
    'text under a black rectangle',
    'a.pdf',
    () => pdf((page) => page.text(`ID ${identity}`, 50, 50).rect(40, 40, 300, 40).fill('black')),
    '第1页有',
    shownIdentity,
  ],
  ['white text', 'a.pdf', () => pdf((page) => page.fillColor('white').text(mobile)), '第1页有', shownMobile],
  ['the title of a PDF', 'a.pdf', () => pdf((page) => page.text('x'), { info: { Title: `Zhang ${identity}` } }), '文档属性“标题”有', shownIdentity],
  ['the author of a PDF', 'a.pdf', () => pdf((page) => page.text('x'), { info: { Author: '张小三' } }), '文档属性“作者”写着一个人的姓名', '张**'],
  ['the keywords of a PDF', 'a.pdf', () => pdf((page) => page.text('x'), { info: { Keywords: mobile } }), '文档属性“关键词”有', shownMobile],
  ['a comment on a page', 'a.pdf', () => pdf((page) => page.text('x').note(50, 50, 100, 100, `call ${mobile}`)), '第1页的批注有', shownMobile],
  ['a link on a page', 'a.pdf', () => pdf((page) => page.text('x').link(50, 50, 100, 20, `tel:${mobile}`)), '第1页的链接地址有', shownMobile],
  [
    'a field of a form',
    'a.pdf',
    () =>
      pdf((page) => {
        page.font('Helvetica');
        page.initForm();
        page.formText('id', 50, 50, 200, 30, { value: identity });
      }),
    '第1页的表单有',
    shownIdentity,
  ],
  [
    'a file inside a PDF',
    'a.pdf',
    () => pdf((page) => page.text('x').file(Buffer.from(`姓名,身份证号\n张某,${identity}\n`), { name: 'list.csv' })),
    '嵌入的文件“list.csv”的第2行第2列有',
    shownIdentity,
  ],
  [
    'an outline',
    'a.pdf',
    () =>
      pdf((page) => {
        page.text('x');
        page.outline.addItem(`Zhang ${mobile}`);
      }),
    '书签有',
    shownMobile,
  ],
  ['a number over two lines', 'a.pdf', () => pdf((page) => page.text('110101199003', 50, 50).text('074514', 50, 64)), '第1页有', shownIdentity],

  ['a former version of a PDF', 'a.pdf', () => changedPdf(`ID ${identity}`, 'hidden'), '修改之前的版本的第1页有', shownIdentity],

  ['where a photo was taken', 'a.jpg', photo, '拍摄信息（EXIF）记着拍摄地点的经纬度', ''],
  ['who took a photo', 'a.jpg', () => jpeg({ tiff: exif([[0x13b, 2, 'Zhang Wei']]) }), '拍摄信息（EXIF）“作者”写着一个人的姓名', 'Z****'],
  ['the serial number of a camera', 'a.jpg', () => jpeg({ tiff: exif([], [[0xa431, 2, 'SN12345678']]) }), '拍摄设备的序列号', 'SN***'],
  ['the description of a photo', 'a.jpg', () => jpeg({ tiff: exif([[0x10e, 2, `tel ${mobile}`]]) }), '拍摄信息（EXIF）有', shownMobile],
  ['a comment in a photo', 'a.jpg', () => jpeg({ comment: `电话${mobile}` }), '图片注释有', shownMobile],
  [
    'XMP in a photo',
    'a.jpg',
    () =>
      jpeg({ xmp: `<x:xmpmeta><rdf:Description><dc:description><rdf:li>身份证${identity}</rdf:li></dc:description></rdf:Description></x:xmpmeta>` }),
    '附带信息（XMP）有',
    shownIdentity,
  ],
  [
    'the position in XMP',
    'a.jpg',
    () => jpeg({ xmp: '<x:xmpmeta><rdf:Description exif:GPSLatitude="30,15.3N"/></x:xmpmeta>' }),
    '附带信息（XMP）记着拍摄地点',
    '',
  ],
  ['a text of a PNG', 'a.png', () => png('tEXt', Buffer.from(`Comment\0${mobile}`)), '图片属性有', shownMobile],
  ['the position in a PNG', 'a.png', () => png('eXIf', exif([], [], positionTags)), '拍摄地点', ''],
  ['the position in a WebP', 'a.webp', () => webp(exif([], [], positionTags)), '拍摄地点', ''],
  ['the position in a TIFF', 'a.tif', () => exif([], [], positionTags), '拍摄地点', ''],

  ['a table in text form', 'a.csv', () => Buffer.from(`姓名,身份证\n张某,${identity}\n`), '的第2行第2列有', shownIdentity],
  ['a table in the code of Windows', 'a.csv', () => gbk(`姓名,身份证\n某某,${identity}\n`), '的第2行第2列有', shownIdentity],
  ['a text in the code of Windows', 'a.txt', () => gbk(`姓名\n身份证${identity}\n`), '的文字有', shownIdentity],
  ['a picture in text form', 'a.svg', () => Buffer.from(`<svg><!-- ${mobile} --><text>图</text></svg>`), '的文字有', shownMobile],
  ['an archive', 'a.zip', () => zip({ 'list.txt': identity }), '压缩包内“list.txt”的文字有', shownIdentity],
  [
    'an archive in an archive',
    'a.zip',
    () => zip({ 'in.zip': zip({ 'b.xlsx': oneSheet(cell) }) }),
    '压缩包内“in.zip”的压缩包内“b.xlsx”的工作表“名单”A1有',
    shownIdentity,
  ],
  ['the name of a file in an archive', 'a.zip', () => zip({ [`${mobile}.txt`]: 'x' }), '压缩包内文件的名称有', shownMobile],
  ['a compressed text', 'a.txt.gz', () => gzipSync(identity), '压缩文件内的文字有', shownIdentity],
  [
    'slides',
    'a.pptx',
    () =>
      zip({
        '[Content_Types].xml': '',
        'ppt/slides/slide2.xml': `<p:sld show="0"><a:p><a:r><a:t>138</a:t></a:r><a:r><a:t>00138000</a:t></a:r></a:p></p:sld>`,
      }),
    '幻灯片2（隐藏的幻灯片）有',
    shownMobile,
  ],
  [
    'notes to slides',
    'a.pptx',
    () => zip({ '[Content_Types].xml': '', 'ppt/notesSlides/notesSlide1.xml': `<p:notes><a:p><a:r><a:t>${mobile}</a:t></a:r></a:p></p:notes>` }),
    '幻灯片备注1有',
    shownMobile,
  ],
  [
    'OpenDocument',
    'a.odt',
    () => zip({ mimetype: 'x', 'content.xml': `<o><text:p>身份证<text:span>${identity}</text:span></text:p></o>` }),
    '正文有',
    shownIdentity,
  ],
  [
    'OFD',
    'a.ofd',
    () =>
      zip({
        'OFD.xml': '<ofd:OFD/>',
        'Doc_0/Pages/Page_0/Content.xml': `<ofd:Page><ofd:TextObject><ofd:TextCode>${identity}</ofd:TextCode></ofd:TextObject></ofd:Page>`,
      }),
    '版面0有',
    shownIdentity,
  ],
  ['rich text', 'a.rtf', () => Buffer.from(`{\\rtf1{\\info{\\author \\'d5\\'c5\\'c8\\'fd}}\\par ${identity}}`), '的文字有', shownIdentity],
  [
    'an old format',
    'a.doc',
    () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(8), Buffer.from(` 身份证${identity} `, 'utf16le')]),
    '能够读出的文字有',
    shownIdentity,
  ],
  ['a picture under a wrong name', 'a.png', photo, '拍摄地点', ''],

  ['words set as a picture', 'a.docx', () => docx(paragraph(`<w:r><v:textpath string="电话${mobile}"/></w:r>`)), '艺术字有', shownMobile],
  ['a field in one piece', 'a.docx', () => docx(paragraph(`<w:fldSimple w:instr=" QUOTE ${mobile} "/>`)), '第1段的域代码有', shownMobile],
  [
    'the help of a form field',
    'a.docx',
    () => docx(paragraph(`<w:r><w:ffData><w:helpText w:val="${mobile}"/></w:ffData></w:r>`)),
    '表单域有',
    shownMobile,
  ],
  ['a web page put in', 'a.docx', () => docx('', { 'word/afchunk1.htm': `<p>${identity}</p>` }), '嵌入的文件“afchunk1.htm”的文字有', shownIdentity],
  [
    'a drawing inside',
    'a.docx',
    () => docx('', { 'word/media/image1.emf': Buffer.from(`电话${mobile}`, 'utf16le') }),
    '图片“image1.emf”的',
    shownMobile,
  ],
  ['other properties', 'a.docx', () => docx('', core(`<dc:identifier>${mobile}</dc:identifier>`)), '其他文档属性有', shownMobile],
  [
    'what a list is filtered by',
    'a.xlsx',
    () => oneSheet('', { tail: `<autoFilter><filterColumn><filters><filter val="${mobile}"/></filters></filterColumn></autoFilter>` }),
    '工作表“名单”的筛选条件有',
    shownMobile,
  ],
  [
    'the form of a number',
    'a.xlsx',
    () =>
      xlsx([{ name: '表', rows: '' }], {
        'xl/styles.xml': `<styleSheet><numFmts><numFmt formatCode="&quot;张某${mobile}&quot;"/></numFmts></styleSheet>`,
      }),
    '单元格的数字格式有',
    shownMobile,
  ],
  [
    'a scenario',
    'a.xlsx',
    () => oneSheet('', { tail: `<scenarios><scenario comment="${mobile}"/></scenarios>` }),
    '工作表“名单”的方案有',
    shownMobile,
  ],
  [
    'cells of one digit far down',
    'a.xlsx',
    () => {
      const rows = Array.from({ length: 30 }, (_, index) => `<row r="${index + 1}">${numberCell(`A${index + 1}`, '123456')}</row>`);
      const boxes = [...identity].map((digit, index) => numberCell(`${String.fromCharCode(66 + index)}31`, digit));
      return oneSheet(`${rows.join('')}<row r="31">${boxes.join('')}</row>`);
    },
    'B31有',
    shownIdentity,
  ],
  ['a property of its own', 'a.pdf', () => pdf((page) => page.text('x'), { info: { Contact: mobile } }), '自定义属性“Contact”有', shownMobile],
  [
    'a choice in a form',
    'a.pdf',
    () =>
      pdf((page) => {
        page.font('Helvetica');
        page.initForm();
        page.formCombo('who', 50, 50, 200, 30, { select: ['x', mobile] });
      }),
    '第1页的表单有',
    shownMobile,
  ],
  [
    'a cropped page',
    'a.pdf',
    async () =>
      Buffer.from(
        (await pdf((page) => page.text(mobile, 300, 50))).toString('latin1').replace('/MediaBox', '/CropBox [0 0 99 99]\n/MediaBox'),
        'latin1',
      ),
    '第1页有',
    shownMobile,
  ],
  [
    'an object that no page shows',
    'a.pdf',
    async () => Buffer.concat([await pdf((page) => page.text('x')), Buffer.from(`\n99 0 obj\n<< /Private (id ${identity}) >>\nendobj\n`)]),
    '文件内部的对象（页面上不显示）有',
    shownIdentity,
  ],
  [
    'a packed photo in a PDF',
    'a.pdf',
    async () => {
      const packed = deflateSync(photo());
      const head = `\n98 0 obj\n<< /Subtype /Image /Filter [/FlateDecode /DCTDecode] /Length ${packed.length} >>\nstream\n`;
      return Buffer.concat([await pdf((page) => page.text('x')), Buffer.from(head), packed, Buffer.from('\nendstream\nendobj\n')]);
    },
    '图片1的拍摄信息（EXIF）记着拍摄地点',
    '',
  ],
  ['a remark of the user of a camera', 'a.jpg', () => jpeg({ tiff: exif([], [[0x9286, 2, `tel ${mobile}`]]) }), '拍摄信息（EXIF）有', shownMobile],
  ['words behind a photo', 'a.jpg', () => Buffer.concat([jpeg(), Buffer.from(`电话 ${mobile} `)]), '图片后面的数据', shownMobile],
  [
    'XMP in a TIFF',
    'a.tif',
    () => Buffer.concat([exif([]), Buffer.from(`<x:xmpmeta><d dc:title="电话${mobile}"/></x:xmpmeta>`)]),
    '附带信息（XMP）有',
    shownMobile,
  ],
  [
    'a photo in a drawing',
    'a.svg',
    () => Buffer.from(`<svg><image href="data:image/jpeg;base64,${photo().toString('base64')}"/></svg>`),
    '图片1的拍摄信息（EXIF）记着拍摄地点',
    '',
  ],
  [
    'the tag of a recording',
    'a.mp3',
    () => Buffer.concat([Buffer.from('ID3\x04\0\0\0\0\0\0'), Buffer.from(`COMM 电话${mobile} `)]),
    '媒体信息有',
    shownMobile,
  ],
  ['who made a film', 'a.mp4', () => film('\xa9aut\0\x09\0\0', Buffer.from('张小三')), '媒体信息“作者”写着一个人的姓名', '张**'],
  ['where a film was taken', 'a.mp4', () => film('loci\0\0\0\0', Buffer.alloc(8)), '拍摄信息记着拍摄地点', ''],
  [
    'the title of a film of the other kind',
    'a.webm',
    () => Buffer.concat([Buffer.from('\x1aE\xdf\xa3\x7b\xa9\x8b', 'latin1'), Buffer.from(`${mobile}M\x80`)]),
    '媒体信息有',
    shownMobile,
  ],
  ['what is said in a film', 'a.vtt', () => Buffer.from(`WEBVTT\n\n00:01.000 --> 00:02.000\n电话${mobile}\n`), '的文字有', shownMobile],
  ['a number parted by marks of a web page', 'a.html', () => Buffer.from('<p>身份证 110101<b>19900307</b>4514</p>'), '的文字有', shownIdentity],
  [
    'a letter',
    'a.eml',
    () => Buffer.from('MIME-Version: 1.0\nContent-Type: text/plain\nContent-Transfer-Encoding: quoted-printable\n\nid 110101199=\n003074514=20\n'),
    '信件内的正文的文字有',
    shownIdentity,
  ],
  [
    'a web page in one file',
    'a.mht',
    () => {
      const body = Buffer.from(`<html><p>${identity}</p></html>`).toString('base64');
      return Buffer.from(
        `MIME-Version: 1.0\nContent-Type: multipart/related; boundary="b"\n\n--b\nContent-Type: text/html\nContent-Transfer-Encoding: base64\n\n${body}\n--b--\n`,
      );
    },
    '信件内的正文的文字有',
    shownIdentity,
  ],
  [
    'rich text with a line end in a number',
    'a.rtf',
    () => Buffer.from('{\\rtf1 {\\b 110101}{\\loch\n19900307}{\\b0\r\n4514}}'),
    '的文字有',
    shownIdentity,
  ],
  ['the name of an empty folder in an archive', 'a.zip', () => zip({ [`${mobile}/`]: '' }), '压缩包内空文件夹的名称有', shownMobile],
];

describe('what is hidden in an attachment', () => {
  test.each(hidingPlaces)('is found: %s (%s)', async (_, file, bytes, where, shown) => {
    const messages = await messagesOf(file, await bytes());
    const [found] = messages.filter((message) => message.includes(where));
    expect(found, messages.join('\n')).toBeDefined();
    expect(found).toContain(shown);
    expect(found!.startsWith(`附件“${file}”的`)).toBe(true);
    expect(messages.join('\n')).not.toMatch(new RegExp(`${identity}|${mobile}`));
  });

  test('is told once', async () => {
    expect(await messagesOf('a.docx', docx(paragraph(run(`号码${identity}`))))).toEqual([
      `附件“a.docx”的第1段有一个居民身份证号码：${shownIdentity}。`,
    ]);
    const list = Array.from(
      { length: 300 },
      (_, index) => `<row r="${index + 2}">${textCell(`A${index + 2}`, '张某')}${textCell(`B${index + 2}`, mobile)}</row>`,
    );
    expect(await messagesOf('a.xlsx', oneSheet(`<row r="1">${textCell('A1', '姓名')}${textCell('B1', '手机')}</row>${list.join('')}`))).toEqual([
      `附件“a.xlsx”的工作表“名单”B2等 300 处有手机号码，第一处是 ${shownMobile}。`,
    ]);
  });
});

describe('what is no personal data in an attachment', () => {
  test.each<readonly [string, string, () => Uint8Array | Promise<Uint8Array>]>([
    [
      'an office and a program as authors',
      'a.docx',
      () => docx('', core('<dc:creator>示例县财政局</dc:creator><cp:lastModifiedBy>Administrator</cp:lastModifiedBy>')),
    ],
    [
      'users without a name',
      'a.xlsx',
      () => xlsx([{ name: '表', rows: '' }], core('<dc:creator>Windows 用户</dc:creator><cp:lastModifiedBy>openpyxl</cp:lastModifiedBy>')),
    ],
    ['a library as maker of a PDF', 'a.pdf', () => pdf((page) => page.text('x'))],
    [
      'amounts',
      'a.xlsx',
      () =>
        oneSheet(
          `<row r="1">${textCell('A1', '项目')}${textCell('B1', '金额（元）')}</row><row r="2">${textCell('A2', '教育')}${numberCell('B2', mobile)}</row>`,
        ),
    ],
    [
      'social credit codes and index numbers',
      'a.csv',
      () =>
        Buffer.from(
          '单位,统一社会信用代码,索引号\n示例县财政局,11000000MB0D710039,SLX001/2026-00012\n某公司,113715250044422281,113715250044422281/2021-00137\n',
        ),
    ],
    ['office telephones', 'a.csv', () => Buffer.from('科室,办公电话\n预算科,0000-5550901\n国库科,0000-5550902\n')],
    ['masked numbers', 'a.csv', () => Buffer.from('姓名,身份证号,手机\n张某,110101********4514,138****8000\n')],
    ['a photo without a position', 'a.jpg', () => jpeg({ tiff: exif([[0x10f, 2, 'Canon']]) })],
    [
      'a photo with an empty position',
      'a.jpg',
      () =>
        photo([
          [1, 2, 'N'],
          [2, 5, [0, 0, 0]],
          [3, 2, 'E'],
          [4, 5, [0, 0, 0]],
        ]),
    ],
    ['an empty form', 'a.docx', () => docx(`<w:tbl>${row('姓名', '', '身份证号码', '')}${row('家庭住址', '', '联系电话', '')}</w:tbl>`)],
  ])('%s', async (_, file, bytes) => {
    expect(await messagesOf(file, await bytes())).toEqual([]);
  });
});

describe('a file that is not what it is called', () => {
  test.each<readonly [string, () => Uint8Array | Promise<Uint8Array>, string]>([
    ['a.docx', () => pdf((page) => page.text('x')), 'PDF'],
    ['a.pdf', () => docx(''), 'Word 文档（DOCX）'],
    ['a.xlsx', () => docx(''), 'Word 文档（DOCX）'],
    ['a.pdf', () => jpeg(), '图片'],
    ['a.pdf', () => Buffer.from('<!DOCTYPE html>\n<html><title>404</title></html>'), '网页'],
    ['a.pdf', () => Buffer.from('没有这个文件'), '纯文本'],
    ['a.pdf', () => Uint8Array.of(0, 1, 2, 3), '不能识别的数据'],
    ['a.xls', () => Buffer.from('<table><tr><td>1</td></tr></table>'), '网页'],
    ['a.docx', () => Buffer.from('d0cf11e0a1b11ae1', 'hex'), '旧格式的 Office 文件（DOC、XLS、PPT）'],
    ['a.zip', () => Buffer.from('Rar!\x1a\x07\x01\0', 'latin1'), 'RAR 压缩包'],
    ['a.txt', () => zip({ 'a.txt': 'x' }), 'ZIP 压缩包'],
  ])('%s: told for what it is', async (file, bytes, name) => {
    expect((await inspectAttachment(file, await bytes())).actual?.name).toBe(name);
  });

  test.each<readonly [string, () => Uint8Array | Promise<Uint8Array>]>([
    ['a.docx', () => docx('')],
    ['a.xlsx', () => oneSheet(cell)],
    ['a.zip', () => docx('')],
    ['a.docx', () => docx('').subarray(0, 100)],
    ['a.docx', () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')])],
    ['a.doc', () => Buffer.from('{\\rtf1 x}')],
    ['a.wps', () => Buffer.from('d0cf11e0a1b11ae1', 'hex')],
    ['a.jpg', () => png('tEXt', Buffer.from('Comment\0x'))],
    ['a.txt', () => Buffer.from('<html> 也是文字')],
    ['a.pdf', () => new Uint8Array()],
    ['a.svg', () => Buffer.from('<svg/>')],
  ])('%s: nothing to tell', async (file, bytes) => {
    expect((await inspectAttachment(file, await bytes())).actual).toBeUndefined();
  });
});

describe('what cannot be looked into', () => {
  const bomb = () => {
    let inner: Uint8Array = zip({ 'a.txt': new Uint8Array(160 * 1024 * 1024) });
    for (let depth = 0; depth < 2; depth += 1) inner = zip({ 'a.zip': inner, 'b.zip': inner });
    return inner;
  };
  test.each<readonly [string, string, () => Uint8Array | Promise<Uint8Array>, string]>([
    ['a damaged document', 'a.docx', () => docx('').subarray(0, 100), '附件“a.docx”已经损坏，打不开'],
    ['a damaged PDF', 'a.pdf', () => Buffer.from('%PDF-1.4 nothing'), '附件“a.pdf”已经损坏，打不开'],
    ['an encrypted PDF', 'a.pdf', () => pdf((page) => page.text('x'), { userPassword: 'secret' }), '附件“a.pdf”已经加密'],
    [
      'an encrypted document',
      'a.docx',
      () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
      '已经加密',
    ],
    ['an archive that grows too large', 'a.zip', bomb, '解开后太大'],
    [
      'archives within archives without end',
      'a.zip',
      () => Array.from({ length: 6 }).reduce<Uint8Array>((inner) => zip({ 'a.zip': inner }), zip({ 'a.txt': 'x' })),
      '压缩的层数太多',
    ],
    ['a strange format', 'a.bin', () => Uint8Array.of(0, 1, 2, 3, 0, 255), '是不能检查的格式'],
    [
      'a damaged file in an archive',
      'a.zip',
      () => zip({ 'b.docx': docx('').subarray(0, 100), 'c.txt': 'x' }),
      '附件“a.zip”里的压缩包内“b.docx”已经损坏',
    ],
  ])('is told: %s', async (_, file, bytes, message) => {
    const messages = await messagesOf(file, await bytes());
    expect(
      messages.some((found) => found.includes(message) && found.includes('不能检查其中有没有个人信息')),
      messages.join('\n'),
    ).toBe(true);
  });

  test('an encrypted file in an archive', async () => {
    const bytes = Buffer.from(zip({ 'b.txt': 'x' }));
    for (const [signature, flag] of [
      [0x04034b50, 6],
      [0x02014b50, 8],
    ] as const) {
      const mark = Buffer.alloc(4);
      mark.writeUInt32LE(signature);
      bytes.writeUInt16LE(1, bytes.indexOf(mark) + flag);
    }
    expect((await messagesOf('a.zip', bytes))[0]).toContain('压缩包内“b.txt”已经加密');
  });
});

describe('the attachments of the demonstration', () => {
  const folder = fileURLToPath(new URL('../../content/attachments', import.meta.url));
  test('can all be looked into', async () => {
    const files = listFiles(folder);
    expect(files.length).toBeGreaterThan(40);
    for (const file of files) expect((await inspectAttachment(file, readFileSync(join(folder, file)))).gaps, file).toEqual([]);
  });
});
