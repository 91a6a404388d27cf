/** Folders of files that the mock serves. They are next to this module, both in the sources and in the package. */

/** The URL of a folder of files. */
export function assetFolder(name: 'clips' | 'console'): URL {
  return new URL(`./${name}/`, import.meta.url);
}
