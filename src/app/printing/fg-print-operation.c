/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Hands a printout to the system's print dialog and from there to the printer. The paper has been chosen before, and the
 * pages are cut for it; where another paper is chosen in that dialog after all, they are fitted into it.
 */
#include "fg-print-operation.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  FgPrintout    *printout;
  FgPrintOutcome on_failed;
  gpointer       user_data;
} Printing;

static void
printing_free (gpointer data, GClosure *closure)
{
  Printing *self = data;

  g_object_unref (self->printout);
  g_free (self);
}

static void
on_draw_page (GtkPrintOperation *operation, GtkPrintContext *context, int page, gpointer user_data)
{
  Printing *self = user_data;
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  double width = gtk_print_context_get_width (context), height = gtk_print_context_get_height (context);
  double page_width, page_height, scale;

  fg_printout_get_size_pt (self->printout, &page_width, &page_height);
  scale = MIN (width / page_width, height / page_height);
  if (scale < 1.0)
    cairo_scale (cr, scale, scale);
  fg_printout_draw_page (self->printout, cr, (guint) page);
}

static void
on_done (GtkPrintOperation *operation, GtkPrintOperationResult result, gpointer user_data)
{
  Printing *self = user_data;
  g_autoptr (GError) cause = NULL;
  g_autoptr (GError) error = NULL;

  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;

  gtk_print_operation_get_error (operation, &cause);
  g_debug ("printing: %s", cause != NULL ? cause->message : "no reason given");
  error = g_error_new_literal (GTK_PRINT_ERROR, GTK_PRINT_ERROR_GENERAL,
                               _("The pages could not be printed: look whether the printer is ready, or save them as a "
                                 "PDF file."));
  self->on_failed (error, self->user_data);
}

static GtkPageSetup *
make_page_setup (const FgPageSetup *setup)
{
  static const char *const names[] = { [FG_PAPER_A4] = GTK_PAPER_NAME_A4, [FG_PAPER_A3] = GTK_PAPER_NAME_A3 };
  GtkPageSetup *page_setup = gtk_page_setup_new ();
  GtkPaperSize *size = gtk_paper_size_new (names[setup->paper]);

  gtk_page_setup_set_paper_size (page_setup, size);
  gtk_page_setup_set_orientation (page_setup, setup->orientation == FG_ORIENTATION_LANDSCAPE
                                                ? GTK_PAGE_ORIENTATION_LANDSCAPE
                                                : GTK_PAGE_ORIENTATION_PORTRAIT);
  gtk_paper_size_free (size);
  return page_setup;
}

/**
 * fg_print_operation_start:
 * @parent: the window from which it is printed
 * @printout: a printout with pages, which are not cut anew as long as it is printed
 * @setup: what they were cut for
 * @on_failed: called if they cannot be printed; not if a person thinks better of it
 * @user_data: for @on_failed; must outlive @parent
 *
 * Shows the system's print dialog.
 */
void
fg_print_operation_start (GtkWindow *parent, FgPrintout *printout, const FgPageSetup *setup, FgPrintOutcome on_failed,
                          gpointer user_data)
{
  g_autoptr (GtkPrintOperation) operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) page_setup = make_page_setup (setup);
  Printing *printing = g_new0 (Printing, 1);

  printing->printout = g_object_ref (printout);
  printing->on_failed = on_failed;
  printing->user_data = user_data;
  gtk_print_operation_set_default_page_setup (operation, page_setup);
  gtk_print_operation_set_n_pages (operation, (int) fg_printout_get_n_pages (printout));
  gtk_print_operation_set_job_name (operation, fg_printout_get_title (printout));
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_signal_connect (operation, "draw-page", G_CALLBACK (on_draw_page), printing);
  g_signal_connect_data (operation, "done", G_CALLBACK (on_done), printing, printing_free, 0);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, parent, NULL);
}
