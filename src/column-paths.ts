import { getPortal } from './portal.ts';

/** `getStaticPaths` of data files and feeds: every shown column that holds documents by its nature, empty ones too. */
export async function columnPaths() {
  const portal = await getPortal();
  return portal.shownColumns.filter((column) => column.accepts.length > 0).map((column) => ({ params: { column: column.id } }));
}
