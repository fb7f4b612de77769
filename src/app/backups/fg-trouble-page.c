/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a person sees instead of the plans where the workspace cannot be opened: one sentence that says why, and what can
 * be done about it as buttons.
 */
#include "fg-trouble-page.h"

#include <glib/gi18n-lib.h>

#include "fg-store-error.h"

struct _FgTroublePage
{
  AdwBin parent_instance;

  AdwStatusPage *page;
  GtkWidget     *restore_last;
  GtkWidget     *salvage;
  GtkWidget     *restore_copy;
  GtkWidget     *retry;
  GtkWidget     *choose;
};

G_DEFINE_FINAL_TYPE (FgTroublePage, fg_trouble_page, ADW_TYPE_BIN)

typedef enum
{
  WAY_RESTORE = 1 << 0,
  WAY_SALVAGE = 1 << 1,
  WAY_RETRY = 1 << 2,
  WAY_CHOOSE = 1 << 3,
} Way;

/* A file of which nothing is left to tell that it is a workspace may still be a damaged one. */
static const struct
{
  FgStoreError code;
  const char  *title;
  guint        ways;
} troubles[] = {
  { FG_STORE_ERROR_DAMAGED, N_("The Workspace Is Damaged"), WAY_RESTORE | WAY_SALVAGE },
  { FG_STORE_ERROR_NOT_A_WORKSPACE, N_("This Is No Workspace"), WAY_RESTORE | WAY_SALVAGE | WAY_CHOOSE },
  { FG_STORE_ERROR_NEWER_VERSION, N_("The Workspace Is of a Newer Version"), WAY_RETRY | WAY_CHOOSE },
  { FG_STORE_ERROR_MISSING, N_("The Workspace Is Gone"), WAY_RESTORE | WAY_CHOOSE },
  { FG_STORE_ERROR_UNSAFE_PLACE, N_("The Workspace Lies Where It Can Be Lost"), WAY_CHOOSE },
  { FG_STORE_ERROR_BUSY, N_("The Workspace Is in Use"), WAY_RETRY | WAY_CHOOSE },
  { FG_STORE_ERROR_FULL, N_("The Disk Is Full"), WAY_RETRY },
  { FG_STORE_ERROR_READ_ONLY, N_("The Workspace Cannot Be Written"), WAY_RETRY | WAY_CHOOSE },
};

static void
fg_trouble_page_class_init (FgTroublePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/fengong/Fengong/backups/fg-trouble-page.ui");
  gtk_widget_class_bind_template_child (widget_class, FgTroublePage, page);
  gtk_widget_class_bind_template_child (widget_class, FgTroublePage, restore_last);
  gtk_widget_class_bind_template_child (widget_class, FgTroublePage, salvage);
  gtk_widget_class_bind_template_child (widget_class, FgTroublePage, restore_copy);
  gtk_widget_class_bind_template_child (widget_class, FgTroublePage, retry);
  gtk_widget_class_bind_template_child (widget_class, FgTroublePage, choose);
}

static void
fg_trouble_page_init (FgTroublePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * fg_trouble_page_set_error:
 * @self: the page
 * @error: why there is no workspace
 */
void
fg_trouble_page_set_error (FgTroublePage *self, const GError *error)
{
  const char *title = N_("The Workspace Cannot Be Opened");
  guint ways = WAY_RETRY | WAY_CHOOSE;

  g_return_if_fail (FG_IS_TROUBLE_PAGE (self));
  g_return_if_fail (error != NULL);

  for (guint i = 0; i < G_N_ELEMENTS (troubles); i++)
    if (g_error_matches (error, FG_STORE_ERROR, (int) troubles[i].code))
      {
        title = troubles[i].title;
        ways = troubles[i].ways;
      }

  adw_status_page_set_title (self->page, _(title));
  adw_status_page_set_description (self->page, error->message);
  gtk_widget_set_visible (self->restore_last, (ways & WAY_RESTORE) != 0);
  gtk_widget_set_visible (self->restore_copy, (ways & WAY_RESTORE) != 0);
  gtk_widget_set_visible (self->salvage, (ways & WAY_SALVAGE) != 0);
  gtk_widget_set_visible (self->retry, (ways & WAY_RETRY) != 0);
  gtk_widget_set_visible (self->choose, (ways & WAY_CHOOSE) != 0);
}
