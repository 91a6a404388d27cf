/** Chooses the submits of a run, to cover most of the contract with the fewest tasks. */

import type { BodyExample, CalledContract } from './called-contract.ts';

/** A planned submit. */
export interface PlannedSubmit {
  /** Its name, which is the same in a run that resumes this one. */
  readonly key: string;
  /** The operationId. */
  readonly operation: string;
  readonly example: BodyExample;
  /** The key of the submit that creates its source task. Undefined without a source. */
  readonly source: string | undefined;
}

/** A possible submit, with those that must come before it. */
interface Candidate {
  readonly submits: readonly PlannedSubmit[];
  readonly isDocumented: boolean;
  /** True if the contract's first example needs too many tasks. */
  readonly isSecondChoice: boolean;
}

/**
 * Plans a limited number of submits. Each operation is sent once before any gets a second example: documented ones
 * first, and among those the ones that need no extra task. If submits are left, an earlier one is repeated.
 *
 * @param operations the selected operations, by operationId. Undefined for all
 */
export function planSubmits(
  contract: CalledContract,
  budget: number,
  operations?: ReadonlySet<string>,
): readonly PlannedSubmit[] {
  const plan: PlannedSubmit[] = [];
  const add = (targets: readonly string[]) => {
    const [best] = targets
      .flatMap((id) => affordable(contract, id, plan, budget - plan.length))
      .sort(
        (one, other) =>
          Number(other.isDocumented) - Number(one.isDocumented) ||
          Number(one.isSecondChoice) - Number(other.isSecondChoice) ||
          one.submits.length - other.submits.length,
      );
    plan.push(...(best?.submits ?? []));
    return best !== undefined;
  };
  const asked = Object.keys(contract.lifecycles.submits).filter((id) => operations?.has(id) ?? true);
  const targets = [...asked, ...makersFor(contract, asked, operations)];
  while (add(targets.filter((id) => !isCovered(plan, id))));
  while (add(asked));
  const [repeated] = plan.filter(
    ({ source, operation }) => source === undefined && asked.includes(operation),
  );
  // The same request again must create another task, with another id.
  return repeated && plan.length < budget ? [...plan, { ...repeated, key: `${repeated.key}, again` }] : plan;
}

function isCovered(plan: readonly PlannedSubmit[], operation: string): boolean {
  return plan.some((one) => one.operation === operation);
}

/** Submits that create tasks for the selected queries and downloads, if no selected submit does. */
function makersFor(
  contract: CalledContract,
  asked: readonly string[],
  operations: ReadonlySet<string> | undefined,
): readonly string[] {
  const { submits, queries } = contract.lifecycles;
  const isAsked = (id: string) => operations?.has(id) ?? false;
  return Object.entries(queries).flatMap(([query, { links }]) => {
    if (!isAsked(query) && !links.some(({ operationId }) => isAsked(operationId))) return [];
    if (asked.some((id) => queryOf(contract, id) === query)) return [];
    const creates = Object.keys(submits).filter((id) => isCreate(contract, id));
    return creates.filter((id) => queryOf(contract, id) === query).slice(0, 1);
  });
}

/** The best example of an operation within the remaining budget. None if there is no further one. */
function affordable(
  contract: CalledContract,
  operation: string,
  plan: readonly PlannedSubmit[],
  budget: number,
): Candidate[] {
  const { examples, level } = contract.operation(operation);
  const ways = examples.flatMap((example) => {
    const submits = wayTo(contract, operation, example, plan);
    return submits ? [submits] : [];
  });
  const submits = ways.find(({ length }) => length <= budget);
  if (submits === undefined) return [];
  return [{ submits, isDocumented: level === 'documented', isSecondChoice: submits !== ways[0] }];
}

/** The submits that an example needs. Undefined if it is already planned, or its source cannot be created. */
function wayTo(
  contract: CalledContract,
  operation: string,
  example: BodyExample,
  plan: readonly PlannedSubmit[],
): readonly PlannedSubmit[] | undefined {
  const key = keyOf(operation, example);
  if (plan.some((one) => one.key === key)) return undefined;
  if (isCreate(contract, operation)) return [{ key, operation, example, source: undefined }];
  const family = familyOf(example);
  const readers = contract.lifecycles.submits[operation]?.links.map(({ operationId }) => operationId) ?? [];
  const canBeSource = (one: PlannedSubmit) =>
    readers.includes(queryOf(contract, one.operation)) && familyOf(one.example) === family;
  const made = plan.find((one) => one.source === undefined && canBeSource(one));
  if (made) return [{ key, operation, example, source: made.key }];
  const sources = createsOf(contract).filter(canBeSource);
  // One whose operation is planned anyway.
  const source = sources.find((one) => !isCovered(plan, one.operation)) ?? sources[0];
  return source && [source, { key, operation, example, source: source.key }];
}

/** Every submit without a source. */
function createsOf(contract: CalledContract): PlannedSubmit[] {
  return Object.keys(contract.lifecycles.submits)
    .filter((id) => isCreate(contract, id))
    .flatMap((operation) =>
      contract.operation(operation).examples.map((example) => ({
        key: keyOf(operation, example),
        operation,
        example,
        source: undefined,
      })),
    );
}

function isCreate(contract: CalledContract, operation: string): boolean {
  return contract.lifecycles.submits[operation]?.source === undefined;
}

/** The query that reads the tasks of a submit without a source. */
function queryOf(contract: CalledContract, operation: string): string {
  return contract.lifecycles.submits[operation]?.links[0]?.operationId ?? '';
}

function keyOf(operation: string, { name }: BodyExample): string {
  return `${operation} ${name}`;
}

/** The family of an example's model, such as `grok`. Models accept only videos of their own family as a source. */
function familyOf({ body: { model } }: BodyExample): string {
  return /^[a-z]*/i.exec(String(model))?.[0].toLowerCase() ?? '';
}
