/* The median time, in microseconds, of 200 fdatasync calls after a write of 4 KiB each.
   Usage: sync-latency FILE */
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

static int compare(const void *a, const void *b) {
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

int main(int argc, char **argv) {
    if (argc != 2) return 2;
    int file = open(argv[1], O_WRONLY | O_CREAT | O_TRUNC, 0600);
    if (file < 0) return 1;
    char page[4096];
    memset(page, 'x', sizeof page);
    double took[200];
    for (int i = 0; i < 200; i++) {
        struct timespec from, to;
        clock_gettime(CLOCK_MONOTONIC, &from);
        if (pwrite(file, page, sizeof page, (off_t)i * 4096) != sizeof page || fdatasync(file) != 0) return 1;
        clock_gettime(CLOCK_MONOTONIC, &to);
        took[i] = (to.tv_sec - from.tv_sec) * 1e6 + (to.tv_nsec - from.tv_nsec) / 1e3;
    }
    close(file);
    unlink(argv[1]);
    qsort(took, 200, sizeof *took, compare);
    printf("%.0f\n", took[100]);
    return 0;
}
