/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What was chosen about printing, remembered for each plan and view in the settings: which paper, what on it. What was
 * only asked for once, an agency or a range of days, is not.
 */
#include "fg-print-choices.h"

#define KEY "print-choices"

/* So many plans and views are remembered; of more, any is forgotten. */
#define REMEMBERED_MAX 200

#define MARGIN_MAX_MM 50.0
#define FONT_MAX_PT 24.0

static char *
make_name (const FgPrintKind *kind, gint64 plan_id)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT "/%s", plan_id, kind->view);
}

static void
read_setup (FgPrintChoices *self, GVariant *stored)
{
  FgPageSetup *setup = &self->setup;
  const char *text;

  if (g_variant_lookup (stored, "paper", "&s", &text))
    fg_paper_from_string (text, &setup->paper);
  if (g_variant_lookup (stored, "orientation", "&s", &text))
    fg_orientation_from_string (text, &setup->orientation);
  g_variant_lookup (stored, "margin", "d", &setup->margin_mm);
  g_variant_lookup (stored, "type", "d", &setup->font_pt);
  g_variant_lookup (stored, "fit", "u", &setup->fit);
  setup->margin_mm = CLAMP (setup->margin_mm, 0.0, MARGIN_MAX_MM);
  setup->font_pt = CLAMP (setup->font_pt, FG_PAGE_FONT_MIN_PT, FONT_MAX_PT);
  if ((guint) setup->fit >= FG_N_PAGE_FITS)
    setup->fit = FG_PAGE_FIT_NONE;
}

static guint
count_values (const FgPrintOption *option)
{
  return option->values != NULL ? g_strv_length ((char **) option->values) : 2;
}

static void
read_values (FgPrintChoices *self, GVariant *stored, const FgPrintKind *kind)
{
  g_autoptr (GVariant) values = g_variant_lookup_value (stored, "values", G_VARIANT_TYPE ("au"));

  for (guint i = 0; values != NULL && i < kind->n_options && i < g_variant_n_children (values); i++)
    {
      guint value;

      g_variant_get_child (values, i, "u", &value);
      if (value < count_values (&kind->options[i]))
        self->request.values[i] = value;
    }
}

/**
 * fg_print_choices_recall:
 * @self: (out caller-allocates): the choices
 * @settings: the settings of the application
 * @kind: what is printed
 * @plan_id: of which plan
 *
 * Gives what was chosen the last time, else what suits most.
 */
void
fg_print_choices_recall (FgPrintChoices *self, GSettings *settings, const FgPrintKind *kind, gint64 plan_id)
{
  g_autoptr (GVariant) all = g_settings_get_value (settings, KEY);
  g_autofree char *name = make_name (kind, plan_id);
  g_autoptr (GVariant) stored = NULL;

  *self = (FgPrintChoices) {
    .setup = FG_PAGE_SETUP_INIT,
    .request = { .plan_id = plan_id, .from = FG_DAY_NONE, .to = FG_DAY_NONE },
  };
  for (guint i = 0; i < kind->n_options; i++)
    self->request.values[i] = kind->options[i].initial;

  stored = g_variant_lookup_value (all, name, G_VARIANT_TYPE_VARDICT);
  if (stored == NULL)
    return;

  read_setup (self, stored);
  read_values (self, stored, kind);
}

static GVariant *
pack (const FgPrintChoices *self, const FgPrintKind *kind)
{
  const FgPageSetup *setup = &self->setup;
  g_auto (GVariantDict) dict = G_VARIANT_DICT_INIT (NULL);

  g_variant_dict_insert (&dict, "paper", "s", fg_paper_to_string (setup->paper));
  g_variant_dict_insert (&dict, "orientation", "s", fg_orientation_to_string (setup->orientation));
  g_variant_dict_insert (&dict, "margin", "d", setup->margin_mm);
  g_variant_dict_insert (&dict, "type", "d", setup->font_pt);
  g_variant_dict_insert (&dict, "fit", "u", setup->fit);
  g_variant_dict_insert_value (&dict, "values",
                               g_variant_new_fixed_array (G_VARIANT_TYPE_UINT32, self->request.values,
                                                          kind->n_options, sizeof (guint)));
  return g_variant_dict_end (&dict);
}

/**
 * fg_print_choices_remember:
 * @self: the choices
 * @settings: the settings of the application
 * @kind: what is printed
 */
void
fg_print_choices_remember (const FgPrintChoices *self, GSettings *settings, const FgPrintKind *kind)
{
  g_autoptr (GVariant) before = g_settings_get_value (settings, KEY);
  g_autofree char *name = make_name (kind, self->request.plan_id);
  GVariantBuilder builder;
  GVariantIter iter;
  GVariant *value;
  const char *key;
  guint n = 1;

  g_variant_builder_init (&builder, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&builder, "{sv}", name, pack (self, kind));
  g_variant_iter_init (&iter, before);
  while (g_variant_iter_loop (&iter, "{&sv}", &key, &value))
    if (g_strcmp0 (key, name) != 0 && n++ < REMEMBERED_MAX)
      g_variant_builder_add (&builder, "{sv}", key, value);

  g_settings_set_value (settings, KEY, g_variant_builder_end (&builder));
}
