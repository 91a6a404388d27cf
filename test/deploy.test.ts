/** The files for containers, Kubernetes and GitHub Actions, as far as they can be checked without any of these. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { createProgram } from '../src/cli/program.ts';
import { root } from './support/module-graph.ts';

const read = (file: string) => readFile(join(root, file), 'utf8');
const dockerfile = await read('Dockerfile');
const compose = parse(await read('compose.yaml'));
const kubernetes = (file: string) =>
  read(file).then((text) => parseAllDocuments(text).map((one) => one.toJS()));
const [deployment, service] = await kubernetes('deploy/kubernetes/mock.yaml');
const [stateful, headless] = await kubernetes('deploy/kubernetes/valkey.yaml');
const pod = deployment.spec.template.spec;
const [container] = pod.containers;

/** The options of `video-gateway mock` that stand in a list of words. */
function mockOptions(words: readonly string[]): Record<string, unknown> {
  expect(words[0]).toBe('mock');
  const command = createProgram().commands.find((one) => one.name() === 'mock');
  command?.parseOptions(words.slice(1));
  return command?.opts() ?? {};
}

describe('the image', () => {
  const [, words = '[]'] = /^CMD (\[.*\])$/m.exec(dockerfile) ?? [];

  it('listens on every address of the container, on the port that it exposes', () => {
    expect(mockOptions(JSON.parse(words))).toMatchObject({ host: '0.0.0.0', json: true, port: 4010 });
    expect(dockerfile).toMatch(/^EXPOSE 4010$/m);
  });

  it('runs without a shell, as a user without rights', () => {
    const [, last = ''] = dockerfile.split(/^FROM gcr\.io\/distroless\/nodejs24-debian13:nonroot$/m);
    expect(last).not.toBe('');
    expect(last).not.toMatch(/^(RUN|USER)\b/m);
    for (const line of last.match(/(CMD|ENTRYPOINT) .*/g) ?? []) expect(line).toMatch(/^\w+ \["/);
  });

  it('has the client of Valkey in the version of the tests', async () => {
    const { dependencies } = JSON.parse(await read('deploy/image/package.json'));
    const { devDependencies } = JSON.parse(await read('package.json'));
    expect(dependencies).toEqual({ iovalkey: devDependencies.iovalkey });
    expect(await read('deploy/image/package-lock.json')).not.toMatch(/"resolved": "http/);
  });
});

describe('compose.yaml', () => {
  it('starts a mock whose state is in Valkey', () => {
    const { store, stopTimeout, host } = mockOptions(compose.services.mock.command);
    expect([store, host]).toEqual(['valkey://valkey:6379', '0.0.0.0']);
    expect(Number.parseInt(compose.services.mock.stop_grace_period, 10) * 1000).toBeGreaterThan(
      Number(stopTimeout),
    );
    expect(compose.services.mock.ports).toEqual(['127.0.0.1:4010:4010']);
    expect(compose.services.valkey.command).toEqual(['valkey-server', '--appendonly', 'yes', '--save', '']);
    expect(Object.keys(compose.volumes)).toEqual(['valkey']);
  });

  it.each(Object.keys(compose.services))('gives %s no rights that it does not need', (name) => {
    expect(compose.services[name]).toMatchObject({ read_only: true, cap_drop: ['ALL'] });
  });
});

describe('the example for Kubernetes', () => {
  it('has two replicas that share a store, behind a Service', () => {
    const { store } = mockOptions(container.args);
    expect(store).toBe(`valkey://${headless.metadata.name}:${headless.spec.ports[0].port}`);
    expect(deployment.spec.replicas).toBe(2);
    expect(deployment.spec.selector.matchLabels).toEqual(deployment.spec.template.metadata.labels);
    expect(service.spec.selector).toEqual(deployment.spec.template.metadata.labels);
    expect(headless.spec.selector).toEqual(stateful.spec.template.metadata.labels);
    expect(service.spec.ports[0].targetPort).toBe(container.ports[0].name);
  });

  it('asks the pages that the mock has, and leaves it time to stop', () => {
    expect(container.livenessProbe.httpGet).toEqual({ path: '/healthz', port: 'http' });
    expect(container.readinessProbe.httpGet).toEqual({ path: '/readyz', port: 'http' });
    const pause = container.lifecycle.preStop.sleep.seconds;
    const { stopTimeout } = mockOptions(container.args);
    expect(pod.terminationGracePeriodSeconds).toBeGreaterThan(pause + Number(stopTimeout) / 1000);
  });

  it.each([
    ['the mock', pod],
    ['Valkey', stateful.spec.template.spec],
  ])('gives %s no rights that it does not need', (_, { securityContext, containers: [only] }) => {
    expect(securityContext.runAsNonRoot).toBe(true);
    expect(only.securityContext).toEqual({
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ['ALL'] },
    });
  });
});

describe('the GitHub Action', () => {
  it('hands every input to its script', async () => {
    const { inputs, runs } = parse(await read('action.yml'));
    const [step] = runs.steps;
    expect(Object.values(step.env)).toEqual(Object.keys(inputs).map((name) => `\${{ inputs.${name} }}`));
    const [, script = ''] = /GITHUB_ACTION_PATH\/(\S+)"/.exec(step.run) ?? [];
    const text = await read(script);
    for (const name of Object.keys(step.env)) expect(text).toContain(`env.${name}`);
  });
});

it('the guide shows the functions for the world of a key that the journey uses', async () => {
  const functions = (await read('test/journeys/projects/shared-mock/tests/world.js')).replace(
    /^.*?\n\n/s,
    '',
  );
  expect(await read('docs/guides/run-it.md')).toContain(functions);
});
