/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What words of a notice can be marked as, beside the words that were just selected. Its buttons are actions of the review
 * around it.
 */
#include "fg-mark-popover.h"

struct _FgMarkPopover
{
  GtkPopover parent_instance;
};

G_DEFINE_FINAL_TYPE (FgMarkPopover, fg_mark_popover, GTK_TYPE_POPOVER)

static void
fg_mark_popover_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), FG_TYPE_MARK_POPOVER);

  G_OBJECT_CLASS (fg_mark_popover_parent_class)->dispose (object);
}

static void
fg_mark_popover_class_init (FgMarkPopoverClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fg_mark_popover_dispose;
  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass),
                                               "/io/github/fengong/Fengong/intake/fg-mark-popover.ui");
}

static void
fg_mark_popover_init (FgMarkPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
