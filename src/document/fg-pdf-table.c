/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A table that is ruled on a page: rules that meet make a grid, and where a rule is missing between two boxes of the grid
 * they are one cell. What is merged over rows is the cell of each of them, what is merged over columns that of the first.
 */
#include "fg-pdf-table.h"

#include "fg-pdf-lines.h"

/* Rules that miss each other by so little are meant to meet. In points. */
#define SNAP_PT 3.0f

/* Pages of more are no tables but drawings. */
#define MAX_RULES 2000
#define MAX_COLUMNS 64

/* Of a character's height: a line of a cell that ends so near its right edge was broken there. */
#define FULL_LINE 1.7f

struct _FgPdfTable
{
  GArray    *xs;    /* float: the grid, from left to right */
  GArray    *ys;    /* float: from top to bottom */
  guint     *owner; /* of each box: the box whose cell it belongs to */
  GPtrArray *texts; /* of each box that owns a cell; NULL for others */
};

static guint
n_columns_of (const FgPdfTable *self)
{
  return self->xs->len - 1;
}

static guint
n_rows_of (const FgPdfTable *self)
{
  return self->ys->len - 1;
}

static float
place_at (GArray *places, guint i)
{
  return g_array_index (places, float, i);
}

void
fg_pdf_table_free (FgPdfTable *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->xs);
  g_array_unref (self->ys);
  g_clear_pointer (&self->texts, g_ptr_array_unref);
  g_free (self->owner);
  g_free (self);
}

static gboolean
covers (const FgPdfRule *rule, float place)
{
  return rule->start - SNAP_PT <= place && place <= rule->end + SNAP_PT;
}

static gboolean
meet (const FgPdfRule *lying, const FgPdfRule *standing)
{
  return covers (lying, standing->place) && covers (standing, lying->place);
}

/* Rules of @from that meet one of @of and are in no table yet go into @table. */
static gboolean
gather_meeting (GArray *from, gboolean *is_taken, GArray *table, GArray *of, gboolean from_is_lying)
{
  gboolean has_grown = FALSE;

  for (guint i = 0; i < from->len; i++)
    {
      FgPdfRule *rule = &g_array_index (from, FgPdfRule, i);

      for (guint j = 0; j < of->len && !is_taken[i]; j++)
        {
          FgPdfRule *other = &g_array_index (of, FgPdfRule, j);

          if (from_is_lying ? meet (rule, other) : meet (other, rule))
            {
              is_taken[i] = has_grown = TRUE;
              g_array_append_val (table, *rule);
            }
        }
    }
  return has_grown;
}

static int
compare_rules (gconstpointer a, gconstpointer b)
{
  const FgPdfRule *rule_a = a;
  const FgPdfRule *rule_b = b;

  return (rule_a->place > rule_b->place) - (rule_a->place < rule_b->place);
}

/* The places at which rules lie, near ones as one. */
static GArray *
places_of (GArray *rules)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (float));

  g_array_sort (rules, compare_rules);
  for (guint i = 0; i < rules->len; i++)
    {
      float place = g_array_index (rules, FgPdfRule, i).place;

      if (places->len == 0 || place - place_at (places, places->len - 1) > SNAP_PT)
        g_array_append_val (places, place);
    }
  return places;
}

/* Whether a rule runs at @place past @along. */
static gboolean
is_ruled (GArray *rules, float place, float along)
{
  for (guint i = 0; i < rules->len; i++)
    {
      FgPdfRule *rule = &g_array_index (rules, FgPdfRule, i);

      if (ABS (rule->place - place) <= SNAP_PT && rule->start <= along && along <= rule->end)
        return TRUE;
    }
  return FALSE;
}

static void
find_owners (FgPdfTable *self, GArray *lying, GArray *standing)
{
  guint n_columns = n_columns_of (self);

  self->owner = g_new (guint, (gsize) n_columns * n_rows_of (self));
  for (guint row = 0; row < n_rows_of (self); row++)
    for (guint column = 0; column < n_columns; column++)
      {
        guint box = row * n_columns + column;
        float x = (place_at (self->xs, column) + place_at (self->xs, column + 1)) / 2;
        float y = (place_at (self->ys, row) + place_at (self->ys, row + 1)) / 2;

        self->owner[box] = box;
        if (column > 0 && !is_ruled (standing, place_at (self->xs, column), y))
          self->owner[box] = self->owner[box - 1];
        else if (row > 0 && !is_ruled (lying, place_at (self->ys, row), x))
          self->owner[box] = self->owner[box - n_columns];
      }
}

/* The interval of the grid that @place is in, -1 for none. */
static int
find_interval (GArray *places, float place)
{
  if (place < place_at (places, 0))
    return -1;
  for (guint i = 1; i < places->len; i++)
    {
      if (place < place_at (places, i))
        return (int) i - 1;
    }
  return -1;
}

static int
find_box (const FgPdfTable *self, const FgPdfChar *c)
{
  int column = find_interval (self->xs, (c->x0 + c->x1) / 2);
  int row = find_interval (self->ys, (c->y0 + c->y1) / 2);

  return column < 0 || row < 0 ? -1 : row * (int) n_columns_of (self) + column;
}

static float
right_edge_of (const FgPdfTable *self, guint box)
{
  guint last = box;

  while ((last + 1) % n_columns_of (self) != 0 && self->owner[last + 1] == box)
    last++;
  return place_at (self->xs, last % n_columns_of (self) + 1);
}

