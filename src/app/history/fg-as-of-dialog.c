/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Asks for a past day: typed, or picked in a calendar; each follows the other.
 */
#include "fg-as-of-dialog.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

typedef struct
{
  FgDay         today;
  FgAsOfChosen  chosen;
  gpointer      user_data;
  GtkWidget    *dialog;
  GtkWidget    *entry;
  GtkWidget    *calendar;
} FgAsOfDialog;

static FgDay
read_day (const FgAsOfDialog *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));
  FgDay day = fg_day_from_iso (text);

  return day < self->today ? day : FG_DAY_NONE;
}

static void
show_in_calendar (FgAsOfDialog *self, FgDay day)
{
  g_autoptr (GDateTime) date = NULL;
  int year, month, day_of_month;

  fg_day_get_ymd (day, &year, &month, &day_of_month);
  date = g_date_time_new_local (year, month, day_of_month, 12, 0, 0);
  if (date != NULL)
    gtk_calendar_select_day (GTK_CALENDAR (self->calendar), date);
}

static void
on_typed (FgAsOfDialog *self)
{
  FgDay day = read_day (self);

  adw_message_dialog_set_response_enabled (ADW_MESSAGE_DIALOG (self->dialog), "show", day != FG_DAY_NONE);
  if (day != FG_DAY_NONE)
    show_in_calendar (self, day);
}

static void
on_picked (FgAsOfDialog *self)
{
  g_autoptr (GDateTime) date = gtk_calendar_get_date (GTK_CALENDAR (self->calendar));
  g_autofree char *text = g_date_time_format (date, "%Y-%m-%d");

  if (g_strcmp0 (text, gtk_editable_get_text (GTK_EDITABLE (self->entry))) != 0)
    gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
}

static void
on_answered (FgAsOfDialog *self, const char *response)
{
  if (g_strcmp0 (response, "show") == 0)
    self->chosen (read_day (self), self->user_data);
}

static void
on_destroyed (FgAsOfDialog *self)
{
  /* The entry changes once more while it is taken apart. */
  g_signal_handlers_disconnect_by_data (self->entry, self);
  g_signal_handlers_disconnect_by_data (self->calendar, self);
  g_object_unref (self->entry);
  g_object_unref (self->calendar);
  g_free (self);
}

static GtkWidget *
make_content (FgAsOfDialog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  self->entry = g_object_ref_sink (gtk_entry_new ());
  self->calendar = g_object_ref_sink (gtk_calendar_new ());
  gtk_entry_set_activates_default (GTK_ENTRY (self->entry), TRUE);
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), "2019-09-30");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Past day"), -1);
  gtk_widget_set_halign (self->calendar, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), self->entry);
  gtk_box_append (GTK_BOX (box), self->calendar);
  return box;
}

/**
 * fg_as_of_dialog_ask:
 * @parent: the window that asks
 * @today: today; only days before it can be chosen
 * @suggestion: the day to start from
 * @chosen: called if a day was chosen
 * @user_data: for @chosen; must outlive @parent
 */
void
fg_as_of_dialog_ask (GtkWindow *parent, FgDay today, FgDay suggestion, FgAsOfChosen chosen, gpointer user_data)
{
  FgAsOfDialog *self = NULL;
  g_autofree char *text = NULL;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (suggestion != FG_DAY_NONE);

  self = g_new0 (FgAsOfDialog, 1);
  self->today = today;
  self->chosen = chosen;
  self->user_data = user_data;
  self->dialog = adw_message_dialog_new (parent, _("Show a Past Day"),
                                         _("The plans are shown as they stood at the end of that day, with what was "
                                           "removed later. Nothing can be changed meanwhile."));
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (self->dialog), make_content (self));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (self->dialog), "cancel", _("_Cancel"), "show", _("_Show That Day"),
                                    NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (self->dialog), "show", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (self->dialog), "show");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (self->dialog), "cancel");
  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (on_typed), self);
  g_signal_connect_swapped (self->calendar, "day-selected", G_CALLBACK (on_picked), self);
  g_signal_connect_swapped (self->dialog, "response", G_CALLBACK (on_answered), self);
  g_signal_connect_swapped (self->dialog, "destroy", G_CALLBACK (on_destroyed), self);

  text = fg_day_to_iso (suggestion);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  gtk_window_present (GTK_WINDOW (self->dialog));
}
