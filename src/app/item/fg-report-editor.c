/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The progress of an item: a form for the next report, and those that were made. A report that was begun for one item
 * waits while the form shows others.
 */
#include "fg-report-editor.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "fg-accessible-name.h"
#include "fg-attaching.h"
#include "fg-attachment-row.h"
#include "fg-deadline-clause.h"
#include "fg-entry-rule.h"
#include "fg-evidence-picker.h"
#include "fg-form-field.h"

struct _FgReportEditor
{
  GtkWidget parent_instance;

  FgItemWriter *writer;
  FgDay         today;
  gint64        item_id;
  /* The row ids of the agencies in the drop-down; the first place names none. */
  GArray *agency_ids;
  /* FgReportDraft by item id. */
  GHashTable *drafts;
  gboolean    is_adding; /* the form's report is on its way */

  GtkWidget        *content;
  GtkStringList    *agencies;
  GtkDropDown      *agency_drop_down;
  FgFormField      *percent_field;
  FgFormField      *day_field;
  FgFormField      *note_field;
  FgEvidencePicker *evidence;
  GtkLabel         *message;
  GtkListBox       *list_box;
};

static void fg_report_editor_iface_init (FgFormSectionInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (FgReportEditor, fg_report_editor, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (FG_TYPE_FORM_SECTION, fg_report_editor_iface_init))

typedef struct
{
  gint64     item_id;
  gint64     agency_id;
  char      *percent;
  char      *day;
  char      *note;
  GPtrArray *files;
} FgReportDraft;

static void
fg_report_draft_free (gpointer data)
{
  FgReportDraft *self = data;

  g_free (self->percent);
  g_free (self->day);
  g_free (self->note);
  g_ptr_array_unref (self->files);
  g_free (self);
}

static void
show_message (FgReportEditor *self, const char *message)
{
  gtk_label_set_label (self->message, message != NULL ? message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->message), message != NULL);
}

static gint64
get_agency_id (FgReportEditor *self)
{
  guint selected = gtk_drop_down_get_selected (self->agency_drop_down);

  return selected < self->agency_ids->len ? g_array_index (self->agency_ids, gint64, selected) : 0;
}

static void
select_agency (FgReportEditor *self, gint64 agency_id)
{
  for (guint i = 0; i < self->agency_ids->len; i++)
    if (g_array_index (self->agency_ids, gint64, i) == agency_id)
      gtk_drop_down_set_selected (self->agency_drop_down, i);
}

static gboolean
check_percent (FgReportEditor *self, int *percent)
{
  g_autofree char *text = fg_form_field_dup_text (self->percent_field);
  const char *problem = fg_entry_rule_read_percent (text, percent);

  fg_form_field_set_problem (self->percent_field, problem);

  return problem == NULL;
}

static void
on_percent_edited (FgReportEditor *self)
{
  int percent;

  check_percent (self, &percent);
}

/* A day as people write it: 2026-09-30, 9月30日. */
static FgDay
read_day (FgReportEditor *self)
{
  g_autofree char *text = fg_form_field_dup_text (self->day_field);
  g_auto (FgDeadline) deadline = FG_DEADLINE_INIT;

  if (!fg_deadline_clause_read (text, self->today, &deadline) || deadline.precision != FG_PRECISION_DAY)
    return FG_DAY_NONE;

  return deadline.last_day;
}

/* A day on which there is something to report, or %FG_DAY_NONE. */
static FgDay
check_day (FgReportEditor *self)
{
  FgDay day = read_day (self);
  const char *problem = day == FG_DAY_NONE ? _("Write the day as 2026-09-30 or as 9月30日.")
                                           : fg_entry_rule_check_report_day (day, self->today);

  fg_form_field_set_problem (self->day_field, problem);

  return problem == NULL ? day : FG_DAY_NONE;
}

static void
on_day_edited (FgReportEditor *self)
{
  check_day (self);
}

static gpointer
copy_file (gconstpointer file, gpointer user_data)
{
  return fg_attachment_file_copy (file);
}

/* Not twice by a double click, and not without a file that is still being read. */
static void
update_add (FgReportEditor *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "report.add",
                                 !self->is_adding && !fg_evidence_picker_is_busy (self->evidence));
}

