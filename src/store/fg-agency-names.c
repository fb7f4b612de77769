/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Agencies found as somebody types: by name, short name or other name, by any part of it, by pinyin or by initials. All is
 * prepared when the names are made, so that looking at each of some hundred agencies takes less than a frame.
 */
#include "fg-agency-names.h"

#include <string.h>

#include "fg-search-word-private.h"

/* How well a name fits what was typed, the best first. That a name begins so counts as well behind the one character
 * that says of which level an agency is: 市公安局 is 公安局 to those who work in the city. */
typedef enum
{
  FIT_WHOLE,
  FIT_BEGINNING,
  FIT_INSIDE,
  FIT_NONE,
} Fit;

#define LEVELS "国省市区县州盟旗镇乡"

typedef struct
{
  guint       place;
  const char *text;
  gboolean    is_other; /* another name of the agency than its own */
  gboolean    has_level;
  GArray     *units;
} Name;

typedef struct
{
  FgAgencyHit hit;
  Fit         fit;
  gboolean    is_other;
} Candidate;

struct _FgAgencyNames
{
  gatomicrefcount ref_count;
  GPtrArray      *agencies; /* (element-type FgAgencySummary) */
  GArray         *names; /* (element-type Name): those of one agency together, its own name first */
  GHashTable     *by_name; /* (element-type utf8 FgAgencySummary) */
  FgPinyin       *pinyin;
};

static void
name_clear (gpointer data)
{
  g_array_unref (((Name *) data)->units);
}

/* Asked for once, a reading is at hand. */
static void
warm_up (FgPinyin *pinyin, const GArray *units)
{
  for (guint i = 0; i < units->len; i++)
    fg_pinyin_get_readings (pinyin, g_array_index (units, gunichar2, i));
}

static void
add_name (FgAgencyNames *self, guint place, const char *text, gboolean is_other)
{
  Name name = { .place = place, .text = text, .is_other = is_other };

  if (*text == '\0')
    return;

  name.units = g_array_new (TRUE, FALSE, sizeof (gunichar2));
  name.has_level = g_utf8_strchr (LEVELS, -1, g_utf8_get_char (text)) != NULL;
  fg_search_text_append (name.units, text);
  warm_up (self->pinyin, name.units);
  g_array_append_val (self->names, name);
}

/* A name itself comes before another name, and that before a short name, which two may have: then it says neither. */
static void
index_names (FgAgencyNames *self)
{
  g_autoptr (GHashTable) short_names = g_hash_table_new (g_str_hash, g_str_equal);
  GHashTableIter iter;
  gpointer name, agency;

  for (guint i = 0; i < self->agencies->len; i++)
    {
      FgAgencySummary *summary = g_ptr_array_index (self->agencies, i);

      g_hash_table_insert (short_names, summary->short_name,
                           g_hash_table_contains (short_names, summary->short_name) ? NULL : summary);
      for (char **alias = summary->aliases; *alias != NULL; alias++)
        g_hash_table_insert (self->by_name, *alias, summary);
    }
  for (guint i = 0; i < self->agencies->len; i++)
    {
      FgAgencySummary *summary = g_ptr_array_index (self->agencies, i);

      g_hash_table_insert (self->by_name, summary->name, summary);
    }

  g_hash_table_iter_init (&iter, short_names);
  while (g_hash_table_iter_next (&iter, &name, &agency))
    if (agency != NULL && *(const char *) name != '\0' && !g_hash_table_contains (self->by_name, name))
      g_hash_table_insert (self->by_name, name, agency);
}

/**
 * fg_agency_names_new:
 * @agencies: (element-type FgAgencySummary): agencies, which nobody changes any more
 *
 * Takes a tenth of a second: not for the main thread.
 *
 * Returns: (transfer full): their names
 */
