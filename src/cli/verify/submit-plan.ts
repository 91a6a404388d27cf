/** Chooses the submits of a run: those that cover most of the contract for the fewest tasks. */

import type { BodyExample, CalledContract } from './called-contract.ts';

/** A submit that a run is to send. */
export interface PlannedSubmit {
  /** Its name, which is the same in a run that goes on with this one. */
  readonly key: string;
  /** The operationId. */
  readonly operation: string;
  readonly example: BodyExample;
  /** The key of the submit whose task it is made from. Undefined if it is made from nothing. */
  readonly source: string | undefined;
}

/** A submit that may be chosen, and those before it that have to be chosen with it. */
interface Candidate {
  readonly submits: readonly PlannedSubmit[];
  readonly isDocumented: boolean;
  /** True if the contract's first example is too dear. */
  readonly isSecondChoice: boolean;
}

/**
 * Plans at most so many submits. Each operation has its turn once before any has another example: the documented ones
 * first, and of these first what needs no task that is not made anyway. The last is one that was sent already.
 *
 * @param operations the operations that are asked for, by operationId. Every one, if it is undefined
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
  // The same request once more makes another task, with an id of its own.
  return repeated && plan.length < budget ? [...plan, { ...repeated, key: `${repeated.key}, again` }] : plan;
}

function isCovered(plan: readonly PlannedSubmit[], operation: string): boolean {
  return plan.some((one) => one.operation === operation);
}

/** The submits that make a task for each query and download that is asked for, where those that are asked for make none. */
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

/** The best way to send an operation for at most so many tasks. None if it cannot be sent, or has been in every way. */
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

/** The submits that an example needs. Undefined if it is planned already, or nothing makes a source of it. */
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
  // One whose operation would have its turn anyway.
  const source = sources.find((one) => !isCovered(plan, one.operation)) ?? sources[0];
  return source && [source, { key, operation, example, source: source.key }];
}

/** Every submit that makes a task from nothing. */
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

/** The query that reads the tasks of a submit that makes them from nothing. */
function queryOf(contract: CalledContract, operation: string): string {
  return contract.lifecycles.submits[operation]?.links[0]?.operationId ?? '';
}

function keyOf(operation: string, { name }: BodyExample): string {
  return `${operation} ${name}`;
}

/** The family of an example's model, such as `grok`: a model of one makes nothing from the videos of another. */
function familyOf({ body: { model } }: BodyExample): string {
  return /^[a-z]*/i.exec(String(model))?.[0].toLowerCase() ?? '';
}
