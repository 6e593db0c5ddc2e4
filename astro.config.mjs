import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { readSettingsFrom } from './src/content-folder.ts';

const content = process.env.PORTAL_CONTENT ?? 'content';
const { site } = readSettingsFrom(content);

export default defineConfig({
  site: site?.site,
  base: site?.base ?? '/',
  outDir: process.env.PORTAL_STAGING ?? 'dist',
  cacheDir: process.env.PORTAL_CACHE ?? 'node_modules/.astro',
  trailingSlash: 'always',
  output: 'static',
  prerenderConflictBehavior: 'error',
  build: { format: 'directory', inlineStylesheets: 'never', concurrency: 4 },
  integrations: [mdx(), sitemap({ filter: (page) => !page.endsWith('/404.html') })],
  devToolbar: { enabled: false },
  vite: {
    // Emptying and refilling a large folder is many times slower than writing over it; the build removes what is left over.
    build: { assetsInlineLimit: 0, emptyOutDir: false },
    server: { fs: { allow: ['.', content] } },
  },
});
