/** Forms in which one choice decides which fields there are. */

/**
 * Shows the fields that are for a choice, and takes the others out of the form.
 *
 * @param {HTMLFormElement} form
 * @param {HTMLSelectElement} choice
 */
export function followChoice(form, choice) {
  const follow = () => {
    for (const label of form.querySelectorAll('label[data-for]')) {
      if (!(label instanceof HTMLLabelElement)) continue;
      const isMeant = label.getAttribute('data-for')?.split(' ').includes(choice.value) ?? false;
      label.hidden = !isMeant;
      // A field that is disabled is neither checked nor read.
      if (label.control instanceof HTMLInputElement) label.control.disabled = !isMeant;
    }
  };
  choice.addEventListener('change', follow);
  follow();
}

/**
 * The values of a form, by the names of its fields; empty ones are left out.
 *
 * @param {HTMLFormElement} form
 * @returns {Partial<Record<string, string>>}
 */
export function fieldsOf(form) {
  const given = [...new FormData(form)].filter(([, value]) => value !== '');
  return Object.fromEntries(given.map(([name, value]) => [name, String(value)]));
}

/**
 * A member of an object, where there is a number to give it.
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
