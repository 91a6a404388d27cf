/** The options of the public functions in Markdown, from the TSDoc of their interfaces. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { table } from './table.ts';

/** An interface of options, with its users. */
interface DocumentedOptions {
  /** The calls that take the options, in Markdown. */
  readonly call: string;
  readonly name: string;
  /** The interface's source, relative to `folder`. */
  readonly file: string;
}

/** The interfaces, by the entry of the package that has their functions. */
const entries: Readonly<Record<string, readonly DocumentedOptions[]>> = {
  'video-gateway-kit': [
    {
      call: '`octopusx(options)` and `toapis(options)`',
      name: 'GatewayOptions',
      file: 'src/gateway-options.ts',
    },
    { call: 'the option `poll`', name: 'PollOptions', file: 'src/gateway-options.ts' },
    {
      call: '`gateway.createVideo(body, options)` and the other submits',
      name: 'SubmitOptions',
      file: 'src/types.ts',
    },
    { call: '`task.updates(options)`', name: 'WaitOptions', file: 'src/types.ts' },
    { call: '`task.wait(options)`', name: 'ProgressOptions', file: 'src/types.ts' },
    {
      call: '`video.download(options)` and `video.stream(options)`',
      name: 'DownloadOptions',
      file: 'src/types.ts',
    },
    { call: 'every call', name: 'CallOptions', file: 'src/types.ts' },
    {
      call: '`followChanges(source, options)`',
      name: 'FollowOptions',
      file: 'src/changes/follow-changes.ts',
    },
  ],
  'video-gateway-kit/tasks': [
    { call: '`createTaskStore(options)`', name: 'TaskStoreOptions', file: 'src/task-store/task-store.ts' },
    {
      call: '`store.submit(start, options)` and `store.add(task, options)`',
      name: 'StoreSubmitOptions',
      file: 'src/task-store/task-store.ts',
    },
  ],
  'video-gateway-kit/server': [
    { call: '`createProxy(options)`', name: 'ProxyOptions', file: 'src/server/proxy-options.ts' },
    { call: 'the option `webhooks`', name: 'ProxyWebhookOptions', file: 'src/server/proxy-options.ts' },
  ],
  'video-gateway-kit/webhooks': [
    {
      call: '`receiveWebhook(request, options)`',
      name: 'ReceiveOptions',
      file: 'src/webhooks/receive-webhook.ts',
    },
  ],
  'video-gateway-kit/mock': [
    { call: '`createMock(options)`', name: 'MockOptions', file: 'mocks/options/mock-options.ts' },
    { call: 'the option `webhooks`', name: 'WebhookOptions', file: 'mocks/webhooks/webhook-options.ts' },
    { call: '`createClock(options)`', name: 'ClockOptions', file: 'mocks/mock-clock.ts' },
    { call: '`listen(options)`', name: 'ListenOptions', file: 'mocks/http/listen.ts' },
  ],
  'video-gateway-kit/msw': [
    { call: '`mockHandlers(mock, options)`', name: 'MockHandlersOptions', file: 'mocks/integrations/msw.ts' },
  ],
  'video-gateway-kit/vite': [
    {
      call: '`videoGatewayMock(options)`',
      name: 'VideoGatewayMockOptions',
      file: 'mocks/integrations/vite.ts',
    },
  ],
};

/**
 * The reference of all options.
 *
 * @param folder the project's folder
 * @throws if an interface is not where the table says
 */
export function optionsReference(folder: string): string {
  const sections = Object.entries(entries).flatMap(([entry, all]) => [
    `## ${entry}`,
    ...all.map((options) => optionsText(options, folder)),
  ]);
  return sections.join('\n\n');
}

function optionsText({ call, name, file }: DocumentedOptions, folder: string): string {
  const text = readFileSync(join(folder, file), 'utf8');
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found = source.statements.find(
    (statement) => ts.isInterfaceDeclaration(statement) && statement.name.text === name,
  );
  if (found === undefined || !ts.isInterfaceDeclaration(found)) throw new Error(`${file} has no ${name}`);
  const bases = (found.heritageClauses ?? []).flatMap(({ types }) =>
    types.map((type) => code(type.getText())),
  );
  const rows = found.members.filter(ts.isPropertySignature).map(optionRow);
  return [
    `### ${name}`,
    `For ${call}. ${descriptionOf(found)}`.trim(),
    bases.length > 0 ? `It also has the options of ${bases.join(' and ')}.` : '',
    rows.length > 0 ? table(['Option', 'Type', 'Default', 'Description'], rows) : '',
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function optionRow(option: ts.PropertySignature): string[] {
  const tags = ts.getJSDocTags(option);
  const textOf = (name: string) =>
    tags
      .filter(({ tagName }) => tagName.text === name)
      .map(({ comment }) => plain(ts.getTextOfJSDocComment(comment) ?? ''))
      .join(' ');
  const throws = textOf('throws');
  return [
    code(option.name.getText()),
    code((option.type?.getText() ?? '').replace(/ \| undefined$/, '').replace(/\s+/g, ' ')),
    option.questionToken ? textOf('default') : 'required',
    `${descriptionOf(option)}${throws === '' ? '' : ` Throws: ${throws}`}`,
  ];
}

/** The text of a doc comment before its tags. */
function descriptionOf(node: ts.Node): string {
  const [doc] = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc);
  return plain(ts.getTextOfJSDocComment(doc?.comment) ?? '');
}

/** A doc comment in one line, with links as code. */
function plain(text: string): string {
  return text
    .replace(/\{@link ([^}]+)\}/g, '`$1`')
    .replace(/\s+/g, ' ')
    .trim();
}

function code(text: string): string {
  return `\`${text}\``;
}
