// The site as a visitor meets it. Prints a line per failure and a count.
import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { chromium } from 'playwright-core';
import { serve } from './serve.mjs';

const root = process.argv[2];
const exec = promisify(execFile);
let passed = 0, failed = 0;

function check(good, what) {
	if (good) {
		passed++;
	} else {
		failed++;
		console.log(`browser: ${what}`);
	}
}

async function htmlFiles(folder, prefix = '') {
	const found = [];
	for (const entry of await readdir(folder, { withFileTypes: true })) {
		const path = `${prefix}${entry.name}`;
		if (entry.isDirectory()) found.push(...await htmlFiles(join(folder, entry.name), `${path}/`));
		else if (entry.name.endsWith('.html')) found.push(path);
	}
	return found.sort();
}

// One page of each template: the first file whose path matches.
const templates = {
	start: /^index\.html$/, saknas: /^404\.html$/, brev: /^brev\/\d{4}-/,
	protokoll: /^protokoll\/ornskoldsvik\/\d{4}-/, utdrag: /^protokoll\/styrelse\/2019-/,
	anteckningar: /^anteckningar\/\d{4}-/, kallelse: /^kalendarium\/\d{4}\/kallelse/,
	evenemang: /^kalendarium\/\d{4}\/norrland/, vecka: /^kalendarium\/\d{4}\/valdsfria/,
	exempel: /^exempel\/budget/, dokument: /^dokument\/verksamhetsinriktning/,
	forbund: /^forbund\/sundsvall\//, nyhet: /^nyheter\/\d{4}-/, sida: /^om-nns\/index/,
	redaktor: /^redaktor\/falt\//, lista: /^protokoll\/index/, exempellista: /^exempel\/index/,
	kalendarium: /^kalendarium\/index/, forbundslista: /^forbund\/index/,
	lansvis: /^forbund\/lan\//, styrelsen: /^om-nns\/styrelsen\//,
	omdirigering: /^dokument\/protokoll\.aspx\//,
};

function address(path) {
	return '/' + path.replace(/index\.html$/, '');
}

async function validate() {
	const jar = 'node_modules/vnu-jar/build/dist/vnu.jar';
	const run = await exec('java', ['-Xss1m', '-jar', jar, '--Werror', '--format', 'json', '--skip-non-html',
		root], { maxBuffer: 1 << 26 }).catch(e => e);
	const { messages } = JSON.parse(run.stderr || '{"messages":[{"message":"vnu svarade inte"}]}');
	for (const m of messages.filter(m => m.type !== 'info').slice(0, 20))
		check(false, `vnu: ${(m.url ?? '').replace(`file:${root}`, '')}:${m.lastLine}: ${m.message}`);
	check(messages.length === 0, `vnu: ${messages.length} anmärkningar`);
}

async function readPages(files) {
	for (const file of files) {
		const html = await readFile(join(root, file), 'utf8');
		const redirect = /http-equiv="refresh"/.test(html);
		check((html.match(/<h1[\s>]/g) ?? []).length === 1, `${file}: ska ha just en h1`);
		check(/<html lang="sv"/.test(html), `${file}: lang="sv" saknas`);
		check(/<title>[^<]+<\/title>/.test(html), `${file}: title saknas`);
		check(redirect || /<meta name="description" content="[^"]+"/.test(html), `${file}: beskrivning saknas`);
		check(!/\sstyle=|<style|<script|\son[a-z]+=/.test(html.replace(/<pre[\s\S]*?<\/pre>/g, '')),
			`${file}: något står i sidan som en sträng policy stoppar`);
	}
}

async function linkcheck(url) {
	const run = await exec('linkchecker', ['--no-status', '--no-warnings', '-o', 'text', '-r', '-1',
		'-f', 'linkcheckerrc', `${url}/`], { maxBuffer: 1 << 26 }).catch(e => e);
	const out = `${run.stdout ?? ''}${run.stderr ?? ''}`;
	const summary = out.match(/(\d+) links? in (\d+) URLs? checked.*?(\d+) errors? found/s) ??
		out.match(/(\d+) links?.*?(\d+) errors? found/s);
	check(summary, `linkchecker svarade inte: ${out.slice(-300)}`);
	if (summary) {
		const errors = Number(summary.at(-1));
		check(errors === 0 && Number(summary[1]) > 500, `linkchecker: ${summary[0].replace(/\s+/g, ' ')}`);
		if (errors) console.log(out.slice(0, 3000));
	}
}

