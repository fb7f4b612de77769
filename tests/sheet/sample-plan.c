/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Matrices and timelines of any size for tests and measurements, the same ones for the same sizes; and how many nodes
 * a drawing is made of.
 */
#include "sample-plan.h"

/* A section every so many rows, and a task every so many of the others. */
#define SECTION_EVERY 24
#define TASK_EVERY 4

/* Roles fall on about so many cells in a thousand. */
#define ROLES_PER_MILLE 60

static const char *const titles[] = {
  "压缩企业开办时间",
  "推进不动产登记与水电气过户联动办理，实现一窗受理、并行办理",
  "完善社会信用体系，对失信主体依法依规实施联合惩戒，并向社会公布结果",
  "Publish the list of services that can be handled online",
};

static const char *const names[] = { "市政务办", "市社保（医保）中心", "市规划和自然资源局", "各区",
                                     "市城乡建设委员会施工图设计文件审查管理服务中心" };

static FgDay
as_of (void)
{
  return fg_day_from_ymd (2019, 9, 30);
}

static FgDay
last_day_of (guint row)
{
  return row % 7 == 3 ? FG_DAY_NONE : fg_day_from_ymd (2019, 1 + (int) (row * 5 % 12), 28);
}

static guint
scatter (guint row, guint column)
{
  return (row * 2654435761u + column * 40503u) % 1000;
}

static FgItemKind
kind_of (guint row)
{
  if (row % SECTION_EVERY == 0)
    return FG_ITEM_SECTION;

  return row % TASK_EVERY == 1 ? FG_ITEM_TASK : FG_ITEM_MEASURE;
}

/* No two alike, so that a cache of texts has something to do. */
static char *
make_title (guint row)
{
  return g_strdup_printf ("%s，第%u项", titles[row % G_N_ELEMENTS (titles)], row);
}

static void
add_columns (FgMatrix *matrix, guint n_columns)
{
  for (guint i = 0; i < n_columns; i++)
    {
      g_autofree char *name = g_strdup_printf ("%s%u", names[i % G_N_ELEMENTS (names)], i + 1);
      const FgMatrixColumn column = { .agency_id = i + 1, .name = name };

      fg_matrix_add_column (matrix, &column);
    }
}

static void
add_roles (FgMatrix *matrix, guint row, guint n_columns)
{
  for (guint column = 0; column < n_columns; column++)
    if (scatter (row, column) < ROLES_PER_MILLE)
      fg_matrix_add_role (matrix, row, column, (FgRole) (FG_ROLE_LEAD + scatter (column, row) % 3));
}

/**
 * sample_plan_make_matrix:
 * @n_rows: how many rows
 * @n_columns: how many agencies
 *
 * Each row's number is its index between square brackets, "[12]", so that it is found again in a print.
 *
 * Returns: (transfer full): a matrix
 */
FgMatrix *
sample_plan_make_matrix (guint n_rows, guint n_columns)
{
  FgMatrix *matrix = fg_matrix_new ("重点任务分工方案", "示政办发〔2019〕1号", as_of ());

  add_columns (matrix, n_columns);
  for (guint i = 0; i < n_rows; i++)
    {
      g_autofree char *number = g_strdup_printf ("[%u]", i);
      g_autofree char *title = make_title (i);
      FgItemKind kind = kind_of (i);
      FgDay last_day = kind == FG_ITEM_SECTION ? FG_DAY_NONE : last_day_of (i);
      const FgMatrixRow row = {
        .item_id = i + 1,
        .kind = kind,
        .number = number,
        .title = title,
        .last_day = last_day,
        .light = fg_light_for (FG_STATUS_UNDER_WAY, (int) (i * 37 % 101), last_day, as_of ()),
      };

      fg_matrix_add_row (matrix, &row);
      if (kind != FG_ITEM_SECTION)
        add_roles (matrix, i, n_columns);
    }

  return matrix;
}

/**
 * sample_plan_make_ledger:
 * @n_rows: how many rows
 *
 * The text of a row that is no section stands between "<12" and "12>", so that it can be seen where it is parted.
 *
 * Returns: (transfer full): a ledger
 */
