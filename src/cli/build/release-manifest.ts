/** The manifest of a release: with the addresses of the repository that publishes it. */

/** Variables of a workflow of GitHub. */
export interface WorkflowVariables {
  readonly GITHUB_SERVER_URL?: string | undefined;
  /** The owner and the name of the repository. */
  readonly GITHUB_REPOSITORY?: string | undefined;
  /** The tag. */
  readonly GITHUB_REF_NAME?: string | undefined;
}

/**
 * Adds `repository`, `homepage` and `bugs` to a manifest. npm compares the first with the repository that the provenance
 * names, and shows the images of the README from there.
 *
 * @param changelog the text of the changelog
 * @throws Error if this is no workflow, or if the tag, the version and the changelog do not agree
 */
export function releaseManifest<Manifest extends { readonly version: string }>(
  manifest: Manifest,
  { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: name, GITHUB_REF_NAME: tag }: WorkflowVariables,
  changelog: string,
) {
  if (!server || !name) {
    throw new Error('GITHUB_SERVER_URL and GITHUB_REPOSITORY are not set: run this in the release workflow');
  }
  const { version } = manifest;
  if (tag !== `v${version}`) {
    throw new Error(`The tag ${tag ?? '(none)'} is not v${version}, the version in package.json`);
  }
  if (!changelog.includes(`\n## [${version}] - `)) {
    throw new Error(`CHANGELOG.md has no section "## [${version}] - date"`);
  }
  const page = `${server}/${name}`;
  return {
    ...manifest,
    homepage: `${page}#readme`,
    repository: { type: 'git', url: `git+${page}.git` },
    bugs: { url: `${page}/issues` },
  };
}
