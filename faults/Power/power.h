/*
 * Keeps a record from which a power cut can be made of a kill: what programs have written below a folder and not flushed.
 * Preloaded into every process that writes there. docs/faults.md says what it stands for, PowerLog.cs reads what it writes.
 *
 *   POWER_FOLDER  the folder watched, without a link in its path
 *   POWER_STATE   a folder on the same file system: "log", "lock" (both made before, writable to all) and "grave"
 *
 * Under a lock that all processes share, each change is written down before it is made, with what it overwrites. A flush is written down
 * after it was made, with how far the log had come before it began: it covers what was written before that, and nothing later.
 */
#ifndef POWER_H
#define POWER_H

#include <limits.h>
#include <pthread.h>
#include <stdint.h>
#include <sys/stat.h>
#include <sys/types.h>

enum kind
{
    WRITE = 'W',
    LENGTH = 'L',
    FLUSH = 'F',
    FLUSH_ALL = 'A',
    CREATE = 'C',
    RENAME = 'R',
    LINK = 'N',
    UNLINK = 'U',
    MKDIR = 'D',
    RMDIR = 'X',
};

/* In front of every record; two texts may follow, or old bytes. Little-endian, as the machine is. */
struct record
{
    uint32_t size;     /* of the whole record */
    uint8_t kind;
    uint8_t durable;   /* a write through O_SYNC or O_DSYNC */
    uint16_t first;    /* bytes of the first text */
    uint64_t file;     /* inode */
    uint64_t offset;   /* of a write; for a flush, how long the log was as it began */
    uint64_t length;   /* of a write, with what lies beyond the old end */
    uint64_t old_size; /* of the file */
    uint64_t folder;   /* inode of the folder that holds the name, or of the one it comes from */
    uint64_t target;   /* inode of the folder that a rename goes to */
};

struct shared
{
    uint32_t ready;
    uint32_t dead;     /* set from outside: nothing is made any more */
    uint64_t graves;
    pthread_mutex_t mutex;
};

/* Null where nothing is watched. */
extern struct shared *shared;

/* The calls as they are, past the ones defined here. */
int real_open(const char *path, int flags);

/* The absolute path, of PATH_MAX bytes, of a name that need not exist; its folder does. False where it is not watched. */
int locate(int at, const char *name, char *found);

/* What is known of a file that is open; false where it is none that is watched. */
int is_watched(int file, struct stat *about);

/* Takes the lock; when the power is off, it does not return. */
void enter(void);
void leave(void);

/* How long the log is. Under the lock, as are all below. */
uint64_t log_size(void);

void append(struct record *head, const void *first, size_t first_size, const void *second, size_t second_size);

/* Writes down a change of a file before it is made, with the bytes it overwrites or cuts off. */
void save(int file, const struct stat *about, enum kind kind, off_t offset, size_t length);

/* Gives a file a second name, from which it can be had back; false where there is none. */
int bury(const char *path, char *grave);

#endif
