/* A disk that fails: the n-th write from now on ends with an error, and where it stays broken all that follow do.
   Loaded before the C library; see test_failing_disk.py. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <sys/types.h>
#include <unistd.h>

static long left = -1, made = 0;
static int error = EIO, stays = 0;

void fail_at(long n, int code, int stays_broken) { left = n; error = code; stays = stays_broken; made = 0; }
long writes_made(void) { return made; }

static int fails(void) {
    made++;
    if (left < 0) return 0;
    if (left > 1) { left--; return 0; }
    if (left == 1) { left = stays ? 1 : -1; errno = error; return 1; }
    return 0;
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))
ssize_t write(int f, const void *b, size_t n) { return f > 2 && fails() ? -1 : REAL(write)(f, b, n); }
ssize_t pwrite(int f, const void *b, size_t n, off_t o) { return fails() ? -1 : REAL(pwrite)(f, b, n, o); }
ssize_t pwrite64(int f, const void *b, size_t n, off64_t o) { return fails() ? -1 : REAL(pwrite64)(f, b, n, o); }
int fsync(int f) { return fails() ? -1 : REAL(fsync)(f); }
int fdatasync(int f) { return fails() ? -1 : REAL(fdatasync)(f); }
int ftruncate(int f, off_t n) { return fails() ? -1 : REAL(ftruncate)(f, n); }
int ftruncate64(int f, off64_t n) { return fails() ? -1 : REAL(ftruncate64)(f, n); }
