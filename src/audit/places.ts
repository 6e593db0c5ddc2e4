import { lineOf, type ContentPlace, type ContentSource, type Place, type Settings } from '#disclosure';

/** The line of a field (or of the nearest key above it) in the file that a document, page or setting comes from. */
export function at(filed: { readonly source: ContentSource }, path = ''): ContentPlace {
  return { file: filed.source.file, line: lineOf(filed.source, path) };
}

/** The line of a key path in one of the settings files. */
export function inSettings(settings: Settings, file: keyof Settings['files'], path: string): ContentPlace {
  const parsed = settings.files[file];
  return parsed ? at(parsed, path) : { file, line: 1 };
}

/** What a place is called without its line: the address of a page, or a file. */
export function placeName(place: Place): string {
  return 'page' in place ? place.page : place.file;
}
