// SPDX-License-Identifier: EUPL-1.2
// Tests of one page in a browser. Each returns its failures as sentences.

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

// Loads a page and collects what went wrong: console, network, other hosts.
export async function loadsCleanly(tab, url, status = 200) {
	const failures = [];
	const { origin } = new URL(url);
	const listeners = {
		console: (message) => ['error', 'warning'].includes(message.type()) &&
			failures.push(`konsolen: ${message.text()}`),
		pageerror: (error) => failures.push(`skriptfel: ${error.message}`),
		request: (request) => !/^(data|blob):/.test(request.url()) && new URL(request.url()).origin !== origin &&
			failures.push(`anrop till en annan värd: ${request.url()}`),
		requestfailed: (request) => failures.push(`anropet misslyckades: ${request.url()}`),
		response: (response) => response.status() >= 400 && response.url() !== url &&
			failures.push(`${response.status()} för ${response.url()}`),
	};
	for (const [event, listener] of Object.entries(listeners))
		tab.on(event, listener);
	const response = await tab.goto(url, { waitUntil: 'load' });
	await tab.waitForTimeout(50); // late requests and messages
	for (const [event, listener] of Object.entries(listeners))
		tab.off(event, listener);
	if (response.status() !== status)
		failures.push(`svarar ${response.status()}, inte ${status}`);
	return failures.filter((text) => status === 200 || !/status of 404/.test(text));
}

export async function storesNothing(tab) {
	const failures = (await tab.context().cookies()).map((cookie) => `kakan ${cookie.name}`);
	const stored = await tab.evaluate(() => {
		const n = localStorage.length + sessionStorage.length;
		localStorage.clear();
		sessionStorage.clear();
		return n;
	});
	await tab.context().clearCookies();
	return stored ? [...failures, `${stored} värden i webbläsarens lager`] : failures;
}

// No sideways scrolling of the page; a table may scroll within its own box.
export async function fits(tab, widths) {
	const failures = [];
	const before = tab.viewportSize();
	for (const width of widths) {
		await tab.setViewportSize({ width, height: 900 });
		const found = await tab.evaluate(() => {
			const room = document.documentElement.clientWidth;
			if (document.documentElement.scrollWidth <= room)
				return null;
			const scrolls = (e) => e && (getComputedStyle(e).overflowX !== 'visible' || scrolls(e.parentElement));
			const wide = [...document.body.querySelectorAll('*')]
				.filter((e) => e.getBoundingClientRect().right > room + 1 && !scrolls(e.parentElement));
			const e = wide.at(-1) ?? document.body;
			return { by: document.documentElement.scrollWidth - room,
				what: `${e.tagName.toLowerCase()}.${e.getAttribute('class') ?? ''} ”${e.textContent.trim().slice(0, 50)}”` };
		});
		if (found)
			failures.push(`${found.by} px för bred vid ${width} px: ${found.what}`);
	}
	await tab.setViewportSize(before);
	return failures;
}

// What has the focus, where it is, and whether one can see that it has it.
const focused = () => {
	const e = document.activeElement;
	if (!e || e === document.body || e === document.documentElement)
		return null;
	const style = getComputedStyle(e), box = e.getBoundingClientRect();
	const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
	return {
		name: `${e.tagName.toLowerCase()} ”${(e.textContent || e.getAttribute('aria-label') || '').trim().slice(0, 40)}”`,
		href: e.getAttribute('href') ?? '',
		marked: outlined || style.boxShadow !== 'none',
		shown: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight &&
			box.right > 0 && box.left < innerWidth && style.opacity !== '0' && style.visibility === 'visible',
		inMain: !!e.closest('main'),
	};
};

const MOST_TABS = 40;

