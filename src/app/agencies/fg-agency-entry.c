/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An agency in the list of agencies: what its row shows.
 */
#include "fg-agency-entry.h"

#include <glib/gi18n-lib.h>

struct _FgAgencyEntry
{
  GObject parent_instance;

  GPtrArray             *agencies; /* keeps the summary */
  const FgAgencySummary *summary;
  guint                  place;
};

G_DEFINE_FINAL_TYPE (FgAgencyEntry, fg_agency_entry, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_NAME,
  PROP_ALIASES,
  PROP_KIND,
  PROP_CONTACT,
  PROP_LEAD,
  PROP_RESPONSIBLE,
  PROP_COOPERATE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static char *
dup_count (guint n)
{
  return n > 0 ? g_strdup_printf ("%u", n) : g_strdup ("");
}

static char *
dup_contact (const FgAgencySummary *summary)
{
  return *summary->contact != '\0' && *summary->phone != '\0' ? g_strjoin (" ", summary->contact, summary->phone, NULL)
                                                              : g_strconcat (summary->contact, summary->phone, NULL);
}

static void
fg_agency_entry_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  const FgAgencySummary *summary = FG_AGENCY_ENTRY (object)->summary;

  switch (prop_id)
    {
    case PROP_NAME:
      g_value_set_string (value, summary->name);
      break;
    case PROP_ALIASES:
      g_value_take_string (value, g_strjoinv ("；", summary->aliases));
      break;
    case PROP_KIND:
      g_value_set_string (value, fg_agency_kind_get_label (fg_agency_summary_get_kind (summary)));
      break;
    case PROP_CONTACT:
      g_value_take_string (value, dup_contact (summary));
      break;
    case PROP_LEAD:
      g_value_take_string (value, dup_count (summary->n_lead));
      break;
    case PROP_RESPONSIBLE:
      g_value_take_string (value, dup_count (summary->n_responsible));
      break;
    case PROP_COOPERATE:
      g_value_take_string (value, dup_count (summary->n_cooperate));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
fg_agency_entry_finalize (GObject *object)
{
  g_ptr_array_unref (FG_AGENCY_ENTRY (object)->agencies);

  G_OBJECT_CLASS (fg_agency_entry_parent_class)->finalize (object);
}

static void
fg_agency_entry_class_init (FgAgencyEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = fg_agency_entry_get_property;
  object_class->finalize = fg_agency_entry_finalize;

  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, flags);
  properties[PROP_ALIASES] = g_param_spec_string ("aliases", NULL, NULL, NULL, flags);
  properties[PROP_KIND] = g_param_spec_string ("kind", NULL, NULL, NULL, flags);
  properties[PROP_CONTACT] = g_param_spec_string ("contact", NULL, NULL, NULL, flags);
  properties[PROP_LEAD] = g_param_spec_string ("lead", NULL, NULL, NULL, flags);
  properties[PROP_RESPONSIBLE] = g_param_spec_string ("responsible", NULL, NULL, NULL, flags);
  properties[PROP_COOPERATE] = g_param_spec_string ("cooperate", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
fg_agency_entry_init (FgAgencyEntry *self)
{
}

/**
 * fg_agency_entry_new:
 * @agencies: (element-type FgAgencySummary): a list of agencies
 * @place: the place of one in it
 *
 * Returns: (transfer full): its entry
 */
FgAgencyEntry *
fg_agency_entry_new (GPtrArray *agencies, guint place)
{
  FgAgencyEntry *self = NULL;

  g_return_val_if_fail (place < agencies->len, NULL);

  self = g_object_new (FG_TYPE_AGENCY_ENTRY, NULL);
  self->agencies = g_ptr_array_ref (agencies);
  self->summary = g_ptr_array_index (agencies, place);
  self->place = place;
  return self;
}

/**
 * fg_agency_entry_get_summary:
 * @self: an entry
 *
 * Returns: (transfer none): the agency
 */
const FgAgencySummary *
fg_agency_entry_get_summary (FgAgencyEntry *self)
{
  g_return_val_if_fail (FG_IS_AGENCY_ENTRY (self), NULL);

  return self->summary;
}

/**
 * fg_agency_entry_get_place:
 * @self: an entry
 *
 * Returns: the place of the agency in the list that it was made of
 */
guint
fg_agency_entry_get_place (FgAgencyEntry *self)
{
  g_return_val_if_fail (FG_IS_AGENCY_ENTRY (self), 0);

  return self->place;
}
