/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The responsibility matrix as a sheet: agencies across with their names from top to bottom, tasks or measures down,
 * a sign where an agency has a part in an item.
 */
#include "fg-matrix-sheet.h"

#include <glib/gi18n-lib.h>

#include "fg-matrix-layout.h"
#include "fg-vertical-text.h"

struct _FgMatrixSheet
{
  FgSheet parent_instance;

  FgMatrix      *matrix;
  FgMatrixLayout layout;
  FgMatrixLayout filled; /* that which the rows are laid out for */
  GPtrArray     *names;  /* (element-type GStrv): the agencies' names, in stacks */
};

G_DEFINE_FINAL_TYPE (FgMatrixSheet, fg_matrix_sheet, FG_TYPE_SHEET)

static const FgLegendEntry legend[] = {
  { FG_LEGEND_ROLE, FG_ROLE_LEAD },    { FG_LEGEND_ROLE, FG_ROLE_RESPONSIBLE }, { FG_LEGEND_ROLE, FG_ROLE_COOPERATE },
  { FG_LEGEND_LIGHT, FG_LIGHT_RED },   { FG_LEGEND_LIGHT, FG_LIGHT_YELLOW },    { FG_LEGEND_LIGHT, FG_LIGHT_GREEN },
  { FG_LEGEND_LIGHT, FG_LIGHT_DONE },
};

static double
padding (FgMatrixSheet *self)
{
  return fg_sheet_style_get_length (fg_sheet_get_style (FG_SHEET (self)), FG_MATRIX_PADDING_EM);
}

static void
append_text (FgMatrixSheet *self, GtkSnapshot *snapshot, const char *text, double x, double width,
             const graphene_rect_t *row, FgTextBox box)
{
  graphene_rect_init (&box.rect, (float) x, row->origin.y, (float) width, row->size.height);
  fg_text_cache_append (fg_sheet_get_texts (FG_SHEET (self)), snapshot, text, &box);
}

/* Trying other columns and headers must not count the characters of all titles again. */
static void
fill_rows (FgMatrixSheet *self)
{
  const FgMatrixLayout *layout = &self->layout, *filled = &self->filled;

  if (layout->style == filled->style && layout->title_width >= filled->title_width
      && layout->title_width <= filled->title_width)
    return;

  fg_matrix_layout_fill_rows (layout, self->matrix, fg_sheet_get_rows (FG_SHEET (self)));
  self->filled = *layout;
}

static void
split_names (FgMatrixSheet *self)
{
  g_ptr_array_set_size (self->names, 0);
  for (guint i = 0; i < fg_matrix_get_n_columns (self->matrix); i++)
    g_ptr_array_add (self->names, fg_vertical_text_split (fg_matrix_get_column (self->matrix, i)->name,
                                                          self->layout.stack_length));
}

/* On paper the corner above the titles is as high as the names: the legend goes there where it has room above the
   titles' own heading. On the screen it has its own place. */
static gboolean
has_room_for_legend (FgMatrixSheet *self)
{
  FgSheet *sheet = FG_SHEET (self);
  FgSheetStyle *style = fg_sheet_get_style (sheet);
  double width = fg_matrix_layout_get_heading (&self->layout) - 2.0 * padding (self);
  double room = self->layout.header_height - fg_sheet_style_get_line_height (style) - 3.0 * padding (self);

  return fg_sheet_style_is_paper (style) && fg_sheet_measure_legend (sheet, width) <= room;
}

static void
fg_matrix_sheet_layout (FgSheet *sheet, const FgSheetRoom *room)
{
  FgMatrixSheet *self = FG_MATRIX_SHEET (sheet);
  FgMatrixLayout *layout = &self->layout;

  fg_matrix_layout_measure (layout, self->matrix, fg_sheet_get_style (sheet), room, fg_sheet_get_columns (sheet));
  fill_rows (self);
  fg_sheet_set_frozen (sheet, fg_matrix_layout_get_heading (layout), layout->header_height);
  fg_sheet_set_inner_legend (sheet, has_room_for_legend (self));
  split_names (self);
}

