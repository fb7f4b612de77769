/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A plan and a later version of it: what stayed, however it was renumbered, moved or reworded. The texts decide; where
 * they leave a choice, as among items that say nearly the same, it is what stands above, beside and below that does.
 *
 * Only texts that share a telling pair of characters are compared at all, and of a pair that many texts have only those
 * near the place where the item should be, so the work grows with the length of the plans and not with its square.
 */
#include "fg-plan-matching.h"

#include "fg-ordinal-words.h"
#include "fg-outline-entry.h"
#include "fg-text-grams.h"

#define N_TELLING_GRAMS 24
#define MAX_POSTINGS 48
#define MAX_CANDIDATES 8

/* Texts that are less alike than the first are never the same item; less than the second only where what stands around
 * them says so. A third of the characters reworded at random leaves a likeness of about a half. */
#define MIN_LIKENESS 0.28
#define SURE_LIKENESS 0.46
#define MIN_SCORE 0.52

/* So alike, and so much more than the next best, that the surroundings need not be asked. */
#define ANCHOR_LIKENESS 0.75
#define ANCHOR_LEAD 0.12

/* What the surroundings add to a likeness. */
#define SAME_PARENT 0.08
#define NEIGHBOUR 0.04
#define NEARNESS 0.04
#define CHILDREN 0.25
#define SAME_KIND 0.03
#define SAME_AGENCIES 0.03
#define SAME_DEADLINE 0.01
#define SAME_LABEL 0.01

#define MAX_ROUNDS 6

/* A part is in the whole; the parts together are nearly all of it. */
#define PART_LIKENESS 0.7
#define WHOLE_LIKENESS 0.7
#define MIN_PART_GRAMS 5

#define NONE (-1)

typedef struct
{
  GArray *entries; /* (element-type FgOutlineEntry) */
  GArray *texts; /* (element-type guint): where each entry's text is in the grams */
  GArray *matches; /* (element-type int): the entry of the other side, or NONE */
  GArray *kin; /* (element-type int): the entry of the other side that it was split from or joined into, or NONE */
  GHashTable *places; /* (element-type gpointer guint): an item or section: its place + 1 */
} Side;

/* Two entries that may be the same. */
typedef struct
{
  guint  old_place;
  guint  new_place;
  double likeness;
  double score;
  guint  distance;
} Candidate;

struct _FgPlanMatching
{
  FgTextGrams *grams;
  Side         old_side;
  Side         new_side;
  GHashTable  *first_items; /* (element-type FgPlanItem FgPlanItem) */
  GArray      *candidates; /* (element-type Candidate) */
};

static const FgOutlineEntry *
get_entry (const Side *side, guint place)
{
  return &g_array_index (side->entries, FgOutlineEntry, place);
}

static int
get_match (const Side *side, int place)
{
  return place >= 0 && (guint) place < side->matches->len ? g_array_index (side->matches, int, place) : NONE;
}

static guint
get_text (const Side *side, guint place)
{
  return g_array_index (side->texts, guint, place);
}

/* ---- The two plans ---- */

/* What the notice said of an item before a person changed it by hand: that is what a later notice is like. */
static const FgPlanItem *
get_first_item (FgPlanMatching *self, const FgPlanItem *item)
{
  const FgPlanItem *first = self->first_items != NULL ? g_hash_table_lookup (self->first_items, item) : NULL;

  return first != NULL ? first : item;
}

static void
side_init (Side *side, FgPlanMatching *self, const FgPlan *plan)
{
  int none = NONE;

  side->entries = fg_outline_entry_list (plan);
  side->texts = g_array_new (FALSE, FALSE, sizeof (guint));
  side->matches = g_array_new (FALSE, FALSE, sizeof (int));
  side->kin = g_array_new (FALSE, FALSE, sizeof (int));
  side->places = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < side->entries->len; i++)
    {
      const FgOutlineEntry *entry = get_entry (side, i);
      gpointer source = entry->section != NULL ? (gpointer) entry->section : (gpointer) entry->item;
      guint text = fg_text_grams_add (self->grams, entry->section != NULL ? entry->section->title
                                                                          : get_first_item (self, entry->item)->text);

      g_hash_table_insert (side->places, source, GUINT_TO_POINTER (i + 1));
      g_array_append_val (side->texts, text);
      g_array_append_val (side->matches, none);
      g_array_append_val (side->kin, none);
    }
}

