// The preview's part of a page: a bar, an overlay with what is wrong, and one connection over which
// the server tells what happened. Every page gets it; visitors never do.
"use strict";
(() => {
	const script = document.currentScript;
	const scrollKey = "anslag-plats", followKey = "anslag-folj";
	let version = script.dataset.version;
	let events = null;
	let report = "", errors = false;

	// The bar and the dialog live in a shadow tree of their own.
	const host = document.createElement("div");
	const root = host.attachShadow({ mode: "open" });
	root.innerHTML =
		'<link rel="stylesheet" href="/_anslag/preview.css">' +
		'<aside aria-label="Förhandsvisning" hidden>' +
		'<p class="name">Förhandsvisning</p><p class="mark" hidden></p>' +
		'<p class="source"></p><p class="state" role="status"></p>' +
		'<button type="button" class="show" hidden></button>' +
		'<button type="button" class="follow" aria-pressed="true">Följ ändringar</button>' +
		"</aside>" +
		'<dialog role="alertdialog" aria-labelledby="title" aria-describedby="outcome">' +
		'<h2 id="title"></h2><p id="outcome"></p>' +
		'<pre tabindex="0" role="group" aria-labelledby="title"></pre>' +
		'<button type="button" class="close" autofocus>Stäng (Esc)</button></dialog>';
	const find = (selector) => root.querySelector(selector);
	const bar = find("aside"), dialog = find("dialog"), show = find(".show");
	find("link").addEventListener("load", () => (bar.hidden = false));
	find(".source").textContent = script.dataset.source;
	if (script.dataset.mark) {
		find(".mark").textContent = script.dataset.mark;
		find(".mark").hidden = false;
	}

	function describe() {
		const title = errors ? "Det här behöver rättas" : "Det här behöver ses över";
		find("#title").textContent = title;
		find("#outcome").textContent = errors
			? "Sidan bakom visar hur det såg ut före felet. Spara när du har rättat, så försvinner rutan."
			: "Det hindrar inte publiceringen.";
		find("pre").textContent = report;
		dialog.classList.toggle("mild", !errors);
		show.hidden = !report;
		show.textContent = errors ? "Visa felen" : "Visa vad som behöver ses över";
	}
	function open() {
		if (!dialog.open) dialog.showModal();
	}
	show.addEventListener("click", open);
	find(".close").addEventListener("click", () => dialog.close());

	// Following changes is a choice for this tab, kept for as long as the tab is.
	const follow = find(".follow");
	const setFollow = (on) => follow.setAttribute("aria-pressed", String(on));
	const follows = () => follow.getAttribute("aria-pressed") === "true";
	setFollow(sessionStorage.getItem(followKey) !== "nej");
	follow.addEventListener("click", () => {
		setFollow(!follows());
		sessionStorage.setItem(followKey, follows() ? "ja" : "nej");
	});

	// Links to pages that visitors do not see yet say so.
	async function markLinks() {
		const marks = await (await fetch("/_anslag/marks.json")).json();
		const sheet = new CSSStyleSheet();
		sheet.replaceSync(
			"a[data-anslag-mark]::after { background: #ffd75e; border-radius: 0.25em; color: #1c1c1c; " +
			"content: attr(data-anslag-mark); font-size: 0.75em; font-weight: 700; " +
			"margin-inline-start: 0.5em; padding: 0 0.4em; }");
		document.adoptedStyleSheets.push(sheet);
		for (const link of document.querySelectorAll("a[href]")) {
			const mark = link.origin === location.origin && marks[link.pathname];
			if (mark) link.dataset.anslagMark = mark.split(",")[0];
		}
	}

	// The place on the page is kept over a reload.
	function reload() {
		const place = { path: location.pathname, x: scrollX, y: scrollY };
		sessionStorage.setItem(scrollKey, JSON.stringify(place));
		location.reload();
	}
	function restore() {
		const place = JSON.parse(sessionStorage.getItem(scrollKey) || "null");
		sessionStorage.removeItem(scrollKey);
		if (place && place.path === location.pathname)
			scrollTo({ left: place.x, top: place.y, behavior: "instant" });
	}

	// The style sheet that is shown stays until the new one is there.
	function swapStyle(address) {
		const name = (path) => path.replace(/\.[0-9a-f]+\.css$/, "");
		for (const link of document.querySelectorAll('link[rel="stylesheet"]')) {
			const path = new URL(link.href).pathname;
			if (path === address || name(path) !== name(address)) continue;
			const next = link.cloneNode();
			next.href = address;
			next.addEventListener("load", () => link.remove());
			link.after(next);
		}
	}

	const told = {
		hello(text) {
			find(".state").textContent = "";
			if (text !== version) reload();
		},
		errors(text) {
			[report, errors] = [text, true];
			describe();
			open();
		},
		ok(text) {
			const wasWrong = errors;
			[report, errors] = [text, false];
			describe();
			if (wasWrong || !text) dialog.close();
		},
		reload(address) {
			const elsewhere = address && address !== location.pathname;
			if (elsewhere && follows() && !document.hidden) location.assign(address);
			else reload();
		},
		style(text) {
			const [newVersion, address] = text.split(" ");
			version = newVersion;
			swapStyle(address);
		},
	};
	function connect() {
		if (events) return;
		events = new EventSource("/_anslag/events");
		for (const name of Object.keys(told))
			events.addEventListener(name, (e) => told[name](e.data));
		events.onerror = () => {
			find(".state").textContent = "Väntar på anslag serve …";
		};
	}
	function disconnect() {
		if (events) events.close();
		events = null;
	}
	// A browser keeps at most six connections to a server: a tab that nobody looks at gives up its
	// own, and asks what it missed when it comes back.
	function attend() {
		if (document.hidden) disconnect();
		else connect();
	}

	document.body.append(host);
	if (document.readyState === "complete") restore();
	else addEventListener("load", restore);
	addEventListener("pageshow", (e) => e.persisted && attend());
	addEventListener("pagehide", disconnect);
	document.addEventListener("visibilitychange", attend);
	attend();
	markLinks();
})();
