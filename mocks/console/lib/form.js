/** Helpers for forms. */

/**
 * Shows the fields that belong to the selected option, and disables the others.
 *
 * @param {HTMLFormElement} form
 * @param {HTMLSelectElement} choice
 */
export function followChoice(form, choice) {
  const follow = () => {
    for (const label of form.querySelectorAll('label[data-for]')) {
      if (!(label instanceof HTMLLabelElement)) continue;
      const isShown = label.getAttribute('data-for')?.split(' ').includes(choice.value) ?? false;
      label.hidden = !isShown;
      // A disabled field is neither validated nor read.
      if (label.control instanceof HTMLInputElement) label.control.disabled = !isShown;
    }
  };
  choice.addEventListener('change', follow);
  follow();
}

/**
 * The values of a form by field name, without empty ones.
 *
 * @param {HTMLFormElement} form
 * @returns {Partial<Record<string, string>>}
 */
export function fieldsOf(form) {
  const given = [...new FormData(form)].filter(([, value]) => value !== '');
  return Object.fromEntries(given.map(([name, value]) => [name, String(value)]));
}

/**
 * An object with one numeric member, or without it if the text is missing.
 *
 * @template {string} Name
 * @param {Name} name
 * @param {string | undefined} text
 * @param {number} [divisor]
 * @returns {{ [name in Name]?: number }}
 */
export function numberMember(name, text, divisor = 1) {
  // The type of an object with a computed name is not inferred.
  return text === undefined
    ? {}
    : /** @type {{ [name in Name]?: number }} */ ({ [name]: Number(text) / divisor });
}