static void
side_clear (Side *side)
{
  g_array_unref (side->entries);
  g_array_unref (side->texts);
  g_array_unref (side->matches);
  g_array_unref (side->kin);
  g_hash_table_unref (side->places);
}

/* ---- Candidates ---- */

/* For each pair of characters the entries of a side that have it, in their order. */
typedef struct
{
  GArray *firsts; /* (element-type guint) */
  GArray *places; /* (element-type guint) */
} Postings;

static void
postings_init (Postings *self, const FgTextGrams *grams, const Side *side)
{
  guint n_kinds = fg_text_grams_get_n_kinds (grams);
  g_autofree guint *next = NULL;
  guint n_grams;

  self->firsts = g_array_sized_new (FALSE, TRUE, sizeof (guint), n_kinds + 1);
  self->places = g_array_new (FALSE, FALSE, sizeof (guint));
  g_array_set_size (self->firsts, n_kinds + 1);
  for (guint i = 0; i < side->entries->len; i++)
    {
      const guint32 *found = fg_text_grams_get (grams, get_text (side, i), &n_grams);

      for (guint k = 0; k < n_grams; k++)
        g_array_index (self->firsts, guint, found[k] + 1)++;
    }
  for (guint i = 0; i < n_kinds; i++)
    g_array_index (self->firsts, guint, i + 1) += g_array_index (self->firsts, guint, i);

  g_array_set_size (self->places, g_array_index (self->firsts, guint, n_kinds));
  next = g_memdup2 (self->firsts->data, sizeof (guint) * (n_kinds + 1));
  for (guint i = 0; i < side->entries->len; i++)
    {
      const guint32 *found = fg_text_grams_get (grams, get_text (side, i), &n_grams);

      for (guint k = 0; k < n_grams; k++)
        g_array_index (self->places, guint, next[found[k]]++) = i;
    }
}

static void
postings_clear (Postings *self)
{
  g_array_unref (self->firsts);
  g_array_unref (self->places);
}

/* Those of @gram, where they are many only the nearest to @place. */
static const guint *
postings_get (const Postings *self, guint32 gram, guint place, guint *n)
{
  guint first = g_array_index (self->firsts, guint, gram);
  guint end = g_array_index (self->firsts, guint, gram + 1);
  const guint *places = &g_array_index (self->places, guint, 0);
  guint low = first, high = end;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (places[middle] < place)
        low = middle + 1;
      else
        high = middle;
    }
  if (end - first > MAX_POSTINGS)
    {
      first = MAX (first, low - MIN (low, MAX_POSTINGS / 2));
      end = MIN (end, first + MAX_POSTINGS);
    }

  *n = end - first;
  return places + first;
}

typedef struct
{
  guint32 gram;
  guint   frequency;
} Telling;

static int
compare_telling (gconstpointer a, gconstpointer b)
{
  const Telling *x = a, *y = b;

  return x->frequency != y->frequency ? (x->frequency < y->frequency ? -1 : 1)
                                      : (x->gram < y->gram ? -1 : x->gram > y->gram);
}

/* The rarest pairs of a text come first. */
static void
list_telling (const FgTextGrams *grams, guint text, GArray *telling)
{
  guint n_grams;
  const guint32 *found = fg_text_grams_get (grams, text, &n_grams);

  g_array_set_size (telling, 0);
  for (guint i = 0; i < n_grams; i++)
    {
      Telling one = { found[i], fg_text_grams_get_frequency (grams, found[i]) };

      g_array_append_val (telling, one);
    }
  g_array_sort (telling, compare_telling);
  if (telling->len > N_TELLING_GRAMS)
    g_array_set_size (telling, N_TELLING_GRAMS);
}

/* A search for what may be the same as an entry, with its memory between one entry and the next. */
typedef struct
{
  const FgTextGrams *grams;
  const Postings    *postings;
  GArray            *telling; /* (element-type Telling) */
  float             *votes; /* for each entry of the other side, 0 where it was not met */
  GArray            *met; /* (element-type guint) */
} Search;

