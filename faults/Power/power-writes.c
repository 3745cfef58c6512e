#define _GNU_SOURCE
#include "power.h"
#include <errno.h>
#include <fcntl.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

/* Makes a change under the lock, once what it overwrites is saved; of a file that is not watched, at once. */
#define CHANGE(file, kind, at, count, call) \
    struct stat about; \
    if (!is_watched(file, &about)) return call; \
    enter(); \
    fstat(file, &about); \
    save(file, &about, kind, at, count); \
    __auto_type result = call; \
    int problem = errno; \
    leave(); \
    errno = problem; \
    return result

static off_t position(int file, const struct stat *about)
{
    return fcntl(file, F_GETFL) & O_APPEND ? about->st_size : lseek(file, 0, SEEK_CUR);
}

static size_t total(const struct iovec *parts, int count)
{
    size_t sum = 0;
    for (int i = 0; i < count; i++) sum += parts[i].iov_len;
    return sum;
}

ssize_t write(int file, const void *bytes, size_t count)
{
    CHANGE(file, WRITE, position(file, &about), count, syscall(SYS_write, file, bytes, count));
}

ssize_t writev(int file, const struct iovec *parts, int count)
{
    CHANGE(file, WRITE, position(file, &about), total(parts, count), syscall(SYS_writev, file, parts, count));
}

ssize_t pwrite(int file, const void *bytes, size_t count, off_t at)
{
    CHANGE(file, WRITE, at, count, syscall(SYS_pwrite64, file, bytes, count, at));
}

ssize_t pwrite64(int file, const void *bytes, size_t count, off_t at) { return pwrite(file, bytes, count, at); }

ssize_t pwritev(int file, const struct iovec *parts, int count, off_t at)
{
    CHANGE(file, WRITE, at, total(parts, count), syscall(SYS_pwritev, file, parts, count, (long)at, 0L));
}

ssize_t pwritev64(int file, const struct iovec *parts, int count, off_t at) { return pwritev(file, parts, count, at); }

int ftruncate(int file, off_t size)
{
    CHANGE(file, LENGTH, size, about.st_size > size ? (size_t)(about.st_size - size) : 0, (int)syscall(SYS_ftruncate, file, size));
}

int ftruncate64(int file, off_t size) { return ftruncate(file, size); }

int truncate(const char *path, off_t size)
{
    int file = real_open(path, O_WRONLY);
    if (file < 0) return -1;
    int result = ftruncate(file, size), problem = errno;
    close(file);
    errno = problem;
    return result;
}

int truncate64(const char *path, off_t size) { return truncate(path, size); }

/* What a hole that is punched takes away is not saved: neither engine punches any. */
static int allocate(int file, int mode, off_t at, off_t size)
{
    CHANGE(file, LENGTH, at + size, 0, (int)syscall(SYS_fallocate, file, mode, at, size));
}

int fallocate(int file, int mode, off_t at, off_t size) { return allocate(file, mode, at, size); }

int fallocate64(int file, int mode, off_t at, off_t size) { return allocate(file, mode, at, size); }

int posix_fallocate(int file, off_t at, off_t size) { return allocate(file, 0, at, size) ? errno : 0; }

int posix_fallocate64(int file, off_t at, off_t size) { return posix_fallocate(file, at, size); }

/* Others may write while the disk is at it: what they do is not covered. */
static int flush(int file, long number, enum kind kind)
{
    struct stat about;
    if (!is_watched(file, &about)) return (int)syscall(number, file);
    enter();
    struct record head = { .kind = (uint8_t)kind, .file = about.st_ino, .offset = log_size() };
    leave();
    int result = (int)syscall(number, file), problem = errno;
    if (result == 0)
    {
        enter();
        append(&head, 0, 0, 0, 0);
        leave();
    }
    errno = problem;
    return result;
}

int fsync(int file) { return flush(file, SYS_fsync, FLUSH); }

int fdatasync(int file) { return flush(file, SYS_fdatasync, FLUSH); }

int syncfs(int file) { return flush(file, SYS_syncfs, FLUSH_ALL); }
