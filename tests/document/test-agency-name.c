/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which words are names of agencies, which of them stand for several, where two are joined, and how a list is left open
 * (survey of how notices are written, sections C and I).
 */
#include <string.h>

#include "fg-agency-name.h"

static void
test_judging (void)
{
  static const struct
  {
    const char    *name;
    FgNameStrength strength;
  } cases[] = {
    { "市发改委", FG_NAME_STRONG },
    { "市社保（医保）中心", FG_NAME_STRONG },
    { "云港新区（自贸片区）管委会", FG_NAME_STRONG },
    { "各区人民政府（管委会）", FG_NAME_STRONG },
    { "人民银行云州市中心支行", FG_NAME_STRONG },
    { "国网云州供电公司", FG_NAME_STRONG },
    { "团市委", FG_NAME_STRONG },
    { "市发改委价格科", FG_NAME_WEAK },
    { "省部署", FG_NAME_NONE },
    { "统一布局", FG_NAME_NONE },
    { "市场主体的机会", FG_NAME_NONE },
    { "以下简称中心", FG_NAME_NONE },
    { "对结果负责的部门：市数据局", FG_NAME_NONE },
    { "局", FG_NAME_NONE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].name);
      g_assert_cmpint (fg_agency_name_judge (fg_words_from_string (cases[i].name)), ==, cases[i].strength);
    }
}

static void
test_collectives (void)
{
  static const struct
  {
    const char *name;
    gboolean    is_collective;
  } cases[] = {
    { "各区", TRUE },         { "各县（市、区）", TRUE },         { "市相关部门", TRUE },
    { "市各委办局", TRUE },   { "各区人民政府（管委会）", TRUE }, { "教育、卫健等部门", TRUE },
    { "省驻云单位", TRUE },   { "市发改委", FALSE },              { "临河县人民政府", FALSE },
    { "云州海关", FALSE },    { "市社保（医保）中心", FALSE },    { "市高新区管委会", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].name);
      g_assert_cmpint (fg_agency_name_is_collective (cases[i].name), ==, cases[i].is_collective);
    }
}

static void
test_joints (void)
{
  static const struct
  {
    const char *names;
    const char *right;
  } cases[] = {
    { "市发改委和市住建局", "市住建局" },
    { "市数据局及相关部门", "相关部门" },
    { "市税务局等部门以及各区", "各区" },
    { "市住房和城乡建设局", NULL },
    { "市人力资源和社会保障局", NULL },
    { "市文化和旅游局", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      FgWords right = FG_WORDS_NONE;
      const char *joint = fg_agency_name_find_joint (fg_words_from_string (cases[i].names), &right);
      g_autofree char *found = joint != NULL ? fg_words_dup (right) : NULL;

      g_test_message ("%s", cases[i].names);
      g_assert_cmpstr (found, ==, cases[i].right);
    }
}

static void
test_open_ends (void)
{
  static const struct
  {
    const char *name;
    const char *bare;
  } cases[] = {
    { "市民政局等", "市民政局" },
    { "市民政局等部门", "市民政局" },
    { "市民政局等相关部门", "市民政局" },
    { "市民政局等有关单位", "市民政局" },
    { "市教育局高等教育处", "市教育局高等教育处" },
    { "市民政局", "市民政局" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      FgWords name = fg_words_from_string (cases[i].name);
      gboolean is_open = fg_agency_name_drop_open_end (&name);
      g_autofree char *bare = fg_words_dup (name);

      g_assert_cmpstr (bare, ==, cases[i].bare);
      g_assert_cmpint (is_open, ==, strcmp (cases[i].name, cases[i].bare) != 0);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/document/agency-name/is-told-from-other-words", test_judging);
  g_test_add_func ("/document/agency-name/may-stand-for-several", test_collectives);
  g_test_add_func ("/document/agency-name/two-may-be-joined", test_joints);
  g_test_add_func ("/document/agency-name/a-list-may-be-left-open", test_open_ends);
  return g_test_run ();
}