static void
search_init (Search *self, const FgTextGrams *grams, const Postings *postings, guint n_entries)
{
  self->grams = grams;
  self->postings = postings;
  self->telling = g_array_new (FALSE, FALSE, sizeof (Telling));
  self->votes = g_new0 (float, n_entries + 1);
  self->met = g_array_new (FALSE, FALSE, sizeof (guint));
}

static void
search_clear (Search *self)
{
  g_array_unref (self->telling);
  g_free (self->votes);
  g_array_unref (self->met);
}

static guint
distance_of (guint a, guint b)
{
  return a > b ? a - b : b - a;
}

/* The entry with most votes, those taken before left out; NONE where no votes are left. */
static int
search_take_best (Search *self, guint place)
{
  int best = NONE;

  for (guint i = 0; i < self->met->len; i++)
    {
      guint met = g_array_index (self->met, guint, i);
      float lead = best == NONE ? self->votes[met] : self->votes[met] - self->votes[best];

      if (self->votes[met] > 0
          && (lead > 0 || (best != NONE && lead >= 0 && distance_of (met, place) < distance_of ((guint) best, place))))
        best = (int) met;
    }

  if (best != NONE)
    self->votes[best] = 0;
  return best;
}

static void
search_run (Search *self, guint text, guint place)
{
  g_array_set_size (self->met, 0);
  list_telling (self->grams, text, self->telling);
  for (guint i = 0; i < self->telling->len; i++)
    {
      guint32 gram = g_array_index (self->telling, Telling, i).gram;
      guint n;
      const guint *places = postings_get (self->postings, gram, place, &n);

      for (guint k = 0; k < n; k++)
        {
          if (self->votes[places[k]] <= 0)
            g_array_append_val (self->met, places[k]);
          self->votes[places[k]] += fg_text_grams_get_weight (self->grams, gram);
        }
    }
}

static void
search_forget (Search *self)
{
  for (guint i = 0; i < self->met->len; i++)
    self->votes[g_array_index (self->met, guint, i)] = 0;
}

static gboolean
are_of_one_kind (const FgOutlineEntry *a, const FgOutlineEntry *b)
{
  return (a->kind == FG_ITEM_SECTION) == (b->kind == FG_ITEM_SECTION);
}

/* 完成第一批改造 and 完成第四批改造 are two items, however alike: progress of the one is none of the other. */
static gboolean
are_of_one_ordinal (FgPlanMatching *self, const FgOutlineEntry *a, const FgOutlineEntry *b)
{
  return a->item == NULL || fg_ordinal_words_agree (get_first_item (self, a->item)->text, b->item->text);
}

/* Where an entry would stand if all before it had grown evenly. */
static guint
scale_place (const Side *from, const Side *to, guint place)
{
  return (guint) ((guint64) place * to->entries->len / MAX (1, from->entries->len));
}

static void
add_candidates_of (FgPlanMatching *self, Search *search, guint old_place)
{
  const FgOutlineEntry *entry = get_entry (&self->old_side, old_place);
  guint text = get_text (&self->old_side, old_place);
  guint place = scale_place (&self->old_side, &self->new_side, old_place);

  search_run (search, text, place);
  for (guint n = 0; n < MAX_CANDIDATES;)
    {
      int best = search_take_best (search, place);
      Candidate candidate = { .old_place = old_place };

      if (best == NONE)
        break;
      if (!are_of_one_kind (entry, get_entry (&self->new_side, (guint) best)))
        continue;

      n++;
      candidate.new_place = (guint) best;
      candidate.likeness = fg_text_grams_compare (self->grams, text, get_text (&self->new_side, (guint) best));
      if (candidate.likeness >= MIN_LIKENESS
          && are_of_one_ordinal (self, entry, get_entry (&self->new_side, (guint) best)))
        g_array_append_val (self->candidates, candidate);
    }
  search_forget (search);
}

static void
add_candidates (FgPlanMatching *self)
{
  Postings postings;
  Search search;

  postings_init (&postings, self->grams, &self->new_side);
  search_init (&search, self->grams, &postings, self->new_side.entries->len);
  for (guint i = 0; i < self->old_side.entries->len; i++)
    add_candidates_of (self, &search, i);
  search_clear (&search);
  postings_clear (&postings);
}

