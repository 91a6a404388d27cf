// Generated from spec/ by `npm run generate`. Do not edit.

/** Where the gateway is served. */
export const baseUrl = "https://toapis.com";
