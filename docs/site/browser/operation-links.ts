/** Addresses of operations on a Redoc page: by an id alone, and in the links of the sidebar. */

/** Goes to the operation that the address names by its id alone, such as `#createVideo`. */
export function followOperationIds(): void {
  const follow = () => {
    const [, operationId] = /^#(\w+)$/.exec(location.hash) ?? [];
    const anchor = operationId === undefined ? undefined : anchorOf(operationId);
    if (anchor !== undefined) location.replace(anchor);
  };
  addEventListener('hashchange', follow);
  follow();
}

/** The fragment of an operation's place on this page, which the records of the search hold. */
function anchorOf(operationId: string): string | undefined {
  const page = location.pathname.split('/').at(-1);
  const ending = `/${operationId.toLowerCase()}`;
  const url = globalThis.searchRecords
    .map((record) => record.url)
    .find((known) => known.startsWith(`${page}#/`) && known.endsWith(ending));
  return url?.slice(url.indexOf('#'));
}

/** Makes links of the sidebar lead to this page. Redoc writes them as paths, which lead nowhere in a new tab. */
export function repairSidebarLinks(): void {
  for (const link of document.querySelectorAll('.menu-content a[href^="/"]')) {
    const path = link.getAttribute('href') ?? '';
    if (!path.startsWith('//')) link.setAttribute('href', `#${path}`);
  }
}
