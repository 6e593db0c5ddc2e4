import { cite, hasLifecycle, type DisclosureDocument } from '#disclosure';
import { missingElements } from '../interpretation-elements.ts';
import { firstInterpretations, linesOf } from '../interpretations.ts';
import type { ContentRule } from '../rule.ts';

const hints: Readonly<Record<string, string>> = {
  背景依据: '写明为什么制定、依据什么，例如加一节“背景依据”',
  目的意义: '写明要解决什么问题，例如加一节“目的意义”',
  主要内容: '用自己的话说明规定了什么、与谁有关，例如加一节“主要内容”',
  新旧差异: '写明与原来的规定有哪些不同，例如加一节“新旧差异”或 <Comparison> 对照',
  解读机关与联系方式: '写明解读机关和咨询电话，例如加一节“解读机关与联系方式”',
};

function changesOthers(document: DisclosureDocument): boolean {
  return hasLifecycle(document) && [...(document.amends ?? []), ...(document.repeals ?? [])].length > 0;
}

/** The 首次 interpretations of a document together tell what must be told. */
export const interpretationElements: ContentRule = {
  id: 'interpretation-elements',
  version: 2,
  title: '首次解读的要素齐全',
  basis: [cite('openness-rules')],
  severity: 'warning',
  subject: 'content',
  *check(subject, count) {
    const { portal, bodies } = subject;
    const told = new Set<string>();
    for (const document of portal.documents) {
      const texts = firstInterpretations(portal, document.id).flatMap((interpretation) => {
        const lines = linesOf(subject, interpretation);
        return lines && lines.length > 0 ? [{ interpretation, lines }] : [];
      });
      const [first] = texts;
      if (!first) continue;
      const elements = portal.site.interpretation.elements.filter((element) => element !== '新旧差异' || changesOthers(document));
      count(elements.length);
      const { file } = first.interpretation.source;
      for (const element of missingElements(
        texts.map(({ lines }) => lines),
        elements,
      )) {
        // One text may interpret several documents.
        if (told.has(`${file} ${element}`)) continue;
        told.add(`${file} ${element}`);
        yield {
          where: { file, line: bodies.get(file)!.firstLine },
          message: `文件 ${document.id} 的首次解读没有写到“${element}”${element === '新旧差异' ? '，而这件文件修改或者废止了其他文件' : ''}。`,
          fix: `${hints[element] ?? `补上“${element}”`}；本地不要求这一项的，在 site.yaml 的 interpretation.elements 去掉。`,
        };
      }
    }
  },
};
