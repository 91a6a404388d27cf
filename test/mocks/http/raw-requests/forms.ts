/** Forms as HTTP clients of many languages write them. */

import { Buffer } from 'node:buffer';
import { generate, type RawRequest, send, upload } from './raw-request.ts';

const boundary = 'XBOUNDARYX';
const type = `multipart/form-data; boundary=${boundary}`;
const end = `--${boundary}--\r\n`;

/** A part with a value. */
function part(disposition: string, value: string, headers = ''): string {
  return `--${boundary}\r\nContent-Disposition: form-data; ${disposition}\r\n${headers}\r\n${value}\r\n`;
}

const prompt = part('name="prompt"', 'a cat');
const model = part('name="model"', 'grok-video-3');
const others = `${part('name="seconds"', '6')}${part('name="aspect_ratio"', '2:3')}${part('name="size"', '720P')}`;
/** A form with all that is required. */
const whole = `${model}${prompt}${others}${end}`;
const png = 'Content-Type: image/png\r\n';

function form(name: string, body: string | Uint8Array, status = 200, contentType = type): RawRequest {
  return { name: `form: ${name}`, pieces: send(generate, body, { 'Content-Type': contentType }), status };
}

/** An upload of one file, in a part of its own. */
function file(name: string, disposition: string, headers = png, status = 200): RawRequest {
  const body = Buffer.from(`${part(disposition, 'pixels', headers)}${end}`);
  return { name: `upload: ${name}`, pieces: send(upload, body, { 'Content-Type': type }), status };
}

/** The form with another first part. */
const withModel = (text: string) => `${text}${prompt}${others}${end}`;

