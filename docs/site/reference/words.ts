/** Words for what Redoc does not show. */

import {
  type Content,
  type Contract,
  type MediaType,
  type Reference,
  resolve,
  restatesCondition,
  type Schema,
  type Statement,
} from '../../../spec/contract.ts';
import { keywordTexts, provenanceText } from './provenance.ts';

/** Any object of a contract, with what is looked at here. */
export interface Node extends Statement {
  readonly content?: Content;
  readonly anyOf?: readonly (Schema | Reference)[];
  readonly 'x-extensible-enum'?: readonly string[];
  readonly 'x-lifecycle'?: object;
}

/** A copy of an object without our extensions: its description says what they say. */
export function inWords(contract: Contract, node: Node): Node {
  const {
    'x-provenance': provenance,
    'x-extensible-enum': known,
    'x-lifecycle': _,
    anyOf,
    content,
    ...rest
  } = node;
  const description = paragraphs(
    rest.description,
    known && `Known values: ${known.map((value) => `\`${value}\``).join(', ')}. Others may appear.`,
    provenance && provenanceText(provenance),
    ...(provenance ? keywordTexts(provenance) : []),
    content && bodiesInWords(contract, content),
  );
  return {
    ...rest,
    ...(description && { description }),
    ...(anyOf && !restatesCondition(node) && { anyOf: anyOf.map(titled) }),
    ...(content && { content: withoutBytes(contract, content) }),
  };
}

/** Texts, one below the other. What was said before is not said again. */
export function paragraphs(...texts: readonly (string | undefined)[]): string {
  const said = new Set(texts.map((text = '') => unwrapped(text.trim())));
  return [...said].filter((text) => text !== '').join('\n\n');
}

/** Text with each paragraph in one line: Redoc's search joins the last word of a line to the first of the next. */
function unwrapped(text: string): string {
  return text.replace(/(?<=\S)\n(?=[^\s\-#|>\d])/g, ' ');
}

/** The bodies of a request or an answer in words, with their sources. */
function bodiesInWords(contract: Contract, content: Content): string {
  const bodies = Object.entries(content);
  const texts = bodies.flatMap(([type, media]) => {
    const schema = resolve(contract, media.schema);
    // Of any other body Redoc shows the description itself.
    const isPlain = schema.type === 'object' && schema.anyOf === undefined;
    const text = paragraphs(isPlain ? inWords(contract, schema).description : undefined, media.description);
    return bodies.length > 1 && text ? `\`${type}\`: ${text}` : text;
  });
  return paragraphs(...texts);
}

/** An alternative without a name, with a title that says which members it asks for; Redoc would call it "object". */
function titled(schema: Schema | Reference): Schema | Reference {
  const isUnnamed = 'required' in schema && schema.title === undefined;
  return isUnnamed ? { ...schema, title: `With ${schema.required?.join(', ')}` } : schema;
}

/** Bodies whose examples can be read: as text, a file would be a row of odd characters. */
function withoutBytes(contract: Contract, content: Content): Content {
  const readable = Object.entries(content).map(([type, media]): [string, MediaType] => {
    if (resolve(contract, media.schema).format !== 'binary') return [type, media];
    const examples = Object.entries(media.examples).map(([name, example]) => [
      name,
      { ...example, value: '(bytes)' },
    ]);
    return [type, { ...media, examples: Object.fromEntries(examples) }];
  });
  return Object.fromEntries(readable);
}
