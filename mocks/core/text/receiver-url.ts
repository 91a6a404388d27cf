/** URLs of receivers of webhooks. */

/** Reason for which no webhook goes to a URL, here or at the gateway; undefined if one may. */
export function problemOfUrl(text: string): string | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol)) return 'it must be an http or https URL';
  if (url.username !== '' || url.password !== '') return 'it must have no user name or password';
  return text.includes('#') ? 'it must have no fragment' : undefined;
}
