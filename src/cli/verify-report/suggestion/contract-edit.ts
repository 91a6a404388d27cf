/** Edits of an object of a contract, and their form as YAML. */

import { Document, isScalar, isSeq, visit } from 'yaml';
import { printable } from '../../../printable.ts';
import { type ContractObject, type ContractPlace, objectOf } from './contract-place.ts';

/** An edit of one object of a contract. */
export interface ContractEdit {
  /** The file of `spec/`. */
  readonly file: string;
  /** The place of the object in the file, as a JSON pointer. */
  readonly pointer: string;
  /** The changed members, as a JSON merge patch (RFC 7396). Null removes a member. */
  readonly patch: ContractObject;
}

/** An edit of the object at a place. */
export function editOf({ file, path }: ContractPlace, patch: ContractObject): ContractEdit {
  const names = path.map((name) => `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`);
  return { file, pointer: names.join(''), patch };
}

/** An edit as YAML: the new members, and the removed ones in a comment. */
export function yamlOf({ file, pointer, patch }: ContractEdit): string {
  const place = pointer === '' ? file : `${file}, at ${pointer}`;
  const removed = removedIn(patch);
  const comments = [`# ${printable(place)}`, ...removed.map((name) => `# Remove ${printable(name)}.`)];
  const kept = withoutNulls(patch);
  const body = Object.keys(kept).length === 0 ? '' : formatYaml(kept);
  return `${comments.join('\n')}\n${body}`;
}

/** YAML without control characters: texts that contain some are quoted, and the characters escaped. */
function formatYaml(value: ContractObject): string {
  const document = new Document(value);
  visit(document, (_, node) => {
    if (isScalar(node) && typeof node.value === 'string' && printable(node.value) !== node.value) {
      node.type = 'QUOTE_DOUBLE';
    }
    if (isSeq(node) && node.items.every(isScalar)) node.flow = true;
  });
  const text = document.toString({ lineWidth: 0, flowCollectionPadding: false });
  return text.split('\n').map(printable).join('\n');
}

function removedIn(patch: ContractObject, above = ''): string[] {
  return Object.entries(patch).flatMap(([name, value]) => {
    const member = objectOf(value);
    if (value === null) return [`${above}${name}`];
    return member === undefined ? [] : removedIn(member, `${above}${name}.`);
  });
}

function withoutNulls(patch: ContractObject): ContractObject {
  return Object.fromEntries(
    Object.entries(patch).flatMap(([name, value]) => {
      if (value === null) return [];
      const member = objectOf(value);
      const kept = member === undefined ? value : withoutNulls(member);
      // If all members are removed, nothing is left to write.
      return member !== undefined &&
        Object.keys(member).length > 0 &&
        Object.keys(kept as object).length === 0
        ? []
        : [[name, kept]];
    }),
  );
}
