/** The state diagram of a task, in which the task's state is lit. */

/** A diagram in the page. */
export class StateDiagram {
  readonly element = document.createElement('div');

  constructor() {
    this.element.className = 'try-diagram';
  }

  /** Draws another diagram, with nothing lit. */
  draw(source: string): void {
    const svg = new DOMParser().parseFromString(source, 'image/svg+xml').documentElement;
    const description = svg.querySelector('desc')?.textContent ?? '';
    // Its own style would be that of the whole page; a title would cover the states with a tooltip.
    for (const part of svg.querySelectorAll('style, title, desc')) part.remove();
    for (const part of svg.querySelectorAll('[id]')) part.removeAttribute('id');
    svg.removeAttribute('aria-labelledby');
    svg.setAttribute('aria-label', description);
    this.element.replaceChildren(document.importNode(svg, true));
  }

  /** Lights a state, by the gateway's word; the states before it stay marked. */
  light(status: string | undefined): void {
    for (const node of this.element.querySelectorAll('.node')) {
      const isLit = node.textContent?.trim() === status;
      if (isLit || node.classList.contains('lit')) node.classList.add('passed');
      node.classList.toggle('lit', isLit);
    }
  }
}
