import { cite, type interpretationForms as forms } from '#disclosure';
import { interpretations, type InterpretationDocument } from '../interpretations.ts';
import { at } from '../places.ts';
import type { ContentRule } from '../rule.ts';

type Form = (typeof forms)[number];

interface Trace {
  /** In the text. */
  readonly text: RegExp;
  /** In the names of the files that the document lists. */
  readonly file?: RegExp;
  readonly fix: string;
}

const images = /\.(?:svg|png|jpe?g|gif|webp|pdf)$/i;
const films = /\.(?:mp4|webm|mov|m4v)$/i;
const picture = /<Figure\b|!\[[^\]]*\]\([^)]+\)/;
const film = /<Media\b[^>]*\bkind="video"|\]\([^)\s]+\.(?:mp4|webm|mov|m4v)[^)]*\)|\[[^\]]*(?:视频|动画|动漫|短片)[^\]]*\]\(/;

/** What a text shows when it has a form; 文字, 案例, 发布会 and 专家访谈 are told in words that no program knows for sure. */
const traces: Readonly<Partial<Record<Form, Trace>>> = {
  图解: { text: picture, file: images, fix: '用 <Figure src="…" alt="…">图中文字</Figure> 放上图' },
  视频: { text: film, file: films, fix: '用 <Media kind="video" src="…" title="…">文字稿</Media> 放上视频' },
  动漫: { text: film, file: /\.(?:mp4|webm|mov|m4v|gif)$/i, fix: '用 <Media kind="video" src="…" title="…">文字稿</Media> 放上动画' },
  音频: {
    text: /<Media\b[^>]*\bkind="audio"|\]\([^)\s]+\.(?:mp3|m4a|ogg|wav)[^)]*\)/,
    file: /\.(?:mp3|m4a|ogg|wav)$/i,
    fix: '用 <Media kind="audio" src="…" title="…">文字稿</Media> 放上音频',
  },
  问答: { text: /<Question\b|^.{2,60}[？?]\s*\**\s*$|(?:^|\s|\*)(?:问|Q)\s*\d*\s*[：:]/m, fix: '用 <Questions>、<Question> 写出问和答' },
  流程演示: { text: /<(?:Steps|Timeline|Figure|Media)\b|!\[[^\]]*\]\([^)]+\)|流程|步骤|第[一1]步/, file: images, fix: '用 <Steps> 写出步骤' },
};

function lacksForm(form: Form, body: string, document: InterpretationDocument): string | undefined {
  const trace = traces[form];
  if (!trace || trace.text.test(body)) return undefined;
  const files = (document.attachments ?? []).map(({ file }) => file);
  return trace.file !== undefined && files.some((file) => trace.file!.test(file)) ? undefined : trace.fix;
}

// A title is not a transcript.
const shortestTranscript = 20;

/** Lines, from 0, of films and recordings that tell nothing to who cannot see or hear them. */
function untoldMedia(body: string): number[] {
  return [...body.matchAll(/<Media\b[^>]*?(?:\/>|>([\s\S]*?)<\/Media>)/g)]
    .filter(([, inside = '']) => inside.replace(/[^\p{L}\p{N}]/gu, '').length < shortestTranscript)
    .map((match) => body.slice(0, match.index).split('\n').length - 1);
}

export const interpretationForms: ContentRule = {
  id: 'interpretation-forms',
  version: 1,
  title: '解读确有所填的形式，音视频有文字稿',
  basis: [cite('openness-rules'), cite('accessibility-standard')],
  severity: 'warning',
  subject: 'content',
  *check({ portal, bodies }, count) {
    for (const interpretation of interpretations(portal)) {
      const { file } = interpretation.source;
      const body = bodies.get(file);
      if (!body) continue;
      for (const [index, form] of interpretation.forms.entries()) {
        count();
        const fix = lacksForm(form, body.text, interpretation);
        if (fix === undefined) continue;
        yield {
          where: at(interpretation, `forms.${index}`),
          message: `forms（解读形式）写了“${form}”，正文和附件里没有。`,
          fix: `${fix}；没有这种形式的，从 forms 里去掉“${form}”。`,
        };
      }
      for (const line of untoldMedia(body.text)) {
        yield {
          where: { file, line: body.firstLine + line },
          message: '音视频没有文字稿，看不到、听不到的人无从知道内容。',
          fix: '在 <Media …> 和 </Media> 之间写上文字稿。',
        };
      }
    }
  },
};
