import { describe, expect, it } from 'vitest';
import { contentSubject, findingsOf } from '../testing/content-subject.ts';
import { contentAnchors } from './content-anchors.ts';

const file = contentSubject().portal.documents.find(({ type }) => type === 'normative-document')!.source.file;
const withText = (text: string) =>
  findingsOf(contentAnchors, { [file]: (whole: string | null) => `${whole ?? ''}\n## 一、**总体**要求\n\n${text}\n` });

describe('content-anchors', () => {
  it('accepts links to headings of the same text and to the places that every page has', () => {
    expect(withText('见[上文](#一总体要求)和[附件](#attachments)。')).toEqual([]);
  });

  it('accepts links to numbered articles and chapters', () => {
    expect(withText('## 第九章 附则\n\n**第九十一条**　略。\n\n见[该条](#article-91)和[该章](#chapter-9)。')).toEqual([]);
    expect(withText('**第九十一条**　略。\n\n见[该条](#article-92)。')).toHaveLength(1);
  });

  it('accepts an address in percent signs', () => {
    expect(withText(`见[上文](#${encodeURIComponent('一总体要求')})。`)).toEqual([]);
  });

  it('reports a heading that is not there, by line, with the nearest one', () => {
    const [finding] = withText('见[上文](#一总体要)。');
    expect(finding!.where).toMatchObject({ file });
    expect(finding!.where.line).toBeGreaterThan(10);
    expect(finding!.message).toContain('是否为 #一总体要求？');
  });

  it('says nothing of texts whose ids only the built page shows', () => {
    expect(withText('<a id="x"></a>\n\n见[上文](#y)。')).toEqual([]);
  });
});
