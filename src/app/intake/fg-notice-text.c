/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The text of a notice with what was found in it marked, and a legend below. Long texts are marked in slices while the
 * main loop is idle, from the top and wherever the clerk scrolls, so that the window never waits. Signals:
 *
 * FgNoticeText::place-selected (guint64 offset): the clerk put the cursor there, in bytes of the plan's text
 * FgNoticeText::selection-changed (): other words are selected, or the cursor is at another place
 */
#include "fg-notice-text.h"

#include <adwaita.h>

#include "fg-char-index.h"
#include "fg-mark-popover.h"
#include "fg-notice-mark-style.h"
#include "fg-notice-marks.h"

/* How long one slice of marking may take. A frame has 16 ms. */
#define SLICE_MICROSECONDS 4000

/* Where on the height of the view a place is shown that was scrolled to. */
#define SCROLL_MARGIN 0.05
#define SCROLL_ALIGN 0.25

/* Bytes of text before and after a place that a window shows at once. */
#define SURROUNDINGS 8192

/* How long a selection rests before it is asked what it is: not while the mouse still draws it. */
#define SELECTION_PAUSE_MILLISECONDS 250

/* How strongly the lines of the selected item stand out. */
#define CURRENT_ALPHA 0.08

struct _FgNoticeText
{
  GtkWidget parent_instance;

  GtkWidget   *content;
  GtkTextView *view;
  GtkFlowBox  *legend;
  GMenuModel  *marking_menu;

  FgDraft     *draft;
  FgCharIndex *index;
  GtkTextTag  *tags[FG_N_NOTICE_MARK_KINDS];
  GtkTextTag  *current;
  GtkWidget   *legend_labels[FG_N_NOTICE_MARK_KINDS];

  GArray  *marks;   /* those still to be drawn from n_marked on; NULL when all are */
  guint    n_marked;
  guint    marking;
  GtkWidget *popover; /* what the selected words can be marked as; NULL where nothing is marked */
  guint      asking;
  gboolean   showing; /* the cursor is moved by us, not by the clerk */
};

G_DEFINE_FINAL_TYPE (FgNoticeText, fg_notice_text, GTK_TYPE_WIDGET)

