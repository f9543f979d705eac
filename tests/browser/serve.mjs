// A web server for tests: a folder on a free port of 127.0.0.1, with the strict content security
// policy that the site is made for.
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { join, normalize } from 'node:path';

const types = { html: 'text/html; charset=utf-8', css: 'text/css', svg: 'image/svg+xml',
	xml: 'application/xml', txt: 'text/plain; charset=utf-8', json: 'application/json',
	png: 'image/png', jpg: 'image/jpeg', pdf: 'application/pdf' };
const policy = "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; " +
	"base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

export async function serve(root) {
	const server = createServer(async (request, response) => {
		let path = normalize(decodeURIComponent(new URL(request.url, 'http://x').pathname));
		if (path.endsWith('/')) path += 'index.html';
		const send = (status, file, bytes) => {
			response.writeHead(status, { 'content-security-policy': policy,
				'linkchecker': 'welcome', // or it asks ten times a second at most
				'content-type': types[file.split('.').pop()] ?? 'application/octet-stream' });
			response.end(bytes);
		};
		try {
			send(200, path, await readFile(join(root, path)));
		} catch {
			send(404, 'x.html', await readFile(join(root, '404.html')).catch(() => 'saknas'));
		}
	});
	await new Promise(done => server.listen(0, '127.0.0.1', done));
	return { url: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}