/* ---- Choosing among them ---- */

static gboolean
is_free (const FgPlanMatching *self, guint old_place, guint new_place)
{
  return get_match (&self->old_side, (int) old_place) == NONE && get_match (&self->new_side, (int) new_place) == NONE;
}

static void
pair_up (FgPlanMatching *self, guint old_place, guint new_place)
{
  g_array_index (self->old_side.matches, int, old_place) = (int) new_place;
  g_array_index (self->new_side.matches, int, new_place) = (int) old_place;
}

static double
agencies_alike (const FgPlanItem *a, const FgPlanItem *b)
{
  guint n_shared = 0;

  if (a->assignments->len + b->assignments->len == 0)
    return 0;
  for (guint i = 0; i < a->assignments->len; i++)
    for (guint k = 0; k < b->assignments->len; k++)
      {
        const FgAssignment *x = g_ptr_array_index (a->assignments, i);
        const FgAssignment *y = g_ptr_array_index (b->assignments, k);

        if (x->role == y->role && g_str_equal (x->agency, y->agency))
          {
            n_shared++;
            break;
          }
      }

  return 2.0 * n_shared / (a->assignments->len + b->assignments->len);
}

static double
score_facts (FgPlanMatching *self, const FgOutlineEntry *a, const FgOutlineEntry *b)
{
  const FgPlanItem *x, *y;
  double score = 0;

  if (a->section != NULL)
    return g_str_equal (a->section->no, b->section->no) ? SAME_LABEL : 0;

  x = get_first_item (self, a->item);
  y = b->item;
  score += a->kind == b->kind ? SAME_KIND : 0;
  score += SAME_AGENCIES * agencies_alike (x, y);
  score += x->deadline.last_day == y->deadline.last_day && g_strcmp0 (x->deadline.words, y->deadline.words) == 0
             ? SAME_DEADLINE : 0;
  return score + (g_str_equal (x->label, y->label) ? SAME_LABEL : 0);
}

/* The matches as they stand at the beginning of a round. */
typedef struct
{
  GArray     *expected; /* (element-type guint): the place of each old entry, counted on from the last one before it */
  GHashTable *shared; /* (element-type guint64 guint): two entries: how many children of theirs are the same */
} Surroundings;

static guint64
key_of (guint old_place, guint new_place)
{
  return ((guint64) old_place << 32) | new_place;
}

static void
surroundings_init (Surroundings *surroundings, FgPlanMatching *self)
{
  guint next = 0;

  surroundings->expected = g_array_new (FALSE, FALSE, sizeof (guint));
  surroundings->shared = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  for (guint i = 0; i < self->old_side.entries->len; i++)
    {
      int match = get_match (&self->old_side, (int) i);

      if (match != NONE)
        {
          int old_parent = get_entry (&self->old_side, i)->parent;
          int new_parent = get_entry (&self->new_side, (guint) match)->parent;

          next = (guint) match;
          if (old_parent != NONE && new_parent != NONE)
            {
              guint64 key = key_of ((guint) old_parent, (guint) new_parent);
              guint n = GPOINTER_TO_UINT (g_hash_table_lookup (surroundings->shared, &key));

              g_hash_table_insert (surroundings->shared, g_memdup2 (&key, sizeof key), GUINT_TO_POINTER (n + 1));
            }
        }
      g_array_append_val (surroundings->expected, next);
      next++;
    }
}

static void
surroundings_clear (Surroundings *surroundings)
{
  g_array_unref (surroundings->expected);
  g_hash_table_unref (surroundings->shared);
}

static double
share_of_children (FgPlanMatching *self, const Surroundings *surroundings, guint old_place, guint new_place)
{
  guint64 key = key_of (old_place, new_place);
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (surroundings->shared, &key));
  guint n_all = MAX (get_entry (&self->old_side, old_place)->n_children,
                     get_entry (&self->new_side, new_place)->n_children);

  return n_all > 0 ? (double) n / n_all : 0;
}

