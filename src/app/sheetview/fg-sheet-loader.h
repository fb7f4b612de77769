/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-day.h"
#include "fg-store.h"

G_BEGIN_DECLS

/**
 * FgSheetRequest:
 * @plan_id: which plan
 * @today: the day that it is judged on
 * @variant: which form of the sheet, as its view counts them
 * @options: (nullable): what else its view wants, a copy of the boxed value that it set
 */
typedef struct
{
  gint64 plan_id;
  FgDay  today;
  guint  variant;
  gconstpointer options;
} FgSheetRequest;

/**
 * FgSheetRead:
 * @workspace: a workspace, on the store's reading thread
 * @request: what to read
 * @error: return location for an error
 *
 * Returns: the data of a sheet, or %NULL with @error set
 */
typedef gpointer (*FgSheetRead) (FgWorkspace *workspace, const FgSheetRequest *request, GError **error);

#define FG_TYPE_SHEET_LOADER (fg_sheet_loader_get_type ())
G_DECLARE_FINAL_TYPE (FgSheetLoader, fg_sheet_loader, FG, SHEET_LOADER, GObject)

FgSheetLoader *fg_sheet_loader_new         (FgSheetRead read, GDestroyNotify free_data);
void           fg_sheet_loader_set_store   (FgSheetLoader *self, FgStore *store);
FgStore       *fg_sheet_loader_get_store   (FgSheetLoader *self);
void           fg_sheet_loader_set_plan_id (FgSheetLoader *self, gint64 plan_id);
gint64         fg_sheet_loader_get_plan_id (FgSheetLoader *self);
void           fg_sheet_loader_set_today   (FgSheetLoader *self, FgDay today);
FgDay          fg_sheet_loader_get_today   (FgSheetLoader *self);
void           fg_sheet_loader_set_variant (FgSheetLoader *self, guint variant);
guint          fg_sheet_loader_get_variant (FgSheetLoader *self);
void           fg_sheet_loader_set_options (FgSheetLoader *self, GType type, gconstpointer options);
void           fg_sheet_loader_stop        (FgSheetLoader *self);

G_END_DECLS