FgAgencyNames *
fg_agency_names_new (GPtrArray *agencies)
{
  FgAgencyNames *self = NULL;

  g_return_val_if_fail (agencies != NULL, NULL);

  self = g_new0 (FgAgencyNames, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->agencies = g_ptr_array_ref (agencies);
  self->by_name = g_hash_table_new (g_str_hash, g_str_equal);
  self->names = g_array_new (FALSE, FALSE, sizeof (Name));
  g_array_set_clear_func (self->names, name_clear);
  self->pinyin = fg_pinyin_new ();

  for (guint i = 0; i < agencies->len; i++)
    {
      const FgAgencySummary *agency = g_ptr_array_index (agencies, i);

      add_name (self, i, agency->name, FALSE);
      add_name (self, i, agency->short_name, TRUE);
      for (char **alias = agency->aliases; *alias != NULL; alias++)
        add_name (self, i, *alias, TRUE);
    }
  index_names (self);
  return self;
}

/* An agency of which nothing is known but the name. */
static FgAgencySummary *
summary_of_name (const char *name)
{
  FgAgencySummary *summary = g_new0 (FgAgencySummary, 1);

  summary->name = g_strdup (name);
  summary->short_name = g_strdup ("");
  summary->contact = g_strdup ("");
  summary->phone = g_strdup ("");
  summary->aliases = g_new0 (char *, 1);
  summary->members = g_new0 (char *, 1);
  summary->member_ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  return summary;
}

/**
 * fg_agency_names_load:
 * @workspace: a workspace
 * @others: (nullable) (array zero-terminated): names that may be of agencies which the workspace does not know yet
 * @error: return location for an error
 *
 * Returns: (transfer full): the names of all agencies in the order of protocol, and behind them @others; %NULL with @error
 *   set
 */
FgAgencyNames *
fg_agency_names_load (FgWorkspace *workspace, const char *const *others, GError **error)
{
  g_autoptr (GPtrArray) agencies = fg_agency_table_list (workspace, 0, error);
  gint64 known;

  if (agencies == NULL)
    return NULL;

  for (; others != NULL && *others != NULL; others++)
    {
      if (!fg_agency_table_look_up (workspace, *others, &known, error))
        return NULL;
      if (known == 0)
        g_ptr_array_add (agencies, summary_of_name (*others));
    }

  return fg_agency_names_new (agencies);
}

/**
 * fg_agency_names_ref:
 * @self: names
 *
 * Returns: (transfer full): @self
 */
FgAgencyNames *
fg_agency_names_ref (FgAgencyNames *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * fg_agency_names_unref:
 * @self: (transfer full): names
 */
void
fg_agency_names_unref (FgAgencyNames *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_hash_table_unref (self->by_name);
  g_array_unref (self->names);
  g_ptr_array_unref (self->agencies);
  fg_pinyin_free (self->pinyin);
  g_free (self);
}

/**
 * fg_agency_names_get_n:
 * @self: names
 *
 * Returns: of how many agencies they are
 */
guint
fg_agency_names_get_n (FgAgencyNames *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->agencies->len;
}

/**
 * fg_agency_names_get:
 * @self: names
 * @place: the place of an agency
 *
 * Returns: (transfer none): the agency
 */
const FgAgencySummary *
fg_agency_names_get (FgAgencyNames *self, guint place)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (place < self->agencies->len, NULL);

  return g_ptr_array_index (self->agencies, place);
}

/**
 * fg_agency_names_find:
 * @self: names
 * @name: a whole name
 *
 * Returns: (nullable) (transfer none): the agency that has it; see fg_agency_table_look_up()
 */
const FgAgencySummary *
fg_agency_names_find (FgAgencyNames *self, const char *name)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  return g_hash_table_lookup (self->by_name, name);
}

static Fit
fit_at (const Name *name, const FgSearchWord *word, gsize place)
{
  gsize end = fg_search_word_match_at (word, (const gunichar2 *) (gpointer) name->units->data, place, name->units->len);

  if (end == 0)
    return FIT_NONE;
  if (place > (name->has_level ? 1 : 0))
    return FIT_INSIDE;

  return end == name->units->len ? FIT_WHOLE : FIT_BEGINNING;
}

