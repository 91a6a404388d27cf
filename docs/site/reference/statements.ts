/** A way through a contract that tells its statements from the names and the data in between. */

/** Members that hold a value as a gateway sends or takes it, or the provenance of statements. */
const data = new Set(['const', 'default', 'enum', 'example', 'value', 'x-provenance']);

/** Members that hold statements by a name: there `description` is somebody's field, not ours to read. */
const named = new Set([
  'content',
  'examples',
  'headers',
  'links',
  'parameters',
  'paths',
  'properties',
  'responses',
  'schemas',
  'securitySchemes',
]);

/**
 * Copies an object of a contract, with every statement in it changed.
 *
 * @param change is given each object whose keys are keywords, after those inside of it
 */
export function mapStatements(node: object, change: (node: object) => object): object {
  const members = Object.entries(node).map(([key, value]) => {
    // A schema's examples are values; those of a media type are statements about values, by a name.
    if (data.has(key) || (key === 'examples' && Array.isArray(value))) return [key, value];
    if (Array.isArray(value)) return [key, value.map((item) => mapValue(item, change))];
    if (!named.has(key) || typeof value !== 'object') return [key, mapValue(value, change)];
    const entries = Object.entries(value ?? {}).map(([name, member]) => [name, mapValue(member, change)]);
    return [key, Object.fromEntries(entries)];
  });
  return change(Object.fromEntries(members));
}

function mapValue(value: unknown, change: (node: object) => object): unknown {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? mapStatements(value, change)
    : value;
}
