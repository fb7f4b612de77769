/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which names are most likely those of one agency: written in full or for short (市发改委, 市发展和改革委员会), with its
 * level or without (林业局, 市林业局), with brackets and connectives of one sort or another.
 *
 * Two names are alike where they come to the same after each has been written out; nothing is guessed from how many
 * characters they share, as 市水务局 and 市水利局 share most of theirs. What is not alike here may still be the same: a
 * person sees that sooner than one sees a wrong suggestion.
 */
#include "fg-agency-likeness.h"

#include <string.h>

/* Short for long, where the short form is not a part of the long one already. Longer short forms come first. Those of
 * bodies that differ from place to place (规资局, 文广旅局) are left out. */
static const struct
{
  const char *abbreviation;
  const char *full;
} abbreviations[] = {
  { "食药监", "食品药品监督管理" }, { "发改", "发展改革" },       { "人社", "人力资源社会保障" },
  { "工信", "工业信息化" },         { "住建", "住房城乡建设" },   { "卫健", "卫生健康" },
  { "卫计", "卫生计划生育" },       { "文旅", "文化旅游" },       { "国资委", "国有资产监督管理委" },
  { "安监", "安全生产监督管理" },   { "质监", "质量技术监督" },   { "网信", "互联网信息" },
  { "城管", "城市管理" },           { "环保", "环境保护" },       { "国土", "国土资源" },
  { "社保", "社会保险" },           { "医保", "医疗保障" },       { "应急局", "应急管理局" },
  { "交通局", "交通运输局" },       { "审批局", "行政审批局" },   { "政务办", "政务服务管理办" },
  { "编办", "机构编制委员会办" },   { "大数据局", "大数据管理局" }, { "机关事务局", "机关事务管理局" },
  { "退役军人局", "退役军人事务局" }, { "监管", "监督管理" },     { "检察院", "人民检察院" },
  { "法院", "人民法院" },           { "政府", "人民政府" },
};

/* What a name may end in for short. */
static const struct
{
  const char *abbreviation;
  const char *full;
} endings[] = {
  { "委", "委员会" },
  { "办", "办公室" },
};

/* Dropped: the short form has none. */
static const char *const connectives[] = { "和", "及", "与", "、", "暨" };

static const char *const levels[] = { "省", "市", "区", "县", "州" };

/* Words that begin like a level and are none: 市场监管局, 市容管理局. */
static const char *const not_levels[] = { "市场", "市容", "市民", "区域", "县域" };

/* A place of such a name (和县, 平和县) would lose a part of it. */
#define MIN_CHARS_FOR_CONNECTIVES 5

/* A name is written out without its level, which is kept apart. */
typedef struct
{
  const char *level; /* NULL where the name leaves it out */
  char       *rest;
} Written;

static void
written_clear (Written *self)
{
  g_free (self->rest);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Written, written_clear)

/* Compatibility forms are full-width letters and brackets; spaces are those of a line that was wrapped. */
static char *
dup_plain (const char *name)
{
  g_autofree char *composed = g_utf8_normalize (name, -1, G_NORMALIZE_ALL_COMPOSE);
  GString *plain = g_string_new (NULL);

  for (const char *c = composed != NULL ? composed : name; *c != '\0'; c = g_utf8_next_char (c))
    if (!g_unichar_isspace (g_utf8_get_char (c)))
      g_string_append_len (plain, c, g_utf8_next_char (c) - c);

  return g_string_free (plain, FALSE);
}

/* Whether the short form at @place is there only as a part of the long one. */
static gboolean
is_in_full (const char *text, const char *place, const char *abbreviation, const char *full)
{
  for (const char *part = strstr (full, abbreviation); part != NULL; part = strstr (part + 1, abbreviation))
    {
      gsize before = (gsize) (part - full);

      if ((gsize) (place - text) >= before && g_str_has_prefix (place - before, full))
        return TRUE;
    }

  return FALSE;
}

static void
write_out (GString *name, const char *abbreviation, const char *full)
{
  gsize offset = 0;
  const char *place;

  while ((place = strstr (name->str + offset, abbreviation)) != NULL)
    {
      gsize at = (gsize) (place - name->str);

      if (is_in_full (name->str, place, abbreviation, full))
        {
          offset = at + strlen (abbreviation);
          continue;
        }

      g_string_erase (name, (gssize) at, (gssize) strlen (abbreviation));
      g_string_insert (name, (gssize) at, full);
      offset = at + strlen (full);
    }
}

static void
drop_connectives (GString *name)
{
  if (g_utf8_strlen (name->str, -1) < MIN_CHARS_FOR_CONNECTIVES)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (connectives); i++)
    g_string_replace (name, connectives[i], "", 0);
}

static const char *
find_prefix (const char *name, const char *const *prefixes, guint n)
{
  for (guint i = 0; i < n; i++)
    if (g_str_has_prefix (name, prefixes[i]))
      return prefixes[i];

  return NULL;
}

