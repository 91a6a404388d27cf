/** The first line of every generated module. */
export const notice = '// Generated from spec/ by `npm run generate`. Do not edit.\n\n';
