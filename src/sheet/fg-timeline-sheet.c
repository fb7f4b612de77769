/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The deadlines of a plan against the calendar: a bar from the first to the last day of each item, with its progress
 * inside, a flag at its deadline, and a hatched stretch for the days that it is overdue.
 */
#include "fg-timeline-sheet.h"

#include <glib/gi18n-lib.h>

#include "fg-text-measure.h"
#include "fg-timeline-layout.h"
#include "fg-timeline-marks.h"
#include "fg-work-calendar.h"

#define BAR_HEIGHT_EM 0.9
#define FLAG_HEIGHT_EM 1.3

/* How wide a day is to begin with: months have room for their names, a year fits into a window. */
#define DEFAULT_DAY_EM 0.15

struct _FgTimelineSheet
{
  FgSheet parent_instance;

  FgTimeline      *timeline;
  FgWorkCalendar  *calendar;
  FgDay            from;
  FgDay            to;
  double           day_em;
  gboolean         fits; /* day_em follows from the width */
  double           number_em;
  FgTimelineLayout layout;
  FgTimelineLayout filled; /* that which the rows are laid out for */
};

G_DEFINE_FINAL_TYPE (FgTimelineSheet, fg_timeline_sheet, FG_TYPE_SHEET)

static const FgLegendEntry legend[] = {
  { FG_LEGEND_BAR, 0 },
  { FG_LEGEND_DEADLINE, 0 },
  { FG_LEGEND_OVERDUE, 0 },
  { FG_LEGEND_OPEN_BAR, 0 },
  { FG_LEGEND_TODAY, 0 },
  { FG_LEGEND_LIGHT, FG_LIGHT_RED },
  { FG_LEGEND_LIGHT, FG_LIGHT_YELLOW },
  { FG_LEGEND_LIGHT, FG_LIGHT_GREEN },
  { FG_LEGEND_LIGHT, FG_LIGHT_DONE },
};

static double
padding (FgTimelineSheet *self)
{
  return fg_sheet_style_get_length (fg_sheet_get_style (FG_SHEET (self)), FG_TIMELINE_PADDING_EM);
}

static void
append_text (FgTimelineSheet *self, GtkSnapshot *snapshot, const char *text, double x, double width,
             const graphene_rect_t *row, FgTextBox box)
{
  graphene_rect_init (&box.rect, (float) x, row->origin.y, (float) width, row->size.height);
  fg_text_cache_append (fg_sheet_get_texts (FG_SHEET (self)), snapshot, text, &box);
}

/* Zooming must not count the characters of a hundred thousand titles again. */
static void
fill_rows (FgTimelineSheet *self)
{
  const FgTimelineLayout *layout = &self->layout, *filled = &self->filled;
  gboolean same_widths = layout->title_width >= filled->title_width && layout->title_width <= filled->title_width
                         && layout->leads_width >= filled->leads_width && layout->leads_width <= filled->leads_width;

  if (layout->style == filled->style && same_widths)
    return;

  fg_timeline_layout_fill_rows (layout, self->timeline, fg_sheet_get_rows (FG_SHEET (self)));
  self->filled = *layout;
}

static void
fg_timeline_sheet_layout (FgSheet *sheet, const FgSheetRoom *room)
{
  FgTimelineSheet *self = FG_TIMELINE_SHEET (sheet);

  fg_timeline_layout_measure (&self->layout, self->timeline, self->number_em, fg_sheet_get_style (sheet), self->from,
                              self->to, room);
  if (self->fits)
    self->day_em = fg_timeline_layout_fit (&self->layout, room->width);
  fg_timeline_layout_zoom (&self->layout, self->day_em, fg_sheet_get_columns (sheet));
  fill_rows (self);
  fg_sheet_set_frozen (sheet, fg_timeline_layout_get_heading (&self->layout), self->layout.header_height);
}