enum
{
  PLACE_SELECTED,
  SELECTION_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static GtkTextBuffer *
get_buffer (FgNoticeText *self)
{
  return gtk_text_view_get_buffer (self->view);
}

static void
get_iters (FgNoticeText *self, FgSpan span, GtkTextIter *start, GtkTextIter *end)
{
  guint first = fg_char_index_from_byte (self->index, span.offset);
  guint last = fg_char_index_from_byte (self->index, span.offset + span.length);

  gtk_text_buffer_get_iter_at_offset (get_buffer (self), start, (int) first);
  gtk_text_buffer_get_iter_at_offset (get_buffer (self), end, (int) last);
}

static void
draw_mark (FgNoticeText *self, const FgNoticeMark *mark)
{
  GtkTextIter start, end;

  get_iters (self, mark->span, &start, &end);
  gtk_text_buffer_apply_tag (get_buffer (self), self->tags[mark->kind], &start, &end);
}

static gboolean
draw_slice (gpointer user_data)
{
  FgNoticeText *self = user_data;
  gint64 end = g_get_monotonic_time () + SLICE_MICROSECONDS;

  while (self->n_marked < self->marks->len)
    {
      draw_mark (self, &g_array_index (self->marks, FgNoticeMark, self->n_marked++));
      if (g_get_monotonic_time () >= end)
        return G_SOURCE_CONTINUE;
    }

  g_clear_pointer (&self->marks, g_array_unref);
  self->marking = 0;
  return G_SOURCE_REMOVE;
}

/* The first mark that starts at or after a place. */
static guint
find_mark (GArray *marks, gsize offset)
{
  guint first = 0, end = marks->len;

  while (first < end)
    {
      guint middle = first + (end - first) / 2;

      if (g_array_index (marks, FgNoticeMark, middle).span.offset < offset)
        first = middle + 1;
      else
        end = middle;
    }

  return first;
}

static gsize
get_byte_at (FgNoticeText *self, int x, int y)
{
  GtkTextIter iter;

  gtk_text_view_get_iter_at_location (self->view, &iter, x, y);
  return fg_char_index_to_byte (self->index, (guint) gtk_text_iter_get_offset (&iter));
}

/* Who looks at a place ahead of the marking sees no unmarked text. */
static void
draw_between (FgNoticeText *self, gsize first, gsize end)
{
  if (self->marking == 0)
    return;

  for (guint i = find_mark (self->marks, first); i < self->marks->len; i++)
    {
      const FgNoticeMark *mark = &g_array_index (self->marks, FgNoticeMark, i);

      if (mark->span.offset > end)
        break;
      draw_mark (self, mark);
    }
}

static void
stop_asking (FgNoticeText *self)
{
  g_clear_handle_id (&self->asking, g_source_remove);
  if (self->popover != NULL)
    gtk_popover_popdown (GTK_POPOVER (self->popover));
}

static void
stop_marking (FgNoticeText *self)
{
  g_clear_handle_id (&self->marking, g_source_remove);
  g_clear_pointer (&self->marks, g_array_unref);
}

static void
start_marking (FgNoticeText *self)
{
  stop_marking (self);
  self->marks = fg_notice_marks_of_plan (fg_draft_get_plan (self->draft));
  self->n_marked = 0;
  self->marking = g_idle_add_full (G_PRIORITY_LOW, draw_slice, self, NULL);
}

/* ---- Marking ---- */

static gboolean
ask (gpointer user_data)
{
  FgNoticeText *self = user_data;
  GtkTextIter start, end;
  GdkRectangle place;
  double x = 0, y = 0;

  self->asking = 0;
  if (!gtk_text_buffer_get_selection_bounds (get_buffer (self), &start, &end))
    return G_SOURCE_REMOVE;

  gtk_text_view_get_iter_location (self->view, &end, &place);
  gtk_text_view_buffer_to_window_coords (self->view, GTK_TEXT_WINDOW_WIDGET, place.x, place.y, &place.x, &place.y);
  if (place.y < 0 || place.y > gtk_widget_get_height (GTK_WIDGET (self->view)))
    return G_SOURCE_REMOVE;

  gtk_widget_translate_coordinates (GTK_WIDGET (self->view), GTK_WIDGET (self), place.x, place.y, &x, &y);
  place.x = (int) x;
  place.y = (int) y;
  gtk_popover_set_pointing_to (GTK_POPOVER (self->popover), &place);
  gtk_popover_popup (GTK_POPOVER (self->popover));
  return G_SOURCE_REMOVE;
}

static void
ask_soon (FgNoticeText *self)
{
  stop_asking (self);
  if (self->popover != NULL && gtk_text_buffer_get_has_selection (get_buffer (self)))
    self->asking = g_timeout_add (SELECTION_PAUSE_MILLISECONDS, ask, self);
}

static void
on_scrolled (FgNoticeText *self)
{
  GdkRectangle visible;

  /* A selection by keys scrolls to its end: the question waits for that. */
  if (self->asking != 0)
    ask_soon (self);
  else
    stop_asking (self);

  if (self->marking == 0)
    return;

  gtk_text_view_get_visible_rect (self->view, &visible);
  draw_between (self, get_byte_at (self, visible.x, visible.y),
                get_byte_at (self, visible.x + visible.width, visible.y + visible.height));
}

static void
on_reset (FgNoticeText *self)
{
  GtkTextIter first, last;

  stop_asking (self);
  gtk_text_buffer_get_bounds (get_buffer (self), &first, &last);
  gtk_text_buffer_remove_all_tags (get_buffer (self), &first, &last);
  start_marking (self);
}

static void
on_item_changed (FgNoticeText *self, const FgPlanItem *item)
{
  g_autoptr (GArray) marks = NULL;
  GtkTextIter start, end;

  /* What is still to be drawn was collected before the correction. */
  if (self->marking != 0)
    start_marking (self);

  get_iters (self, item->span, &start, &end);
  for (guint kind = 0; kind < FG_N_NOTICE_MARK_KINDS; kind++)
    gtk_text_buffer_remove_tag (get_buffer (self), self->tags[kind], &start, &end);

  marks = fg_notice_marks_of_item (fg_draft_get_plan (self->draft), item);
  for (guint i = 0; i < marks->len; i++)
    draw_mark (self, &g_array_index (marks, FgNoticeMark, i));
}

static void
on_cursor_moved (FgNoticeText *self)
{
  int place;

  if (self->index == NULL)
    return;
  g_signal_emit (self, signals[SELECTION_CHANGED], 0);
  if (self->showing)
    return;

  ask_soon (self);
  g_object_get (get_buffer (self), "cursor-position", &place, NULL);
  g_signal_emit (self, signals[PLACE_SELECTED], 0, (guint64) fg_char_index_to_byte (self->index, (guint) place));
}

static void
apply_style (FgNoticeText *self)
{
  GdkRGBA colour;

  for (guint kind = 0; kind < FG_N_NOTICE_MARK_KINDS; kind++)
    {
      g_autoptr (PangoAttrList) attributes = fg_notice_mark_style_dup_attributes ((FgNoticeMarkKind) kind, GTK_WIDGET (self));

      fg_notice_mark_style_apply ((FgNoticeMarkKind) kind, GTK_WIDGET (self), self->tags[kind]);
      gtk_label_set_attributes (GTK_LABEL (self->legend_labels[kind]), attributes);
    }

  gtk_style_context_get_color (gtk_widget_get_style_context (GTK_WIDGET (self)), &colour);
  colour.alpha = (float) CURRENT_ALPHA;
  g_object_set (self->current, "paragraph-background-rgba", &colour, NULL);
}

static void
make_tags (FgNoticeText *self)
{
  /* A tag made later is drawn over one made earlier. */
  self->current = gtk_text_buffer_create_tag (get_buffer (self), NULL, NULL);
  for (guint kind = 0; kind < FG_N_NOTICE_MARK_KINDS; kind++)
    self->tags[kind] = gtk_text_buffer_create_tag (get_buffer (self), NULL, NULL);
}

static void
make_legend (FgNoticeText *self)
{
  for (guint kind = 0; kind < FG_N_NOTICE_MARK_KINDS; kind++)
    {
      self->legend_labels[kind] = gtk_label_new (fg_notice_mark_style_get_label ((FgNoticeMarkKind) kind));
      gtk_flow_box_append (self->legend, self->legend_labels[kind]);
      gtk_widget_set_focusable (gtk_widget_get_parent (self->legend_labels[kind]), FALSE);
    }
}

static void
fg_notice_text_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (fg_notice_text_parent_class)->css_changed (widget, change);
  apply_style (FG_NOTICE_TEXT (widget));
}

