/** The names whose values a recording hides: of headers, of JSON and form fields, and of parameters of URLs. */

/**
 * Fields and parameters, in lower case and without hyphens and underscores. Those of people and accounts are among them;
 * `--redact` adds others.
 */
export const redactedNames: ReadonlySet<string> = new Set([
  'accesskey',
  'accesstoken',
  'accountid',
  'apikey',
  'auth',
  'authkey',
  'authorization',
  'balance',
  'clientip',
  'clientsecret',
  'cookie',
  'credits',
  'customerid',
  'email',
  'emailaddress',
  'hardlimitusd',
  'idtoken',
  'ip',
  'ipaddress',
  'key',
  'organizationid',
  'orgid',
  'passwd',
  'password',
  'phone',
  'phonenumber',
  'quota',
  'refreshtoken',
  'remainbalance',
  'remaincredits',
  'secret',
  'secretkey',
  'securitytoken',
  'session',
  'sessionid',
  'sig',
  'signature',
  'softlimitusd',
  'systemhardlimitusd',
  'token',
  'totalavailable',
  'totalgranted',
  'totalusage',
  'totalused',
  'uid',
  'usedbalance',
  'usedcredits',
  'usedquota',
  'user',
  'useremail',
  'userid',
  'username',
]);

/** Headers whose value is hidden as a whole, by a part of their name. */
export const redactedHeaders: RegExp =
  /auth|cookie|credential|csrf|(?:^|-)ip(?:$|-)|key|password|secret|session|signature|token|user(?!-agent)|^forwarded$|^x-forwarded-for$|^x-envoy-external-address$/i;

/** Headers whose value names a program or a server, in which a version looks like an address. */
export const namingHeaders: ReadonlySet<string> = new Set(['user-agent', 'server', 'host', 'via']);

/** A name as it is looked up. */
export function plainName(name: string): string {
  return name.toLowerCase().replace(/[-_]/g, '');
}
