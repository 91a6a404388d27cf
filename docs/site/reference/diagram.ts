/** A state machine as a picture: an SVG file that suits light and dark, laid out by Graphviz. */

import { type Graph, instance } from '@viz-js/viz';
import type { State } from '../../../generated/lifecycle.ts';
import type { Operation } from '../../../spec/contract.ts';
import { Markup, markup } from '../../../src/markup.ts';
import type { Start, StateMachine } from './state-machine.ts';

const graphviz = await instance();

/** The width of a character of the labels, in pixels: that of a monospaced font of 13 pixels. */
const characterWidth = 7.9;

/** Graphviz' inch, in its points, which become our pixels. */
const inch = 72;

/** The look. An image has no style but its own; the page tells it by `color-scheme` whether it is dark. */
const style = new Markup(`
text { font: 13px ui-monospace, "Cascadia Code", Menlo, Consolas, monospace; fill: #1c2330; }
.node path, .cluster path { fill: #fff; stroke: #566072; stroke-width: 1.25; }
.cluster path { fill: #f5f6f9; stroke: #c3c9d4; stroke-dasharray: 4 3; }
.cluster text, .edge text { font: 12px system-ui, sans-serif; fill: #566072; }
.edge path { stroke: #566072; stroke-width: 1.25; fill: none; }
.edge polygon, .start ellipse { stroke: none; fill: #566072; }
.running path { stroke: #1a56c4; fill: #e8effc; }
.completed path { stroke: #0b7a4b; fill: #e3f5ec; stroke-width: 2; }
.failed path { stroke: #b3261e; fill: #fdeceb; stroke-width: 2; }
.cancelled path { stroke-width: 2; }
.unrecognised path { stroke-dasharray: 2 2; }
@media (prefers-color-scheme: dark) {
  text { fill: #e6e9ef; }
  .node path { fill: #232a35; stroke: #a2acbd; }
  .cluster path { fill: #1a1f28; stroke: #465063; }
  .cluster text, .edge text { fill: #a2acbd; }
  .edge path { stroke: #a2acbd; }
  .edge polygon, .start ellipse { fill: #a2acbd; }
  .running path { stroke: #86b1ff; fill: #1b2a4a; }
  .completed path { stroke: #5fd39f; fill: #15352a; }
  .failed path { stroke: #ff9d94; fill: #41201e; }
}
`);

/** The file of the diagram of an operation. */
export function diagramFile(gateway: string, operation: Operation, { query }: StateMachine): string {
  return `images/states/${gateway}-${operation.operationId}-${query.operationId}.svg`;
}

/** A state machine as the text of an SVG file. */
export function diagramOf(machine: StateMachine): string {
  const drawn = graphviz.renderString(graphOf(machine, lowestOf(machine)), { format: 'svg' });
  const [, width = '', height = ''] = /viewBox="[\d.]+ [\d.]+ ([\d.]+) ([\d.]+)"/.exec(drawn) ?? [];
  const content = drawn.slice(drawn.indexOf('<g '), drawn.lastIndexOf('</svg>'));
  const svg = markup`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title description">
<title id="title">${`States of a task, read by “${machine.query.summary}”`}</title>
<desc id="description">${describe(machine)}</desc>
<style>${style}</style>
${new Markup(withoutTooltips(content))}</svg>
`;
  return svg.source;
}

/** The content of a diagram, in words. */
export function describe({ states, starts }: StateMachine): string {
  const begin = starts.map(({ state, model }) => (model ? `${state} (model ${model})` : state));
  const moves = Object.entries(states).map(([name, { next }]) =>
    next ? `${name} leads to ${or(next)}` : `${name} is final`,
  );
  return `${begin.length > 0 ? `A task begins as ${or(begin)}; ` : ''}${moves.join('; ')}.`;
}

function or(names: readonly string[]): string {
  return new Intl.ListFormat('en', { type: 'disjunction' }).format(names);
}

/** The state from which the task goes on that stands lowest, once all have their places; of several, the last. */
function lowestOf(machine: StateMachine): string | undefined {
  // What Graphviz' JSON has of each node.
  const { objects } = graphviz.renderJSON(graphOf(machine, undefined)) as {
    readonly objects: readonly { readonly name: string; readonly pos?: string }[];
  };
  const heights = objects.flatMap(({ name, pos }) =>
    machine.states[name]?.next && pos ? [{ name, height: Number(pos.split(',')[1]) }] : [],
  );
  return heights.reverse().sort((one, other) => one.height - other.height)[0]?.name;
}

/**
 * A box around the states from which the task goes on; the ends that all of them have are drawn from the box.
 *
 * @param lowest the state below which the box ends
 */
function graphOf({ states, starts }: StateMachine, lowest: string | undefined): Graph {
  const live = Object.entries(states).flatMap(([name, { next }]) => (next ? [{ name, next }] : []));
  const ends = Object.keys(states).filter((name) => states[name]?.next === undefined);
  const shared = ends.filter((end) => live.every(({ next }) => next.includes(end)));
  return {
    graphAttributes: {
      rankdir: 'TB',
      nodesep: 0.3,
      ranksep: 0.45,
      compound: true,
      pad: 0.05,
      bgcolor: 'none',
    },
    nodeAttributes: { shape: 'box', style: 'rounded', fixedsize: true, height: 0.42 },
    edgeAttributes: { arrowsize: 0.7 },
    nodes: [
      ...ends.map((name) => node(name, states[name])),
      ...starts.map((_, index) => ({
        name: `start ${index}`,
        attributes: { shape: 'circle', width: 0.14, height: 0.14, label: '', class: 'start' },
      })),
    ],
    subgraphs: [
      {
        name: 'cluster_live',
        graphAttributes: { style: 'rounded', margin: 12 },
        nodes: live.map(({ name }) => node(name, states[name])),
      },
      // The ends stand side by side in the order of the contract.
      {
        graphAttributes: { rank: 'same' },
        edges: ends.slice(1).map((end, index) => ({
          tail: ends[index] ?? '',
          head: end,
          attributes: { style: 'invis' },
        })),
      },
      { graphAttributes: { rank: 'source' }, nodes: starts.map((_, index) => ({ name: `start ${index}` })) },
    ],
    edges: [
      ...starts.map((start, index) => ({
        tail: `start ${index}`,
        head: start.state,
        attributes: { label: conditionOf(start, starts) },
      })),
      ...live.flatMap(({ name, next }) =>
        next.filter((end) => !shared.includes(end)).map((end) => ({ tail: name, head: end })),
      ),
      // One of these edges is seen, as if it began at the box; the others keep the end below all that it ends.
      ...shared.flatMap((end) =>
        live.map(({ name }) => ({
          tail: name,
          head: end,
          attributes: name === lowest ? { ltail: 'cluster_live' } : { style: 'invis' },
        })),
      ),
    ],
  };
}

/** When a task begins there, if there are several beginnings. */
function conditionOf({ model }: Start, starts: readonly Start[]): string {
  if (model !== undefined) return ` model ${model}`;
  return starts.some((other) => other.model !== undefined) ? ' other models' : '';
}

function node(name: string, state: State | undefined) {
  const width = (name.length * characterWidth + 24) / inch;
  return { name, attributes: { label: name, width, class: state?.kind ?? '' } };
}

/** Graphviz names every part in a tooltip, by names that mean nothing to a reader. */
function withoutTooltips(svg: string): string {
  return svg.replace(/<title>.*?<\/title>\n?/g, '').replace(/<!--.*?-->\n?/gs, '');
}
