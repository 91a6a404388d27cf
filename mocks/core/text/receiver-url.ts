/** Checks the URLs of webhook receivers. */

/** The reason that neither the mock nor a gateway sends webhooks to a URL. Undefined for a valid URL. */
export function problemOfUrl(text: string): string | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol)) return 'it must be an http or https URL';
  if (url.username !== '' || url.password !== '') return 'it must have no user name or password';
  return text.includes('#') ? 'it must have no fragment' : undefined;
}
