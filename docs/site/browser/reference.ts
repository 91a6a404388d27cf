/** Repairs the links and names of a Redoc page, opens “Try it”, and says which server the samples call. */

import { followOperationIds, repairSidebarLinks } from './operation-links.ts';
import { chooseSampleTarget } from './sample-target.ts';

const observer = new MutationObserver(repair);
observer.observe(document.body, { childList: true, subtree: true });
repair();
followOperationIds();
openAtClicks();
chooseSampleTarget();

function repair(): void {
  nameMenu();
  repairSidebarLinks();
}

function nameMenu(): void {
  const menu = document.querySelector('.menu-content:not([role])');
  if (menu === null) return;
  menu.role = 'navigation';
  menu.ariaLabel = 'Operations';
}

/** Opens the panel at a click on a link of an operation to it, or on the button of the bar. */
function openAtClicks(): void {
  document.querySelector('.try-open')?.addEventListener('click', () => void openPanel(''));
  // Before Redoc, to which such a link is an address of its own.
  addEventListener(
    'click',
    (event) => {
      const link = event.target instanceof Element ? event.target.closest('a[href*="#try-"]') : null;
      const [, operationId] = /#try-(\w+)$/.exec(link?.getAttribute('href') ?? '') ?? [];
      if (operationId === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      void openPanel(operationId);
    },
    { capture: true },
  );
}

/** Loads the panel once, as scripts that are no modules: a browser loads no module from a disk. */
async function openPanel(operationId: string): Promise<void> {
  if (globalThis.openTryIt === undefined) {
    await load('tried-operations.js');
    await load('try-it.js');
  }
  globalThis.openTryIt?.(operationId);
}

function load(file: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = file;
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(`${file} cannot be loaded`));
    document.head.append(script);
  });
}
