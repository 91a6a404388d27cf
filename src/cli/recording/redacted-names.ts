/** Names of headers, fields and URL parameters whose values a recording hides. */

/**
 * Fields and parameters, in lower case without hyphens and underscores. They include personal data and accounts.
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

/** Parts of names of headers whose whole value is hidden. */
export const redactedHeaders: RegExp =
  /auth|cookie|credential|csrf|(?:^|-)ip(?:$|-)|key|password|secret|session|signature|token|user(?!-agent)|^forwarded$|^x-forwarded-for$|^x-envoy-external-address$/i;

/** Headers that name a program or a server. Versions in them look like addresses. */
export const namingHeaders: ReadonlySet<string> = new Set(['user-agent', 'server', 'host', 'via']);

/** A name in the form that is looked up. */
export function plainName(name: string): string {
  return name.toLowerCase().replace(/[-_]/g, '');
}
