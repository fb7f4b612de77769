/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who does an item, when a later notice says it anew and a person has changed it by hand in the meantime: what the
 * notice changed is taken from it, what it left as it was stays as the person has it.
 */
#include "fg-assignment-merge.h"

static gboolean
has_pair (const GPtrArray *assignments, const FgAssignment *pair)
{
  for (guint i = 0; i < assignments->len; i++)
    {
      const FgAssignment *assignment = g_ptr_array_index (assignments, i);

      if (assignment->role == pair->role && g_str_equal (assignment->agency, pair->agency))
        return TRUE;
    }

  return FALSE;
}

static gboolean
has_all (const GPtrArray *assignments, const GPtrArray *pairs)
{
  for (guint i = 0; i < pairs->len; i++)
    if (!has_pair (assignments, g_ptr_array_index (pairs, i)))
      return FALSE;

  return TRUE;
}

/* Whether both give the agency the same part. */
static gboolean
agrees_on (const GPtrArray *a, const GPtrArray *b, const char *agency)
{
  const GPtrArray *sides[] = { a, b };

  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    for (guint k = 0; k < sides[i]->len; k++)
      {
        const FgAssignment *assignment = g_ptr_array_index (sides[i], k);

        if (g_str_equal (assignment->agency, agency) && !has_pair (sides[1 - i], assignment))
          return FALSE;
      }

  return TRUE;
}

static void
add (GPtrArray *result, const FgAssignment *assignment)
{
  FgAssignment *copy;

  if (has_pair (result, assignment))
    return;

  copy = fg_assignment_new (assignment->agency, assignment->role, assignment->collective);
  copy->by_rule = assignment->by_rule;
  copy->span = assignment->span;
  g_ptr_array_add (result, copy);
}

/**
 * fg_assignment_merge_is_same:
 * @a: (element-type FgAssignment): assignments
 * @b: (element-type FgAssignment): others
 *
 * Returns: whether both give the same agencies the same parts, in whatever order
 */
gboolean
fg_assignment_merge_is_same (const GPtrArray *a, const GPtrArray *b)
{
  return has_all (a, b) && has_all (b, a);
}

/**
 * fg_assignment_merge:
 * @first: (element-type FgAssignment): what the notice said
 * @mine: (element-type FgAssignment): what a person has made of it
 * @theirs: (element-type FgAssignment): what the later notice says
 *
 * Returns: (transfer full) (element-type FgAssignment): @mine with what the later notice changed
 */
GPtrArray *
fg_assignment_merge (const GPtrArray *first, const GPtrArray *mine, const GPtrArray *theirs)
{
  GPtrArray *result = g_ptr_array_new_with_free_func ((GDestroyNotify) fg_assignment_free);

  for (guint i = 0; i < theirs->len; i++)
    {
      const FgAssignment *assignment = g_ptr_array_index (theirs, i);

      if (!agrees_on (first, theirs, assignment->agency) || has_pair (mine, assignment))
        add (result, assignment);
    }

  for (guint i = 0; i < mine->len; i++)
    {
      const FgAssignment *assignment = g_ptr_array_index (mine, i);

      /* Given by hand, and the later notice does not speak of it. */
      if (!has_pair (first, assignment) && agrees_on (first, theirs, assignment->agency))
        add (result, assignment);
    }

  return result;
}

static void
append_role (GString *text, const GPtrArray *assignments, FgRole role)
{
  gboolean is_first = TRUE;

  for (guint i = 0; i < assignments->len; i++)
    {
      const FgAssignment *assignment = g_ptr_array_index (assignments, i);

      if (assignment->role != role)
        continue;
      if (is_first && text->len > 0)
        g_string_append (text, "；");
      if (is_first)
        g_string_append_printf (text, "%s ", fg_role_get_label (role));
      else
        g_string_append (text, "、");
      g_string_append (text, assignment->agency);
      is_first = FALSE;
    }
}

/**
 * fg_assignment_merge_to_text:
 * @assignments: (element-type FgAssignment): assignments
 *
 * Returns: (transfer full): who has which part, in a line
 */
char *
fg_assignment_merge_to_text (const GPtrArray *assignments)
{
  GString *text = g_string_new (NULL);

  for (guint role = FG_ROLE_LEAD; role < FG_N_ROLES; role++)
    append_role (text, assignments, (FgRole) role);
  return g_string_free (text, FALSE);
}
