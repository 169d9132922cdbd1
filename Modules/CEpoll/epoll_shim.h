#ifndef SAMMEN_EPOLL_SHIM_H
#define SAMMEN_EPOLL_SHIM_H

#include <stdint.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>

/* Declared by the system for GNU sources only. */
extern int accept4(int, struct sockaddr *, socklen_t *, int);

/* The next connection, which neither blocks nor outlives an exec. */
static inline int sammen_accept(int listener, struct sockaddr_storage *peer) {
    socklen_t length = sizeof *peer;
    return accept4(listener, (struct sockaddr *)peer, &length, SOCK_NONBLOCK | SOCK_CLOEXEC);
}

static inline int sammen_epoll_create(void) { return epoll_create1(EPOLL_CLOEXEC); }

/* The events of a packed structure, and the union of its data, in plain numbers. */
static inline int sammen_epoll_control(int epoll, int operation, int descriptor, uint32_t events, uint64_t key) {
    struct epoll_event event = {.events = events, .data = {.u64 = key}};
    return epoll_ctl(epoll, operation, descriptor, &event);
}

static inline int sammen_eventfd(void) { return eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC); }

#endif