static Fit
fit_word (const Name *name, const FgSearchWord *word)
{
  Fit best = FIT_NONE;

  for (gsize place = 0; place < name->units->len && best > FIT_WHOLE; place++)
    best = MIN (best, fit_at (name, word, place));

  return best;
}

/* All words are in the name; it fits as well as that which fits it worst. */
static Fit
fit_all (const Name *name, const GPtrArray *words)
{
  Fit worst = FIT_WHOLE;

  for (guint i = 0; i < words->len && worst < FIT_NONE; i++)
    worst = MAX (worst, fit_word (name, g_ptr_array_index (words, i)));

  return worst;
}

static GPtrArray *
read_words (FgAgencyNames *self, const char *typed)
{
  g_auto (GStrv) texts = fg_search_split_words (typed);
  GPtrArray *words = g_ptr_array_new_with_free_func ((GDestroyNotify) fg_search_word_free);

  for (char **text = texts; *text != NULL; text++)
    g_ptr_array_add (words, fg_search_word_new (*text, fg_search_word_has_letters (*text) ? self->pinyin : NULL));

  return words;
}

/**
 * fg_agency_names_match:
 * @self: names
 * @place: the place of an agency
 * @typed: what somebody typed
 *
 * Returns: whether one of the agency's names fits it; all fit nothing but white space
 */
gboolean
fg_agency_names_match (FgAgencyNames *self, guint place, const char *typed)
{
  g_autoptr (GPtrArray) words = NULL;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (typed != NULL, FALSE);

  words = read_words (self, typed);
  for (guint i = 0; i < self->names->len; i++)
    {
      const Name *name = &g_array_index (self->names, Name, i);

      if (name->place == place && fit_all (name, words) != FIT_NONE)
        return TRUE;
    }

  return FALSE;
}

/* The sort need not be stable: the order of protocol is the last word. */
static int
compare_candidates (gconstpointer a, gconstpointer b)
{
  const Candidate *one = a, *other = b;

  if (one->fit != other->fit)
    return one->fit < other->fit ? -1 : 1;
  if (one->is_other != other->is_other)
    return one->is_other ? 1 : -1;

  return (one->hit.place > other->hit.place) - (one->hit.place < other->hit.place);
}

/* Each agency once, by the name that fits best. */
static GArray *
list_candidates (FgAgencyNames *self, const GPtrArray *words)
{
  GArray *candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));

  for (guint i = 0; i < self->names->len; i++)
    {
      const Name *name = &g_array_index (self->names, Name, i);
      const Candidate one = { { name->place, name->text }, fit_all (name, words), name->is_other };
      Candidate *last =
        candidates->len > 0 ? &g_array_index (candidates, Candidate, candidates->len - 1) : NULL;

      if (one.fit == FIT_NONE)
        continue;
      if (last == NULL || last->hit.place != name->place)
        g_array_append_val (candidates, one);
      else if (one.fit < last->fit)
        *last = one;
    }

  g_array_sort (candidates, compare_candidates);
  return candidates;
}

/**
 * fg_agency_names_suggest:
 * @self: names
 * @typed: what somebody typed: words parted by white space, all of which must be in one name
 * @max_hits: how many agencies to list at most
 *
 * Returns: (transfer full) (element-type FgAgencyHit): the agencies that fit, the best first, and among equals in the order
 *   of the list; none where nothing was typed
 */
GArray *
fg_agency_names_suggest (FgAgencyNames *self, const char *typed, guint max_hits)
{
  g_autoptr (GArray) hits = g_array_new (FALSE, FALSE, sizeof (FgAgencyHit));
  g_autoptr (GArray) candidates = NULL;
  g_autoptr (GPtrArray) words = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (typed != NULL, NULL);

  words = read_words (self, typed);
  if (words->len == 0)
    return g_steal_pointer (&hits);

  candidates = list_candidates (self, words);
  for (guint i = 0; i < MIN (candidates->len, max_hits); i++)
    g_array_append_val (hits, g_array_index (candidates, Candidate, i).hit);

  return g_steal_pointer (&hits);
}
