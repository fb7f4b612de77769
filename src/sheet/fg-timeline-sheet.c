/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The deadlines of a plan against the calendar: items as bars below headings that fold, and a strip that counts the
 * deadlines of each week. Here is what it is made of and how it is laid out; its parts draw themselves.
 */
#include "fg-timeline-sheet.h"

#include <glib/gi18n-lib.h>

#include "fg-deadline-strip.h"
#include "fg-timeline-axis.h"
#include "fg-timeline-bars.h"
#include "fg-timeline-fold.h"
#include "fg-timeline-headings.h"
#include "fg-timeline-words.h"
#include "fg-work-calendar.h"

/* How wide a day is to begin with: months have room for their names, a year fits into a window. */
#define DEFAULT_DAY_EM 0.15

struct _FgTimelineSheet
{
  FgSheet parent_instance;

  FgTimeline       *timeline;
  FgWorkCalendar   *calendar;
  FgTimelineFold   *fold;
  FgDeadlineStrip  *strip;
  FgTimelineRequest request;
  double            day_em;
  gboolean          fits; /* day_em follows from the width */
  double            number_em;
  FgTimelineLayout  layout;
  FgTimelineLayout  filled; /* that which @heights are measured for */
  GArray           *heights; /* (element-type float): of all rows, folded or not */
  gboolean          is_refolded;
  FgTimelineHandle  moved;
  FgDay             moved_from;
};

G_DEFINE_FINAL_TYPE (FgTimelineSheet, fg_timeline_sheet, FG_TYPE_SHEET)

static const FgLegendEntry legend[] = {
  { FG_LEGEND_BAR, 0 },
  { FG_LEGEND_DEADLINE, 0 },
  { FG_LEGEND_MILESTONE, 0 },
  { FG_LEGEND_OVERDUE, 0 },
  { FG_LEGEND_OPEN_BAR, 0 },
  { FG_LEGEND_TODAY, 0 },
  { FG_LEGEND_LETTERED_LIGHT, FG_LIGHT_RED },
  { FG_LEGEND_LETTERED_LIGHT, FG_LIGHT_YELLOW },
  { FG_LEGEND_LETTERED_LIGHT, FG_LIGHT_GREEN },
  { FG_LEGEND_LETTERED_LIGHT, FG_LIGHT_DONE },
};

static FgTimelinePen
get_pen (FgTimelineSheet *self)
{
  FgSheet *sheet = FG_SHEET (self);

  return (FgTimelinePen) { self->timeline, &self->layout, fg_sheet_get_style (sheet), fg_sheet_get_texts (sheet),
                           self->calendar };
}

static const FgTimelineRow *
get_row (FgTimelineSheet *self, guint shown)
{
  return fg_timeline_get_row (self->timeline, fg_timeline_fold_get_row (self->fold, shown));
}

/* Zooming must not count the characters of a hundred thousand titles again, nor folding. */
static gboolean
measure_heights (FgTimelineSheet *self)
{
  const FgTimelineLayout *layout = &self->layout, *filled = &self->filled;
  gboolean same_widths = layout->title_width >= filled->title_width && layout->title_width <= filled->title_width
                         && layout->leads_width >= filled->leads_width && layout->leads_width <= filled->leads_width;

  if (layout->style == filled->style && same_widths)
    return FALSE;

  g_array_set_size (self->heights, 0);
  for (guint i = 0; i < fg_timeline_get_n_rows (self->timeline); i++)
    {
      float height = (float) fg_timeline_layout_measure_row (layout, fg_timeline_get_row (self->timeline, i));

      g_array_append_val (self->heights, height);
    }
  self->filled = *layout;
  return TRUE;
}

static void
fill_rows (FgTimelineSheet *self)
{
  FgTracks *rows = fg_sheet_get_rows (FG_SHEET (self));

  if (!measure_heights (self) && !self->is_refolded)
    return;

  fg_tracks_clear (rows);
  for (guint i = 0; i < fg_timeline_fold_get_n (self->fold); i++)
    fg_tracks_add (rows, (double) g_array_index (self->heights, float, fg_timeline_fold_get_row (self->fold, i)));
  self->is_refolded = FALSE;
}

