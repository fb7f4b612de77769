/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The numbers that somebody will check, ≤ at most, ≥ at least, = equal, ~ where nothing says how they compare, and the
 * numbers that only describe. Each row is a form in which targets are written (survey of how notices are written,
 * section E), or one that only looks like it (section I).
 */
#include <string.h>

#include "fg-plan.h"
#include "fg-targets.h"

static const struct
{
  const char *text;
  const char *targets;
} cases[] = {
  { "企业开办时间压缩至3个工作日以内。", "≤3个工作日" },
  { "办理时间不超过15个工作日。", "≤15个工作日" },
  { "网上可办率达80%以上。", "≥80%" },
  { "覆盖率达到95%。", "≥95%" },
  { "满意率不低于98.5％。", "≥98.5％" },
  { "新增上市企业不少于５家。", "≥5家" },
  { "取证时间压减1/2以上。", "≥0.5" },
  { "新增43家。", "~43家" },
  { "力争突破2000亿元。", "≥2000亿元" },
  { "减至5个环节。", "≤5个环节" },
  { "从8个工作日压缩至5个工作日。", "≤5个工作日" },
  { "从8个工作日压缩至5个。", "≤5个工作日" },
  { "时间由10天缩短为3天。", "≤3天" },
  { "压减三分之一（1/3）以上。", "≥0.333333" },
  { "新增公共停车泊位3000个。", "~3000个" },
  { "投资增长5%—8%，负债率控制在40%至60%之间。", "≥5% ≤8% ≥40% ≤60%" },
  { "力争九成以上网上办，三成果园改造。", "≥9成" },
  { "新增学位1.2万个。", "~1.2万个" },
  { "排名进入全省前三名。", "≤3名" },
  { "合格率≥98%，用时不到2小时。", "≥98% ≤2小时" },
  { "平均提速30%。", "~30%" },
  { "分别压缩至70和20个工作日以内。", "≤70个工作日 ≤20个工作日" },
  /* No figure, or one that only describes. */
  { "实现全覆盖，零收费、零跑动，产量翻一番。", "" },
  { "梳理106项行政审批事项。", "" },
  { "按照〔2018〕67号文件，开通12345热线。", "" },
  { "2026年6月底前、第3季度完成。", "" },
};

static char *
targets_to_text (const char *notice)
{
  g_autoptr (FgTextFlow) flow = fg_text_flow_new (notice, strlen (notice));
  g_autoptr (GPtrArray) targets = g_ptr_array_new_with_free_func ((GDestroyNotify) fg_target_free);
  static const char *const signs[] = {
    [FG_COMPARISON_NONE] = "~",
    [FG_COMPARISON_AT_MOST] = "≤",
    [FG_COMPARISON_AT_LEAST] = "≥",
    [FG_COMPARISON_EQUAL] = "=",
  };
  GString *text = g_string_new (NULL);

  fg_targets_read (fg_text_flow_get_paragraph (flow, 0), flow, targets);
  for (guint i = 0; i < targets->len; i++)
    {
      const FgTarget *target = g_ptr_array_index (targets, i);

      g_string_append_printf (text, "%s%s%g%s", i > 0 ? " " : "", signs[target->comparison], target->value, target->unit);
    }
  return g_string_free (text, FALSE);
}

static void
test_targets (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *found = targets_to_text (cases[i].text);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (found, ==, cases[i].targets);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/document/targets/say-what-will-be-checked", test_targets);
  return g_test_run ();
}