FgLedger *
sample_plan_make_ledger (guint n_rows)
{
  FgLedger *ledger = fg_ledger_new ("重点任务分工方案", "示政办发〔2019〕1号", "", as_of ());

  for (guint i = 0; i < n_rows; i++)
    {
      FgItemKind kind = kind_of (i);
      FgDay last_day = kind == FG_ITEM_SECTION ? FG_DAY_NONE : last_day_of (i);
      g_autofree char *number = g_strdup_printf ("[%u]", i);
      g_autofree char *text = g_strdup_printf ("<%u %s。%s。 %u>", i, titles[i % G_N_ELEMENTS (titles)],
                                               titles[scatter (i, 1) % G_N_ELEMENTS (titles)], i);
      const FgLedgerRow row = {
        .item_id = i + 1,
        .kind = kind,
        .number = number,
        .title = (char *) titles[i % G_N_ELEMENTS (titles)],
        .text = text,
        .leads = (char *) names[i % G_N_ELEMENTS (names)],
        .responsible = (char *) names[scatter (i, 2) % G_N_ELEMENTS (names)],
        .cooperate = (char *) (i % 3 == 0 ? names[scatter (i, 3) % G_N_ELEMENTS (names)] : ""),
        .deadline = (char *) "2019年9月底前",
        .last_day = last_day,
        .percent = (int) (i * 37 % 101),
        .light = fg_light_for (FG_STATUS_UNDER_WAY, (int) (i * 37 % 101), last_day, as_of ()),
        .report_day = as_of (),
        .report = (char *) (i % 2 == 0 ? titles[scatter (i, 4) % G_N_ELEMENTS (titles)] : ""),
      };

      fg_ledger_add_row (ledger, &row);
    }

  return ledger;
}

/**
 * sample_plan_make_timeline:
 * @n_rows: how many rows
 *
 * Returns: (transfer full): a timeline of the year 2019
 */
FgTimeline *
sample_plan_make_timeline (guint n_rows)
{
  FgTimeline *timeline = fg_timeline_new ("重点任务分工方案", "示政办发〔2019〕1号", as_of ());

  for (guint i = 0; i < n_rows; i++)
    {
      gboolean is_group = kind_of (i) == FG_ITEM_SECTION;
      g_autofree char *number = g_strdup_printf ("[%u]", i);
      g_autofree char *title = make_title (i);
      g_autofree char *day = fg_day_to_iso (last_day_of (i));
      const FgTimelineRow row = {
        .item_id = is_group ? 0 : i + 1,
        .is_group = is_group,
        .number = number,
        .title = title,
        .leads = (char *) names[i % G_N_ELEMENTS (names)],
        .first_day = is_group ? FG_DAY_NONE : fg_day_from_ymd (2019, 1, 15),
        .last_day = is_group ? FG_DAY_NONE : last_day_of (i),
        .deadline_text = is_group || *day != '\0' ? day : (char *) "长期坚持",
        .percent = (int) (i * 37 % 101),
        .light = is_group ? FG_LIGHT_NONE
                          : fg_light_for (FG_STATUS_UNDER_WAY, (int) (i * 37 % 101), last_day_of (i), as_of ()),
      };

      fg_timeline_add_row (timeline, &row);
    }

  return timeline;
}

/**
 * sample_plan_count_nodes:
 * @node: (nullable): a render node
 *
 * Returns: of how many nodes it is made, itself included
 */
guint
sample_plan_count_nodes (GskRenderNode *node)
{
  guint n = 1;

  if (node == NULL)
    return 0;

  switch ((guint) gsk_render_node_get_node_type (node))
    {
    case GSK_CONTAINER_NODE:
      for (guint i = 0; i < gsk_container_node_get_n_children (node); i++)
        n += sample_plan_count_nodes (gsk_container_node_get_child (node, i));
      return n;
    case GSK_CLIP_NODE:
      return n + sample_plan_count_nodes (gsk_clip_node_get_child (node));
    case GSK_TRANSFORM_NODE:
      return n + sample_plan_count_nodes (gsk_transform_node_get_child (node));
    default:
      return n;
    }
}
