/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A doubt of the reader as the list of doubts shows it: the reason, the words it is about, and whether the clerk has
 * looked at it.
 */
#include "fg-draft-doubt.h"

#include <glib/gi18n-lib.h>

/* Quoted words are there to recognise the place, not to read it: characters. */
#define QUOTE_MAX_CHARS 60

struct _FgDraftDoubt
{
  GObject parent_instance;

  FgPlanItem *item;
  FgSpan      span;
  char       *message;
  char       *place;
  gboolean    checked;
};

G_DEFINE_FINAL_TYPE (FgDraftDoubt, fg_draft_doubt, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_MESSAGE,
  PROP_PLACE,
  PROP_CHECKED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static char *
dup_quote (const FgPlan *plan, FgSpan span)
{
  g_autofree char *words = g_strndup (plan->text + span.offset, span.length);
  g_autofree char *start = NULL;

  g_strdelimit (words, "\n\t", ' ');
  if (g_utf8_strlen (words, -1) <= QUOTE_MAX_CHARS)
    return g_steal_pointer (&words);

  start = g_utf8_substring (words, 0, QUOTE_MAX_CHARS);
  return g_strconcat (start, "…", NULL);
}

static char *
dup_place (const FgPlan *plan, const FgDoubt *doubt)
{
  g_autofree char *quote = NULL;

  /* A doubt about what is missing has no words, and no line. */
  if (doubt->span.length == 0)
    return g_strdup (_("The whole notice"));

  quote = dup_quote (plan, doubt->span);
  /* Translators: where a doubt stands: %1$u is a line of the notice, %2$s the words there. */
  return g_strdup_printf (_("Line %1$u: “%2$s”"), doubt->line, quote);
}

static void
fg_draft_doubt_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  FgDraftDoubt *self = FG_DRAFT_DOUBT (object);

  switch (prop_id)
    {
    case PROP_MESSAGE:
      g_value_set_string (value, self->message);
      break;
    case PROP_PLACE:
      g_value_set_string (value, self->place);
      break;
    case PROP_CHECKED:
      g_value_set_boolean (value, self->checked);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
fg_draft_doubt_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  FgDraftDoubt *self = FG_DRAFT_DOUBT (object);

  switch (prop_id)
    {
    case PROP_CHECKED:
      fg_draft_doubt_set_checked (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
fg_draft_doubt_finalize (GObject *object)
{
  FgDraftDoubt *self = FG_DRAFT_DOUBT (object);

  g_free (self->message);
  g_free (self->place);

  G_OBJECT_CLASS (fg_draft_doubt_parent_class)->finalize (object);
}

static void
fg_draft_doubt_class_init (FgDraftDoubtClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = fg_draft_doubt_get_property;
  object_class->set_property = fg_draft_doubt_set_property;
  object_class->finalize = fg_draft_doubt_finalize;

  /* The reason, in one sentence. */
  properties[PROP_MESSAGE] =
    g_param_spec_string ("message", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  /* The line and the words that it is about. */
  properties[PROP_PLACE] =
    g_param_spec_string ("place", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  /* Whether the clerk has ticked it off. */
  properties[PROP_CHECKED] =
    g_param_spec_boolean ("checked", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
fg_draft_doubt_init (FgDraftDoubt *self)
{
}

/**
 * fg_draft_doubt_new:
 * @plan: a plan
 * @doubt: a doubt about it
 *
 * Returns: (transfer full): @doubt for a list
 */
FgDraftDoubt *
fg_draft_doubt_new (const FgPlan *plan, const FgDoubt *doubt)
{
  FgDraftDoubt *self;

  g_return_val_if_fail (plan != NULL, NULL);
  g_return_val_if_fail (doubt != NULL, NULL);

  self = g_object_new (FG_TYPE_DRAFT_DOUBT, NULL);
  self->item = doubt->item;
  self->span = doubt->span;
  self->message = g_strdup (doubt->message);
  self->place = dup_place (plan, doubt);
  return self;
}

/**
 * fg_draft_doubt_get_item:
 * @self: a doubt
 *
 * Returns: (nullable) (transfer none): the task or measure that it concerns
 */
FgPlanItem *
fg_draft_doubt_get_item (FgDraftDoubt *self)
{
  g_return_val_if_fail (FG_IS_DRAFT_DOUBT (self), NULL);

  return self->item;
}

/**
 * fg_draft_doubt_get_span:
 * @self: a doubt
 *
 * Returns: the words that it is about, of no length where it is about none
 */
FgSpan
fg_draft_doubt_get_span (FgDraftDoubt *self)
{
  g_return_val_if_fail (FG_IS_DRAFT_DOUBT (self), ((FgSpan) { 0, 0 }));

  return self->span;
}

/**
 * fg_draft_doubt_dup_key:
 * @self: a doubt
 *
 * Returns: (transfer full): what tells it from the others, and stays the same while items come and go
 */
char *
fg_draft_doubt_dup_key (FgDraftDoubt *self)
{
  g_return_val_if_fail (FG_IS_DRAFT_DOUBT (self), NULL);

  return g_strdup_printf ("%" G_GSIZE_FORMAT "+%" G_GSIZE_FORMAT " %s", self->span.offset, self->span.length, self->message);
}

/**
 * fg_draft_doubt_get_checked:
 * @self: a doubt
 *
 * Returns: whether the clerk has ticked it off
 */
gboolean
fg_draft_doubt_get_checked (FgDraftDoubt *self)
{
  g_return_val_if_fail (FG_IS_DRAFT_DOUBT (self), FALSE);

  return self->checked;
}

/**
 * fg_draft_doubt_set_checked:
 * @self: a doubt
 * @checked: whether the clerk has ticked it off
 */
void
fg_draft_doubt_set_checked (FgDraftDoubt *self, gboolean checked)
{
  g_return_if_fail (FG_IS_DRAFT_DOUBT (self));

  checked = checked != FALSE;
  if (self->checked == checked)
    return;

  self->checked = checked;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHECKED]);
}