static void
on_add (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  FgReportEditor *self = FG_REPORT_EDITOR (widget);
  g_autofree char *note = fg_form_field_dup_text (self->note_field);
  int percent;
  gboolean has_percent = check_percent (self, &percent);
  FgDay day = check_day (self);
  const char *problem = NULL;
  FgItemChange *change = NULL;

  if (self->writer == NULL || self->item_id == 0)
    return;
  if (!has_percent)
    {
      gtk_widget_grab_focus (GTK_WIDGET (self->percent_field));
      return;
    }
  if (day == FG_DAY_NONE)
    {
      gtk_widget_grab_focus (GTK_WIDGET (self->day_field));
      return;
    }

  problem = fg_entry_rule_check_report (note, !fg_form_field_is_changed (self->percent_field),
                                        fg_evidence_picker_get_files (self->evidence)->len);
  if (problem != NULL)
    {
      show_message (self, problem);
      gtk_widget_grab_focus (GTK_WIDGET (self->note_field));
      return;
    }

  change = fg_item_change_new (FG_ITEM_CHANGE_REPORT, self->item_id, g_strstrip (note));
  change->agency_id = get_agency_id (self);
  change->percent = percent;
  change->day = day;
  change->files = g_ptr_array_copy (fg_evidence_picker_get_files (self->evidence), copy_file, NULL);
  show_message (self, NULL);
  self->is_adding = TRUE;
  update_add (self);
  fg_item_writer_push (self->writer, change);
}

static void
on_withdraw (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  FgReportEditor *self = FG_REPORT_EDITOR (widget);
  FgItemChange *change = NULL;

  if (self->writer == NULL || self->item_id == 0)
    return;

  change = fg_item_change_new (FG_ITEM_CHANGE_WITHDRAW, self->item_id, NULL);
  change->report_id = g_variant_get_int64 (parameter);
  fg_item_writer_push (self->writer, change);
}

static void
on_attach (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  FgReportEditor *self = FG_REPORT_EDITOR (widget);

  if (self->writer != NULL)
    fg_attaching_choose (widget, fg_item_writer_get_store (self->writer), g_variant_get_int64 (parameter));
}

static void
clear_form (FgReportEditor *self, int percent)
{
  g_autofree char *today = fg_day_to_iso (self->today);
  g_autofree char *percent_text = g_strdup_printf ("%d", percent);

  fg_form_field_reset (self->day_field, today);
  fg_form_field_reset (self->note_field, "");
  fg_form_field_reset (self->percent_field, percent_text);
  fg_evidence_picker_set_files (self->evidence, NULL);
  show_message (self, NULL);
}

static void
on_written (FgReportEditor *self, const FgItemChange *change)
{
  if (change->kind == FG_ITEM_CHANGE_WITHDRAW)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast-undo", "s",
                                _("The report was withdrawn. To correct it, add it again."));
  if (change->kind != FG_ITEM_CHANGE_REPORT)
    return;

  self->is_adding = FALSE;
  update_add (self);
  g_hash_table_remove (self->drafts, &change->item_id);
  if (change->item_id != self->item_id)
    return;

  clear_form (self, change->percent);
}

static void
on_failed (FgReportEditor *self, const FgItemChange *change, const char *message)
{
  if (change->kind != FG_ITEM_CHANGE_REPORT)
    return;

  self->is_adding = FALSE;
  update_add (self);
  if (change->item_id == self->item_id)
    show_message (self, message);
}

static gboolean
is_begun (FgReportEditor *self)
{
  return fg_form_field_is_changed (self->note_field) || fg_form_field_is_changed (self->day_field)
         || fg_form_field_is_changed (self->percent_field)
         || fg_evidence_picker_get_files (self->evidence)->len > 0 || fg_evidence_picker_is_busy (self->evidence);
}

static void
keep_draft (FgReportEditor *self)
{
  FgReportDraft *draft = NULL;

  g_hash_table_remove (self->drafts, &self->item_id);
  if (self->item_id == 0 || !is_begun (self))
    return;

  draft = g_new0 (FgReportDraft, 1);
  draft->item_id = self->item_id;
  draft->agency_id = get_agency_id (self);
  draft->percent = fg_form_field_dup_text (self->percent_field);
  draft->day = fg_form_field_dup_text (self->day_field);
  draft->note = fg_form_field_dup_text (self->note_field);
  draft->files = g_ptr_array_ref (fg_evidence_picker_get_files (self->evidence));
  g_hash_table_insert (self->drafts, &draft->item_id, draft);
}