static void
fg_timeline_sheet_layout (FgSheet *sheet, const FgSheetRoom *room)
{
  FgTimelineSheet *self = FG_TIMELINE_SHEET (sheet);

  fg_timeline_layout_measure (&self->layout, self->timeline, self->number_em, fg_sheet_get_style (sheet),
                              &self->request, room);
  if (self->fits)
    self->day_em = fg_timeline_layout_fit (&self->layout, room->width);
  fg_timeline_layout_zoom (&self->layout, self->day_em, fg_sheet_get_columns (sheet));
  fill_rows (self);
  fg_sheet_set_frozen (sheet, fg_timeline_layout_get_heading (&self->layout), self->layout.header_height);
  fg_sheet_set_band_width (sheet, fg_timeline_headings_get_band (&self->layout));
  fg_sheet_set_footer (sheet, self->layout.strip_height);
}

static void
fg_timeline_sheet_append_corner (FgSheet *sheet, GtkSnapshot *snapshot)
{
  const FgTimelinePen pen = get_pen (FG_TIMELINE_SHEET (sheet));

  fg_timeline_headings_append_corner (&pen, snapshot);
}

static void
fg_timeline_sheet_append_header (FgSheet *sheet, GtkSnapshot *snapshot, const FgSheetArea *area)
{
  const FgTimelinePen pen = get_pen (FG_TIMELINE_SHEET (sheet));

  fg_timeline_axis_append (&pen, snapshot, area);
}

static void
fg_timeline_sheet_append_headings (FgSheet *sheet, GtkSnapshot *snapshot, const FgSheetArea *area)
{
  FgTimelineSheet *self = FG_TIMELINE_SHEET (sheet);
  const FgTimelinePen pen = get_pen (self);
  graphene_rect_t rect;

  for (guint i = area->rows.first; i < area->rows.end; i++)
    {
      const FgTimelineRow *row = get_row (self, i);

      fg_sheet_get_row_rect (sheet, area, i, &rect);
      if (row->is_group)
        fg_timeline_headings_append_counts (&pen, snapshot, row, &rect);
      else
        fg_timeline_headings_append_row (&pen, snapshot, row, &rect);
    }
}

static const FgTimelineHandle *
get_moved (FgTimelineSheet *self, const FgTimelineRow *row)
{
  gboolean is_moved = self->moved.kind != FG_TIMELINE_HANDLE_NONE && self->moved.item_id == row->item_id;

  return is_moved && !row->is_group ? &self->moved : NULL;
}

static void
append_rows (FgTimelineSheet *self, GtkSnapshot *snapshot, const FgSheetArea *area, const FgTimelinePen *pen)
{
  graphene_rect_t rect;

  for (guint i = area->rows.first; i < area->rows.end; i++)
    {
      const FgTimelineRow *row = get_row (self, i);

      fg_sheet_get_row_rect (FG_SHEET (self), area, i, &rect);
      if (row->is_group)
        fg_timeline_bars_append_summary (pen, snapshot, area, row, &rect);
      else
        fg_timeline_bars_append_row (pen, snapshot, area, row, &rect, get_moved (self, row));
    }
}

static void
append_labels (FgTimelineSheet *self, GtkSnapshot *snapshot, const FgSheetArea *area, const FgTimelinePen *pen)
{
  graphene_rect_t rect;

  for (guint i = area->rows.first; self->moved.kind != FG_TIMELINE_HANDLE_NONE && i < area->rows.end; i++)
    if (get_moved (self, get_row (self, i)) != NULL)
      {
        fg_sheet_get_row_rect (FG_SHEET (self), area, i, &rect);
        fg_timeline_bars_append_label (pen, snapshot, area, &self->moved, &rect, self->moved_from);
      }
}

static void
fg_timeline_sheet_append_body (FgSheet *sheet, GtkSnapshot *snapshot, const FgSheetArea *area)
{
  FgTimelineSheet *self = FG_TIMELINE_SHEET (sheet);
  const FgTimelinePen pen = get_pen (self);

  fg_timeline_axis_append_days_off (&pen, snapshot, area);
  append_rows (self, snapshot, area, &pen);
  fg_timeline_axis_append_today (&pen, snapshot, area);
  append_labels (self, snapshot, area, &pen);
}

