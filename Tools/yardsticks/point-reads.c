/* The plain loop that the point reads are measured against: indexed reads of one table, in order of a fixed
   pseudo-random walk, without sealing, permission or trail. Prints reads per second.
   Usage: point-reads DATABASE SQL READS ID... on standard input, one id a line. */
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static double seconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec + now.tv_nsec / 1e9;
}

int main(int argc, char **argv) {
    if (argc != 4) return 2;
    long reads = atol(argv[3]);
    size_t count = 0, room = 1 << 20;
    sqlite3_int64 *ids = malloc(room * sizeof *ids);
    long long id;
    while (count < room && scanf("%lld", &id) == 1) ids[count++] = id;
    if (count == 0) return 2;

    sqlite3 *db;
    sqlite3_stmt *statement;
    if (sqlite3_open_v2(argv[1], &db, SQLITE_OPEN_READWRITE, 0) != SQLITE_OK) return 1;
    if (sqlite3_prepare_v2(db, argv[2], -1, &statement, 0) != SQLITE_OK) {
        fprintf(stderr, "%s\n", sqlite3_errmsg(db));
        return 1;
    }
    unsigned long long walk = 88172645463325252ULL;
    long found = 0;
    double start = seconds();
    for (long i = 0; i < reads; i++) {
        walk ^= walk << 13;
        walk ^= walk >> 7;
        walk ^= walk << 17;
        sqlite3_bind_int64(statement, 1, ids[walk % count]);
        if (sqlite3_step(statement) == SQLITE_ROW) found += sqlite3_column_bytes(statement, 0) > 0;
        sqlite3_reset(statement);
    }
    double took = seconds() - start;
    sqlite3_finalize(statement);
    sqlite3_close(db);
    if (found != reads) return 1;
    printf("%.0f\n", reads / took);
    return 0;
}