static void
fg_timeline_sheet_append_corner (FgSheet *sheet, GtkSnapshot *snapshot)
{
  FgTimelineSheet *self = FG_TIMELINE_SHEET (sheet);
  const FgTimelineLayout *layout = &self->layout;
  const FgTextBox box = { .font = FG_FONT_STRONG, .color = FG_COLOR_DIM_TEXT, .yalign = 1.0f, .lines = 1 };
  double pad = padding (self), x = 0.0;
  graphene_rect_t row;

  graphene_rect_init (&row, 0.0f, 0.0f, 0.0f, (float) (layout->header_height - pad));
  append_text (self, snapshot, C_("column", "No."), pad, layout->number_width - pad, &row, box);
  x += layout->number_width;
  append_text (self, snapshot, C_("column", "Task"), x, layout->title_width - pad, &row, box);
  x += layout->title_width;
  /* Translators: heading of the column with the leading agencies. */
  append_text (self, snapshot, C_("column", "In charge"), x, layout->leads_width - pad, &row, box);
  x += layout->leads_width;
  append_text (self, snapshot, C_("column", "Deadline"), x, layout->deadline_width - pad, &row, box);
}

/* One row of the axis. A label stands at the begin of its unit, or at the edge while the unit is scrolled partly away,
   and is left out where it has no room. */
static void
append_axis_row (FgTimelineSheet *self, GtkSnapshot *snapshot, const FgSheetArea *area, FgTimeUnit unit,
                 FgTimeUnit above, const graphene_rect_t *row)
{
  const FgTimelineLayout *layout = &self->layout;
  FgSheetStyle *style = fg_sheet_get_style (FG_SHEET (self));
  gboolean minor = unit == layout->scale->minor;
  const FgTextBox box = {
    .font = minor ? FG_FONT_BODY : FG_FONT_STRONG,
    .color = minor ? FG_COLOR_DIM_TEXT : FG_COLOR_TEXT,
    .xalign = minor ? 0.5f : 0.0f,
    .yalign = 0.5f,
    .lines = 1,
  };
  float hair = (float) fg_sheet_style_get_hair (style);
  double pad = minor ? 0.0 : padding (self);
  FgDay day = MAX (fg_time_unit_floor (unit, fg_timeline_layout_get_day (layout, area->x)), layout->first_day);

  while (day < layout->end_day && fg_timeline_layout_get_x (layout, day) < area->x + area->width)
    {
      FgDay next = MIN (fg_time_unit_next (unit, day), layout->end_day);
      double start = fg_timeline_layout_get_x (layout, day) - area->x;
      double end = fg_timeline_layout_get_x (layout, next) - area->x;
      double left = minor ? start : MAX (start, 0.0);
      g_autofree char *label = fg_time_unit_dup_label (unit, above, day);

      if (end - left - pad >= fg_sheet_style_get_em (style) * fg_text_measure_em (label))
        append_text (self, snapshot, label, left + pad, end - left - pad, row, box);
      gtk_snapshot_append_color (
        snapshot, fg_sheet_style_get_color (style, FG_COLOR_LINE),
        &GRAPHENE_RECT_INIT ((float) end - hair, row->origin.y, minor ? 0.0f : hair, row->size.height));
      day = next;
    }
}

static void
fg_timeline_sheet_append_header (FgSheet *sheet, GtkSnapshot *snapshot, const FgSheetArea *area)
{
  FgTimelineSheet *self = FG_TIMELINE_SHEET (sheet);
  const FgTimeScale *scale = self->layout.scale;
  FgSheetStyle *style = fg_sheet_get_style (sheet);
  float half = (float) self->layout.header_height / 2.0f;
  graphene_rect_t row;

  if (scale->major == scale->minor)
    {
      graphene_rect_init (&row, 0.0f, half, (float) area->width, half);
      append_axis_row (self, snapshot, area, scale->minor, scale->minor, &row);
      return;
    }

  /* The columns' lines run through both rows of the axis: those of the upper row are the major units' alone. */
  graphene_rect_init (&row, 0.0f, 0.0f, (float) area->width, half);
  gtk_snapshot_append_color (snapshot, fg_sheet_style_get_color (style, FG_COLOR_HEADER), &row);
  append_axis_row (self, snapshot, area, scale->major, scale->major, &row);
  row.origin.y = half;
  append_axis_row (self, snapshot, area, scale->minor, scale->major, &row);
}

