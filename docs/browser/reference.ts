/** Names the parts of a Redoc page that Redoc leaves without a role. */

const observer = new MutationObserver(name);
observer.observe(document.body, { childList: true, subtree: true });
name();

function name(): void {
  const menu = document.querySelector('.menu-content:not([role])');
  if (menu === null) return;
  menu.role = 'navigation';
  menu.ariaLabel = 'Operations';
}