export async function worksWithKeyboard(tab, url) {
	await tab.goto(url);
	await tab.keyboard.press('Tab');
	const skip = await tab.evaluate(focused);
	if (!skip?.href.startsWith('#'))
		return [`första Tab når ${skip?.name ?? 'ingenting'}, inte en länk förbi menyn`];
	const failures = [];
	if (!skip.shown || !skip.marked)
		failures.push('länken förbi menyn syns inte när den har fokus');
	for (let i = 0, at; i < MOST_TABS && failures.length < 4; i++) {
		await tab.keyboard.press('Tab');
		if (!(at = await tab.evaluate(focused)))
			break;
		if (!at.shown)
			failures.push(`fokus hamnar på något som inte syns: ${at.name}`);
		else if (!at.marked)
			failures.push(`fokus syns inte på ${at.name}`);
	}
	await tab.goto(url);
	await tab.keyboard.press('Tab');
	await tab.keyboard.press('Enter');
	const arrived = await tab.evaluate(() => {
		const target = document.querySelector('main');
		return location.hash !== '' && !!target && target.contains(document.querySelector(location.hash)) &&
			target.getBoundingClientRect().top < innerHeight;
	});
	if (!arrived)
		failures.push('länken förbi menyn leder inte till innehållet');
	await tab.keyboard.press('Tab');
	const next = await tab.evaluate(focused);
	const links = await tab.locator('main :is(a[href], button, input, summary)').count();
	if (links && next && !next.inMain)
		failures.push(`efter länken förbi menyn går Tab till ${next.name}, utanför innehållet`);
	return failures;
}

// On paper: the text without the ways around the site.
export async function prints(tab) {
	await tab.emulateMedia({ media: 'print' });
	const failures = await tab.evaluate(() => {
		const shown = (e) => e.checkVisibility() && e.getBoundingClientRect().height > 0;
		const unwanted = [...document.querySelectorAll('body > header nav, body > footer nav, body > nav, body > a[href^="#"]')];
		const found = unwanted.filter(shown).map((e) => `skrivs ut: ${e.tagName.toLowerCase()} ”${
			(e.getAttribute('aria-label') ?? e.textContent).trim().slice(0, 40)}”`);
		const heading = document.querySelector('h1');
		return heading && shown(heading) ? found : [...found, 'rubriken skrivs inte ut'];
	});
	await tab.emulateMedia({ media: null });
	const paper = await tab.pdf({ format: 'A4' });
	if (paper.subarray(0, 5).toString() !== '%PDF-' || paper.length < 3000)
		failures.push('utskriften blev ingen PDF');
	return failures;
}

// All that can be read with scripts can be read without them.
export async function worksWithoutScript(tab, scripted, url) {
	await scripted.goto(url);
	await tab.goto(url);
	const words = async (t) => (await t.locator('main').innerText()).split(/\s+/).length;
	const [without, having] = [await words(tab), await words(scripted)];
	if (without < 0.9 * having)
		return [`${without} ord utan skript, ${having} med`];
	return (await tab.locator('h1').first().isVisible()) ? [] : ['rubriken syns inte'];
}

export async function isAccessible(tab, url, axe, scheme) {
	await tab.emulateMedia({ colorScheme: scheme });
	await tab.goto(url);
	await tab.evaluate(axe);
	const violations = await tab.evaluate(async (values) => {
		const options = { runOnly: values, resultTypes: ['violations'] };
		return (await globalThis.axe.run(document, options)).violations.map((v) => ({
			id: v.id, help: v.help, n: v.nodes.length, where: v.nodes[0].target.join(' '),
			why: v.nodes[0].any[0]?.message ?? '',
		}));
	}, tags);
	return violations.map((v) => `${v.id} (${v.n}): ${v.help}; ${v.where}; ${v.why.slice(0, 120)}`);
}

// The page for addresses that do not exist works at any depth.
export async function missingPage(tab, url) {
	const failures = await loadsCleanly(tab, url, 404);
	const background = await tab.evaluate(() => document.styleSheets.length);
	return background ? failures : [...failures, 'sidan har ingen stilmall'];
}