static void
append_heading (FgTimelineSheet *self, GtkSnapshot *snapshot, const FgTimelineRow *row, const graphene_rect_t *rect)
{
  const FgTimelineLayout *layout = &self->layout;
  double pad = padding (self), sign = fg_sheet_style_get_length (fg_sheet_get_style (FG_SHEET (self)), 1.0);
  gboolean done = row->light == FG_LIGHT_DONE;
  FgTextBox box = { .color = done ? FG_COLOR_DIM_TEXT : FG_COLOR_TEXT, .yalign = 0.5f, .lines = 1 };
  const FgTextBox sign_box
    = { .color = fg_sheet_style_color_for_light (row->light), .xalign = 0.5f, .yalign = 0.5f, .lines = 1 };
  double x = layout->number_width;

  if (row->light != FG_LIGHT_NONE)
    append_text (self, snapshot, fg_light_get_symbol (row->light), pad / 2.0, sign, rect, sign_box);
  append_text (self, snapshot, row->number, sign + pad, layout->number_width - sign - pad, rect, box);
  box.lines = layout->title_lines;
  append_text (self, snapshot, row->title, x, layout->title_width - pad, rect, box);
  x += layout->title_width;
  box.color = FG_COLOR_DIM_TEXT;
  append_text (self, snapshot, row->leads, x, layout->leads_width - pad, rect, box);
  x += layout->leads_width;
  box.color = row->light == FG_LIGHT_RED ? FG_COLOR_LIGHT_RED : FG_COLOR_DIM_TEXT;
  append_text (self, snapshot, row->deadline_text, x, layout->deadline_width - pad, rect, box);
}

static void
fg_timeline_sheet_append_headings (FgSheet *sheet, GtkSnapshot *snapshot, const FgSheetArea *area)
{
  FgTimelineSheet *self = FG_TIMELINE_SHEET (sheet);
  graphene_rect_t rect;

  for (guint i = area->rows.first; i < area->rows.end; i++)
    {
      const FgTimelineRow *row = fg_timeline_get_row (self->timeline, i);

      if (row->is_group)
        continue;
      fg_sheet_get_row_rect (sheet, area, i, &rect);
      append_heading (self, snapshot, row, &rect);
    }
}

/* The first day from @day on, but before @end, that is worked or not worked, as asked. */
static FgDay
find_day (FgTimelineSheet *self, FgDay day, FgDay end, gboolean worked)
{
  while (day < end && fg_work_calendar_is_workday (self->calendar, day) != worked)
    day++;
  return day;
}

/* Weekends and public holidays, but for the days that are worked in exchange for these. */
static void
append_days_off (FgTimelineSheet *self, GtkSnapshot *snapshot, const FgSheetArea *area)
{
  const FgTimelineLayout *layout = &self->layout;
  const GdkRGBA *color = fg_sheet_style_get_color (fg_sheet_get_style (FG_SHEET (self)), FG_COLOR_DAY_OFF);
  FgDay end = MIN (fg_timeline_layout_get_day (layout, area->x + area->width) + 1, layout->end_day);
  FgDay day = find_day (self, fg_timeline_layout_get_day (layout, area->x), end, FALSE);

  while (day < end)
    {
      FgDay next = find_day (self, day, end, TRUE);
      double left = fg_timeline_layout_get_x (layout, day) - area->x;
      double right = fg_timeline_layout_get_x (layout, next) - area->x;

      gtk_snapshot_append_color (snapshot, color,
                                 &GRAPHENE_RECT_INIT ((float) left, 0.0f, (float) (right - left), (float) area->height));
      day = find_day (self, next, end, FALSE);
    }
}

/* A stretch of days as a bar in a row, cut to what is seen so that no coordinate grows beyond what floats can hold. */
static gboolean
get_bar (FgTimelineSheet *self, const FgSheetArea *area, const graphene_rect_t *row, FgDay first, FgDay end,
         graphene_rect_t *bar)
{
  const FgTimelineLayout *layout = &self->layout;
  double height = fg_sheet_style_get_length (fg_sheet_get_style (FG_SHEET (self)), BAR_HEIGHT_EM);
  double left = fg_timeline_layout_get_x (layout, MAX (first, layout->first_day)) - area->x;
  double right = fg_timeline_layout_get_x (layout, MIN (end, layout->end_day)) - area->x;

  graphene_rect_init (bar, (float) left, row->origin.y + (row->size.height - (float) height) / 2.0f,
                      (float) (right - left), (float) height);
  return right > left && right > 0.0 && left < area->width;
}