static void
fg_timeline_sheet_append_footer (FgSheet *sheet, GtkSnapshot *snapshot, const FgSheetArea *area)
{
  FgTimelineSheet *self = FG_TIMELINE_SHEET (sheet);
  const FgTimelinePen pen = get_pen (self);

  fg_deadline_strip_append (self->strip, &pen, snapshot, area);
}

static void
fg_timeline_sheet_append_footer_corner (FgSheet *sheet, GtkSnapshot *snapshot)
{
  const FgTimelinePen pen = get_pen (FG_TIMELINE_SHEET (sheet));

  fg_deadline_strip_append_corner (&pen, snapshot);
}

static gboolean
fg_timeline_sheet_is_band (FgSheet *sheet, guint row)
{
  return get_row (FG_TIMELINE_SHEET (sheet), row)->is_group;
}

/* Paper cannot be unfolded: there the sign would promise what it does not hold. */
static char *
fg_timeline_sheet_dup_band_title (FgSheet *sheet, guint row)
{
  FgTimelineSheet *self = FG_TIMELINE_SHEET (sheet);
  const FgTimelineRow *heading = get_row (self, row);

  if (fg_sheet_style_is_paper (fg_sheet_get_style (sheet)))
    return g_strdup (heading->title);

  return g_strconcat (fg_timeline_fold_is_folded (self->fold, heading) ? "▸ " : "▾ ", heading->title, NULL);
}

static gint64
fg_timeline_sheet_get_item (FgSheet *sheet, guint row)
{
  return get_row (FG_TIMELINE_SHEET (sheet), row)->item_id;
}

static char *
describe_time (FgTimelineSheet *self, const FgTimelineRow *row, guint column)
{
  FgDay first = fg_timeline_sheet_get_column_day (self, column);
  FgDay end = MIN (fg_time_unit_next (self->layout.scale->minor, first), self->layout.end_day);

  return fg_timeline_words_for_time (row, self->layout.scale->minor, first, end,
                                     fg_timeline_get_as_of (self->timeline));
}

static char *
fg_timeline_sheet_describe (FgSheet *sheet, const FgSheetCell *cell)
{
  FgTimelineSheet *self = FG_TIMELINE_SHEET (sheet);
  g_autofree char *words = NULL;
  g_autofree char *time = NULL;
  const FgTimelineRow *row;

  if (cell->row == FG_SHEET_NOWHERE)
    return g_strdup ("");

  row = get_row (self, cell->row);
  if (row->is_group)
    return fg_timeline_words_for_heading (row, fg_timeline_fold_is_folded (self->fold, row));

  words = fg_timeline_words_for_row (row, fg_timeline_get_as_of (self->timeline));
  if (cell->column == FG_SHEET_NOWHERE)
    return g_steal_pointer (&words);

  time = describe_time (self, row, cell->column);
  /* Translators: spoken for a cell of the timeline: %1$s is what falls into the time of its column (Sep 2019:
     deadline), %2$s the sentence on its row. */
  return g_strdup_printf (C_("timeline", "%1$s. %2$s"), time, words);
}

static void
fg_timeline_sheet_finalize (GObject *object)
{
  FgTimelineSheet *self = FG_TIMELINE_SHEET (object);

  g_clear_pointer (&self->fold, fg_timeline_fold_free);
  g_clear_pointer (&self->strip, fg_deadline_strip_free);
  g_clear_pointer (&self->timeline, fg_timeline_unref);
  g_clear_pointer (&self->calendar, fg_work_calendar_unref);
  g_array_unref (self->heights);

  G_OBJECT_CLASS (fg_timeline_sheet_parent_class)->finalize (object);
}

static void
fg_timeline_sheet_class_init (FgTimelineSheetClass *klass)
{
  FgSheetClass *sheet_class = FG_SHEET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = fg_timeline_sheet_finalize;

  sheet_class->legend = legend;
  sheet_class->n_legend = G_N_ELEMENTS (legend);
  sheet_class->has_cells = TRUE;
  sheet_class->is_row_first = TRUE;
  sheet_class->layout = fg_timeline_sheet_layout;
  sheet_class->append_corner = fg_timeline_sheet_append_corner;
  sheet_class->append_header = fg_timeline_sheet_append_header;
  sheet_class->append_headings = fg_timeline_sheet_append_headings;
  sheet_class->append_body = fg_timeline_sheet_append_body;
  sheet_class->append_footer = fg_timeline_sheet_append_footer;
  sheet_class->append_footer_corner = fg_timeline_sheet_append_footer_corner;
  sheet_class->is_band = fg_timeline_sheet_is_band;
  sheet_class->dup_band_title = fg_timeline_sheet_dup_band_title;
  sheet_class->get_item = fg_timeline_sheet_get_item;
  sheet_class->describe = fg_timeline_sheet_describe;
}

