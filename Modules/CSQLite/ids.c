#include "sqlite_shim.h"
#include <string.h>

/* The table-valued function `ids(BLOB)`: a bound array of 64-bit numbers as rows, each with its place in the array. It is
   what SQLite's own carray is (sqlite.org/carray.html), which Debian's library does not hold; json_each would read the
   numbers from a text. */

typedef struct {
    sqlite3_vtab_cursor base;
    sqlite3_int64 *ids;
    sqlite3_int64 count;
    sqlite3_int64 place;
} Cursor;

enum { COLUMN_ID, COLUMN_PLACE, COLUMN_ARRAY };

static int ids_connect(sqlite3 *db, void *unused, int argc, const char *const *argv, sqlite3_vtab **out, char **error) {
    (void)unused, (void)argc, (void)argv, (void)error;
    int rc = sqlite3_declare_vtab(db, "CREATE TABLE ids(id INTEGER, place INTEGER, array BLOB HIDDEN)");
    if (rc != SQLITE_OK) return rc;
    *out = sqlite3_malloc(sizeof(sqlite3_vtab));
    if (!*out) return SQLITE_NOMEM;
    memset(*out, 0, sizeof(sqlite3_vtab));
    return sqlite3_vtab_config(db, SQLITE_VTAB_INNOCUOUS);
}

static int ids_disconnect(sqlite3_vtab *table) {
    sqlite3_free(table);
    return SQLITE_OK;
}

static int ids_open(sqlite3_vtab *table, sqlite3_vtab_cursor **out) {
    (void)table;
    Cursor *cursor = sqlite3_malloc(sizeof(Cursor));
    if (!cursor) return SQLITE_NOMEM;
    memset(cursor, 0, sizeof(Cursor));
    *out = &cursor->base;
    return SQLITE_OK;
}

static int ids_close(sqlite3_vtab_cursor *base) {
    sqlite3_free(((Cursor *)base)->ids);
    sqlite3_free(base);
    return SQLITE_OK;
}

/* The array is the only thing to be asked by, and must be known. */
static int ids_best_index(sqlite3_vtab *table, sqlite3_index_info *info) {
    (void)table;
    for (int at = 0; at < info->nConstraint; at++) {
        if (info->aConstraint[at].iColumn != COLUMN_ARRAY) continue;
        if (info->aConstraint[at].op != SQLITE_INDEX_CONSTRAINT_EQ) continue;
        if (!info->aConstraint[at].usable) return SQLITE_CONSTRAINT;
        info->aConstraintUsage[at].argvIndex = 1;
        info->aConstraintUsage[at].omit = 1;
        info->estimatedCost = 1;
        info->estimatedRows = 50;
        return SQLITE_OK;
    }
    return SQLITE_CONSTRAINT;
}

static int ids_filter(sqlite3_vtab_cursor *base, int number, const char *text, int argc, sqlite3_value **argv) {
    (void)number, (void)text, (void)argc;
    Cursor *cursor = (Cursor *)base;
    const void *bytes = sqlite3_value_blob(argv[0]);
    int size = sqlite3_value_bytes(argv[0]);
    sqlite3_free(cursor->ids);
    cursor->ids = 0, cursor->place = 0, cursor->count = size / 8;
    if (cursor->count == 0) return SQLITE_OK;
    cursor->ids = sqlite3_malloc(size);
    if (!cursor->ids) return SQLITE_NOMEM;
    memcpy(cursor->ids, bytes, size);
    return SQLITE_OK;
}

static int ids_next(sqlite3_vtab_cursor *base) {
    ((Cursor *)base)->place++;
    return SQLITE_OK;
}

static int ids_eof(sqlite3_vtab_cursor *base) {
    return ((Cursor *)base)->place >= ((Cursor *)base)->count;
}

static int ids_column(sqlite3_vtab_cursor *base, sqlite3_context *context, int column) {
    Cursor *cursor = (Cursor *)base;
    if (column == COLUMN_ID) sqlite3_result_int64(context, cursor->ids[cursor->place]);
    if (column == COLUMN_PLACE) sqlite3_result_int64(context, cursor->place);
    return SQLITE_OK;
}

static int ids_rowid(sqlite3_vtab_cursor *base, sqlite3_int64 *out) {
    *out = ((Cursor *)base)->place;
    return SQLITE_OK;
}

static const sqlite3_module ids_module = {
    .xConnect = ids_connect, .xBestIndex = ids_best_index, .xDisconnect = ids_disconnect, .xOpen = ids_open,
    .xClose = ids_close, .xFilter = ids_filter, .xNext = ids_next, .xEof = ids_eof, .xColumn = ids_column,
    .xRowid = ids_rowid,
};

int sammen_add_ids(sqlite3 *db) { return sqlite3_create_module(db, "ids", &ids_module, 0); }