static void
append_open_row (FgTimelineSheet *self, GtkSnapshot *snapshot, const FgSheetArea *area, const FgTimelineRow *row,
                 const graphene_rect_t *rect)
{
  const FgTimelineLayout *layout = &self->layout;
  FgSheetStyle *style = fg_sheet_get_style (FG_SHEET (self));
  double pad = padding (self);
  double words = fg_sheet_style_get_length (style, fg_text_measure_em (row->deadline_text) + 1.0);
  FgDay first = row->first_day != FG_DAY_NONE ? row->first_day : layout->first_day;
  graphene_rect_t bar;

  if (!get_bar (self, area, rect, first, layout->end_day, &bar))
    return;

  /* The words first, then the line: at the left edge of what is seen, wherever the axis is scrolled to. */
  if (bar.origin.x < 0.0f)
    graphene_rect_init (&bar, 0.0f, bar.origin.y, bar.size.width + bar.origin.x, bar.size.height);
  if (*row->deadline_text != '\0')
    {
      words = MIN (words, bar.size.width - pad);
      append_text (self, snapshot, row->deadline_text, bar.origin.x + pad, words, rect,
                   (FgTextBox) { .color = FG_COLOR_DIM_TEXT, .yalign = 0.5f, .lines = 1 });
      bar.origin.x += (float) (pad + words);
      bar.size.width -= (float) (pad + words);
    }
  if (bar.size.width > 0.0f)
    fg_timeline_marks_append_open_bar (style, snapshot, &bar);
}

static void
append_dated_row (FgTimelineSheet *self, GtkSnapshot *snapshot, const FgSheetArea *area, const FgTimelineRow *row,
                  const graphene_rect_t *rect)
{
  const FgTimelineLayout *layout = &self->layout;
  FgSheetStyle *style = fg_sheet_get_style (FG_SHEET (self));
  FgDay as_of = fg_timeline_get_as_of (self->timeline);
  FgDay first = row->first_day != FG_DAY_NONE && row->first_day <= row->last_day ? row->first_day : row->last_day;
  float flag = (float) fg_sheet_style_get_length (style, FLAG_HEIGHT_EM);
  double deadline = fg_timeline_layout_get_x (layout, row->last_day + 1) - area->x;
  graphene_rect_t bar;

  if (get_bar (self, area, rect, first, row->last_day + 1, &bar))
    fg_timeline_marks_append_bar (style, snapshot, &bar, row->percent, row->light);
  if (row->light == FG_LIGHT_RED && get_bar (self, area, rect, row->last_day + 1, as_of + 1, &bar))
    fg_timeline_marks_append_overdue (style, snapshot, &bar);
  if (row->last_day >= layout->first_day && row->last_day < layout->end_day && deadline > 0.0)
    fg_timeline_marks_append_deadline (
      style, snapshot, (float) deadline,
      &GRAPHENE_RECT_INIT (0.0f, rect->origin.y + (rect->size.height - flag) / 2.0f, 0.0f, flag), row->light);
}

static void
append_today (FgTimelineSheet *self, GtkSnapshot *snapshot, const FgSheetArea *area)
{
  const FgTimelineLayout *layout = &self->layout;
  FgDay as_of = fg_timeline_get_as_of (self->timeline);
  double x = fg_timeline_layout_get_x (layout, as_of) + layout->day_width / 2.0 - area->x;

  if (as_of < layout->first_day || as_of >= layout->end_day || x < 0.0 || x > area->width)
    return;

  fg_timeline_marks_append_today (fg_sheet_get_style (FG_SHEET (self)), snapshot,
                                  &GRAPHENE_RECT_INIT ((float) x, 0.0f, 0.0f, (float) area->height));
}

static void
fg_timeline_sheet_append_body (FgSheet *sheet, GtkSnapshot *snapshot, const FgSheetArea *area)
{
  FgTimelineSheet *self = FG_TIMELINE_SHEET (sheet);
  graphene_rect_t rect;

  if (self->layout.scale->days_off)
    append_days_off (self, snapshot, area);

  for (guint i = area->rows.first; i < area->rows.end; i++)
    {
      const FgTimelineRow *row = fg_timeline_get_row (self->timeline, i);

      if (row->is_group)
        continue;
      fg_sheet_get_row_rect (sheet, area, i, &rect);
      if (row->last_day != FG_DAY_NONE)
        append_dated_row (self, snapshot, area, row, &rect);
      else
        append_open_row (self, snapshot, area, row, &rect);
    }

  append_today (self, snapshot, area);
}

static char *
fg_timeline_sheet_dup_band_title (FgSheet *sheet, guint row)
{
  return g_strdup (fg_timeline_get_row (FG_TIMELINE_SHEET (sheet)->timeline, row)->title);
}