static double
score_surroundings (FgPlanMatching *self, const Surroundings *surroundings, Candidate *candidate)
{
  int old_place = (int) candidate->old_place, new_place = (int) candidate->new_place;
  int old_parent = get_entry (&self->old_side, candidate->old_place)->parent;
  int new_parent = get_entry (&self->new_side, candidate->new_place)->parent;
  double score = 0;

  candidate->distance = distance_of (g_array_index (surroundings->expected, guint, candidate->old_place),
                                     candidate->new_place);
  if (old_parent != NONE ? get_match (&self->old_side, old_parent) == new_parent : new_parent == NONE)
    score += SAME_PARENT;
  if (old_place > 0 && new_place > 0 && get_match (&self->old_side, old_place - 1) == new_place - 1)
    score += NEIGHBOUR;
  if (get_match (&self->old_side, old_place + 1) == new_place + 1)
    score += NEIGHBOUR;
  score += NEARNESS / (1 + candidate->distance);
  return score + CHILDREN * share_of_children (self, surroundings, candidate->old_place, candidate->new_place);
}

static int
compare_candidates (gconstpointer a, gconstpointer b)
{
  const Candidate *x = a, *y = b;

  if (x->score > y->score || x->score < y->score)
    return x->score > y->score ? -1 : 1;
  if (x->distance != y->distance)
    return x->distance < y->distance ? -1 : 1;
  if (x->old_place != y->old_place)
    return x->old_place < y->old_place ? -1 : 1;

  return x->new_place < y->new_place ? -1 : x->new_place > y->new_place;
}

/* Pairs that leave no doubt: the best of both, with none that comes near. */
static void
drop_anchors (FgPlanMatching *self)
{
  g_autofree double *old_second = g_new0 (double, self->old_side.entries->len + 1);
  g_autofree double *new_second = g_new0 (double, self->new_side.entries->len + 1);
  g_autofree double *old_best = g_new0 (double, self->old_side.entries->len + 1);
  g_autofree double *new_best = g_new0 (double, self->new_side.entries->len + 1);

  for (guint i = 0; i < self->candidates->len; i++)
    {
      const Candidate *candidate = &g_array_index (self->candidates, Candidate, i);
      double *bests[] = { &old_best[candidate->old_place], &new_best[candidate->new_place] };
      double *seconds[] = { &old_second[candidate->old_place], &new_second[candidate->new_place] };

      for (guint k = 0; k < G_N_ELEMENTS (bests); k++)
        {
          *seconds[k] = MAX (*seconds[k], MIN (*bests[k], candidate->likeness));
          *bests[k] = MAX (*bests[k], candidate->likeness);
        }
    }

  for (guint i = 0; i < self->candidates->len; i++)
    {
      const Candidate *candidate = &g_array_index (self->candidates, Candidate, i);
      double second = MAX (old_second[candidate->old_place], new_second[candidate->new_place]);

      if (candidate->likeness >= ANCHOR_LIKENESS && candidate->likeness - second >= ANCHOR_LEAD)
        pair_up (self, candidate->old_place, candidate->new_place);
    }
}

/* A task that was reworded out of recognition is known by its measures, a section by its tasks. */
static void
add_parents (FgPlanMatching *self, const Surroundings *surroundings)
{
  GHashTableIter iter;
  gpointer key, value;

  g_hash_table_iter_init (&iter, surroundings->shared);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      guint64 pair = *(const guint64 *) key;
      Candidate candidate = { .old_place = (guint) (pair >> 32), .new_place = (guint) (pair & G_MAXUINT32) };

      if (!is_free (self, candidate.old_place, candidate.new_place)
          || !are_of_one_kind (get_entry (&self->old_side, candidate.old_place),
                              get_entry (&self->new_side, candidate.new_place))
          || share_of_children (self, surroundings, candidate.old_place, candidate.new_place) <= 0.5)
        continue;

      candidate.likeness = MAX (SURE_LIKENESS,
                                fg_text_grams_compare (self->grams, get_text (&self->old_side, candidate.old_place),
                                                       get_text (&self->new_side, candidate.new_place)));
      g_array_append_val (self->candidates, candidate);
    }
}

static gboolean
is_accepted (const Candidate *candidate)
{
  return candidate->likeness >= SURE_LIKENESS || candidate->score >= MIN_SCORE;
}

