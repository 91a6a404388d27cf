/** The five documents as a documentation site serves them: in Markdown with components, and in HTML. */

import type { DocumentedField, Fields, Quote } from '../../contract/documents/document.ts';
import type { Document } from '../../contract/documents.ts';

/** A document as Markdown, with a component for each field and the examples in fences. */
export function markdownOf({ transcription, lines, curl }: Document): string {
  const { parameters, request, response, exampleRequest, exampleResponse, authorization, prose } =
    transcription;
  const isCurl = curl.includes(lines[exampleRequest[0] - 1] ?? '');
  return `> ## Documentation Index
> Fetch the complete documentation index at: /llms.txt

# Video

${prose.map(([, text]) => text.replace(/^• /, '- ').replace('task_id', 'task\\_id')).join('\n\n')}

\`\`\`
${authorization[1]}
\`\`\`

${[parameters, request, response].map(componentsOf).join('\n')}
\`\`\`bash cURL theme={null}
${curl}
${isCurl ? '' : lines.slice(exampleRequest[0] - 1, exampleRequest[1]).join('\n')}
\`\`\`

~~~json 200
${lines.slice(exampleResponse[0] - 1, exampleResponse[1]).join('\n')}
~~~
`;
}

/** A document as HTML: the text of its file line by line, in the frame of a site. */
export function htmlOf({ lines, transcription }: Document): string {
  const blocks = lines.map((line) => `<div><span>${escaped(line)}</span></div>`);
  return `<!doctype html><html><head><title>Video</title><script>const quota = "<main>";</script></head><body>
<nav><a href="/">Home</a><a href="${transcription.page}">Other</a></nav>
<main>${blocks.join('\n')}</main><footer>2026</footer></body></html>`;
}

function componentsOf(fields: Fields): string {
  return Object.values(fields).map(componentOf).join('\n');
}

function componentOf(field: DocumentedField): string {
  const { name, type, required, notes } = field;
  const stated = field.default === undefined ? '' : ` default=${JSON.stringify(field.default.value)}`;
  // The rows of the file have a default on a line of its own.
  const hasRow = notes.some(([, text]) => text.startsWith('default:'));
  const text = notes.filter(([, words]) => !words.startsWith('default:')).map(noteOf);
  return `<ParamField body="${name[1]}" type="${type[1]}"${hasRow ? stated : ''}${required ? ' required' : ''}>
${text.join('\n')}
</ParamField>
`;
}

/** A line of a field: a list as Markdown, and a name in italics where there is one. */
function noteOf([, text]: Quote): string {
  return `  ${text.replace(/^• (\S+)/, '- `$1`').replace(/\b(Video|Task)\b/, '**$1**')}`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
