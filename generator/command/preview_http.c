// SPDX-License-Identifier: EUPL-1.2
// libmicrohttpd without threads of its own: the caller waits for its epoll descriptors and lets it
// run. A page that is open holds one connection, for events (server-sent events, WHATWG HTML 9.2);
// when there is nothing to tell it rests.
#include "command/preview_http.h"

#include "base/arena.h"
#include "base/fail.h"
#include "page/server.h"

#include <errno.h>
#include <limits.h>
#include <microhttpd.h>
#include <netinet/in.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

enum { MOST_TRIES = 50, BACKLOG = 64, BLOCK = 4096, PATIENCE = 120 };

// One page that listens for events.
struct listener {
	struct preview_http *http;
	struct MHD_Connection *connection;
	struct buf waiting; // not sent yet
	bool resting;
	struct listener *next, **self;
};

struct preview_http {
	struct preview_state *state;
	struct MHD_Daemon *daemons[2];
	size_t n;
	struct listener *listeners;
	bool closing;
};

// Events

static void
add_event(struct buf *out, struct str event, struct str text)
{
	struct str line;
	buf_add(out, S("event: "));
	buf_add(out, event);
	if (!text.n)
		buf_add(out, S("\ndata:"));
	while (str_line(&text, &line)) {
		buf_add(out, S("\ndata: "));
		buf_add(out, line);
	}
	buf_add(out, S("\n\n"));
}

static void
wake(struct listener *l)
{
	if (l->resting)
		MHD_resume_connection(l->connection);
	l->resting = false;
}

static ssize_t
read_events(void *ctx, uint64_t at, char *out, size_t room)
{
	struct listener *l = ctx;
	(void)at;
	size_t n = l->waiting.n < room ? l->waiting.n : room;
	if (n) {
		memcpy(out, l->waiting.p, n);
		memmove(l->waiting.p, l->waiting.p + n, l->waiting.n - n);
		l->waiting.n -= n;
		return (ssize_t)n;
	}
	if (l->http->closing)
		return MHD_CONTENT_READER_END_OF_STREAM;
	l->resting = true;
	MHD_suspend_connection(l->connection);
	return 0;
}

static void
forget_listener(void *ctx)
{
	struct listener *l = ctx;
	*l->self = l->next;
	if (l->next)
		l->next->self = l->self;
	buf_release(&l->waiting);
	free(l);
}

// What a page has to know that comes after, or comes back to, what it missed.
static void
add_greeting(struct buf *out, const struct preview_state *state)
{
	struct str version = state->site ? preview_site_facts(state->site).version : S("");
	buf_add(out, S("retry: 1000\n"));
	add_event(out, S("hello"), version);
	add_event(out, state->errors ? S("errors") : S("ok"), state->report);
}

static struct MHD_Response *
respond_with_events(struct preview_http *h, struct MHD_Connection *connection)
{
	struct listener *l = xrealloc(NULL, sizeof *l);
	*l = (struct listener){
		.http = h, .connection = connection, .next = h->listeners, .self = &h->listeners};
	if (l->next)
		l->next->self = &l->next;
	h->listeners = l;
	add_greeting(&l->waiting, h->state);
	return MHD_create_response_from_callback(
		MHD_SIZE_UNKNOWN, BLOCK, read_events, l, forget_listener);
}

// Requests

static void
add_headers(struct MHD_Response *response, const struct preview_answer *answer)
{
	static const struct {
		const char *name, *value;
	} headers[] = {{"Cache-Control", "no-store"}, {"X-Content-Type-Options", "nosniff"},
		{"Referrer-Policy", "no-referrer"}, {"Cross-Origin-Resource-Policy", "same-origin"},
		{"Cross-Origin-Opener-Policy", "same-origin"}};
	char text[1024];
	for (size_t i = 0; i < sizeof headers / sizeof *headers; i++)
		MHD_add_response_header(response, headers[i].name, headers[i].value);
	// The pages are shown under the policy that the site has; the preview needs no more.
	struct str values[] = {server_policy(), answer->type, answer->location};
	const char *names[] = {"Content-Security-Policy", "Content-Type", "Location"};
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		if (!values[i].n || values[i].n >= sizeof text)
			continue;
		memcpy(text, values[i].p, values[i].n);
		text[values[i].n] = '\0';
		MHD_add_response_header(response, names[i], text);
	}
	if (answer->status == 405)
		MHD_add_response_header(response, "Allow", "GET, HEAD");
}

static enum MHD_Result
handle(void *ctx, struct MHD_Connection *connection, const char *path, const char *method,
	const char *version, const char *upload, size_t *upload_size, void **own)
{
	struct preview_http *h = ctx;
	struct arena arena = {0};
	struct buf body = {0};
	(void)version, (void)upload;
	if (!*own || *upload_size) { // the answer comes when all of the request has been read
		*own = h;
		*upload_size = 0;
		return MHD_YES;
	}
	const char *host = MHD_lookup_connection_value(connection, MHD_HEADER_KIND, "Host");
	struct preview_request request = {
		str_of(method), host ? str_of(host) : S(""), str_of(path)};
	struct preview_answer answer = preview_answer(&arena, h->state, &request, &body);
	struct MHD_Response *response = answer.events
		? respond_with_events(h, connection)
		: MHD_create_response_from_buffer(body.n, body.p, MHD_RESPMEM_MUST_COPY);
	enum MHD_Result result = MHD_NO;
	if (response) {
		add_headers(response, &answer);
		result = MHD_queue_response(connection, answer.status, response);
		MHD_destroy_response(response);
	}
	buf_release(&body);
	arena_release(&arena);
	return result;
}

