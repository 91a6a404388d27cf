/** The menu of a narrow screen: a button in the bar opens a list of all pages. */

const dialog = document.querySelector<HTMLDialogElement>('dialog.menu');
const button = document.querySelector<HTMLButtonElement>('.menu-open');
if (dialog !== null && button !== null) start(dialog, button);

function start(dialog: HTMLDialogElement, button: HTMLButtonElement): void {
  button.hidden = false;
  // The list below the text is for browsers without scripts.
  document.documentElement.classList.add('has-menu');
  button.addEventListener('click', () => {
    dialog.showModal();
    dialog.querySelector('[aria-current]')?.scrollIntoView({ block: 'center' });
  });
  dialog.addEventListener('click', ({ target }) => {
    const closes =
      target instanceof Element && (target === dialog || target.closest('a, .menu-close') !== null);
    if (closes) dialog.close();
  });
}