static void
restore_draft (FgReportEditor *self)
{
  const FgReportDraft *draft = g_hash_table_lookup (self->drafts, &self->item_id);

  if (draft == NULL)
    return;

  select_agency (self, draft->agency_id);
  fg_form_field_set_text (self->percent_field, draft->percent);
  fg_form_field_set_text (self->day_field, draft->day);
  fg_form_field_set_text (self->note_field, draft->note);
  fg_evidence_picker_set_files (self->evidence, draft->files);
  on_percent_edited (self);
  on_day_edited (self);
}

static void
offer_agency (FgReportEditor *self, gint64 id, const char *name)
{
  g_array_append_val (self->agency_ids, id);
  gtk_string_list_append (self->agencies, name);
}

static gboolean
offers (FgReportEditor *self, GPtrArray *assignments)
{
  if (self->agency_ids->len != assignments->len + 1)
    return FALSE;

  for (guint i = 0; i < assignments->len; i++)
    if (g_array_index (self->agency_ids, gint64, i + 1)
        != ((const FgItemAssignment *) g_ptr_array_index (assignments, i))->agency_id)
      return FALSE;

  return TRUE;
}

/* Those that take part in the item, the first of them chosen: it is mostly the lead who reports. */
static void
offer_agencies (FgReportEditor *self, GPtrArray *assignments)
{
  guint n_old = g_list_model_get_n_items (G_LIST_MODEL (self->agencies));

  if (offers (self, assignments))
    return;

  gtk_string_list_splice (self->agencies, 0, n_old, NULL);
  g_array_set_size (self->agency_ids, 0);
  offer_agency (self, 0, C_("agency", "None named"));
  for (guint i = 0; i < assignments->len; i++)
    {
      const FgItemAssignment *assignment = g_ptr_array_index (assignments, i);

      offer_agency (self, assignment->agency_id, assignment->agency);
    }
  gtk_drop_down_set_selected (self->agency_drop_down, assignments->len > 0 ? 1 : 0);
}

/* A button beside a report, for what @action does to it. */
static GtkWidget *
make_report_button (const FgProgressReport *report, const char *icon, const char *label, const char *action)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", report->id);

  return button;
}

static GtkWidget *
make_withdraw_button (const FgProgressReport *report, const char *day)
{
  /* Translators: a button; %s is the day of a progress report, such as 2019-09-30. */
  g_autofree char *label = g_strdup_printf (_("Withdraw the report of %s"), day);

  return make_report_button (report, "list-remove-symbolic", label, "report.withdraw");
}

static GtkWidget *
make_attach_button (const FgProgressReport *report, const char *day)
{
  /* Translators: a button; %s is the day of a progress report, such as 2019-09-30. */
  g_autofree char *label = g_strdup_printf (_("Attach files to the report of %s"), day);

  return make_report_button (report, "mail-attachment-symbolic", label, "report.attach");
}

static GtkWidget *
make_report_row (FgReportEditor *self, const FgProgressReport *report)
{
  g_autofree char *day = fg_day_to_iso (report->day);
  g_autofree char *percent = g_strdup_printf ("%d%%", report->percent);
  g_autofree char *title = report->agency_id != 0 ? g_strdup_printf ("%s  %s", day, report->agency) : g_strdup (day);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *label = gtk_label_new (percent);

  gtk_widget_add_css_class (label, "numeric");
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), report->note);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_attach_button (report, day));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_withdraw_button (report, day));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  if (self->writer != NULL)
    fg_attaching_take_drops (row, fg_item_writer_get_store (self->writer), report->id);

  return row;
}

static void
list_report (FgReportEditor *self, const FgProgressReport *report)
{
  gtk_list_box_append (self->list_box, make_report_row (self, report));
  for (guint i = 0; self->writer != NULL && i < report->attachments->len; i++)
    gtk_list_box_append (self->list_box, fg_attachment_row_new (fg_item_writer_get_store (self->writer),
                                                                g_ptr_array_index (report->attachments, i)));
}

static void
list_reports (FgReportEditor *self, GPtrArray *reports)
{
  GtkWidget *row = NULL;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list_box))) != NULL)
    gtk_list_box_remove (self->list_box, row);
  for (guint i = 0; i < reports->len; i++)
    list_report (self, g_ptr_array_index (reports, i));
  gtk_widget_set_visible (GTK_WIDGET (self->list_box), reports->len > 0);
}

/* ---- As a section of the form ---- */

