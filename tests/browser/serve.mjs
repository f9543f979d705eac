// SPDX-License-Identifier: EUPL-1.2
// A static server for tests: a folder on 127.0.0.1, with the headers that its file _headers asks for
// on every page, as hosts of the Netlify kind send them.
//   node serve.mjs FOLDER [PORT]
import { createServer } from 'node:http';
import { readFile, stat } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

const types = {
	'.html': 'text/html; charset=utf-8',
	'.css': 'text/css; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.json': 'application/json',
	'.svg': 'image/svg+xml',
	'.xml': 'application/xml',
	'.txt': 'text/plain; charset=utf-8',
	'.ics': 'text/calendar; charset=utf-8',
	'.pdf': 'application/pdf',
	'.png': 'image/png',
	'.jpg': 'image/jpeg',
	'.webp': 'image/webp',
};

// The headers under "/*".
async function readHeaders(folder) {
	const text = await readFile(join(folder, '_headers'), 'utf8');
	const rule = text.match(/^\/\S*\*\n((?:  .*\n)+)/m)[1];
	return Object.fromEntries([...rule.matchAll(/^  ([^:]+): (.*)$/gm)].map(([, name, value]) => [name, value]));
}

// The file of an address; undefined when there is none. A folder without its slash is redirected.
async function find(folder, address) {
	const path = normalize(join(folder, address));
	if (!path.startsWith(normalize(folder + '/')))
		return {};
	const found = await stat(path).catch(() => undefined);
	if (found?.isFile())
		return { file: path };
	if (!found?.isDirectory() || !(await stat(join(path, 'index.html')).catch(() => undefined)))
		return {};
	return address.endsWith('/') ? { file: join(path, 'index.html') } : { moved: address + '/' };
}

async function answer(folder, headers, request, response) {
	const address = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
	const { file, moved } = await find(folder, address);
	if (moved)
		return response.writeHead(301, { Location: encodeURI(moved) }).end();
	const shown = file ?? join(folder, '404.html');
	const bytes = await readFile(shown).catch(() => Buffer.from('404'));
	response.writeHead(file ? 200 : 404, {
		'Content-Type': types[extname(shown)] ?? 'application/octet-stream',
		'Content-Length': bytes.length,
		...headers,
		LinkChecker: 'as fast as you like', // linkchecker's own sign that it need not wait
	});
	response.end(request.method === 'HEAD' ? undefined : bytes);
}

export async function serve(folder, port = 0) {
	const headers = await readHeaders(folder);
	const server = createServer((request, response) =>
		answer(folder, headers, request, response).catch(() => response.writeHead(400).end()));
	return new Promise((resolve, reject) => {
		server.on('error', reject);
		server.listen(port, '127.0.0.1', () =>
			resolve({ origin: `http://127.0.0.1:${server.address().port}`, close: () => server.close() }));
	});
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	const { origin } = await serve(process.argv[2] ?? 'public', Number(process.argv[3] ?? 0));
	console.log(origin);
}
