/** A result of the search; the build writes a list of all, which the page loads. */
export interface SearchRecord {
  /** Its address, relative to the site's folder. */
  readonly url: string;
  readonly title: string;
  /** Its place: the guide, or the gateway with method and path. */
  readonly place: string;
  /** Words that it is called by and that are not read: ids and fields. */
  readonly names: string;
  readonly text: string;
}