static void
set_writer (FgFormSection *section, FgItemWriter *writer)
{
  FgReportEditor *self = FG_REPORT_EDITOR (section);

  if (self->writer != NULL)
    g_signal_handlers_disconnect_by_data (self->writer, self);
  g_set_object (&self->writer, writer);
  if (writer == NULL)
    return;

  g_signal_connect_swapped (writer, "written", G_CALLBACK (on_written), self);
  g_signal_connect_swapped (writer, "failed", G_CALLBACK (on_failed), self);
}

/* The day that a new report gets unless another is typed. */
static void
set_today (FgFormSection *section, FgDay today)
{
  FgReportEditor *self = FG_REPORT_EDITOR (section);
  g_autofree char *text = today != FG_DAY_NONE ? fg_day_to_iso (today) : g_strdup ("");

  self->today = today;
  fg_form_field_set_stored (self->day_field, text);
}

static void
show (FgFormSection *section, const FgItemDetail *detail)
{
  FgReportEditor *self = FG_REPORT_EDITOR (section);
  gboolean is_other = self->item_id != detail->record.id;

  if (is_other)
    keep_draft (self);

  self->item_id = detail->record.id;
  offer_agencies (self, detail->assignments);
  list_reports (self, detail->reports);
  if (!is_other)
    {
      g_autofree char *percent = g_strdup_printf ("%d", detail->record.percent);

      fg_form_field_set_stored (self->percent_field, percent);
      return;
    }

  clear_form (self, detail->record.percent);
  restore_draft (self);
}

static gboolean
has_drafts (FgFormSection *section)
{
  FgReportEditor *self = FG_REPORT_EDITOR (section);

  return g_hash_table_size (self->drafts) > 0 || (self->item_id != 0 && is_begun (self));
}

static void
fg_report_editor_iface_init (FgFormSectionInterface *iface)
{
  iface->set_writer = set_writer;
  iface->set_today = set_today;
  iface->show = show;
  iface->has_drafts = has_drafts;
}

static gboolean
fg_report_editor_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (FG_REPORT_EDITOR (widget)->percent_field));
}

static void
fg_report_editor_dispose (GObject *object)
{
  FgReportEditor *self = FG_REPORT_EDITOR (object);

  set_writer (FG_FORM_SECTION (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), FG_TYPE_REPORT_EDITOR);

  G_OBJECT_CLASS (fg_report_editor_parent_class)->dispose (object);
}

static void
fg_report_editor_finalize (GObject *object)
{
  FgReportEditor *self = FG_REPORT_EDITOR (object);

  g_hash_table_unref (self->drafts);
  g_array_unref (self->agency_ids);

  G_OBJECT_CLASS (fg_report_editor_parent_class)->finalize (object);
}

static void
fg_report_editor_class_init (FgReportEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = fg_report_editor_dispose;
  object_class->finalize = fg_report_editor_finalize;
  widget_class->grab_focus = fg_report_editor_grab_focus;

  g_type_ensure (FG_TYPE_EVIDENCE_PICKER);
  g_type_ensure (FG_TYPE_FORM_FIELD);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/fengong/Fengong/item/fg-report-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, FgReportEditor, content);
  gtk_widget_class_bind_template_child (widget_class, FgReportEditor, agencies);
  gtk_widget_class_bind_template_child (widget_class, FgReportEditor, agency_drop_down);
  gtk_widget_class_bind_template_child (widget_class, FgReportEditor, percent_field);
  gtk_widget_class_bind_template_child (widget_class, FgReportEditor, day_field);
  gtk_widget_class_bind_template_child (widget_class, FgReportEditor, note_field);
  gtk_widget_class_bind_template_child (widget_class, FgReportEditor, evidence);
  gtk_widget_class_bind_template_child (widget_class, FgReportEditor, message);
  gtk_widget_class_bind_template_child (widget_class, FgReportEditor, list_box);
  gtk_widget_class_bind_template_callback (widget_class, on_percent_edited);
  gtk_widget_class_bind_template_callback (widget_class, on_day_edited);
  gtk_widget_class_bind_template_callback (widget_class, update_add);

  gtk_widget_class_install_action (widget_class, "report.add", NULL, on_add);
  gtk_widget_class_install_action (widget_class, "report.attach", "x", on_attach);
  gtk_widget_class_install_action (widget_class, "report.withdraw", "x", on_withdraw);
}

static void
fg_report_editor_init (FgReportEditor *self)
{
  self->agency_ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->drafts = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, fg_report_draft_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  fg_accessible_name_drop_down (self->agency_drop_down, _("Reporting agency"));
}