static void
fg_matrix_sheet_append_corner (FgSheet *sheet, GtkSnapshot *snapshot)
{
  FgMatrixSheet *self = FG_MATRIX_SHEET (sheet);
  const FgMatrixLayout *layout = &self->layout;
  const FgTextBox box
    = { .font = FG_FONT_STRONG, .color = FG_COLOR_DIM_TEXT, .xalign = 0.0f, .yalign = 1.0f, .lines = 1 };
  double pad = padding (self);
  graphene_rect_t row;

  graphene_rect_init (&row, 0.0f, 0.0f, 0.0f, (float) (layout->header_height - pad));
  /* Translators: heading of the column with the numbers of tasks and measures. */
  append_text (self, snapshot, C_("column", "No."), pad, layout->number_width - pad, &row, box);
  /* Translators: heading of the column with the titles of tasks and measures. */
  append_text (self, snapshot, C_("column", "Task"), layout->number_width, layout->title_width - pad, &row, box);
  if (layout->deadline_width > 0.0)
    /* Translators: heading of the column with the last days of tasks and measures. */
    append_text (self, snapshot, C_("column", "Deadline"), layout->number_width + layout->title_width,
                 layout->deadline_width - pad, &row, box);

  if (!fg_sheet_has_inner_legend (sheet))
    return;
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) pad, (float) pad));
  fg_sheet_append_legend (sheet, snapshot, fg_matrix_layout_get_heading (layout) - 2.0 * pad);
  gtk_snapshot_restore (snapshot);
}

/* The stacks of one name, centred together, from right to left. */
static void
append_name (FgMatrixSheet *self, GtkSnapshot *snapshot, guint column, const graphene_rect_t *rect)
{
  FgSheet *sheet = FG_SHEET (self);
  char **stacks = g_ptr_array_index (self->names, column);
  float step = (float) (FG_MATRIX_STACK_EM * fg_sheet_style_get_em (fg_sheet_get_style (sheet)));
  float pad = (float) padding (self);
  guint n = g_strv_length (stacks);
  float right = rect->origin.x + (rect->size.width + (float) n * step) / 2.0f;
  FgTextBox box
    = { .font = FG_FONT_BODY, .color = FG_COLOR_TEXT, .xalign = 0.5f, .yalign = 0.0f, .lines = 0 };

  for (guint i = 0; i < n; i++)
    {
      graphene_rect_init (&box.rect, right - (float) (i + 1) * step, pad, step,
                          (float) self->layout.header_height - 2.0f * pad);
      fg_text_cache_append (fg_sheet_get_texts (sheet), snapshot, stacks[i], &box);
    }
}

static void
fg_matrix_sheet_append_header (FgSheet *sheet, GtkSnapshot *snapshot, const FgSheetArea *area)
{
  graphene_rect_t rect;

  for (guint column = area->columns.first; column < area->columns.end; column++)
    {
      fg_sheet_get_column_rect (sheet, area, column, &rect);
      append_name (FG_MATRIX_SHEET (sheet), snapshot, column, &rect);
    }
}

static void
append_deadline (FgMatrixSheet *self, GtkSnapshot *snapshot, const FgMatrixRow *row, const graphene_rect_t *rect)
{
  const FgMatrixLayout *layout = &self->layout;
  const FgTextBox box = {
    .color = row->light == FG_LIGHT_RED ? FG_COLOR_LIGHT_RED : FG_COLOR_DIM_TEXT,
    .yalign = 0.5f,
    .lines = 1,
  };
  g_autofree char *text = fg_day_to_iso (row->last_day);

  append_text (self, snapshot, text, layout->number_width + layout->title_width, layout->deadline_width, rect, box);
}

