/* The thread sanitizer sees the short way through Swift's Mutex, which is compiled into its callers, but not the long one
   of a thread that has to wait, which is in a library without instrumentation. Preloaded, this tells it that the long way
   locks and unlocks as well; without it, everything that a Mutex guards is reported. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdint.h>
#include <stdlib.h>

#define LOCK "$s15Synchronization12_MutexHandleV9_lockSlowyys6UInt32VF"
#define UNLOCK "$s15Synchronization12_MutexHandleV11_unlockSlowyyF"
#define SELF __attribute__((swift_context))

/* Absent in programs that were built without the sanitizer. */
extern void __tsan_acquire(void *) __attribute__((weak));
extern void __tsan_release(void *) __attribute__((weak));

typedef __attribute__((swiftcall)) void (*lock_function)(uint32_t, SELF void *);
typedef __attribute__((swiftcall)) void (*unlock_function)(SELF void *);

static void *original(const char *name) {
    void *function = dlsym(RTLD_NEXT, name);
    if (!function) abort();
    return function;
}

__attribute__((swiftcall)) void lock_slowly(uint32_t thread, SELF void *mutex) __asm__(LOCK);
__attribute__((swiftcall)) void lock_slowly(uint32_t thread, SELF void *mutex) {
    ((lock_function)original(LOCK))(thread, mutex);
    if (__tsan_acquire) __tsan_acquire(mutex);
}

__attribute__((swiftcall)) void unlock_slowly(SELF void *mutex) __asm__(UNLOCK);
__attribute__((swiftcall)) void unlock_slowly(SELF void *mutex) {
    if (__tsan_release) __tsan_release(mutex);
    ((unlock_function)original(UNLOCK))(mutex);
}
