#ifndef SAMMEN_SQLITE_SHIM_H
#define SAMMEN_SQLITE_SHIM_H
#include <sqlite3.h>

/* Variadic C functions are not imported into Swift. */

/* Leaves the write-ahead log alone when a connection closes: checkpoints happen under the writer lock only. */
int sammen_no_checkpoint_on_close(sqlite3 *db);

/* Lets SQLite keep no account of its memory, of which every allocation of every thread takes a lock. Before first use. */
int sammen_count_no_memory(void);

/* Takes memory for a page when it is needed: else each tree that a statement makes for itself, however small, begins with
   room for twenty pages. Before first use. */
int sammen_take_pages_singly(void);

/* Refuses SQL that could damage the file: no writable schema, no double-quoted strings. */
int sammen_defensive(sqlite3 *db);

/* Lets SQL ask for the numbers of a bound array: `FROM ids(?1)`, with the columns id and place. */
int sammen_add_ids(sqlite3 *db);

#endif
