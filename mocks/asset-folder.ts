/** The folders of the files that the mock serves: beside this module, in the sources as in the package. */

/** The URL of a folder beside this module. */
export function assetFolder(name: 'clips' | 'console'): URL {
  return new URL(`./${name}/`, import.meta.url);
}
