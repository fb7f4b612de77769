/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All accelerators of the application, in one table: what the keys do and what the shortcuts window says come from the
 * same lines, so they cannot drift apart.
 */
#include "fg-shortcuts.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  const char *action;
  const char *accelerators[3];
  const char *title;
  gboolean    bound_by_view; /* plain letters, which as the application's would be taken away from the entries */
} FgShortcut;

typedef struct
{
  const char       *title;
  const FgShortcut *shortcuts;
  gsize             n_shortcuts;
} FgShortcutGroup;

static const FgShortcut plan_shortcuts[] = {
  { "win.open", { "<Control>o" }, NC_("shortcut", "Open a notice") },
  { "win.paste-notice", { "<Control>v" }, NC_("shortcut", "Paste a notice"), TRUE },
  { "win.print", { "<Control>p" }, NC_("shortcut", "Print what is in sight, or save it as a file") },
  { "win.undo", { "<Control>z" }, NC_("shortcut", "Undo the latest change") },
  { "win.redo", { "<Control><Shift>z", "<Control>y" }, NC_("shortcut", "Redo what was undone") },
  { "win.plan-history", { "<Control><Shift>h" }, NC_("shortcut", "Show the history of the plan") },
  { "win.as-of", { "<Control>d" }, NC_("shortcut", "Show a past day") },
  { "win.today", { "<Control><Shift>d" }, NC_("shortcut", "Back to today") },
  { "win.view::overview", { "<Control>1", "<Alt>1" }, NC_("shortcut", "Show the overview") },
  { "win.view::tasks", { "<Control>2", "<Alt>2" }, NC_("shortcut", "Show the tasks") },
  { "win.view::timeline", { "<Control>3", "<Alt>3" }, NC_("shortcut", "Show the timeline") },
  { "win.view::matrix", { "<Control>4", "<Alt>4" }, NC_("shortcut", "Show the matrix") },
  { "win.view::agencies", { "<Control>5", "<Alt>5" }, NC_("shortcut", "Show the agencies") },
  { "tasks.back", { "<Alt>Left" }, NC_("shortcut", "Back from a list to the overview that led to it"), TRUE },
};

static const FgShortcut item_shortcuts[] = {
  { "win.search", { "<Control>f" }, NC_("shortcut", "Search the tasks") },
  { "win.edit-item", { "F2" }, NC_("shortcut", "Edit the selected item") },
  { "win.item-history", { "<Control>h" }, NC_("shortcut", "Show the history of the selected item") },
  { "win.report-progress", { "<Control>r" }, NC_("shortcut", "Report progress") },
};

static const FgShortcut review_shortcuts[] = {
  { "intake.next-doubt", { "n" }, NC_("shortcut", "Next doubt"), TRUE },
  { "intake.previous-doubt", { "p" }, NC_("shortcut", "Previous doubt"), TRUE },
  { "intake.check-doubt", { "c" }, NC_("shortcut", "Tick the doubt off, or take the tick back"), TRUE },
  { "review.mark::lead", { "1" }, NC_("shortcut", "Mark the words as an agency that leads"), TRUE },
  { "review.mark::responsible", { "2" }, NC_("shortcut", "Mark the words as a responsible agency"), TRUE },
  { "review.mark::cooperate", { "3" }, NC_("shortcut", "Mark the words as a cooperating agency"), TRUE },
  { "review.mark::deadline", { "d" }, NC_("shortcut", "Mark the words as the deadline"), TRUE },
  { "review.mark::task", { "t" }, NC_("shortcut", "Begin a task at the words"), TRUE },
  { "review.mark::measure", { "m" }, NC_("shortcut", "Begin a measure at the words"), TRUE },
  { "review.mark::heading", { "h" }, NC_("shortcut", "Mark the words as a heading"), TRUE },
  { "review.mark::plain", { "x" }, NC_("shortcut", "Take the words out of all items"), TRUE },
  { "review.split", { "s" }, NC_("shortcut", "Split the item at the cursor"), TRUE },
  { "review.join", { "j" }, NC_("shortcut", "Join the item with the one before"), TRUE },
  { "review.move::up", { "<Alt>Up" }, NC_("shortcut", "Move the item up"), TRUE },
  { "review.move::down", { "<Alt>Down" }, NC_("shortcut", "Move the item down"), TRUE },
  { "review.move::out", { "<Alt>Left" }, NC_("shortcut", "Make the measure a task"), TRUE },
  { "review.move::in", { "<Alt>Right" }, NC_("shortcut", "Make the task a measure"), TRUE },
  { "review.remove", { "Delete" }, NC_("shortcut", "Remove the item"), TRUE },
  { "review.add::measure", { "Insert" }, NC_("shortcut", "Add a measure"), TRUE },
  { "review.add::task", { "<Shift>Insert" }, NC_("shortcut", "Add a task"), TRUE },
  { "intake.undo", { "<Control>z" }, NC_("shortcut", "Undo the last correction"), TRUE },
  { "intake.redo", { "<Control><Shift>z", "<Control>y" }, NC_("shortcut", "Redo the correction"), TRUE },
  { "intake.accept", { "<Control>Return" }, NC_("shortcut", "Accept and store the plan"), TRUE },
  { "intake.cancel", { "Escape" }, NC_("shortcut", "Leave the review"), TRUE },
};

