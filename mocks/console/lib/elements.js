/** Finds, fills and keeps the elements of the page. Text goes in as text: nothing here reads HTML. */

/**
 * The element that a selector means.
 *
 * @template {Element} T
 * @param {new () => T} kind what it has to be
 * @param {string} selector
 * @param {ParentNode} [within]
 * @returns {T}
 * @throws Error if the page has none
 */
export function find(kind, selector, within = document) {
  const element = within.querySelector(selector);
  if (element instanceof kind) return element;
  throw new Error(`The page has no ${kind.name} ${selector}`);
}

/**
 * A copy of a template's one element.
 *
 * @param {string} id the template's
 * @returns {HTMLElement}
 */
export function fromTemplate(id) {
  const { content } = find(HTMLTemplateElement, `#${id}`);
  return find(HTMLElement, '*', document.importNode(content, true));
}

/**
 * Sets a text; what is selected in one that stays the same remains selected.
 *
 * @param {Element} element
 * @param {string} text
 */
export function setText(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

/**
 * Sets an attribute, or removes it.
 *
 * @param {Element} element
 * @param {string} name
 * @param {string | null} value
 */
export function setAttribute(element, name, value) {
  if (value === null) element.removeAttribute(name);
  else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

/**
 * Fills a list so that whoever reads it or stands in it is not disturbed: an element stays where it is as long
 * as its item is there. The items may lose and gain members, and keep their order.
 *
 * @template T
 * @param {HTMLElement} list takes the focus when the element that has it goes
 * @param {readonly T[]} items
 * @param {(item: T) => string} keyOf
 * @param {() => HTMLElement} create
 * @param {(element: HTMLElement, item: T) => void} update
 */
export function fill(list, items, keyOf, create, update) {
  const known = new Map([...list.children].map((child) => [child.getAttribute('data-key') ?? '', child]));
  const keys = new Set(items.map(keyOf));
  for (const [key, element] of known) {
    if (keys.has(key)) continue;
    if (element.contains(document.activeElement)) list.focus();
    element.remove();
  }
  let next = list.firstElementChild;
  for (const item of items) {
    const key = keyOf(item);
    const old = known.get(key);
    const element = old instanceof HTMLElement ? old : create();
    element.setAttribute('data-key', key);
    update(element, item);
    if (element === next) next = next.nextElementSibling;
    else list.insertBefore(element, next);
  }
}
