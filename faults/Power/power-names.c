#define _GNU_SOURCE
#include "power.h"
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

static uint64_t inode(const char *path)
{
    struct stat about;
    return stat(path, &about) ? 0 : about.st_ino;
}

static uint64_t folder_of(const char *path)
{
    char above[PATH_MAX];
    snprintf(above, sizeof above, "%s", path);
    *strrchr(above, '/') = 0;
    return inode(above);
}

/* Writes down that a name came, went or changed. */
static void name(enum kind kind, const char *first, const char *second, uint64_t file)
{
    struct record head = {
        .kind = (uint8_t)kind,
        .file = file,
        .folder = folder_of(first),
        .target = second ? folder_of(second) : 0,
    };
    append(&head, first, strlen(first), second ? second : "", second ? strlen(second) : 0);
}

/* Lets go of the lock and answers as the call did. */
static int done(int result, int problem)
{
    leave();
    errno = problem;
    return result;
}

static void save_whole(const char *path, const struct stat *about)
{
    int file = real_open(path, O_RDWR);
    if (file < 0) return;
    save(file, about, LENGTH, 0, (size_t)about->st_size);
    close(file);
}

/* A name that is made is written down afterwards: nobody knows of it before. */
static int open_file(int at, const char *path, int flags, int mode)
{
    char found[PATH_MAX];
    struct stat about;
    if (!(flags & (O_CREAT | O_TRUNC)) || (flags & O_TMPFILE) == O_TMPFILE || !locate(at, path, found))
        return (int)syscall(SYS_openat, at, path, flags, mode);
    enter();
    int is_new = stat(found, &about) != 0;
    if (!is_new && flags & O_TRUNC && S_ISREG(about.st_mode) && !(flags & O_EXCL)) save_whole(found, &about);
    int file = (int)syscall(SYS_openat, at, path, flags, mode), problem = errno;
    if (file >= 0 && is_new) name(CREATE, found, 0, inode(found));
    return done(file, problem);
}

/* Opens with the mode that comes where a file may be made. */
#define OPEN(at, path, flags) \
    int mode = 0; \
    if (flags & O_CREAT || (flags & O_TMPFILE) == O_TMPFILE) \
    { \
        va_list rest; \
        va_start(rest, flags); \
        mode = va_arg(rest, int); \
        va_end(rest); \
    } \
    return open_file(at, path, flags, mode)

int open(const char *path, int flags, ...) { OPEN(AT_FDCWD, path, flags); }

int open64(const char *path, int flags, ...) { OPEN(AT_FDCWD, path, flags); }

int openat(int at, const char *path, int flags, ...) { OPEN(at, path, flags); }

int openat64(int at, const char *path, int flags, ...) { OPEN(at, path, flags); }

int creat(const char *path, mode_t mode) { return open_file(AT_FDCWD, path, O_CREAT | O_WRONLY | O_TRUNC, (int)mode); }

int creat64(const char *path, mode_t mode) { return creat(path, mode); }

static int move(int from_at, const char *from, int to_at, const char *to, unsigned flags)
{
    char first[PATH_MAX], second[PATH_MAX], grave[PATH_MAX];
    int out = locate(from_at, from, first), in = locate(to_at, to, second);
    if (!out || !in) return (int)syscall(SYS_renameat2, from_at, from, to_at, to, flags);
    enter();
    uint64_t moved = inode(first), there = inode(second);
    if (moved && there && moved != there && !(flags & RENAME_NOREPLACE) && bury(second, grave)) name(UNLINK, second, grave, there);
    int result = (int)syscall(SYS_renameat2, from_at, from, to_at, to, flags), problem = errno;
    if (result == 0) name(RENAME, first, second, moved);
    return done(result, problem);
}

int rename(const char *from, const char *to) { return move(AT_FDCWD, from, AT_FDCWD, to, 0); }

int renameat(int from_at, const char *from, int to_at, const char *to) { return move(from_at, from, to_at, to, 0); }

int renameat2(int from_at, const char *from, int to_at, const char *to, unsigned flags)
{
    return move(from_at, from, to_at, to, flags);
}

static int remove_name(int at, const char *path, int flags)
{
    char found[PATH_MAX], grave[PATH_MAX];
    if (!locate(at, path, found)) return (int)syscall(SYS_unlinkat, at, path, flags);
    enter();
    uint64_t file = inode(found);
    int is_kept = !(flags & AT_REMOVEDIR) && bury(found, grave);
    int result = (int)syscall(SYS_unlinkat, at, path, flags), problem = errno;
    if (result == 0) name(is_kept ? UNLINK : RMDIR, found, is_kept ? grave : 0, file);
    return done(result, problem);
}

int unlink(const char *path) { return remove_name(AT_FDCWD, path, 0); }

int unlinkat(int at, const char *path, int flags) { return remove_name(at, path, flags); }

int rmdir(const char *path) { return remove_name(AT_FDCWD, path, AT_REMOVEDIR); }

/* The C library's own: it does not come through the two above. */
int remove(const char *path)
{
    int result = unlink(path);
    return result && (errno == EISDIR || errno == EPERM) ? rmdir(path) : result;
}

int link(const char *from, const char *to)
{
    char found[PATH_MAX];
    if (!locate(AT_FDCWD, to, found)) return (int)syscall(SYS_linkat, AT_FDCWD, from, AT_FDCWD, to, 0);
    enter();
    int result = (int)syscall(SYS_linkat, AT_FDCWD, from, AT_FDCWD, to, 0), problem = errno;
    if (result == 0) name(LINK, found, 0, inode(found));
    return done(result, problem);
}

static int make_folder(int at, const char *path, mode_t mode)
{
    char found[PATH_MAX];
    if (!locate(at, path, found)) return (int)syscall(SYS_mkdirat, at, path, mode);
    enter();
    int result = (int)syscall(SYS_mkdirat, at, path, mode), problem = errno;
    if (result == 0) name(MKDIR, found, 0, inode(found));
    return done(result, problem);
}

int mkdir(const char *path, mode_t mode) { return make_folder(AT_FDCWD, path, mode); }

int mkdirat(int at, const char *path, mode_t mode) { return make_folder(at, path, mode); }
