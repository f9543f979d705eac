// SPDX-License-Identifier: EUPL-1.2
// The pages of a built site, and which of them stand for all the others.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

export async function readPages(folder) {
	const pages = [];
	for (const name of await readdir(folder, { recursive: true })) {
		if (!name.endsWith('.html'))
			continue;
		const address = '/' + name.replace(/(^|\/)index\.html$/, '$1');
		pages.push({ address, html: await readFile(join(folder, name), 'utf8') });
	}
	return pages.sort((a, b) => (a.address < b.address ? -1 : 1));
}

export const isRedirect = (page) => /http-equiv="?refresh/i.test(page.html);

// /protokoll/styrelse/2021-01-14/ and all its like are made with one template: "protokoll/ord/dag".
function shape(address) {
	return address.split('/').map((word, i) => {
		if (/^\d{4}-\d\d-\d\d/.test(word))
			return 'dag';
		if (/^\d{4}$/.test(word))
			return 'år';
		return i > 1 && word ? 'ord' : word;
	}).join('/');
}

// What a page may have that others of its shape have not.
const contents = {
	'ett program': /class="program"/,
	'en kallelse': /Dagordning/,
	'en tabell': /<table/,
	'en bild': /<img/,
	'fotnoter': /class="footnote|href="#fn/,
	'ett formulär': /<form/,
	'ett skript': /<script[^>]* src=/,
	'bilagor': /class="bilagor/,
	'styrelsen': /class="(person|styrelse)/,
};

// The newest page of each shape, and the longest one of each content.
export function choosePages(pages) {
	const chosen = new Map();
	const shapes = new Map();
	const shown = pages.filter((page) => !isRedirect(page));
	for (const page of shown)
		shapes.set(shape(page.address), page);
	for (const page of shapes.values())
		chosen.set(page.address, page);
	for (const pattern of Object.values(contents)) {
		const having = shown.filter((page) => pattern.test(page.html));
		const longest = having.sort((a, b) => b.html.length - a.html.length)[0];
		if (longest)
			chosen.set(longest.address, longest);
	}
	return [...chosen.values()].map((page) => page.address).sort();
}

// What every single page must have; [what, holds] each.
export function checkHead(page) {
	const head = page.html.slice(0, page.html.indexOf('</head>'));
	const content = (pattern) => (head.match(pattern)?.[1] ?? '').trim();
	const indexed = !/<meta name="robots" content="[^"]*noindex/.test(head);
	return [
		['har inte precis en h1', (page.html.match(/<h1[\s>]/g) ?? []).length === 1],
		['har inte lang="sv"', /<html[^>]* lang="sv"/.test(page.html)],
		['saknar title', content(/<title>([^<]*)<\/title>/) !== ''],
		['saknar description', !indexed || content(/<meta name="description" content="([^"]*)"/) !== ''],
	];
}
