/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the columns of a form are called, and which words answer for a status. A form may be read on a desk with another
 * language than that on which it was made, so the words of all languages are known again, and the Chinese ones always.
 */
#include "fg-form-column.h"

#include <glib/gi18n-lib.h>

/* What people write above a column, or into a cell, for the same thing. */
#define MAX_OTHERS 3

typedef struct
{
  const char *heading;
  const char *others[MAX_OTHERS];
} Heading;

static const Heading headings[FG_N_FORM_COLUMNS] = {
  /* Translators: heading of the hidden column of a return form; who sees it shall leave it as it is. */
  [FG_FORM_COLUMN_MARK] = { NC_("form", "Mark (do not change)"), { "标识（请勿改动）", "标识" } },
  [FG_FORM_COLUMN_NUMBER] = { NC_("form", "No."), { "序号" } },
  [FG_FORM_COLUMN_TEXT] = { NC_("form", "Task or measure"), { "任务措施", "重点任务" } },
  [FG_FORM_COLUMN_ROLE] = { NC_("form", "Part"), { "承担角色", "角色" } },
  [FG_FORM_COLUMN_DEADLINE] = { NC_("form", "Deadline"), { "完成时限" } },
  [FG_FORM_COLUMN_STATUS_NOW] = { NC_("form", "Status on record"), { "已登记状态" } },
  [FG_FORM_COLUMN_PERCENT_NOW] = { NC_("form", "Progress on record"), { "已登记进度" } },
  [FG_FORM_COLUMN_STATUS] = { NC_("form", "Status now"), { "目前状态", "状态" } },
  [FG_FORM_COLUMN_PERCENT] = { NC_("form", "Progress now (0–100)"), { "目前进度（0–100）", "目前进度" } },
  [FG_FORM_COLUMN_DONE] = { NC_("form", "What was done"), { "工作进展", "进展情况" } },
  [FG_FORM_COLUMN_PROBLEMS] = { NC_("form", "Problems"), { "存在问题", "困难问题" } },
  [FG_FORM_COLUMN_NEXT_STEP] = { NC_("form", "Next step"), { "下一步措施", "下步措施", "下一步安排" } },
  [FG_FORM_COLUMN_REPORTER] = { NC_("form", "Reported by"), { "填报人" } },
  [FG_FORM_COLUMN_DAY] = { NC_("form", "Reported on"), { "填报日期" } },
  [FG_FORM_COLUMN_REMARK] = { NC_("form", "Remarks"), { "备注" } },
};

static const char *const no_change[] = { "无变化", "没有变化", "无", "无进展" };

/* What an agency may say of an item; that it is struck off, or given up, is for the office to say. */
static const struct
{
  FgStatus    status;
  const char *others[MAX_OTHERS];
} statuses[] = {
  { FG_STATUS_NOT_STARTED, { "未启动", "未开始" } },
  { FG_STATUS_UNDER_WAY, { "推进中", "进行中", "正在推进" } },
  { FG_STATUS_DONE, { "已完成", "完成", "已办结" } },
  { FG_STATUS_SUSPENDED, { "暂停", "暂缓" } },
  { FG_STATUS_STANDING, { "长期坚持" } },
};

/* Line ends and blanks are put in to make a heading fit. */
static char *
squeeze (const char *text)
{
  g_autoptr (GString) plain = g_string_new (NULL);
  g_autofree char *folded = NULL;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)))
      g_string_append_unichar (plain, g_utf8_get_char (p));
  folded = g_utf8_normalize (plain->str, -1, G_NORMALIZE_ALL);
  return g_utf8_casefold (folded != NULL ? folded : plain->str, -1);
}

static gboolean
is_same (const char *squeezed, const char *other)
{
  g_autofree char *words = other != NULL ? squeeze (other) : NULL;

  return g_strcmp0 (squeezed, words) == 0;
}

static gboolean
is_one_of (const char *squeezed, const char *const *others, guint n_others)
{
  for (guint i = 0; i < n_others; i++)
    if (is_same (squeezed, others[i]))
      return TRUE;

  return FALSE;
}

/**
 * fg_form_column_get_heading:
 * @column: a column
 *
 * Returns: what stands above it, translated
 */
const char *
fg_form_column_get_heading (FgFormColumn column)
{
  g_return_val_if_fail (column < FG_N_FORM_COLUMNS, NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, "form", headings[column].heading);
}

/**
 * fg_form_column_find:
 * @heading: what stands above a column
 * @column: (out): the column
 *
 * Returns: whether it is the heading of a column of a form
 */
gboolean
fg_form_column_find (const char *heading, FgFormColumn *column)
{
  g_autofree char *squeezed = squeeze (heading);

  for (guint i = 0; i < FG_N_FORM_COLUMNS && *squeezed != '\0'; i++)
    if (is_same (squeezed, headings[i].heading) || is_same (squeezed, fg_form_column_get_heading (i))
        || is_one_of (squeezed, headings[i].others, MAX_OTHERS))
      {
        *column = (FgFormColumn) i;
        return TRUE;
      }

  return FALSE;
}

/**
 * fg_form_status_get_no_change:
 *
 * Returns: how an agency says that nothing has changed, translated
 */
const char *
fg_form_status_get_no_change (void)
{
  /* Translators: an agency's answer in a return form (无变化): there is nothing new since the last report. */
  return C_("form", "No change");
}

/**
 * fg_form_status_dup_choices:
 *
 * Returns: (transfer full): the answers to choose from, translated
 */
GStrv
fg_form_status_dup_choices (void)
{
  g_autoptr (GStrvBuilder) choices = g_strv_builder_new ();

  g_strv_builder_add (choices, fg_form_status_get_no_change ());
  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++)
    g_strv_builder_add (choices, fg_status_get_label (statuses[i].status));
  return g_strv_builder_end (choices);
}

/**
 * fg_form_status_parse:
 * @text: what stands in a cell
 * @answer: (out): what it answers
 * @status: (out): the status that it names, if it does
 *
 * Returns: whether it is one of the answers that an agency may give
 */
gboolean
fg_form_status_parse (const char *text, FgFormStatus *answer, FgStatus *status)
{
  g_autofree char *squeezed = squeeze (text);

  *answer = FG_FORM_STATUS_NONE;
  if (*squeezed == '\0')
    return TRUE;
  if (is_same (squeezed, "No change") || is_same (squeezed, fg_form_status_get_no_change ())
      || is_one_of (squeezed, no_change, G_N_ELEMENTS (no_change)))
    {
      *answer = FG_FORM_STATUS_NO_CHANGE;
      return TRUE;
    }

  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++)
    if (is_same (squeezed, fg_status_get_label (statuses[i].status))
        || is_same (squeezed, fg_status_to_string (statuses[i].status))
        || is_one_of (squeezed, statuses[i].others, MAX_OTHERS))
      {
        *answer = FG_FORM_STATUS_GIVEN;
        *status = statuses[i].status;
        return TRUE;
      }

  return FALSE;
}