static gboolean
run_round (FgPlanMatching *self)
{
  Surroundings surroundings;
  gboolean has_new = FALSE;

  surroundings_init (&surroundings, self);
  add_parents (self, &surroundings);
  for (guint i = 0; i < self->candidates->len; i++)
    {
      Candidate *candidate = &g_array_index (self->candidates, Candidate, i);

      if (is_free (self, candidate->old_place, candidate->new_place))
        candidate->score = candidate->likeness + score_surroundings (self, &surroundings, candidate)
                           + score_facts (self, get_entry (&self->old_side, candidate->old_place),
                                          get_entry (&self->new_side, candidate->new_place));
    }
  surroundings_clear (&surroundings);

  g_array_sort (self->candidates, compare_candidates);
  for (guint i = 0; i < self->candidates->len; i++)
    {
      const Candidate *candidate = &g_array_index (self->candidates, Candidate, i);

      if (is_free (self, candidate->old_place, candidate->new_place) && is_accepted (candidate))
        {
          pair_up (self, candidate->old_place, candidate->new_place);
          has_new = TRUE;
        }
    }

  return has_new;
}

/* ---- One made two, two made one ---- */

/* Whether @part and @other, which is what @whole became, are together what @whole was. */
static gboolean
are_parts_of (const FgTextGrams *grams, guint whole, guint part, guint other)
{
  const guint parts[] = { part, other };
  guint n_grams;

  fg_text_grams_get (grams, part, &n_grams);
  return n_grams >= MIN_PART_GRAMS
         && fg_text_grams_cover (grams, part, &whole, 1) >= PART_LIKENESS
         && fg_text_grams_cover (grams, other, &whole, 1) >= PART_LIKENESS
         /* What is in the other part already is no part of its own. */
         && fg_text_grams_cover (grams, part, &other, 1) < PART_LIKENESS
         && fg_text_grams_cover (grams, whole, parts, G_N_ELEMENTS (parts)) >= WHOLE_LIKENESS;
}

static void
find_whole (FgPlanMatching *self, Search *search, Side *part_side, const Side *whole_side, guint part)
{
  guint text = get_text (part_side, part);
  guint place = scale_place (part_side, whole_side, part);

  search_run (search, text, place);
  for (guint n = 0; n < MAX_CANDIDATES; n++)
    {
      int whole = search_take_best (search, place);
      int other = get_match (whole_side, whole);

      if (whole == NONE)
        break;
      if (other == NONE || get_entry (whole_side, (guint) whole)->section != NULL
          || !are_parts_of (self->grams, get_text (whole_side, (guint) whole), text,
                            get_text (part_side, (guint) other)))
        continue;

      g_array_index (part_side->kin, int, part) = whole;
      break;
    }
  search_forget (search);
}

static void
find_wholes (FgPlanMatching *self, Side *part_side, const Side *whole_side)
{
  Postings postings;
  Search search;

  postings_init (&postings, self->grams, whole_side);
  search_init (&search, self->grams, &postings, whole_side->entries->len);
  for (guint i = 0; i < part_side->entries->len; i++)
    if (get_match (part_side, (int) i) == NONE && get_entry (part_side, i)->item != NULL)
      find_whole (self, &search, part_side, whole_side, i);
  search_clear (&search);
  postings_clear (&postings);
}

/**
 * fg_plan_matching_new:
 * @old_plan: a plan
 * @new_plan: a later version of it
 * @first_items: (nullable) (element-type FgPlanItem FgPlanItem): for items of @old_plan that a person changed by hand,
 *   what the notice said of them; must outlive the matching
 *
 * Finds what of @old_plan is what of @new_plan. Both must outlive the matching and not change.
 *
 * Returns: (transfer full): the matching
 */
FgPlanMatching *
fg_plan_matching_new (FgPlan *old_plan, FgPlan *new_plan, GHashTable *first_items)
{
  FgPlanMatching *self;

  g_return_val_if_fail (old_plan != NULL, NULL);
  g_return_val_if_fail (new_plan != NULL, NULL);

  self = g_new0 (FgPlanMatching, 1);
  self->grams = fg_text_grams_new ();
  self->first_items = first_items;
  self->candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));
  side_init (&self->old_side, self, old_plan);
  side_init (&self->new_side, self, new_plan);
  fg_text_grams_weigh (self->grams);

  add_candidates (self);
  drop_anchors (self);
  for (guint i = 0; i < MAX_ROUNDS; i++)
    if (!run_round (self))
      break;

  find_wholes (self, &self->new_side, &self->old_side);
  find_wholes (self, &self->old_side, &self->new_side);
  return self;
}

