/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The notice as a whole, in its review: what was found in figures, and the facts of its frame, of which the clerk can
 * correct those that name the plan.
 */
#include "fg-frame-page.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "fg-deadline-clause.h"

/* So many names of a list are shown: it is there to recognise the notice, and long labels are slow to lay out. */
#define WORDS_MAX 40

struct _FgFramePage
{
  GtkWidget parent_instance;

  GtkWidget    *content;
  GtkLabel     *n_sections;
  GtkLabel     *n_tasks;
  GtkLabel     *n_measures;
  GtkLabel     *n_agencies;
  GtkLabel     *n_with_deadline;
  GtkLabel     *n_without_deadline;
  GtkEditable  *title;
  GtkEditable  *number;
  GtkEditable  *issuer;
  GtkEditable  *issued;
  AdwActionRow *addressees;
  AdwActionRow *copied_to;
  AdwActionRow *requirements;

  FgDraft *draft;
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (FgFramePage, fg_frame_page, GTK_TYPE_WIDGET)

static void
show_figure (GtkLabel *label, guint figure)
{
  g_autofree char *text = g_strdup_printf ("%u", figure);

  gtk_label_set_label (label, text);
}

static void
show_figures (FgFramePage *self)
{
  const FgPlan *plan = fg_draft_get_plan (self->draft);
  FgPlanCounts counts;

  fg_plan_count (plan, &counts);
  show_figure (self->n_sections, plan->sections->len);
  show_figure (self->n_tasks, counts.tasks);
  show_figure (self->n_measures, counts.measures);
  show_figure (self->n_agencies, counts.agencies);
  show_figure (self->n_with_deadline, counts.with_deadline);
  show_figure (self->n_without_deadline, counts.without_deadline);
}

static void
show_words (AdwActionRow *row, GPtrArray *words)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < MIN (words->len, WORDS_MAX); i++)
    {
      if (i > 0)
        g_string_append (text, "，");
      g_string_append (text, g_ptr_array_index (words, i));
    }
  if (words->len > WORDS_MAX)
    g_string_append (text, "…");

  gtk_widget_set_visible (GTK_WIDGET (row), words->len > 0);
  adw_action_row_set_subtitle (row, text->str);
}

static void
show_requirements (FgFramePage *self)
{
  const FgPlan *plan = fg_draft_get_plan (self->draft);
  g_autoptr (GPtrArray) titles = g_ptr_array_new ();

  for (guint i = 0; i < plan->requirements->len; i++)
    g_ptr_array_add (titles, ((FgPlanRequirement *) g_ptr_array_index (plan->requirements, i))->title);
  show_words (self->requirements, titles);
}

static void
show_issued (FgFramePage *self)
{
  FgDay day = fg_draft_get_plan (self->draft)->issued;
  g_autofree char *issued = day != FG_DAY_NONE ? fg_day_to_iso (day) : g_strdup ("");

  self->filling = TRUE;
  gtk_editable_set_text (self->issued, issued);
  gtk_widget_remove_css_class (GTK_WIDGET (self->issued), "error");
  self->filling = FALSE;
}

static void
show_frame (FgFramePage *self)
{
  const FgPlan *plan = fg_draft_get_plan (self->draft);

  self->filling = TRUE;
  gtk_editable_set_text (self->title, plan->title);
  gtk_editable_set_text (self->number, plan->number);
  gtk_editable_set_text (self->issuer, plan->issuer);
  self->filling = FALSE;

  show_issued (self);
  show_words (self->addressees, plan->addressees);
  show_words (self->copied_to, plan->copied_to);
  show_requirements (self);
}

static void
take_fact (FgFramePage *self, FgDraftFact fact, GtkEditable *entry)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (entry)));

  if (!self->filling && self->draft != NULL)
    fg_draft_set_fact (self->draft, fact, text);
}

static void
on_title_changed (FgFramePage *self)
{
  take_fact (self, FG_DRAFT_TITLE, self->title);
}

static void
on_number_changed (FgFramePage *self)
{
  take_fact (self, FG_DRAFT_NUMBER, self->number);
}

