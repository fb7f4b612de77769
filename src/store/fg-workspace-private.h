/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-field-private.h"
#include "fg-work-private.h"
#include "fg-workspace.h"

G_BEGIN_DECLS

typedef struct _FgSearchIndex FgSearchIndex;

/* For the files of this type alone: fg-workspace.c, fg-workspace-field.c, fg-workspace-statement.c, fg-reading.c. */
struct _FgWorkspace
{
  char         *path;
  char         *author;
  sqlite3      *db;
  GHashTable   *statements; /* (element-type utf8 sqlite3_stmt) */
  sqlite3_stmt *inserts[FG_N_TABLES];
  sqlite3_stmt *rows[FG_N_TABLES];
  sqlite3_stmt *gets[FG_N_FIELDS];
  sqlite3_stmt *sets[FG_N_FIELDS];
  gint64        field_ids[FG_N_FIELDS];
  GHashTable   *fields_by_id; /* (element-type guint guint): id in the file → FgField + 1 */
  FgSearchIndex *search_index; /* NULL until something is searched for */
  FgWork        work; /* who waits for what is done just now */
  FgClock       clock;
  gpointer      clock_data;
  guint         n_commits;
  gint64        data_version; /* what SQLite counts up when others commit */
  guint         n_readings;
  gboolean      reading_has_begun;
};

/**
 * FgReading:
 *
 * A stretch of reading in which all statements see one state. Does nothing inside a revision, which is one already.
 */
typedef FgWorkspace FgReading;

FgWorkspace *fg_workspace_open_temporary  (GError **error);
FgStatement *fg_workspace_prepare         (FgWorkspace *self, const char *sql, GError **error);
FgStatement *fg_workspace_prepare_insert  (FgWorkspace *self, FgTable table, GError **error);
FgStatement *fg_workspace_prepare_row     (FgWorkspace *self, FgTable table, GError **error);
FgStatement *fg_workspace_prepare_get     (FgWorkspace *self, FgField field, GError **error);
FgStatement *fg_workspace_prepare_set     (FgWorkspace *self, FgField field, GError **error);
gboolean     fg_workspace_check_code      (FgWorkspace *self, int code, GError **error);
gboolean     fg_workspace_execute         (FgWorkspace *self, const char *sql, GError **error);
sqlite3     *fg_workspace_get_db          (FgWorkspace *self);
const char  *fg_workspace_get_author      (FgWorkspace *self);
gint64       fg_workspace_get_now_ms      (FgWorkspace *self);
gboolean     fg_workspace_load_fields     (FgWorkspace *self, GError **error);
gboolean     fg_workspace_ensure_fields   (FgWorkspace *self, GError **error);
gint64       fg_workspace_get_field_id    (FgWorkspace *self, FgField field);
gboolean     fg_workspace_get_field       (FgWorkspace *self, gint64 field_id, FgField *field);
guint        fg_workspace_get_n_commits   (FgWorkspace *self);
void         fg_workspace_count_commit    (FgWorkspace *self);
gboolean     fg_workspace_see_commits     (FgWorkspace *self, gboolean *has_new, GError **error);
const FgWork *fg_workspace_get_work       (FgWorkspace *self);

FgSearchIndex *fg_workspace_ensure_search_index (FgWorkspace *self, GError **error);

FgReading   *fg_reading_begin             (FgWorkspace *self, GError **error);
void         fg_reading_end               (FgReading *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FgReading, fg_reading_end)

G_END_DECLS
