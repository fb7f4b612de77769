/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-search-word-private.h"
#include "fg-search.h"
#include "fg-workspace-private.h"

G_BEGIN_DECLS

/**
 * FgSearchEntity:
 * @kind: what it is
 * @is_gone: whether it was changed or removed since, and stands no more for anything
 * @row_id: its row
 * @plan_id: its plan, 0 for an agency
 * @item_id: the item that it is or belongs to, 0 for none
 * @start: where its texts begin
 *
 * A row that is found by its texts.
 */
typedef struct
{
  FgSearchKind kind;
  gboolean     is_gone;
  gint64       row_id;
  gint64       plan_id;
  gint64       item_id;
  gsize        start;
} FgSearchEntity;

/* FgSearchIndex: all texts of a workspace that are searched, in memory. A workspace has one. */
FgSearchIndex        *fg_search_index_new         (void);
void                  fg_search_index_free        (FgSearchIndex *self);
gboolean              fg_search_index_refresh     (FgSearchIndex *self, FgWorkspace *workspace, GError **error);
FgSearchWord         *fg_search_index_make_word   (FgSearchIndex *self, const char *word);
GArray               *fg_search_index_find        (FgSearchIndex *self, const FgSearchWord *word);
const FgSearchEntity *fg_search_index_get_entity  (FgSearchIndex *self, guint number);
guint                 fg_search_index_find_item   (FgSearchIndex *self, gint64 item_id);

FgStatement          *fg_search_index_prepare_texts (FgWorkspace *workspace, FgSearchKind kind, gint64 row_id,
                                                     GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FgSearchIndex, fg_search_index_free)

G_END_DECLS
