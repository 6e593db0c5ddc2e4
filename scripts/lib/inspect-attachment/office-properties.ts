import type { InspectionBuilder } from './inspection.ts';
import { readXml, textsOfXml } from './xml.ts';

const authors: Readonly<Record<string, string>> = {
  creator: '作者',
  lastModifiedBy: '最后一次保存者',
  'initial-creator': '最初的作者',
  'printed-by': '打印者',
  Manager: '经理',
  Author: '作者',
};
const words: Readonly<Record<string, string>> = {
  title: '标题',
  Title: '标题',
  subject: '主题',
  Subject: '主题',
  description: '备注',
  keywords: '标记',
  keyword: '标记',
  Keyword: '标记',
  category: '类别',
  contentStatus: '状态',
  Company: '单位',
  HyperlinkBase: '超链接基础',
  lpstr: '各部分的名称',
};
/** Counts, dates and programs. */
const noise =
  /^(?:Application|AppVersion|DocSecurity|TotalTime|Pages|Words|Characters|CharactersWithSpaces|Lines|Paragraphs|Slides|Notes|HiddenSlides|i4|created|modified|lastPrinted|date|creation-date|print-date|generator|editing-cycles|editing-duration|revision|language|Template|CreationDate|ModDate|Creator|CreatorVersion|DocID)$/;
const ofPersons = /作者|经办|拟稿|起草|联系人|姓名|编辑|校对|审核|author|owner|user|creator|editor|manager|name$/i;

/** docProps/core.xml, app.xml, custom.xml, and the meta.xml of OpenDocument. */
export function inspectProperties(xml: string, builder: InspectionBuilder): void {
  let name = '';
  let custom: string | undefined;
  let text = '';
  readXml(xml, {
    open(own, attributes) {
      name = own;
      text = '';
      if (own === 'property' || own === 'user-defined' || own === 'CustomData') custom = attributes['name'] ?? attributes['Name'] ?? '';
    },
    text: (piece) => (text += piece),
    close(own) {
      if (text.trim() !== '' && own === name) {
        if (custom !== undefined) {
          const place = `自定义属性“${custom}”`;
          if (ofPersons.test(custom)) builder.author(place, text);
          else builder.text(place, text);
        } else if (authors[own] !== undefined) builder.author(`文档属性“${authors[own]}”`, text);
        else if (!noise.test(own) && !/^(?:true|false)$/.test(text))
          builder.text(words[own] === undefined ? '其他文档属性' : `文档属性“${words[own]}”`, text);
      }
      if (own === 'property' || own === 'user-defined' || own === 'CustomData') {
        if (custom) builder.text('自定义属性的名称', custom);
        custom = undefined;
      }
      text = '';
    },
  });
}

/** Who a folder of a personal computer belongs to. */
export function userOfPath(path: string): string | undefined {
  return /(?:[\\/]|^)(?:Users|home|Documents and Settings)[\\/]([^\\/]+)[\\/]/i.exec(path)?.[1];
}

function decode(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch (error) {
    if (error instanceof URIError) return address;
    throw error;
  }
}

/** Links to other files and to addresses (*.rels). */
export function inspectRelations(xml: string, builder: InspectionBuilder): void {
  readXml(xml, {
    open(name, { Target: target, TargetMode: mode }) {
      if (name !== 'Relationship' || target === undefined || mode !== 'External') return;
      const address = decode(target);
      builder.text('链接地址', address);
      builder.author('链接里的本机路径', userOfPath(address));
    },
  });
}

/** Any other part of a package. */
export function inspectAnyXml(xml: string, place: string, builder: InspectionBuilder): void {
  builder.text(place, textsOfXml(xml).join('\n'));
}
