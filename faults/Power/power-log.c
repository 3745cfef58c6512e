#define _GNU_SOURCE
#include "power.h"
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

struct shared *shared;

/* Above the numbers that programs close or count. */
enum { LOG_FILE = 900 };

static int log_file = -1;
static char folder[PATH_MAX], state[PATH_MAX];

int real_open(const char *path, int flags) { return (int)syscall(SYS_openat, AT_FDCWD, path, flags | O_CLOEXEC, 0); }

static void give_up(const char *why)
{
    fprintf(stderr, "power: %s: %s: %s\n", state, why, strerror(errno));
    _exit(70);
}

static int open_state(const char *name, int flags)
{
    char path[PATH_MAX];
    if (snprintf(path, sizeof path, "%s%s", state, name) >= PATH_MAX) return -1;
    return real_open(path, flags);
}

static void make_mutex(void)
{
    pthread_mutexattr_t kind;
    pthread_mutexattr_init(&kind);
    pthread_mutexattr_setpshared(&kind, PTHREAD_PROCESS_SHARED);
    pthread_mutexattr_setrobust(&kind, PTHREAD_MUTEX_ROBUST);
    pthread_mutex_init(&shared->mutex, &kind);
    shared->ready = 1;
}

__attribute__((constructor)) static void begin(void)
{
    const char *watched = getenv("POWER_FOLDER"), *kept = getenv("POWER_STATE");
    if (!watched || !kept) return;
    snprintf(folder, sizeof folder, "%s/", watched);
    snprintf(state, sizeof state, "%s/", kept);
    int lock = open_state("lock", O_RDWR), opened = open_state("log", O_WRONLY | O_APPEND);
    if (lock < 0 || opened < 0) give_up("cannot be opened");
    log_file = fcntl(opened, F_DUPFD_CLOEXEC, LOG_FILE);
    close(opened);
    flock(lock, LOCK_EX);
    struct stat about;
    if (fstat(lock, &about) || (about.st_size < (off_t)sizeof *shared && syscall(SYS_ftruncate, lock, sizeof *shared)))
        give_up("no lock");
    void *mapped = mmap(0, sizeof *shared, PROT_READ | PROT_WRITE, MAP_SHARED, lock, 0);
    if (mapped == MAP_FAILED || log_file < 0) give_up("cannot be used");
    shared = mapped;
    if (!shared->ready) make_mutex();
    flock(lock, LOCK_UN);
    close(lock);
}

static int starts(const char *text, const char *with) { return strncmp(text, with, strlen(with)) == 0; }

static int is_watched_path(const char *path)
{
    return starts(path, folder) || (starts(path, state) && starts(path + strlen(state), "grave/"));
}

/* The path of an open file, with a slash at its end. */
static int path_of(int file, char *path)
{
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    ssize_t size = readlink(link, path, PATH_MAX - 2);
    if (size < 0) return 0;
    path[size] = '/';
    path[size + 1] = 0;
    return 1;
}

int locate(int at, const char *name, char *found)
{
    char whole[2 * PATH_MAX], above[PATH_MAX] = "";
    if (!shared || (name[0] != '/' && at != AT_FDCWD && !path_of(at, above))) return 0;
    if (snprintf(whole, sizeof whole, "%s%s", above, name) >= PATH_MAX) return 0;
    char *slash = strrchr(whole, '/');
    if (slash == whole) return 0;
    if (slash) *slash = 0;
    if (!realpath(slash ? whole : ".", above)) return 0;
    return snprintf(found, PATH_MAX, "%s/%s", above, slash ? slash + 1 : name) < PATH_MAX && is_watched_path(found);
}

int is_watched(int file, struct stat *about)
{
    char path[PATH_MAX];
    return shared && !fstat(file, about) && (S_ISREG(about->st_mode) || S_ISDIR(about->st_mode))
        && path_of(file, path) && is_watched_path(path);
}

void enter(void)
{
    if (pthread_mutex_lock(&shared->mutex) == EOWNERDEAD) pthread_mutex_consistent(&shared->mutex);
    if (!shared->dead) return;
    leave();
    for (;;) pause();
}

void leave(void) { pthread_mutex_unlock(&shared->mutex); }

uint64_t log_size(void)
{
    struct stat about;
    if (fstat(log_file, &about)) give_up("no log");
    return (uint64_t)about.st_size;
}

void append(struct record *head, const void *first, size_t first_size, const void *second, size_t second_size)
{
    head->size = (uint32_t)(sizeof *head + first_size + second_size);
    head->first = second ? (uint16_t)first_size : 0;
    struct iovec parts[] = { { head, sizeof *head }, { (void *)first, first_size }, { (void *)second, second_size } };
    if (syscall(SYS_writev, log_file, parts, 3) != (long)head->size) give_up("the log cannot be written");
}

/* The file may be open for writing only. */
static size_t read_old(int file, char *old, size_t count, off_t offset)
{
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    int reader = real_open(link, O_RDONLY);
    size_t got = 0;
    for (ssize_t more = 1; reader >= 0 && got < count && more > 0; got += more > 0 ? (size_t)more : 0)
        more = pread(reader, old + got, count - got, offset + (off_t)got);
    if (reader >= 0) close(reader);
    return got;
}

void save(int file, const struct stat *about, enum kind kind, off_t offset, size_t length)
{
    struct record head = {
        .kind = (uint8_t)kind,
        .durable = (fcntl(file, F_GETFL) & O_DSYNC) != 0,
        .file = about->st_ino,
        .offset = (uint64_t)offset,
        .length = length,
        .old_size = (uint64_t)about->st_size,
    };
    size_t left = offset < about->st_size ? (size_t)(about->st_size - offset) : 0, held = left < length ? left : length;
    char *old = held ? malloc(held) : 0;
    if (held && (!old || read_old(file, old, held, offset) != held)) give_up("old bytes cannot be read");
    append(&head, old, held, 0, 0);
    free(old);
}

int bury(const char *path, char *grave)
{
    if (snprintf(grave, PATH_MAX, "%sgrave/%llu", state, (unsigned long long)++shared->graves) >= PATH_MAX) return 0;
    return syscall(SYS_linkat, AT_FDCWD, path, AT_FDCWD, grave, 0) == 0;
}
