// SPDX-License-Identifier: EUPL-1.2
// main.mjs FOLDER: every test of a built site; see run.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { checkHead, choosePages, readPages } from './pages.mjs';
import { serve } from './serve.mjs';
import { checkLinks, validateCss, validateHtml } from './validators.mjs';
import * as page from './page.mjs';

const count = { passed: 0, failed: 0 };

function test(name, failures) {
	count[failures.length ? 'failed' : 'passed']++;
	for (const failure of failures)
		console.log(`  FEL ${name}: ${failure}`);
}

// A test that throws has failed; the others go on.
async function run(name, check) {
	try {
		test(name, await check());
	} catch (error) {
		test(name, [error.message.split('\n').slice(0, 2).join(' ')]);
	}
}

const folder = resolve(process.argv[2]);
const pages = await readPages(folder);
const chosen = choosePages(pages);
const { origin, close } = await serve(folder);
const browser = await chromium.launch({
	executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
	args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
		'--disable-dev-shm-usage', '--disable-background-networking', '--disable-component-update',
		'--disable-sync'],
});
console.log(`  ${pages.length} sidor, ${chosen.length} av dem i Chromium ${browser.version()}`);

// The validators work beside the browser.
const validators = Promise.all([
	run('vnu html', () => validateHtml(folder)),
	run('vnu css', () => validateCss(folder)),
	run('länkar', () => checkLinks(origin, pages.map((p) => p.address))),
]);

for (const p of pages)
	test(`huvud ${p.address}`, checkHead(p).filter(([, holds]) => !holds).map(([what]) => what));

const axe = readFileSync(new URL('node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
const contexts = {
	plain: await browser.newContext({ viewport: { width: 1280, height: 900 } }),
	scriptless: await browser.newContext({ javaScriptEnabled: false }),
	axe: await browser.newContext({ bypassCSP: true, reducedMotion: 'reduce' }),
};
const tabs = {};
for (const [name, context] of Object.entries(contexts))
	tabs[name] = await context.newPage();

for (const address of chosen) {
	const url = origin + address;
	await run(`laddning ${address}`, () => page.loadsCleanly(tabs.plain, url));
	await run(`kakor ${address}`, () => page.storesNothing(tabs.plain));
	await run(`bredd ${address}`, () => page.fits(tabs.plain, [320, 1280]));
	await run(`tangentbord ${address}`, () => page.worksWithKeyboard(tabs.plain, url));
	await run(`utskrift ${address}`, () => page.prints(tabs.plain));
	await run(`utan skript ${address}`, () => page.worksWithoutScript(tabs.scriptless, tabs.plain, url));
	for (const scheme of ['light', 'dark'])
		await run(`axe ${scheme} ${address}`, () => page.isAccessible(tabs.axe, url, axe, scheme));
}
await run('404', () => page.missingPage(tabs.plain, origin + '/finns/inte/alls/'));

await validators;
await browser.close();
close();
console.log(`browser: ${count.passed} passed, ${count.failed} failed`);
process.exitCode = count.failed ? 1 : 0;