export const forms: readonly RawRequest[] = [
  form('as browsers write it', whole),
  form('names without quotation marks, as .NET writes them', whole.replaceAll(/name="(\w+)"/g, 'name=$1')),
  form(
    'a boundary in quotation marks, as .NET writes it',
    whole,
    200,
    `multipart/form-data; boundary="${boundary}"`,
  ),
  form('a type in upper case', whole, 200, `MULTIPART/FORM-DATA; BOUNDARY=${boundary}`),
  form(
    'a charset beside the boundary',
    whole,
    200,
    `multipart/form-data; charset=utf-8; boundary=${boundary}`,
  ),
  form('spaces around the boundary', whole, 200, `multipart/form-data ;  boundary=${boundary} `),
  form(
    'a type for each text, as Java writes it',
    whole.replaceAll(
      '"\r\n',
      '"\r\nContent-Type: text/plain; charset=ISO-8859-1\r\nContent-Transfer-Encoding: 8bit\r\n',
    ),
  ),
  form(
    'the type before the disposition',
    withModel(
      `--${boundary}\r\nContent-Type: text/plain\r\nContent-Disposition: form-data; name="model"\r\n\r\ngrok-video-3\r\n`,
    ),
  ),
  form(
    'a length for each part, as OkHttp writes it',
    whole.replaceAll('"\r\n', '"\r\nContent-Length: 99\r\n'),
  ),
  form('a preamble', `This is a message of several parts.\r\n${whole}`),
  form('an empty line before the first part', `\r\n${whole}`),
  form('an epilogue', `${whole}It ends here.\r\n`),
  form('no line break at its end', whole.slice(0, -2)),
  form('headers without a space after the colon', whole.replaceAll(': form-data', ':form-data')),
  form('parameters without spaces', whole.replaceAll('form-data; ', 'form-data;')),
  form('spaces around the equals sign', whole.replaceAll('name=', 'name = ')),
  form('bare line feeds', whole.replaceAll('\r\n', '\n')),
  form('bare line feeds and a preamble', `preamble\n${whole.replaceAll('\r\n', '\n')}`),
  form('bare line feeds and none at the end', whole.replaceAll('\r\n', '\n').slice(0, -1)),
  form('header names in lower case', whole.replaceAll('Content-Disposition', 'content-disposition')),
  form('header names in upper case', whole.replaceAll('Content-Disposition', 'CONTENT-DISPOSITION')),
  form('the kind in upper case', whole.replaceAll('form-data;', 'FORM-DATA;')),
  form('spaces after the boundary', whole.replaceAll(`--${boundary}\r\n`, `--${boundary}  \r\n`)),
  form('text in another script', whole.replace('a cat', '猫咪听歌')),
  form('a text of several lines', whole.replace('a cat', 'a\r\n--cat\r\n\r\n--')),
  form('bytes that are not UTF-8', Buffer.from(whole.replace('a cat', 'café'), 'latin1'), 400),
  form(
    'a text in Latin-1 that says so',
    Buffer.from(
      whole
        .replace('"prompt"\r\n', '"prompt"\r\nContent-Type: text/plain; charset=iso-8859-1\r\n')
        .replace('a cat', 'café'),
      'latin1',
    ),
  ),
  form(
    'a charset that nobody knows',
    whole.replace('"prompt"\r\n', '"prompt"\r\nContent-Type: text/plain; charset=x-none\r\n'),
    400,
  ),
  form(
    'several files of one name',
    `${whole.slice(0, -end.length)}${part('name="input_reference"; filename="a.png"', 'a', png).repeat(3)}${end}`,
  ),
  form('parameters in upper case', whole.replaceAll('name=', 'NAME=')),
  form('no end', whole.slice(0, -end.length), 400),
  form('a cut in the middle', whole.slice(0, whole.length / 2), 400),
  form('another boundary than it says', whole, 400, 'multipart/form-data; boundary=other'),
  form('no boundary', whole, 400, 'multipart/form-data'),
  form('no parts', end, 400),
  form('no form at all', 'model=grok-video-3', 400),
  form('a part without a name', withModel(part('x="y"', 'grok-video-3')), 400),
  form(
    'a part without a disposition',
    withModel(`--${boundary}\r\nContent-Type: text/plain\r\n\r\na\r\n`),
    400,
  ),
  form(
    'a part whose headers are too large',
    withModel(part('name="model"', 'a', `X: ${'x'.repeat(9000)}\r\n`)),
    400,
  ),
  form('150,000 parts', `${part('name="a"', '').repeat(150_000)}${end}`, 400),
  form('150,000 files', `${part('name="a"; filename="a"', '').repeat(150_000)}${end}`, 400),
  form('urlencoded', 'model=grok-video-3&prompt=a', 415, 'application/x-www-form-urlencoded'),
  file('as browsers write it', 'name="file"; filename="a.png"'),
  file(
    'a name without quotation marks, as .NET writes it',
    `name=file; filename=a.png; filename*=utf-8''a.png`,
  ),
  file('a name in UTF-8 by its code, as urllib3 1.x writes it', `name="file"; filename*=utf-8''%C3%A9.png`),
  file('a name in UTF-8 by its code, in upper case', `name="file"; filename*=UTF-8''%E6%97%A5.png`),
  file(
    'escaped quotation marks, as Ruby writes them',
    'name="file"; filename="a \\"b\\".png"',
    `${png}Content-Transfer-Encoding: binary\r\n`,
  ),
  file(
    'an escaped quotation mark, as Go and curl write it',
    'name="file"; filename="a\\".png"',
    'Content-Type: application/octet-stream\r\n',
  ),
  file('an escaped backslash', 'name="file"; filename="a\\\\b.png"'),
  file('percent signs, as browsers write quotation marks', 'name="file"; filename="a%22b.png"'),
  file('a semicolon in the name', 'name="file"; filename="a; name=b.png"'),
  file('raw UTF-8 in the name', 'name="file"; filename="日本.png"'),
  file('the name of the file first', 'filename="a.png"; name="file"'),
  file('a path as the name, as old browsers write it', 'name="file"; filename="C:\\\\a\\\\b.png"'),
  file('no type, and an ending that tells it', 'name="file"; filename="a.PNG"', ''),
  file('the type in upper case', 'name="file"; filename="a.png"', 'Content-Type: IMAGE/PNG\r\n'),
  file('parameters in upper case', 'Name="file"; FileName="a.png"'),
  file(
    'a charset that nobody knows for the name',
    'name="file"; filename="a.png"; filename*=x-none\'\'a.png',
  ),
  file('an empty name', 'name="file"; filename=""'),
  file('no name of a file', 'name="file"', png, 400),
  file('another type', 'name="file"; filename="a.txt"', 'Content-Type: text/plain\r\n', 400),
  file('another field', 'name="image"; filename="a.png"', png, 400),
  {
    name: 'upload: a name in Latin-1',
    pieces: send(upload, Buffer.from(`${part('name="file"; filename="é.png"', 'a', png)}${end}`, 'latin1'), {
      'Content-Type': type,
    }),
    status: 400,
    answer: 'not valid UTF-8',
  },
  {
    name: 'upload: an empty file',
    pieces: send(upload, `${part('name="file"; filename="a.png"', '', png)}${end}`, { 'Content-Type': type }),
    status: 200,
  },
  { name: 'upload: JSON in place of a form', pieces: send(upload, '{}'), status: 415 },
];