const axe = await readFile('node_modules/axe-core/axe.min.js', 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

async function axePage(page, name, scheme) {
	await page.emulateMedia({ colorScheme: scheme });
	await page.evaluate(axe);
	const { violations } = await page.evaluate(tags =>
		axe.run(document, { runOnly: tags, resultTypes: ['violations'] }), tags);
	for (const v of violations)
		check(false, `axe: ${name} (${scheme}): ${v.id}: ${v.nodes[0].html.slice(0, 120)}`);
	check(violations.length === 0, `axe: ${name} (${scheme}): ${violations.length} fel`);
}

async function fits(page, name, width) {
	await page.setViewportSize({ width, height: 800 });
	const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
	check(over <= 0, `${name}: ${over} px för bred vid ${width} px`);
}

async function visit(browser, url, name, path) {
	const context = await browser.newContext({ bypassCSP: name !== 'start', viewport: { width: 1280, height: 900 } });
	const page = await context.newPage();
	const problems = [];
	page.on('console', m => m.type() === 'error' && !/404/.test(m.text()) && problems.push(m.text()));
	page.on('pageerror', e => problems.push(String(e)));
	page.on('requestfailed', r => problems.push(`misslyckades: ${r.url()}`));
	page.on('request', r => r.url().startsWith(url) || problems.push(`tredje part: ${r.url()}`));
	if (name === 'omdirigering') {
		await page.goto(url + path);
		await page.waitForURL(`${url}/protokoll/`, { timeout: 5000 }).catch(() => {});
		check(page.url() === `${url}/protokoll/`, `omdirigering: hamnade på ${page.url()}`);
		await context.close();
		return;
	}
	await page.goto(url + path);
	if (name !== 'start') {
		await axePage(page, name, 'light');
		await axePage(page, name, 'dark');
	}
	await fits(page, name, 320);
	await fits(page, name, 1280);
	check(problems.length === 0, `${name}: ${problems.join('; ')}`);
	check((await context.cookies()).length === 0, `${name}: kakor`);
	await context.close();
}

async function startWithAxe(browser, url) {
	const context = await browser.newContext({ bypassCSP: true });
	const page = await context.newPage();
	await page.goto(url);
	await axePage(page, 'start', 'light');
	await axePage(page, 'start', 'dark');
	await context.close();
}

async function keyboard(browser, url) {
	const page = await browser.newPage();
	await page.goto(`${url}/protokoll/`);
	await page.keyboard.press('Tab');
	const first = await page.evaluate(() => ({ href: document.activeElement.getAttribute('href'),
		box: document.activeElement.getBoundingClientRect().toJSON(),
		outline: getComputedStyle(document.activeElement).outlineStyle }));
	check(first.href?.startsWith('#'), `tangentbord: första stoppet är ${first.href}, inte hopplänken`);
	check(first.box.top >= 0 && first.box.width > 20, 'tangentbord: hopplänken syns inte när den har fokus');
	check(first.outline !== 'none', 'tangentbord: fokus syns inte');
	await page.keyboard.press('Enter');
	await page.keyboard.press('Tab');
	const inside = await page.evaluate(() => !!document.activeElement.closest('main'));
	check(inside, 'tangentbord: hopplänken leder inte till innehållet');
	let stops = 0;
	for (const seen = new Set(); stops < 200; stops++) {
		await page.keyboard.press('Tab');
		const at = await page.evaluate(() => document.activeElement.outerHTML.slice(0, 200));
		if (at.startsWith('<body')) break;
		seen.add(at);
	}
	check(stops < 200, 'tangentbord: det går inte att komma förbi sidan');
	await page.close();
}

async function withoutScript(browser, url) {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto(url);
	await page.getByRole('navigation').first().getByRole('link', { name: 'Goda exempel' }).click();
	check(page.url() === `${url}/exempel/`, `utan skript: menyn ledde till ${page.url()}`);
	await context.close();
}

async function print(browser, url, paths) {
	const page = await browser.newPage();
	await page.goto(url + paths.protokoll);
	await page.emulateMedia({ media: 'print' });
	const nav = await page.evaluate(() => [...document.querySelectorAll('header nav, nav[aria-label="Brödsmulor"]')]
		.some(n => n.getClientRects().length));
	check(!nav, 'utskrift: menyn skrivs ut');
	check((await page.pdf()).length > 10000, 'utskrift: ingen PDF');
	await page.close();
}

const files = await htmlFiles(root);
const { url, close } = await serve(root);
const paths = {};
for (const [name, pattern] of Object.entries(templates)) {
	const file = files.find(f => pattern.test(f));
	check(file, `ingen sida för ${name}`);
	if (file) paths[name] = address(file);
}
check(files.length > 100, `bara ${files.length} sidor`);
await readPages(files);
const slow = Promise.all([validate(), linkcheck(url)]);
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--headless', '--no-sandbox',
	'--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
	'--disable-component-update', '--disable-sync'] });
console.log(`Chromium ${browser.version()}, ${files.length} sidor`);
for (const [name, path] of Object.entries(paths)) await visit(browser, url, name, path);
await startWithAxe(browser, url);
await keyboard(browser, url);
await withoutScript(browser, url);
await print(browser, url, paths);
await browser.close();
await slow;
close();
console.log(`browser: ${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
