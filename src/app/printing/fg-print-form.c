/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The choices about printing: what, on which paper, and what stands around it on each page. Signals:
 *
 * FgPrintForm::changed: something else was chosen
 */
#include "fg-print-form.h"

#include <glib/gi18n-lib.h>

#include "fg-agency-table.h"

struct _FgPrintForm
{
  GtkWidget parent_instance;

  const FgPrintKind *kind;
  FgPrintChoices     choices; /* what is shown; what cannot be read from a row stays as it was */
  GtkWidget         *options[FG_PRINT_OPTIONS_MAX]; /* a row with values, or a switch */
  GtkWidget         *from;
  GtkWidget         *to;
  AdwComboRow       *agency_row;
  GArray            *agency_ids; /* (element-type gint64): those of the row, 0 for all */
  gboolean           is_filling;

  AdwPreferencesPage  *page;
  AdwPreferencesGroup *subject_group;
  AdwComboRow         *paper_row;
  AdwComboRow         *orientation_row;
  GtkSpinButton       *margin;
  GtkSpinButton       *type_size;
  AdwComboRow         *fit_row;
};

G_DEFINE_FINAL_TYPE (FgPrintForm, fg_print_form, GTK_TYPE_WIDGET)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
on_changed (FgPrintForm *self)
{
  if (!self->is_filling)
    g_signal_emit (self, signals[CHANGED], 0);
}

/* ---- What to print ---- */

static GtkWidget *
add_value_row (FgPrintForm *self, const FgPrintOption *option)
{
  g_autoptr (GtkStringList) model = gtk_string_list_new (NULL);
  GtkWidget *row = adw_combo_row_new ();

  for (guint i = 0; option->values[i] != NULL; i++)
    gtk_string_list_append (model, _(option->values[i]));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _(option->label));
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (model));
  g_signal_connect_swapped (row, "notify::selected", G_CALLBACK (on_changed), self);
  adw_preferences_group_add (self->subject_group, row);
  return row;
}

static GtkWidget *
add_switch_row (FgPrintForm *self, const FgPrintOption *option)
{
  GtkWidget *row = adw_action_row_new (), *toggle = gtk_switch_new ();

  gtk_widget_set_valign (toggle, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (toggle), GTK_ACCESSIBLE_PROPERTY_LABEL, _(option->label), -1);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _(option->label));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), toggle);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), toggle);
  g_signal_connect_swapped (toggle, "notify::active", G_CALLBACK (on_changed), self);
  adw_preferences_group_add (self->subject_group, row);
  return toggle;
}

static GtkWidget *
add_day_row (FgPrintForm *self, const char *title)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  g_signal_connect_swapped (row, "changed", G_CALLBACK (on_changed), self);
  adw_preferences_group_add (self->subject_group, row);
  return row;
}

static void
add_rows (FgPrintForm *self)
{
  const FgPrintKind *kind = self->kind;

  for (guint i = 0; i < kind->n_options; i++)
    self->options[i] = kind->options[i].values != NULL ? add_value_row (self, &kind->options[i])
                                                       : add_switch_row (self, &kind->options[i]);
  if (kind->has_agency)
    {
      self->agency_row = ADW_COMBO_ROW (adw_combo_row_new ());
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->agency_row), _("Agency"));
      g_signal_connect_swapped (self->agency_row, "notify::selected", G_CALLBACK (on_changed), self);
      adw_preferences_group_add (self->subject_group, GTK_WIDGET (self->agency_row));
    }
  if (kind->has_range)
    {
      self->from = add_day_row (self, _("From (such as 2019-04-01)"));
      self->to = add_day_row (self, _("To (such as 2019-12-31)"));
    }

  gtk_widget_set_visible (GTK_WIDGET (self->subject_group), kind->n_options > 0 || kind->has_agency || kind->has_range);
}

static guint
read_option (GtkWidget *widget)
{
  return ADW_IS_COMBO_ROW (widget) ? adw_combo_row_get_selected (ADW_COMBO_ROW (widget))
                                   : (guint) gtk_switch_get_active (GTK_SWITCH (widget));
}

static void
show_option (GtkWidget *widget, guint value)
{
  if (ADW_IS_COMBO_ROW (widget))
    adw_combo_row_set_selected (ADW_COMBO_ROW (widget), value);
  else
    gtk_switch_set_active (GTK_SWITCH (widget), value != 0);
}

/* An empty field is no limit; what is no day, and not typed to the end perhaps, is marked and none either. */
static FgDay
read_day (GtkWidget *row)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));
  FgDay day = *text != '\0' ? fg_day_from_iso (text) : FG_DAY_NONE;

  if (*text != '\0' && day == FG_DAY_NONE)
    gtk_widget_add_css_class (row, "error");
  else
    gtk_widget_remove_css_class (row, "error");
  return day;
}