static void
append_heading (FgMatrixSheet *self, GtkSnapshot *snapshot, const FgMatrixRow *row, const graphene_rect_t *rect)
{
  const FgMatrixLayout *layout = &self->layout;
  FgSheetStyle *style = fg_sheet_get_style (FG_SHEET (self));
  gboolean task = row->kind == FG_ITEM_TASK;
  double pad = padding (self), sign = fg_sheet_style_get_length (style, 1.0);
  double indent = task ? 0.0 : fg_sheet_style_get_length (style, FG_MATRIX_INDENT_EM);
  const FgTextBox sign_box
    = { .color = fg_sheet_style_color_for_light (row->light), .xalign = 0.5f, .yalign = 0.5f, .lines = 1 };
  const FgTextBox text_box
    = { .font = task ? FG_FONT_STRONG : FG_FONT_BODY, .color = FG_COLOR_TEXT, .yalign = 0.5f, .lines = 1 };
  FgTextBox title_box = text_box;

  title_box.lines = layout->title_lines;
  if (row->light != FG_LIGHT_NONE)
    append_text (self, snapshot, fg_light_get_symbol (row->light), pad / 2.0, sign, rect, sign_box);
  append_text (self, snapshot, row->number, sign + pad, layout->number_width - sign - pad, rect, text_box);
  append_text (self, snapshot, row->title, layout->number_width + indent, layout->title_width - indent - pad, rect,
               title_box);
  if (row->last_day != FG_DAY_NONE)
    append_deadline (self, snapshot, row, rect);
}

static void
fg_matrix_sheet_append_headings (FgSheet *sheet, GtkSnapshot *snapshot, const FgSheetArea *area)
{
  FgMatrixSheet *self = FG_MATRIX_SHEET (sheet);
  graphene_rect_t rect;

  for (guint i = area->rows.first; i < area->rows.end; i++)
    {
      const FgMatrixRow *row = fg_matrix_get_row (self->matrix, i);

      if (row->kind == FG_ITEM_SECTION)
        continue;
      fg_sheet_get_row_rect (sheet, area, i, &rect);
      append_heading (self, snapshot, row, &rect);
    }
}

static void
append_marks (FgMatrixSheet *self, GtkSnapshot *snapshot, const FgSheetArea *area, guint row)
{
  FgSheet *sheet = FG_SHEET (self);
  graphene_rect_t rect, column_rect;

  fg_sheet_get_row_rect (sheet, area, row, &rect);
  for (guint column = area->columns.first; column < area->columns.end; column++)
    {
      FgRole role = fg_matrix_get_role (self->matrix, row, column);

      if (role == FG_ROLE_NONE)
        continue;
      fg_sheet_get_column_rect (sheet, area, column, &column_rect);
      append_text (self, snapshot, fg_role_get_symbol (role), column_rect.origin.x, column_rect.size.width, &rect,
                   (FgTextBox) { .font = FG_FONT_MARK,
                                 .color = fg_sheet_style_color_for_role (role),
                                 .xalign = 0.5f,
                                 .yalign = 0.5f,
                                 .lines = 1 });
    }
}

static void
fg_matrix_sheet_append_body (FgSheet *sheet, GtkSnapshot *snapshot, const FgSheetArea *area)
{
  for (guint row = area->rows.first; row < area->rows.end; row++)
    append_marks (FG_MATRIX_SHEET (sheet), snapshot, area, row);
}

static char *
fg_matrix_sheet_dup_band_title (FgSheet *sheet, guint row)
{
  const FgMatrixRow *section = fg_matrix_get_row (FG_MATRIX_SHEET (sheet)->matrix, row);

  return g_strconcat (section->number, section->title, NULL);
}

static gboolean
fg_matrix_sheet_is_band (FgSheet *sheet, guint row)
{
  return fg_matrix_get_row (FG_MATRIX_SHEET (sheet)->matrix, row)->kind == FG_ITEM_SECTION;
}

/* A section stays with its first task, a task with its first measure. */
static gboolean
fg_matrix_sheet_keeps_next (FgSheet *sheet, guint row)
{
  FgMatrix *matrix = FG_MATRIX_SHEET (sheet)->matrix;

  return row + 1 < fg_matrix_get_n_rows (matrix)
         && fg_matrix_get_row (matrix, row + 1)->kind > fg_matrix_get_row (matrix, row)->kind;
}

static gint64
fg_matrix_sheet_get_item (FgSheet *sheet, guint row)
{
  return fg_matrix_get_row (FG_MATRIX_SHEET (sheet)->matrix, row)->item_id;
}

