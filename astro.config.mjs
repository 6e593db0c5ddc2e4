import { resolve } from 'node:path';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { readSettingsFrom } from './src/content-folder.ts';
import { today } from './src/judgement-day.ts';
import { withLastChange } from './src/sitemap-dates.ts';

const content = process.env.PORTAL_CONTENT ?? 'content';
const { site } = readSettingsFrom(content);
const outDir = process.env.PORTAL_STAGING ?? 'dist';
const base = site?.base ?? '/';
const notAfter = process.env.PORTAL_AS_OF ?? site?.demonstration?.asOf ?? today();

/** Folders of the project that the preview need not follow; content of the same name elsewhere is followed. */
const unwatched = ['.portal', 'dist', 'reports', 'tests', 'docs', 'schemas', outDir].map((folder) => `${resolve(folder)}/**`);

export default defineConfig({
  site: site?.site,
  base,
  outDir,
  cacheDir: process.env.PORTAL_CACHE ?? 'node_modules/.astro',
  trailingSlash: 'always',
  output: 'static',
  prerenderConflictBehavior: 'error',
  build: { format: 'directory', inlineStylesheets: 'never', concurrency: 4 },
  integrations: [mdx(), sitemap({ filter: (page) => !page.endsWith('/404.html'), serialize: withLastChange({ folder: outDir, base, notAfter }) })],
  devToolbar: { enabled: false },
  vite: {
    // Emptying and refilling a large folder is many times slower than writing over it; the build removes what is left over.
    build: { assetsInlineLimit: 0, emptyOutDir: false },
    server: {
      fs: { allow: ['.', content] },
      // Built sites, caches and reports hold hundreds of thousands of files; to follow them would keep the preview from starting.
      watch: { ignored: unwatched },
    },
  },
});
