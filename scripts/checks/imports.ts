import config from '../../.dependency-cruiser.mjs';
import { readImportGraph } from '../lib/import-graph.ts';
import type { CheckStep } from './check-step.ts';

/** The rooms of the house; a check that saw nothing of one of them has not checked its rules. The first that fits counts. */
const rooms = [
  'src/disclosure',
  'src/audit',
  'src/exports',
  'src/search',
  'src/client',
  'src/pages',
  'src/charts',
  'src/components',
  'src/layouts',
  'src',
  'scripts/lib',
  'scripts/stages',
  'scripts',
  'tests',
];

export const imports: CheckStep = {
  title: '引用方向',
  async run(root) {
    const graph = await readImportGraph(root, config);
    const counts = new Map(rooms.map((room) => [room, 0]));
    for (const file of graph.seen) {
      const room = rooms.find((candidate) => file.startsWith(`${candidate}/`));
      if (room !== undefined) counts.set(room, counts.get(room)! + 1);
    }
    const empty = rooms.filter((room) => counts.get(room) === 0);
    return {
      looked: `${graph.seen.size} 个文件、${graph.imports} 处引用（${[...counts].map(([room, count]) => `${room} ${count}`).join('，')}）`,
      problems: [
        ...graph.violations.map(({ rule, comment, from, to }) => `${from} → ${to}　${rule}\n  ${comment}`),
        ...graph.files.filter((file) => !graph.seen.has(file)).map((file) => `${file}　没有被检查到。`),
        ...(empty.length > 0 ? [`没有在这些文件夹里看到任何代码：${empty.join('、')}。`] : []),
      ],
    };
  },
};
