// SPDX-License-Identifier: EUPL-1.2
// browser.mjs ORIGIN REPOSITORY: the preview in Chromium, while files of the repository are saved.
// Called by run, with the packages of tests/browser.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fits } from '../browser/page.mjs';

const { chromium } = createRequire(new URL('../browser/package.json', import.meta.url))('playwright-core');
const axe = readFileSync(new URL('../browser/node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
const [origin, repository] = process.argv.slice(2);
const count = { passed: 0, failed: 0 };
const read = (path) => readFileSync(join(repository, path), 'utf8');
const save = (path, text) => writeFileSync(join(repository, path), text);

const about = 'content/sidor/om.md', letter = 'content/brev/mars.md';
const style = 'themes/nnsfinsam/assets/stil.css';
const original = { [about]: read(about), [letter]: read(letter), [style]: read(style) };
const restore = () => Object.entries(original).forEach(([path, text]) => read(path) === text || save(path, text));
const long = original[about] + '\nEtt stycke till.\n'.repeat(200);
const wrong = original[letter].replace('datum: 2025-03-31', 'datum: 31 mars 2025');

const browser = await chromium.launch({
	executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
	args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
		'--disable-dev-shm-usage', '--disable-background-networking', '--disable-component-update',
		'--disable-sync'],
});
const context = await browser.newContext({ viewport: { width: 1000, height: 700 } });
context.setDefaultTimeout(10000);

function expect(holds, what) {
	if (!holds)
		throw new Error(what);
}

// Opens a page and waits until its bar is there and it listens.
async function open(address, where = context) {
	const tab = await where.newPage();
	tab.complaints = [];
	tab.on('console', (m) => ['error', 'warning'].includes(m.type()) && tab.complaints.push(m.text()));
	tab.on('pageerror', (e) => tab.complaints.push(e.message));
	const listens = tab.waitForRequest(/_anslag\/events/);
	await tab.goto(origin + address);
	await listens;
	await tab.getByRole('complementary', { name: 'Förhandsvisning' }).waitFor();
	return tab;
}

const dialog = (tab) => tab.getByRole('alertdialog');
const says = (tab, text) => tab.getByText(text).first().waitFor();

async function isAccessible(tab) {
	const found = [], before = tab.complaints.length;
	await tab.evaluate(axe);
	for (const colorScheme of ['light', 'dark']) {
		await tab.emulateMedia({ colorScheme });
		const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
		const { violations } = await tab.evaluate((runOnly) => globalThis.axe.run(document, { runOnly }), tags);
		found.push(...violations.map((v) => `${colorScheme}: ${v.id}: ${v.nodes[0].target.join(' ')} ${v.nodes[0].any[0]?.message ?? ''}`));
	}
	tab.complaints.length = before; // axe's own styles are refused
	expect(found.length === 0, found.join('; '));
}

const tests = {
	async 'sidan laddas om och platsen behålls'(tab) {
		save(about, long);
		await says(tab, 'Ett stycke till.');
		await tab.evaluate(() => { scrollTo(0, 1500); globalThis.before = true; });
		save(about, long + '\nAllra sist.\n');
		await says(tab, 'Allra sist.');
		await tab.waitForFunction(() => !globalThis.before && Math.abs(scrollY - 1500) < 3);
	},
	async 'stilmallen byts utan omladdning'(tab) {
		await tab.evaluate(() => { globalThis.before = true; });
		save(style, original[style] + '\nh1 { letter-spacing: 7px }\n');
		await tab.waitForFunction(() => getComputedStyle(document.querySelector('h1')).letterSpacing === '7px');
		await tab.waitForFunction(() => document.querySelectorAll('head link[rel=stylesheet]').length === 1);
		save(style, original[style]);
		await tab.waitForFunction(() => getComputedStyle(document.querySelector('h1')).letterSpacing !== '7px');
		expect(await tab.evaluate(() => globalThis.before), 'sidan laddades om');
		save(about, original[about] + '\nEfter stilmallen.\n');
		await says(tab, 'Efter stilmallen.');
	},
	async 'sidan som ändras visas, om man följer ändringar'(tab) {
		const follow = tab.getByRole('button', { name: 'Följ ändringar' });
		expect(await follow.getAttribute('aria-pressed') === 'true', 'följer inte från början');
		save(letter, original[letter] + '\nFöljd ändring.\n');
		await tab.waitForURL(origin + '/brev/2025-03-31/');
		await follow.focus();
		await tab.keyboard.press('Enter');
		await tab.evaluate(() => { globalThis.before = true; });
		save(about, original[about] + '\nInte följd.\n');
		await tab.waitForFunction(() => !globalThis.before);
		await follow.waitFor();
		expect(tab.url() === origin + '/brev/2025-03-31/', `hoppade till ${tab.url()}`);
		expect(await follow.getAttribute('aria-pressed') === 'false', 'valet glömdes');
	},
	async 'felet ligger över sidan tills det är rättat'(tab) {
		save(letter, wrong);
		await dialog(tab).waitFor();
		const text = await dialog(tab).locator('pre').textContent();
		expect(/^error: 1 sak att rätta\.\n/.test(text) && text.includes('    3 | datum: 31 mars 2025\n'), text);
		expect(text.includes('\n      |        ^^^^^^^^^^^^ går inte att läsa som ett datum\n'), text);
		expect(text.includes('Skriv så här:   datum: 2025-03-31'), text);
		expect(await dialog(tab).getByRole('heading', { name: 'Det här behöver rättas' }).isVisible(), 'ingen rubrik');
		await says(tab, 'Vi är en förening.');
		await isAccessible(tab);
		await tab.keyboard.press('Escape');
		await dialog(tab).waitFor({ state: 'hidden' });
		await tab.getByRole('button', { name: 'Visa felen' }).click();
		await dialog(tab).waitFor();
		await tab.getByRole('button', { name: 'Stäng' }).click();
		await dialog(tab).waitFor({ state: 'hidden' });
		save(letter, wrong + '\nFortfarande fel.\n');
		await dialog(tab).waitFor();
		const other = await open('/');
		await dialog(other).waitFor();
		save(letter, original[letter]);
		await dialog(tab).waitFor({ state: 'hidden' });
		await dialog(other).waitFor({ state: 'hidden' });
		await tab.getByRole('button', { name: 'Visa felen' }).waitFor({ state: 'hidden' });
		await other.close();
	},
	async 'fokus stannar i rutan och kommer tillbaka'(tab) {
		const follow = tab.getByRole('button', { name: 'Följ ändringar' });
		await follow.focus();
		save(letter, wrong);
		await dialog(tab).waitFor();
		const inside = () => tab.evaluate(() => {
			const root = document.activeElement?.shadowRoot;
			return document.activeElement === document.body || Boolean(root?.activeElement?.closest('dialog'));
		});
		expect(await dialog(tab).getByRole('button', { name: 'Stäng' }).evaluate((e) => e.matches(':focus')), 'knappen har inte fokus');
		for (let i = 0; i < 5; i++) {
			await tab.keyboard.press('Tab');
			expect(await inside(), 'fokus lämnar rutan');
		}
		await tab.keyboard.press('Escape');
		await dialog(tab).waitFor({ state: 'hidden' });
		expect(await follow.evaluate((e) => e.matches(':focus')), 'fokus kom inte tillbaka');
	},
	async 'en varning går att läsa men stör inte'(tab) {
		save(about, original[about].replace('titel:', 'ingres: Fel.\ntitel:'));
		const show = tab.getByRole('button', { name: 'Visa vad som behöver ses över' });
		await show.waitFor();
		expect(!await dialog(tab).isVisible(), 'rutan öppnas');
		await show.click();
		expect((await dialog(tab).locator('pre').textContent()).startsWith('warning: 1 sak'), 'fel text');
		await isAccessible(tab);
		save(about, original[about]);
		await show.waitFor({ state: 'hidden' });
	},
	async 'raden är tillgänglig, ryms och skrivs inte ut'(tab) {
		await isAccessible(tab);
		const failures = await fits(tab, [320, 1000]);
		expect(failures.length === 0, failures.join('; '));
		const bar = tab.getByRole('complementary', { name: 'Förhandsvisning' });
		const box = await bar.boundingBox();
		expect(box.height < 60 && Math.abs(box.y + box.height - 700) < 1, `raden ligger fel: ${JSON.stringify(box)}`);
		await tab.evaluate(() => scrollTo(0, document.body.scrollHeight));
		const above = await tab.evaluate(() => document.querySelector('body > footer').getBoundingClientRect().bottom);
		expect(above <= (await bar.boundingBox()).y + 1, 'raden skymmer sidans slut');
		await tab.emulateMedia({ media: 'print' });
		expect(!await bar.isVisible(), 'skrivs ut');
	},
	async 'raden säger vad sidan är'(tab) {
		await tab.getByText('content/sidor/om.md').waitFor();
		expect(await tab.getByText('Utkast, syns inte').count() === 0, 'märkt som utkast');
		save(about, original[about].replace('titel:', 'status: utkast\ntitel:'));
		await tab.getByText('Utkast, syns inte för besökare').waitFor();
		const list = await open('/');
		const shown = await list.locator('nav a[data-anslag-mark]').evaluateAll((links) =>
			links.map((a) => getComputedStyle(a, '::after').content));
		expect(shown.length > 0 && shown.every((text) => text === '"Utkast"'), `länkar till utkastet: ${shown}`);
		expect(list.complaints.length === 0, list.complaints.join('; '));
		await list.close();
	},
	async 'en flik som ingen ser vilar och kommer ikapp'(tab) {
		const hide = (hidden) => tab.evaluate((value) => {
			Object.defineProperty(document, 'hidden', { value, configurable: true });
			document.dispatchEvent(new Event('visibilitychange'));
		}, hidden);
		await hide(true);
		await tab.evaluate(() => { globalThis.before = true; });
		save(about, original[about] + '\nMedan ingen såg.\n');
		await tab.waitForTimeout(700);
		expect(await tab.evaluate(() => globalThis.before), 'laddades om fast ingen såg');
		await hide(false);
		await says(tab, 'Medan ingen såg.');
	},
};

for (const [name, test] of Object.entries(tests)) {
	restore();
	await new Promise((done) => setTimeout(done, 300));
	const tab = await open('/om/');
	try {
		await test(tab);
		expect(tab.complaints.length === 0, `konsolen: ${tab.complaints.join('; ')}`);
		count.passed++;
	} catch (error) {
		count.failed++;
		console.log(`serve: ${name}: ${error.message.split('\n').slice(0, 3).join(' ')}`);
	}
	await tab.close();
}
await browser.close();
console.log(`webbläsare: ${count.passed} rätt, ${count.failed} fel`);
