/** Finds and updates elements of the page. Values are always set as text, never as HTML. */

/**
 * Finds an element by a selector.
 *
 * @template {Element} T
 * @param {new () => T} kind the expected class
 * @param {string} selector
 * @param {ParentNode} [within]
 * @returns {T}
 * @throws Error if the page has no such element
 */
export function find(kind, selector, within = document) {
  const element = within.querySelector(selector);
  if (element instanceof kind) return element;
  throw new Error(`The page has no ${kind.name} ${selector}`);
}

/**
 * Copies the single element of a template.
 *
 * @param {string} id the template's id
 * @returns {HTMLElement}
 */
export function fromTemplate(id) {
  const { content } = find(HTMLTemplateElement, `#${id}`);
  return find(HTMLElement, '*', document.importNode(content, true));
}

/**
 * Sets an element's text. An unchanged text keeps its selection.
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
 * Updates a list without disturbing the reader: an element remains in the page as long as its item exists, so focus and
 * selection are kept. Items may be added and removed, but not reordered.
 *
 * @template T
 * @param {HTMLElement} list the list, which receives the focus if the focused element is removed
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