/**
 * fg_plan_matching_free:
 * @self: (transfer full): a matching
 */
void
fg_plan_matching_free (FgPlanMatching *self)
{
  fg_text_grams_free (self->grams);
  side_clear (&self->old_side);
  side_clear (&self->new_side);
  g_array_unref (self->candidates);
  g_free (self);
}

/* The entry that @related says of @source, NULL for none. */
static const FgOutlineEntry *
look_up (const Side *side, const GArray *related, const Side *other, gconstpointer source)
{
  guint place = GPOINTER_TO_UINT (g_hash_table_lookup (side->places, source));
  int found = place > 0 ? g_array_index (related, int, place - 1) : NONE;

  return found != NONE ? get_entry (other, (guint) found) : NULL;
}

/**
 * fg_plan_matching_find_new:
 * @self: a matching
 * @old_item: an item of the old plan
 *
 * Returns: (nullable) (transfer none): what it is in the new one; %NULL where it was dropped
 */
FgPlanItem *
fg_plan_matching_find_new (FgPlanMatching *self, const FgPlanItem *old_item)
{
  const FgOutlineEntry *entry = look_up (&self->old_side, self->old_side.matches, &self->new_side, old_item);

  return entry != NULL ? entry->item : NULL;
}

/**
 * fg_plan_matching_find_old:
 * @self: a matching
 * @new_item: an item of the new plan
 *
 * Returns: (nullable) (transfer none): what it was in the old one; %NULL where it was added
 */
FgPlanItem *
fg_plan_matching_find_old (FgPlanMatching *self, const FgPlanItem *new_item)
{
  const FgOutlineEntry *entry = look_up (&self->new_side, self->new_side.matches, &self->old_side, new_item);

  return entry != NULL ? entry->item : NULL;
}

/**
 * fg_plan_matching_find_new_section:
 * @self: a matching
 * @old_section: a section of the old plan
 *
 * Returns: (nullable) (transfer none): what it is in the new one
 */
FgPlanSection *
fg_plan_matching_find_new_section (FgPlanMatching *self, const FgPlanSection *old_section)
{
  const FgOutlineEntry *entry = look_up (&self->old_side, self->old_side.matches, &self->new_side, old_section);

  return entry != NULL ? entry->section : NULL;
}

/**
 * fg_plan_matching_find_old_section:
 * @self: a matching
 * @new_section: a section of the new plan
 *
 * Returns: (nullable) (transfer none): what it was in the old one
 */
FgPlanSection *
fg_plan_matching_find_old_section (FgPlanMatching *self, const FgPlanSection *new_section)
{
  const FgOutlineEntry *entry = look_up (&self->new_side, self->new_side.matches, &self->old_side, new_section);

  return entry != NULL ? entry->section : NULL;
}

/**
 * fg_plan_matching_find_split_from:
 * @self: a matching
 * @new_item: an item that was added
 *
 * Returns: (nullable) (transfer none): the old item of which it is a part that was made an item of its own
 */
FgPlanItem *
fg_plan_matching_find_split_from (FgPlanMatching *self, const FgPlanItem *new_item)
{
  const FgOutlineEntry *entry = look_up (&self->new_side, self->new_side.kin, &self->old_side, new_item);

  return entry != NULL ? entry->item : NULL;
}

/**
 * fg_plan_matching_find_joined_into:
 * @self: a matching
 * @old_item: an item that was dropped
 *
 * Returns: (nullable) (transfer none): the new item that it is a part of now
 */
FgPlanItem *
fg_plan_matching_find_joined_into (FgPlanMatching *self, const FgPlanItem *old_item)
{
  const FgOutlineEntry *entry = look_up (&self->old_side, self->old_side.kin, &self->new_side, old_item);

  return entry != NULL ? entry->item : NULL;
}
