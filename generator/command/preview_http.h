// SPDX-License-Identifier: EUPL-1.2
// The preview's server: on this machine's loopback only, in the caller's thread. The only room that
// knows libmicrohttpd.
#ifndef ANSLAG_PREVIEW_HTTP_H
#define ANSLAG_PREVIEW_HTTP_H

#include "command/preview_answer.h"

struct preview_http;

// Listens on a port of 127.0.0.1 and of ::1, if the machine has that: the port itself or the next
// that is free; 0 for any. Where none is free: fail(). The state is read at each request, and its
// port is filled in.
struct preview_http *preview_http_open(struct preview_state *state, int port);
void preview_http_close(struct preview_http *h);

// What to wait for: writes at most two descriptors, and how many milliseconds may pass.
size_t preview_http_waits(const struct preview_http *h, int fds[static 2], long *timeout);

// Does what can be done now.
void preview_http_run(struct preview_http *h);

// Tells every page that is open. Text may have many lines.
void preview_http_tell(struct preview_http *h, struct str event, struct str text);

// Something for every page, so that those that were closed are noticed.
void preview_http_keep_alive(struct preview_http *h);

#endif
