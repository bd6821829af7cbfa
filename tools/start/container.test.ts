// There is no container engine where the tests run: what can be known without one is checked here.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parsePlainYaml } from './plain-yaml.ts';
import { projectsWith } from './projects.ts';
import { serverEnvironment, serverFlags } from './server-process.ts';
import { ROOT } from './settings.ts';

const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');
const stages = read('Dockerfile').split(/^FROM /m).slice(1);
const last = stages.at(-1) ?? '';

/** Paths a stage copies from the checkout. */
const copied = (stage: string) =>
  [...stage.matchAll(/^COPY (?!--from)(.+)$/gm)].flatMap(([, words = '']) => words.split(/\s+/).slice(0, -1));

describe('Dockerfile', () => {
  test('everything it copies exists and is not kept out by .dockerignore', () => {
    const ignored = read('.dockerignore').split('\n').filter(Boolean).map((line) => line.replace('**/', ''));
    const paths = stages.flatMap(copied);
    expect(paths.length).toBeGreaterThan(10);
    for (const path of paths) {
      expect([path, existsSync(join(ROOT, path))]).toEqual([path, true]);
      expect(ignored).not.toContain(path);
    }
  });

  test('it knows every project of the workspace, or npm ci would refuse the lock file', () => {
    const manifests = copied(stages[0] ?? '').filter((path) => path.endsWith('/package.json'));
    expect(manifests.sort()).toEqual(projectsWith('package.json').map((project) => `${project}/package.json`).sort());
  });

  test('what the migration service runs is in the image, and needs only packages that are there', () => {
    const present = copied(last);
    const packages = Object.keys((JSON.parse(read('package.json')) as { dependencies: object }).dependencies);
    const seen = new Set<string>();
    const visit = (file: string) => {
      if (seen.has(file)) return;
      seen.add(file);
      expect([file, present.some((path) => file === path || file.startsWith(`${path}/`))]).toEqual([file, true]);
      for (const [, name = ''] of read(file).matchAll(/^(?:(?:import|export|\}).*\bfrom|import) '([^']+)';$/gm)) {
        if (name.startsWith('.')) visit(relative(ROOT, join(ROOT, dirname(file), name)));
        else if (name.startsWith('@dangvu/domain/')) visit(`libs/domain/${name.slice('@dangvu/domain/'.length)}.ts`);
        else if (!name.startsWith('node:')) expect(packages).toContain(name);
      }
    };
    visit('tools/database/migrate.ts');
    expect(seen.size).toBeGreaterThan(5);
  });

  test('it runs the server as npm start does', () => {
    expect(JSON.parse(/^CMD (.*)$/m.exec(last)?.[1] ?? '[]')).toEqual(['node', ...serverFlags, 'dist/apps/api/main.js']);
    expect(last).toContain(` MALLOC_ARENA_MAX=${serverEnvironment.MALLOC_ARENA_MAX}\n`);
    for (const name of Object.keys(serverEnvironment)) expect(last).toMatch(new RegExp(`^ENV (.* )?${name}=`, 'm'));
  });

  test('it runs as an ordinary user and says when it is well', () => {
    expect(last).toMatch(/^USER node$/m);
    expect(last).toMatch(/^HEALTHCHECK [\s\S]*\/health\/ready/m);
    expect(last.indexOf('USER node')).toBeLessThan(last.indexOf('\nCMD ["node",'));
    for (const stage of stages) expect(stage).toMatch(/^(node:24-|manifests )/);
  });
});

const REFUSED = ['a:\n   b: 1\n  c: 2', 'a: 1\na: 2', 'a', 'a: [1', 'a: "1', '\ta: 1', 'a: b: c', 'a: @b'];

test.each(REFUSED)('what is not plain YAML is refused: %j', (text) => {
  expect(() => parsePlainYaml(text)).toThrow(/line \d/);
});

describe('docker-compose.yml', () => {
  interface Service {
    image: string;
    command?: string[];
    environment: Record<string, string>;
    volumes?: string[];
    ports?: string[];
    healthcheck?: { test?: string[] };
    depends_on?: Record<string, { condition: string }>;
  }
  const text = read('docker-compose.yml');
  const { services, volumes } = parsePlainYaml(text) as unknown as { services: Record<string, Service>; volumes: Record<string, unknown> };
  const { postgres, migrate, server } = services;

  test('database first, then migrations, then the server', () => {
    expect(postgres?.image).toBe('postgres:18');
    expect(postgres?.healthcheck?.test).toContain('pg_isready');
    expect(migrate?.depends_on).toEqual({ postgres: { condition: 'service_healthy' } });
    expect(server?.depends_on).toEqual({ migrate: { condition: 'service_completed_successfully' } });
    expect(existsSync(join(ROOT, migrate?.command?.[1] ?? ''))).toBe(true);
  });

  test('the server is never given the owner’s password, and the demo town only on request', () => {
    expect(JSON.stringify(server)).not.toContain('OWNER');
    expect(server?.environment.DATABASE_URL).toContain('//dangvu_app:');
    expect(server?.environment.DEMO).toBe('${DEMO:-0}');
  });

  test('no password is written down, and a missing one is named', () => {
    const passwords = [...text.matchAll(/\$\{(DANGVU_\w+PASSWORD)(.*?)\}/g)];
    expect(passwords.length).toBeGreaterThanOrEqual(4);
    for (const [, name, rest] of passwords) expect(rest).toBe(`:?set ${name}`);
    expect(text.replaceAll(/\$\{[^}]*\}/g, '')).not.toMatch(/PASSWORD: *\S/);
  });

  test('data lives in named volumes, where 18 keeps it; the port is open to this machine alone', () => {
    const used = Object.values(services).flatMap(({ volumes: mounts = [] }) => mounts.map((mount) => mount.split(':')[0]));
    expect(used.sort()).toEqual(Object.keys(volumes).sort());
    expect(postgres?.volumes).toEqual(['database:/var/lib/postgresql']);
    expect(server?.ports).toEqual(['127.0.0.1:${PORT:-3000}:3000']);
  });
});