static void
fg_timeline_sheet_init (FgTimelineSheet *self)
{
  self->day_em = DEFAULT_DAY_EM;
  self->calendar = fg_work_calendar_new_china ();
  self->heights = g_array_new (FALSE, FALSE, sizeof (float));
  self->request = (FgTimelineRequest) { .columns = FG_TIMELINE_COLUMNS_DEFAULT, .has_strip = TRUE };
}

/**
 * fg_timeline_sheet_new:
 * @timeline: what it shows
 * @style: what it looks like
 *
 * Returns: (transfer full): a sheet
 */
FgTimelineSheet *
fg_timeline_sheet_new (FgTimeline *timeline, FgSheetStyle *style)
{
  FgTimelineSheet *self = g_object_new (FG_TYPE_TIMELINE_SHEET, NULL);

  self->timeline = fg_timeline_ref (timeline);
  self->fold = fg_timeline_fold_new (timeline);
  self->strip = fg_deadline_strip_new (timeline);
  self->number_em = fg_timeline_layout_number_em (timeline);
  fg_sheet_set_style (FG_SHEET (self), style);
  return self;
}

/**
 * fg_timeline_sheet_get_timeline:
 * @self: a timeline sheet
 *
 * Returns: (transfer none): what it shows
 */
FgTimeline *
fg_timeline_sheet_get_timeline (FgTimelineSheet *self)
{
  g_return_val_if_fail (FG_IS_TIMELINE_SHEET (self), NULL);

  return self->timeline;
}

/**
 * fg_timeline_sheet_get_row:
 * @self: a timeline sheet
 * @row: a row that is shown
 *
 * Returns: (transfer none): what it shows
 */
const FgTimelineRow *
fg_timeline_sheet_get_row (FgTimelineSheet *self, guint row)
{
  g_return_val_if_fail (FG_IS_TIMELINE_SHEET (self), NULL);

  return get_row (self, row);
}

/**
 * fg_timeline_sheet_get_layout:
 * @self: a timeline sheet
 *
 * Returns: (transfer none): where its parts are
 */
const FgTimelineLayout *
fg_timeline_sheet_get_layout (FgTimelineSheet *self)
{
  g_return_val_if_fail (FG_IS_TIMELINE_SHEET (self), NULL);

  fg_sheet_ensure_layout (FG_SHEET (self));
  return &self->layout;
}

/**
 * fg_timeline_sheet_set_range:
 * @self: a timeline sheet
 * @from: a day of the month that the axis begins with, %FG_DAY_NONE for the first of the data
 * @to: a day of the month that it ends with, %FG_DAY_NONE for the last of the data
 */
void
fg_timeline_sheet_set_range (FgTimelineSheet *self, FgDay from, FgDay to)
{
  g_return_if_fail (FG_IS_TIMELINE_SHEET (self));

  self->request.from = from;
  self->request.to = to;
  fg_sheet_queue_layout (FG_SHEET (self));
}

/**
 * fg_timeline_sheet_set_columns:
 * @self: a timeline sheet
 * @columns: the columns beside number and title
 */
void
fg_timeline_sheet_set_columns (FgTimelineSheet *self, FgTimelineColumns columns)
{
  g_return_if_fail (FG_IS_TIMELINE_SHEET (self));

  self->request.columns = columns;
  fg_sheet_queue_layout (FG_SHEET (self));
}

/**
 * fg_timeline_sheet_set_strip:
 * @self: a timeline sheet
 * @has_strip: whether deadlines are counted below the rows
 */
void
fg_timeline_sheet_set_strip (FgTimelineSheet *self, gboolean has_strip)
{
  g_return_if_fail (FG_IS_TIMELINE_SHEET (self));

  self->request.has_strip = has_strip;
  fg_sheet_queue_layout (FG_SHEET (self));
}

/**
 * fg_timeline_sheet_set_folded:
 * @self: a timeline sheet
 * @folded: (nullable) (element-type utf8): the titles of the headings whose items are hidden
 */
