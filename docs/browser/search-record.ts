/** What the search finds; the build writes a list of them, which the page loads. */
export interface SearchRecord {
  /** Where it is, from the site's folder on. */
  readonly url: string;
  readonly title: string;
  /** Where it belongs: the guide, or the gateway with method and path. */
  readonly place: string;
  /** Words that it is called by and that are not read: ids and fields. */
  readonly names: string;
  readonly text: string;
}
