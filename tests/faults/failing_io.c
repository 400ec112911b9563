/* Lets the n-th writing call on files below a folder fail: once, or from then on. Loaded by LD_PRELOAD on Linux. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

static char folder[4096];
static long calls_left = -1; /* -1: not armed */
static int error_number, is_for_ever;
static long failed;

void arm_failures(const char *below, long call, int error, int for_ever) {
    strncpy(folder, below, sizeof folder - 1);
    calls_left = call;
    error_number = error;
    is_for_ever = for_ever;
    failed = 0;
}

long disarm_failures(void) {
    calls_left = -1;
    return failed;
}

static int is_below(const char *path) { return strncmp(path, folder, strlen(folder)) == 0; }

static int is_watched(int descriptor) {
    char link[64], path[4096];
    snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length < 0) return 0;
    path[length] = 0;
    return is_below(path);
}

static int fails(void) {
    if (calls_left > 0 && --calls_left > 0) return 0;
    if (failed && !is_for_ever) return 0;
    failed++;
    errno = error_number;
    return 1;
}

#define ON_DESCRIPTOR(type, name, parameters, arguments)                      \
    type name parameters {                                                    \
        static type(*real) parameters;                                        \
        if (!real) real = (type(*) parameters)dlsym(RTLD_NEXT, #name);        \
        if (calls_left >= 0 && is_watched(descriptor) && fails()) return -1;  \
        return real arguments;                                                \
    }

ON_DESCRIPTOR(ssize_t, write, (int descriptor, const void *data, size_t size), (descriptor, data, size))
ON_DESCRIPTOR(ssize_t, pwrite, (int descriptor, const void *data, size_t size, off_t at), (descriptor, data, size, at))
ON_DESCRIPTOR(ssize_t, pwrite64, (int descriptor, const void *data, size_t size, off64_t at), (descriptor, data, size, at))
ON_DESCRIPTOR(int, fsync, (int descriptor), (descriptor))
ON_DESCRIPTOR(int, fdatasync, (int descriptor), (descriptor))
ON_DESCRIPTOR(int, ftruncate, (int descriptor, off_t size), (descriptor, size))
ON_DESCRIPTOR(int, ftruncate64, (int descriptor, off64_t size), (descriptor, size))

/* A file that would be made. */
#define OPEN(name)                                                                            \
    int name(const char *path, int flags, ...) {                                              \
        static int (*real)(const char *, int, ...);                                           \
        if (!real) real = (int (*)(const char *, int, ...))dlsym(RTLD_NEXT, #name);           \
        va_list more;                                                                         \
        va_start(more, flags);                                                                \
        mode_t mode = flags & (O_CREAT | __O_TMPFILE) ? va_arg(more, mode_t) : 0;             \
        va_end(more);                                                                         \
        if (calls_left >= 0 && (flags & O_CREAT) && is_below(path) && access(path, F_OK) != 0 \
            && fails()) return -1;                                                            \
        return real(path, flags, mode);                                                       \
    }

OPEN(open)
OPEN(open64)

int rename(const char *path, const char *second) {
    static int (*real)(const char *, const char *);
    if (!real) real = (int (*)(const char *, const char *))dlsym(RTLD_NEXT, "rename");
    if (calls_left >= 0 && is_below(path) && fails()) return -1;
    return real(path, second);
}

int unlink(const char *path) {
    static int (*real)(const char *);
    if (!real) real = (int (*)(const char *))dlsym(RTLD_NEXT, "unlink");
    if (calls_left >= 0 && is_below(path) && fails()) return -1;
    return real(path);
}