/* Lines that end short of the cell's edge end there; others were broken by it. */
static char *
text_of_cell (const FgPdfTable *self, guint box, GArray *chars)
{
  g_autoptr (GArray) lines = fg_pdf_lines_find (chars);
  g_autoptr (GString) text = g_string_new (NULL);
  float left = place_at (self->xs, box % n_columns_of (self));
  float right = right_edge_of (self, box);
  float inset = right - left;

  for (guint i = 0; i < lines->len; i++)
    inset = MIN (inset, g_array_index (lines, FgPdfLine, i).x0 - left);
  for (guint i = 0; i < lines->len; i++)
    {
      FgPdfLine *line = &g_array_index (lines, FgPdfLine, i);

      g_string_append (text, line->text);
      if (i + 1 < lines->len && line->x1 < right - MAX (inset, 0) - FULL_LINE * line->size)
        g_string_append_c (text, '\n');
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Takes the characters that stand in the table out of the page's. */
static void
take_chars (FgPdfTable *self, FgPdfPage *page)
{
  guint n_boxes = n_columns_of (self) * n_rows_of (self);
  g_autoptr (GPtrArray) chars = g_ptr_array_new_full (n_boxes, (GDestroyNotify) g_array_unref);
  guint n_left = 0;

  for (guint i = 0; i < n_boxes; i++)
    g_ptr_array_add (chars, g_array_new (FALSE, FALSE, sizeof (FgPdfChar)));
  for (guint i = 0; i < page->chars->len; i++)
    {
      FgPdfChar c = g_array_index (page->chars, FgPdfChar, i);
      int box = find_box (self, &c);

      if (box >= 0)
        g_array_append_val ((GArray *) chars->pdata[self->owner[box]], c);
      else
        g_array_index (page->chars, FgPdfChar, n_left++) = c;
    }
  g_array_set_size (page->chars, n_left);

  self->texts = g_ptr_array_new_full (n_boxes, g_free);
  for (guint i = 0; i < n_boxes; i++)
    g_ptr_array_add (self->texts, self->owner[i] == i ? text_of_cell (self, i, chars->pdata[i]) : NULL);
}

/* NULL where the rules frame less than two boxes, or make a drawing. */
static FgPdfTable *
table_of (GArray *lying, GArray *standing)
{
  g_autoptr (FgPdfTable) self = g_new0 (FgPdfTable, 1);

  self->xs = places_of (standing);
  self->ys = places_of (lying);
  if (self->xs->len < 2 || self->ys->len < 2 || self->xs->len > MAX_COLUMNS + 1 || (self->xs->len == 2 && self->ys->len == 2))
    return NULL;
  find_owners (self, lying, standing);
  return g_steal_pointer (&self);
}

/**
 * fg_pdf_tables_find:
 * @page: a page; the characters that stand in tables are taken out of it
 *
 * Returns: (transfer full) (element-type FgPdfTable): the ruled tables on @page, in no order
 */
GPtrArray *
fg_pdf_tables_find (FgPdfPage *page)
{
  GPtrArray *tables = g_ptr_array_new_with_free_func ((GDestroyNotify) fg_pdf_table_free);
  g_autofree gboolean *lying_taken = g_new0 (gboolean, page->lying->len);
  g_autofree gboolean *standing_taken = g_new0 (gboolean, page->standing->len);

  if (page->lying->len + page->standing->len > MAX_RULES)
    return tables;

  for (guint i = 0; i < page->lying->len; i++)
    {
      g_autoptr (GArray) lying = g_array_new (FALSE, FALSE, sizeof (FgPdfRule));
      g_autoptr (GArray) standing = g_array_new (FALSE, FALSE, sizeof (FgPdfRule));
      FgPdfTable *table;

      if (lying_taken[i])
        continue;
      lying_taken[i] = TRUE;
      g_array_append_val (lying, g_array_index (page->lying, FgPdfRule, i));
      while (gather_meeting (page->standing, standing_taken, standing, lying, FALSE) &&
             gather_meeting (page->lying, lying_taken, lying, standing, TRUE))
        ;
      if ((table = table_of (lying, standing)) == NULL)
        continue;
      take_chars (table, page);
      g_ptr_array_add (tables, table);
    }
  return tables;
}

/**
 * fg_pdf_table_get_top:
 *
 * Returns: where on the page the table begins, in points
 */
float
fg_pdf_table_get_top (const FgPdfTable *self)
{
  return place_at (self->ys, 0);
}

guint
fg_pdf_table_get_columns (const FgPdfTable *self)
{
  return n_columns_of (self);
}

guint
fg_pdf_table_get_rows (const FgPdfTable *self)
{
  return n_rows_of (self);
}

/**
 * fg_pdf_table_get_cell:
 * @row: a row, from 0
 * @column: a column, from 0
 *
 * Returns: (transfer none): the text of the cell, its lines ended by "\n"; empty for all but the first of columns that are
 *   merged
 */
const char *
fg_pdf_table_get_cell (const FgPdfTable *self, guint row, guint column)
{
  guint n_columns = n_columns_of (self);
  guint owner;

  g_return_val_if_fail (row < n_rows_of (self) && column < n_columns, "");

  owner = self->owner[row * n_columns + column];
  return owner % n_columns == column ? self->texts->pdata[owner] : "";
}

/**
 * fg_pdf_table_goes_on:
 * @row: a row, from 0
 * @column: a column, from 0
 *
 * Returns: whether the cell is that of the next row, too
 */
gboolean
fg_pdf_table_goes_on (const FgPdfTable *self, guint row, guint column)
{
  guint box = row * n_columns_of (self) + column;

  g_return_val_if_fail (column < n_columns_of (self), FALSE);

  return row + 1 < n_rows_of (self) && self->owner[box + n_columns_of (self)] == self->owner[box];
}