static void
on_issuer_changed (FgFramePage *self)
{
  take_fact (self, FG_DRAFT_ISSUER, self->issuer);
}

/* A day as people write it (2024-03-08, 2024年3月8日); FALSE where the words name no single day. */
static gboolean
read_day (const char *words, FgDay *day)
{
  g_auto (FgDeadline) deadline = FG_DEADLINE_INIT;

  *day = FG_DAY_NONE;
  if (*words == '\0')
    return TRUE;
  if (!fg_deadline_clause_read (words, FG_DAY_NONE, &deadline) || deadline.precision != FG_PRECISION_DAY)
    return FALSE;

  *day = deadline.last_day;
  return TRUE;
}

static void
on_issued_changed (FgFramePage *self)
{
  g_autofree char *words = g_strstrip (g_strdup (gtk_editable_get_text (self->issued)));
  FgDay day;

  if (self->filling || self->draft == NULL)
    return;

  if (!read_day (words, &day))
    {
      gtk_widget_add_css_class (GTK_WIDGET (self->issued), "error");
      return;
    }

  gtk_widget_remove_css_class (GTK_WIDGET (self->issued), "error");
  fg_draft_set_issued (self->draft, day);
}

/* What stands there when the clerk goes on is what will be stored. */
static void
on_issued_left (FgFramePage *self)
{
  if (self->draft != NULL)
    show_issued (self);
}

static void
fg_frame_page_dispose (GObject *object)
{
  FgFramePage *self = FG_FRAME_PAGE (object);

  self->filling = TRUE;
  g_clear_object (&self->draft);
  gtk_widget_dispose_template (GTK_WIDGET (object), FG_TYPE_FRAME_PAGE);

  G_OBJECT_CLASS (fg_frame_page_parent_class)->dispose (object);
}

static void
fg_frame_page_class_init (FgFramePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = fg_frame_page_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/fengong/Fengong/intake/fg-frame-page.ui");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_bind_template_child (widget_class, FgFramePage, content);
  gtk_widget_class_bind_template_child (widget_class, FgFramePage, n_sections);
  gtk_widget_class_bind_template_child (widget_class, FgFramePage, n_tasks);
  gtk_widget_class_bind_template_child (widget_class, FgFramePage, n_measures);
  gtk_widget_class_bind_template_child (widget_class, FgFramePage, n_agencies);
  gtk_widget_class_bind_template_child (widget_class, FgFramePage, n_with_deadline);
  gtk_widget_class_bind_template_child (widget_class, FgFramePage, n_without_deadline);
  gtk_widget_class_bind_template_child (widget_class, FgFramePage, title);
  gtk_widget_class_bind_template_child (widget_class, FgFramePage, number);
  gtk_widget_class_bind_template_child (widget_class, FgFramePage, issuer);
  gtk_widget_class_bind_template_child (widget_class, FgFramePage, issued);
  gtk_widget_class_bind_template_child (widget_class, FgFramePage, addressees);
  gtk_widget_class_bind_template_child (widget_class, FgFramePage, copied_to);
  gtk_widget_class_bind_template_child (widget_class, FgFramePage, requirements);
  gtk_widget_class_bind_template_callback (widget_class, on_title_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_number_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_issuer_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_issued_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_issued_left);
}

static void
fg_frame_page_init (FgFramePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
on_reset (FgFramePage *self)
{
  show_figures (self);
  show_frame (self);
}

/**
 * fg_frame_page_set_draft:
 * @self: a page
 * @draft: the draft whose frame it shows
 */
void
fg_frame_page_set_draft (FgFramePage *self, FgDraft *draft)
{
  g_return_if_fail (FG_IS_FRAME_PAGE (self));
  g_return_if_fail (FG_IS_DRAFT (draft));

  if (self->draft != NULL)
    g_signal_handlers_disconnect_by_data (self->draft, self);
  g_set_object (&self->draft, draft);
  g_signal_connect_object (draft, "item-changed", G_CALLBACK (show_figures), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (draft, "reset", G_CALLBACK (on_reset), self, G_CONNECT_SWAPPED);

  show_figures (self);
  show_frame (self);
}