/* ---- All choices ---- */

static void
fg_print_form_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), FG_TYPE_PRINT_FORM);

  G_OBJECT_CLASS (fg_print_form_parent_class)->dispose (object);
}

static void
fg_print_form_finalize (GObject *object)
{
  g_array_unref (FG_PRINT_FORM (object)->agency_ids);

  G_OBJECT_CLASS (fg_print_form_parent_class)->finalize (object);
}

static void
fg_print_form_class_init (FgPrintFormClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = fg_print_form_dispose;
  object_class->finalize = fg_print_form_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/fengong/Fengong/printing/fg-print-form.ui");
  gtk_widget_class_bind_template_child (widget_class, FgPrintForm, page);
  gtk_widget_class_bind_template_child (widget_class, FgPrintForm, subject_group);
  gtk_widget_class_bind_template_child (widget_class, FgPrintForm, paper_row);
  gtk_widget_class_bind_template_child (widget_class, FgPrintForm, orientation_row);
  gtk_widget_class_bind_template_child (widget_class, FgPrintForm, margin);
  gtk_widget_class_bind_template_child (widget_class, FgPrintForm, type_size);
  gtk_widget_class_bind_template_child (widget_class, FgPrintForm, fit_row);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
}

static void
fg_print_form_init (FgPrintForm *self)
{
  self->agency_ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->is_filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * fg_print_form_set_choices:
 * @self: a form that shows nothing yet
 * @kind: what is printed
 * @choices: what is chosen so far
 */
void
fg_print_form_set_choices (FgPrintForm *self, const FgPrintKind *kind, const FgPrintChoices *choices)
{
  const FgPageSetup *setup = &choices->setup;

  g_return_if_fail (FG_IS_PRINT_FORM (self));
  g_return_if_fail (self->kind == NULL);

  self->kind = kind;
  self->choices = *choices;
  add_rows (self);
  for (guint i = 0; i < kind->n_options; i++)
    show_option (self->options[i], choices->request.values[i]);
  adw_combo_row_set_selected (self->paper_row, setup->paper);
  adw_combo_row_set_selected (self->orientation_row, setup->orientation);
  gtk_spin_button_set_value (self->margin, setup->margin_mm);
  gtk_spin_button_set_value (self->type_size, setup->font_pt);
  adw_combo_row_set_selected (self->fit_row, setup->fit);
  self->is_filling = FALSE;
}

/**
 * fg_print_form_set_agencies:
 * @self: a form whose kind can be had for one agency
 * @agencies: (element-type FgAgencySummary): those that can be chosen
 */
void
fg_print_form_set_agencies (FgPrintForm *self, GPtrArray *agencies)
{
  g_autoptr (GtkStringList) model = gtk_string_list_new (NULL);
  const gint64 all = 0;

  g_return_if_fail (FG_IS_PRINT_FORM (self));

  self->is_filling = TRUE;
  gtk_string_list_append (model, _("All agencies"));
  g_array_set_size (self->agency_ids, 0);
  g_array_append_val (self->agency_ids, all);
  for (guint i = 0; i < agencies->len; i++)
    {
      const FgAgencySummary *agency = g_ptr_array_index (agencies, i);

      gtk_string_list_append (model, agency->name);
      g_array_append_val (self->agency_ids, agency->id);
    }
  adw_combo_row_set_model (self->agency_row, G_LIST_MODEL (model));
  self->is_filling = FALSE;
}

/**
 * fg_print_form_get_choices:
 * @self: a form that shows choices
 * @choices: (out caller-allocates): what is chosen now
 */
void
fg_print_form_get_choices (FgPrintForm *self, FgPrintChoices *choices)
{
  FgPageSetup *setup = &choices->setup;

  g_return_if_fail (FG_IS_PRINT_FORM (self));
  g_return_if_fail (self->kind != NULL);

  *choices = self->choices;
  for (guint i = 0; i < self->kind->n_options; i++)
    choices->request.values[i] = read_option (self->options[i]);
  if (self->agency_row != NULL && adw_combo_row_get_selected (self->agency_row) < self->agency_ids->len)
    choices->request.agency_id = g_array_index (self->agency_ids, gint64, adw_combo_row_get_selected (self->agency_row));
  if (self->from != NULL)
    {
      choices->request.from = read_day (self->from);
      choices->request.to = read_day (self->to);
    }
  setup->paper = (FgPaper) adw_combo_row_get_selected (self->paper_row);
  setup->orientation = (FgOrientation) adw_combo_row_get_selected (self->orientation_row);
  setup->margin_mm = gtk_spin_button_get_value (self->margin);
  setup->font_pt = gtk_spin_button_get_value (self->type_size);
  setup->fit = (FgPageFit) adw_combo_row_get_selected (self->fit_row);
}