/* 市政管理局 manages what a town has (市政); 市政务办 and 市政府 are the town's. */
static gboolean
is_municipal_works (const char *name)
{
  return g_str_has_prefix (name, "市政")
         && (g_str_has_prefix (name, "市政工程") || g_str_has_prefix (name, "市政公用")
             || g_str_has_prefix (name, "市政管理") || g_str_has_prefix (name, "市政设施")
             || g_str_has_prefix (name, "市政园林") || g_str_has_prefix (name, "市政局"));
}

static const char *
find_level (const char *name)
{
  if (find_prefix (name, not_levels, G_N_ELEMENTS (not_levels)) != NULL || is_municipal_works (name))
    return NULL;

  return find_prefix (name, levels, G_N_ELEMENTS (levels));
}

/* What is left of a name without its level must still be one: 市 alone is not. */
#define MIN_REST_CHARS 2

static void
take_level (GString *name, Written *written)
{
  const char *level = find_level (name->str);

  if (level == NULL || g_utf8_strlen (name->str, -1) < 1 + MIN_REST_CHARS)
    return;

  written->level = level;
  g_string_erase (name, 0, (gssize) strlen (level));
}

static Written
write_name (const char *name)
{
  g_autofree char *plain = dup_plain (name);
  GString *rest = g_string_new (plain);
  Written written = { NULL, NULL };

  take_level (rest, &written);
  drop_connectives (rest);
  for (guint i = 0; i < G_N_ELEMENTS (abbreviations); i++)
    write_out (rest, abbreviations[i].abbreviation, abbreviations[i].full);
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (rest->str, endings[i].abbreviation))
      {
        g_string_truncate (rest, rest->len - strlen (endings[i].abbreviation));
        g_string_append (rest, endings[i].full);
      }

  written.rest = g_string_free (rest, FALSE);
  return written;
}

static gboolean
is_same (const Written *a, const Written *b)
{
  return strcmp (a->rest, b->rest) == 0 && (a->level == b->level || a->level == NULL || b->level == NULL);
}

/**
 * fg_agency_likeness_is_alike:
 * @a: an agency's name
 * @b: another one
 *
 * Returns: whether the two are most likely one agency
 */
gboolean
fg_agency_likeness_is_alike (const char *a, const char *b)
{
  g_return_val_if_fail (a != NULL, FALSE);
  g_return_val_if_fail (b != NULL, FALSE);

  g_auto (Written) written_a = write_name (a);
  g_auto (Written) written_b = write_name (b);

  return is_same (&written_a, &written_b);
}

static int
compare_written (gconstpointer a, gconstpointer b, gpointer names)
{
  guint left = *(const guint *) a, right = *(const guint *) b;
  int order = strcmp (((const Written *) names)[left].rest, ((const Written *) names)[right].rest);

  return order != 0 ? order : (left > right) - (left < right);
}

/* Beside 市林业局 and 区林业局, 林业局 may be either. */
static gboolean
has_several_levels (const Written *names, const guint *places, guint n)
{
  const char *level = NULL;

  for (guint i = 0; i < n; i++)
    {
      if (names[places[i]].level == NULL)
        continue;
      if (level != NULL && names[places[i]].level != level)
        return TRUE;
      level = names[places[i]].level;
    }

  return FALSE;
}

static void
add_likenesses (GArray *likenesses, const Written *names, const guint *places, guint n)
{
  gboolean is_open = has_several_levels (names, places, n);

  for (guint i = 0; i < n; i++)
    for (guint k = i + 1; k < n; k++)
      {
        const FgAgencyLikeness likeness = { places[i], places[k] };

        if (is_same (&names[places[i]], &names[places[k]])
            && (!is_open || names[places[i]].level == names[places[k]].level))
          g_array_append_val (likenesses, likeness);
      }
}

static int
compare_likenesses (gconstpointer a, gconstpointer b)
{
  const FgAgencyLikeness *left = a, *right = b;

  if (left->first != right->first)
    return left->first < right->first ? -1 : 1;

  return left->second < right->second ? -1 : left->second > right->second;
}

/**
 * fg_agency_likeness_find:
 * @names: (array zero-terminated): names of agencies
 *
 * Takes as long as sorting the names.
 *
 * Returns: (transfer full) (element-type FgAgencyLikeness): the pairs that are alike, in the order of the list; a name
 *   that leaves its level out is in none if there are such of several levels
 */
GArray *
fg_agency_likeness_find (const char *const *names)
{
  GArray *likenesses = g_array_new (FALSE, FALSE, sizeof (FgAgencyLikeness));
  guint n = g_strv_length ((char **) names);
  g_autofree Written *written = g_new0 (Written, n);
  g_autofree guint *places = g_new (guint, n);

  for (guint i = 0; i < n; i++)
    {
      written[i] = write_name (names[i]);
      places[i] = i;
    }
  g_qsort_with_data (places, (gint) n, sizeof *places, compare_written, written);

  for (guint first = 0, end; first < n; first = end)
    {
      for (end = first + 1; end < n && strcmp (written[places[first]].rest, written[places[end]].rest) == 0;)
        end++;
      add_likenesses (likenesses, written, places + first, end - first);
    }

  for (guint i = 0; i < n; i++)
    written_clear (&written[i]);
  g_array_sort (likenesses, compare_likenesses);
  return likenesses;
}