static void
fg_notice_text_dispose (GObject *object)
{
  FgNoticeText *self = FG_NOTICE_TEXT (object);

  stop_marking (self);
  stop_asking (self);
  g_clear_pointer (&self->popover, gtk_widget_unparent);
  if (self->draft != NULL)
    g_signal_handlers_disconnect_by_data (self->draft, self);
  g_clear_object (&self->draft);
  g_clear_pointer (&self->index, fg_char_index_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), FG_TYPE_NOTICE_TEXT);

  G_OBJECT_CLASS (fg_notice_text_parent_class)->dispose (object);
}

static void
fg_notice_text_class_init (FgNoticeTextClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = fg_notice_text_dispose;
  widget_class->css_changed = fg_notice_text_css_changed;

  signals[PLACE_SELECTED] = g_signal_new ("place-selected", FG_TYPE_NOTICE_TEXT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 1, G_TYPE_UINT64);

  signals[SELECTION_CHANGED] =
    g_signal_new ("selection-changed", FG_TYPE_NOTICE_TEXT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/fengong/Fengong/intake/fg-notice-text.ui");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_bind_template_child (widget_class, FgNoticeText, content);
  gtk_widget_class_bind_template_child (widget_class, FgNoticeText, view);
  gtk_widget_class_bind_template_child (widget_class, FgNoticeText, legend);
  gtk_widget_class_bind_template_child (widget_class, FgNoticeText, marking_menu);
  gtk_widget_class_bind_template_callback (widget_class, on_scrolled);
}

static void
fg_notice_text_init (FgNoticeText *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  make_tags (self);
  make_legend (self);
  apply_style (self);

  gtk_text_buffer_set_enable_undo (get_buffer (self), FALSE);
  g_signal_connect_swapped (get_buffer (self), "notify::cursor-position", G_CALLBACK (on_cursor_moved), self);
  g_signal_connect_swapped (get_buffer (self), "notify::has-selection", G_CALLBACK (on_cursor_moved), self);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::high-contrast", G_CALLBACK (apply_style), self,
                           G_CONNECT_SWAPPED);
}

/**
 * fg_notice_text_set_draft:
 * @self: a notice's text
 * @draft: the draft whose text it shows
 */