void
fg_timeline_sheet_set_folded (FgTimelineSheet *self, GHashTable *folded)
{
  g_return_if_fail (FG_IS_TIMELINE_SHEET (self));

  fg_timeline_fold_set (self->fold, folded);
  self->is_refolded = TRUE;
  fg_sheet_queue_layout (FG_SHEET (self));
}

/**
 * fg_timeline_sheet_set_moved:
 * @self: a timeline sheet
 * @moved: (nullable): what is being moved, and where to
 * @from: where it was
 *
 * Draws it where it would be.
 */
void
fg_timeline_sheet_set_moved (FgTimelineSheet *self, const FgTimelineHandle *moved, FgDay from)
{
  g_return_if_fail (FG_IS_TIMELINE_SHEET (self));

  self->moved = moved != NULL ? *moved : (FgTimelineHandle) FG_TIMELINE_HANDLE_INIT;
  self->moved_from = from;
}

/**
 * fg_timeline_sheet_get_day_em:
 * @self: a timeline sheet
 *
 * Returns: the width of a day, in sizes of the type
 */
double
fg_timeline_sheet_get_day_em (FgTimelineSheet *self)
{
  g_return_val_if_fail (FG_IS_TIMELINE_SHEET (self), DEFAULT_DAY_EM);

  fg_sheet_ensure_layout (FG_SHEET (self));
  return self->day_em;
}

/**
 * fg_timeline_sheet_set_day_em:
 * @self: a timeline sheet
 * @day_em: the width of a day, in sizes of the type
 */
void
fg_timeline_sheet_set_day_em (FgTimelineSheet *self, double day_em)
{
  g_return_if_fail (FG_IS_TIMELINE_SHEET (self));

  self->day_em = fg_time_zoom_clamp (day_em);
  self->fits = FALSE;
  fg_sheet_queue_layout (FG_SHEET (self));
}

/**
 * fg_timeline_sheet_zoom_to_fit:
 * @self: a timeline sheet
 *
 * Zooms so that the whole range is seen at once, as far as zooming goes, and so on when the width changes, until
 * another width of a day is set.
 */
void
fg_timeline_sheet_zoom_to_fit (FgTimelineSheet *self)
{
  g_return_if_fail (FG_IS_TIMELINE_SHEET (self));

  self->fits = TRUE;
  fg_sheet_queue_layout (FG_SHEET (self));
}

/**
 * fg_timeline_sheet_get_day_x:
 * @self: a timeline sheet
 * @day: a day
 *
 * Returns: where @day begins in the body
 */
double
fg_timeline_sheet_get_day_x (FgTimelineSheet *self, FgDay day)
{
  g_return_val_if_fail (FG_IS_TIMELINE_SHEET (self), 0.0);

  fg_sheet_ensure_layout (FG_SHEET (self));
  return fg_timeline_layout_get_x (&self->layout, day);
}

/**
 * fg_timeline_sheet_get_column_day:
 * @self: a timeline sheet
 * @column: a column of its body
 *
 * Returns: the first day of the unit that it stands for
 */
FgDay
fg_timeline_sheet_get_column_day (FgTimelineSheet *self, guint column)
{
  FgTracks *columns;

  g_return_val_if_fail (FG_IS_TIMELINE_SHEET (self), FG_DAY_NONE);

  columns = fg_sheet_get_columns (FG_SHEET (self));
  return fg_timeline_layout_get_day (&self->layout, fg_tracks_get_offset (columns, column) + self->layout.day_width / 2.0);
}

/**
 * fg_timeline_sheet_find_column:
 * @self: a timeline sheet
 * @day: a day
 *
 * Returns: the column of the unit that it lies in, the first or the last one where it lies outside
 */
guint
fg_timeline_sheet_find_column (FgTimelineSheet *self, FgDay day)
{
  FgTracks *columns;

  g_return_val_if_fail (FG_IS_TIMELINE_SHEET (self), 0);

  columns = fg_sheet_get_columns (FG_SHEET (self));
  if (day < self->layout.first_day)
    return 0;

  return MIN (fg_tracks_find (columns, fg_timeline_layout_get_x (&self->layout, day) + self->layout.day_width / 2.0),
              fg_tracks_get_n (columns) - 1);
}