// The path is decoded where it is looked up, and only there.
static size_t
leave_encoded(void *ctx, struct MHD_Connection *connection, char *text)
{
	(void)ctx, (void)connection;
	return strlen(text);
}

// What the library has to say in English is of no use to an editor.
static void
stay_silent(void *ctx, const char *format, va_list args)
{
	(void)ctx, (void)format, (void)args;
}

// Sockets

// -1 when the port is taken; -2 when the machine has no such address.
static int
listen_on(const struct sockaddr *address, socklen_t size)
{
	int yes = 1, fd = socket(address->sa_family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
	if (fd < 0)
		return -2;
	setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
	if (address->sa_family == AF_INET6)
		setsockopt(fd, IPPROTO_IPV6, IPV6_V6ONLY, &yes, sizeof yes);
	if (bind(fd, address, size) == 0 && listen(fd, BACKLOG) == 0)
		return fd;
	int result = errno == EADDRINUSE || errno == EACCES ? -1 : -2;
	close(fd);
	return result;
}

static int
port_of(int fd)
{
	struct sockaddr_in address = {0};
	socklen_t size = sizeof address;
	getsockname(fd, (struct sockaddr *)&address, &size);
	return ntohs(address.sin_port);
}

// Both sockets of one port; false if either is taken.
static bool
listen_on_both(int port, int sockets[static 2])
{
	struct sockaddr_in four = {.sin_family = AF_INET,
		.sin_port = htons((uint16_t)port),
		.sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
	sockets[0] = listen_on((struct sockaddr *)&four, sizeof four);
	if (sockets[0] < 0)
		return false;
	struct sockaddr_in6 six = {.sin6_family = AF_INET6,
		.sin6_port = htons((uint16_t)port_of(sockets[0])),
		.sin6_addr = IN6ADDR_LOOPBACK_INIT};
	sockets[1] = listen_on((struct sockaddr *)&six, sizeof six);
	if (sockets[1] == -1)
		close(sockets[0]);
	return sockets[1] != -1;
}

static void
start_daemon(struct preview_http *h, int fd)
{
	unsigned flags = MHD_USE_EPOLL | MHD_ALLOW_SUSPEND_RESUME | MHD_USE_ERROR_LOG;
	struct MHD_Daemon *d = MHD_start_daemon(flags, 0, NULL, NULL, handle, h,
		MHD_OPTION_EXTERNAL_LOGGER, stay_silent, NULL, MHD_OPTION_LISTEN_SOCKET, fd,
		MHD_OPTION_UNESCAPE_CALLBACK, leave_encoded, NULL, MHD_OPTION_CONNECTION_TIMEOUT,
		(unsigned)PATIENCE, MHD_OPTION_END);
	if (!d)
		fail("Kan inte starta förhandsvisningens server.");
	h->daemons[h->n++] = d;
}

struct preview_http *
preview_http_open(struct preview_state *state, int port)
{
	int sockets[2], last = port + MOST_TRIES > 65535 ? 65535 : port + MOST_TRIES;
	for (int p = port; !listen_on_both(p, sockets); p += p != 0)
		if (p == last || port == 0)
			fail("Ingen port är ledig mellan %d och %d. Välj en annan med --port.",
				port, last);
	struct preview_http *h = xrealloc(NULL, sizeof *h);
	*h = (struct preview_http){.state = state};
	state->port = port_of(sockets[0]);
	for (size_t i = 0; i < 2; i++)
		if (sockets[i] >= 0)
			start_daemon(h, sockets[i]);
	return h;
}

// The caller's loop

size_t
preview_http_waits(const struct preview_http *h, int fds[static 2], long *timeout)
{
	*timeout = -1;
	for (size_t i = 0; i < h->n; i++) {
		MHD_UNSIGNED_LONG_LONG most;
		fds[i] = MHD_get_daemon_info(h->daemons[i], MHD_DAEMON_INFO_EPOLL_FD)->epoll_fd;
		if (MHD_get_timeout(h->daemons[i], &most) != MHD_YES)
			continue;
		long own = most > INT_MAX ? INT_MAX : (long)most;
		*timeout = *timeout < 0 || own < *timeout ? own : *timeout;
	}
	return h->n;
}

void
preview_http_run(struct preview_http *h)
{
	for (size_t i = 0; i < h->n; i++)
		MHD_run(h->daemons[i]);
}

static void
tell_all(struct preview_http *h, struct str bytes)
{
	for (struct listener *l = h->listeners; l; l = l->next) {
		buf_add(&l->waiting, bytes);
		wake(l);
	}
	preview_http_run(h);
}

void
preview_http_tell(struct preview_http *h, struct str event, struct str text)
{
	struct buf bytes = {0};
	add_event(&bytes, event, text);
	tell_all(h, buf_str(&bytes));
	buf_release(&bytes);
}

void
preview_http_keep_alive(struct preview_http *h)
{
	tell_all(h, S(":\n\n"));
}

void
preview_http_close(struct preview_http *h)
{
	h->closing = true;
	tell_all(h, S(""));
	for (size_t i = 0; i < h->n; i++)
		MHD_stop_daemon(h->daemons[i]);
	free(h);
}