void
fg_notice_text_set_draft (FgNoticeText *self, FgDraft *draft)
{
  const char *text;

  g_return_if_fail (FG_IS_NOTICE_TEXT (self));
  g_return_if_fail (FG_IS_DRAFT (draft));

  stop_marking (self);
  if (self->draft != NULL)
    g_signal_handlers_disconnect_by_data (self->draft, self);
  g_set_object (&self->draft, draft);
  g_signal_connect_object (draft, "item-changed", G_CALLBACK (on_item_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (draft, "reset", G_CALLBACK (on_reset), self, G_CONNECT_SWAPPED);

  text = fg_draft_get_plan (draft)->text;
  g_clear_pointer (&self->index, fg_char_index_free);
  self->showing = TRUE;
  gtk_text_buffer_set_text (get_buffer (self), text, -1);
  self->index = fg_char_index_new (text);
  fg_notice_text_show_words (self, (FgSpan) { 0, 0 });
  start_marking (self);
}

static void
select_and_scroll (FgNoticeText *self, const GtkTextIter *start, const GtkTextIter *end)
{
  gsize place = fg_char_index_to_byte (self->index, (guint) gtk_text_iter_get_offset (start));

  /* Where the view will have scrolled to is known only once the lines before it have been measured. */
  draw_between (self, place > SURROUNDINGS ? place - SURROUNDINGS : 0, place + SURROUNDINGS);

  self->showing = TRUE;
  gtk_text_buffer_select_range (get_buffer (self), start, end);
  self->showing = FALSE;
  gtk_text_view_scroll_to_mark (self->view, gtk_text_buffer_get_insert (get_buffer (self)), SCROLL_MARGIN, TRUE, 0.0,
                                SCROLL_ALIGN);
}

/**
 * fg_notice_text_show_item:
 * @self: a notice's text
 * @span: where an item stands
 *
 * Makes the lines of an item stand out, and scrolls to their start where the cursor is not among them already.
 */
void
fg_notice_text_show_item (FgNoticeText *self, FgSpan span)
{
  GtkTextIter first, last, start, end, cursor;

  g_return_if_fail (FG_IS_NOTICE_TEXT (self));

  if (self->index == NULL)
    return;

  gtk_text_buffer_get_bounds (get_buffer (self), &first, &last);
  gtk_text_buffer_remove_tag (get_buffer (self), self->current, &first, &last);
  get_iters (self, span, &start, &end);
  gtk_text_buffer_apply_tag (get_buffer (self), self->current, &start, &end);

  gtk_text_buffer_get_iter_at_mark (get_buffer (self), &cursor, gtk_text_buffer_get_insert (get_buffer (self)));
  if (!gtk_text_iter_in_range (&cursor, &start, &end))
    select_and_scroll (self, &start, &start);
}

/**
 * fg_notice_text_show_words:
 * @self: a notice's text
 * @span: where the words stand
 *
 * Selects words and scrolls to them.
 */
void
fg_notice_text_show_words (FgNoticeText *self, FgSpan span)
{
  GtkTextIter start, end;

  g_return_if_fail (FG_IS_NOTICE_TEXT (self));

  if (self->index == NULL)
    return;

  get_iters (self, span, &start, &end);
  select_and_scroll (self, &start, &end);
}

/**
 * fg_notice_text_allow_marking:
 * @self: a notice's text within a review
 *
 * Selected words can be marked from now on, from a popover beside them and from the context menu.
 */
void
fg_notice_text_allow_marking (FgNoticeText *self)
{
  g_return_if_fail (FG_IS_NOTICE_TEXT (self));
  g_return_if_fail (self->popover == NULL);

  self->popover = g_object_new (FG_TYPE_MARK_POPOVER, NULL);
  gtk_widget_set_parent (self->popover, GTK_WIDGET (self));
  gtk_text_view_set_extra_menu (self->view, self->marking_menu);
}

/**
 * fg_notice_text_get_selection:
 * @self: a notice's text
 *
 * Returns: the selected words, of no length at the cursor where none are
 */
FgSpan
fg_notice_text_get_selection (FgNoticeText *self)
{
  GtkTextIter start, end;
  FgSpan span = { 0, 0 };

  g_return_val_if_fail (FG_IS_NOTICE_TEXT (self), span);

  if (self->index == NULL)
    return span;

  gtk_text_buffer_get_selection_bounds (get_buffer (self), &start, &end);
  span.offset = fg_char_index_to_byte (self->index, (guint) gtk_text_iter_get_offset (&start));
  span.length = fg_char_index_to_byte (self->index, (guint) gtk_text_iter_get_offset (&end)) - span.offset;
  return span;
}
