/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The text of a notice on the screen: it is marked to its end, follows corrections, and a long one is marked where one
 * looks and does not hold the main loop up.
 */
#include "fg-notice-text.h"

#include <adwaita.h>
#include <string.h>

#include "fg-plan-edit.h"
#include "fg-plan-reader.h"

/* What a person takes for a window that hangs, with room for a busy machine. Measured: 0.13 s for 5 MB. */
#define LONGEST_HOLD_MICROSECONDS 1500000
#define LIMIT_MICROSECONDS (60 * G_USEC_PER_SEC)

static const char paragraphs[] =
  "1．压缩办理时限。将现场勘验与技术审查合并办理，审批时限压缩至3个工作日以内。（市政务办牵头，市住建局、市水务局按职责分工负责；"
  "完成时限：2024年9月底前）\n"
  "（1）编制合并办理事项清单并向社会公布。（市政务办牵头，各区负责；完成时限：2024年6月底前）\n";

typedef struct
{
  GtkWidget    *window;
  FgNoticeText *text;
  FgDraft      *draft;
  gint64        last_beat;
  gint64        longest_hold;
} Fixture;

static FgDraft *
read_repeated (guint times)
{
  g_autoptr (GString) notice = g_string_new ("一、优化流程\n");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  FgPlan *plan;

  for (guint i = 0; i < times; i++)
    g_string_append (notice, paragraphs);
  bytes = g_bytes_new (notice->str, notice->len);
  plan = fg_plan_reader_read (bytes, NULL, FG_DAY_NONE, &error);
  g_assert_no_error (error);
  return fg_draft_new (plan);
}

static gboolean
on_beat (gpointer user_data)
{
  Fixture *fixture = user_data;
  gint64 now = g_get_monotonic_time ();

  fixture->longest_hold = MAX (fixture->longest_hold, now - fixture->last_beat);
  fixture->last_beat = now;
  return G_SOURCE_CONTINUE;
}

static void
show (Fixture *fixture, guint times)
{
  fixture->draft = read_repeated (times);
  fixture->text = g_object_new (FG_TYPE_NOTICE_TEXT, NULL);
  fixture->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->text));
  gtk_window_present (GTK_WINDOW (fixture->window));

  fixture->last_beat = g_get_monotonic_time ();
  fg_notice_text_set_draft (fixture->text, fixture->draft);
}

static void
hide (Fixture *fixture)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_object_unref (fixture->draft);
}

static GtkTextView *
find_view (GtkWidget *widget)
{
  if (GTK_IS_TEXT_VIEW (widget))
    return GTK_TEXT_VIEW (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkTextView *view = find_view (child);

      if (view != NULL)
        return view;
    }

  return NULL;
}

static gboolean
is_underlined (Fixture *fixture, FgSpan span)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (find_view (GTK_WIDGET (fixture->text)));
  const char *text = fg_draft_get_plan (fixture->draft)->text;
  g_autoptr (GSList) tags = NULL;
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_offset (buffer, &iter, (int) g_utf8_strlen (text, (gssize) span.offset));
  tags = gtk_text_iter_get_tags (&iter);
  for (GSList *tag = tags; tag != NULL; tag = tag->next)
    {
      gboolean underlined;

      g_object_get (tag->data, "underline-set", &underlined, NULL);
      if (underlined)
        return TRUE;
    }

  return FALSE;
}

static FgPlanItem *
last_task (Fixture *fixture)
{
  GPtrArray *tasks = fg_draft_get_plan (fixture->draft)->tasks;

  return g_ptr_array_index (tasks, tasks->len - 1);
}

static FgPlanItem *
middle_task (Fixture *fixture)
{
  GPtrArray *tasks = fg_draft_get_plan (fixture->draft)->tasks;

  return g_ptr_array_index (tasks, tasks->len / 2);
}

static void
wait_for_mark (Fixture *fixture, FgSpan span)
{
  gint64 end = g_get_monotonic_time () + LIMIT_MICROSECONDS;

  while (!is_underlined (fixture, span))
    {
      g_assert_cmpint (g_get_monotonic_time (), <, end);
      for (int i = 0; i < 50; i++)
        g_main_context_iteration (NULL, TRUE);
    }
}

static void
test_marked_to_the_end (void)
{
  Fixture fixture = { NULL };
  guint beat;
  FgSpan span;

  show (&fixture, 10);
  beat = g_timeout_add (5, on_beat, &fixture);
  span = fg_plan_item_find_assignment (last_task (&fixture), "市水务局")->span;
  wait_for_mark (&fixture, span);

  fg_draft_unassign (fixture.draft, last_task (&fixture), "市水务局");
  g_assert_false (is_underlined (&fixture, span));
  fg_draft_assign (fixture.draft, last_task (&fixture), "市水务局", FG_ROLE_LEAD);
  g_assert_true (is_underlined (&fixture, span));

  g_source_remove (beat);
  hide (&fixture);
}

static void
test_long_text_does_not_hold_the_main_loop_up (void)
{
  Fixture fixture = { NULL };
  FgSpan span;
  guint beat;

  /* 357 bytes each: 5 MB. */
  show (&fixture, 14500);
  g_assert_cmpuint (strlen (fg_draft_get_plan (fixture.draft)->text), >, 5000000);
  beat = g_timeout_add (5, on_beat, &fixture);

  /* What is scrolled to is marked before all that lies between. */
  span = fg_plan_item_find_assignment (last_task (&fixture), "市水务局")->span;
  fg_notice_text_show_words (fixture.text, span);
  g_assert_true (is_underlined (&fixture, span));
  g_assert_false (is_underlined (&fixture, fg_plan_item_find_assignment (middle_task (&fixture), "市水务局")->span));

  wait_for_mark (&fixture, fg_plan_item_find_assignment (middle_task (&fixture), "市水务局")->span);

  g_test_message ("longest hold: %d ms", (int) (fixture.longest_hold / 1000));
  g_assert_cmpint (fixture.longest_hold, <, LONGEST_HOLD_MICROSECONDS);
  g_source_remove (beat);
  hide (&fixture);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/intake/notice-text/marked-to-the-end", test_marked_to_the_end);
  g_test_add_func ("/intake/notice-text/long-text-does-not-hold-the-main-loop-up",
                   test_long_text_does_not_hold_the_main_loop_up);
  return g_test_run ();
}
