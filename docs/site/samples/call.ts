/** The call of an operation: the part that its samples in all languages have in common. */

import {
  type Contract,
  type Parameter,
  type PlacedOperation,
  resolve,
  successOf,
} from '../../../spec/contract.ts';

/** An operation with what the contract's examples put into a call of it. */
export interface Call extends PlacedOperation {
  /** The gateway's name, which is also that of its client. */
  readonly gateway: string;
  /** The base URL of the mock. A reader of the page may choose the gateway instead. */
  readonly server: string;
  /** The parameters, each with its example as the value. */
  readonly parameters: readonly Parameter[];
  /** The bodies to send, each in a call of its own. None if the operation takes no body. */
  readonly bodies: readonly Body[];
  /** The file to save the answer in, if it is one. */
  readonly file: string | undefined;
}

/** A request that the contract shows. */
export interface Body {
  /** The name of the example. */
  readonly name: string;
  readonly summary: string;
  /** The value that is sent, without its files. */
  readonly value: unknown;
  /** The names of the files that are sent, by the field of the form. */
  readonly files: Readonly<Record<string, string>>;
  /** Set if it is sent as a form instead of JSON. */
  readonly isForm: boolean;
}

/** The base URL of a gateway's mock, where it listens by default. */
export function mockUrl(gateway: string): string {
  return `http://127.0.0.1:4010/${gateway}`;
}

/** The call of an operation. */
export function callOf(gateway: string, contract: Contract, placed: PlacedOperation): Call {
  const { parameters = [], requestBody } = placed.operation;
  const [type = ''] = Object.keys(successOf(contract, placed.operation).response.content ?? {});
  return {
    ...placed,
    gateway,
    server: mockUrl(gateway),
    parameters: parameters.map((parameter) => resolve(contract, parameter)),
    bodies: Object.entries(requestBody?.content ?? {}).flatMap(([mediaType, { examples }]) =>
      Object.entries(examples).map(([name, { summary, value }]) => {
        const isForm = mediaType === 'multipart/form-data';
        return { name, summary, isForm, ...(isForm ? apart(value) : { value, files: {} }) };
      }),
    ),
    file: type === 'application/json' ? undefined : type.replace('/', '.'),
  };
}

/** The parameters that are sent in one place. */
export function parametersIn(place: Parameter['in'], { parameters }: Call): Parameter[] {
  return parameters.filter((parameter) => parameter.in === place);
}

/** The fields of a form, and the files that texts such as `(the bytes of cat.png)` stand for. */
function apart(form: unknown): Pick<Body, 'value' | 'files'> {
  const fields = Object.entries(Object(form)).map(
    ([name, value]) => [name, value, /^\(the bytes of (.+)\)$/.exec(String(value))?.[1]] as const,
  );
  return {
    value: Object.fromEntries(fields.filter(([, , file]) => file === undefined)),
    files: Object.fromEntries(fields.flatMap(([name, , file]) => (file === undefined ? [] : [[name, file]]))),
  };
}
