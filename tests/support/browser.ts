import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inflate } from '@sparticuz/chromium';
import { chromium, type Browser } from 'playwright-core';

/** The browser of the package `@sparticuz/chromium`, unpacked once for all test processes. */
interface UnpackedBrowser {
  readonly executable: string;
  readonly libraries: string;
  readonly fonts: string;
}

const packageFolder = join(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '..');
const cache = fileURLToPath(new URL('../../node_modules/.cache/', import.meta.url));

/** `inflate` unpacks into the folder for temporary files; it asks for it before it returns. */
async function unpackInto(folder: string): Promise<void> {
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = folder;
  const unpacking = ['chromium.br', 'fonts.tar.br', 'al2023.tar.br'].map((archive) => inflate(join(packageFolder, 'bin', archive)));
  if (before === undefined) delete process.env['TMPDIR'];
  else process.env['TMPDIR'] = before;
  await Promise.all(unpacking);
}

async function unpackBrowser(): Promise<UnpackedBrowser> {
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as { version: string };
  const folder = join(cache, `chromium-${version}`);
  if (!existsSync(folder)) {
    mkdirSync(cache, { recursive: true });
    const own = mkdtempSync(`${folder}-`);
    await unpackInto(own);
    try {
      renameSync(own, folder);
    } catch (error) {
      // Another test process was faster.
      if (!existsSync(folder)) throw error;
      rmSync(own, { recursive: true });
    }
  }
  return { executable: join(folder, 'chromium'), libraries: join(folder, 'al2023', 'lib'), fonts: join(folder, 'fonts') };
}

/** Shared libraries that the program needs and the system does not have. */
function missingLibraries(executable: string): string[] {
  const { stdout } = spawnSync('ldd', [executable], { encoding: 'utf8' });
  return [...(stdout ?? '').matchAll(/(\S+) => not found/g)].map((match) => match[1]!);
}

/** Starts a headless Chromium: `CHROMIUM_PATH`, or the one that comes with the development packages. */
export async function launchBrowser(): Promise<Browser> {
  const args = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'];
  const own = process.env['CHROMIUM_PATH'];
  if (own) return chromium.launch({ executablePath: own, args });
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(`The packaged Chromium runs on Linux x64 only, this is ${process.platform} ${process.arch}: name a Chromium in CHROMIUM_PATH.`);
  }
  const { executable, libraries, fonts } = await unpackBrowser();
  const env: NodeJS.ProcessEnv = { ...process.env };
  if (missingLibraries(executable).length > 0) env['LD_LIBRARY_PATH'] = [libraries, env['LD_LIBRARY_PATH']].filter(Boolean).join(':');
  if (!existsSync('/etc/fonts/fonts.conf')) env['FONTCONFIG_PATH'] = fonts;
  return chromium.launch({ executablePath: executable, args, env: env as Record<string, string> });
}