static gboolean
fg_timeline_sheet_is_band (FgSheet *sheet, guint row)
{
  return fg_timeline_get_row (FG_TIMELINE_SHEET (sheet)->timeline, row)->is_group;
}

static gint64
fg_timeline_sheet_get_item (FgSheet *sheet, guint row)
{
  return fg_timeline_get_row (FG_TIMELINE_SHEET (sheet)->timeline, row)->item_id;
}

/* Who stands in the row may lead or, where nobody does, be responsible: the name says so much and no more. */
static const char *
agencies_of (const FgTimelineRow *row)
{
  return *row->leads != '\0' ? row->leads : C_("timeline", "No agency");
}

static char *
describe_overdue (const FgTimelineRow *row, guint days)
{
  /* Translators: spoken for a row of the timeline: %1$s is its number, %2$s its title, %3$s its agencies,
     %4$s its last day, %5$u the days that it is overdue. */
  return g_strdup_printf (ngettext ("%1$s %2$s, %3$s, due %4$s, %5$u day overdue",
                                    "%1$s %2$s, %3$s, due %4$s, %5$u days overdue", days),
                          row->number, row->title, agencies_of (row), row->deadline_text, days);
}

static char *
fg_timeline_sheet_describe (FgSheet *sheet, const FgSheetCell *cell)
{
  FgTimelineSheet *self = FG_TIMELINE_SHEET (sheet);
  const FgTimelineRow *row;

  if (cell->row == FG_SHEET_NOWHERE)
    return g_strdup ("");

  row = fg_timeline_get_row (self->timeline, cell->row);
  if (row->is_group)
    return g_strdup (row->title);
  if (row->light == FG_LIGHT_RED)
    return describe_overdue (row, fg_timeline_get_as_of (self->timeline) - row->last_day);
  if (row->precision == FG_PRECISION_NONE)
    /* Translators: spoken for a row of the timeline: %1$s is its number, %2$s its title, %3$s its agencies,
       %4$d its progress in percent. */
    return g_strdup_printf (_("%1$s %2$s, %3$s, no deadline, %4$d%% done"), row->number, row->title, agencies_of (row),
                            row->percent);
  if (row->last_day == FG_DAY_NONE)
    /* Translators: spoken for a row of the timeline: %1$s is its number, %2$s its title, %3$s its agencies,
       %4$s the words of its deadline (长期坚持), %5$d its progress in percent. */
    return g_strdup_printf (_("%1$s %2$s, %3$s, deadline “%4$s”, %5$d%% done"), row->number, row->title,
                            agencies_of (row), row->deadline_text, row->percent);

  /* Translators: spoken for a row of the timeline: %1$s is its number, %2$s its title, %3$s its agencies,
     %4$s its last day, %5$d its progress in percent, %6$s its light (such as Due soon). */
  return g_strdup_printf (_("%1$s %2$s, %3$s, due %4$s, %5$d%% done, %6$s"), row->number, row->title,
                          agencies_of (row), row->deadline_text, row->percent, fg_light_get_label (row->light));
}

static void
fg_timeline_sheet_finalize (GObject *object)
{
  FgTimelineSheet *self = FG_TIMELINE_SHEET (object);

  g_clear_pointer (&self->timeline, fg_timeline_unref);
  g_clear_pointer (&self->calendar, fg_work_calendar_unref);

  G_OBJECT_CLASS (fg_timeline_sheet_parent_class)->finalize (object);
}

static void
fg_timeline_sheet_class_init (FgTimelineSheetClass *klass)
{
  FgSheetClass *sheet_class = FG_SHEET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = fg_timeline_sheet_finalize;

  sheet_class->legend = legend;
  sheet_class->n_legend = G_N_ELEMENTS (legend);
  sheet_class->has_cells = FALSE;
  sheet_class->layout = fg_timeline_sheet_layout;
  sheet_class->append_corner = fg_timeline_sheet_append_corner;
  sheet_class->append_header = fg_timeline_sheet_append_header;
  sheet_class->append_headings = fg_timeline_sheet_append_headings;
  sheet_class->append_body = fg_timeline_sheet_append_body;
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
  self->number_em = fg_timeline_layout_number_em (timeline);
  fg_sheet_set_style (FG_SHEET (self), style);
  return self;
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

  self->from = from;
  self->to = to;
  fg_sheet_queue_layout (FG_SHEET (self));
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