static char *
describe_row (const FgMatrixRow *row)
{
  g_autofree char *day = NULL;

  if (row->kind == FG_ITEM_SECTION)
    /* Translators: spoken for a section's row: %1$s is its number, %2$s its title. */
    return g_strdup_printf (_("Section %1$s %2$s"), row->number, row->title);

  if (row->last_day == FG_DAY_NONE)
    /* Translators: spoken for an item's row: %1$s is its number, %2$s its title. */
    return g_strdup_printf (_("%1$s %2$s, no last day"), row->number, row->title);

  day = fg_day_to_iso (row->last_day);
  /* Translators: spoken for an item's row: %1$s is its number, %2$s its title, %3$s its last day, %4$s its light
     (such as Overdue). */
  return g_strdup_printf (_("%1$s %2$s, due %3$s, %4$s"), row->number, row->title, day,
                          fg_light_get_label (row->light));
}

static char *
fg_matrix_sheet_describe (FgSheet *sheet, const FgSheetCell *cell)
{
  FgMatrix *matrix = FG_MATRIX_SHEET (sheet)->matrix;
  g_autofree char *row = NULL;
  const char *agency;
  FgRole role;

  if (cell->column == FG_SHEET_NOWHERE && cell->row == FG_SHEET_NOWHERE)
    return g_strdup ("");
  if (cell->row == FG_SHEET_NOWHERE)
    return g_strdup (fg_matrix_get_column (matrix, cell->column)->name);

  row = describe_row (fg_matrix_get_row (matrix, cell->row));
  if (cell->column == FG_SHEET_NOWHERE || fg_matrix_sheet_is_band (sheet, cell->row))
    return g_steal_pointer (&row);

  agency = fg_matrix_get_column (matrix, cell->column)->name;
  role = fg_matrix_get_role (matrix, cell->row, cell->column);
  if (role == FG_ROLE_NONE)
    /* Translators: spoken for a cell of the matrix: %1$s is an agency, %2$s says which item it is. */
    return g_strdup_printf (_("%1$s: no part. %2$s"), agency, row);

  /* Translators: spoken for a cell of the matrix: %1$s is an agency, %2$s its role, %3$s says which item it is. */
  return g_strdup_printf (_("%1$s: %2$s. %3$s"), agency, fg_role_get_label (role), row);
}

static void
fg_matrix_sheet_finalize (GObject *object)
{
  FgMatrixSheet *self = FG_MATRIX_SHEET (object);

  g_clear_pointer (&self->matrix, fg_matrix_unref);
  g_ptr_array_unref (self->names);

  G_OBJECT_CLASS (fg_matrix_sheet_parent_class)->finalize (object);
}

static void
fg_matrix_sheet_class_init (FgMatrixSheetClass *klass)
{
  FgSheetClass *sheet_class = FG_SHEET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = fg_matrix_sheet_finalize;

  sheet_class->legend = legend;
  sheet_class->n_legend = G_N_ELEMENTS (legend);
  sheet_class->has_cells = TRUE;
  sheet_class->has_stacks = TRUE;
  sheet_class->layout = fg_matrix_sheet_layout;
  sheet_class->append_corner = fg_matrix_sheet_append_corner;
  sheet_class->append_header = fg_matrix_sheet_append_header;
  sheet_class->append_headings = fg_matrix_sheet_append_headings;
  sheet_class->append_body = fg_matrix_sheet_append_body;
  sheet_class->is_band = fg_matrix_sheet_is_band;
  sheet_class->dup_band_title = fg_matrix_sheet_dup_band_title;
  sheet_class->keeps_next = fg_matrix_sheet_keeps_next;
  sheet_class->get_item = fg_matrix_sheet_get_item;
  sheet_class->describe = fg_matrix_sheet_describe;
}

static void
fg_matrix_sheet_init (FgMatrixSheet *self)
{
  self->names = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
}

/**
 * fg_matrix_sheet_new:
 * @matrix: what it shows
 * @style: what it looks like
 *
 * Returns: (transfer full): a sheet
 */
FgMatrixSheet *
fg_matrix_sheet_new (FgMatrix *matrix, FgSheetStyle *style)
{
  FgMatrixSheet *self = g_object_new (FG_TYPE_MATRIX_SHEET, NULL);

  self->matrix = fg_matrix_ref (matrix);
  fg_sheet_set_style (FG_SHEET (self), style);
  return self;
}
