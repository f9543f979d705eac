// SPDX-License-Identifier: EUPL-1.2
// Programs that judge the site without knowing how it was made: vnu (HTML, CSS) and linkchecker.
import { spawn } from 'node:child_process';
import { chmod, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const jar = fileURLToPath(new URL('node_modules/vnu-jar/build/dist/vnu.jar', import.meta.url));

// vnu does not know these parts of CSS yet.
const falseAlarms = [/@container/, /Unrecognized at-rule “@(container|property|view-transition)”/];

function output(program, words) {
	return new Promise((resolve, reject) => {
		const child = spawn(program, words, { stdio: ['ignore', 'pipe', 'pipe'] });
		const text = { out: '', err: '' };
		child.stdout.on('data', (data) => (text.out += data));
		child.stderr.on('data', (data) => (text.err += data));
		child.on('error', reject);
		child.on('close', (status) => resolve({ status, ...text }));
	});
}

async function vnu(folder, words) {
	const { err } = await output('java', ['-jar', jar, '--Werror', '--format', 'json', '--exit-zero-always', ...words]);
	const messages = JSON.parse(err).messages;
	return messages.map((m) => {
		const file = m.url ? '/' + relative(folder, decodeURI(m.url.replace(/^file:/, ''))) : '';
		return `${file}:${m.lastLine ?? ''}: ${m.message}${m.extract ? ` (${m.extract.replace(/\s+/g, ' ')})` : ''}`;
	});
}

// Findings in all pages, and in all stylesheets.
export async function validateHtml(folder) {
	return vnu(folder, ['--skip-non-html', folder]);
}

export async function validateCss(folder) {
	const sheets = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.css'));
	if (!sheets.length)
		return [];
	const findings = await vnu(folder, ['--css', ...sheets.map((name) => join(folder, name))]);
	return findings.filter((line) => !falseAlarms.some((pattern) => pattern.test(line)));
}

// Run as root, linkchecker becomes "nobody": the settings must be readable to all.
const settings = `[checking]
threads=8
maxrequestspersecond=1000
robotstxt=0
[output]
status=0
[csv]
parts=urlname,parentname,result,warningstring,valid,url
[AnchorCheck]
`;

export async function checkLinks(origin, addresses) {
	const folder = await mkdtemp(join(tmpdir(), 'anslag-links-'));
	await chmod(folder, 0o755);
	await writeFile(join(folder, 'rc'), settings);
	const starts = addresses.map((address) => encodeURI(origin + address));
	try {
		const { status, out, err } =
			await output('linkchecker', ['-f', join(folder, 'rc'), '-o', 'csv', '--no-status', ...starts]);
		if (status > 1)
			return [`linkchecker: ${err.trim().split('\n').pop()}`];
		const rows = out.split('\n').filter((line) => line && !line.startsWith('#') &&
			!line.startsWith('urlname;'));
		return rows.map((row) => row.replaceAll(origin, ''));
	} finally {
		await rm(folder, { recursive: true });
	}
}