static const FgShortcut general_shortcuts[] = {
  { "win.show-help-overlay", { "<Control>question", "F1" }, NC_("shortcut", "Show the keyboard shortcuts") },
  { "window.close", { "<Control>w" }, NC_("shortcut", "Close the window") },
  { "app.quit", { "<Control>q" }, NC_("shortcut", "Quit") },
};

static const FgShortcutGroup groups[] = {
  { NC_("shortcut", "Plan"), plan_shortcuts, G_N_ELEMENTS (plan_shortcuts) },
  { NC_("shortcut", "Tasks and Measures"), item_shortcuts, G_N_ELEMENTS (item_shortcuts) },
  { NC_("shortcut", "Review of a Notice"), review_shortcuts, G_N_ELEMENTS (review_shortcuts) },
  { NC_("shortcut", "General"), general_shortcuts, G_N_ELEMENTS (general_shortcuts) },
};

static void
append_shortcut (GString *ui, const FgShortcut *shortcut)
{
  g_autofree char *accelerators = g_strjoinv (" ", (char **) shortcut->accelerators);
  g_autofree char *object = g_markup_printf_escaped (
    "<child><object class='GtkShortcutsShortcut'>"
    "<property name='accelerator'>%s</property><property name='title'>%s</property>"
    "</object></child>",
    accelerators, g_dpgettext2 (GETTEXT_PACKAGE, "shortcut", shortcut->title));

  g_string_append (ui, object);
}

static void
append_group (GString *ui, const FgShortcutGroup *group)
{
  g_autofree char *title = g_markup_printf_escaped (
    "<child><object class='GtkShortcutsGroup'><property name='title'>%s</property>",
    g_dpgettext2 (GETTEXT_PACKAGE, "shortcut", group->title));

  g_string_append (ui, title);
  for (gsize i = 0; i < group->n_shortcuts; i++)
    append_shortcut (ui, &group->shortcuts[i]);
  g_string_append (ui, "</object></child>");
}

/**
 * fg_shortcuts_install:
 * @application: the application
 *
 * Gives every action of the table its keys, but for those that a view binds itself.
 */
void
fg_shortcuts_install (GtkApplication *application)
{
  g_return_if_fail (GTK_IS_APPLICATION (application));

  for (gsize i = 0; i < G_N_ELEMENTS (groups); i++)
    for (gsize j = 0; j < groups[i].n_shortcuts; j++)
      if (!groups[i].shortcuts[j].bound_by_view)
        gtk_application_set_accels_for_action (application, groups[i].shortcuts[j].action,
                                               groups[i].shortcuts[j].accelerators);
}

/**
 * fg_shortcuts_window_new:
 * @transient_for: the window that it lies above
 *
 * Makes the shortcuts window from the table. It can only be filled by a builder before GTK 4.14.
 *
 * Returns: (transfer none): the window, not yet shown
 */
GtkWindow *
fg_shortcuts_window_new (GtkWindow *transient_for)
{
  g_autoptr (GString) ui = g_string_new (
    "<interface><object class='GtkShortcutsWindow' id='window'><property name='modal'>1</property>"
    "<child><object class='GtkShortcutsSection'><property name='section-name'>shortcuts</property>"
    "<property name='max-height'>12</property>");
  g_autoptr (GtkBuilder) builder = NULL;
  GtkWindow *window = NULL;

  g_return_val_if_fail (GTK_IS_WINDOW (transient_for), NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (groups); i++)
    append_group (ui, &groups[i]);
  g_string_append (ui, "</object></child></object></interface>");

  builder = gtk_builder_new_from_string (ui->str, (gssize) ui->len);
  window = GTK_WINDOW (gtk_builder_get_object (builder, "window"));
  gtk_window_set_transient_for (window, transient_for);

  return window;
}
