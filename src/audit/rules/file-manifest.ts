import { cite } from '#disclosure';
import type { SiteRule, SiteSubject } from '../rule.ts';
import { manifestPath, type SiteManifest } from '../site-manifest.ts';

const buildRecord = 'data/build.json';
const rebuild = '核对是谁、为什么改动的；重新生成网站，不要手工修改生成的文件。';

/** Missing files by the highest folder of which nothing is left, else by themselves. */
function groupMissing(missing: readonly string[], present: Iterable<string>): Map<string, string[]> {
  const folders = new Set<string>();
  for (const path of present) for (let at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1)) folders.add(path.slice(0, at + 1));
  const groups = new Map<string, string[]>();
  for (const path of missing) {
    let at = path.indexOf('/');
    while (at >= 0 && folders.has(path.slice(0, at + 1))) at = path.indexOf('/', at + 1);
    const place = at < 0 ? path : path.slice(0, at + 1);
    groups.set(place, [...(groups.get(place) ?? []), path]);
  }
  return groups;
}

/** The address under which a file is found: `plans/x/index.html` → `/plans/x/`. */
function addressOf(file: string): string {
  return `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
}

function* explainMissing(missing: readonly string[], subject: SiteSubject) {
  for (const [place, paths] of groupMissing(missing, subject.files.keys())) {
    const whole = place.endsWith('/') && paths.length > 1;
    const purpose = place.startsWith('pagefind/')
      ? '站内检索用不了'
      : place.endsWith('.css')
        ? '网页没有样式'
        : place.endsWith('.js')
          ? '网页上的功能用不了'
          : '读者打不开';
    yield {
      where: { page: whole ? `/${place}` : addressOf(paths[0]!) },
      message: whole ? `文件夹 ${place} 不在了，里面原有 ${paths.length} 个文件，${purpose}。` : `生成时有的文件 ${paths[0]!} 不在了，${purpose}。`,
      fix: '重新生成网站，整个上传；不要只传一部分。',
    };
  }
}

function explainSize(path: string, bytes: number, listed: number, { pages }: SiteSubject): { message: string; fix: string } {
  const sizes = `有 ${bytes} 字节，清单里是 ${listed} 字节`;
  if (bytes === 0)
    return { message: `文件 ${path} 是空的，清单里是 ${listed} 字节：没有传完，或者被清空了。`, fix: '重新上传；仍然不一致的，重新生成网站。' };
  if (pages.get(addressOf(path))?.incomplete)
    return { message: `网页 ${path} 不完整，后面的没有了：${sizes}。`, fix: '没有传完的重新上传；仍然不一致的，重新生成网站。' };
  return { message: `文件 ${path} ${sizes}：文件或清单在生成之后改动过。`, fix: rebuild };
}

function* compare(manifest: Extract<SiteManifest, { state: 'read' }>, subject: SiteSubject, told: ReadonlySet<string>) {
  const { files, assets } = subject;
  const missing: string[] = [];
  for (const [path, listed] of manifest.files) {
    const file = files.get(path);
    if (told.has(path)) continue;
    if (!file) missing.push(path);
    else if (file.bytes !== listed.bytes) {
      yield { where: { page: addressOf(path) }, ...explainSize(path, file.bytes, listed.bytes, subject) };
    } else if (file.sha256 !== undefined && file.sha256 !== listed.sha256) {
      const message = `文件 ${path} 的内容与清单里的 SHA-256 不符：文件或清单在生成之后改动过。`;
      yield { where: { page: addressOf(path) }, message, fix: rebuild };
    }
  }
  yield* explainMissing(missing, subject);
  for (const path of files.keys()) {
    if (path === manifestPath || manifest.files.has(path) || told.has(path)) continue;
    yield {
      where: { page: addressOf(path) },
      message: `文件 ${path} 不在清单里：不是这次生成的，或者清单改动过。`,
      fix: '不是本站生成的文件，立即从服务器上撤下并查明来历；清单改动过的，重新生成网站。',
    };
  }
  const record = assets.get(buildRecord);
  if (record !== undefined && !told.has(buildRecord) && record.trim() !== JSON.stringify(manifest.record) && files.has(buildRecord)) {
    // Where the record itself was changed, its hash has told so.
    if (files.get(buildRecord)?.sha256 === manifest.files.get(buildRecord)?.sha256)
      yield { where: { page: `/${manifestPath}` }, message: '清单写的基准日和指纹与生成记录不一致：清单改动过。', fix: rebuild };
  }
}

export const fileManifest: SiteRule = {
  id: 'file-manifest',
  version: 2,
  title: '网站的文件在生成之后没有改动、缺少和多余',
  basis: [cite('security-rules'), cite('website-inspection')],
  severity: 'error',
  subject: 'site',
  *checkRest(subject, told, count) {
    const { manifest } = subject;
    if (!manifest) return;
    const where = { page: `/${manifestPath}` };
    count();
    if (manifest.state === 'missing') yield { where, message: `网站里没有文件清单 ${manifestPath}，无法核对文件有没有改动。`, fix: '重新生成网站。' };
    else if (manifest.state === 'unreadable')
      yield { where, message: `文件清单 ${manifestPath} 的格式不对，无法核对文件有没有改动。`, fix: '重新生成网站。' };
    else {
      count(manifest.files.size);
      yield* compare(manifest, subject, told);
    }
  },
};
