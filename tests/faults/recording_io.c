/* Writes down every call that changes files below a folder, with its data, so that power cuts can be replayed.
 *
 * A record: five numbers of 64 bits (what, lengths of path, second path and data, offset), then the three texts.
 * Loaded by LD_PRELOAD on Linux. The program under it must make the calls from one thread. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

enum { CREATE = 1, WRITE, TRUNCATE, SYNC, UNLINK, RENAME, MKDIR, MARK };

static char folder[4096];
static int trace = -1;

#define REAL(type, name, parameters)                                   \
    static type(*real) parameters;                                     \
    if (!real) real = (type(*) parameters)dlsym(RTLD_NEXT, #name)

static void put(const void *data, size_t size) {
    REAL(ssize_t, write, (int, const void *, size_t));
    const char *rest = data;
    while (size > 0) {
        ssize_t done = real(trace, rest, size);
        if (done <= 0) return;
        rest += done;
        size -= (size_t)done;
    }
}

static void record(int what, const char *path, const char *second, const void *data, size_t size, off_t offset) {
    uint64_t head[5] = {(uint64_t)what, strlen(path), strlen(second), size, (uint64_t)offset};
    put(head, sizeof head);
    put(path, head[1]);
    put(second, head[2]);
    put(data, size);
}

void start_recording(const char *below, const char *file) {
    strncpy(folder, below, sizeof folder - 1);
    trace = open(file, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
}

void mark(const char *text) { record(MARK, "", "", text, strlen(text), 0); }

static int is_below(const char *path) { return trace >= 0 && strncmp(path, folder, strlen(folder)) == 0; }

/* The name of what is open, where it is below the folder and still has a name. */
static int is_watched(int descriptor, char path[4096]) {
    char link[64];
    if (trace < 0 || descriptor == trace) return 0;
    snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    ssize_t length = readlink(link, path, 4095);
    if (length < 0) return 0;
    path[length] = 0;
    return is_below(path) && access(path, F_OK) == 0;
}

static off_t place(int descriptor) {
    struct stat status;
    if (fcntl(descriptor, F_GETFL) & O_APPEND) return fstat(descriptor, &status) ? 0 : status.st_size;
    return lseek(descriptor, 0, SEEK_CUR);
}

#define OPEN(name)                                                                     \
    int name(const char *path, int flags, ...) {                                       \
        REAL(int, name, (const char *, int, ...));                                     \
        va_list more;                                                                  \
        va_start(more, flags);                                                         \
        mode_t mode = flags & (O_CREAT | __O_TMPFILE) ? va_arg(more, mode_t) : 0;      \
        va_end(more);                                                                  \
        int is_new = is_below(path) && (flags & O_CREAT) && access(path, F_OK) != 0;   \
        int descriptor = real(path, flags, mode);                                      \
        if (descriptor < 0 || !is_below(path)) return descriptor;                      \
        if (is_new) record(CREATE, path, "", "", 0, 0);                                \
        else if (flags & O_TRUNC) record(TRUNCATE, path, "", "", 0, 0);                \
        return descriptor;                                                             \
    }

OPEN(open)
OPEN(open64)

#define PWRITE(name, type)                                                             \
    ssize_t name(int descriptor, const void *data, size_t size, type offset) {         \
        REAL(ssize_t, name, (int, const void *, size_t, type));                        \
        char path[4096];                                                               \
        ssize_t done = real(descriptor, data, size, offset);                           \
        if (done > 0 && is_watched(descriptor, path))                                  \
            record(WRITE, path, "", data, (size_t)done, (off_t)offset);                \
        return done;                                                                   \
    }

PWRITE(pwrite, off_t)
PWRITE(pwrite64, off64_t)

ssize_t write(int descriptor, const void *data, size_t size) {
    REAL(ssize_t, write, (int, const void *, size_t));
    char path[4096];
    int watched = is_watched(descriptor, path);
    off_t offset = watched ? place(descriptor) : 0;
    ssize_t done = real(descriptor, data, size);
    if (watched && done > 0) record(WRITE, path, "", data, (size_t)done, offset);
    return done;
}

#define FTRUNCATE(name, type)                                                          \
    int name(int descriptor, type size) {                                              \
        REAL(int, name, (int, type));                                                  \
        char path[4096];                                                               \
        int done = real(descriptor, size);                                             \
        if (done == 0 && is_watched(descriptor, path)) record(TRUNCATE, path, "", "", 0, (off_t)size); \
        return done;                                                                   \
    }

FTRUNCATE(ftruncate, off_t)
FTRUNCATE(ftruncate64, off64_t)

#define FSYNC(name)                                                                    \
    int name(int descriptor) {                                                         \
        REAL(int, name, (int));                                                        \
        char path[4096];                                                               \
        int done = real(descriptor);                                                   \
        if (done == 0 && is_watched(descriptor, path)) record(SYNC, path, "", "", 0, 0); \
        return done;                                                                   \
    }

FSYNC(fsync)
FSYNC(fdatasync)

int unlink(const char *path) {
    REAL(int, unlink, (const char *));
    int done = real(path);
    if (done == 0 && is_below(path)) record(UNLINK, path, "", "", 0, 0);
    return done;
}

int rename(const char *path, const char *second) {
    REAL(int, rename, (const char *, const char *));
    int done = real(path, second);
    if (done == 0 && is_below(path)) record(RENAME, path, second, "", 0, 0);
    return done;
}

int mkdir(const char *path, mode_t mode) {
    REAL(int, mkdir, (const char *, mode_t));
    int done = real(path, mode);
    if (done == 0 && is_below(path)) record(MKDIR, path, "", "", 0, 0);
    return done;
}
