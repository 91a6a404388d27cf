const text = 'Generated from spec/ by `npm run generate`. Do not edit.';

/** The first line of every generated module. */
export const notice = `// ${text}\n\n`;

/** The first line of every generated file of YAML. */
export const yamlNotice = `# ${text}\n\n`;
