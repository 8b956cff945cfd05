import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { SOUND } from './world.ts';

const folder = mkdtempSync(join(tmpdir(), 'rapport-'));
const small = join(folder, 'small.yaml');
writeFileSync(small, SOUND);

function rapport(args: readonly string[], env: Readonly<Record<string, string>> = { LC_ALL: 'en_US.UTF-8' }) {
  const call = ['--import', 'tsx', 'src/cli/bin.ts', ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, call, {
    env: { PATH: process.env['PATH'] ?? '', ...env },
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

test('results go to standard output, diagnostics to standard error; the exit status says how it went', () => {
  expect(rapport(['check', '--json', small])).toEqual({ status: 0, stdout: '[]\n', stderr: '' });
  const { status, stdout, stderr } = rapport(['chekc']);
  expect([status, stdout, stderr.split('\n').length]).toEqual([2, '', 2]);
  expect(stderr).toMatch(/^usage: rapport <check\|explore\|play\|verify\|analyze\|translate\|pack\|score-class>/);
});

test('what cannot be read is a diagnostic in the language of the environment, not a stack trace', () => {
  const missing = join(folder, 'nowhere.yaml');
  expect(rapport(['explore', missing], { LANG: 'zh_CN.UTF-8' })).toEqual({
    status: 1,
    stdout: '',
    stderr: `${missing}: 文件读不出来：ENOENT。请检查路径。\n`,
  });
  expect(rapport(['play', folder, '--answers', small]).stderr).toBe(
    `${folder}: The file cannot be read: EISDIR. Check the path.\n`,
  );
});

test('--out writes the file, and only there', () => {
  const out = join(folder, 'small.en.yaml');
  expect(rapport(['translate', small, '--to', 'en', '--out', out, '--json']).stdout).toBe(
    '{"covered":0,"missing":6,"stale":0}\n',
  );
  expect(readFileSync(out, 'utf8').split('\n')[0]).toBe('translates: small');
  expect(rapport(['pack', small, '--to', 'rapport', '--out', join(folder, 'no', 'x')]).stderr).toBe(
    `${join(folder, 'no', 'x')}: cannot be written.\n`,
  );
});
