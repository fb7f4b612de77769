/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * No character of a notice is lost: whatever is done to a notice, each is in an item, a requirement, a heading, a piece
 * of the frame, or told as left over, and none is in two of these worlds.
 */
#include "fg-leftover.h"
#include "fg-plan-reader.h"

#include <string.h>

#define N_MUTATIONS 400
#define MAX_CHANGES 6

static const char *const strange_lines[] = {
  "— 3 —", "4", "｜｜", "（", "本页无正文", "附注：以上数据截至上月。", "一、", "目  录", "总体要求", "2024年3月8日",
  "序号 | 任务 | 责任单位", "1 | 修路 | 市交通局", "1 | 2", "\xc2\xad", "　　", "云州市人民政府办公室", "抄送：市委办公室。",
};

static GPtrArray *
load_notices (void)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "tests", "document", "notices", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  GPtrArray *notices = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      char *text = NULL;

      if (g_str_has_suffix (name, ".txt") && g_file_get_contents (path, &text, NULL, NULL))
        g_ptr_array_add (notices, text);
    }
  g_assert_cmpuint (notices->len, >, 10);
  return notices;
}

static guint
random_below (guint n)
{
  return (guint) g_test_rand_int_range (0, (gint32) n);
}

static void
change_line (GPtrArray *lines)
{
  guint at = random_below (lines->len);
  guint other = random_below (lines->len);

  switch (random_below (5))
    {
    case 0:
      g_ptr_array_remove_index (lines, at);
      break;
    case 1:
      g_ptr_array_insert (lines, (int) at, g_strdup (g_ptr_array_index (lines, other)));
      break;
    case 2:
      g_ptr_array_insert (lines, (int) at, g_strdup (strange_lines[random_below (G_N_ELEMENTS (strange_lines))]));
      break;
    case 3:
      g_ptr_array_insert (lines, (int) at, g_ptr_array_steal_index (lines, other));
      break;
    default:
      {
        char *line = g_ptr_array_index (lines, at);
        glong n_chars = g_utf8_strlen (line, -1);

        if (n_chars > 0)
          *g_utf8_offset_to_pointer (line, g_test_rand_int_range (0, (gint32) n_chars)) = '\0';
      }
    }
}

static char *
mutate (const char *notice)
{
  g_auto (GStrv) parts = g_strsplit (notice, "\n", -1);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  guint n_changes = random_below (MAX_CHANGES + 1);

  for (guint i = 0; parts[i] != NULL; i++)
    g_ptr_array_add (lines, g_strdup (parts[i]));
  for (guint i = 0; i < n_changes && lines->len > 1; i++)
    change_line (lines);
  g_ptr_array_add (lines, NULL);
  return g_strjoinv ("\n", (char **) lines->pdata);
}

static void
mark (const FgPlan *plan, char *owners, FgSpan span, char owner)
{
  g_assert_cmpuint (span.offset + span.length, <=, strlen (plan->text));
  for (gsize i = span.offset; i < span.offset + span.length; i++)
    {
      g_assert_true (owners[i] == 0 || (owner == 'r' && owners[i] == 'r'));
      owners[i] = owner;
    }
}

static void
mark_read (const FgPlan *plan, char *owners)
{
  for (guint i = 0; i < plan->sections->len; i++)
    mark (plan, owners, ((const FgPlanSection *) g_ptr_array_index (plan->sections, i))->span, 'r');
  for (guint i = 0; i < plan->tasks->len; i++)
    mark (plan, owners, ((const FgPlanItem *) g_ptr_array_index (plan->tasks, i))->span, 'r');
  for (guint i = 0; i < plan->requirements->len; i++)
    mark (plan, owners, ((const FgPlanRequirement *) g_ptr_array_index (plan->requirements, i))->span, 'r');
  for (guint i = 0; i < plan->frame->len; i++)
    mark (plan, owners, g_array_index (plan->frame, FgFramePiece, i).span, 'r');
}

static void
mark_leftover (const FgPlan *plan, char *owners)
{
  g_autoptr (GArray) leftover = fg_leftover_find (plan);

  for (guint i = 0; i < leftover->len; i++)
    {
      const FgSpan *span = &g_array_index (leftover, FgSpan, i);

      g_assert_cmpuint (span->length, >, 0);
      g_assert_null (memchr (plan->text + span->offset, '\n', span->length));
      mark (plan, owners, *span, 'l');
    }
}

static void
assert_nothing_lost (const FgPlan *plan)
{
  g_autofree char *owners = g_malloc0 (strlen (plan->text) + 1);

  mark_read (plan, owners);
  mark_leftover (plan, owners);
  for (const char *p = plan->text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (owners[p - plan->text] == 0 && !g_unichar_isspace (c) && !g_unichar_iszerowidth (c) && c != 0x00ad)
        g_error ("Lost at byte %u of:\n%s", (guint) (p - plan->text), plan->text);
    }
}

static void
test_nothing_is_lost (void)
{
  g_autoptr (GPtrArray) notices = load_notices ();
  guint n_read = 0;

  for (guint i = 0; i < N_MUTATIONS; i++)
    {
      g_autofree char *notice = mutate (g_ptr_array_index (notices, i % notices->len));
      g_autoptr (GBytes) bytes = g_bytes_new (notice, strlen (notice));
      g_autoptr (GError) error = NULL;
      g_autoptr (FgPlan) plan = fg_plan_reader_read (bytes, NULL, FG_DAY_NONE, &error);

      if (plan == NULL)
        continue;
      n_read++;
      assert_nothing_lost (plan);
    }
  g_assert_cmpuint (n_read, >, N_MUTATIONS / 2);
}

/* Lines above the title that nobody knows, and text that stands between headings. */
static void
test_unknown_lines_are_told (void)
{
  static const char text[] = "内部材料请勿外传\n"
                             "云州市人民政府办公室关于印发修路任务分工的通知\n"
                             "各区人民政府：\n"
                             "一、修路。（市交通局负责）\n"
                             "云州市人民政府办公室\n"
                             "2024年3月8日\n";
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_autoptr (FgPlan) plan = fg_plan_reader_read (bytes, NULL, FG_DAY_NONE, &error);
  g_autoptr (GArray) leftover = NULL;

  g_assert_no_error (error);
  leftover = fg_leftover_find (plan);
  g_assert_cmpuint (leftover->len, ==, 1);
  g_assert_cmpuint (g_array_index (leftover, FgSpan, 0).offset, ==, 0);
  g_assert_cmpuint (g_array_index (leftover, FgSpan, 0).length, ==, strlen ("内部材料请勿外传"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/document/leftover/nothing-is-lost", test_nothing_is_lost);
  g_test_add_func ("/document/leftover/unknown-lines-are-told", test_unknown_lines_are_told);
  return g_test_run ();
}
