/* Makes every flush take FLUSH_DELAY_US microseconds longer, as on a slower disk. See docs/performance.md. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdlib.h>
#include <time.h>

static int flush(const char *name, int file)
{
    const char *given = getenv("FLUSH_DELAY_US");
    long micros = given ? atol(given) : 0;
    struct timespec delay = { micros / 1000000, micros % 1000000 * 1000 };
    nanosleep(&delay, 0);
    return ((int (*)(int))dlsym(RTLD_NEXT, name))(file);
}

int fsync(int file) { return flush("fsync", file); }

int fdatasync(int file) { return flush("fdatasync", file); }
